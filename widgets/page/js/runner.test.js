// A run ends by itself, by Stop, by its time limit or with its worker, and the next is fresh.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, host, page, until, workers } from "./testing.js";

const RAN = { output: "42", error: "", verdict: "", message: "", charts: [] };
const forever = () => new Promise(() => {});

/** @param {any} offers @param {any} [how] */
async function runner(offers, how = {}) {
  page("");
  const { where, asked, answers } = host(how.answers);
  const started = workers(
    { start: () => undefined, run: () => JSON.stringify(RAN), ...offers },
    how,
  );
  const { Runner } = await fresh("runner.js");
  const made = new Runner({ ...where, ...how });
  const run = () => made.run("setup", "answer", "checks", { name: ["field"] });
  return { made, started, run, fetched: asked, answers };
}
const because = (/** @type {string} */ why) => (/** @type {any} */ error) => error.why === why;

test("every run has a Python of its own; the next one starts meanwhile, of the same parts", async () => {
  /** @type {any[]} */ const asked = [];
  const given = (/** @type {any[]} */ ...each) => {
    asked.push(each);
    return JSON.stringify(RAN);
  };
  const { made, started, run, fetched } = await runner({ run: given });
  assert.equal(made.isOn, false);
  assert.deepEqual(await run(), RAN);
  await until(() => made.isOn);
  assert.deepEqual([made.end, started.map((each) => each.ended)], [null, [true, false]]);
  await run();
  assert.deepEqual([started[1].ended, fetched.length], [true, 4]);
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
  assert.deepEqual([started[0].ended, made.end], [true, null]);
  assert.deepEqual(await run(), RAN);
});

test("Stop while Python starts loses nothing of the start", async () => {
  const { made, started, run } = await runner({
    start: () => new Promise((resolve) => setTimeout(resolve, 30, null)),
  });
  const running = run();
  await until(() => started.length);
  made.stop();
  await assert.rejects(running, because("stopped"));
  assert.deepEqual(await run(), RAN);
  assert.equal(started[0].ended, true);
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
  const unloaded = await runner({}, { ready: false });
  const running = unloaded.run();
  await until(() => unloaded.started.length);
  unloaded.started[0].fail();
  await assert.rejects(running, because("python_failed"));
  let runs = 0;
  const dies = await runner({ run: () => ((runs += 1), forever()) });
  const lost = dies.run();
  await until(() => runs);
  dies.started[0].fail();
  await assert.rejects(lost, because("worker_lost"));
  const throws = await runner({
    run: () => {
      throw new Error("no");
    },
  });
  await assert.rejects(throws.run(), because("worker_lost"));
});

test("a network that fails is named, and the next run tries again", async () => {
  const gone = () => {
    throw new TypeError("Failed to fetch");
  };
  const { run, answers } = await runner({}, { answers: { wasm: gone } });
  await assert.rejects(run(), because("python_network"));
  delete answers.wasm;
  assert.deepEqual(await run(), RAN);
});

test("an end that Python tells of is named, with its line", async () => {
  for (const [ended, line, why] of [
    ["too_deep", "3", "too_deep_at"],
    ["too_deep", "", "too_deep"],
    ["spoilt", "", "spoilt"],
  ]) {
    const { run } = await runner({ run: () => JSON.stringify({ ended, line }) });
    await assert.rejects(run(), (/** @type {any} */ error) => {
      assert.deepEqual([error.why, error.values.line], [why, line]);
      return true;
    });
  }
});

test("starting is not counted against the run's own limit", async () => {
  const { run } = await runner(
    { start: () => new Promise((resolve) => setTimeout(resolve, 600, null)) },
    { limit: 0.5 },
  );
  assert.deepEqual(await run(), RAN);
});

test("a Python that dies while nobody uses it is replaced", async () => {
  const { made, started, run } = await runner({});
  await run();
  await until(() => made.isOn);
  started[1].fail();
  await until(() => !made.isOn);
  assert.deepEqual(await run(), RAN);
});

test("a page from the file system says that it has no Python", async () => {
  const { made, started } = await runner({});
  page("", "file:///book/page.html");
  await assert.rejects(made.run("", "", "", {}), because("python_offline"));
  assert.equal(started.length, 0);
});
