// An optional clock for a decision. It tells the time that is left, and does nothing by itself.

import { fill } from "./markup.js";

export class Clock {
  /** @param {HTMLElement} place @param {Record<string, string>} s */
  constructor(place, s) {
    this.place = place;
    this.s = s;
    /** @type {ReturnType<typeof setInterval> | undefined} */ this.ticking = undefined;
  }

  /** @param {number} minutes 0: no clock */
  start(minutes) {
    this.stop();
    if (!minutes) return;
    this.place.hidden = false;
    const end = Date.now() + 60_000 * minutes;
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      const seconds = String(left % 60).padStart(2, "0");
      this.place.textContent = left
        ? fill(this.s.clock_left, { left: `${Math.floor(left / 60)}:${seconds}` })
        : this.s.clock_up;
      if (!left) clearInterval(this.ticking);
    };
    this.ticking = setInterval(tick, 1000);
    tick();
  }

  stop() {
    clearInterval(this.ticking);
    this.place.hidden = true;
  }
}
