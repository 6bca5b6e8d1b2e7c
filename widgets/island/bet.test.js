// The bet of an experiment: what it covers, how it is scored, and how it is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, refuse, settled } from "../page/js/testing.js";
import { bet as form } from "./bet.js";
import { DATA, ELSEWHERE, opened } from "./play.testing.js";

test("nothing is placed until the slider is touched", async () => {
  const { section, part, text, window } = await opened();
  assert.deepEqual([section.dataset.covered, part("form.bet").hidden], ["", false]);
  const now = () => [
    part("[type=submit]").disabled,
    text("output[for=bet]"),
    part("[name=bet]").getAttribute("aria-valuetext"),
    part(".unit").hidden,
  ];
  assert.deepEqual(now(), [true, "(no_bet)", "(no_bet)", true]);
  part("form.bet").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.deepEqual([section.dataset.covered, localStorage.length], ["", 0]);
  part("[name=bet]").value = "50";
  part("[name=bet]").dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
  assert.deepEqual(now(), [false, "50", "50 in 100", false], "the middle can be bet on");
});

test("a bet covers the answer until it is placed, is scored and is kept", async () => {
  const { section, part, text, bet, engine } = await opened({ data: ELSEWHERE });
  assert.equal(part("[name=preset]").value, "other", "it opens at the case of the bet");
  bet(70);
  await settled();
  assert.deepEqual(
    [section.dataset.covered, text(".score"), part(".verdict").hidden, part(".said").hidden],
    [undefined, "said 70, is 40, 30 off", false, false],
  );
  assert.deepEqual(
    [part("form.bet").hidden, section.dataset.shown, engine.starts],
    [true, "x=test&preset=other", 1],
  );
  assert.deepEqual(JSON.parse(localStorage.getItem("tit-for-tat:bet:test") ?? ""), {
    said: 70,
    model: 40,
  });
});

test("a bet that cannot be kept counts, and says so", async () => {
  const { bet, text, engine } = await opened({ before: () => refuse() });
  bet(50);
  assert.deepEqual([text(".status"), text(".score")], ["(not_kept)", "said 50, is 40, 10 off"]);
  for (const state of ["starting", "on"]) {
    engine.enter(state);
    assert.equal(text(".status"), "(not_kept)", `it stays said while the engine is ${state}`);
  }
});

test("Skip says the answer, at the case of the bet", async () => {
  const { section, part, text } = await opened({ data: ELSEWHERE });
  part(".skip").dispatchEvent(new Event("click"));
  await settled();
  assert.deepEqual(
    [section.dataset.covered, part("form.bet").hidden, section.dataset.shown],
    [undefined, true, "x=test&preset=other"],
  );
  assert.deepEqual(
    [text(".score"), part(".verdict").hidden, part(".said").hidden, localStorage.length],
    ["is 40", false, true, 0],
  );
});

test("the first move reveals, from the case of the bet, and leaves the bet out of play", async () => {
  const { section, part, move, engine } = await opened({ data: ELSEWHERE });
  move("told", true);
  assert.deepEqual(
    [section.dataset.covered, part("[name=bet]").disabled, part("form.bet").hidden],
    [undefined, true, false],
  );
  assert.deepEqual([part("[name=preset]").value, engine.starts], ["other", 1]);
});

test("a bet placed in another page is shown, and is not lost to one placed here", async () => {
  const other = () => localStorage.setItem("tit-for-tat:bet:test", '{"said": 30}');
  const followed = await opened();
  other();
  const key = "tit-for-tat:bet:test";
  followed.window.dispatchEvent(new followed.window.StorageEvent("storage", { key }));
  await settled();
  assert.deepEqual(
    [followed.section.dataset.covered, followed.text(".score")],
    [undefined, "said 30, is 40, 10 off"],
  );
  const missed = await opened();
  other();
  missed.bet(90);
  assert.equal(missed.text(".score"), "said 30, is 40, 10 off");
  assert.equal(localStorage.getItem(key), '{"said": 30}');
});

test("a bet of an earlier visit is shown with its score, uncovered", async () => {
  const before = () => localStorage.setItem("tit-for-tat:bet:test", '{"said": 30}');
  const { section, text } = await opened({ before, data: ELSEWHERE });
  assert.deepEqual(
    [section.dataset.covered, text(".score"), section.dataset.shown],
    [undefined, "said 30, is 40, 10 off", "x=test&preset=other"],
  );
});

test("the verdict, which takes the focus, is named by its words, or a reader would say nothing", () => {
  page(form(/** @type {any} */ ({ ...DATA, because: "Because." })).text);
  const verdict = /** @type {HTMLElement} */ (document.querySelector(".verdict[role=group]"));
  const name = document.getElementById(verdict.getAttribute("aria-labelledby") ?? "");
  assert.ok(name?.contains(verdict.querySelector(".score")));
  assert.match(name?.textContent ?? "", /Because\./);
});
