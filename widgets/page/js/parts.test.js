// The parts of an engine: a line that is slow is waited for, one that is dead is not, and what
// arrives damaged is asked for anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, host, page, silence } from "./testing.js";

/** @param {Record<string, (signal: AbortSignal) => any>} answers @param {any} [how] */
async function parts(answers, how = {}) {
  page("");
  const { where, asked } = host(answers);
  const { Parts } = await fresh("parts.js");
  return { made: new Parts({ ...where, ...how }), asked, answers };
}
const because = (/** @type {string} */ why) => (/** @type {any} */ error) => error.why === why;

/** A byte of a library every so many milliseconds. @param {number} pause @param {number} [bytes] */
function dripping(pause, bytes = 7) {
  let sent = 0;
  return new ReadableStream({
    async pull(on) {
      if (sent === bytes) return on.close();
      await new Promise((resolve) => setTimeout(resolve, pause));
      sent += 1;
      on.enqueue(new Uint8Array(1));
    },
  });
}

test("a download that advances is waited for, however long it takes", async () => {
  const { made } = await parts({ library: () => dripping(20) }, { stall: 0.08 });
  assert.equal((await made.all()).library.byteLength, 7);
});

test("on a quick line the page goes on meanwhile", async (t) => {
  const chunks = 20;
  const quick = new ReadableStream({
    start(on) {
      for (let sent = 0; sent < chunks; sent += 1) on.enqueue(new Uint8Array(1));
      on.close();
    },
  });
  const { made } = await parts({ library: () => quick });
  made.where.parts.library.bytes = chunks;
  let now = 0; // as if each chunk took five milliseconds
  t.mock.method(performance, "now", () => (now += 5));
  const yields = t.mock.method(/** @type {any} */ (globalThis).scheduler, "yield").mock;
  await made.all();
  assert.ok(yields.callCount() >= chunks / 3, `the page goes on ${yields.callCount()} times`);
});

test("one that does not advance is given up", async () => {
  const { made } = await parts({ library: silence }, { stall: 0.02 });
  await assert.rejects(made.all(), because("network"));
});

test("a browser that goes offline is not waited for", async () => {
  const { made } = await parts({ library: silence });
  const asked = made.all();
  setTimeout(() => dispatchEvent(new Event("offline")), 5);
  await assert.rejects(asked, because("network"));
});

test("a part cut short, or another's page in its place, is asked of the host itself next time", async () => {
  for (const [name, sent] of /** @type {[string, any][]} */ ([
    ["library", new Uint8Array(3)],
    ["wasm", new Uint8Array([0, 97, 115])],
    ["wasm", new TextEncoder().encode("<!DOCTYPE html>")],
  ])) {
    const { made, asked, answers } = await parts({ [name]: () => sent });
    await assert.rejects(made.all(), because("network"), name);
    delete answers[name];
    await made.all();
    assert.deepEqual(asked.at(-1), { name, cache: "reload" });
  }
});

test("a script that a host has packed tighter is taken; if it does not run it is asked for again", async () => {
  const { made, asked } = await parts({ worker: () => new Uint8Array(4) });
  assert.equal((await made.all()).script.size, 4 + 1 + 9);
  assert.equal(made.doubt(), true);
  await made.all();
  assert.deepEqual(asked.at(-1), { name: "worker", cache: "reload" });
});

test("the type that a host gives a part is asked of none", async () => {
  const headers = { "content-type": "application/octet-stream" };
  const { made } = await parts({
    worker: () => ({ body: "worker", headers }),
    wasm: () => ({ body: new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]), headers }),
  });
  const { script, wasm } = await made.all();
  assert.equal(script.type, "text/javascript");
  assert.ok(wasm instanceof WebAssembly.Module);
});

test("what a browser cannot compile is the browser's, and what the policy refuses the site's", async () => {
  const broken = { wasm: () => new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]) };
  const { made } = await parts(broken);
  await assert.rejects(made.all(), because("browser"));
  const asked = (await parts(broken)).made.all();
  document.dispatchEvent(new Event("securitypolicyviolation"));
  await assert.rejects(asked, because("policy"));
});
