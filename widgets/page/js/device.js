// On every page: has the service worker started once the page is there, and says when there is a
// newer edition than the copy on this device. On the page of one's own work: keeps that copy.

import { fill } from "../../island/markup.js";
import { bookRoot, copies } from "./caches.js";
import { bindFolds } from "./folds.js";
import { bindWhere } from "./where.js";
import { Unkept, giveUp, keepWhole, today } from "./keep.js";

const root = bookRoot();
const MEGABYTE = 1e6;
/** Where nothing can be kept: pages of a file, and hosts without a secure line. */
const canKeep = location.protocol !== "file:" && "serviceWorker" in navigator && "caches" in window;

if (canKeep) {
  const start = () => (globalThis.requestIdleCallback ?? setTimeout)(() => register());
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
bindFolds();
bindWhere(root);
const section = /** @type {HTMLElement | null} */ (document.querySelector("section.device"));
if (section) bind(section);

async function register() {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  try {
    await serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
  } catch {
    return; // forbidden here, or not to be had: the book goes on as it did
  }
  const { active } = await serviceWorker.ready;
  const asked = performance.getEntriesByType("resource").map((each) => each.name);
  const page = location.href.split("#")[0];
  if (isFirst) active?.postMessage({ seen: [page, ...asked] });
  await tellOfNew();
}

/** At the foot of a page, where the copy on this device is offered. */
async function tellOfNew() {
  const offer = /** @type {HTMLElement | null} */ (document.querySelector("[data-new-edition]"));
  const [whole] = await copies(root);
  if (!offer || !whole?.list) return;
  const now = await today(root).catch(() => null); // no network, nothing new
  if (now && now.edition !== whole.list.edition) {
    offer.textContent = offer.dataset.newEdition ?? "";
  }
}

/** @param {HTMLElement} section */
function bind(section) {
  const part = (/** @type {string} */ name) =>
    /** @type {any} */ (section.querySelector(`.${name}`));
  const strings = JSON.parse(part("strings").textContent);
  const megabytes = (/** @type {number} */ bytes) => String(Math.ceil(bytes / MEGABYTE));
  const say = (/** @type {string} */ key, values = {}) => {
    part("status").textContent = key && fill(strings[key], values);
  };
  /** @type {AbortController | null} */ let stopping = null;

  async function look() {
    if (!canKeep) return say("device_cannot");
    const [[whole], now] = await Promise.all([copies(root), today(root).catch(() => null)]);
    const list = whole?.list ?? null;
    const bytes = (/** @type {BookList} */ each) => each.files.reduce((sum, f) => sum + f.bytes, 0);
    const isNew = list !== null && now !== null && now.edition !== list.edition;
    const size = { size: megabytes(bytes(now ?? list ?? { edition: "", files: [] })) };
    const state = isNew ? "new" : list ? "kept" : whole ? "part" : now ? "none" : "away";
    part("about").textContent = fill(strings[`device_is_${state}`], size);
    part("keep").textContent =
      strings[isNew ? "device_renew" : whole ? "device_go_on" : "device_keep"];
    part("keep").hidden = now === null || (list !== null && !isNew);
    part("remove").hidden = !whole;
    section.dataset.state = state;
  }

  async function keep() {
    const isMine = await navigator.locks.request(
      `tit-for-tat keep ${root.pathname}`,
      { ifAvailable: true },
      async (lock) => lock !== null && (await kept(), true),
    );
    if (!isMine) say("device_busy");
  }

  async function kept() {
    const { signal } = (stopping = new AbortController());
    const bar = part("progress");
    for (const each of [bar, part("stop")]) each.hidden = false;
    for (const each of [part("keep"), part("remove")]) each.hidden = true;
    let done = 0;
    let all = 0;
    section.dataset.state = "keeping";
    const advanced = (/** @type {number} */ bytes) => {
      done = bytes;
      bar.value = done / all;
      bar.textContent = `${megabytes(done)} / ${megabytes(all)} MB`;
    };
    try {
      say("device_keeping");
      const list = await today(root);
      all = list.files.reduce((sum, each) => sum + each.bytes, 0);
      await navigator.storage?.persist?.().catch(() => false); // a wish; the copy is kept without it
      await keepWhole(root, list, advanced, signal);
      say("device_done");
    } catch (error) {
      const why = error instanceof Unkept ? error.why : "network";
      say(`device_${why}`, { done: megabytes(done), all: megabytes(all) });
    }
    stopping = null;
    for (const each of [bar, part("stop")]) each.hidden = true;
    await look();
  }

  part("keep").addEventListener("click", keep);
  part("stop").addEventListener("click", () => stopping?.abort());
  part("remove").addEventListener("click", async () => {
    await giveUp(root);
    say("device_removed");
    await look();
  });
  addEventListener("online", () => stopping ?? look());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !stopping) look();
  });
  look();
}
