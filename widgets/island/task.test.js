// An answer is checked as the Python does it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "../page/js/testing.js";
import { bind, check, html } from "./task.js";

/** @type {TaskData} */
const number = {
  name: "n",
  formerly: "",
  low: 0,
  high: 100,
  tolerance: 0.5,
  answer: 41.5,
  hint: "no",
  why: "yes",
  choices: [],
  strings: {},
  question: "",
  rests_on: "",
  unit: "",
  is_open: false,
  solution: "",
  rows: null,
};
/** @type {TaskData} */
const choice = {
  ...number,
  answer: null,
  choices: [
    { key: "a", words: "", right: true, reply: "so" },
    { key: "b", words: "", right: false, reply: "not so" },
  ],
};

test("a number is right within its tolerance, however it is written", () => {
  for (const given of ["41.5", " 41,9 ", "41.2 %"])
    assert.deepEqual(check(number, given), { right: true, reply: "yes" });
  assert.deepEqual(check(number, "43"), { right: false, reply: "no" });
});

test("what is no answer is none", () => {
  for (const given of ["", "  ", "many", "101", "-1"]) assert.equal(check(number, given), null);
  assert.equal(check(choice, ""), null);
});

test("an open question takes every answer and judges none", () => {
  const open = { ...choice, choices: [{ key: "a", words: "", right: null, reply: "go on" }] };
  assert.deepEqual(check(open, "a"), { right: null, reply: "go on" });
  assert.equal(check(open, "b"), null);
});

test("each choice has its reply", () =>
  assert.deepEqual(check(choice, "b"), { right: false, reply: "not so" }));

test("a bet on the record holds its rows, a question none", () => {
  const rows = { heads: ["row"], rows: [["E<22>"]] };
  const strings = { bet: "Bet", check: "Check", rows: "The rows", rows_unbet: "No bet" };
  const bet = html({ ...number, rows, strings });
  assert.match(bet, /<button type="submit">Bet<.*<td>E&lt;22&gt;<\/td>/s);
  assert.ok(!html({ ...number, strings }).includes("<table"));
});

test("a second wrong answer is told as the first was", () => {
  const strings = { check: "Check", not_yet: "Not yet." };
  const data = { ...number, strings };
  const window = page(html(data));
  Object.assign(globalThis, { HTMLInputElement: window.HTMLInputElement });
  const section = /** @type {any} */ (document.querySelector("section"));
  bind(section, data);
  const told = ["3", "4", "5"].map((given) => {
    section.querySelector("[name=given]").value = given;
    section.querySelector("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
    return section.querySelector(".reply").textContent;
  });
  assert.deepEqual(
    told.map((each) => each.trim()),
    ["Not yet. no", "Not yet. no", "Not yet. no"],
  );
  assert.ok(told[0] !== told[1] && told[1] !== told[2], "the same words would be passed over");
});

test("a field says its unit to who cannot see what stands beside it", () => {
  page(html({ ...number, unit: "of 62", strings: { check: "Check" } }));
  const field = /** @type {HTMLInputElement} */ (document.querySelector("[name=given]"));
  const unit = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  assert.equal(unit?.textContent, "of 62");
});
