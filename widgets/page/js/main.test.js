// What a page runs: folds of tables open on paper, and the cards of facts open and close.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page } from "./testing.js";

test("on paper the folds of tables are open, and no other", async () => {
  const window = page(
    `<details class="table"></details><details class="rows"></details><details class="solution">
</details>`,
  );
  await fresh("main.js");
  const open = () => [...document.querySelectorAll("details")].map((each) => each.open);
  assert.deepEqual(open(), [false, false, false]);
  window.dispatchEvent(new window.Event("beforeprint"));
  assert.deepEqual(open(), [true, true, false]);
});

test("on paper an experiment carries the address of the case in view, to be read and scanned", async () => {
  const window = page(
    `<section class="experiment" data-state="ready"><a class="link" href="#x=signalling&aims=8.0"></a>
<p class="on-paper"><span class="address"></span><span class="scanned"></span></p></section>`,
  );
  await fresh("paper.js");
  window.dispatchEvent(new window.Event("beforeprint"));
  const part = (/** @type {string} */ name) => /** @type {any} */ (document.querySelector(name));
  assert.equal(part(".address").textContent, "http://localhost/page.html#x=signalling&aims=8.0");
  const short = part(".scanned path").getAttribute("d").length;
  part(".link").href = "#x=signalling&aims=8.0&candour=0.20&noise=0.10&prior=0.30&seen=4s";
  window.dispatchEvent(new window.Event("beforeprint"));
  assert.ok(part(".scanned path").getAttribute("d").length > short, "the code is of this case");
});

test("a fact's card opens on a tap, alone, and closes on Escape and elsewhere", async () => {
  const fact = `<span class="fact"><span class="fact-words" aria-expanded="false">words</span>
<span class="card">card</span></span>`;
  const window = page(`<p>elsewhere</p>${fact}${fact}`);
  const { bindFacts } = await fresh("facts.js");
  bindFacts();
  const [one, two] = /** @type {any} */ (document.querySelectorAll(".fact-words"));
  const open = () => [one, two].map((each) => each.getAttribute("aria-expanded"));
  const click = (/** @type {any} */ at) =>
    at.dispatchEvent(new window.Event("click", { bubbles: true }));
  const key = (/** @type {string} */ name) =>
    one.dispatchEvent(
      new window.KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
  click(one);
  assert.deepEqual(open(), ["true", "false"]);
  click(document.querySelector(".card"));
  assert.deepEqual(open(), ["true", "false"], "a card may be clicked into");
  click(two);
  assert.deepEqual(open(), ["false", "true"]);
  click(document.querySelector("p"));
  assert.deepEqual(open(), ["false", "false"]);
  assert.equal(key("Enter"), false);
  assert.deepEqual(open(), ["true", "false"]);
  key(" ");
  assert.deepEqual(open(), ["false", "false"]);
  key("Enter");
  key("Escape");
  assert.deepEqual(open(), ["false", "false"]);
});
