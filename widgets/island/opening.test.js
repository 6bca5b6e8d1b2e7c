// The first page's night on a page without anything else: links, the address, what is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, settled } from "../page/js/testing.js";
import { bind, html } from "./opening.js";

const blank = { told: ["Begin."], moves: [], gone: [], said: "", back: "", other: "" };
const gone = [
  { path: "a → b", end: "stops", count: 40, mine: false },
  { path: "a", end: "stops", count: 0, mine: true },
];
const scenes = [
  {
    ...blank,
    text: "",
    heading: "First?",
    moves: [
      { move: "0", words: "Stop", then: "0" },
      { move: "4", words: "<Go>", then: "4" },
    ],
  },
  { ...blank, text: "0", heading: "Over.", gone, said: "So.", other: "4" },
  {
    ...blank,
    text: "4",
    heading: "Second?",
    told: ["Begin.", "You went."],
    moves: [{ move: "0", words: "Stop", then: "0" }],
  },
];
const words = ["april", "back", "again", "other", "gone", "mine", "mine_april", "onward"];
const data = /** @type {OpeningData} */ (
  /** @type {unknown} */ ({
    name: "opening",
    title: "(title)",
    scenes,
    april: { ...blank, text: "4-2", heading: "April.", gone, said: "" },
    onward: "why.html",
    strings: {
      ...Object.fromEntries(words.map((each) => [each, `(${each})`])),
      bad_link: "no {moves}",
    },
  })
);

/** @param {string} hash */
async function opened(hash) {
  page(html(data), `http://localhost/index.html${hash}`);
  const section = /** @type {HTMLElement} */ (document.querySelector("section.opening"));
  let changed = () => {};
  const address = {
    read: () => location.hash,
    listen: (/** @type {() => void} */ heard) => (changed = heard),
  };
  bind(section, data, /** @type {any} */ ({ address }));
  await settled();
  const go = (/** @type {string} */ to) => {
    history.replaceState(null, "", to);
    changed();
  };
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (section.querySelector(name));
  return { section, go, part };
}

test("a decision leads to the next scene, is focused and said", async () => {
  const { section, go, part } = await opened("");
  assert.equal(section.dataset.state, "deciding");
  assert.equal(part(".scene a.move:last-child").textContent, "Stop");
  go("#x=opening&moves=4");
  assert.equal(section.dataset.moves, "4");
  assert.equal(document.activeElement, part(".scene .now"));
  assert.equal(part(".spoken").textContent, "You went.");
  assert.equal(part(".scene .back").getAttribute("href"), "#x=opening&moves=");
  go("#x=opening&moves=0");
  assert.equal(section.dataset.state, "ended");
  assert.match(part(".scene .mine").textContent ?? "", /\(mine\)/);
  assert.equal(part(".scene .onward a").getAttribute("href"), "why.html");
  go("index.html");
  assert.equal(section.dataset.moves, "");
});

test("an opened link moves no focus; nonsense is named and the beginning stands", async () => {
  const { section, part } = await opened("#x=opening&moves=0");
  assert.equal(section.dataset.moves, "0");
  assert.notEqual(document.activeElement, part(".scene .now"));
  const other = await opened("#x=opening&moves=7");
  assert.equal(other.section.dataset.state, "bad-link");
  assert.equal(other.part(".status").textContent, "no 7");
  const elsewhere = await opened("#x=room&moves=0");
  assert.equal(elsewhere.section.dataset.moves, "");
});
