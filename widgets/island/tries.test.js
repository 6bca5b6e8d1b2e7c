// Things to try: when one counts as done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf } from "./strip.js";
import { isReached } from "./tries.js";

const control = (/** @type {string} */ name) => ({ name, kind: "range" });
const DATA = /** @type {any} */ ({
  controls: [control("aims"), control("prior"), control("noise")],
  presets: [
    { name: "april", settings: { aims: 1, prior: 0, noise: 0 } },
    { name: "other", settings: { aims: 2, prior: 0, noise: 0 } },
  ],
});
const at = (/** @type {Record<string, number>} */ changes, preset = "april") => ({
  preset,
  changes,
});

test("a case is reached where it stands, and nowhere else", () => {
  const walk = { preset: "april", changes: { aims: [2] } };
  assert.equal(isReached(DATA, at({ aims: 2 }), walk), true);
  assert.equal(isReached(DATA, at({ aims: 3 }), walk), false);
  assert.equal(isReached(DATA, at({}), walk), false);
  assert.equal(isReached(DATA, at({ aims: 2, noise: 1 }), walk), false);
  assert.equal(isReached(DATA, at({}, "other"), walk), false);
  assert.equal(isReached(DATA, at({}), { preset: "april", changes: {} }), true);
});

test("a walk is done two thirds of the way", () => {
  const walk = { preset: "april", changes: { prior: [0, 0.1, 0.2, 0.3] } };
  const reached = [0, 0.1, 0.2, 0.3].map((prior) => isReached(DATA, at({ prior }), walk));
  assert.deepEqual(reached, [false, false, true, true]);
  assert.equal(isReached(DATA, at({ prior: 0.3, aims: 2 }), walk), false);
});

test("of several walks the furthest counts", () => {
  const walk = { preset: "april", changes: { prior: [0, 1, 2, 3], noise: [0, 1, 2, 3] } };
  assert.equal(isReached(DATA, at({ prior: 1, noise: 1 }), walk), false);
  assert.equal(isReached(DATA, at({ prior: 3 }), walk), true);
});

test("the number is written as in the sentence", () => {
  assert.equal(numberOf(16.8, "Of 100 such exchanges 16.8 end in open war."), "16.8");
  assert.equal(numberOf(55.02, "it is 55 in 100: almost no news"), "55");
  assert.equal(numberOf(0.31, "next to none"), "0");
  assert.equal(numberOf(12.25, "worth 12.25, of 12.3"), "12.25");
  assert.equal(numberOf(3, "3.0 of 100, in 0.3"), "3.0");
});
