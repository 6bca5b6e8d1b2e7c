// One experiment on a page with an engine played by hand: what is shown, said and asked for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page, promised, refuse, settled } from "../page/js/testing.js";

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
const answer = (/** @type {string} */ sentence, headline = 1) => ({
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
const DATA = {
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
const ELSEWHERE = { ...DATA, bet: { ...DATA.bet, case: { preset: "other", changes: {} } } };

/** @param {{ engine?: string, hash?: string, kept?: string, data?: any, before?: () => void }} [how] */
async function opened({ engine = "off", hash = "", kept = "", data = DATA, before } = {}) {
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

// ------------------------------------------------------------------------------ the latest wins

test("while one answer is on its way only the newest wish is remembered", async () => {
  const { section, move, text, asked } = await opened({ engine: "on" });
  for (const aims of [0, 2, 0, 2]) move("aims", aims);
  move("noise", 1);
  await settled();
  assert.deepEqual(
    asked.map((each) => each.state.changes),
    [{ aims: 0 }],
  );
  asked[0].resolve(answer("First.", 7));
  await settled();
  assert.deepEqual(
    asked.map((each) => each.state.changes),
    [{ aims: 0 }, { aims: 2, noise: 1 }],
  );
  asked[1].resolve(answer("Last.", 9));
  await settled();
  assert.deepEqual(
    [asked.length, text(".sentence"), section.dataset.shown, section.dataset.headline],
    [2, "Last.", "x=test&aims=2&noise=1.0", "9"],
  );
  assert.deepEqual([section.dataset.from, section.dataset.state], ["engine", "answered"]);
  move("noise", 0.5);
  await settled();
  assert.equal(asked.length, 3, "after the last answer the engine is asked again");
});

test("a slow answer says that it is being worked on", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { section, move, text, asked } = await opened({ engine: "on" });
  move("aims", 2);
  t.mock.timers.tick(149);
  assert.notEqual(section.dataset.state, "working");
  t.mock.timers.tick(1);
  assert.deepEqual([section.dataset.state, text(".status")], ["working", "(working)"]);
  asked[0].resolve(answer("Late."));
  await settled();
  assert.deepEqual([section.dataset.state, text(".status")], ["answered", ""]);
  move("aims", 0);
  asked[1].resolve(answer("Soon."));
  await settled();
  t.mock.timers.tick(1000);
  assert.equal(
    section.dataset.state,
    "answered",
    "an answer in time is not called slow afterwards",
  );
});

// --------------------------------------------------------------------- giving the engine up

test("an engine that fails leaves what is prepared, one control at a time", async () => {
  const { section, move, text, part, engine, asked } = await opened({ engine: "on" });
  move("aims", 2);
  move("noise", 1);
  await settled();
  engine.state = "failed";
  asked[0].reject(new Error("too slow"));
  engine.enter("failed");
  await settled();
  assert.deepEqual(
    [section.dataset.from, section.dataset.engine, text(".status")],
    ["prepared", "failed", "(failed) back: Noise"],
  );
  assert.equal(asked.length, 1);
  move("aims", 0);
  move("noise", 0.5);
  await settled();
  assert.deepEqual([section.dataset.shown, text(".sentence")], ["x=test&aims=0", "Aims 0."]);
  move("noise", 1);
  await settled();
  assert.deepEqual(
    [section.dataset.shown, part("[name=aims]").value, text(".status")],
    ["x=test&noise=1.0", "1", "(failed) back: Aims"],
  );
});

test("a state that is not prepared waits until the engine is on", async () => {
  const { section, move, text, engine, asked } = await opened();
  move("aims", 2);
  await settled();
  assert.deepEqual(
    [section.dataset.from, text(".sentence"), asked.length],
    ["prepared", "Aims 2.", 0],
  );
  move("noise", 1);
  assert.deepEqual([section.dataset.state, text(".status")], ["waiting", "(waiting)"]);
  assert.ok(engine.starts > 0);
  engine.enter("starting");
  assert.equal(text(".status"), "(starting)");
  engine.enter("on");
  assert.equal(text(".status"), "(started)");
  asked[0].resolve(answer("Both."));
  await settled();
  assert.deepEqual(
    [text(".sentence"), section.dataset.shown],
    ["Both.", "x=test&aims=2&noise=1.0"],
  );
});

test("a state that waits when the engine fails goes back to what is prepared", async () => {
  const { section, move, text, engine } = await opened();
  engine.offline = true;
  move("aims", 2);
  move("noise", 1);
  engine.enter("failed");
  await settled();
  assert.deepEqual([section.dataset.from, text(".status")], ["prepared", "(offline) back: Noise"]);
  assert.notEqual(section.dataset.state, "waiting");
});

test("an engine that comes up before anything was moved is not asked", async () => {
  const { engine, asked } = await opened();
  engine.enter("on");
  await settled();
  assert.equal(asked.length, 0);
});

// ------------------------------------------------------------------ what a screen reader is told

test("a screen reader is told the sentence at which the controls rest, once", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { move, text, part } = await opened();
  move("aims", 0);
  t.mock.timers.tick(400);
  move("aims", 2);
  await settled();
  t.mock.timers.tick(499);
  assert.equal(text(".spoken"), "", "nothing is said while the controls move");
  t.mock.timers.tick(1);
  assert.equal(text(".spoken"), "Aims 2.");
  t.mock.timers.tick(1999);
  assert.equal(text(".spoken"), "Aims 2.");
  t.mock.timers.tick(1);
  assert.equal(text(".spoken"), "", "who reads on does not meet it twice");
  assert.equal(part(".picture").getAttribute("aria-label"), "(description) Aims 2.");
});

test("a control says its value in words, and what is out of play is out of reach", async () => {
  const { move, part, text } = await opened();
  move("noise", 1);
  assert.deepEqual(
    [part("[name=noise]").getAttribute("aria-valuetext"), text("output[for=noise-field]")],
    ["100 %", "100 %"],
  );
  move("told", true);
  assert.deepEqual(
    [part("[name=aims]").disabled, part("[name=noise]").disabled, part(".advance").disabled],
    [true, false, true],
  );
  move("preset", "other");
  assert.deepEqual(
    [part("[name=aims]").value, part("[name=noise]").disabled, part("[name=told]").checked],
    ["2", true, false],
  );
  assert.equal(part(".advance").disabled, true, "nothing lies beyond the last position");
});

// ------------------------------------------------------------------------------- the rest of it

test("what is shown stands in picture, table, code, link and CSV", async () => {
  const { drawn, move, part, text } = await opened();
  move("aims", 2);
  await settled();
  assert.deepEqual(drawn.at(-1), { rows: [{ aims: 1, war: 1 }] });
  assert.deepEqual(
    [...part("tbody").querySelectorAll("th, td")].map((cell) => cell.textContent),
    ["1", "1.0"],
  );
  assert.deepEqual(
    [part("tbody th").getAttribute("scope"), text(".code code").split("\n")[2]],
    ["row", 'answer = experiment("test").ask("april", {"aims": 2})'],
  );
  assert.ok(part(".link").getAttribute("href").endsWith("#x=test&aims=2"));
  part(".csv").dispatchEvent(new Event("click"));
  assert.ok(decodeURIComponent(part(".csv").href).endsWith("aims,war\r\n1,1\r\n"));
});

test("advance, reset and the address follow one another", async () => {
  const { part, section } = await opened();
  part(".advance").dispatchEvent(new Event("click"));
  await settled();
  assert.deepEqual([section.dataset.shown, location.hash], ["x=test&aims=2", "#x=test&aims=2"]);
  part(".advance").dispatchEvent(new Event("click"));
  assert.equal(location.hash, "#x=test&aims=2");
  part(".reset").dispatchEvent(new Event("click"));
  await settled();
  assert.deepEqual([section.dataset.shown, location.hash], ["x=test", "#x=test"]);
});

test("the form wakes the engine at the first sign of use", async () => {
  const { part, engine } = await opened();
  assert.equal(engine.starts, 0);
  part("form.controls").dispatchEvent(new Event("pointerenter"));
  assert.equal(engine.starts, 1);
});

test("a link to a case opens revealed, and nonsense in one is named", async () => {
  const good = await opened({ hash: "#x=test&aims=2" });
  assert.deepEqual(
    [good.section.dataset.shown, good.section.dataset.covered, good.engine.starts],
    ["x=test&aims=2", undefined, 1],
  );
  const bad = await opened({ hash: "#x=test&aims=9" });
  assert.deepEqual(
    [bad.section.dataset.state, bad.text(".status"), bad.part("[name=aims]").value],
    ["bad-link", "aims = 9, not 0 to 2", "1"],
  );
});

test("nothing is placed until the slider is touched", async () => {
  const { section, part, text, window } = await opened();
  assert.deepEqual([section.dataset.covered, part("form.bet").hidden], ["", false]);
  const now = () => [
    part("[type=submit]").disabled,
    text("output[for=bet]"),
    part("[name=bet]").getAttribute("aria-valuetext"),
    part(".unit").hidden,
  ];
  assert.deepEqual(now(), [true, "(no_bet)", "(no_bet)", true]);
  part("form.bet").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.deepEqual([section.dataset.covered, localStorage.length], ["", 0]);
  part("[name=bet]").value = "50";
  part("[name=bet]").dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
  assert.deepEqual(now(), [false, "50", "50 in 100", false], "the middle can be bet on");
});

test("a bet covers the answer until it is placed, is scored and is kept", async () => {
  const { section, part, text, bet, engine } = await opened({ data: ELSEWHERE });
  assert.equal(part("[name=preset]").value, "other", "it opens at the case of the bet");
  bet(70);
  await settled();
  assert.deepEqual(
    [section.dataset.covered, text(".score"), part(".verdict").hidden, part(".said").hidden],
    [undefined, "said 70, is 40, 30 off", false, false],
  );
  assert.deepEqual(
    [part("form.bet").hidden, section.dataset.shown, engine.starts],
    [true, "x=test&preset=other", 1],
  );
  assert.deepEqual(JSON.parse(localStorage.getItem("tit-for-tat:bet:test") ?? ""), {
    said: 70,
    model: 40,
  });
});

test("a bet that cannot be kept counts, and says so", async () => {
  const { bet, text } = await opened({ before: () => refuse() });
  bet(50);
  assert.deepEqual([text(".status"), text(".score")], ["(not_kept)", "said 50, is 40, 10 off"]);
});

test("Skip says the answer, at the case of the bet", async () => {
  const { section, part, text } = await opened({ data: ELSEWHERE });
  part(".skip").dispatchEvent(new Event("click"));
  await settled();
  assert.deepEqual(
    [section.dataset.covered, part("form.bet").hidden, section.dataset.shown],
    [undefined, true, "x=test&preset=other"],
  );
  assert.deepEqual(
    [text(".score"), part(".verdict").hidden, part(".said").hidden, localStorage.length],
    ["is 40", false, true, 0],
  );
});

test("the first move reveals, from the case of the bet, and leaves the bet out of play", async () => {
  const { section, part, move, engine } = await opened({ data: ELSEWHERE });
  move("told", true);
  assert.deepEqual(
    [section.dataset.covered, part("[name=bet]").disabled, part("form.bet").hidden],
    [undefined, true, false],
  );
  assert.deepEqual([part("[name=preset]").value, engine.starts], ["other", 1]);
});

test("a bet placed in another page is shown, and is not lost to one placed here", async () => {
  const other = () => localStorage.setItem("tit-for-tat:bet:test", '{"said": 30}');
  const followed = await opened();
  other();
  const key = "tit-for-tat:bet:test";
  followed.window.dispatchEvent(new followed.window.StorageEvent("storage", { key }));
  await settled();
  assert.deepEqual(
    [followed.section.dataset.covered, followed.text(".score")],
    [undefined, "said 30, is 40, 10 off"],
  );
  const missed = await opened();
  other();
  missed.bet(90);
  assert.equal(missed.text(".score"), "said 30, is 40, 10 off");
  assert.equal(localStorage.getItem(key), '{"said": 30}');
});

// ------------------------------------------------------------------------------- the address

test("a link from a messenger is read as it was meant, and the address then says so", async () => {
  for (const hash of [
    "#x=test&aims=2&utm_source=a&fbclid=b",
    "#x%3Dtest%26aims%3D2",
    "#x=test%26aims%3D1.8",
  ]) {
    const { section, text } = await opened({ hash });
    assert.deepEqual([section.dataset.shown, text(".status")], ["x=test&aims=2", ""], hash);
    assert.equal(location.hash, "#x=test&aims=2");
  }
});

test("an address without a case leads back to where the page opens", async () => {
  const { section, move, go, text } = await opened({ data: ELSEWHERE });
  move("aims", 1);
  await go("#x=test&aims=2");
  assert.equal(section.dataset.shown, "x=test&aims=2");
  await go("");
  assert.deepEqual([section.dataset.shown, text(".sentence")], ["x=test&preset=other", "Other."]);
});

test("a place that was left with a case shows it again, and a link goes before it", async () => {
  const left = await opened({ kept: "#x=test&aims=0" });
  assert.deepEqual(
    [left.section.dataset.shown, left.section.dataset.covered, location.hash],
    ["x=test&aims=0", undefined, ""],
  );
  const linked = await opened({ kept: "#x=test&aims=0", hash: "#x=test&aims=2" });
  assert.equal(linked.section.dataset.shown, "x=test&aims=2");
});

test("after nonsense in a link picture, address and words are at the baseline", async () => {
  const { section, go, text, move } = await opened({ hash: "#x=test&aims=2" });
  await go("#x=test&aims=9");
  assert.deepEqual(
    [section.dataset.shown, section.dataset.state, location.hash, text(".status")],
    ["x=test", "bad-link", "#x=test", "aims = 9, not 0 to 2"],
  );
  move("aims", 0);
  await settled();
  assert.deepEqual([section.dataset.state, text(".status")], ["answered", ""]);
});

test("what is not on the page is named, and nothing else is touched", async () => {
  const { section, play, text } = await opened();
  play.refuse("nosuch", "test");
  assert.deepEqual([text(".status"), section.dataset.covered], ["no nosuch, but test", ""]);
});

test("a bet of an earlier visit is shown with its score, uncovered", async () => {
  const before = () => localStorage.setItem("tit-for-tat:bet:test", '{"said": 30}');
  const { section, text } = await opened({ before, data: ELSEWHERE });
  assert.deepEqual(
    [section.dataset.covered, text(".score"), section.dataset.shown],
    [undefined, "said 30, is 40, 10 off", "x=test&preset=other"],
  );
});
