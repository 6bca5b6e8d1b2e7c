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
  Object.defineProperty(globalThis, "window", {
    value: window,
    configurable: true,
    writable: true,
  });
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
      for (const heard of /** @type {any} */ (this).failing) heard();
    }
  }
  Object.defineProperty(globalThis, "Worker", { value: Stand, configurable: true, writable: true });
  return started;
}

/** A promise with its two ends in hand. @returns {any} */
export function promised() {
  /** @type {any} */ const held = {};
  held.promise = new Promise((resolve, reject) => Object.assign(held, { resolve, reject }));
  return held;
}
