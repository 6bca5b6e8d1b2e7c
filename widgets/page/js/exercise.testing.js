// What the tests of an exercise share: one on its page, with a Python played by hand.

import { fresh, host, page, promised, settled, until, workers } from "./testing.js";

export const KEY = "tit-for-tat:exercise:beliefs";
export const STARTER = "x = None";
const WORDS = [
  "code_label",
  "starter_changed",
  "reset_done",
  "reset_undone",
  "reset",
  "reset_undo",
  "busy",
  "running",
  "try_first",
  "python_starting",
  "ran",
  "ran_with_error",
  "passed",
  "not_yet",
  "code_not_kept",
  "stopped",
  "worker_lost",
  "passed_before",
  "bring_passed",
  "indent",
  "outdent",
];
const SHARED = {
  setup: "setup",
  breakpoint: 450,
  pictures: {},
  strings: Object.fromEntries(WORDS.map((each) => [each, `(${each})`])),
};
const BODY = (
  /** @type {string} */ name,
) => `<section class="exercise" data-exercise="${name}" data-state="static"><pre class="starter">
</pre>
<div class="editor"></div><button class="run"></button><button class="check"></button>
<button class="stop" disabled></button>
<button class="reset"></button><p class="status"></p><p class="unkept"></p>
<pre class="printed" hidden></pre><div class="drawn"></div>
<details class="solution"><summary>Solution</summary>the solution</details>
<script type="application/json">
{"name": "${name}", "starter": "${STARTER}", "checks": "check()", "mark": "m1"}
</script>
</section>`;
const RAN = { output: "", error: "", verdict: "", message: "", charts: [] };

/** @param {{ kept?: any, before?: () => void, names?: string[] }} [how] */
export async function opened({ kept, before = () => {}, names = ["beliefs"] } = {}) {
  const data = JSON.stringify({ ...SHARED, engine: host().where });
  const shared = `<script class="exercise-shared" type="application/json">${data}</script>`;
  const window = page(names.map(BODY).join("") + shared);
  if (kept) localStorage.setItem(KEY, JSON.stringify(kept));
  before();
  /** @type {any[]} */ const runs = [];
  let replied = 0;
  const started = workers({
    start: () => undefined,
    run: (/** @type {any[]} */ ...given) => {
      const held = promised();
      runs.push({ given, ...held });
      return held.promise;
    },
  });
  await fresh("exercise.js");
  const [section, other] = /** @type {any} */ (document.querySelectorAll("section"));
  const part = (/** @type {string} */ selector) => section.querySelector(selector);
  const text = (/** @type {string} */ selector) => part(selector).textContent;
  const { EditorView } = await import("@codemirror/view");
  const view = /** @type {any} */ (EditorView.findFromDOM(part(".cm-editor")));
  const write = (/** @type {string} */ code) =>
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code } });
  const press = async (/** @type {string} */ name) => {
    part(`.${name}`).dispatchEvent(new Event("click"));
    await settled();
  };
  const reply = async (/** @type {any} */ ran) => {
    const asked = (replied += 1);
    await until(() => runs.length === asked);
    runs.at(-1).resolve(JSON.stringify({ ...RAN, ...ran }));
    await until(() => section.dataset.state !== "running");
  };
  const stored = () => JSON.parse(localStorage.getItem(KEY) ?? "null");
  const tell = () => window.dispatchEvent(new window.StorageEvent("storage", { key: KEY }));
  return {
    section,
    other,
    part,
    text,
    write,
    press,
    reply,
    stored,
    tell,
    runs,
    started,
    view,
    code: () => view.state.doc.toString(),
  };
}
