"""The page on a modest phone: the processor throttled fourfold, 360 by 640 pixels. Writes its table
into `benchmarks/README.md`. Not run by the tests.

`python benchmarks/phone.py`, after `make book` and `benchmarks/run.py`, whose plain page it uses.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, ViewportSize, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import bare  # noqa: E402
import plain  # noqa: E402
from report import rewrite, table  # noqa: E402
from run import INPUTS, ROUNDS, interactive  # noqa: E402
from scripts import MOVE, STREAM, WATCH  # noqa: E402

from tools.browsers import ARGUMENTS, ensure  # noqa: E402
from widgets.page.serve import BOOK, server  # noqa: E402

FOURFOLD = 4
STARTS = 9
PHONE: ViewportSize = {"width": 360, "height": 640}

# Every task of the page's own thread that keeps it from answering, while the engine starts; 0 if none
# takes 50 ms, below which a browser tells of none.
LONG = """
async () => {
  const section = document.querySelector("section.experiment"), tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({ type: "longtask" });
  section.scrollIntoView();
  while (section.dataset.engine !== "on") await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return Math.max(0, ...tasks);
}
"""

# Milliseconds from the scroll that brings the experiment near until its engine is on.
AHEAD = """
async () => {
  const section = document.querySelector("section.experiment"), start = performance.now();
  scrollTo(0, section.getBoundingClientRect().top + scrollY - 1.5 * innerHeight);
  while (section.dataset.engine !== "on") await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""


def slowed(page: Page) -> Page:
    """The page with a processor a quarter as fast."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": FOURFOLD})
    return page


def first_move(page: Page, slider: str, chart: str) -> float:
    """Milliseconds from the first moved control to its painted answer, engine off."""
    interactive(page)
    page.evaluate("() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300)))")
    return float(page.evaluate(MOVE, [slider, "8", chart]))


def measure_all(base: str, chromium: str) -> dict[str, float]:
    """Every figure of the table, in milliseconds."""
    chapter, other = f"{base}/chapters/signalling.html", f"{base}/plain.html"
    moves = {
        "first": (chapter, "#signalling-aims", "figure.chart .picture.narrow"),
        "plain": (other, ".vega-bind input", "svg.marks"),
    }
    taken: dict[str, list[float]] = {"first": [], "plain": [], "long": [], "ahead": []}
    for _ in range(STARTS):
        for name, script in (("long", LONG), ("ahead", AHEAD)):
            taken[name].append(bare.evaluated(chromium, chapter, script, FOURFOLD))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for _ in range(ROUNDS):
            for name, (address, slider, chart) in moves.items():
                with browser.new_context(viewport=PHONE) as context:
                    page = slowed(context.new_page())
                    page.add_init_script(WATCH)
                    page.goto(address)
                    taken[name].append(first_move(page, slider, chart))
        with browser.new_context(viewport=PHONE) as context:
            page = slowed(context.new_page())
            page.goto(chapter)
            page.locator(".skip").click()
            page.locator("[name=aims]").fill("6")
            page.locator("section.experiment[data-from=engine]").wait_for()
            times = page.evaluate(STREAM, INPUTS)
        browser.close()
    found = {name: median(each) for name, each in taken.items()} | {"longest": max(taken["long"])}
    return found | {"median": median(times), "p95": quantiles(times, n=20)[-1]}


def report(f: dict[str, float]) -> str:
    """The table: what, measured, against what, target."""
    rows = [
        ("first answer to a moved control, engine off", f"{f['first']:.0f} ms", f"{f['first'] / f['plain']:.2f} × the plain page ({f['plain']:.0f} ms)", "no slower than the plain page"),
        ("input to painted chart, engine up, median", f"{f['median']:.0f} ms", "", "under 100 ms"),
        ("input to painted chart, engine up, 95th percentile", f"{f['p95']:.0f} ms", "", "under 100 ms"),
        ("engine on, from when the experiment comes near", f"{f['ahead']:.0f} ms", "", "before the first touch"),
        ("longest task of the page's own thread meanwhile", _task(f["long"]), f"of {STARTS} starts the worst: {_task(f['longest'])}", "under 50 ms"),
    ]  # fmt: skip
    return table(("what", "measured", "ratio", "target"), rows)


def _task(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms" if milliseconds else "none of 50 ms"


def main() -> None:
    """Measure, and write the table."""
    chromium = ensure()
    plain.write(ROOT / BOOK / "plain.html")
    serving = server(ROOT / BOOK)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    try:
        base = f"http://127.0.0.1:{serving.server_address[1]}"
        rewrite("phone", report(measure_all(base, chromium)))
    finally:
        serving.shutdown()
        serving.server_close()
        (ROOT / BOOK / "plain.html").unlink()


if __name__ == "__main__":
    main()
