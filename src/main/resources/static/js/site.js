// Small helps on every page; each page works without them.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const { copy: copyWord, copied: copiedWord } = document.body.dataset;

/** Says a word for a moment, to eyes and to screen readers. */
const toast = document.querySelector(".toast");
let fading;
function say(word) {
  toast.textContent = word;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ""; }, 2500);
}

const copy = (text) => navigator.clipboard?.writeText(text).then(() => say(copiedWord), () => {});

/** A button that copies, on every block of code. */
all(".prose pre, .support pre").forEach((pre) => {
  const frame = document.createElement("div");
  const button = document.createElement("button");
  frame.className = "copyable";
  button.type = "button";
  button.className = "quiet";
  button.textContent = copyWord;
  button.addEventListener("click", () => copy(pre.textContent.trim()));
  pre.replaceWith(frame);
  frame.append(pre, button);
});
all("[data-copies]").forEach((button) => {
  button.addEventListener("click", () => copy(document.querySelector(button.dataset.copies).textContent.trim()));
});
all("[data-copies-text]").forEach((button) => {
  button.addEventListener("click", () => copy(button.dataset.copiesText));
});
all(".heading-link").forEach((link) => link.addEventListener("click", () => copy(link.href)));

/** The appearance: light, dark, or as the device has it. */
const root = document.documentElement;
const choices = all("[data-theme-choice]");
const showTheme = () => choices.forEach((button) => {
  button.setAttribute("aria-pressed", button.dataset.themeChoice === (root.dataset.theme ?? ""));
});
choices.forEach((button) => button.addEventListener("click", () => {
  const theme = button.dataset.themeChoice;
  if (theme) {
    root.dataset.theme = theme;
    localStorage.setItem("theme", theme);
  } else {
    delete root.dataset.theme;
    localStorage.removeItem("theme");
  }
  showTheme();
}));
showTheme();

/** The language switch keeps the place in the page. */
const keepAnchor = () => all("a[data-keep-anchor]").forEach((link) => { link.hash = location.hash; });

/** Where a link names a section that is not here, offers the one whose name is nearest. */
const pairs = (name) => [...name].map((letter, place) => letter + name[place + 1]);
const likeness = (a, b) => pairs(a).filter((pair) => b.includes(pair)).length / (a.length + b.length);
const lost = document.querySelector("[data-lost]");
function offerNearest() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!lost || !id || document.getElementById(id)) return;
  const score = (heading) => likeness(id, heading.id);
  const nearest = all("main :is(h1, h2, h3)[id]").reduce((best, one) => (score(one) > score(best) ? one : best));
  const link = lost.querySelector("a");
  link.hash = nearest.id;
  link.textContent = nearest.firstChild.textContent.trim();
  lost.hidden = false;
}
const onAnchor = () => { keepAnchor(); offerNearest(); };
addEventListener("hashchange", onAnchor);
onAnchor();

/** Marks the section being read in the outline. */
const sections = new Map(all("[data-outline] a").map((link) => [link.hash.slice(1), link]));
const reading = new IntersectionObserver((entries) => {
  const entry = entries.find((candidate) => candidate.isIntersecting);
  if (!entry) return;
  sections.forEach((link) => link.removeAttribute("aria-current"));
  sections.get(entry.target.id).setAttribute("aria-current", "true");
}, { rootMargin: "0px 0px -70% 0px" });
sections.forEach((link, id) => reading.observe(document.getElementById(id)));

/** From an error page back to the form, which still holds what was typed. */
all("[data-back]").forEach((back) => {
  back.hidden = !document.referrer.startsWith(location.origin) || history.length < 2;
  back.firstElementChild.addEventListener("click", () => history.back());
});
