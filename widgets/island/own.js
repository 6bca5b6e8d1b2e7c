// A work of the reader's own, in an experiment that keeps it: where the controls stand stays on the
// device, and what another start, a reset or a link has put aside can be brought back.

import { differing, formatFragment, parseFragment } from "./settings.js";
import { keep, recall } from "./store.js";

export class Own {
  /** @param {HTMLElement} section @param {ExperimentData} data */
  constructor(section, data) {
    this.data = data;
    this.key = `own:${data.name}`;
    this.button = /** @type {HTMLButtonElement | null} */ (section.querySelector(".aside"));
  }

  /** Where the reader left it, as a link says it; "" if nowhere, or if nothing is kept here. */
  kept() {
    return this.data.keeps ? this.#read().now : "";
  }

  /** What was put aside, if anything. @returns {StateData | null} */
  aside() {
    return this.data.keeps ? this.#state(this.#read().before) : null;
  }

  /**
   * Keeps where the controls have come to rest. What they leave at one stroke is put aside.
   * @param {StateData} state @returns {string} what to say if it could not be kept
   */
  rest(state) {
    if (!this.data.keeps) return "";
    const { now, before } = this.#read();
    const [fragment, was] = [formatFragment(this.data, state), this.#state(now)];
    const aside = was && this.#leaves(was, state) ? now : before;
    const kept = now === fragment || keep(this.key, { now: fragment, before: aside });
    if (this.button) this.button.hidden = this.aside() === null;
    return kept ? "" : this.data.strings.own_not_kept;
  }

  /**
   * Whether a coding is left altogether, and not moved on by one control.
   * @param {StateData} was @param {StateData} state
   */
  #leaves(was, state) {
    if (Object.keys(was.changes).length === 0) return false;
    return Object.keys(state.changes).length === 0 || differing(this.data, was, state).length > 1;
  }

  /** @returns {{ now: string, before: string }} */
  #read() {
    const found = recall(this.key);
    const text = (/** @type {unknown} */ given) => (typeof given === "string" ? given : "");
    return { now: text(found?.now), before: text(found?.before) };
  }

  /** @param {string} fragment @returns {StateData | null} */
  #state(fragment) {
    const found = fragment ? parseFragment(this.data, fragment) : null;
    return found && "state" in found ? found.state : null;
  }
}
