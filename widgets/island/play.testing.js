// What the tests of an experiment share: one on a page, with an engine played by hand.

import { fresh, page, promised, settled } from "../page/js/testing.js";

const BODY = `<section class="experiment"><form class="bet" hidden>
<input type="range" id="bet" name="bet" min="0" max="100" data-untouched aria-valuetext="(no_bet)">
<output for="bet">(no_bet)</output><span class="unit" hidden>in 100</span>
<button type="submit" disabled></button><button type="button" class="skip"></button></form>
<div class="verdict" tabindex="-1" hidden><strong class="score"></strong><p class="scale">
<span class="said"></span><span class="model"></span></p></div>
<form class="controls"><label for="preset">Start</label><select id="preset" name="preset"><option value="april"></option><option value="other">
</option></select>
<label for="aims-field">Aims</label><output for="aims-field"></output>
<input type="range" id="aims-field" name="aims" min="0" max="2" step="1" value="1">
<button type="button" class="advance" data-advances="aims"></button>
<label for="noise-field">Noise</label><output for="noise-field"></output>
<input type="range" id="noise-field" name="noise" min="0" max="1" step="0.5" value="0.5">
<label for="told">Told</label><input type="checkbox" id="told" name="told"><button type="button" class="reset"></button></form>
<figure class="chart"><div class="picture narrow"></div></figure><p class="words" tabindex="-1">
<span class="sentence"></span></p><ul class="notes"></ul><p class="spread"></p>
<p class="status"></p><p class="spoken"></p><details class="table"><table><tbody></tbody></table>
</details>
<a class="csv"></a><a class="link" href="#"></a><pre class="code"><code></code></pre></section>`;

const range = (/** @type {any} */ given) => ({
  kind: "range",
  percent: false,
  options: [],
  idle_when: "",
  ...given,
});
export const answer = (/** @type {string} */ sentence, headline = 1) => ({
  tables: { rows: [{ aims: 1, war: headline }] },
  headline,
  sentence,
  notes: [],
});
const WORDS = [
  "waiting",
  "working",
  "starting",
  "started",
  "failed",
  "offline",
  "not_kept",
  "link_copied",
];
export const DATA = {
  name: "test",
  controls: [
    range({ name: "aims", positions: [0, 1, 2], low: 0, high: 2, digits: 0, idle_when: "told" }),
    range({ name: "noise", positions: [0, 0.5, 1], low: 0, high: 1, digits: 1, percent: true }),
    { name: "told", kind: "switch", positions: [false, true], options: [], idle_when: "" },
  ],
  presets: [
    { name: "april", label: "April", settings: { aims: 1, noise: 0.5, told: false }, idle: [] },
    {
      name: "other",
      label: "Other",
      settings: { aims: 2, noise: 0, told: false },
      idle: ["noise"],
    },
  ],
  columns: [
    { name: "aims", digits: 0, percent: false },
    { name: "war", digits: 1, percent: false },
  ],
  aliases: {},
  cases: [],
  bet: { low: 0, high: 100, unit: "in 100", model: 40, case: { preset: "april", changes: {} } },
  prepared: {
    "preset/april": answer("April."),
    "preset/other": answer("Other."),
    "control/aims/0": answer("Aims 0."),
    "control/aims/2": answer("Aims 2."),
    "control/noise/1": answer("Noise."),
    "control/noise/2": answer("Noise 1."),
  },
  codings: 0,
  parts: 0,
  figure: { specs: { wide: { data: [] } }, breakpoint: 450, description: "(description)" },
  strings: {
    ...Object.fromEntries(WORDS.map((each) => [each, `(${each})`])),
    verdict: "said {said}, is {model}, {off} off",
    skipped: "is {model}",
    no_such_case: "no {name}, but {allowed}",
    bad_link: "{name} = {value}, not {allowed}",
    between: "{low} to {high}",
    link_here: "here: {link}",
    put_back: "back: {controls}",
  },
};

/** The bet of this experiment is about another case than its baseline. */
export const ELSEWHERE = { ...DATA, bet: { ...DATA.bet, case: { preset: "other", changes: {} } } };

/** @param {{ engine?: string, hash?: string, kept?: string, data?: any, before?: () => void }} [how] */
export async function opened({ engine = "off", hash = "", kept = "", data = DATA, before } = {}) {
  const window = page(BODY, `http://localhost/page.html${hash}`);
  before?.();
  const { bind } = await fresh("../../island/experiment.js");
  /** @type {any[]} */ const drawn = [];
  /** @type {any[]} */ const asked = [];
  const view = {
    data(/** @type {string} */ name, /** @type {any} */ rows) {
      if (name !== "baseline") drawn.push({ [name]: rows });
    },
    runAsync() {},
    finalize() {},
  };
  /** @type {any} */ const playing = Object.assign(new EventTarget(), {
    state: engine,
    offline: false,
    starts: 0,
    start() {
      this.starts += 1;
    },
    ask(/** @type {string} */ name, /** @type {any} */ state) {
      const held = promised();
      asked.push({ name, state, ...held });
      return held.promise;
    },
    enter(/** @type {string} */ state) {
      this.state = state;
      playing.dispatchEvent(new Event("change"));
    },
  });
  const section = /** @type {any} */ (document.querySelector("section"));
  const address = {
    read: () => location.hash,
    kept: () => kept,
    write: (/** @type {string} */ _, /** @type {string} */ fragment) =>
      history.replaceState(null, "", fragment),
    link: () => location.href,
    arrive() {},
    listen: (/** @type {() => void} */ changed) => listeners.push(changed),
  };
  /** @type {(() => void)[]} */ const listeners = [];
  const go = async (/** @type {string} */ fragment) => {
    history.replaceState(null, "", fragment || "page.html");
    for (const changed of listeners) changed();
    await settled();
  };
  const play = bind(section, data, { engine: playing, address, drawing: async () => () => view });
  const part = (/** @type {string} */ selector) => section.querySelector(selector);
  const move = (/** @type {string} */ name, /** @type {any} */ value) => {
    const field = part(`[name=${name}]`);
    if (typeof value === "boolean") field.checked = value;
    else field.value = String(value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const text = (/** @type {string} */ selector) => part(selector).textContent;
  const bet = (/** @type {number} */ said) => {
    part("[name=bet]").value = String(said);
    part("[name=bet]").dispatchEvent(new Event("input", { bubbles: true }));
    part("form.bet").dispatchEvent(new Event("submit", { cancelable: true }));
  };
  await settled();
  return { window, section, part, text, move, bet, go, play, engine: playing, asked, drawn };
}
