// Numbers as people type them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { typed } from "./typed.js";

test("digits of every keyboard, a comma or a point, and what nobody sees", () => {
  for (const [text, number] of /** @type {[string, number][]} */ ([
    ["41.5", 41.5],
    [" 41,5 ", 41.5],
    ["41.5 %", 41.5],
    ["٤١٫٥", 41.5],
    ["٤١٫٥٪", 41.5],
    ["۴۱٫۵", 41.5],
    ["۴۱،۵", 41.5],
    ["\uff14\uff11\uff0e\uff15", 41.5],
    ["४१.५", 41.5],
    ["\u200e41.5\u200f", 41.5],
    ["\ufeff41.5\u00a0%", 41.5],
    ["4\u200b1.5", 41.5],
    ["−3", -3],
    ["–3", -3],
    ["+3", 3],
    [".5", 0.5],
    ["5.", 5],
  ]))
    assert.equal(typed(text), number, JSON.stringify(text));
});

test("what a reader does not mean as a number is none", () => {
  for (const text of [
    "",
    " ",
    "%",
    "-",
    ".",
    "0x6",
    "0b1",
    "1e3",
    "Infinity",
    "NaN",
    "1,000.5",
    "6 7",
    "six",
  ])
    assert.equal(typed(text), NaN, text);
});
