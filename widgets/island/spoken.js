// What a screen reader is told: the sentence at which the controls rest, once.

const SETTLED = 500; // milliseconds of rest before it is told

export class Spoken {
  /** @param {Element} place a live region */
  constructor(place) {
    this.place = place;
    /** @type {ReturnType<typeof setTimeout> | undefined} */ this.settling = undefined;
  }

  /** The words are cleared again: who reads on meets them once. @param {string} sentence */
  tell(sentence) {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.place.textContent = sentence;
      this.settling = setTimeout(() => {
        this.place.textContent = "";
      }, 4 * SETTLED);
    }, SETTLED);
  }
}
