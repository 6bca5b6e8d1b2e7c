// The page's one engine: started once, given up when it fails or takes too long, started anew when
// that may have passed, and never tried without a server.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, host, page, until, workers } from "./testing.js";

const STATE = { preset: "april", changes: { aims: 4 } };
const gone = () => {
  throw new TypeError("Failed to fetch");
};

/** @param {any} offers @param {any} [how] @param {string} [url] */
async function engine(offers, how = {}, url = undefined) {
  page("", url);
  const { where, asked, answers } = host(how.answers);
  const started = workers({ start: () => undefined, ...offers }, how);
  const { PageEngine } = await fresh("engine.js");
  const made = new PageEngine({ ...where, ...how });
  /** @type {string[]} */ const states = [];
  made.addEventListener("change", () => states.push(made.state));
  return { made, started, states, asked, answers };
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
  const [[wasm, library], question] = asked;
  assert.ok(wasm instanceof WebAssembly.Module);
  assert.equal(library.byteLength, 7);
  assert.deepEqual(question, ["signalling", "april", '{"aims":4}']);
});

test("one that is not on answers nothing", async () => {
  const { made } = await engine({ answer: () => "{}" });
  await assert.rejects(made.ask("signalling", STATE), /not on/);
  assert.equal(made.state, "off");
});

test("one that does not start in time is given up and ended, and not tried for ever", async () => {
  const { made, started, states } = await engine(
    { start: () => new Promise(() => {}) },
    { limit: 0.02 },
  );
  await made.start();
  assert.deepEqual([states, made.why, started[0].ended], [["starting", "failed"], "failed", true]);
  await made.start();
  await made.start();
  assert.equal(started.length, 2);
});

test("a worker whose script does not load is given up at once", async () => {
  const { made, started, states } = await engine({}, { ready: false });
  const starting = made.start();
  while (!started.length) await new Promise((resolve) => setTimeout(resolve, 2));
  started[0].fail();
  await starting;
  assert.deepEqual([states, started[0].ended], [["starting", "failed"], true]);
});

test("one that takes too long over an answer, or fails in it, is ended; the next start is anew", async () => {
  for (const answer of [
    () => new Promise(() => {}),
    () => {
      throw new Error("lost");
    },
  ]) {
    const { made, started, states, asked } = await engine({ answer }, { limit: 0.5 });
    await made.start();
    await assert.rejects(made.ask("signalling", STATE));
    assert.deepEqual(
      [states.at(-1), made.why, started[0].ended],
      ["failed", "failed_answer", true],
    );
    await assert.rejects(made.ask("signalling", STATE), /not on/);
    await made.start();
    // What has arrived is asked for once.
    assert.deepEqual([made.state, started.length, asked.length], ["on", 2, 4]);
  }
});

test("what an engine may have started from is given up when it does not start or does not answer", async () => {
  for (const [offers, how] of /** @type {[any, any][]} */ ([
    [{ start: () => new Promise(() => {}) }, { limit: 0.02 }],
    [{ answer: () => new Promise(() => {}) }, { limit: 0.3 }],
  ])) {
    /** @type {string[]} */ const forgotten = [];
    const store = { delete: async (/** @type {string} */ address) => forgotten.push(address) };
    const { made } = await engine(offers, how);
    Object.defineProperty(globalThis, "caches", {
      value: { has: async () => true, open: async () => store },
      configurable: true,
    });
    await made.start();
    await assert.rejects(made.ask("signalling", STATE));
    await until(() => forgotten.length);
    assert.deepEqual(forgotten, ["http://localhost/engine/1/library"]);
    delete (/** @type {any} */ (globalThis).caches);
  }
});

test("a worker that dies is noticed at once, and harms none that follows it", async () => {
  const { made, started } = await engine({ answer: () => new Promise(() => {}) });
  await made.start();
  const asked = Promise.allSettled([
    made.ask("signalling", STATE),
    made.ask("signalling", STATE).catch(async (/** @type {unknown} */ error) => {
      await made.start();
      throw error;
    }),
  ]);
  started[0].fail();
  for (const each of await asked) assert.equal(each.status, "rejected");
  assert.deepEqual([made.state, started[1].ended], ["on", false]);
});

test("a network that fails is told from a browser that does, and tried again", async () => {
  const { made, asked, answers } = await engine({}, { answers: { library: gone } });
  await made.start();
  assert.deepEqual([made.state, made.why], ["failed", "failed_network"]);
  delete answers.library;
  await made.start();
  assert.equal(made.state, "on");
  assert.equal(asked.filter((/** @type {any} */ each) => each.name === "library").length, 2);
});

test("a part that is not there is another edition's; one that the host cannot send now may come", async () => {
  for (const [status, why] of /** @type {[number, string][]} */ ([
    [404, "failed_edition"],
    [503, "failed_network"],
  ])) {
    const answers = { worker: () => ({ body: "no", status }) };
    const { made } = await engine({}, { answers });
    await made.start();
    assert.equal(made.why, why);
  }
});

test("an answer in time is no reason to give up later", async () => {
  const { made } = await engine({ answer: () => "{}" }, { limit: 0.5 });
  await made.start();
  await made.ask("signalling", STATE);
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal(made.state, "on");
});

test("a page from the file system starts no worker", async () => {
  const { made, started, states } = await engine({}, {}, "file:///book/page.html");
  await made.start();
  assert.deepEqual(
    [made.offline, made.why, started.length, states],
    [true, "offline", 0, ["failed"]],
  );
});

test("one that is prepared says nothing until it is wanted, and starts once", async () => {
  const { made, started, states } = await engine({ start: () => new Promise(() => {}) });
  made.prepare();
  made.prepare();
  assert.deepEqual([states, made.isQuiet], [["starting"], true]);
  made.start();
  assert.deepEqual([states, made.isQuiet], [["starting", "starting"], false]);
  await until(() => started.length);
  assert.equal(started.length, 1);
});

test("one that failed while it was prepared is tried again when it is wanted", async () => {
  const { made, states } = await engine({}, { answers: { library: gone } });
  made.prepare();
  await until(() => made.state === "failed");
  assert.deepEqual([made.why, states], ["failed_network", ["starting", "failed"]]);
  await made.start();
  assert.deepEqual(states, ["starting", "failed", "starting", "failed"]);
});

test("a page of a file prepares none", async () => {
  const { made, states } = await engine({}, {}, "file:///page.html");
  made.prepare();
  assert.deepEqual(states, []);
});
