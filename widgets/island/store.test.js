// What is kept on the device: only this book's, all or nothing; a refusal costs only the saving.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { page, refuse } from "../page/js/testing.js";
import { adopt, all, keep, onChange, recall, replace } from "./store.js";

/** @type {any} */ let window;
beforeEach(() => {
  window = page("");
});

test("what is kept comes back, under this book's own name", () => {
  assert.equal(keep("bet:a", { said: 5 }), true);
  assert.equal(localStorage.getItem("tit-for-tat:bet:a"), '{"said":5}');
  assert.deepEqual(recall("bet:a"), { said: 5 });
  assert.equal(recall("bet:b"), null);
});

test("what another has written there is as if it were nothing", () => {
  localStorage.setItem("tit-for-tat:bet:a", "{");
  localStorage.setItem("elsewhere:bet:a", "1");
  assert.equal(recall("bet:a"), null);
  keep("task:b", "3");
  keep("task:a", "2");
  assert.deepEqual(Object.entries(all()), [
    ["task:a", "2"],
    ["task:b", "3"],
  ]);
});

test("a refusal is told", () => {
  refuse();
  assert.equal(keep("bet:a", 1), false);
});

test("entries take the place of everything of this book, and of nothing else", () => {
  localStorage.setItem("elsewhere", "1");
  keep("bet:old", 1);
  assert.equal(replace({ "bet:new": 2 }), true);
  assert.deepEqual([all(), localStorage.getItem("elsewhere")], [{ "bet:new": 2 }, "1"]);
});

test("entries that do not all fit leave everything as it was", () => {
  keep("bet:a", 1);
  keep("bet:b", 2);
  refuse((_, value) => value === "9");
  assert.equal(replace({ "bet:c": 3, "bet:d": 9 }), false);
  assert.deepEqual(all(), { "bet:a": 1, "bet:b": 2 });
});

test("storage that is forbidden altogether is an empty one", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      throw new Error("forbidden");
    },
  });
  assert.deepEqual([all(), recall("a"), keep("a", 1), replace({ a: 1 })], [{}, null, false, false]);
});

test("a change by another page of this book is heard, and none by another site's", () => {
  let heard = 0;
  onChange(() => {
    heard += 1;
  });
  const tell = (/** @type {string | null} */ key) =>
    window.dispatchEvent(new window.StorageEvent("storage", { key }));
  const told = (/** @type {() => void} */ telling) => {
    const before = heard;
    telling();
    return heard - before;
  };
  assert.equal(
    told(() => tell("tit-for-tat:bet:a")),
    1,
  );
  assert.equal(
    told(() => tell("elsewhere")),
    0,
  );
  assert.equal(
    told(() => tell(null)),
    1,
    "everything was forgotten",
  );
  const back = (/** @type {boolean} */ persisted) =>
    window.dispatchEvent(Object.assign(new window.Event("pageshow"), { persisted }));
  assert.equal(
    told(() => back(true)),
    1,
  );
  assert.equal(
    told(() => back(false)),
    0,
  );
});

test("what was kept under a former name moves, unless today's name holds something", () => {
  page("");
  const named = { name: "why", formerly: "envelope" };
  keep("bet:envelope", { said: 4 });
  adopt("bet", named);
  assert.deepEqual(all(), { "bet:why": { said: 4 } });
  keep("bet:envelope", { said: 9 });
  adopt("bet", named);
  assert.deepEqual(all(), { "bet:why": { said: 4 } });
  adopt("bet", { name: "after", formerly: "" });
  assert.deepEqual(all(), { "bet:why": { said: 4 } });
});
