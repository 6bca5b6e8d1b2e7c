// The page's one engine: started once, given up when it fails or takes too long, and never tried
// without a server.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page, workers } from "./testing.js";

const WHERE = { worker: "worker.js", index: "engine/", library: "python.zip", limit: 60 };
const STATE = { preset: "april", changes: { aims: 4 } };

/** @param {any} offers @param {any} [how] @param {string} [url] */
async function engine(offers, how = {}, url = undefined) {
  page("", url);
  const started = workers({ start: () => undefined, ...offers }, how);
  const { PageEngine } = await fresh("engine.js");
  const made = new PageEngine({ ...WHERE, ...how });
  /** @type {string[]} */ const states = [];
  made.addEventListener("change", () => states.push(made.state));
  return { made, started, states };
}

test("it starts once, whoever asks, and answers what it is asked", async () => {
  /** @type {any[]} */ const asked = [];
  const answer = (/** @type {any[]} */ ...given) => {
    asked.push(given);
    return '{"headline": 50}';
  };
  const { made, started, states } = await engine({
    answer,
    start: (/** @type {any[]} */ ...given) => void asked.push(given),
  });
  await Promise.all([made.start(), made.start()]);
  assert.deepEqual([started.length, states], [1, ["starting", "on"]]);
  assert.deepEqual(await made.ask("signalling", STATE), { headline: 50 });
  assert.deepEqual(asked, [
    ["http://localhost/engine/", "http://localhost/python.zip"],
    ["signalling", "april", '{"aims":4}'],
  ]);
});

test("one that is not on answers nothing", async () => {
  const { made } = await engine({ answer: () => "{}" });
  await assert.rejects(made.ask("signalling", STATE), /not on/);
  assert.equal(made.state, "off");
});

test("one that does not start in time is given up and ended", async () => {
  const { made, started, states } = await engine(
    { start: () => new Promise(() => {}) },
    { limit: 0.02 },
  );
  await made.start();
  assert.deepEqual([states, started[0].ended], [["starting", "failed"], true]);
});

test("a worker whose script does not load is given up at once", async () => {
  const { made, started, states } = await engine({}, { ready: false });
  const starting = made.start();
  started[0].fail();
  await starting;
  assert.deepEqual([states, started[0].ended], [["starting", "failed"], true]);
});

test("one that takes too long over an answer, or fails in it, is given up and ended", async () => {
  for (const answer of [
    () => new Promise(() => {}),
    () => {
      throw new Error("lost");
    },
  ]) {
    const { made, started, states } = await engine({ answer }, { limit: 0.05 });
    await made.start();
    await assert.rejects(made.ask("signalling", STATE));
    assert.deepEqual([states.at(-1), started[0].ended], ["failed", true]);
    await assert.rejects(made.ask("signalling", STATE), /not on/);
  }
});

test("an answer in time is no reason to give up later", async () => {
  const { made } = await engine({ answer: () => "{}" }, { limit: 0.05 });
  await made.start();
  await made.ask("signalling", STATE);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(made.state, "on");
});

test("a page from the file system starts no worker", async () => {
  const { made, started, states } = await engine({}, {}, "file:///book/page.html");
  await made.start();
  assert.deepEqual([made.offline, started.length, states], [true, 0, ["failed"]]);
});
