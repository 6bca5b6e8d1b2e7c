// The memory of a Python that has started, kept on the reader's device by its worker, so that the next
// page starts from it (docs/decisions/a-kept-start.md). A browser that keeps nothing, or no more, or
// breaks what it kept, costs the time of a whole start and nothing else.

/** The header that says which browser a snapshot is of: another may lay its memory out otherwise. */
const BROWSER = "x-course-browser";

/** @typedef {{ cache: string, address: string }} Place where a snapshot is kept, as a page says it: by the address of the library that it has read */

/** What a browser's store refuses is done without. @template T @param {() => Promise<T>} work @returns {Promise<T | null>} */
const orNothing = (work) => work().catch(() => null);

/** @param {Place} place */
export const found = ({ cache, address }) =>
  orNothing(async () => {
    const kept = await caches.match(address, { cacheName: cache });
    return kept?.headers.get(BROWSER) === navigator.userAgent ? kept.arrayBuffer() : null;
  });

/**
 * Keeps one, taken before anything else happens, and gives up those of other editions. Under a lock: a
 * reader who has all removed must not find it there again from a page that was closed meanwhile.
 * @param {Place} place @param {() => Uint8Array<ArrayBuffer>} take
 */
export const keep = ({ cache, address }, take) =>
  orNothing(async () => {
    const kept = new Response(take(), { headers: { [BROWSER]: navigator.userAgent } });
    await navigator.locks.request(cache, async () => {
      const store = await caches.open(cache);
      const folder = new URL(".", address).href;
      for (const { url } of await store.keys())
        if (!url.startsWith(folder)) await store.delete(url);
      await store.put(address, kept);
    });
  });

/** Gives one up that may be why a start or an answer has failed. @param {Place} place */
export const forget = ({ cache, address }) =>
  orNothing(async () => (await caches.has(cache)) && (await caches.open(cache)).delete(address));

/** Gives up all of them. @param {string} cache */
export const forgetAll = (cache) => navigator.locks.request(cache, () => caches.delete(cache));
