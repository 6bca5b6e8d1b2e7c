// A reader's own work: it stays on the device, and what is left at one stroke can be brought back.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { page, refuse } from "../page/js/testing.js";
import { Own } from "./own.js";
import { recall } from "./store.js";

const control = (/** @type {string} */ name) => ({
  name,
  kind: "choice",
  positions: ["lower", "same", "higher"],
  digits: 0,
});
/** @type {any} */ const DATA = {
  name: "mine",
  keeps: true,
  controls: ["hawks", "ally", "war"].map(control),
  presets: ["own", "case"].map((name) => ({
    name,
    settings: { hawks: "same", ally: "same", war: "same" },
  })),
  aliases: {},
  strings: { own_not_kept: "(own_not_kept)", bad_link: "" },
};
/** @param {Record<string, string>} changes @param {string} [preset] @returns {any} */
const at = (changes, preset = "own") => ({ preset, changes });

/** @type {any} */ let section;
beforeEach(() => {
  page(`<section><button class="aside" hidden></button></section>`);
  section = document.querySelector("section");
});

test("where the controls rest is kept, and found by the next page", () => {
  const own = new Own(section, DATA);
  assert.deepEqual([own.kept(), own.aside()], ["", null]);
  assert.equal(own.rest(at({ hawks: "lower" })), "");
  assert.equal(new Own(section, DATA).kept(), "#x=mine&hawks=lower");
  assert.equal(section.querySelector(".aside").hidden, true);
});

test("a coding moved on by one control is not put aside", () => {
  const own = new Own(section, DATA);
  own.rest(at({ hawks: "lower" }));
  own.rest(at({ hawks: "lower", ally: "higher" }));
  assert.equal(own.aside(), null);
});

for (const [what, next] of [
  ["a reset", at({})],
  ["another start", at({}, "case")],
  ["a link to another coding", at({ ally: "higher", war: "lower" })],
]) {
  test(`what ${what} leaves is brought back, and what that leaves too`, () => {
    const own = new Own(section, DATA);
    const mine = at({ hawks: "lower" });
    own.rest(mine);
    own.rest(next);
    assert.deepEqual(own.aside(), mine);
    assert.equal(section.querySelector(".aside").hidden, false);
    own.rest(mine);
    own.rest(next);
    assert.deepEqual(own.aside(), mine);
  });
}

test("a rest at the same place puts nothing aside", () => {
  const own = new Own(section, DATA);
  own.rest(at({ hawks: "lower", ally: "higher" }));
  own.rest(at({ hawks: "lower", ally: "higher" }));
  assert.equal(own.aside(), null);
});

test("a browser that keeps nothing is told of", () => {
  refuse();
  assert.equal(new Own(section, DATA).rest(at({ hawks: "lower" })), "(own_not_kept)");
});

test("what was written by something else is as if it were nothing", () => {
  for (const text of [
    "{",
    "3",
    '{"now": 3, "before": ["x"]}',
    '{"before": "#x=mine&hawks=best"}',
  ]) {
    localStorage.setItem("tit-for-tat:own:mine", text);
    const own = new Own(section, DATA);
    assert.deepEqual([own.kept(), own.aside()], ["", null]);
  }
});

test("an experiment that keeps nothing keeps nothing", () => {
  const own = new Own(section, { ...DATA, keeps: false });
  assert.equal(own.rest(at({ hawks: "lower" })), "");
  assert.deepEqual([own.kept(), own.aside(), recall("own:mine")], ["", null, null]);
});
