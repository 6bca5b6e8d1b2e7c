// One experiment on a page with an engine played by hand: what is shown, said and asked for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../page/js/testing.js";
import { DATA, answer, opened } from "./play.testing.js";

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

/** The experiment with a control that takes letters. */
const LETTERS = {
  ...DATA,
  controls: [
    ...DATA.controls,
    {
      ...{ name: "said", label: "Said", kind: "text", positions: [""], options: [], places: [] },
      ...{ idle_when: "", pattern: "[a-z]*", allowed: "letters" },
    },
  ],
  presets: DATA.presets.map((each) => ({ ...each, settings: { ...each.settings, said: "" } })),
  strings: { ...DATA.strings, bad_text: "{given} for {label}, not {allowed}" },
};

test("what is wrong with a text stays said while the engine comes up, answers, and is slow", async () => {
  const before = () =>
    document
      .querySelector("form.controls")
      ?.insertAdjacentHTML("beforeend", `<p class="control"><input name="said" value=""></p>`);
  const { part, move, text, engine, asked } = await opened({ data: LETTERS, before });
  move("aims", 2);
  await settled();
  move("said", "0 1");
  part("[name=said]").dispatchEvent(new Event("change", { bubbles: true }));
  const wrong = "0 1 for Said, not letters";
  assert.equal(text(".status"), wrong);
  for (const state of ["starting", "on"]) {
    engine.enter(state);
    assert.equal(text(".status"), wrong, state);
  }
  asked[0].resolve(answer("Aims 2."));
  await settled();
  assert.equal(text(".status"), wrong, "an answer has come");
  move("aims", 0);
  asked[1].resolve(answer("Aims 0."));
  await settled();
  assert.deepEqual([text(".status"), part("[name=said]").value], [wrong, "0 1"]);
  move("said", "abc");
  asked[2].resolve(answer("Abc."));
  await settled();
  assert.deepEqual([text(".status"), part("[name=said]").value], ["", "abc"]);
  move("said", "9");
  part("[name=said]").dispatchEvent(new Event("change", { bubbles: true }));
  part(".reset").dispatchEvent(new Event("click"));
  asked[3].resolve(answer("April."));
  await settled();
  assert.deepEqual([text(".status"), part("[name=said]").value], ["", ""]);
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

test("a slow engine's answer to where the controls have been is not told", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { move, text, asked } = await opened({ engine: "on" });
  move("aims", 0);
  asked[0].resolve(answer("Aims 0."));
  await settled();
  t.mock.timers.tick(400);
  move("aims", 1);
  t.mock.timers.tick(600);
  assert.equal(text(".spoken"), "", "it rests elsewhere, and waits for the answer");
  move("aims", 2);
  asked[1].resolve(answer("Aims 1."));
  await settled();
  assert.equal(text(".sentence"), "Aims 1.", "it is shown");
  t.mock.timers.tick(2000);
  assert.equal(text(".spoken"), "", "and not told");
  asked[2].resolve(answer("Aims 2."));
  await settled();
  t.mock.timers.tick(500);
  assert.equal(text(".spoken"), "Aims 2.");
});

test("a sentence is not told again when the engine comes up, but when one returns to it", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { move, text, asked, engine } = await opened();
  move("aims", 2);
  await settled();
  t.mock.timers.tick(500);
  t.mock.timers.tick(2000);
  engine.enter("on");
  asked[0].resolve(answer("Aims 2."));
  await settled();
  t.mock.timers.tick(500);
  assert.equal(text(".spoken"), "", "it was told of what was prepared");
  for (const [at, aims] of [1, 2].entries()) {
    move("aims", aims);
    asked[1 + at].resolve(answer(`Aims ${aims}.`));
    await settled();
  }
  t.mock.timers.tick(500);
  assert.equal(text(".spoken"), "Aims 2.");
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
