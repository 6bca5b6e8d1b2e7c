// An exercise on its page with a Python played by hand: what is kept, followed, judged and said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KEY, STARTER, opened } from "./exercise.testing.js";
import { refuse, settled, until } from "./testing.js";

// ------------------------------------------------------------ a verdict, and on what

test("a check that passes is kept as such, and new code takes the verdict away", async () => {
  const { section, text, write, press, reply, stored, runs } = await opened();
  write("x = 3");
  await press("check");
  await until(() => runs.length);
  assert.deepEqual(
    [section.dataset.state, runs[0].given.slice(0, 3)],
    ["running", ["setup", "x = 3", "check()"]],
  );
  await reply({ verdict: "passed", message: "Right." });
  assert.deepEqual(
    [section.dataset.verdict, section.dataset.state, text(".status")],
    ["passed", "done", "(passed) Right."],
  );
  assert.deepEqual(stored(), {
    tried: true,
    code: "x = 3",
    mark: "m1",
    verdict: "passed",
    passed: "x = 3",
  });
  write("x = 4");
  assert.deepEqual(
    [section.dataset.verdict, stored().verdict, stored().tried],
    [undefined, "", true],
  );
});

test("a pass is kept, with the code that passed, whatever is tried afterwards", async () => {
  const { section, part, write, press, reply, stored, view } = await opened();
  write("x = 3");
  await press("check");
  await reply({ verdict: "passed" });
  assert.equal(part(".passed-before").hidden, true, "the code that passed stands here");
  write("x = 4");
  assert.equal(part(".passed-before").hidden, false);
  await press("check");
  await reply({ verdict: "not yet" });
  assert.deepEqual([stored().passed, stored().verdict], ["x = 3", "not yet"]);
  await press("reset");
  assert.equal(stored().passed, "x = 3");
  await press("bring");
  assert.deepEqual(
    [view.state.doc.toString(), stored().code, part(".passed-before").hidden],
    ["x = 3", "x = 3", true],
  );
  assert.equal(section.dataset.verdict, undefined);
});

test("what passed in an earlier edition, or in another page, is kept as passed", async () => {
  const kept = { code: "x = 3", mark: "m1", tried: true, verdict: "passed" };
  const before = await opened({ kept });
  before.write("x = 4");
  assert.equal(before.stored().passed, "x = 3");
  const { write, stored } = await opened();
  localStorage.setItem(KEY, JSON.stringify({ ...kept, passed: "x = 3" }));
  write("x = 5");
  assert.deepEqual([stored().code, stored().passed], ["x = 5", "x = 3"]);
});

test("two buttons indent, and Tab leaves the editor", async () => {
  const { part, view, write } = await opened();
  write("x = 3");
  part(".indent").dispatchEvent(new Event("click"));
  assert.equal(view.state.doc.toString(), "    x = 3");
  part(".outdent").dispatchEvent(new Event("click"));
  assert.equal(view.state.doc.toString(), "x = 3");
  assert.ok(view.inputState.tabFocusMode >= 0);
});

test("a verdict over code that has changed meanwhile is not this code's", async () => {
  const { section, write, press, reply, stored } = await opened();
  write("x = 3");
  await press("check");
  write("x = 4");
  await reply({ verdict: "passed" });
  assert.deepEqual(
    [section.dataset.verdict, stored().code, stored().verdict, stored().tried],
    [undefined, "x = 4", "", true],
  );
});

test("a check that fails, and one that breaks, is not yet passed", async () => {
  const { section, text, write, press, reply } = await opened();
  write("x = 1");
  await press("check");
  await reply({ verdict: "not yet", message: "Too small." });
  assert.deepEqual([section.dataset.verdict, text(".status")], ["not yet", "(not_yet) Too small."]);
  await press("check");
  await reply({ error: "line 1", output: "so far" });
  assert.deepEqual(
    [section.dataset.verdict, section.dataset.state, text(".status")],
    ["not yet", "error", "(ran_with_error)"],
  );
  assert.deepEqual(
    [text(".printed"), section.querySelector(".printed").hidden],
    ["so far\nline 1", false],
  );
});

test("a run is no check: it judges nothing", async () => {
  const { section, text, write, press, reply, stored, runs } = await opened();
  write("x = 3");
  await press("run");
  await reply({ output: "42" });
  assert.deepEqual(
    [runs[0].given[2], section.dataset.verdict, stored().tried],
    ["", undefined, false],
  );
  assert.deepEqual([text(".status"), text(".printed")], ["(ran)", "42"]);
});

// ------------------------------------------------------------ what is kept, and followed

test("every change is kept at once", async () => {
  const { write, stored, text } = await opened();
  write("x = 3");
  assert.deepEqual(
    [stored(), text(".unkept")],
    [{ tried: false, code: "x = 3", mark: "m1", verdict: "" }, ""],
  );
});

test("code that could not be kept says so, and nothing older is written over it", async () => {
  const { write, text, code, tell } = await opened({
    kept: { code: "old", mark: "m1", tried: false, verdict: "" },
    before: () => refuse(),
  });
  assert.equal(code(), "old");
  write("mine");
  assert.equal(text(".unkept"), "(code_not_kept)");
  tell();
  assert.equal(code(), "mine");
});

test("what another page keeps is followed, and what it forgets too", async () => {
  const { section, code, write, tell } = await opened();
  write("mine");
  localStorage.setItem(
    KEY,
    JSON.stringify({ code: "theirs", mark: "m1", tried: true, verdict: "passed" }),
  );
  tell();
  assert.deepEqual([code(), section.dataset.verdict], ["theirs", "passed"]);
  localStorage.removeItem(KEY);
  tell();
  assert.deepEqual(
    [code(), section.dataset.verdict, localStorage.getItem(KEY)],
    [STARTER, undefined, null],
  );
});

test("what was kept comes back; a starter of another edition is told", async () => {
  const kept = { code: "mine", mark: "m0", tried: true, verdict: "passed" };
  const { section, code, text } = await opened({ kept });
  assert.deepEqual(
    [code(), section.dataset.verdict, text(".status")],
    ["mine", "passed", "(starter_changed)"],
  );
  const other = await opened({ kept: { code: 5 } });
  assert.deepEqual([other.code(), other.text(".status")], [STARTER, ""]);
});

test("Reset brings the starter, and the next press what it took", async () => {
  const { code, text, write, press, stored } = await opened();
  write("mine");
  await press("reset");
  assert.deepEqual(
    [code(), text(".status"), text(".reset"), stored().before],
    [STARTER, "(reset_done)", "(reset_undo)", "mine"],
  );
  await press("reset");
  assert.deepEqual(
    [code(), text(".status"), text(".reset"), stored().before],
    ["mine", "(reset_undone)", "(reset)", undefined],
  );
});

// ------------------------------------------------------------ one Python, one try

test("one exercise waits for another", async () => {
  const { press, other, runs } = await opened({ names: ["beliefs", "other"] });
  await press("run");
  other.querySelector(".run").dispatchEvent(new Event("click"));
  await settled();
  assert.deepEqual([other.querySelector(".status").textContent, runs.length], ["(busy)", 1]);
});

test("Stop ends the run, and can be pressed only while there is one", async () => {
  const { section, part, text, press, started } = await opened();
  await press("run");
  assert.deepEqual([part(".stop").disabled, text(".status")], [false, "(python_starting)"]);
  await press("stop");
  assert.deepEqual(
    [section.dataset.state, text(".status"), part(".stop").disabled, started[0].ended],
    ["stopped", "(stopped)", true, true],
  );
});

test("the solution unfolds after an attempt that was checked, and not before", async () => {
  const { part, text, write, press, reply } = await opened();
  const unfolds = () =>
    part("summary").dispatchEvent(new Event("click", { bubbles: true, cancelable: true }));
  assert.deepEqual([unfolds(), text(".status")], [false, "(try_first)"]);
  await press("check");
  await reply({ verdict: "not yet" });
  assert.equal(unfolds(), false, "the starter is no attempt");
  write("x = 1");
  await press("check");
  await reply({ verdict: "not yet" });
  assert.equal(unfolds(), true);
});
