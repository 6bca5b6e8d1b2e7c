// A control that takes a text: the field, a list for each of its places, what is kept of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, refuse } from "../page/js/testing.js";
import { afterInput, controls, field, place } from "./controls.js";
import { defaults, formatFragment, from, keyOf, parseFragment, preparedKey } from "./settings.js";
import { dropRefused, gathered, kept, recalled, refused, wrong } from "./text.js";
import { pythonCall } from "./written.js";

const plain = {
  meaning: "(meaning)",
  rests_on: "(rests)",
  options: [],
  places: [],
  fold: "",
  notes: {},
  advance: "",
  assumption: false,
  more: false,
  idle_when: "",
  lines: 1,
  kept: false,
  kind: "text",
};
const options = ["0", "1", "2s"].map((value) => ({ value, words: `${value} (words)` }));
const data = /** @type {ExperimentData} */ (
  /** @type {unknown} */ ({
    name: "test",
    controls: [
      {
        ...plain,
        name: "rule",
        label: "Rule",
        pattern: "(?:\\s*(?:[01]|2s)(?:[\\s,;\\-]+(?:[01]|2s)){1}\\s*)?",
        allowed: "two moves",
        places: ["at 0", "at 1"],
        fold: "",
        notes: {},
        options,
        positions: ["", "0 1"],
        kept: true,
      },
      {
        ...plain,
        name: "pasted",
        label: "Pasted",
        pattern: "[\\s\\S]{0,20}",
        allowed: "short",
        lines: 4,
        positions: ["", "a\nb"],
        kept: true,
      },
    ],
    presets: [
      { name: "april", label: "April", settings: { rule: "", pasted: "" }, idle: [] },
      { name: "class", label: "Class", settings: { rule: "", pasted: "a\nb" }, idle: [] },
    ],
    aliases: {},
    cases: [],
    strings: {
      bad_link: "{name} = {value}, not {allowed}",
      bad_text: "{label}: {given}, not {allowed}",
      own_not_kept: "(own_not_kept)",
    },
  })
);

/** The form, placed. @param {StateData} state */
function form(state) {
  page(controls(data).text);
  const made = /** @type {HTMLFormElement} */ (document.querySelector("form"));
  place(made, data, state);
  const lists = /** @type {HTMLSelectElement[]} */ ([...made.querySelectorAll("[data-place]")]);
  return { made, lists, rule: field(made, "rule"), pasted: field(made, "pasted") };
}

test("a text goes into a link and comes back, lines and all", () => {
  const state = { preset: "april", changes: { rule: "0 2s", pasted: "Ada: 0&1\nß" } };
  assert.deepEqual(parseFragment(data, formatFragment(data, state)), { state });
  assert.equal(
    preparedKey(data, { preset: "april", changes: { pasted: "a\nb" } }),
    "control/pasted/1",
  );
  assert.match(pythonCall(data, state), /"pasted": "Ada: 0&1\\nß"/);
});

test("a text that a link may not hold is named with what is allowed", () => {
  const far = `#x=test&pasted=${"a".repeat(21)}`;
  assert.deepEqual(parseFragment(data, "#x=test&rule=0%209"), {
    error: "rule = 0 9, not two moves",
  });
  assert.match(JSON.stringify(parseFragment(data, far)), /not short/);
});

test("lists and field say the same", () => {
  const { made, lists, rule } = form({ preset: "april", changes: { rule: "0,2s" } });
  assert.deepEqual(
    lists.map((each) => each.value),
    ["0", "2s"],
  );
  assert.ok(made.querySelector("textarea[name=pasted]"));
  lists[1].value = "1";
  assert.equal(gathered(lists[1]), rule);
  assert.equal(rule.value, "0 1");
  assert.deepEqual(afterInput(data, defaults(data), rule)?.changes, { rule: "0 1" });
  lists[0].value = "";
  assert.equal(gathered(lists[0]), null, "while one is blank there is no text yet");
  lists[1].value = "";
  gathered(lists[1]);
  assert.equal(rule.value, "");
});

test("a wrong text moves nothing and is named", () => {
  const { rule } = form(defaults(data));
  rule.value = "0 7";
  assert.equal(afterInput(data, defaults(data), rule), null);
  assert.equal(wrong(data, rule), "Rule: 0 7, not two moves");
  assert.equal(rule.getAttribute("aria-invalid"), "true");
  rule.value = "x".repeat(80);
  assert.ok(wrong(data, rule).length < 100);
  rule.value = "0 1";
  assert.equal(wrong(data, rule), "");
});

test("where somebody writes nothing is put", () => {
  const { made, pasted } = form(defaults(data));
  pasted.value = "half a";
  pasted.focus();
  place(made, data, defaults(data));
  assert.equal(pasted.value, "half a");
  pasted.blur();
  place(made, data, defaults(data));
  assert.equal(pasted.value, "");
});

test("a refused text stays to be mended, and is named, until another is to stand there", () => {
  const { made, pasted } = form(defaults(data));
  assert.equal(refused(data, made), "");
  const write = () => {
    pasted.value = "far more than twenty letters";
    wrong(data, pasted);
  };
  write();
  place(made, data, { preset: "april", changes: { rule: "0 1" } }); // another control has moved
  assert.equal(pasted.value, "far more than twenty letters");
  const why = /^Pasted: far more .*, not short$/;
  assert.match(refused(data, made), why);
  const told = /** @type {HTMLElement} */ (pasted.closest(".control")?.querySelector(".refused"));
  assert.match(told.textContent, why);
  assert.deepEqual(
    [told.hidden, pasted.getAttribute("aria-describedby")?.split(" ")[1]],
    [false, told.id],
  );
  place(made, data, { preset: "april", changes: { pasted: "a\nb" } });
  assert.deepEqual([pasted.value, refused(data, made)], ["a\nb", ""]);
  assert.deepEqual([told.hidden, told.textContent], [true, ""]);
  write();
  dropRefused(made);
  assert.equal(told.hidden, true);
  place(made, data, { preset: "april", changes: { pasted: "a\nb" } });
  assert.deepEqual([pasted.value, refused(data, made)], ["a\nb", ""]);
});

test("another case to start from keeps the texts, and so does the device", () => {
  page("");
  const state = { preset: "april", changes: { rule: "0 1", pasted: "mine" } };
  assert.deepEqual(from(data, state, "class"), { preset: "class", changes: state.changes });
  assert.deepEqual(
    from(data, { preset: "april", changes: { pasted: "a\nb" } }, "class").changes,
    {},
  );
  for (const [name, value] of Object.entries(state.changes)) {
    kept(data, /** @type {HTMLInputElement} */ ({ name, value }));
  }
  kept(data, /** @type {HTMLInputElement} */ ({ name: "preset", value: "class" }));
  assert.equal(keyOf(data, recalled(data, defaults(data))), keyOf(data, state));
  localStorage.setItem("tit-for-tat:text:test", '{"rule": "9 9", "pasted": 3}');
  assert.deepEqual(
    recalled(data, defaults(data)),
    defaults(data),
    "damaged: as if there were nothing",
  );
});

test("who writes is told where nothing can be kept", () => {
  page("");
  const written = (/** @type {string} */ name, /** @type {string} */ value) =>
    kept(data, /** @type {HTMLInputElement} */ ({ name, value }));
  assert.equal(written("pasted", "mine"), "");
  refuse();
  assert.equal(written("pasted", "mine, longer"), "(own_not_kept)");
  assert.equal(written("preset", "class"), "", "what is not to be kept");
});
