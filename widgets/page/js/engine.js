// The page's one Python engine, in a worker of its own: started at the first sign of use, limited
// in time, never in the way, and started anew when what failed may have passed.

import { launch } from "./launch.js";
import { Fault, Parts } from "./parts.js";
import { forget } from "./snapshots.js";

/** What may have passed by the next move; "browser" may, too, but is not tried for ever. */
const PASSING = ["failed_network", "failed_answer"];
/** How often a browser that fails is asked to start. */
const TRIES = 2;

/** @implements {Engine} */
export class PageEngine extends EventTarget {
  /** @param {EngineData} where */
  constructor(where) {
    super();
    this.where = where;
    this.parts = new Parts(where);
    /** @type {"off" | "starting" | "on" | "failed"} */ this.state = "off";
    /** Why it has failed: the words that say so. */ this.why = "";
    this.tries = 0;
    /** Whether it starts before anybody has asked for it, so that nothing need be said. */
    this.isQuiet = false;
    /** @type {Promise<void> | null} */ this.started = null;
    /** @type {Awaited<ReturnType<typeof launch>> | null} */ this.running = null;
    /** Pages opened from the file system may start no worker, so nothing is tried. */ this.offline =
      location.protocol === "file:";
  }

  /** Starts the engine once, and again when it has failed and may do better; the promise settles when it is on or has failed. */
  start() {
    if (this.isQuiet) {
      this.isQuiet = false;
      if (this.state === "starting") this.#enter("starting"); // and now it is said
    }
    if (this.state === "failed" && this.#mayPass) this.started = null;
    this.started ??= this.#start();
    return this.started;
  }

  /** Starts it for a reader who will need it soon; what then fails is tried again when it is needed. */
  prepare() {
    if (this.state !== "off" || this.offline) return;
    this.isQuiet = true;
    this.started ??= this.#start();
  }

  get #mayPass() {
    return PASSING.includes(this.why) || (this.why === "failed" && this.tries < TRIES);
  }

  async #start() {
    if (this.offline) return this.#fail("offline");
    this.tries += 1;
    this.#enter("starting");
    try {
      this.running = await launch(this.parts, this.where.limit);
      this.tries = 0;
      this.#enter("on");
    } catch (error) {
      const why = error instanceof Fault ? error.why : "browser";
      this.#fail(why === "browser" ? "failed" : `failed_${why}`);
    }
  }

  /** The model's own answer. Rejects if the engine is not on, or takes too long (it is then ended). @param {string} name @param {StateData} state @returns {Promise<AnswerData>} */
  async ask(name, state) {
    return this.#answered((python) =>
      python.answer(name, state.preset, JSON.stringify(state.changes)),
    );
  }

  /** A part of what an answer comes to in other codings; with the last, its spread. Rejects as `ask` does. @param {string} name @param {StateData} state @param {number} part @returns {Promise<SpreadData | null>} */
  async spread(name, { preset, changes }, part) {
    return this.#answered((python) => python.spread(name, preset, JSON.stringify(changes), part));
  }

  /** What is told of a text, such as a night of the decision room. Rejects as `ask` does. @param {string} kind @param {string} text @returns {Promise<ToldData>} */
  async tell(kind, text) {
    return this.#answered((python) => python.tell(kind, text));
  }

  /** @param {(python: any) => Promise<string>} asked @returns {Promise<any>} */
  async #answered(asked) {
    const { running } = this;
    if (!running) throw new Error("the engine is not on");
    try {
      const answered = Promise.race([asked(running.python), running.lost]);
      return JSON.parse(await within(this.where.limit, answered));
    } catch (error) {
      running.end();
      forget(this.parts.place);
      // Of several questions on their way the first to fail says so; by the last another Python may be up.
      if (this.running === running) this.#fail("failed_answer");
      throw error;
    }
  }

  /** @param {string} why */
  #fail(why) {
    this.running = null;
    this.why = why;
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
