// Wishes are dealt with one at a time; of those that come meanwhile only the newest is remembered.

const SLOW = 150; // milliseconds of dealing after which the reader is told

/** @template Wish */
export class Latest {
  /** @param {(wish: Wish) => Promise<unknown>} deal @param {() => void} slow */
  constructor(deal, slow) {
    this.deal = deal;
    this.slow = slow;
    /** @type {Wish | null} */ this.wanted = null;
    this.busy = false;
  }

  /** Rejects as `deal` does. @param {Wish} wish */
  async want(wish) {
    this.wanted = wish;
    if (this.busy) return;
    this.busy = true;
    const late = setTimeout(this.slow, SLOW);
    try {
      while (this.wanted) {
        const next = this.wanted;
        this.wanted = null;
        await this.deal(next);
      }
    } finally {
      clearTimeout(late);
      this.busy = false;
    }
  }
}
