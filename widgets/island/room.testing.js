// What the tests of the decision room share: a night on a page, with an engine played by hand.

import { fresh, page, promised, settled } from "../page/js/testing.js";
import { html } from "./room.js";

const FIGURE = {
  stills: null,
  specs: {},
  breakpoint: 450,
  description: "(picture)",
  caption: "",
  links: false,
};
const option = (/** @type {string} */ move, /** @type {string} */ then) => ({
  move,
  words: `move ${move}`,
  press: `press ${move}`,
  felt: "2",
  losses: ["1.0, some", "", "", ""],
  together: "1.0, some",
  stands_down: "10.0",
  war: "3.6",
  then,
});
const audience = (/** @type {string} */ label, counts = true) => ({ label, asks: "asks", counts });
export const DEBRIEF = {
  end: "It stopped.",
  kind: "",
  kind_said: "",
  beliefs: [],
  war: 3.6,
  turning: "The first move.",
  turns: [{ turn: "move", before: "1", choice: "2", luck: "3", after: "4" }],
  reviewed: [{ heading: "Iran", said: "You chose.", back: "c.iran.1.clear" }],
  replays: "33 of 100.",
  paths: [{ path: "4 → 0", end: "stop", count: "33", mine: true }],
  removal: "Without the ally.",
  without: [{ name: "the ally", how: "5", alone: "+1", last: "+2", mean: "+3" }],
  blame: "The order.",
  line: [],
  frame: [],
};
/** @returns {any} */
export const night = (/** @type {string} */ text, /** @type {any} */ more = {}) => ({
  text,
  title: `title of ${text}`,
  cast: "cast",
  opening: "opening",
  heard: [],
  news: `news of ${text}`,
  pictured: `pictured ${text}`,
  mover: "Iran",
  deciding: {
    heading: "Iran decides",
    felt: "felt",
    audiences: [audience("Hawks"), audience("Ally", false)],
    options: [option("0", `${text}.0`), option("4s", `${text}.4s`)],
  },
  kinds: [],
  debrief: null,
  pauses: false,
  briefs: [{ who: "Iran", title: "Brief", lines: ["one"] }],
  back: "",
  again: text.split(".").slice(0, 4).join("."),
  swapped: "",
  ladder: [],
  lines: [],
  frame: [],
  ...more,
});
export const ended = (/** @type {string} */ text, more = {}) =>
  night(text, { mover: "", deciding: null, debrief: DEBRIEF, ...more });
const KEYS = `story back again swapped bet bet_button asks menu menu_key advice advice_note head_move
head_felt head_together head_stands_down head_war guess guessed guessed_not beliefs head_believed
line turns reviewed to_decision replays paths without removals another case seat mode clock seed
seed_note begin clock_up print link notebook leaves_out waiting failed offline disclaimer`;
export const START = "c.iran.1.clear";
export const DATA = /** @type {any} */ ({
  name: "room",
  title: "One night",
  starts: [START],
  prepared: { [START]: night(START), [`${START}.0`]: ended(`${START}.0`, { back: START }) },
  lists: {
    case: [{ value: "c", words: "Case" }],
    seat: ["", "iran", "israel", "both"].map((value) => ({ value, words: value })),
    mode: ["clear", "fog"].map((value) => ({ value, words: value })),
    clock: ["", "2"].map((value) => ({ value, words: value })),
  },
  seeds: 100,
  ladder: FIGURE,
  war: FIGURE,
  leaves_out: "out",
  notebook: "",
  engine: null,
  case: "",
  strings: {
    ...Object.fromEntries(KEYS.split(/\s+/).map((key) => [key, `(${key})`])),
    bad_link: "(bad) {problem}",
    bet_noted: "noted {said}",
    bet_not: "{said} is none",
    bet_was: "said {said}, was {model}",
    pause: "{who} next",
    pause_end: "(over)",
    reveal: "show {who}",
    reveal_end: "(show end)",
    clock_left: "{left} left",
    link_copied: "(copied)",
    link_here: "here: {link}",
  },
});

/** @param {{ engine?: string, hash?: string, kept?: string, data?: any }} [how] */
export async function opened({ engine = "off", hash = "", kept = "", data = DATA } = {}) {
  const window = page(html(data));
  const { bind } = await fresh("../../island/room.js");
  /** @type {any[]} */ const questions = [];
  /** @type {any[]} */ const drawn = [];
  /** @type {(() => void)[]} */ const listeners = [];
  const at = { hash, kept };
  /** @type {any} */ const playing = Object.assign(new EventTarget(), {
    state: engine,
    offline: false,
    starts: 0,
    start() {
      playing.starts += 1;
    },
    tell(/** @type {string} */ kind, /** @type {string} */ text) {
      if (playing.state !== "on") return Promise.reject(new Error("not on"));
      const held = promised();
      questions.push({ kind, text, ...held });
      return held.promise;
    },
  });
  const go = (/** @type {string} */ fragment) => {
    at.hash = fragment;
    for (const changed of listeners) changed();
    return settled();
  };
  const address = {
    read: () => at.hash,
    kept: () => at.kept,
    write: (/** @type {string} */ _, /** @type {string} */ fragment) => {
      at.hash = at.kept = fragment;
    },
    go,
    link: (/** @type {string} */ fragment) => `http://localhost/${fragment}`,
    arrive() {},
    listen: (/** @type {() => void} */ changed) => listeners.push(changed),
  };
  const view = {
    data: (/** @type {string} */ name) => drawn.push(name),
    runAsync() {},
    finalize() {},
  };
  const section = /** @type {any} */ (document.querySelector("section"));
  bind(section, data, { engine: playing, address, drawing: async () => () => view });
  const part = (/** @type {string} */ selector) => section.querySelector(selector);
  const text = (/** @type {string} */ selector) => part(selector).textContent.trim();
  const submit = (/** @type {string} */ selector, /** @type {any} */ submitter = null) => {
    const event = new window.Event("submit", { bubbles: true, cancelable: true });
    event.submitter = submitter;
    part(selector).dispatchEvent(event);
    return settled();
  };
  const press = (/** @type {any} */ from, /** @type {string} */ key) =>
    from.dispatchEvent(
      new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
  await settled();
  return { window, section, part, text, go, at, submit, press, engine: playing, questions, drawn };
}
export const to = (/** @type {string} */ text) => `#x=room&night=${text}`;
