// Fetches what reads pictures, and tells on the way how much of it has come.

// Of the engine and the model, as the page says it.
const BYTES = 1_423_373;

export function fetchParts(addresses, signal, tell) {
  let come = 0;
  const transform = (chunk, body) => {
    come += chunk.length;
    tell(100 * come / BYTES);
    body.enqueue(chunk);
  };
  return Promise.all(addresses.map(async (address) => {
    const { ok, body } = await fetch(address, { signal });
    if (!ok) throw new TypeError("not there");
    return new Response(body.pipeThrough(new TransformStream({ transform }))).arrayBuffer();
  }));
}
