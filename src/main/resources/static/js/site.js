const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const words = document.body.dataset;

const toast = document.querySelector(".toast");
let fading;
const say = (text) => {
  toast.textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ""; }, 4000);
};
const copy = (text) => navigator.clipboard?.writeText(text).then(() => say(words.copied), () => {
  say(words.refused);
  clearTimeout(fading);
  all(".support pre").forEach((pre) => {
    location.hash = pre.id;
    getSelection().selectAllChildren(pre);
  });
});
const copies = (button, text) => {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => copy(text));
};

all(".prose pre, .support pre, pre[data-copy]").forEach((pre) => {
  const frame = make("div", { className: "copyable" });
  const button = make("button", { type: "button", className: "quiet", textContent: words.copy });
  copies(button, pre.textContent.trim());
  pre.replaceWith(frame);
  frame.append(pre, button);
});
all("[data-copies]").forEach((button) => {
  const { copies: text } = button.dataset;
  copies(button, document.getElementById(text)?.textContent.trim() ?? text);
});
all(".heading-link").forEach((link) => link.addEventListener("click", () => copy(link.href)));

const shown = document.documentElement.dataset;
const choices = all("[data-theme-choice]");
const showTheme = (theme) => {
  shown.theme = theme || "system";
  choices.forEach((button) => { button.ariaPressed = button.dataset.themeChoice === shown.theme; });
};
choices.forEach((button) => button.addEventListener("click", () => {
  showTheme(button.dataset.themeChoice);
  try { localStorage.theme = shown.theme; } catch {}
}));
// What comes back may be old.
addEventListener("pageshow", () => {
  try { showTheme(localStorage.theme); } catch { showTheme(shown.theme); }
});

// A key in an address would be in the logs of others.
const KEY = new RegExp(`\\b(?:${words.keys})[\\w.-]{4}`);
const MIXED = "(?=[\\w.-]{0,80}\\d|(?!XX)(?:[a-z]*[A-Z]){10})";
const SECRET = new RegExp(`\\b(${words.keys})(?!example-)${MIXED}[\\w.-]{19,}[\\w-]`, "g");
// No key leaves the browser; zeros are judged alike.
const hide = (text) => text.replace(SECRET, (key, start) => start.padEnd(key.length, 0));
all("[type=search]").forEach((field) => field.form.addEventListener("submit", () => {
  field.value = hide(field.value);
}));
// Links: a datalist hides other spellings.
all("form[data-form=search]").forEach((form) => {
  const [status, list] = form.nextElementSibling.children;
  let pause, asking;
  const stop = () => {
    clearTimeout(pause);
    asking?.abort();
  };
  const clear = () => {
    stop();
    status.textContent = "";
    list.replaceChildren();
  };
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
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // The text stays.
    if (list.offsetHeight) event.preventDefault();
    if (list.contains(event.target)) form.elements.q.focus();
    clear();
  });
  form.addEventListener("input", () => {
    stop();
    const typed = form.elements.q.value.trim();
    if (!typed || KEY.test(typed)) return clear();
    pause = setTimeout(() => {
      asking = new AbortController();
      fetch(`${form.action}/suggestions?${new URLSearchParams({ q: typed })}`, asking)
        .then((answer) => (answer.ok ? answer.json().then(show) : clear())).catch(() => {});
    }, 200);
  });
});

const pairs = (name) => [...name].map((letter, place) => letter + name[place + 1]);
const likeness = (a, b) => pairs(a).filter((pair) => b.includes(pair)).length / (a.length + b.length);
const lost = document.querySelector("[data-lost]");
function onAnchor() {
  const id = location.hash.slice(1);
  const place = document.querySelector(":target") ?? document.getElementById(id);
  const hash = place?.matches(".thanks") ? "" : id;
  all("a[data-keep-anchor]").forEach((link) => Object.assign(link, { hash, search: location.search || link.search }));
  const moved = place?.closest("[data-moved]");
  if (moved) return location.replace(moved.querySelector("a").href);
  if (!lost) return;
  lost.hidden = true;
  if (!id || place) return;
  const score = (heading) => likeness(id, heading.id);
  const nearest = all("main :is(h1, h2, h3)[id]").reduce((best, one) => (score(one) > score(best) ? one : best));
  const link = lost.querySelector("a");
  link.hidden = score(nearest) < 0.2;
  link.hash = nearest.id;
  link.textContent = nearest.firstChild.textContent.trim();
  lost.hidden = false;
  navigator.sendBeacon(`${location.pathname}/lost`);
}
addEventListener("hashchange", onAnchor);
onAnchor();

const sections = all("[data-outline] a").map((link) => [link, document.getElementById(link.hash.slice(1))]);
const read = () => {
  const current = sections.findLast(([, heading]) => heading.getBoundingClientRect().top < innerHeight * 0.3);
  sections.forEach((section) => { section[0].ariaCurrent = section === current || null; });
};
addEventListener("scroll", read);
read();

// An open menu covers what may have the focus.
const menu = document.querySelector(".menu details");
["focusin", "click"].forEach((event) => addEventListener(event, ({ target }) => {
  if (!menu.contains(target)) menu.open = false;
}));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.firstElementChild.focus();
  menu.open = false;
});

// The form holds what was typed.
all("[data-back]").forEach((back) => {
  back.hidden = !document.referrer.startsWith(location.origin) || history.length < 2;
  back.firstElementChild.addEventListener("click", () => history.back());
});

function countDown(box, seconds, over) {
  const left = box.querySelector("[data-left]");
  const end = Date.now() + seconds * 1000;
  const tick = () => {
    const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    const minutes = Math.floor(rest / 60);
    left.textContent = rest < 60 ? `${rest} s` : `${minutes}:${String(rest % 60).padStart(2, "0")}`;
    if (rest >= 7200) left.textContent = `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
    if (rest) return;
    clearInterval(timer);
    over();
  };
  const timer = setInterval(tick, 1000);
  tick();
  return () => clearInterval(timer);
}
const start = (box) => countDown(box, box.dataset.countdown, () => { box.querySelector("[data-over]").hidden = false; });
all("[data-countdown]:not([hidden])").forEach(start);
all("[data-timer]").forEach((timer) => {
  timer.firstElementChild.addEventListener("click", () => {
    const box = timer.nextElementSibling;
    timer.hidden = true;
    box.hidden = false;
    box.focus();
    start(box);
  });
});

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (text + value).split("\n");
    text = lines.pop();
    yield* lines.filter((line) => line.startsWith("data:")).map((line) => JSON.parse(line.slice(5)));
  }
}

/** Says what the server would say. */
class Lint {
  constructor(form) {
    this.form = form;
    this.line = form.querySelector("[data-lint]");
    const key = form.elements.key;
    key.addEventListener("focus", () => this.rules());
    key.addEventListener("input", (event) => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.judge(key.value), event.inputType === "insertFromPaste" ? 0 : 700);
    });
  }

  rules() {
    return (this.loading ??= fetch(this.form.dataset.rules)
      .then((answer) => (answer.ok ? answer.json() : null)).catch(() => {}).then((rules) => (this.loading = rules)));
  }

  async judge(pasted) {
    const rules = await this.rules();
    this.line.hidden = true;
    if (!rules || !pasted.trim()) return;
    const key = peel(pasted.replace(new RegExp(rules.invisible, "gu"), ""), rules)
      .replace(new RegExp(rules.dash, "gu"), "-");
    const { good, repaired, cut } = rules.words;
    const fault = rules.faults.find((shape) => fits(shape.pattern, key));
    this.line.dataset.lint = fault?.fault ?? "";
    this.line.className = `note ${fault || !fits(rules.whole, key) ? "warning" : "passed"}`;
    this.line.textContent = fault?.text ?? (fits(rules.whole, key) ? (key === pasted ? good : repaired) : cut);
    this.line.hidden = !this.line.textContent;
  }
}

function fits(pattern, text) {
  const [, flag, shape] = pattern.match(/^(?:\(\?(i)u?\))?(.*)$/s);
  return new RegExp(`^(?:${shape})$`, `su${flag ?? ""}`).test(text);
}

/** Takes off what was copied along. */
function peel(text, { front, back }) {
  const rest = text.replace(new RegExp(`^(?:${front.join("|")})|(?:${back.join("|")})$`, "iu"), "");
  return rest === text ? text : peel(rest, { front, back });
}

class KeyForm {
  constructor(form) {
    this.form = form;
    this.key = form.elements.key;
    this.panel = form.querySelector("[data-progress]");
    this.rows = all("[data-step]", this.panel);
    this.repeat = form.querySelector("[data-repeat]");
    this.again = form.querySelector("[data-again]");
    this.submit = form.querySelector("button:not([type])");
    this.lint = new Lint(form);
    form.querySelector("[data-reveal]").addEventListener("click", () => this.key.toggleAttribute("data-shown"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.running) this.check();
    });
    form.querySelector("[data-stop]").addEventListener("click", () => {
      this.stop();
      this.submit.focus();
    });
    form.addEventListener("input", () => { if (!this.again.hidden) this.stop(); });
    addEventListener("pagehide", () => this.forget());
    addEventListener("pageshow", (event) => { if (event.persisted) this.forget(); });
  }

  /** The key lives in the open page only. */
  forget() {
    this.key.value = "";
    this.key.removeAttribute("data-shown");
    if (this.repeat) this.repeat.checked = false;
    this.lint.line.hidden = true;
    this.panel.hidden = true;
    this.stop();
  }

  stop() {
    this.stopClock?.();
    this.again.hidden = true;
  }

  async check() {
    this.start();
    try {
      const answer = await fetch(this.form.action, {
        method: "POST",
        headers: { Accept: "text/event-stream" },
        body: new URLSearchParams(new FormData(this.form)),
      });
      // The server says what is missing.
      if (answer.status === 422) return this.form.submit();
      const trouble = { 413: "long", 429: "limit" }[answer.status] ?? "ours";
      if (!answer.ok) return this.trouble(trouble, +answer.headers.get("Retry-After"));
      for await (const event of events(answer.body)) {
        if (event.report) return this.finish(event.report);
        this.step(event);
      }
      this.trouble("connection");
    } catch {
      this.trouble("connection");
    } finally {
      this.end();
    }
  }

  start() {
    const elapsed = this.panel.querySelector("[data-elapsed]");
    let seconds = 0;
    this.stop();
    clearTimeout(this.lint.typing);
    const tick = () => { elapsed.textContent = `${seconds++} s`; };
    this.running = setInterval(tick, 1000);
    tick();
    this.submit.ariaDisabled = true;
    all("[data-trouble]", this.panel).forEach((trouble) => { trouble.hidden = true; });
    this.panel.hidden = false;
    this.rows.forEach((row) => this.show(row));
    this.show(this.rows[0], "running");
    this.panel.scrollIntoView({ block: "nearest" });
  }

  end() {
    clearInterval(this.running);
    this.running = 0;
    this.submit.ariaDisabled = null;
  }

  step({ step, status }) {
    const row = this.rows.find(({ dataset }) => dataset.step === step);
    this.show(row, status);
    if (status === "passed" || status === "warning") this.show(this.rows[this.rows.indexOf(row) + 1], "running");
  }

  show(row, status = "") {
    if (!row) return;
    row.dataset.status = status;
    all("[data-when]", row).forEach((word) => { word.hidden = word.dataset.when !== status; });
  }

  finish(report) {
    const failed = this.panel.querySelector("[data-status=failed]");
    if (!failed || !this.repeats(0, report)) location = report;
  }

  repeats(seconds, report = "") {
    if (!this.repeat?.checked) return false;
    const failed = this.again.querySelector("[data-failed]");
    failed.hidden = !report;
    failed.querySelector("a").href = report;
    this.again.hidden = false;
    this.stopClock = countDown(this.again, Math.max(seconds || 0, this.repeat.dataset.repeat), () => this.check());
    return true;
  }

  /** Nothing was sent on: the key may stay. */
  trouble(name, seconds) {
    this.show(this.panel.querySelector("[data-status=running]"));
    const message = this.panel.querySelector(`[data-trouble=${name}]`);
    const wait = message.lastElementChild;
    const repeats = name !== "long" && this.repeats(seconds);
    message.hidden = false;
    wait.hidden = repeats || !seconds;
    if (repeats) return;
    this.stopClock = countDown(wait, seconds || 0, () => { wait.hidden = true; });
    message.focus();
  }
}

const keyForms = all("form[data-form=check]").map((form) => new KeyForm(form));

all("form[data-form=example]").forEach((example) => example.addEventListener("submit", (event) => {
  const [{ form, key, running }] = keyForms;
  event.preventDefault();
  if (running) return;
  key.value = event.submitter.value;
  form.elements.images.checked = "images" in example.elements;
  form.scrollIntoView({ block: "center" });
  form.requestSubmit();
}));

all("form[data-form=explain]").forEach((form) => {
  const { text } = form.elements;
  const notes = form.querySelector("[role=status]");
  const [redacted, misplaced] = notes.children;
  const clean = (event) => {
    const hidden = hide(text.value);
    misplaced.hidden = !hidden.trim() || hidden.replace(SECRET, "").trim();
    if (hidden === text.value) return;
    redacted.hidden = !misplaced.hidden;
    text.value = redacted.hidden && event.inputType === "insertFromPaste" ? "" : hidden;
    notes.scrollIntoView({ block: "nearest" });
  };
  text.addEventListener("input", clean);
  form.addEventListener("submit", clean);
});
