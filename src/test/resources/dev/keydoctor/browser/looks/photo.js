// A photograph of a screen: leaning, blurred, shaded, grainy, packed as JPEG. The seed decides how much of each.
async ([picture, seed]) => {
  const random = () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  [1, 2, 3].forEach(random);
  const between = (least, most) => least + (most - least) * random();
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const scale = 1.6;
  const canvas = document.createElement("canvas");
  canvas.width = image.width * scale * 1.15;
  canvas.height = image.height * scale * 1.15 + 120;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#3a3633";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((between(-5, 5) * Math.PI) / 180);
  pen.filter = `blur(${between(0.4, 1.3)}px)`;
  pen.drawImage(image, (-image.width * scale) / 2, (-image.height * scale) / 2, image.width * scale, image.height * scale);
  pen.resetTransform();
  pen.filter = "none";
  const shade = pen.createLinearGradient(0, 0, canvas.width, canvas.height * between(0.2, 1));
  shade.addColorStop(0, "rgb(0 0 0 / 0)");
  shade.addColorStop(1, `rgb(0 0 0 / ${between(0.2, 0.55)})`);
  pen.fillStyle = shade;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
  pixels.data.forEach((value, i) => { if (i % 4 < 3) pixels.data[i] = value + between(-12, 12); });
  pen.putImageData(pixels, 0, 0);
  return canvas.toDataURL("image/jpeg", between(0.6, 0.85)).split(",")[1];
}
