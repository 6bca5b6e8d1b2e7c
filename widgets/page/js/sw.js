// The book without a network: what a reader has seen is kept, and what was kept on request is used.
// A page comes from the network while there is one, so a new edition needs no release of its own;
// what carries a mark in its address never changes and is asked for once.

import { ExpirationPlugin } from "workbox-expiration";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { LIST, namesOf, ofACopy } from "./caches.js";

const worker = /** @type {any} */ (self);
const ROOT = new URL(worker.registration.scope);
const NAMES = namesOf(ROOT);
/** The page that says that a page is not there. */
const AWAY = new URL("away.html", ROOT);
/** Seconds after which a kept page is shown, and the network left behind. */
const PATIENCE = 4;
/** So much of what was seen is kept; the oldest goes first, and all of it if room is wanted. */
const MOST = 400;

const matchOptions = { ignoreVary: true };
const bounded = (/** @type {number} */ maxEntries) =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
const orOfACopy = {
  handlerDidError: async (/** @type {{ request: Request }} */ { request }) =>
    (await ofACopy(ROOT, request.url)) ?? undefined,
};
const orAway = {
  handlerDidError: async (/** @type {{ request: Request }} */ { request }) =>
    (await ofACopy(ROOT, request.url)) ?? (await caches.match(AWAY, matchOptions)),
};
/** Who asks past every store (widgets/page/js/parts.js) gets nothing out of ours. */
const orAnew = {
  cachedResponseWillBeUsed: async (/** @type {any} */ { request, cachedResponse }) =>
    request.cache === "reload" ? null : cachedResponse,
};

const pages = new NetworkFirst({
  cacheName: NAMES.seen,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [bounded(MOST), orAway],
});
const files = new NetworkFirst({
  cacheName: NAMES.seen,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [bounded(MOST), orOfACopy],
});
const marked = new CacheFirst({
  cacheName: NAMES.seen,
  matchOptions,
  plugins: [bounded(MOST), orAnew, orOfACopy],
});
const engines = new CacheFirst({
  cacheName: NAMES.engines,
  matchOptions,
  plugins: [bounded(8), orAnew, orOfACopy],
});

/** @param {URL} url @param {boolean} isPage */
function strategy(url, isPage) {
  const path = url.pathname;
  const isOurs = url.origin === ROOT.origin && path.startsWith(ROOT.pathname);
  if (!isOurs || /tit-for-tat[\w-]*\.zip$/.test(path) || path.endsWith(`/${LIST}`)) return null;
  if (isPage) return pages;
  if (path.includes("/_static/engine/")) return engines;
  return url.search ? marked : files;
}

registerRoute(
  ({ url, request }) => strategy(url, request.mode === "navigate") !== null,
  ({ url, request, event }) =>
    /** @type {NetworkFirst} */ (strategy(url, request.mode === "navigate")).handle({
      request,
      event: /** @type {any} */ (event),
    }),
);

worker.addEventListener("install", (/** @type {any} */ event) => {
  worker.skipWaiting(); // it holds no file of an edition, so none can be mixed with another's
  event.waitUntil(caches.open(NAMES.seen).then((cache) => cache.add(AWAY)));
});
worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(worker.clients.claim());
});

/** What the first page asked for before there was a service worker. */
worker.addEventListener("message", (/** @type {any} */ event) => {
  const [page, ...others] = /** @type {string[]} */ (event.data?.seen ?? []);
  for (const address of page ? [page, ...others] : []) {
    const request = new Request(address);
    const handled = strategy(new URL(address), address === page)?.handle({ request, event });
    if (handled) event.waitUntil(handled.catch(() => {})); // it was seen once; more is not promised
  }
});
