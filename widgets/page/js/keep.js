// The whole book on this device: fetched file by file, so that a cut line costs one file, and put
// into a store of its edition, so that an older copy serves until the new one is complete.

import { LIST, MARK, copies, namesOf } from "./caches.js";
import { forgetAll } from "./snapshots.js";

/** So many files are fetched at once. */
const AT_ONCE = 4;
/** Seconds without a byte after which the network is taken to be gone. */
const STALL = 20;
/** Files whose size no host changes on the way. */
const EXACT = /\.(wasm|zip|woff2|png)$/;

/** Why the book was not kept whole. */
export class Unkept extends Error {
  /** @param {"network" | "edition" | "full" | "stopped"} why @param {unknown} [cause] */
  constructor(why, cause) {
    super(why, { cause });
    this.why = why;
  }
}

/** @param {URL} root @returns {Promise<BookList>} the list of today's edition; rejects `Unkept` */
export async function today(root) {
  const response = await fetch(new URL(LIST, root), { cache: "no-cache" }).catch((error) => {
    throw new Unkept("network", error);
  });
  if (!response.ok) throw new Unkept("network");
  return response.json();
}

/**
 * Keeps every file of the list, and then gives up older copies. What an older copy or an earlier
 * try has of the same content is not fetched again. Rejects `Unkept`; what has arrived stays.
 * @param {URL} root @param {BookList} list @param {(bytes: number) => void} advanced
 * @param {AbortSignal} stop
 */
export async function keepWhole(root, list, advanced, stop) {
  const older = await copies(root);
  const cache = await caches.open(namesOf(root).whole + list.edition);
  const waiting = [...list.files];
  const ended = new AbortController();
  let done = 0;
  const add = (/** @type {number} */ bytes) => advanced((done += bytes));
  const fetchNext = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const url = new URL(file.path, root);
      const had = await held(url, file.mark, [{ cache }, ...older]);
      if (had) {
        if (had.from !== cache) await put(cache, url, had.response);
        add(file.bytes);
      } else await fetched(cache, url, file, add, [stop, ended.signal]);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
    await put(cache, new URL(LIST, root), new Response(JSON.stringify(list)));
  } catch (error) {
    ended.abort();
    throw stop.aborted ? new Unkept("stopped") : error;
  }
  for (const { name } of older) {
    if (name !== namesOf(root).whole + list.edition) await caches.delete(name);
  }
}

/**
 * @param {URL} url @param {string} mark @param {{ cache: Cache }[]} stores
 * @returns {Promise<{ response: Response, from: Cache } | null>}
 */
async function held(url, mark, stores) {
  for (const { cache } of stores) {
    const response = await cache.match(url, { ignoreVary: true });
    if (response?.headers.get(MARK) === mark) return { response, from: cache };
  }
  return null;
}

/**
 * @param {Cache} cache @param {URL} url @param {BookFile} file
 * @param {(bytes: number) => void} add @param {AbortSignal[]} stops
 */
async function fetched(cache, url, file, add, stops) {
  const silent = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let clock;
  const heard = () => {
    clearTimeout(clock);
    clock = setTimeout(() => silent.abort(), 1000 * STALL);
  };
  heard();
  let arrived = 0;
  const counted = new TransformStream({
    transform(chunk, on) {
      heard();
      arrived += chunk.byteLength;
      add(chunk.byteLength);
      on.enqueue(chunk);
    },
    flush() {
      if (EXACT.test(file.path) && arrived !== file.bytes) throw new Unkept("edition");
    },
  });
  try {
    const signal = AbortSignal.any([...stops, silent.signal]);
    const response = await fetch(url, { signal, cache: "no-cache" });
    if (response.status === 404 || response.status === 410) throw new Unkept("edition");
    if (!response.ok || !response.body) throw new Unkept("network");
    const type = response.headers.get("content-type") ?? "";
    const headers = { "content-type": type, [MARK]: file.mark };
    await put(cache, url, new Response(response.body.pipeThrough(counted), { headers }));
    add(file.bytes - arrived);
  } catch (error) {
    add(-arrived);
    throw error instanceof Unkept ? error : new Unkept("network", error);
  } finally {
    clearTimeout(clock);
  }
}

/** @param {Cache} cache @param {URL} url @param {Response} response */
async function put(cache, url, response) {
  try {
    await cache.put(url, response);
  } catch (error) {
    if (/** @type {any} */ (error)?.name === "QuotaExceededError") throw new Unkept("full", error);
    throw error;
  }
}

/** Gives up every whole copy, complete or not, and what engines start from. @param {URL} root */
export async function giveUp(root) {
  await forgetAll(namesOf(root).started);
  for (const { name } of await copies(root)) await caches.delete(name);
}
