// Runs answers, each in a Python of its own: what a run changes ends with it. The next Python is
// started while the reader looks at what the last has brought.

import { launch } from "./launch.js";
import { Fault, Parts } from "./parts.js";

/** @typedef {{ output: string, error: string, verdict: "" | "passed" | "not yet", message: string, charts: { name: string, rows: Row[] }[] }} Ran */
/** @typedef {Awaited<ReturnType<typeof launch>>} Running */

/** Why a run has no result: the words that the page says to it, and what stands in them. */
export class Ended extends Error {
  /** @param {string} why @param {Record<string, string>} [values] */
  constructor(why, values = {}) {
    super(why);
    this.why = why;
    this.values = values;
  }
}

export class Runner {
  /** @param {ExerciseShared["engine"]} where */
  constructor(where) {
    this.where = where;
    this.parts = new Parts(where);
    /** A Python that nobody has used, or the start of one. @type {Promise<Running> | null} */ this.fresh =
      null;
    /** That Python, once it is up. @type {Running | null} */ this.idle = null;
    /** @type {((why: Ended) => void) | null} */ this.end = null;
  }

  /** Whether a Python is up, so that a run answers at once. */
  get isOn() {
    return this.idle !== null;
  }

  /** @param {string} setup @param {string} answer @param {string} checks @param {Record<string, string[]>} fields @returns {Promise<Ran>} */
  async run(setup, answer, checks, fields) {
    if (location.protocol === "file:") throw new Ended("python_offline");
    /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
    /** @type {Running | undefined} */ let used;
    const ended = /** @type {Promise<never>} */ (
      new Promise((_, reject) => {
        this.end = reject;
      })
    );
    try {
      used = await Promise.race([this.#start(), ended]);
      this.#take();
      timer = setTimeout(() => this.end?.(new Ended("too_long")), 1000 * this.where.limit);
      const running = used.python.run(setup, answer, checks, fields);
      const ran = JSON.parse(await Promise.race([running, used.lost, ended]));
      if (!ran.ended) return ran;
      throw new Ended(ran.ended === "too_deep" && ran.line ? "too_deep_at" : ran.ended, ran);
    } catch (error) {
      throw error instanceof Ended ? error : new Ended("worker_lost");
    } finally {
      clearTimeout(timer);
      this.end = null;
      used?.end();
      if (used) this.#start().catch(() => {}); // the next run tries again, and says why
    }
  }

  stop() {
    this.end?.(new Ended("stopped"));
  }

  #start() {
    this.fresh ??= this.#launch();
    return this.fresh;
  }

  async #launch() {
    try {
      const running = (this.idle = await launch(this.parts, this.where.start));
      running.lost.catch(() => this.idle === running && this.#take());
      return running;
    } catch (error) {
      this.#take();
      const why = error instanceof Fault ? error.why : "browser";
      throw new Ended(why === "browser" ? "python_failed" : `python_${why}`);
    }
  }

  #take() {
    this.fresh = this.idle = null;
  }
}
