// Each page works without.

const all = (selector) => [...document.querySelectorAll(selector)];
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const words = document.body.dataset;

const toast = document.querySelector(".toast");
let fading;
const copy = (text) => navigator.clipboard?.writeText(text).then(() => {
  toast.textContent = words.copied;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ""; }, 2500);
}, () => {});

all(".prose pre, .support pre").forEach((pre) => {
  const frame = make("div", { className: "copyable" });
  const button = make("button", { type: "button", className: "quiet", textContent: words.copy });
  button.addEventListener("click", () => copy(pre.textContent.trim()));
  pre.replaceWith(frame);
  frame.append(pre, button);
});
all("[data-copies]").forEach((button) => button.addEventListener("click", () => {
  const { copies } = button.dataset;
  copy(copies.startsWith("#") ? document.querySelector(copies).textContent.trim() : copies);
}));
all(".heading-link").forEach((link) => link.addEventListener("click", () => copy(link.href)));

const shown = document.documentElement.dataset;
const choices = all("[data-theme-choice]");
const showTheme = () => choices.forEach((button) => {
  button.setAttribute("aria-pressed", button.dataset.themeChoice === (shown.theme ?? ""));
});
choices.forEach((button) => button.addEventListener("click", () => {
  const theme = button.dataset.themeChoice;
  localStorage.setItem("theme", theme);
  if (theme) shown.theme = theme;
  else delete shown.theme;
  showTheme();
}));
showTheme();

// A key in an address would be in the logs of others.
const KEY = new RegExp(`(?<!\\w)(?:${document.body.dataset.keys})[\\w.-]{4}`);
// Links: a datalist hides what is spelled otherwise.
all("form[data-form=search]").forEach((form) => {
  const [status, list] = form.nextElementSibling.children;
  let pause, asking;
  const show = (found) => {
    status.textContent = status.dataset.found + found.length;
    list.replaceChildren(...found.map(({ title, page, path }) => {
      const link = make("a", { href: path, textContent: `${title} ` });
      const item = make("li");
      link.append(make("small", { textContent: page }));
      item.append(link);
      return item;
    }));
  };
  form.addEventListener("input", () => {
    clearTimeout(pause);
    asking?.abort();
    if (KEY.test(form.elements.q.value)) return show([]);
    pause = setTimeout(() => {
      asking = new AbortController();
      const typed = encodeURIComponent(form.elements.q.value);
      fetch(`${form.action}/suggestions?q=${typed}`, asking).then((answer) => answer.json()).then(show).catch(() => {});
    }, 200);
  });
});

const pairs = (name) => [...name].map((letter, place) => letter + name[place + 1]);
const likeness = (a, b) => pairs(a).filter((pair) => b.includes(pair)).length / (a.length + b.length);
const lost = document.querySelector("[data-lost]");
function onAnchor() {
  all("a[data-keep-anchor]").forEach((link) => { link.hash = location.hash; });
  const id = location.hash.slice(1);
  const place = document.querySelector(":target") ?? document.getElementById(id);
  const moved = place?.closest("[data-moved]");
  if (moved) return location.replace(moved.querySelector("a").href);
  if (!lost || !id || place) return;
  const score = (heading) => likeness(id, heading.id);
  const nearest = all("main :is(h1, h2, h3)[id]").reduce((best, one) => (score(one) > score(best) ? one : best));
  const link = lost.querySelector("a");
  link.hash = nearest.id;
  link.textContent = nearest.firstChild.textContent.trim();
  lost.hidden = false;
  navigator.sendBeacon(`${location.pathname}/lost`);
}
addEventListener("hashchange", onAnchor);
onAnchor();

const sections = new Map(all("[data-outline] a").map((link) => [link.hash.slice(1), link]));
const reading = new IntersectionObserver((entries) => {
  const entry = entries.find((candidate) => candidate.isIntersecting);
  if (!entry) return;
  sections.forEach((link) => link.removeAttribute("aria-current"));
  sections.get(entry.target.id).setAttribute("aria-current", "true");
}, { rootMargin: "0px 0px -70% 0px" });
sections.forEach((link, id) => reading.observe(document.getElementById(id)));

// The form still holds what was typed.
all("[data-back]").forEach((back) => {
  back.hidden = !document.referrer.startsWith(location.origin) || history.length < 2;
  back.firstElementChild.addEventListener("click", () => history.back());
});
