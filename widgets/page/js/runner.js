// Runs answers in a worker of its own: started at the first run, ended by Stop, by the time limit or by its own death, then fresh.

import { absolute, launch } from "./launch.js";

/** @typedef {{ output: string, error: string, verdict: "" | "passed" | "not yet", message: string, charts: { name: string, rows: Row[] }[], spent: boolean }} Ran */

/** Why a run has no result: the words that the page says to it. */
export class Ended extends Error {
  /** @param {"stopped" | "too_long" | "worker_lost" | "python_failed" | "python_offline"} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

export class Runner {
  /** @param {ExerciseShared["engine"]} where */
  constructor(where) {
    this.where = where;
    /** @type {Worker | null} */ this.worker = null;
    /** @type {any} */ this.python = null;
    /** @type {((why: Ended) => void) | null} */ this.end = null;
  }

  /** Whether Python is up, so that a run answers at once. */
  get isOn() {
    return this.python !== null;
  }

  /** @param {string} setup @param {string} answer @param {string} checks @param {Record<string, string[]>} fields @returns {Promise<Ran>} */
  async run(setup, answer, checks, fields) {
    if (location.protocol === "file:") throw new Ended("python_offline");
    /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
    const ended = new Promise((_, reject) => {
      this.end = reject;
    });
    try {
      const work = async () => {
        if (!this.python) {
          timer = setTimeout(() => this.#stop("python_failed"), 1000 * this.where.start);
          await this.#start();
          clearTimeout(timer);
        }
        timer = setTimeout(() => this.#stop("too_long"), 1000 * this.where.limit);
        return /** @type {Ran} */ (
          JSON.parse(await this.python.run(setup, answer, checks, fields))
        );
      };
      const ran = await /** @type {Promise<Ran>} */ (Promise.race([work(), ended]));
      if (ran.spent) this.#forget();
      return ran;
    } catch (error) {
      this.#forget();
      throw error instanceof Ended ? error : new Ended("worker_lost");
    } finally {
      clearTimeout(timer);
      this.end = null;
    }
  }

  stop() {
    this.#stop("stopped");
  }

  async #start() {
    const { worker, python, ready } = launch(this.where.worker);
    this.worker = worker;
    let up = false;
    worker.addEventListener("error", () => this.#stop(up ? "worker_lost" : "python_failed"));
    try {
      await ready;
      await python.start(absolute(this.where.index), absolute(this.where.library));
      up = true;
      if (this.worker === worker) this.python = python;
    } catch {
      throw new Ended("python_failed");
    }
  }

  /** @param {Ended["why"]} why */
  #stop(why) {
    this.end?.(new Ended(why));
    this.#forget();
  }

  #forget() {
    this.worker?.terminate();
    this.worker = this.python = null;
  }
}
