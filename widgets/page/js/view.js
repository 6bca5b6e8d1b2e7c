// A table of the record on the page: filters narrow its rows; the events have a picture besides, and the reader may code them otherwise.

import { charts } from "./drawing.js";
import { csv, fill } from "./settings.js";
import { keep, recall } from "./store.js";

/** Codes by measure, then by event. @typedef {Record<string, Record<string, number>>} Coding */

/** Whether a row has every chosen value; a blank choice asks nothing. @param {Record<string, string | undefined>} fields @param {Record<string, string>} chosen */
export function fits(fields, chosen) {
  return Object.entries(chosen).every(([name, value]) => value === "" || (fields[name] ?? "").split(" ").includes(value));
}

/** The marks in the lanes of a measure: `at` by the reader's coding, `was` by the record's. @param {MarkData[]} marks @param {string} measure @param {Coding} coding */
export function placed(marks, measure, coding) {
  return marks.map(({ codes, link, ...mark }) => ({ ...mark, at: coding[measure]?.[mark.id] ?? codes[measure], was: codes[measure], joined: measure === "rung" }));
}

/** A stored coding without what this edition of the record does not know. @param {unknown} stored @param {MarkData[]} marks @param {MeasureData[]} measures @returns {Coding} */
export function readable(stored, marks, measures) {
  /** @type {Coding} */ const coding = {};
  for (const measure of measures) {
    const given = /** @type {any} */ (stored)?.[measure.name] ?? {};
    const known = marks.filter((mark) => measure.lanes.some((lane) => lane.at === given[mark.id]) && given[mark.id] !== mark.codes[measure.name]);
    coding[measure.name] = Object.fromEntries(known.map((mark) => [mark.id, given[mark.id]]));
  }
  return coding;
}

/** The coding, the record's and the reader's, as CSV. @param {MarkData[]} marks @param {MeasureData[]} measures @param {Coding} coding */
export function codingCsv(marks, measures, coding) {
  const lines = marks.flatMap((mark) => measures.map((measure) => [mark.id, measure.name, mark.codes[measure.name], coding[measure.name]?.[mark.id] ?? mark.codes[measure.name]]));
  const coded = lines.map((line) => line.map((value) => (value === -1 ? "" : value)));
  return csv([["event_id", "measure", "record", "yours"], ...coded]);
}

export class ViewOnPage {
  /** @param {HTMLElement} section @param {ViewData} data */
  constructor(section, data) {
    this.section = section;
    this.data = data;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.filters"));
    this.lines = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("tbody tr")]);
    this.marks = data.marks ?? [];
    this.measures = data.measures ?? [];
    this.coding = readable(recall("coding"), this.marks, this.measures);
    /** @type {Promise<import("./chart.js").Chart> | null} */ this.charting = null;
    for (const [name, value] of Object.entries(data.start)) this.#field(name).value = value;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#show());
    section.addEventListener("change", (event) => this.#recode(/** @type {HTMLSelectElement} */ (event.target)));
    this.#part(".recorded")?.addEventListener("click", () => { this.coding = readable(null, this.marks, this.measures); this.#kept(); });
    this.#part(".coding .csv")?.addEventListener("click", () => {
      /** @type {any} */ (this.#part(".coding .csv")).href = `data:text/csv;charset=utf-8,${encodeURIComponent(codingCsv(this.marks, this.measures, this.coding))}`;
    });
    addEventListener("hashchange", () => this.#follow());
    section.dataset.state = "ready";
    this.#show();
    this.#follow();
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement | null} */ (this.section.querySelector(selector));
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(name));
  }

  /** A link to a row that the filters hide widens them first; its fold is opened. */
  #follow() {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const line = target?.closest("tr");
    if (!target || !line || !this.section.contains(line)) return;
    if (line.hidden) {
      for (const select of this.form.querySelectorAll("select")) if (select.name !== "measure") select.value = "";
      this.#show();
    }
    const fold = target.closest("details");
    if (fold) fold.open = true;
    target.scrollIntoView({ block: "center" });
  }

  #chosen() {
    return Object.fromEntries([...new FormData(this.form)].filter(([name]) => name !== "measure").map(([name, value]) => [name, String(value)]));
  }

  #show() {
    const chosen = this.#chosen();
    for (const line of this.lines) line.hidden = !fits(line.dataset, chosen);
    const shown = this.lines.filter((line) => !line.hidden);
    const count = this.#part(".count");
    if (count) count.textContent = fill(this.data.strings.shown_of, { shown: String(shown.length), total: String(this.lines.length) });
    if (this.measures.length) this.#draw(new Set(shown.map((line) => line.dataset.id)));
    this.section.dataset.shown = String(shown.length);
  }

  /** @param {Set<string | undefined>} shown */
  async #draw(shown) {
    const measure = /** @type {MeasureData} */ (this.measures.find((each) => each.name === this.#field("measure").value));
    const rows = placed(this.marks.filter((mark) => shown.has(mark.id)), measure.name, this.coding);
    this.#offerCodes(measure);
    const moves = rows.filter((row) => row.at >= 0 && (row.side === "Iran" || row.side === "Israel")).map((row) => `${row.side} ${measure.name === "rung" ? row.at : measure.lanes.find((lane) => lane.at === row.at)?.words}`);
    const changed = Object.values(this.coding).reduce((sum, codes) => sum + Object.keys(codes).length, 0);
    /** @type {any} */ (this.#part(".recorded")).disabled = changed === 0;
    /** @type {any} */ (this.#part(".moves")).textContent = [
      moves.length ? fill(this.data.strings.moves, { moves: moves.join(", ") }) : "",
      changed ? fill(this.data.strings.recoded, { count: String(changed) }) : "",
    ].join(" ");
    // The finished picture stays until something differs from it, so that its marks remain links.
    const asBuilt = !this.charting && changed === 0 && measure === this.measures[0] && Object.entries(this.#chosen()).every(([name, value]) => value === (this.data.start[name] ?? ""));
    if (!asBuilt && this.data.specs) {
      const specs = this.data.specs;
      this.charting ??= charts().then((Chart) => new Chart(/** @type {HTMLElement} */ (this.#part("figure.chart")), specs, this.data.breakpoint));
      await (await this.charting).draw({ rows, lanes: measure.lanes });
    }
    this.section.dataset.drawn = `${measure.name}:${rows.length}:${changed}`;
  }

  /** Each row offers the codes of the measure in view. @param {MeasureData} measure */
  #offerCodes(measure) {
    for (const line of this.lines) {
      const place = line.querySelector(".recode");
      const id = line.dataset.id ?? "";
      const mark = this.marks.find((each) => each.id === id);
      if (line.hidden || !place || !mark) continue;
      const select = document.createElement("select");
      select.dataset.recodes = id;
      select.setAttribute("aria-label", fill(this.data.strings.your_code, { name: id }));
      for (const lane of measure.lanes) select.add(new Option(lane.words, String(lane.at)));
      select.value = String(this.coding[measure.name]?.[id] ?? mark.codes[measure.name]);
      const focused = place.contains(document.activeElement);
      place.replaceChildren(select);
      if (focused) select.focus();
      line.toggleAttribute("data-recoded", this.coding[measure.name]?.[id] !== undefined);
    }
  }

  /** @param {HTMLSelectElement} select */
  #recode(select) {
    const id = select.dataset.recodes;
    if (!id) return;
    const measure = this.#field("measure").value;
    const coding = { ...this.coding, [measure]: { ...this.coding[measure], [id]: Number(select.value) } };
    this.coding = readable(coding, this.marks, this.measures);
    this.#kept();
  }

  #kept() {
    const kept = keep("coding", this.coding);
    this.#show();
    if (!kept) /** @type {any} */ (this.#part(".moves")).textContent += ` ${this.data.strings.coding_kept_not}`;
  }
}
