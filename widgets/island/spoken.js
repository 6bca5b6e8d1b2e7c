// What a screen reader is told: the sentence at which the controls rest, once.

const SETTLED = 500; // milliseconds of rest before it is told

export class Spoken {
  /** @param {Element} place a live region */
  constructor(place) {
    this.place = place;
    this.told = ""; // since the controls were moved last
    /** @type {ReturnType<typeof setTimeout> | undefined} */ this.settling = undefined;
  }

  /** The controls have moved: what was to be told is overtaken, and may be told anew. */
  hush() {
    clearTimeout(this.settling);
    this.place.textContent = "";
    this.told = "";
  }

  /**
   * Told once, though the engine, as it comes up, answers again what was prepared. The words are
   * cleared again: who reads on meets them once.
   * @param {string} sentence
   */
  tell(sentence) {
    if (sentence === this.told) return;
    this.hush();
    this.told = sentence;
    this.settling = setTimeout(() => {
      this.place.textContent = sentence;
      this.settling = setTimeout(() => {
        this.place.textContent = "";
      }, 4 * SETTLED);
    }, SETTLED);
  }
}
