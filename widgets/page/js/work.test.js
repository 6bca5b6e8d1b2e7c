// "My work": what is listed, exported, imported, rolled back and forgotten.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page, refuse } from "./testing.js";

const WORDS = [
  "work_bets",
  "work_answers",
  "work_code",
  "work_codings",
  "work_nothing",
  "work_no_room",
  "work_undone",
  "work_forgotten",
  "work_forget_sure",
  "work_passed",
  "work_tried",
  "work_begun",
  "work_not_json",
  "work_not_text",
  "work_left",
  "work_all_done",
  "work_calibration",
  "work_calibration_axes",
];
const STRINGS = {
  ...Object.fromEntries(WORDS.map((each) => [each, `(${each})`])),
  work_bet: "said {said}, is {model}",
  work_bet_alone: "said {said}",
  work_bad_bet: "{file}: {name} = {said}, {low} to {high}",
  work_imported: "{count} in",
  work_too_big: "{file} over {limit}",
  work_bad_entry: "{file}: {name}",
};
const FORMERLY = { bet: [{ name: "signalling", formerly: "signals" }] };
const NAMES = {
  coding: { words: "Coding", address: "r.html" },
  "bet:why": { words: "Why", address: "w.html" },
  "bet:signalling": { words: "Signalling", address: "s.html" },
  "exercise:b": { words: "B", address: "b.html" },
};
const BETS = {
  signalling: { low: 0, high: 100, model: "50" },
  why: { low: 0, high: 100, model: "38" },
};
const BODY = `<section class="work" data-state="static"><button class="export"></button>
<input type="file" class="import">
<button class="undo" hidden></button><button class="forget"></button><p class="status"></p>
<div class="kept"></div><div class="left-over"></div>
<script type="application/json">${JSON.stringify({ names: NAMES, formerly: FORMERLY, bets: BETS, strings: STRINGS })}</script>
</section>`;
const FILE = (/** @type {any} */ kept) =>
  JSON.stringify({ book: "tit-for-tat", format: 1, saved: "", kept });

/** @param {Record<string, any>} kept @param {() => void} [before] */
async function opened(kept, before = () => {}) {
  const window = page(BODY);
  for (const [key, value] of Object.entries(kept))
    localStorage.setItem(`tit-for-tat:${key}`, JSON.stringify(value));
  before();
  await fresh("work.js");
  const part = (/** @type {string} */ selector) =>
    /** @type {any} */ (document.querySelector(selector));
  const text = (/** @type {string} */ selector) => part(selector).textContent;
  const stored = () =>
    Object.fromEntries(
      Object.keys(localStorage).map((key) => [
        key.slice(12),
        JSON.parse(localStorage.getItem(key) ?? ""),
      ]),
    );
  const give = async (/** @type {string | Uint8Array} */ words, size = words.length) => {
    const bytes = typeof words === "string" ? new TextEncoder().encode(words) : words;
    const file = { name: "mine.json", size, arrayBuffer: async () => bytes };
    Object.defineProperty(part(".import"), "files", { value: [file], configurable: true });
    part(".import").dispatchEvent(new window.Event("change"));
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const press = (/** @type {string} */ name) =>
    part(`.${name}`).dispatchEvent(new window.Event("click"));
  return { window, part, text, stored, give, press };
}

test("what is kept is listed by kind, with words and state; nothing says so", async () => {
  const kept = {
    "bet:elsewhere": { said: 9 },
    "bet:signalling": { said: 30 },
    "bet:why": { said: 20 },
    coding: { rung: {}, size: {} },
    "exercise:a": { code: "x", verdict: "passed" },
    "exercise:b": { code: "x", tried: true },
    "exercise:c": { code: "x" },
    "exercise:d": { code: "y", tried: true, verdict: "not yet", passed: "x" },
    "task:t": "4",
  };
  const { text, part } = await opened(kept);
  assert.deepEqual(
    [...part(".kept").querySelectorAll("h3")].map((each) => each.textContent),
    ["(work_bets)", "(work_answers)", "(work_code)"],
  );
  assert.deepEqual(
    [...part(".kept").querySelectorAll("li")].map((each) => each.textContent),
    [
      "Why: said 20, is 38",
      "Signalling: said 30, is 50",
      "bet:elsewhere: said 9",
      "task:t",
      "B: (work_tried)",
      "exercise:a: (work_passed)",
      "exercise:c: (work_begun)",
      "exercise:d: (work_passed)",
    ],
  );
  assert.equal(part("li a").getAttribute("href"), "w.html");
  assert.equal((await opened({})).text(".kept"), "(work_nothing)");
  assert.notEqual(text(".kept"), "");
});

test("a file is imported over what is there, and undone again", async () => {
  const before = { "bet:signalling": { said: 30 }, "task:t": "4" };
  const { part, text, stored, give, press } = await opened(before);
  await give(FILE({ "bet:signalling": { said: 70 } }));
  assert.deepEqual(stored(), {
    "bet:signalling": { said: 70 },
    "task:t": "4",
    "before-import": before,
  });
  assert.deepEqual(
    [text(".status"), part(".undo").hidden, text("li")],
    ["1 in", false, "Signalling: said 70, is 50"],
  );
  press("undo");
  assert.deepEqual(
    [stored(), text(".status"), part(".undo").hidden],
    [before, "(work_undone)", true],
  );
});

test("an import that does not fit is rolled back whole", async () => {
  const before = { "bet:signalling": { said: 30 }, "task:t": "4" };
  const { part, text, stored, give } = await opened(before, () =>
    refuse((key) => key.endsWith("exercise:a")),
  );
  await give(
    FILE({
      "bet:signalling": { said: 70 },
      "exercise:a": { code: "x", mark: "m", tried: false, verdict: "" },
    }),
  );
  assert.deepEqual(
    [stored(), text(".status"), part(".undo").hidden],
    [before, "(work_no_room)", true],
  );
});

test("an undo that does not fit leaves the import in place", async () => {
  let full = false;
  const { text, stored, give, press } = await opened({ "task:t": "4" }, () =>
    refuse((_, value) => full && value === '"4"'),
  );
  await give(FILE({ "task:t": "5" }));
  full = true;
  const now = stored();
  press("undo");
  assert.equal(text(".status"), "(work_no_room)");
  assert.equal(stored()["task:t"], now["task:t"]);
});

test("a file that is none of ours changes nothing and is named", async () => {
  const before = { "task:t": "4" };
  const { text, stored, give } = await opened(before);
  await give("{");
  assert.equal(text(".status"), "(work_not_json)");
  await give(FILE({ "task:t": 5 }));
  assert.equal(text(".status"), "mine.json: task:t");
  await give(FILE({ "task:t": "5" }), 6 * 1_048_576);
  assert.equal(text(".status"), "mine.json over 5");
  await give(FILE({ "bet:signalling": { said: 130 } }));
  assert.equal(text(".status"), "mine.json: bet:signalling = 130, 0 to 100");
  await give(new Uint8Array([0x7b, 0xe9, 0x7d]), 3);
  assert.equal(text(".status"), "(work_not_text)");
  assert.deepEqual(stored(), before);
});

test("forgetting asks first", async () => {
  const { window, text, stored, press } = await opened({ "task:t": "4" });
  /** @type {string[]} */ const asked = [];
  globalThis.confirm = (words) => {
    asked.push(String(words));
    return false;
  };
  press("forget");
  assert.deepEqual([stored(), asked], [{ "task:t": "4" }, ["(work_forget_sure)"]]);
  globalThis.confirm = () => true;
  press("forget");
  assert.deepEqual(
    [stored(), text(".status"), text(".kept")],
    [{}, "(work_forgotten)", "(work_nothing)"],
  );
  localStorage.setItem("tit-for-tat:task:t", '"6"');
  window.dispatchEvent(new window.StorageEvent("storage", { key: "tit-for-tat:task:t" }));
  assert.equal(text("li"), "task:t");
});

test("the export holds what is kept, without the copy of before an import", async () => {
  const { press } = await opened({ "task:t": "4", "before-import": { "task:t": "3" } });
  /** @type {any[]} */ const blobs = [];
  URL.createObjectURL = (blob) => {
    blobs.push(blob);
    return "blob:x";
  };
  press("export");
  assert.deepEqual(JSON.parse(await blobs[0].text()).kept, { "task:t": "4" });
});

test("what was kept under a former name is listed and exported under today's", async () => {
  const { stored, text } = await opened({ "bet:signals": { said: 4 } });
  assert.deepEqual(stored(), { "bet:signalling": { said: 4 } });
  assert.equal(text(".kept a"), "Signalling");
});
