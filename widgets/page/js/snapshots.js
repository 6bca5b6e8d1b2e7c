// In a worker: the memory of a Python that has started, kept on the reader's device, so that the next
// page starts from it (docs/decisions/a-kept-start.md). A browser that keeps nothing, or no more, or
// breaks what it kept, costs the time of a whole start and nothing else.

/** The header that says which browser a snapshot is of: another may lay its memory out otherwise. */
const BROWSER = "x-course-browser";

/** @typedef {{ cache: string, address: string }} Place where a snapshot is kept, as a page says it: by the address of the library that it has read */

/** @param {Place} place @returns {Promise<ArrayBuffer | null>} */
export async function found({ cache, address }) {
  try {
    const kept = await (await caches.open(cache)).match(address);
    if (kept?.headers.get(BROWSER) !== navigator.userAgent) return null;
    return await kept.arrayBuffer();
  } catch {
    return null;
  }
}

/** Keeps one, taken before anything else happens, and gives up those of other editions. @param {Place} place @param {() => Uint8Array<ArrayBuffer>} take */
export async function keep({ cache, address }, take) {
  try {
    const kept = new Response(take(), { headers: { [BROWSER]: navigator.userAgent } });
    const store = await caches.open(cache);
    const folder = new URL(".", address).href;
    for (const { url } of await store.keys()) if (!url.startsWith(folder)) await store.delete(url);
    await store.put(address, kept);
  } catch {
    // the device is full, or nothing may be kept
  }
}

/** @param {Place} place */
export async function forget({ cache, address }) {
  await (await caches.open(cache)).delete(address);
}
