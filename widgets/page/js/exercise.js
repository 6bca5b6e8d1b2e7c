// Exercises on the page: an editor for each, one Python for all of them, and what a student wrote kept on the device. Every word comes from Python.

import { Chart } from "../../island/chart.js";
import { figure } from "../../island/figure.js";
import { fill } from "../../island/markup.js";
import { adopt, keep, onChange, recall } from "../../island/store.js";
import { isAttempt } from "./attempt.js";
import { drawing } from "./drawing.js";
import { editor, indenting, put } from "./editor.js";
import { passedOf, readable } from "./kept.js";
import { Ended, Runner } from "./runner.js";

class ExerciseOnPage {
  /** @param {HTMLElement} section @param {ExerciseData} data @param {ExerciseShared} shared @param {Runner} runner */
  constructor(section, data, shared, runner) {
    this.section = section;
    this.data = data;
    this.shared = shared;
    this.runner = runner;
    adopt("exercise", data);
    /** @type {KeptExercise | null} */ this.kept = readable(recall(`exercise:${data.name}`));
    /** Whether the editor holds what could not be kept. */ this.unsaved = false;
    this.editor = this.#edit(this.kept?.code ?? data.starter);
    this.part("pre.starter").hidden = true;
    this.#offerButtons();
    for (const name of ["run", "check", "stop", "reset"])
      this.part(`.${name}`).addEventListener("click", () => /** @type {any} */ (this)[name]());
    this.#lockSolution();
    onChange(() => this.#follow());
    if (this.kept && this.kept.mark !== data.mark) this.#say("starter_changed");
    section.dataset.state = "ready";
    this.#showKept();
  }

  /** @param {string} selector @returns {any} */
  part(selector) {
    return this.section.querySelector(selector);
  }

  get code() {
    return this.editor.state.doc.toString();
  }

  /** @param {string} doc */
  #edit(doc) {
    const label = {
      "aria-label": this.shared.strings.code_label,
      "aria-describedby": `${this.data.name}-keys`,
    };
    return editor(this.part(".editor"), doc, label, {
      check: () => this.check(),
      written: () => this.#written(),
    });
  }

  /** Indenting for keyboards without brackets, and what brings back the code that passed. */
  #offerButtons() {
    const { passed_before, bring_passed } = this.shared.strings;
    this.part(".editor").after(indenting(this.editor, this.shared.strings));
    const passed = document.createElement("p");
    passed.className = "passed-before";
    passed.hidden = true;
    const bring = document.createElement("button");
    Object.assign(bring, { type: "button", className: "bring", textContent: bring_passed });
    bring.addEventListener("click", () => {
      put(this.editor, this.kept?.passed ?? this.code);
      this.#written();
      this.editor.focus();
    });
    passed.append(`${passed_before} `, bring);
    this.part(".status").after(passed);
  }

  run() {
    return this.#go("");
  }

  check() {
    return this.#go(this.data.checks);
  }

  stop() {
    this.runner.stop();
  }

  /** Brings the starter back, and at the next press the code that was there before: one press loses nothing, not even over a reload. */
  reset() {
    const code = this.code,
      back = this.#resets ? null : (this.kept?.before ?? null);
    put(this.editor, back ?? this.data.starter);
    const before = back === null && code !== this.data.starter ? { before: code } : {};
    if (this.kept || code !== this.data.starter) {
      this.kept = {
        code: this.code,
        mark: this.data.mark,
        tried: this.kept?.tried ?? false,
        verdict: "",
        ...before,
        ...passedOf(this.kept),
      };
      this.#keep();
    }
    this.#showKept();
    if (this.section.dataset.state !== "running") {
      this.#show(null);
      this.section.dataset.state = "ready";
    }
    this.#say(back === null ? "reset_done" : "reset_undone");
    this.editor.focus();
  }

  /** Whether Reset would bring the starter; the other way round it brings back what it took. */
  get #resets() {
    return this.kept?.before === undefined || this.code !== this.data.starter;
  }

  /** @param {string} checks */
  async #go(checks) {
    if (this.section.dataset.state === "running") return;
    if (this.runner.end) return this.#say("busy");
    const code = this.code;
    this.#show(null);
    this.#say(this.runner.isOn ? "running" : "python_starting");
    this.section.dataset.state = "running";
    this.part(".stop").disabled = false;
    try {
      const fields = Object.fromEntries(
        Object.entries(this.shared.pictures).map(([name, picture]) => [
          name,
          Object.keys(picture.tables.rows[0]),
        ]),
      );
      const ran = await this.runner.run(this.shared.setup, code, checks, fields);
      this.#show(ran);
      if (checks) this.#judged(code, ran);
      this.section.dataset.state = ran.error ? "error" : "done";
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      this.#say(error.why, { limit: String(this.shared.engine.limit), ...error.values });
      this.section.dataset.state = error.why;
    } finally {
      this.part(".stop").disabled = true;
    }
  }

  /** @param {string} code @param {import("./runner.js").Ran} ran */
  #judged(code, ran) {
    const tried = this.kept?.tried || isAttempt(code, this.data.starter);
    // What has been written since then is not what was checked.
    const verdict = this.code === code ? ran.verdict || "not yet" : "";
    const passed = ran.verdict === "passed" ? { passed: code } : {};
    this.kept = { ...this.kept, code: this.code, mark: this.data.mark, tried, verdict, ...passed };
    this.#keep();
    this.#showKept();
  }

  /** What a run has brought, or nothing. @param {import("./runner.js").Ran | null} ran */
  #show(ran) {
    const printed = this.part(".printed"),
      drawn = this.part(".drawn");
    printed.textContent = ran ? [ran.output, ran.error].filter(Boolean).join("\n") : "";
    printed.hidden = !printed.textContent;
    drawn.replaceChildren();
    if (!ran) return;
    const { ran: itRan, ran_with_error, passed, not_yet } = this.shared.strings;
    this.part(".status").textContent = ran.error
      ? ran_with_error
      : ran.verdict === "passed"
        ? `${passed} ${ran.message}`
        : ran.verdict
          ? `${not_yet} ${ran.message}`
          : itRan;
    for (const each of ran.charts) this.#draw(drawn, each.name, each.rows);
  }

  /** @param {HTMLElement} place @param {string} name @param {Row[]} rows */
  async #draw(place, name, rows) {
    const picture = this.shared.pictures[name];
    place.insertAdjacentHTML("beforeend", figure(picture.figure).text);
    const added = /** @type {HTMLElement} */ (place.lastElementChild);
    await new Chart(await drawing(), added, picture.figure).draw({ ...picture.tables, rows });
  }

  /** @param {string} key @param {Record<string, string>} [values] */
  #say(key, values = {}) {
    this.part(".status").textContent = fill(this.shared.strings[key], values);
  }

  /** Keeps every change at once: a page that is left or reloaded may be told so only when the next one has read what is kept. */
  #written() {
    this.kept = { tried: false, ...this.kept, code: this.code, mark: this.data.mark, verdict: "" };
    this.#keep();
    this.#showKept();
  }

  #keep() {
    const key = `exercise:${this.data.name}`;
    // What passed in another page stays passed, whoever writes last.
    const kept = /** @type {KeptExercise} */ (this.kept);
    this.kept = { ...passedOf(readable(recall(key))), ...kept };
    this.unsaved = !keep(key, this.kept);
    this.part(".unkept").textContent = this.unsaved ? this.shared.strings.code_not_kept : "";
  }

  /** Shows what another page has kept, imported or forgotten meanwhile, unless something here is newer. */
  #follow() {
    if (this.unsaved) return;
    const kept = readable(recall(`exercise:${this.data.name}`)),
      code = kept?.code ?? this.data.starter;
    if (code !== this.code) put(this.editor, code);
    this.kept = kept;
    this.#showKept();
  }

  #showKept() {
    if (this.kept?.verdict) this.section.dataset.verdict = this.kept.verdict;
    else delete this.section.dataset.verdict;
    const passed = this.kept?.passed;
    this.part(".passed-before").hidden = passed === undefined || passed === this.code;
    this.#nameReset();
  }

  #nameReset() {
    this.part(".reset").textContent = this.shared.strings[this.#resets ? "reset" : "reset_undo"];
  }

  /** The solution unfolds once an attempt has been checked. Without a script it is an ordinary fold. */
  #lockSolution() {
    const solution = /** @type {HTMLDetailsElement} */ (this.part("details.solution"));
    solution.addEventListener("click", (event) => {
      if (
        this.kept?.tried ||
        !(event.target instanceof HTMLElement) ||
        !event.target.closest("summary")
      )
        return;
      event.preventDefault();
      this.#say("try_first");
    });
  }
}

const shared = document.querySelector("script.exercise-shared")?.textContent;
if (shared) {
  /** @type {ExerciseShared} */ const known = JSON.parse(shared);
  const runner = new Runner(known.engine);
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("section.exercise[data-state=static]")
  )) {
    new ExerciseOnPage(
      section,
      JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""),
      known,
      runner,
    );
  }
}
