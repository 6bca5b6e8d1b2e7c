// A table of the record: filters narrow its rows; the events have a picture besides, and the
// reader may code them otherwise.

import { Chart, titled } from "./chart.js";
import { coded, codingCsv, fits, placed, readable } from "./coding.js";
import { figure } from "./figure.js";
import { place } from "./fragment.js";
import { inFull } from "./in-full.js";
import { fill, json, markup } from "./markup.js";
import { Recoding, recoding } from "./recode.js";
import { recordTable } from "./record.js";
import { keep, onChange, recall } from "./store.js";
import { csvAddress } from "./written.js";

/** @param {ViewData} data @returns {string} */
export function html(data) {
  const { name, strings: s } = data;
  const filters = data.filters.map((each) =>
    select(name, each.field, each.label, [{ value: "", words: s.all }, ...each.options]),
  );
  const measure =
    data.figure &&
    data.measures.length > 0 &&
    select(
      name,
      "measure",
      s.measure,
      data.measures.map((each) => ({ value: each.name, words: each.label })),
    );
  const bound = {
    ...data,
    events: data.events.map(coded),
    claims: [],
    sources: [],
    figure: data.figure && { ...data.figure, stills: null },
  };
  return markup`
<section class="view" data-view="${name}" data-state="static" aria-label="${data.caption}">
<form class="filters needs-script" aria-label="${s.narrow_down}">${filters}${measure}</form>${
    data.figure && picture(data, data.figure)
  }
<p class="count needs-script" role="status"></p>
<div id="${name}-table" tabindex="-1">${recordTable(data)}</div>
${json(bound)}
</section>
`.text;
}

/**
 * @param {string} view @param {string} field @param {string} label @param {OptionData[]} options
 */
function select(view, field, label, options) {
  const offered = options.map(
    ({ value, words }) => markup`<option value="${value}">${words}</option>`,
  );
  return markup`<p class="control"><label for="${view}-${field}">${label}</label><select
id="${view}-${field}" name="${field}" autocomplete="off">${offered}</select></p>`;
}

/** @param {ViewData} data @param {FigureData} shown */
function picture(data, shown) {
  const { name, strings: s } = data;
  return markup`
<a class="skip-picture" href="#${name}-table">${s.skip_picture}</a>${figure(shown)}${recoding(data)}
<p class="coding needs-script"><span class="moves" role="status"></span>
<button type="button" class="recorded" disabled>${s.recorded}</button>
<a class="csv" download="coding.csv" href="#${name}-table">${s.coding_csv}</a></p>`;
}

/** @param {HTMLElement} section @param {ViewData} data @param {Host} host */
export function bind(section, data, host) {
  new View(section, data, host);
}

class View {
  /** @param {HTMLElement} section @param {ViewData} data @param {Host} host */
  constructor(section, data, host) {
    this.section = section;
    this.data = data;
    this.host = host;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.filters"));
    this.lines = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("tbody tr")]);
    this.recoding = data.figure && new Recoding(section, data);
    this.unkept = false; // whether the browser refused to keep the coding
    /** @type {import("./coding.js").Coding} */ this.coding = {};
    this.coding = this.#stored();
    /** @type {Promise<Chart> | null} */ this.charting = null;
    for (const [name, value] of Object.entries(data.start)) this.#field(name).value = value;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.#show());
    section.addEventListener("change", (event) => {
      this.#recode(/** @type {HTMLSelectElement} */ (event.target));
    });
    this.part(".recorded")?.addEventListener("click", () => {
      this.coding = readable(null, data.events, data.measures);
      this.#kept();
    });
    this.part(".coding .csv")?.addEventListener("click", () => {
      const text = codingCsv(data.events, data.measures, this.coding);
      this.part(".coding .csv").href = csvAddress(text);
    });
    host.address.listen(() => this.#follow());
    section.addEventListener("click", (event) => this.#again(event));
    onChange(() => {
      this.coding = this.#stored();
      this.#show();
    });
    titled(section);
    section.dataset.state = "ready";
    this.#show();
    this.#follow();
  }

  /** @param {string} selector @returns {any} */
  part(selector) {
    return this.section.querySelector(selector);
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(name));
  }

  /** A link to a row that the filters hide widens them first; its fold is opened. */
  #follow() {
    const id = place(this.host.address.read());
    const target = id ? this.part(`[id="${CSS.escape(id)}"]`) : null;
    const line = target?.closest("tr");
    if (!line) return;
    if (line.hidden) {
      for (const each of this.form.querySelectorAll("select")) {
        if (each.name !== "measure") each.value = "";
      }
      this.#show();
    }
    const fold = target.closest("details");
    if (fold) fold.open = true;
    this.recoding?.choose(line.dataset.id);
    line.scrollIntoView({ block: "start" });
  }

  /** A second click on the same link changes no address. @param {MouseEvent} event */
  #again(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
    if (!link || link.getAttribute("href") !== this.host.address.read()) return;
    event.preventDefault();
    this.#follow();
  }

  /** The coding that is kept, which another page may have changed; what it refused stays here. */
  #stored() {
    if (this.unkept) return this.coding;
    return readable(recall("coding"), this.data.events, this.data.measures);
  }

  #chosen() {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "measure");
    return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
  }

  #show() {
    const chosen = this.#chosen();
    for (const line of this.lines) line.hidden = !fits(line.dataset, chosen);
    for (const select of this.form.querySelectorAll("select")) inFull(select);
    const shown = this.lines.filter((line) => !line.hidden);
    this.#tell(
      ".count",
      fill(this.data.strings.shown_of, {
        shown: String(shown.length),
        total: String(this.lines.length),
      }),
    );
    const ids = new Set(shown.map((line) => line.dataset.id));
    if (this.data.figure) this.#draw(this.data.figure, ids);
    this.section.dataset.shown = String(shown.length);
  }

  /** @param {FigureData} figure @param {Set<string | undefined>} shown */
  async #draw(figure, shown) {
    const { data, coding } = this;
    const chosen = this.#field("measure").value;
    const measure = /** @type {MeasureData} */ (data.measures.find((each) => each.name === chosen));
    const rows = placed(
      data.events.filter((each) => shown.has(each.id)),
      measure.name,
      coding,
    );
    const changed = Object.values(coding).flatMap(Object.keys).length;
    this.recoding?.offer(this.lines, measure, coding[measure.name]);
    this.part(".recorded").disabled = changed === 0;
    this.#tellMoves(measure, rows, changed);
    // The finished picture stays until something differs from it: its marks remain links.
    if (this.charting || changed || measure !== data.measures[0] || !this.#asBuilt()) {
      this.charting ??= this.host
        .drawing()
        .then((open) => new Chart(open, this.part("figure.chart"), figure));
      await (await this.charting).draw({ rows, lanes: measure.lanes });
    }
    this.section.dataset.drawn = `${measure.name}:${rows.length}:${changed}`;
  }

  /** Whether the built picture, if there is one, shows these rows. */
  #asBuilt() {
    const chosen = Object.entries(this.#chosen());
    const start = chosen.every(([name, value]) => value === (this.data.start[name] ?? ""));
    return start && this.part(".picture svg") !== null;
  }

  /**
   * @param {MeasureData} measure @param {ReturnType<typeof placed>} rows @param {number} changed
   */
  #tellMoves(measure, rows, changed) {
    const s = this.data.strings;
    const sides = rows.filter(({ at, side }) => at >= 0 && ["Iran", "Israel"].includes(side));
    const moves = sides.map(({ at, side }) => {
      const lane = measure.lanes.find((each) => each.at === at);
      return `${side} ${measure.name === "rung" ? at : lane?.words}`;
    });
    const said = [
      moves.length ? fill(s.moves, { moves: moves.join(", ") }) : "",
      changed ? fill(s.recoded, { count: String(changed) }) : "",
    ];
    this.#tell(".moves", said.join(" "));
  }

  /** What stays is not told again. @param {string} place @param {string} words */
  #tell(place, words) {
    const there = this.part(place);
    if (there.textContent !== words) there.textContent = words;
  }

  /** @param {HTMLSelectElement} select */
  #recode(select) {
    const id = select.dataset.recodes;
    if (!id) return;
    const measure = this.#field("measure").value;
    const before = this.#stored();
    const codes = { ...before[measure], [id]: Number(select.value) };
    const coding = { ...before, [measure]: codes };
    this.coding = readable(coding, this.data.events, this.data.measures);
    this.#kept();
  }

  #kept() {
    this.unkept = !keep("coding", this.coding);
    this.#show();
    if (this.unkept) this.part(".moves").textContent += ` ${this.data.strings.coding_kept_not}`;
  }
}
