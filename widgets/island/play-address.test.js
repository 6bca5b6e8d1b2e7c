// What an address asks of an experiment, and what the address then says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "../page/js/testing.js";
import { ELSEWHERE, opened } from "./play.testing.js";

test("a link to a case opens revealed, and nonsense in one is named", async () => {
  const good = await opened({ hash: "#x=test&aims=2" });
  assert.deepEqual(
    [good.section.dataset.shown, good.section.dataset.covered, good.engine.starts],
    ["x=test&aims=2", undefined, 1],
  );
  const bad = await opened({ hash: "#x=test&aims=9" });
  assert.deepEqual(
    [bad.section.dataset.state, bad.text(".status"), bad.part("[name=aims]").value],
    ["bad-link", "aims = 9, not 0 to 2", "1"],
  );
});

test("a link from a messenger is read as it was meant, and the address then says so", async () => {
  for (const hash of [
    "#x=test&aims=2&utm_source=a&fbclid=b",
    "#x%3Dtest%26aims%3D2",
    "#x=test%26aims%3D1.8",
  ]) {
    const { section, text } = await opened({ hash });
    assert.deepEqual([section.dataset.shown, text(".status")], ["x=test&aims=2", ""], hash);
    assert.equal(location.hash, "#x=test&aims=2");
  }
});

test("an address without a case leads back to where the page opens", async () => {
  const { section, move, go, text } = await opened({ data: ELSEWHERE });
  move("aims", 1);
  await go("#x=test&aims=2");
  assert.equal(section.dataset.shown, "x=test&aims=2");
  await go("");
  assert.deepEqual([section.dataset.shown, text(".sentence")], ["x=test&preset=other", "Other."]);
});

test("a place that was left with a case shows it again, and a link goes before it", async () => {
  const left = await opened({ kept: "#x=test&aims=0" });
  assert.deepEqual(
    [left.section.dataset.shown, left.section.dataset.covered, location.hash],
    ["x=test&aims=0", undefined, ""],
  );
  const linked = await opened({ kept: "#x=test&aims=0", hash: "#x=test&aims=2" });
  assert.equal(linked.section.dataset.shown, "x=test&aims=2");
});

test("after nonsense in a link picture, address and words are at the baseline", async () => {
  const { section, go, text, move } = await opened({ hash: "#x=test&aims=2" });
  await go("#x=test&aims=9");
  assert.deepEqual(
    [section.dataset.shown, section.dataset.state, location.hash, text(".status")],
    ["x=test", "bad-link", "#x=test", "aims = 9, not 0 to 2"],
  );
  move("aims", 0);
  await settled();
  assert.deepEqual([section.dataset.state, text(".status")], ["answered", ""]);
});

test("what is not on the page is named, and nothing else is touched", async () => {
  const { section, play, text } = await opened();
  play.refuse("nosuch", "test");
  assert.deepEqual([text(".status"), section.dataset.covered], ["no nosuch, but test", ""]);
});
