
/* How the text gets out of it. */

const LARGEST = 50e6;
const SPARSE = "11";
const ONE_BLOCK = "6";
const UNSURE = 65;

class Refusal extends Error {}

async function start({ engine, model }) {
  const core = await TesseractCore({
    wasmBinary: await unpack(engine),
    TesseractProgress: (percent) => postMessage({ percent }),
    print: () => {},
    printErr: () => {},
  });
  core.FS.writeFile("/eng.traineddata", new Uint8Array(await unpack(model)));
  const api = new core.TessBaseAPI();
  if (api.Init("/", "eng", 1) !== 0) throw new Error("no model");
  // Light letters on dark are none of its business any more.
  api.SetVariable("tessedit_do_invert", "0");
  return { core, api };
}

function unpack(buffer) {
  return new Response(new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function open(picture) {
  const bitmap = await createImageBitmap(picture).catch(() => { throw new Refusal("broken"); });
  if (bitmap.width * bitmap.height > LARGEST) throw new Refusal("large");
  return bitmap;
}

function recognize({ core, api }, { grey, width, height }, mode) {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + grey.length);
  file.set(head);
  file.set(grey, head.length);
  core.FS.writeFile("/input", file);
  api.SetVariable("tessedit_pageseg_mode", mode);
  api.SetImageFile(1, 0);
  api.Recognize(null);
  return { text: api.GetUTF8Text().replaceAll(/\s*\n\s*/g, "\n").trim(), confidence: api.MeanTextConf() };
}

/** What is hard to read is read twice: each way finds lines that the other one misses. */
function read(engine, picture) {
  const first = recognize(engine, picture, SPARSE);
  if (first.confidence >= UNSURE) return first;
  return { ...first, text: `${first.text}\n${recognize(engine, picture, ONE_BLOCK).text}`, unsure: true };
}

let engine;
addEventListener("message", async ({ data }) => {
  try {
    engine ??= start(data);
    const picture = flatten(enlarge(await open(data.picture)));
    postMessage(read(await engine, picture));
  } catch (error) {
    postMessage({ refusal: error instanceof Refusal ? error.message : "failed" });
  }
});

