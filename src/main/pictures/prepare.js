/*
 * Key Doctor's reader of pictures: a worker that gets a picture and gives back the text in it. It has no way
 * to send anything. The engine at the end of this file is tesseract.js-core, Apache-2.0, see LICENSE.txt.
 */

/* How a picture becomes what the engine reads best: large, upright, dark letters on white. */

const WIDE = 1400;
const MOST_PIXELS = 4e6;
const WHITE = 255;

/** The picture on a canvas, twice as large where it is small, and never too large. */
function enlarge(bitmap) {
  const twice = bitmap.width <= WIDE ? 2 : 1;
  const scale = Math.min(twice, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  return paint(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)), (pen, width, height) => {
    pen.imageSmoothingQuality = "high";
    pen.drawImage(bitmap, 0, 0, width, height);
  });
}

function paint(width, height, draw) {
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  draw(pen, width, height);
  return pen.getImageData(0, 0, width, height);
}

const CELL = 32;
const SHADES = 32;

/** What lies behind the letters: for each cell the most frequent shade of a channel in it and around it. */
function ground({ data, width, height }, channel) {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const counts = new Uint32Array(columns * rows * SHADES);
  const sums = new Uint32Array(columns * rows * SHADES);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[4 * (y * width + x) + channel];
      const place = (Math.floor(y / CELL) * columns + Math.floor(x / CELL)) * SHADES + (value >> 3);
      counts[place]++;
      sums[place] += value;
    }
  }
  return Uint8Array.from({ length: columns * rows }, (_, cell) => {
    const near = around(cell, columns, rows);
    let most = 0;
    let shade = WHITE;
    for (let i = 0; i < SHADES; i++) {
      let count = 0;
      let sum = 0;
      for (const other of near) {
        count += counts[other * SHADES + i];
        sum += sums[other * SHADES + i];
      }
      if (count > most) {
        most = count;
        shade = sum / count;
      }
    }
    return shade;
  });
}

function around(cell, columns, rows) {
  const near = [];
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) near.push(y * columns + x);
  }
  return near;
}

/** Grey, the darker the farther from the ground: dark themes, coloured letters and shadows come out alike. */
function flatten(image) {
  const { data, width, height } = image;
  const grounds = [0, 1, 2].map((channel) => ground(image, channel));
  const columns = Math.ceil(width / CELL);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const cell = Math.floor(i / width / CELL) * columns + Math.floor((i % width) / CELL);
    let distance = 0;
    for (let channel = 0; channel < 3; channel++) {
      distance = Math.max(distance, Math.abs(data[4 * i + channel] - grounds[channel][cell]));
    }
    grey[i] = WHITE - distance;
  }
  return { grey, width, height };
}

const STEEPEST = 8;
const UPRIGHT = 0.3;

/** By how many degrees the lines rise: along the right slant rows are either full or empty. */
function slant({ grey, width, height }) {
  const ink = [];
  const step = Math.max(1, Math.round(width / 1000));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) if (grey[y * width + x] < WHITE / 2) ink.push(x, y);
  }
  const sharpness = (degrees) => {
    const rise = Math.tan((degrees * Math.PI) / 180);
    const rows = new Float64Array(2 * height + width);
    for (let i = 0; i < ink.length; i += 2) rows[Math.round(ink[i + 1] - ink[i] * rise + width / 2)]++;
    return rows.reduce((sum, row) => sum + row * row, 0);
  };
  const best = (from, to, stride) => {
    let steepest = from;
    for (let degrees = from, most = 0; degrees <= to; degrees += stride) {
      const sharp = sharpness(degrees);
      if (sharp > most) [most, steepest] = [sharp, degrees];
    }
    return steepest;
  };
  const rough = best(-STEEPEST, STEEPEST, 0.5);
  return best(rough - 0.4, rough + 0.4, 0.1);
}

function straighten(flat) {
  const degrees = slant(flat);
  if (Math.abs(degrees) < UPRIGHT) return flat;
  const { grey, width, height } = flat;
  const leaning = new OffscreenCanvas(width, height);
  const pixels = new ImageData(width, height);
  grey.forEach((shade, i) => pixels.data.set([shade, shade, shade, WHITE], 4 * i));
  leaning.getContext("2d").putImageData(pixels, 0, 0);
  const { data } = paint(width, height, (pen) => {
    pen.translate(width / 2, height / 2);
    pen.rotate((-degrees * Math.PI) / 180);
    pen.drawImage(leaning, -width / 2, -height / 2);
  });
  return { grey: grey.map((_, i) => data[4 * i]), width, height };
}
