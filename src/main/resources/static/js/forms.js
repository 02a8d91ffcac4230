// Makes the forms livelier; without it they are sent like any form.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const SECONDS_BETWEEN_CHECKS = 60;

/** The events of a stream, each as its name and its data. */
async function* events(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop();
    for (const part of parts) {
      const field = (name) => part.split("\n").find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      yield [field("event")?.trim(), JSON.parse(field("data"))];
    }
  }
}

const TROUBLES = { 413: "long", 422: "empty", 429: "limit" };

/** One key form: it tells of a check while it runs and then goes to the report. */
class KeyForm {
  constructor(form) {
    this.form = form;
    this.key = form.elements.key;
    this.panel = form.querySelector("[data-progress]");
    this.rows = all("[data-step]", this.panel);
    this.repeat = form.querySelector("[data-repeat]");
    this.again = form.querySelector("[data-again]");
    this.submit = form.querySelector("button:not([type])");
    if (this.repeat) this.repeat.hidden = false;
    this.reveal(form.querySelector("[data-reveal]"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.running) this.check();
    });
    form.querySelector("[data-stop]").addEventListener("click", () => this.stop());
    addEventListener("pagehide", () => this.forget());
    addEventListener("pageshow", (event) => { if (event.persisted) this.forget(); });
  }

  reveal(button) {
    const words = [button.textContent, button.dataset.hide];
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = this.key.toggleAttribute("data-shown");
      button.setAttribute("aria-pressed", shown);
      button.textContent = words[Number(shown)];
    });
  }

  /** The key lives in the field of the open page, nowhere else. */
  forget() {
    this.key.value = "";
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
      if (!answer.ok) return this.trouble(TROUBLES[answer.status] ?? "ours");
      for await (const [name, data] of events(answer.body)) {
        if (name === "done") return this.finish(data.report);
        this.step(data);
      }
      this.trouble("connection");
    } catch {
      this.trouble("connection");
    } finally {
      this.end();
    }
  }

  start() {
    const began = performance.now();
    const elapsed = this.panel.querySelector("[data-elapsed]");
    this.stop();
    this.running = setInterval(() => { elapsed.textContent = `${Math.round((performance.now() - began) / 1000)} s`; }, 500);
    elapsed.textContent = "0 s";
    this.submit.setAttribute("aria-disabled", "true");
    all("[data-trouble]", this.panel).forEach((trouble) => { trouble.hidden = true; });
    this.panel.querySelector("[data-running]").hidden = false;
    this.panel.hidden = false;
    this.rows.forEach((row) => this.show(row));
    this.show(this.rows[0], "running");
    this.panel.scrollIntoView({ block: "nearest" });
  }

  end() {
    clearInterval(this.running);
    this.running = 0;
    this.submit.removeAttribute("aria-disabled");
    this.panel.querySelector("[data-running]").hidden = true;
  }

  step({ step, status }) {
    const row = this.rows.find((candidate) => candidate.dataset.step === step);
    this.show(row, status);
    if (status === "passed" || status === "warning") this.show(this.rows[this.rows.indexOf(row) + 1], "running");
  }

  show(row, status = "") {
    if (!row) return;
    row.dataset.status = status;
    all("[data-when]", row).forEach((word) => { word.hidden = word.dataset.when !== status; });
  }

  /** To the report, or once more in a minute where the reader asked for that. */
  async finish(report) {
    const failed = this.rows.some((row) => row.dataset.status === "failed");
    if (!failed || !this.repeat?.querySelector("input").checked) return location.assign(report);
    const { countDown } = await import(document.querySelector("script[src*='/site']").src);
    this.again.querySelector("[data-report]").href = report;
    this.again.hidden = false;
    this.stopClock = countDown(this.again, SECONDS_BETWEEN_CHECKS, () => this.check());
  }

  trouble(name) {
    const message = this.panel.querySelector(`[data-trouble=${name}]`);
    this.rows.filter((row) => row.dataset.status === "running").forEach((row) => this.show(row));
    message.hidden = false;
    message.focus();
  }
}

const keyForms = all("form[data-form=check]").map((form) => new KeyForm(form));

/** An example key is put into the field and checked before the reader's eyes. */
all("form[data-form=example]").forEach((example) => example.addEventListener("submit", (event) => {
  const [{ form, key }] = keyForms;
  event.preventDefault();
  key.value = event.submitter.value;
  form.elements.images.checked = "images" in example.elements;
  form.scrollIntoView({ block: "center" });
  form.requestSubmit();
}));

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
