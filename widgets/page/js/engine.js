// The page's one Python engine, in a worker of its own: started at the first sign of use, limited in time, never in the way.

import { absolute, launch } from "./launch.js";

/** @implements {Engine} */
export class PageEngine extends EventTarget {
  /** @param {EngineData} where */
  constructor(where) {
    super();
    this.where = where;
    /** @type {"off" | "starting" | "on" | "failed"} */ this.state = "off";
    /** @type {Promise<void> | null} */ this.started = null;
    /** @type {any} */ this.python = null;
    /** @type {Worker | null} */ this.worker = null;
    /** Pages opened from the file system may start no worker, so nothing is tried. */ this.offline =
      location.protocol === "file:";
  }

  /** Starts the engine once; the promise settles when it is on or has failed. */
  start() {
    this.started ??= this.#start();
    return this.started;
  }

  async #start() {
    if (this.offline) return this.#enter("failed");
    this.#enter("starting");
    try {
      const { worker, python, ready } = launch(this.where.worker);
      this.worker = worker;
      const broken = new Promise((_, reject) =>
        worker.addEventListener("error", () => reject(new Error("the worker did not load"))),
      );
      this.python = python;
      await within(
        this.where.limit,
        Promise.race([
          broken,
          ready.then(() => python.start(absolute(this.where.index), absolute(this.where.library))),
        ]),
      );
      this.#enter("on");
    } catch (error) {
      this.#fail();
    }
  }

  /** The model's own answer. Rejects if the engine is not on, or takes too long (it is then ended). @param {string} name @param {StateData} state @returns {Promise<AnswerData>} */
  async ask(name, state) {
    return this.#answered(() =>
      this.python.answer(name, state.preset, JSON.stringify(state.changes)),
    );
  }

  /** What is told of a text, such as a night of the decision room. Rejects as `ask` does. @param {string} kind @param {string} text @returns {Promise<ToldData>} */
  async tell(kind, text) {
    return this.#answered(() => this.python.tell(kind, text));
  }

  /** @param {() => Promise<string>} asked @returns {Promise<any>} */
  async #answered(asked) {
    if (this.state !== "on") throw new Error("the engine is not on");
    try {
      return JSON.parse(await within(this.where.limit, asked()));
    } catch (error) {
      this.#fail();
      throw error;
    }
  }

  #fail() {
    this.worker?.terminate();
    this.#enter("failed");
  }

  /** @param {"starting" | "on" | "failed"} state */
  #enter(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/** @template T @param {number} seconds @param {Promise<T>} work @returns {Promise<T>} */
function within(seconds, work) {
  /** @type {ReturnType<typeof setTimeout>} */ let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("too slow")), 1000 * seconds);
  });
  return /** @type {Promise<T>} */ (Promise.race([work, late])).finally(() => clearTimeout(timer));
}
