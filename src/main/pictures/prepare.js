/*
 * Key Doctor's reader of pictures: a worker that gets a picture and gives back the text in it. It has no way
 * to send anything. The engine at the end of this file is tesseract.js-core, Apache-2.0, see LICENSE.txt.
 */

/* How a picture becomes what the engine reads best: large, upright, dark letters on white. */

const WIDE = 1400;
const MOST_PIXELS = 4e6;
const WHITE = 255;
const FAINT = 64;

function paint(width, height, draw) {
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  draw(pen);
  return pen.getImageData(0, 0, width, height);
}

const scaled = ({ width, height }, scale) => [width, height].map((length) => Math.max(1, Math.round(length * scale)));

const STEEPEST = 8;
const UPRIGHT = 0.3;
const ENOUGH = 1000;

/** By how many degrees the lines fall: seen along them, the edges of letters and boxes fall together. */
function slant(bitmap) {
  const [width, height] = scaled(bitmap, Math.min(1, ENOUGH / bitmap.width));
  const { data } = paint(width, height, (pen) => pen.drawImage(bitmap, 0, 0, width, height));
  const edges = [];
  for (let i = 0; i < (height - 1) * width; i++) {
    const strength = Math.abs(data[4 * i + 1] - data[4 * (i + width) + 1]);
    if (strength > FAINT / 2) edges.push(i % width, Math.floor(i / width), strength);
  }
  const together = (degrees) => {
    const fall = Math.tan((degrees * Math.PI) / 180);
    const rows = new Float64Array(height + 2 * width);
    for (let i = 0; i < edges.length; i += 3) rows[Math.round(edges[i + 1] - edges[i] * fall + width)] += edges[i + 2];
    return rows.reduce((sum, row) => sum + row * row, 0);
  };
  const best = (middle, reach, stride) => {
    const tried = Array.from({ length: 2 * Math.round(reach / stride) + 1 }, (_, i) => middle - reach + i * stride);
    const results = tried.map(together);
    return tried[results.indexOf(Math.max(...results))];
  };
  const degrees = best(best(0, STEEPEST, 0.5), 0.4, 0.1);
  return Math.abs(degrees) < UPRIGHT ? 0 : degrees;
}

/** The picture upright, twice as large where it is small, and never too large. What is enlarged loses its grain. */
function enlarge(bitmap) {
  const twice = bitmap.width <= WIDE ? 2 : 1;
  const scale = Math.min(twice, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  const [width, height] = scaled(bitmap, scale);
  const degrees = slant(bitmap);
  return paint(width, height, (pen) => {
    pen.filter = `blur(${Math.max(0, scale - 1)}px)`;
    pen.translate(width / 2, height / 2);
    pen.rotate((-degrees * Math.PI) / 180);
    pen.drawImage(bitmap, -width / 2, -height / 2, width, height);
  });
}

const CELL = 32;
const SHADES = 32;

/** The number of the cell of each pixel, and for each cell those around it and itself. */
function cells({ width, height }) {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const of = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) of[y * width + x] = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
  }
  const near = Array.from({ length: columns * rows }, (_, cell) => [-1, 0, 1]
    .map((down) => Math.floor(cell / columns) + down)
    .filter((row) => row >= 0 && row < rows)
    .flatMap((row) => [-1, 0, 1].map((right) => (cell % columns) + right)
      .filter((column) => column >= 0 && column < columns)
      .map((column) => row * columns + column)));
  return { of, near };
}

/** What lies behind the letters: the most frequent shade of a channel in a cell and around it. */
function ground(data, channel, { of, near }) {
  const counts = new Uint32Array(near.length * SHADES);
  const sums = new Uint32Array(near.length * SHADES);
  for (let i = 0; i < of.length; i++) {
    const value = data[4 * i + channel];
    const place = of[i] * SHADES + (value >> 3);
    counts[place]++;
    sums[place] += value;
  }
  const all = (numbers, around, shade) => around.reduce((sum, cell) => sum + numbers[cell * SHADES + shade], 0);
  return near.map((around) => {
    const most = Array.from({ length: SHADES }, (_, shade) => all(counts, around, shade));
    const shade = most.indexOf(Math.max(...most));
    return all(sums, around, shade) / most[shade];
  });
}

/**
 * Grey, the darker the farther from the ground: dark themes, coloured letters and shadows come out alike. The farthest
 * around is black, so that faint letters are as dark as others, but not so the grain of a photograph.
 */
function flatten({ data, width, height }) {
  const { of, near } = cells({ width, height });
  const grounds = [0, 1, 2].map((channel) => ground(data, channel, { of, near }));
  const distances = new Uint8Array(width * height);
  const farthest = new Uint8Array(near.length).fill(FAINT);
  for (let i = 0; i < distances.length; i++) {
    const cell = of[i];
    for (let channel = 0; channel < 3; channel++) {
      distances[i] = Math.max(distances[i], Math.abs(data[4 * i + channel] - grounds[channel][cell]));
    }
    farthest[cell] = Math.max(farthest[cell], distances[i]);
  }
  const reach = near.map((around) => Math.max(...around.map((cell) => farthest[cell])));
  return { grey: distances.map((distance, i) => WHITE - (distance * WHITE) / reach[of[i]]), width, height };
}
