// A live picture follows the room that it has: its width, not its height, which is its own doing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, settled } from "../page/js/testing.js";
import { Chart } from "./chart.js";

test("a picture is drawn anew when its width changes, and not when it has only grown in height", async () => {
  page(
    '<figure class="chart"><div class="picture narrow"></div><div class="picture wide"></div></figure>',
  );
  /** @type {(width: number, height: number) => void} */ let resized = () => {};
  const value = class {
    constructor(/** @type {(seen: any[]) => void} */ heard) {
      resized = (width, height) => heard([{ contentRect: { width, height } }]);
    }
    observe() {}
  };
  Object.defineProperty(globalThis, "ResizeObserver", { value, configurable: true });
  let [drawn, opened] = [0, 0];
  const open = async () => {
    opened += 1;
    return { data() {}, runAsync: async () => void (drawn += 1), finalize() {} };
  };
  const figure = /** @type {HTMLElement} */ (document.querySelector("figure"));
  const data = { breakpoint: 450, specs: { narrow: {}, wide: {} }, links: false };
  const chart = new Chart(
    /** @type {any} */ (open),
    figure,
    /** @type {FigureData} */ (/** @type {unknown} */ (data)),
  );
  resized(360, 300);
  await chart.draw({ rows: [] });
  assert.deepEqual([drawn, opened, figure.dataset.live], [1, 1, "narrow"]);
  resized(360, 340);
  await settled();
  assert.equal(drawn, 1);
  resized(800, 340);
  await settled();
  assert.deepEqual([drawn, opened, figure.dataset.live], [2, 2, "wide"]);
});
