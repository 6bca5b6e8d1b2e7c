// A picture walked without sight: from point to point and from series to series by the arrow keys,
// each value in the words of the experiment's own table, and as a tone for who wants to hear it.
// What is walked are the rows of the table, which the picture draws: no second set of numbers.
//
// To a screen reader the place is a slider, whose value is the point in words: every reader gives a
// slider the arrow keys and tells its value once. Within an application Orca keeps them to itself.

import { fill } from "./markup.js";
import { shown } from "./written.js";

const LOWEST = 220; // hertz; the highest value of a series is two octaves above it
const OCTAVES = 2;
const LASTS = 0.18; // seconds

const STEPS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** @param {number} value @param {number} most */
const within = (value, most) => Math.min(Math.max(value, 0), most);

export class Walk {
  /** @param {HTMLElement} section @param {ExperimentData} data @param {() => Row[]} rows those shown now */
  constructor(section, data, rows) {
    this.data = data;
    this.rows = rows;
    this.place = /** @type {HTMLElement} */ (section.querySelector(".walk"));
    this.line = /** @type {HTMLElement} */ (section.querySelector(".walked"));
    this.spoken = /** @type {HTMLElement} */ (section.querySelector(".spoken"));
    this.point = -1;
    this.series = 0;
    this.hears = false;
    /** @type {AudioContext | null} */ this.sound = null;
    this.place?.addEventListener("keydown", (event) => this.#pressed(event));
    this.place?.addEventListener("blur", () => {
      this.point = -1;
      this.#stand(0, "");
      this.spoken.textContent = "";
    });
  }

  /**
   * Says where one stands: to the eye in the line, to a screen reader as the value of the slider.
   * @param {number} number @param {string} words
   */
  #stand(number, words) {
    this.line.textContent = words;
    this.place.setAttribute("aria-valuetext", words || this.data.strings.walk_none);
    this.place.setAttribute("aria-valuenow", String(number));
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { strings } = this.data;
    if (event.key.toLowerCase() === "t") {
      this.hears = !this.hears;
      this.line.textContent = this.hears ? strings.walk_heard : strings.walk_silent;
      this.spoken.textContent = this.line.textContent;
    } else if (event.key in STEPS) {
      const [along, across] = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
      this.#step(along, across);
    } else return;
    event.preventDefault();
  }

  /** @param {number} along @param {number} across */
  #step(along, across) {
    const rows = this.rows();
    const [head, ...columns] = this.data.columns;
    if (this.point < 0) this.point = along === Infinity ? rows.length - 1 : 0;
    else {
      this.point = within(this.point + along, rows.length - 1);
      this.series = within(this.series + across, columns.length - 1);
    }
    const [row, column] = [rows[this.point], columns[this.series]];
    const words = fill(this.data.strings.walk_point, {
      series: column.words,
      value: shown(column, row[column.name]),
      across: head.words,
      at: shown(head, row[head.name]),
      number: String(this.point + 1),
      of: String(rows.length),
    });
    // Each point of each series has a number of its own: a value that stays is told by no reader.
    this.place.setAttribute("aria-valuemax", String(rows.length * columns.length));
    this.#stand(this.series * rows.length + this.point + 1, words);
    if (this.hears)
      this.#play(
        Number(row[column.name]),
        rows.map((each) => Number(each[column.name])),
      );
  }

  /** The higher the value among its series, the higher the tone. @param {number} value @param {number[]} series */
  #play(value, series) {
    if (!Number.isFinite(value)) return; // words have no pitch
    const known = series.filter(Number.isFinite);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const share = high > low ? (value - low) / (high - low) : 0.5;
    this.sound ??= new AudioContext();
    const tone = new OscillatorNode(this.sound, { frequency: LOWEST * 2 ** (OCTAVES * share) });
    const loud = new GainNode(this.sound, { gain: 0.1 });
    tone.connect(loud).connect(this.sound.destination);
    tone.start();
    tone.stop(this.sound.currentTime + LASTS);
  }
}
