// Filters, lanes and the reader's coding, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { codingCsv, fits, placed, readable } from "./coding.js";

/** @type {import("./coding.js").Coded[]} */
const marks = [
  {
    id: "E1",
    when: "",
    day: "",
    time: 0,
    who: "",
    what: "",
    side: "Iran",
    provisional: false,
    codes: { rung: 4, size: -1 },
    fields: { exchange: "april", domain: "proxy" },
  },
];
/** @type {MeasureData[]} */
const measures = [
  {
    name: "rung",
    label: "",
    lanes: [
      { at: -1, words: "off", coded: "" },
      { at: 4, words: "4", coded: "" },
      { at: 2, words: "2", coded: "" },
    ],
  },
  { name: "size", label: "", lanes: [{ at: -1, words: "off", coded: "" }] },
];

test("a row fits when it has every chosen value, one of several included", () => {
  assert.equal(fits({ side: "Iran", exchange: "a b" }, { side: "", exchange: "b" }), true);
  assert.equal(fits({ side: "Iran" }, { side: "Israel" }), false);
});

test("a recoded mark stands in its new lane and remembers the old", () => {
  assert.deepEqual(
    placed(marks, "rung", { rung: { E1: 2 } }).map(({ at, was }) => [at, was]),
    [[2, 4]],
  );
  assert.deepEqual(
    placed(marks, "rung", {}).map(({ at, was }) => [at, was]),
    [[4, 4]],
  );
});

test("a stored coding keeps what this edition knows and nothing else", () => {
  assert.deepEqual(readable({ rung: { E1: 2, E9: 1 }, colour: { E1: 1 } }, marks, measures), {
    rung: { E1: 2 },
    size: {},
  });
  assert.deepEqual(
    readable({ rung: { E1: 4 } }, marks, measures).rung,
    {},
    "the record's own code is no recoding",
  );
  for (const damaged of [null, 7, "x", { rung: 3 }])
    assert.deepEqual(readable(damaged, marks, measures), { rung: {}, size: {} });
});

test("the coding as CSV, blank for what is not coded", () =>
  assert.equal(
    codingCsv(marks, measures, { rung: { E1: 2 } }),
    "event_id,measure,record,yours\r\nE1,rung,4,2\r\nE1,size,,\r\n",
  ));
