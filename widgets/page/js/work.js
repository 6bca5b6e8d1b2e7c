// "My work": what this book keeps on the reader's device, listed, exported to a file, imported again, forgotten. Every word comes from Python.

import { fill } from "../../island/markup.js";
import { adopt, all, onChange, replace } from "../../island/store.js";
import { calibration, left } from "./left.js";
import { FORMAT, KINDS, readFile, textOf, written } from "./work-file.js";

const MOST = 5; // megabytes: more than a browser lets a site keep
const BEFORE = "before-import";

const section = /** @type {HTMLElement | null} */ (document.querySelector("section.work"));
if (section)
  bind(
    section,
    JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""),
  );

/** @param {HTMLElement} section @param {WorkData} data */
function bind(section, data) {
  const part = (/** @type {string} */ selector) =>
    /** @type {any} */ (section.querySelector(selector));
  const say = (/** @type {string} */ key, /** @type {Record<string, string>} */ values = {}) => {
    part(".status").textContent = fill(data.strings[key], values);
  };
  const mine = () => Object.fromEntries(Object.entries(all()).filter(([key]) => key !== BEFORE));

  function list() {
    for (const [kind, renamed] of Object.entries(data.formerly))
      for (const each of renamed) adopt(kind, each);
    const kept = mine(),
      place = part(".kept");
    place.replaceChildren();
    const order = Object.keys(data.names);
    // What today's book does not name comes last.
    const at = (/** @type {string} */ key) => order.indexOf(key) + 1 || order.length + 1;
    for (const [kind, heading] of Object.entries(KINDS)) {
      const entries = Object.entries(kept)
        .filter(([key, value]) => key.split(":")[0] === kind && !isEmpty(kind, value))
        .sort(([one], [other]) => at(one) - at(other));
      if (!entries.length) continue;
      const title = document.createElement("h3");
      title.textContent = data.strings[heading];
      const items = document.createElement("ul");
      for (const [key, value] of entries) items.append(item(key, kind, value));
      place.append(title, items);
    }
    if (!place.children.length) place.textContent = data.strings.work_nothing;
    part(".left-over").innerHTML = `${calibration(data, kept)}${left(data, kept)}`;
    part(".undo").hidden = !(BEFORE in all());
    section.dataset.state = "ready";
  }

  /** @param {string} key @param {string} kind @param {any} value */
  function item(key, kind, value) {
    const line = document.createElement("li"),
      known = data.names[key];
    const link = document.createElement(known ? "a" : "span");
    link.textContent = known?.words ?? key;
    if (known) /** @type {HTMLAnchorElement} */ (link).href = known.address;
    const state = kind === "exercise" ? exercised(value) : kind === "bet" ? betted(value, key) : "";
    line.append(link, state ? `: ${state}` : "");
    return line;
  }

  /** @param {any} value */
  function exercised({ passed, verdict, tried }) {
    const has = passed !== undefined || verdict === "passed";
    return data.strings[has ? "work_passed" : tried ? "work_tried" : "work_begun"];
  }

  /** @param {any} value @param {string} key */
  function betted({ said }, key) {
    const model = data.bets[key.slice(key.indexOf(":") + 1)]?.model;
    const words = data.strings[model === undefined ? "work_bet_alone" : "work_bet"];
    return fill(words, { said: String(said), model: model ?? "" });
  }

  part(".export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([written(mine(), new Date())], { type: "application/json" }),
    );
    link.download = "tit-for-tat.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it only after the click is over
  });
  part(".import").addEventListener("change", async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target),
      file = input.files?.[0];
    if (!file) return;
    const found = await read(file);
    input.value = "";
    if ("error" in found) {
      const named = Object.entries({ limit: MOST, ours: FORMAT, ...found, file: file.name });
      return say(
        String(found.error),
        Object.fromEntries(named.map(([key, value]) => [key, String(value)])),
      );
    }
    const before = mine();
    if (!replace({ ...before, ...found.kept, [BEFORE]: before })) return say("work_no_room");
    list();
    say("work_imported", { count: String(Object.keys(found.kept).length) });
  });
  /** @param {File} file */
  async function read(file) {
    if (file.size > MOST * 1_048_576) return { error: "work_too_big" };
    const text = textOf(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    return typeof text === "string" ? readFile(text, data.bets) : text;
  }

  part(".undo").addEventListener("click", () => {
    const before = all()[BEFORE];
    if (!before || !replace(before)) return say("work_no_room");
    list();
    say("work_undone");
  });
  part(".forget").addEventListener("click", () => {
    if (!confirm(data.strings.work_forget_sure)) return;
    replace({});
    list();
    say("work_forgotten");
  });
  onChange(list);
  list();
}

/** Whether nothing is left of what was kept: a coding that was taken back, a text that was cleared. @param {string} kind @param {any} value */
function isEmpty(kind, value) {
  if (kind === "text") return !Object.values(value).some(Boolean);
  return (
    kind === "coding" &&
    !Object.values(value).some(
      (codes) => Object.keys(Object(codes)).length || typeof codes === "number",
    )
  );
}
