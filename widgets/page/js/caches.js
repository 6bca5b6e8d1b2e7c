// What the browser keeps of the book's own files: under which names, and what counts as the same
// file. Used by pages and by the service worker alike.

/** The header that says which content a kept file has: its mark in the book's list of files. */
export const MARK = "x-course-mark";

/** The book's list of its own files (widgets/page/device.py). */
export const LIST = "book.json";

/** Where the book begins, as its pages say. */
export const bookRoot = () =>
  new URL(document.documentElement.dataset.content_root ?? "./", document.baseURI);

/** Sites share an origin, so every name holds the book's own path. @param {URL} root */
export const namesOf = (root) => ({
  seen: `tit-for-tat seen ${root.pathname}`,
  engines: `tit-for-tat engines ${root.pathname}`,
  started: `tit-for-tat started ${root.pathname}`,
  whole: `tit-for-tat whole ${root.pathname} `, // and the edition
});

/**
 * The whole copies, those that are complete first.
 * @param {URL} root @returns {Promise<{ name: string, cache: Cache, list: BookList | null }[]>}
 */
export async function copies(root) {
  const names = (await caches.keys()).filter((each) => each.startsWith(namesOf(root).whole));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const held = await cache.match(new URL(LIST, root));
      return { name, cache, list: held ? await held.json() : null };
    }),
  );
  return found.sort((one, other) => Number(other.list !== null) - Number(one.list !== null));
}

/**
 * A file out of the whole copies. An address with a mark of its own (`page.js?0123456789ab`) gets
 * just that content: a page of one edition never gets a script of another.
 * @param {URL} root @param {string} address @returns {Promise<Response | undefined>}
 */
export async function ofACopy(root, address) {
  const url = new URL(address);
  const asked = /^\?[0-9a-f]{12}$/.test(url.search) ? url.search.slice(1) : null;
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  url.search = url.hash = "";
  for (const { cache } of await copies(root)) {
    const held = await cache.match(url, { ignoreVary: true });
    if (held && (asked === null || held.headers.get(MARK) === asked)) return held;
  }
  return undefined;
}
