// The pure parts of the page's script, run by `node --test`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./markup.js";
import {
  defaults,
  formatFragment,
  isIdle,
  moved,
  nearest,
  parseFragment,
  preparedKey,
  settingsOf,
} from "./settings.js";
import { csv, pythonCall, shown } from "./written.js";

/** @type {ControlData} */
const range = {
  name: "aims",
  label: "",
  meaning: "",
  options: [],
  advance: "",
  assumption: false,
  more: false,
  rests_on: "",
  pattern: "",
  allowed: "",
  lines: 1,
  places: [],
  kept: false,
  fold: "",
  notes: {},
  step: 0,
  kind: "range",
  positions: [0, 0.5, 1, 1.5, 2],
  low: 0,
  high: 2,
  digits: 1,
  percent: false,
  idle_when: "settled",
};
/** @type {ControlData} */
const choice = {
  name: "seen",
  label: "",
  meaning: "",
  options: [],
  advance: "",
  assumption: false,
  more: false,
  rests_on: "",
  pattern: "",
  allowed: "",
  lines: 1,
  places: [],
  kept: false,
  fold: "",
  notes: {},
  step: 0,
  kind: "choice",
  positions: ["4s", "4"],
  low: 0,
  high: 0,
  digits: 0,
  percent: false,
  idle_when: "",
};
/** @type {ControlData} */
const toggle = {
  name: "settled",
  label: "",
  meaning: "",
  options: [],
  advance: "",
  assumption: false,
  more: false,
  rests_on: "",
  pattern: "",
  allowed: "",
  lines: 1,
  places: [],
  kept: false,
  fold: "",
  notes: {},
  step: 0,
  kind: "switch",
  positions: [false, true],
  low: 0,
  high: 0,
  digits: 0,
  percent: false,
  idle_when: "",
};
const data = /** @type {ExperimentData} */ (
  /** @type {unknown} */ ({
    name: "test",
    controls: [range, choice, toggle],
    presets: [
      {
        name: "april",
        label: "April",
        settings: { aims: 1, seen: "4s", settled: false },
        idle: [],
      },
      {
        name: "other",
        label: "Other",
        settings: { aims: 2, seen: "4", settled: false },
        idle: ["seen"],
      },
    ],
    aliases: { damage: "aims" },
    cases: [{ preset: "april", changes: { seen: "4", aims: 1.5 } }],
    strings: {
      bad_link: "{name} = {value}, must be {allowed}",
      between: "between {low} and {high}",
    },
  })
);
/** @param {string} fragment */
const state = (fragment) => {
  const asked = parseFragment(data, fragment);
  assert(asked && "state" in asked);
  return asked.state;
};

test("a link and back gives the same state", () => {
  for (const fragment of [
    "#x=test",
    "#x=test&aims=1.5",
    "#x=test&preset=other&seen=4s&settled=true",
  ])
    assert.equal(formatFragment(data, state(fragment)), fragment);
});

test("a link for another experiment, or none, is not ours", () => {
  assert.equal(parseFragment(data, "#x=elsewhere&aims=1"), null);
  assert.equal(parseFragment(data, "#the-puzzle"), null);
});

test("nonsense is named with what is allowed", () => {
  assert.deepEqual(parseFragment(data, "#x=test&aims=7"), {
    error: "aims = 7, must be between 0 and 2",
  });
  assert.deepEqual(parseFragment(data, "#x=test&aims="), {
    error: "aims = , must be between 0 and 2",
  });
  assert.deepEqual(parseFragment(data, "#x=test&settled=perhaps"), {
    error: "settled = perhaps, must be false, true",
  });
  assert.deepEqual(parseFragment(data, "#x=test&colour=red"), {
    error: "colour = red, must be aims, seen, settled",
  });
  assert.deepEqual(parseFragment(data, "#x=test&preset=war"), {
    error: "preset = war, must be april, other",
  });
});

test("an old name still leads to its control", () =>
  assert.deepEqual(state("#x=test&damage=2.0").changes, { aims: 2 }));

test("a value between two steps goes to the nearest", () => {
  assert.equal(nearest(range, 0.7), 0.5);
  assert.deepEqual(state("#x=test&aims=1.7").changes, { aims: 1.5 });
});

test("a control back at its preset's value is no change", () => {
  const there = moved(data, defaults(data), "aims", 2);
  assert.deepEqual(there.changes, { aims: 2 });
  assert.deepEqual(moved(data, there, "aims", 1), defaults(data));
});

test("what is prepared: presets, and one control moved from the baseline", () => {
  assert.equal(preparedKey(data, defaults(data)), "preset/april");
  assert.equal(preparedKey(data, { preset: "other", changes: {} }), "preset/other");
  assert.equal(preparedKey(data, { preset: "april", changes: { aims: 1.5 } }), "control/aims/3");
  assert.equal(
    preparedKey(data, { preset: "april", changes: { settled: true } }),
    "control/settled/1",
  );
  assert.equal(preparedKey(data, { preset: "april", changes: { aims: 2, seen: "4" } }), null);
  assert.equal(preparedKey(data, { preset: "other", changes: { aims: 1.5 } }), null);
});

test("what is out of play", () => {
  assert.equal(isIdle(data, defaults(data), range), false);
  assert.equal(isIdle(data, { preset: "april", changes: { settled: true } }, range), true);
  assert.equal(isIdle(data, { preset: "other", changes: {} }, choice), true);
});

test("settings are the preset plus the changes", () =>
  assert.deepEqual(settingsOf(data, { preset: "other", changes: { settled: true } }), {
    aims: 2,
    seen: "4",
    settled: true,
  }));

test("the code under an experiment is Python, and whole", () => {
  assert.deepEqual(
    pythonCall(data, {
      preset: "april",
      changes: { aims: 1.5, seen: "4", settled: true },
    }).split("\n"),
    [
      "from widgets.experiments import experiment",
      "",
      'answer = experiment("test").ask("april", {"aims": 1.5, "seen": "4", "settled": True})',
      "print(answer.sentence)",
    ],
  );
});

test("CSV carries every digit and quotes what it must", () => {
  const columns = [{ name: "aims" }, { name: "words" }];
  assert.equal(
    csv(columns, [{ aims: 0.1 + 0.2, words: 'a "b", c' }]),
    'aims,words\r\n0.30000000000000004,"a ""b"", c"\r\n',
  );
  assert.equal(csv(columns, [{ aims: 1, words: "a\r" }]), 'aims,words\r\n1,"a\r"\r\n');
  assert.equal(shown({ name: "p", words: "", digits: 0, percent: true }, 0.256), "26 %");
});

test("gaps without a word stay visible", () =>
  assert.equal(fill("{a} and {b}", { a: "1" }), "1 and {b}"));

test("what the book's prose asks for is prepared, in whatever order it was reached", () => {
  assert.equal(preparedKey(data, { preset: "april", changes: { aims: 1.5, seen: "4" } }), "case/0");
  assert.equal(preparedKey(data, { preset: "april", changes: { seen: "4", aims: 1.5 } }), "case/0");
});

test("a link by the experiment's former name leads to the same case", () => {
  const renamed = { ...data, formerly: "old" };
  assert.deepEqual(parseFragment(renamed, "#x=old&aims=1.5"), {
    state: { preset: "april", changes: { aims: 1.5 } },
  });
  assert.equal(parseFragment(data, "#x="), null);
});

test("what others append to a link is no part of the case", () => {
  assert.deepEqual(state("#x=test&utm_source=mail&aims=1.5&fbclid=I&gclid=").changes, {
    aims: 1.5,
  });
  assert.deepEqual(parseFragment(data, "#x=test&colour=red&fbclid=I"), {
    error: "colour = red, must be aims, seen, settled",
  });
});

test("a number in a link is read as it is typed elsewhere", () => {
  assert.deepEqual(state("#x=test&aims=١٫٥").changes, { aims: 1.5 });
  assert.deepEqual(parseFragment(data, "#x=test&aims=0x1"), {
    error: "aims = 0x1, must be between 0 and 2",
  });
});
