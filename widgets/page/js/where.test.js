// What has been done on this device, in words; what is left; how bets lie beside the model.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calibration, left } from "./left.js";
import { doneOf, wordsOf } from "./where.js";

const PAGE = {
  name: "why",
  address: "chapters/why.html",
  title: "Why",
  bet: ["why"],
  task: ["one", "two"],
  exercise: ["first"],
};
const STRINGS = {
  where_read: "read",
  where_bet: "bet {done} of {all}",
  where_task: "answered {done} of {all}",
  where_exercise: "passed {done} of {all}",
  work_left: "Left",
  work_all_done: "All done.",
  work_calibration: "{off} off",
  work_calibration_axes: "Across, up.",
};

test("what was done is counted by page and kind", () => {
  const kept = {
    "read:why": true,
    "bet:why": { said: 1 },
    "task:two": "5",
    "exercise:first": { verdict: "not yet" },
    "bet:other": { said: 2 },
  };
  assert.equal(wordsOf(doneOf(PAGE, kept), STRINGS), "read · bet 1 of 1 · answered 1 of 2");
  const passed = { "exercise:first": { verdict: "not yet", passed: "x = 1" } };
  assert.equal(wordsOf(doneOf(PAGE, passed), STRINGS), "passed 1 of 1");
  assert.equal(wordsOf(doneOf(PAGE, {}), STRINGS), "");
});

const WORK = /** @type {any} */ ({
  names: {
    coding: { words: "coding", address: "r" },
    "bet:why": { words: "Why?", address: "w" },
    "task:one": { words: "One?", address: "o" },
  },
  bets: { why: { low: 0, high: 50, model: "10" } },
  strings: STRINGS,
});

test("what is left is named in the order of the book, and nothing when all is done", () => {
  assert.match(left(WORK, {}).text, /Left: 2.*Why\?.*One\?/s);
  assert.match(left(WORK, { "bet:why": {}, "task:one": "1" }).text, /All done/);
});

test("bets lie on their scale beside the model's numbers", () => {
  assert.equal(calibration(WORK, {}), "");
  const drawn = String(calibration(WORK, { "bet:why": { said: 30 }, "bet:gone": { said: 3 } }));
  assert.match(drawn, /40 off/);
  assert.equal(drawn.match(/<circle/g)?.length, 1);
});
