// The line of the other codings: what it says, when it asks, and when it gives up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { promised, settled } from "../page/js/testing.js";
import { Spread, drawn, words } from "./spread.js";

const STRINGS = {
  spread: "{codings}: {low} to {high} {unit}.",
  spread_one: "{codings}: about {low} {unit}.",
  spread_drawn: "(bar)",
  spread_asked: "{codings}: asked.",
  spread_none: "none",
};
/** @param {object} [given] @returns {any} */
const data = (given) => ({
  name: "test",
  codings: 48,
  parts: 2,
  bet: { unit: "in 100" },
  figure: { specs: { wide: { data: [{ name: "rows" }] } } },
  strings: STRINGS,
  ...given,
});
const BAR = { figure: { specs: { wide: { data: [{ name: "spread" }] } } } };
const STATE = { preset: "april", changes: {} };
/** @param {any} [spread] @returns {any} */
const answer = (spread = null) => ({ tables: { now: [{ x: 1 }] }, spread });

test("it says no more digits than such a range can bear", () => {
  const said = (/** @type {number} */ low, /** @type {number} */ high) =>
    words(data(), { low, high, codings: 47 });
  assert.equal(said(0.13, 29.4), "47: 0.1 to 29 in 100.");
  assert.equal(said(9.949, 9.951), "47: 9.9 to 10 in 100.");
  assert.equal(said(0.01, 0.04), "47: about 0.0 in 100.");
  assert.equal(words(data(), null), "48: asked.");
  assert.equal(words(data({ codings: 0 }), null), "none");
});

test("the bar stands where the answer does, if the picture has one", () => {
  const given = answer({ low: 1, high: 2, codings: 48 });
  assert.deepEqual(drawn(data(), given), given.tables);
  assert.deepEqual(drawn(data(BAR), given).spread, [{ x: 1, low: 1, high: 2, codings: 48 }]);
  assert.deepEqual(drawn(data(BAR), answer()).spread, []);
  assert.equal(words(data(BAR), given.spread), "48: 1.0 to 2.0 in 100. (bar)");
});

/** @param {string} [state] */
function asking(state = "on") {
  /** @type {any[]} */ const asked = [];
  /** @type {any[]} */ const found = [];
  /** @type {any} */ const engine = {
    state,
    spread(/** @type {string} */ name, /** @type {any} */ at, /** @type {number} */ part) {
      const held = promised();
      asked.push({ name, at, part, ...held });
      return held.promise;
    },
  };
  const line = /** @type {any} */ ({ textContent: "" });
  const spread = new Spread(line, data(), engine, (each) => found.push(each));
  return { asked, engine, found, line, spread };
}

/** @param {any} t */
async function rested(t) {
  t.mock.timers.tick(200);
  await settled();
}

test("it asks part by part once a reader rests", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, found, line, spread } = asking();
  const given = answer();
  spread.follow(STATE, given);
  assert.deepEqual([asked.length, line.textContent], [0, "48: asked."]);
  await rested(t);
  assert.deepEqual(
    [asked.length, asked[0].name, asked[0].at, asked[0].part],
    [1, "test", STATE, 0],
  );
  asked[0].resolve(null);
  await settled();
  assert.equal(asked[1].part, 1);
  asked[1].resolve({ low: 1, high: 2, codings: 48 });
  await settled();
  assert.deepEqual([line.textContent, found], ["48: 1.0 to 2.0 in 100.", [given]]);
});

test("a newer answer ends the asking, and a late part changes nothing", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, found, line, spread } = asking();
  spread.follow(STATE, answer());
  await rested(t);
  spread.follow(STATE, answer({ low: 3, high: 4, codings: 48 }));
  asked[0].resolve(null);
  await settled();
  assert.deepEqual(
    [asked.length, found.length, line.textContent],
    [1, 0, "48: 3.0 to 4.0 in 100."],
  );
});

test("without an engine nothing is asked; one that fails says so itself", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const off = asking("off");
  off.spread.follow(STATE, answer());
  await rested(t);
  assert.equal(off.asked.length, 0);
  const { asked, engine, line, spread } = asking();
  const followed = spread.follow(STATE, answer());
  await rested(t);
  engine.state = "failed";
  asked[0].reject(new Error("gone"));
  await followed;
  assert.equal(line.textContent, "48: asked.");
});
