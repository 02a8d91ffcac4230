// Enhances the pages; every one of them works without it.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Shows the steps of a check while it runs, then goes to the report. */
async function follow(form) {
  const panel = form.querySelector("[data-progress]");
  const rows = all("[data-step]", panel);
  const started = performance.now();
  const clock = setInterval(() => {
    panel.querySelector("[data-elapsed]").textContent = `${Math.round((performance.now() - started) / 1000)} s`;
  }, 500);
  const show = (row, status) => {
    if (!row) return;
    row.dataset.status = status;
    all("[data-when]", row).forEach((word) => { word.hidden = word.dataset.when !== status; });
  };
  panel.hidden = false;
  rows.forEach((row) => { delete row.dataset.status; all("[data-when]", row).forEach((word) => { word.hidden = true; }); });
  show(rows[0], "running");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "text/event-stream" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok) throw new Error(answer.status);
    for await (const [name, data] of events(answer.body)) {
      if (name === "done") return location.assign(data.report);
      const row = rows.find((candidate) => candidate.dataset.step === data.step);
      show(row, data.status);
      if (data.status === "passed" || data.status === "warning") show(rows[rows.indexOf(row) + 1], "running");
    }
    throw new Error("cut");
  } catch {
    form.submit();
  } finally {
    clearInterval(clock);
  }
}

/** The events of a stream, each as its name and its data. */
async function* events(body) {
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split("\n\n");
    text = parts.pop();
    for (const part of parts) {
      const field = (name) => part.split("\n").find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      yield [field("event")?.trim(), JSON.parse(field("data"))];
    }
  }
}

all("form[data-form=check]").forEach((form) => {
  const input = form.elements.key;
  const reveal = form.querySelector("[data-reveal]");
  const forget = () => { input.value = ""; };
  const words = [reveal.textContent, reveal.dataset.hide];
  reveal.hidden = false;
  reveal.addEventListener("click", () => {
    const shown = input.toggleAttribute("data-shown");
    reveal.setAttribute("aria-pressed", shown);
    reveal.textContent = words[Number(shown)];
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(form);
  });
  addEventListener("pagehide", forget);
  addEventListener("pageshow", (event) => { if (event.persisted) forget(); });
});

/** Takes whole keys out of a text before it leaves the browser. */
const SECRET = /\b(sk-(?:[a-z]+-)*|gsk_|xai-|hf_|pplx-|AIza)[\w-]{20,}/g;
all("form[data-form=explain]").forEach((form) => {
  const text = form.elements.text;
  const clean = () => {
    const cleaned = text.value.replace(SECRET, "$1[removed]");
    if (cleaned === text.value) return;
    text.value = cleaned;
    form.querySelector("[data-redacted]").hidden = false;
  };
  text.addEventListener("input", clean);
  form.addEventListener("submit", clean);
});

/** The language switch keeps the place in the page. */
const keepAnchor = () => all("a[data-keep-anchor]").forEach((link) => { link.hash = location.hash; });
addEventListener("hashchange", keepAnchor);
keepAnchor();

/** Marks the current section in the outline. */
const links = all("[data-outline] a");
if (links.length) {
  const byId = new Map(links.map((link) => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.find((candidate) => candidate.isIntersecting);
    if (!entry) return;
    links.forEach((link) => link.removeAttribute("aria-current"));
    byId.get(entry.target.id).setAttribute("aria-current", "true");
  }, { rootMargin: "0px 0px -70% 0px" });
  byId.forEach((link, id) => { const heading = document.getElementById(id); if (heading) observer.observe(heading); });
}
