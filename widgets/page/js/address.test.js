// The address and the history of a tab: each experiment of a page comes back as it was left.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, page, settled } from "./testing.js";

const bound = (/** @type {string} */ name, formerly = "") => ({
  data: /** @type {any} */ ({ name, formerly }),
  /** @type {string[][]} */ refused: [],
  refuse(/** @type {string} */ asked, /** @type {string} */ allowed) {
    this.refused.push([asked, allowed]);
  },
});

/** @param {string} hash */
async function opened(hash) {
  const window = page("", `http://localhost/page.html${hash}`);
  const { PageAddress } = await fresh("address.js");
  const go = (/** @type {string} */ to, /** @type {any} */ state = null) => {
    window.history.replaceState(state, "", to);
    window.dispatchEvent(new window.Event("hashchange"));
  };
  return { window, go, address: new PageAddress(), reload: () => new PageAddress() };
}

test("each experiment of a page is kept, not only the one moved last", async () => {
  const { address, reload } = await opened("");
  address.write("line", "#x=line&believed=4");
  address.write("tools", "#x=tools&hotline=2");
  assert.equal(address.read(), "#x=tools&hotline=2");
  const again = reload();
  assert.deepEqual(
    [again.kept("line"), again.kept("tools"), again.kept("other")],
    ["#x=line&believed=4", "#x=tools&hotline=2", ""],
  );
});

test("a link within the page takes along what stands here; the way back finds what stood there", async () => {
  const { address, go } = await opened("");
  address.write("line", "#x=line&believed=4");
  go("#the-puzzle");
  assert.equal(address.kept("line"), "#x=line&believed=4");
  go("page.html", { cases: {} });
  assert.equal(address.kept("line"), "");
});

test("an experiment that is not on the page is named, and leaves the address", async () => {
  const { address, go } = await opened("#x=nosuch&aims=2");
  const [one, two] = [bound("one", "eins"), bound("two")];
  address.bound.push(one, two);
  address.others.push("room");
  address.watch();
  assert.deepEqual([one.refused, two.refused], [[["nosuch", "one, two"]], []]);
  assert.equal(location.href, "http://localhost/page.html");
  go("#x%3Dother");
  assert.deepEqual(one.refused.at(-1), ["other", "one, two"]);
  for (const known of [
    "#x=room&night=a.b.1",
    "#x=one",
    "#x=eins&a=1",
    "#x%3Dtwo",
    "#the-puzzle",
    "#100%",
    "",
  ])
    go(known);
  assert.equal(one.refused.length, 2);
  await settled(); // the document tells of its address once more
});

test("a page without an experiment refuses nothing", async () => {
  const { address } = await opened("#x=nosuch");
  address.watch();
  assert.equal(address.read(), "#x=nosuch");
});
