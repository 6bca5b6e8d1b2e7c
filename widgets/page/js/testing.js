// What the tests of the page's script share: a document without a browser, a worker that answers.

import * as Comlink from "comlink";
import { Window } from "happy-dom";

const NAMES = [
  "document",
  "location",
  "localStorage",
  "history",
  "confirm",
  "Event",
  "EventTarget",
  "Node",
  "HTMLElement",
  "HTMLDetailsElement",
  "MutationObserver",
  "FormData",
  "Option",
  "Storage",
  "StorageEvent",
  "getComputedStyle",
  "ResizeObserver",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "addEventListener",
  "removeEventListener",
  "dispatchEvent",
  "navigator",
];

/** A fresh page with this body, whose names stand in the place of a browser's.
 * @param {string} body @param {string} [url] @returns {any} */
export function page(body, url = "http://localhost/page.html") {
  const window = /** @type {any} */ (new Window({ url }));
  window.document.body.innerHTML = body;
  for (const name of ["courseEngine", "courseAddress", "courseFacts", "courseDrawing"])
    delete (/** @type {any} */ (globalThis)[name]);
  for (const name of NAMES) {
    const given = window[name];
    const value = /^[a-z]/.test(name) && typeof given === "function" ? given.bind(window) : given;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const scheduler = { yield: () => new Promise((resolve) => setImmediate(resolve)) };
  for (const [name, value] of Object.entries({ window, scheduler }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return window;
}

let copies = 0;

/** A module as a page that has just been opened runs it.
 * @param {string} name @returns {Promise<any>} */
export const fresh = (name) => import(`./${name}?${(copies += 1)}`);

/** Lets everything that is due now happen. */
export const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Waits until something is so; a test that waits in vain runs into its time limit.
 * @param {() => unknown} so */
export const until = async (so) => {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Storage that refuses what is too much for it.
 * @param {(key: string, value: string) => boolean} [tooMuch] */
export function refuse(tooMuch = () => true) {
  const store = localStorage;
  const setItem = (/** @type {string} */ key, /** @type {string} */ value) => {
    if (tooMuch(key, value)) throw new Error("full");
    store.setItem(key, value);
  };
  const value = new Proxy(store, {
    get: (_, name) => {
      const given = name === "setItem" ? setItem : /** @type {any} */ (store)[name];
      return typeof given === "function" ? given.bind(store) : given;
    },
  });
  Object.defineProperty(globalThis, "localStorage", { value, configurable: true, writable: true });
}

/** Takes the place of `Worker`: what it offers is what a real one would expose.
 * @param {any} offers @param {{ ready?: boolean }} [how]
 * @returns {any[]} every worker that is started */
export function workers(offers, how = {}) {
  /** @type {any[]} */ const started = [];
  class Stand {
    constructor() {
      const { port1, port2 } = new MessageChannel();
      Object.assign(this, { port: port1, ended: false, failing: [] });
      Comlink.expose(offers, port2);
      port1.start();
      if (how.ready !== false) setImmediate(() => port2.postMessage("ready"));
      started.push(this);
    }
    /** @param {string} kind @param {any} heard */
    addEventListener(kind, heard) {
      const { port, failing } = /** @type {any} */ (this);
      if (kind === "error") failing.push(heard);
      else port.addEventListener(kind, heard);
    }
    /** @param {string} kind @param {any} heard */
    removeEventListener(kind, heard) {
      /** @type {any} */ (this).port.removeEventListener(kind, heard);
    }
    /** @param {any[]} message */
    postMessage(...message) {
      /** @type {any} */ (this).port.postMessage(...message);
    }
    terminate() {
      /** @type {any} */ (this).ended = true;
      /** @type {any} */ (this).port.close();
    }
    fail() {
      for (const heard of /** @type {any} */ (this).failing) heard(new Event("error"));
    }
  }
  Object.defineProperty(globalThis, "Worker", { value: Stand, configurable: true, writable: true });
  return started;
}

/** A module that does nothing, as a browser would compile it. */
const WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** What a page says of an engine, and a host that has its parts: `answers` says otherwise, by a part's name, how one is answered.
 * @param {Record<string, (signal: AbortSignal) => any>} [answers] @returns {any} */
export function host(answers = {}) {
  /** @type {Record<string, any>} */ const content = {
    worker: new Uint8Array(5),
    python: new Uint8Array(9),
    wasm: WASM,
    library: new Uint8Array(7),
  };
  const part = (/** @type {string} */ name) => ({
    address: `engine/1/${name}`,
    bytes: content[name].length,
  });
  /** @type {{ name: string, cache: string }[]} */ const asked = [];
  const value = async (/** @type {URL} */ address, /** @type {any} */ { signal, cache }) => {
    const name = address.pathname.split("/").at(-1) ?? "";
    asked.push({ name, cache: cache ?? "" });
    const answered = (await answers[name]?.(signal)) ?? content[name];
    return new Response(answered.body ?? answered, answered);
  };
  Object.defineProperty(globalThis, "fetch", { value, configurable: true, writable: true });
  const names = Object.keys(content);
  const parts = Object.fromEntries(names.map((name) => [name, part(name)]));
  return { where: { parts, stall: 60, limit: 60, start: 60 }, asked, answers };
}

/** What a host sends that has gone silent. @param {AbortSignal} signal */
export const silence = (signal) =>
  new ReadableStream({
    start(on) {
      signal.addEventListener("abort", () => on.error(new DOMException("ended", "AbortError")));
    },
  });

/** A promise with its two ends in hand. @returns {any} */
export function promised() {
  /** @type {any} */ const held = {};
  held.promise = new Promise((resolve, reject) => Object.assign(held, { resolve, reject }));
  return held;
}
