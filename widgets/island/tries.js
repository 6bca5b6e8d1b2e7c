// The things to try, which the page puts between an experiment's controls and its picture: each is
// ticked once what it asks for has been shown, on this device.

import { made, markup } from "./markup.js";
import { settingsOf } from "./settings.js";
import { keep, onChange, recall } from "./store.js";

/** Where the page puts them (widgets/page/tries.py). */
const PLACE = "<!-- things to try -->";

/** How much of a walk is enough to have seen where it leads. */
const ENOUGH = 2 / 3;

/** @param {ExperimentData} data */
export function tries(data) {
  return data.tries.length > 0 && markup`<div class="tries">${made(PLACE)}</div>`;
}

export class Tries {
  /** @param {HTMLElement} section @param {ExperimentData} data */
  constructor(section, data) {
    this.data = data;
    this.key = `tried:${data.name}`;
    this.lines = [...section.querySelectorAll(".tries > ol > li")];
    /** @type {Set<string>} */ this.seen = new Set();
    if (!this.lines.length) return;
    this.#restore();
    onChange(() => this.#restore());
  }

  /** @param {StateData} state what is shown now */
  show(state) {
    if (!this.lines.length) return;
    const before = this.seen.size;
    for (const [line, walks] of this.data.tries.entries()) {
      for (const [at, walk] of walks.entries()) {
        if (isReached(this.data, state, walk)) this.seen.add(`${line}.${at}`);
      }
    }
    if (this.seen.size === before) return;
    keep(this.key, [...this.seen]);
    this.#tick();
  }

  #restore() {
    const kept = recall(this.key);
    this.seen = new Set(Array.isArray(kept) ? kept.map(String) : []);
    this.#tick();
  }

  #tick() {
    for (const [at, line] of this.lines.entries()) {
      const walks = this.data.tries[at] ?? [];
      const isDone = walks.length > 0 && walks.every((_, each) => this.seen.has(`${at}.${each}`));
      const mark = line.querySelector(":scope > .tried");
      if (isDone && !mark) line.prepend(done(this.data.strings.tried));
      if (!isDone) mark?.remove();
    }
  }
}

/** @param {string} words */
function done(words) {
  const mark = document.createElement("span");
  mark.className = "tried";
  mark.innerHTML =
    markup`<span aria-hidden="true">✓ </span><span class="sr-only">${words}: </span>`.text;
  return mark;
}

/**
 * Whether a state lies far enough along a walk, or is the case itself where nothing walks.
 * @param {ExperimentData} data @param {StateData} state @param {WalkData} walk
 */
export function isReached(data, state, walk) {
  if (state.preset !== walk.preset) return false;
  const settings = settingsOf(data, state);
  const asked = settingsOf(data, { preset: walk.preset, changes: {} });
  let furthest = Object.values(walk.changes).every((each) => each.length === 1) ? 1 : 0;
  for (const { name } of data.controls) {
    const positions = walk.changes[name] ?? [asked[name]];
    const at = positions.indexOf(settings[name]);
    if (at < 0) return false;
    if (positions.length > 1) furthest = Math.max(furthest, at / (positions.length - 1));
  }
  return furthest >= ENOUGH;
}
