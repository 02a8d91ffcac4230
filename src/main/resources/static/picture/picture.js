// A picture never leaves the browser; the worker that reads it is fetched on use.

const LARGEST = 20 * 1024 * 1024;
const MOST_LETTERS = 20_000;
const UNTIL_PROGRESS = 1_000;
const LONGEST = 30_000;
const UNTIL_IDLE = 60_000;

const box = document.querySelector("[data-picture]");
const addresses = box.dataset;
const form = box.closest("form");
const { text, source } = form.elements;
const [file, choose, stop, progress, line] = ["[type=file]", "[data-choose]", "[data-stop]", "progress", "[role=status]"]
  .map((selector) => box.querySelector(selector));

// The smallest module with an instruction of SIMD.
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
const able = ["WebAssembly", "OffscreenCanvas", "DecompressionStream", "createImageBitmap"].every((name) => name in self)
  && WebAssembly.validate(new Uint8Array(SIMD));
box.hidden = !able;
// Where the page reads pictures, the device's own way would be one way too many.
document.querySelectorAll("[data-picture-old], [data-picture-device]").forEach((hint) => {
  hint.hidden = able;
});

/** Why there is no text, by the name of the words for it. */
class Refusal extends Error {}

// Only this address may become a worker's.
const policy = self.trustedTypes?.createPolicy("picture-reader", {
  createScriptURL: (address) => {
    if (address !== addresses.reader) throw new TypeError("another worker");
    return address;
  },
});

let worker, idle, reading, limit;
function close() {
  worker?.terminate();
  worker = null;
}

/** Anew wherever something goes on. */
function wait(state) {
  clearTimeout(limit);
  limit = setTimeout(() => reading?.abort(new Refusal(state)), LONGEST);
}

async function open(signal) {
  const tell = (percent) => {
    wait("parts");
    progress.value = percent;
  };
  wait("parts");
  const [engine, model] = await import(addresses.parts)
    .then(({ fetchParts }) => fetchParts([addresses.engine, addresses.model], signal, tell))
    .catch(() => { throw signal.reason ?? new Refusal("parts"); });
  progress.removeAttribute("value");
  say("reading");
  worker = new Worker(policy?.createScriptURL(addresses.reader) ?? addresses.reader);
  return { engine, model };
}

async function read(picture, signal) {
  const parts = worker ? {} : await open(signal);
  wait("slow");
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.onerror = () => reject(new Refusal("parts"));
    worker.onmessage = ({ data }) => {
      if ("percent" in data) progress.value = data.percent;
      else if (data.refusal) reject(new Refusal(data.refusal));
      else resolve(data);
    };
    worker.postMessage({ picture, ...parts });
  });
}

function say(state) {
  line.dataset.shown = state;
  line.textContent = box.querySelector(`[data-state=${state}]`).content.textContent;
}

/** What was read before, while it stands as it was, on lines of its own. */
let earlier = "";
const place = () => (earlier ? `\n${text.value}\n`.lastIndexOf(`\n${earlier}\n`) : -1);

/** Where it is looked at and mended: in the place of what was read before, or below all else. Nothing typed is lost. */
function fill(words) {
  const at = place();
  const typed = text.value.trimEnd();
  const before = at < 0 ? typed && `${typed}\n` : text.value.slice(0, at);
  const after = at < 0 ? "" : text.value.slice(at + earlier.length);
  text.value = before + words.slice(0, Math.max(0, MOST_LETTERS - before.length - after.length)) + after;
  source.disabled = false;
  earlier = "";
  text.dispatchEvent(new Event("input", { bubbles: true }));
  earlier = text.value.slice(before.length, text.value.length - after.length);
  text.focus();
}

function look(pictures) {
  if (pictures.length > 1) throw new Refusal("several");
  const [picture] = pictures;
  if (picture.size > LARGEST) throw new Refusal("large");
  if (picture.type && !picture.type.startsWith("image/")) throw new Refusal("broken");
  return picture;
}

function refusalOf(error, [picture]) {
  const state = error instanceof Refusal ? error.message : "failed";
  return state === "broken" && /hei[cf]/i.test(picture.type + picture.name) ? "heic" : state;
}

async function take(pictures) {
  if (!able || reading || !pictures.length) return;
  reading = new AbortController();
  clearTimeout(idle);
  const { signal } = reading;
  const patience = setTimeout(() => {
    [stop, progress].forEach((part) => { part.hidden = false; });
    if (!worker) say("loading");
  }, UNTIL_PROGRESS);
  progress.removeAttribute("value");
  say("reading");
  try {
    const hiding = import(addresses.hide).catch(() => { throw new Refusal("parts"); });
    const [{ hideKeys }, found] = await Promise.all([hiding, read(look(pictures), signal)]);
    if (!/[\p{L}\p{N}]{3}/u.test(found.text)) throw new Refusal("empty");
    const words = hideKeys(found.text);
    form.querySelector("[data-redacted]").hidden = words === found.text;
    fill(words);
    say(found.unsure ? "unsure" : "read");
  } catch (error) {
    const state = refusalOf(error, pictures);
    if (["stopped", "slow", "parts", "failed"].includes(state)) close();
    if (document.activeElement === stop) choose.focus();
    say(state);
  } finally {
    [patience, limit].forEach(clearTimeout);
    [stop, progress].forEach((part) => { part.hidden = true; });
    // What still comes is not wanted any more.
    reading.abort();
    reading = null;
    idle = setTimeout(close, UNTIL_IDLE);
  }
}

choose.addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  take([...file.files]);
  file.value = "";
});
stop.addEventListener("click", () => reading?.abort(new Refusal("stopped")));
text.addEventListener("input", () => {
  source.disabled ||= !text.value.trim();
  if (place() < 0) earlier = "";
});

function takeFrom(event, { files, types }) {
  // A spreadsheet copies its cells as a picture too.
  if (!able || !types.includes("Files") || types.includes("text/plain")) return;
  event.preventDefault();
  take([...files]);
}
addEventListener("paste", (event) => takeFrom(event, event.clipboardData));
addEventListener("dragover", (event) => takeFrom(event, event.dataTransfer));
addEventListener("drop", (event) => takeFrom(event, event.dataTransfer));
