// A picture walked by keys: what is said at each step, at the ends, and what is heard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "../page/js/testing.js";
import { Walk } from "./walk.js";

const ROWS = [
  { share: 0, war: 8.84, end: "none" },
  { share: 50, war: 4, end: "few" },
  { share: 100, war: 3.61, end: "few" },
];
const DATA = /** @type {any} */ ({
  columns: [
    { name: "share", words: "ally, in 100", digits: 0, percent: false },
    { name: "war", words: "open wars", digits: 1, percent: false },
    { name: "end", words: "how it ends", digits: 0, percent: false },
  ],
  strings: {
    walk_point: "{series} {value}, {across} {at} ({number}/{of})",
    walk_none: "none",
    walk_heard: "heard",
    walk_silent: "silent",
  },
});

function walking() {
  const window = page(
    '<section><div class="walk" tabindex="0"></div><p class="walked"></p><p class="spoken"></p></section>',
  );
  /** @type {number[]} */ const tones = [];
  const node = { connect: () => node, start() {}, stop() {} };
  Object.assign(globalThis, {
    AudioContext: class {
      currentTime = 0;
      destination = node;
    },
    GainNode: class {
      constructor() {
        return node;
      }
    },
    OscillatorNode: class {
      /** @param {any} _ @param {any} how */
      constructor(_, how) {
        tones.push(Math.round(how.frequency));
        return node;
      }
    },
  });
  const section = /** @type {any} */ (document.querySelector("section"));
  new Walk(section, DATA, () => ROWS);
  const place = section.querySelector(".walk");
  const press = (/** @type {string} */ key, more = {}) => {
    const event = new window.KeyboardEvent("keydown", { key, cancelable: true, ...more });
    place.dispatchEvent(event);
    return [section.querySelector(".walked").textContent, event.defaultPrevented];
  };
  const [line, spoken] = [".walked", ".spoken"].map((each) => section.querySelector(each));
  return { press, tones, place, line, spoken, window };
}

test("arrows go from point to point and from series to series, and stay at the ends", () => {
  const { press } = walking();
  assert.deepEqual(press("ArrowRight"), ["open wars 8.8, ally, in 100 0 (1/3)", true]);
  assert.deepEqual(press("ArrowLeft"), ["open wars 8.8, ally, in 100 0 (1/3)", true]);
  assert.deepEqual(press("End"), ["open wars 3.6, ally, in 100 100 (3/3)", true]);
  assert.deepEqual(press("ArrowDown"), ["how it ends few, ally, in 100 100 (3/3)", true]);
  assert.deepEqual(press("ArrowDown"), ["how it ends few, ally, in 100 100 (3/3)", true]);
  assert.deepEqual(press("Home"), ["how it ends none, ally, in 100 0 (1/3)", true]);
});

test("other keys, and those of the browser, are left alone", () => {
  const { press } = walking();
  assert.deepEqual(press("Tab"), ["", false]);
  assert.deepEqual(press("ArrowRight", { altKey: true }), ["", false]);
});

test("on wish a value is heard, the higher the larger; words are not", () => {
  const { press, tones } = walking();
  press("ArrowRight");
  assert.deepEqual(tones, []);
  assert.deepEqual(press("t"), ["heard", true]);
  press("Home");
  press("End");
  press("ArrowDown");
  assert.deepEqual(tones, [880, 220]);
  assert.deepEqual(press("T"), ["silent", true]);
});

test("a screen reader is told each point once, as the value of a slider", () => {
  const { press, place, spoken } = walking();
  const value = () => ["text", "now", "max"].map((each) => place.getAttribute(`aria-value${each}`));
  press("ArrowRight");
  assert.deepEqual(value(), ["open wars 8.8, ally, in 100 0 (1/3)", "1", "6"]);
  press("ArrowDown");
  assert.deepEqual(value(), ["how it ends none, ally, in 100 0 (1/3)", "4", "6"]);
  assert.equal(spoken.textContent, "");
  press("t");
  assert.equal(spoken.textContent, "heard", "which is no value");
});

test("who leaves the picture hears nothing more of it", () => {
  const { press, place, line, spoken, window } = walking();
  press("ArrowRight");
  press("t");
  place.dispatchEvent(new window.Event("blur"));
  assert.deepEqual([line.textContent, spoken.textContent], ["", ""]);
  assert.equal(place.getAttribute("aria-valuetext"), "none");
});
