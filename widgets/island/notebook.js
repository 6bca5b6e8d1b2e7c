// The host of an experiment, a night, a question, a picture or a view in a notebook: an anywidget,
// whose kernel answers by messages.

import * as experiment from "./experiment.js";
import * as picture from "./picture.js";
import * as room from "./room.js";
import * as task from "./task.js";
import * as view from "./view.js";

/**
 * @typedef {(section: HTMLElement, data: any, host: Host) => void} Bind
 * @type {Record<string, { html: (data: any) => string, bind?: Bind }>}
 */
const KINDS = { experiment, picture, room, task, view };
const LIMIT = 60; // seconds without an answer after which the kernel is taken to be gone

/**
 * @typedef {{ get(name: string): any, send(content: object): void,
 *   on(event: string, heard: (content: any) => void): void }} Model
 */

export default {
  /** @param {{ model: Model, el: HTMLElement }} at */
  render({ model, el }) {
    const { html, bind } = KINDS[model.get("kind")];
    const data = model.get("data");
    el.classList.add("course");
    el.innerHTML = html(data);
    const section = /** @type {HTMLElement} */ (el.querySelector("section"));
    const kernel = new Kernel(model);
    bind?.(section, data, {
      engine: kernel,
      address: address(el, data),
      drawing: () => drawing(kernel),
    });
  },
};

/** Asks the kernel, as the page asks its engine. @implements {Engine} */
class Kernel extends EventTarget {
  /** @param {Model} model */
  constructor(model) {
    super();
    this.model = model;
    /** @type {"on" | "failed"} */ this.state = "on";
    this.offline = false;
    this.asked = 0;
    /** @type {Map<number, (text: string) => void>} */ this.waiting = new Map();
    model.on("msg:custom", ({ id, text }) => {
      this.#enter("on");
      this.waiting.get(id)?.(text);
      this.waiting.delete(id);
    });
  }

  start() {}

  /** @param {string} name @param {StateData} state @returns {Promise<AnswerData>} */
  async ask(name, { preset, changes }) {
    return JSON.parse(await this.request({ name, preset, changes: JSON.stringify(changes) }));
  }

  /** @param {string} name @param {StateData} state @param {number} part @returns {Promise<SpreadData | null>} */
  async spread(name, { preset, changes }, part) {
    const asked = { spread: [name, preset, JSON.stringify(changes), part] };
    return JSON.parse(await this.request(asked));
  }

  /** @param {string} kind @param {string} text @returns {Promise<ToldData>} */
  async tell(kind, text) {
    return JSON.parse(await this.request({ tell: [kind, text] }));
  }

  /** @param {object} content @returns {Promise<string>} */
  request(content) {
    const id = this.asked++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#enter("failed");
        reject(new Error("the kernel does not answer"));
      }, 1000 * LIMIT);
      this.waiting.set(id, (text) => {
        clearTimeout(late);
        resolve(text);
      });
      this.model.send({ id, ...content });
    });
  }

  /** @param {"on" | "failed"} state */
  #enter(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

/**
 * A notebook has no address for a case: a cell's line leads to it, and a link within the widget
 * goes to its place there.
 * @param {HTMLElement} el @param {{ name: string, case?: string }} data @returns {Address}
 */
function address(el, data) {
  let fragment = data.case ?? "";
  /** @type {(() => void)[]} */ const listeners = [];
  const go = (/** @type {string} */ asked) => {
    fragment = asked;
    for (const changed of listeners) changed();
  };
  el.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a")?.getAttribute("href") ?? "";
    if (!link.startsWith("#") || event.defaultPrevented) return;
    event.preventDefault();
    go(link);
  });
  return {
    read: () => fragment,
    kept: () => "",
    write: () => {},
    go,
    link: (asked) => {
      const rest = asked.slice(1).split("&").slice(1).join("&");
      if (rest.startsWith("night=")) return `${data.name}("${rest.slice("night=".length)}")`;
      return rest ? `show("${data.name}", "${rest}")` : `show("${data.name}")`;
    },
    arrive: () => {},
    listen: (changed) => listeners.push(changed),
  };
}

/**
 * Vega, which the kernel sends once for all widgets.
 * @param {Kernel} kernel @returns {Promise<Open>}
 */
async function drawing(kernel) {
  const shared = /** @type {{ courseVega?: Promise<any> }} */ (globalThis);
  shared.courseVega ??= kernel.request({ drawing: true }).then((text) => {
    const module = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    return import(module).finally(() => URL.revokeObjectURL(module));
  });
  const { vegaEmbed } = await shared.courseVega;
  const options = { mode: "vega", renderer: "svg", actions: false, hover: false };
  return async (canvas, spec, tables) => {
    // It draws at once, and makes room for what it then draws.
    const data = spec.data.map((/** @type {Row} */ each) =>
      each.name in tables ? { ...each, values: tables[each.name] } : each,
    );
    return (await vegaEmbed(canvas, { ...spec, data }, options)).view;
  };
}
