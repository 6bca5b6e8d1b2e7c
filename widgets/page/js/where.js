// Where the reader is: what has been read, bet, answered and passed on this device, beside the
// contents, on the map and at a chapter's foot; and the place at which reading stopped.

import { fill } from "../../island/markup.js";
import { all, keep, onChange, recall } from "../../island/store.js";

const KINDS = /** @type {const} */ (["bet", "task", "exercise"]);
const REST = 1000; // milliseconds without scrolling after which a place is kept

/** What of a page has been done. @param {WherePage} page @param {Record<string, any>} kept */
export function doneOf(page, kept) {
  const isDone = (/** @type {string} */ kind, /** @type {string} */ name) => {
    const value = kept[`${kind}:${name}`];
    if (kind !== "exercise") return value !== undefined;
    return value?.passed !== undefined || value?.verdict === "passed";
  };
  const counts = KINDS.map((kind) => {
    const names = page[kind] ?? [];
    return { kind, all: names.length, done: names.filter((name) => isDone(kind, name)).length };
  });
  return { isRead: kept[`read:${page.name}`] === true, counts };
}

/**
 * In words, "" if nothing has been done.
 * @param {ReturnType<typeof doneOf>} found @param {Record<string, string>} strings
 */
export function wordsOf({ isRead, counts }, strings) {
  const words = isRead ? [strings.where_read] : [];
  for (const { kind, all, done } of counts) {
    if (done) words.push(fill(strings[`where_${kind}`], { done: String(done), all: String(all) }));
  }
  return words.join(" · ");
}

/** @param {URL} root where the book begins */
export function bindWhere(root) {
  const held = document.querySelector("script.course-where");
  if (!held) return;
  const data = /** @type {WhereData} */ (JSON.parse(held.textContent ?? ""));
  const here = data.pages.find((each) => each.name === data.here);
  mark(data, root);
  onChange(() => mark(data, root));
  resume(data, root);
  if (!here) return;
  const foot = document.querySelector(".course-foot");
  if (foot && "IntersectionObserver" in globalThis) {
    const watch = new IntersectionObserver((seen) => {
      // A page that is shorter than the screen is not read by being opened.
      if (!seen.some((each) => each.isIntersecting) || scrollY === 0) return;
      watch.disconnect();
      keep(`read:${here.name}`, true);
      mark(data, root);
    });
    watch.observe(foot);
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let rest;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => keep("place", { page: here.name, at: sectionInView() }), REST);
    },
    { passive: true },
  );
}

/** The section whose heading was passed last. */
function sectionInView() {
  const heads = [...document.querySelectorAll(".bd-article section[id] > :is(h2, h3)")];
  const passed = heads.filter((each) => each.getBoundingClientRect().top < innerHeight / 3);
  return passed.at(-1)?.parentElement?.id ?? "";
}

/** @param {WhereData} data @param {URL} root */
function mark(data, root) {
  const kept = all();
  for (const old of document.querySelectorAll(".where")) old.remove();
  for (const page of data.pages) {
    const words = wordsOf(doneOf(page, kept), data.strings);
    if (!words) continue;
    const address = new URL(page.address, root).pathname;
    const links = document.querySelectorAll(
      ".bd-sidebar-primary nav a, table[data-table='map'] th a",
    );
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (links)) {
      if (link.pathname !== address) continue;
      if (link.closest("table")) link.after(line(words, "where block"));
      else link.append(line(kept[`read:${page.name}`] === true ? "✓" : "·", "where", words));
    }
    const foot = document.querySelector(".course-foot");
    if (page.name === data.here) {
      foot?.before(line(fill(data.strings.where_here, { words }), "where foot"));
    }
  }
}

/** @param {string} text @param {string} name @param {string} [spoken] what it is called */
function line(text, name, spoken) {
  const made = document.createElement(name.includes("foot") ? "p" : "span");
  made.className = name;
  made.textContent = text;
  if (spoken) {
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", spoken);
    made.title = spoken;
  }
  return made;
}

/** On the first page and the map: a link to where one left off. @param {WhereData} data @param {URL} root */
function resume(data, root) {
  const place = recall("place");
  const page = data.pages.find((each) => each.name === place?.page);
  const title = document.querySelector(".bd-article h1");
  if (!data.resumes || !page || !title || typeof place.at !== "string") return;
  const link = document.createElement("a");
  link.href = new URL(page.address, root).href + (place.at && `#${place.at}`);
  link.textContent = fill(data.strings.where_resume, { title: page.title });
  const made = document.createElement("p");
  made.className = "resume";
  made.append(link);
  title.after(made);
}
