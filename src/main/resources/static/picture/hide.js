// A filter that takes keys out of a text that was read from a picture. Reading garbles a
// key: blanks and line ends come in, underscores get lost, l becomes 1. What is left is
// told by its letters alone, which change between small, capital and digit all the time.
// The server applies the same rule again: GarbledKeys.

const PIECE = /[A-Za-z0-9_|!$\u2010-\u2015-]+/g;
const APART = /[^A-Za-z0-9]+/;
const KIND = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/g;
const WORD = /^(?:[A-Z][a-z]{3,}|[a-z]{4,}|[A-Z]{5,})$/;
const NUMBER = /^[0-9]+$/;
const JUMBLE = /[bcdfghjklmnpqrstvwxz]{4}|q(?!u)/i;
const SPOKEN = /https?|ngth/gi;
const GAP = /^[ \t\n\r\u00a0'~]{1,6}$/;
// Names of models, and ids of requests, which those who help ask for.
const KEPT = /^(?:gpt|o[1-9]|re[qg])(?:$|[_-])/;
const REQ = /^re[qg]$/;
// How a key begins, also where it is misread; what tells whose it was stays.
const MARK = /^(?:[Ss5$][Kk](?:$|[_\u2010-\u2015-])|gsk|xai|AIza)/;
const OWNER = /^(?:sk-(?:ant-|or-|proj-|svcacct-|admin-)?|gsk_|xai-|AIza)/;

// How much a piece speaks for a key: 4 is enough, nothing speaks against it at 0. Words do
// not count, nor numbers between hyphens: of Mixtral-8x7B 8x7B does.
const weight = (piece) => {
  const parts = piece.split(APART).filter((part) => !WORD.test(part) && !NUMBER.test(part));
  const kinds = parts.join("").match(KIND) ?? [];
  const mixed = kinds.filter((kind) => !WORD.test(kind));
  const letters = mixed.join("").length;
  const digits = mixed.some((kind) => NUMBER.test(kind));
  const enough = digits ? Math.max(4, letters / 4.5) : Math.max(5, letters / 3.3, 0.7 * kinds.length);
  if (letters >= (mixed.length > 4 ? 8 : 10) && mixed.length >= enough) return 4;
  if (MARK.test(piece)) return 2;
  const isPart = piece.match(KIND)?.some((kind) => JUMBLE.test(kind.replace(SPOKEN, "")))
    || kinds.length > 1 && kinds.some((kind) => kind.length === 1 || NUMBER.test(kind))
    || mixed.length > 1 && mixed.some((kind) => kind.length === 2);
  return isPart ? 1 : piece.length < 4 || NUMBER.test(piece) ? 0 : -1;
};

// Runs of pieces that may be parts of a key, with what is short between them.
const runs = (text) => {
  const found = [];
  let run;
  let last = "";
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const kept = KEPT.test(piece) || REQ.test(last);
    const added = kept ? -1 : weight(piece);
    if (added < 0 || run && !GAP.test(text.slice(run.reach, Math.min(index, run.reach + 7)))) run = null;
    if (added > 0 && !run) found.push(run = { start: index, owner: OWNER.exec(piece)?.[0] ?? "", weight: 0 });
    if (run) run.reach = index + piece.length;
    if (added > 0) Object.assign(run, { end: run.reach, weight: run.weight + added });
    last = piece;
  }
  return found.filter((each) => each.weight > 3);
};

export function hideKeys(text) {
  let at = 0;
  return runs(text).map(({ start, end, owner }) => {
    const before = text.slice(at, start);
    at = end;
    return `${before}${owner}[removed]`;
  }).join("") + text.slice(at);
}
