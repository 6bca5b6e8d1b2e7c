// A run ends by itself, by Stop, by its time limit or with its worker, and the next is fresh.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page, until, workers } from "./testing.js";

const WHERE = {
  worker: "exercises.js",
  index: "engine/",
  library: "exercises.zip",
  start: 60,
  limit: 60,
};
const RAN = { output: "42", error: "", verdict: "", message: "", charts: [], spent: false };
const forever = () => new Promise(() => {});

/** @param {any} offers @param {any} [where] @param {any} [how] */
async function runner(offers, where = {}, how = {}) {
  page("");
  const started = workers(
    { start: () => undefined, run: () => JSON.stringify(RAN), ...offers },
    how,
  );
  const { Runner } = await fresh("runner.js");
  const made = new Runner({ ...WHERE, ...where });
  return { made, started, run: () => made.run("setup", "answer", "checks", { name: ["field"] }) };
}
const because = (/** @type {string} */ why) => (/** @type {any} */ error) => error.why === why;

test("one Python serves every run, and is asked for all of them", async () => {
  /** @type {any[]} */ const asked = [];
  const given = (/** @type {any[]} */ ...each) => {
    asked.push(each);
    return JSON.stringify(RAN);
  };
  const { made, started, run } = await runner({ run: given });
  assert.equal(made.isOn, false);
  assert.deepEqual(await run(), RAN);
  await run();
  assert.deepEqual([made.isOn, made.end, started.length, started[0].ended], [true, null, 1, false]);
  assert.deepEqual(asked[0], ["setup", "answer", "checks", { name: ["field"] }]);
});

test("Stop ends a run and its worker; the next run has a fresh one", async () => {
  let runs = 0;
  const first = () => ((runs += 1) === 1 ? forever() : JSON.stringify(RAN));
  const { made, started, run } = await runner({ run: first });
  const running = run();
  await until(() => runs);
  made.stop();
  await assert.rejects(running, because("stopped"));
  assert.deepEqual([started[0].ended, made.isOn, made.end], [true, false, null]);
  assert.deepEqual(await run(), RAN);
  assert.equal(started.length, 2);
});

test("a run over its limit is ended, and says so", async () => {
  const { started, run } = await runner({ run: forever }, { limit: 0.02 });
  await assert.rejects(run(), because("too_long"));
  assert.equal(started[0].ended, true);
});

test("a Python that does not come up is told apart from one that is lost", async () => {
  const slow = await runner({ start: forever }, { start: 0.02 });
  await assert.rejects(slow.run(), because("python_failed"));
  const broken = await runner({
    start: () => {
      throw new Error("no");
    },
  });
  await assert.rejects(broken.run(), because("python_failed"));
  const unloaded = await runner({}, {}, { ready: false });
  const running = unloaded.run();
  unloaded.started[0].fail();
  await assert.rejects(running, because("python_failed"));
  const dies = await runner({ run: forever });
  const lost = dies.run();
  await until(() => dies.made.isOn);
  dies.started[0].fail();
  await assert.rejects(lost, because("worker_lost"));
  const throws = await runner({
    run: () => {
      throw new Error("no");
    },
  });
  await assert.rejects(throws.run(), because("worker_lost"));
  assert.equal(throws.made.isOn, false);
});

test("starting is not counted against the run's own limit", async () => {
  const { run } = await runner(
    { start: () => new Promise((resolve) => setTimeout(resolve, 60, null)) },
    { limit: 0.05 },
  );
  assert.deepEqual(await run(), RAN);
});

test("a Python that the answer has spoilt is not used again", async () => {
  const { made, started, run } = await runner({
    run: () => JSON.stringify({ ...RAN, spent: true }),
  });
  assert.equal((await run()).spent, true);
  assert.deepEqual([made.isOn, started[0].ended], [false, true]);
});

test("a page from the file system says that it has no Python", async () => {
  const { made, started } = await runner({});
  page("", "file:///book/page.html");
  await assert.rejects(made.run("", "", "", {}), because("python_offline"));
  assert.equal(started.length, 0);
});
