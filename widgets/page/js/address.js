// The page's address: it says which case is shown, and the history of the tab where each experiment
// of the page was left, so that a reload, or the way back, shows all of them as they were.

import { experimentOf } from "../../island/fragment.js";
import { isNamed } from "../../island/settings.js";
import { inSight } from "../../island/sight.js";

/** @typedef {{ data: ExperimentData, refuse(name: string, allowed: string): void }} Bound */

/** Cases by experiment. @returns {Record<string, string>} */
const cases = () => history.state?.cases ?? {};

/** @param {Record<string, string>} kept @param {string} [address] */
function put(kept, address = location.href) {
  history.replaceState({ ...history.state, cases: kept }, "", address);
}

/** @implements {Address} */
export class PageAddress {
  constructor() {
    /** @type {Bound[]} */ this.bound = [];
    /** @type {string[]} */ this.others = []; // what else of the page a link may lead to
    /** What stands here; a link to a place in the page takes it along. */
    this.here = cases();
    put(this.here);
    addEventListener("hashchange", () => {
      if (history.state?.cases) this.here = cases();
      else put(this.here);
    });
  }

  read() {
    return location.hash;
  }

  /** @param {string} experiment */
  kept(experiment) {
    return cases()[experiment] ?? "";
  }

  /** @param {string} experiment @param {string} fragment */
  write(experiment, fragment) {
    this.here = { ...cases(), [experiment]: fragment };
    put(this.here, fragment);
  }

  /** @param {string} fragment */
  go(fragment) {
    location.hash = fragment;
  }

  link() {
    return location.href;
  }

  /** @param {Element} element */
  arrive(element) {
    if (!inSight(element)) element.scrollIntoView({ block: "start" });
  }

  /** @param {() => void} changed */
  listen(changed) {
    addEventListener("hashchange", changed);
  }

  /**
   * Says so once the address asks for an experiment that is none of those on the page; the address
   * then asks for none. Called when all of them are bound.
   */
  watch() {
    const look = () => {
      const name = experimentOf(location.hash);
      if (!name || !this.bound.length || this.others.includes(name)) return;
      if (this.bound.some(({ data }) => isNamed(data, name))) return;
      const names = this.bound.map(({ data }) => data.name);
      put(this.here, location.pathname + location.search);
      this.bound[0].refuse(name, names.join(", "));
    };
    addEventListener("hashchange", look);
    look();
  }
}
