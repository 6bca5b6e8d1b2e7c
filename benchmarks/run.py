"""Speed and size of the built book, as ratios in one run; writes the table in
`benchmarks/README.md`. Not run by the tests.

`make bench`. Times are medians over fresh browser contexts in a headless Chromium on this machine.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import plain  # noqa: E402
from report import rewrite, table  # noqa: E402
from scripts import FLOOD, KEEP, MOVE, STOP, STREAM, WATCH  # noqa: E402

from tools.browsers import ARGUMENTS, ensure  # noqa: E402
from widgets.model import APRIL_2024, play, solve  # noqa: E402
from widgets.page.serve import BOOK, server  # noqa: E402

ROUNDS = 15
INPUTS = 300


def side_by_side(browser: Browser, *measures: tuple[Callable[[Page], float], str]) -> list[float]:
    """The medians of measurements (what, where) over fresh contexts with empty caches, taken in
    turn so that a noisy machine is fair to all.
    """
    times: list[list[float]] = [[] for _ in measures]
    for _ in range(ROUNDS):
        for taken, (measure, address) in zip(times, measures):
            with browser.new_context(viewport={"width": 1366, "height": 900}) as context:
                page = context.new_page()
                page.add_init_script(WATCH)
                page.goto(address)
                taken.append(measure(page))
    return [median(taken) for taken in times]


def interactive(page: Page) -> float:
    """Milliseconds from navigation until the page can be used."""
    return float(
        page.evaluate(
            "async () => { while (!window.interactiveAt) await new Promise(requestAnimationFrame); return window.interactiveAt; }"
        )
    )


def first_move(slider: str, chart: str) -> Callable[[Page], float]:
    """Milliseconds from the first moved control to its painted answer, engine off."""

    def measure(page: Page) -> float:
        interactive(page)
        page.evaluate(
            "() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300)))"
        )  # a reader's glance
        return float(page.evaluate(MOVE, [slider, "8", chart]))

    return measure


def engine_start(context: BrowserContext, address: str, keep: bool = False) -> float:
    """Milliseconds from the first sign of use until the engine is on. With `keep` it then answers, and
    the page waits until what has started is kept.
    """
    page = context.new_page()
    page.goto(address)
    page.locator("section.experiment:not([data-state=static])").wait_for()
    script = """async () => {
      const section = document.querySelector("section.experiment"), start = performance.now();
      section.querySelector("[name=aims]").focus();
      while (section.dataset.engine !== "on") await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }"""
    took = float(page.evaluate(script))
    if keep:
        page.evaluate(KEEP)
    page.close()
    return took


def stop(context: BrowserContext, address: str, name: str) -> list[float]:
    """Milliseconds from Stop on an endless loop until it has stopped, and from there until a fresh
    Python has answered.
    """
    page = context.new_page()
    page.goto(address)
    section = page.locator(f"section.exercise[data-exercise={name}]")

    def run(code: str) -> None:
        section.locator(".cm-content").fill(code)
        section.locator(".run").click()

    run("print('up')")
    section.and_(page.locator("[data-state=done]")).wait_for()
    run("while True: pass")
    section.and_(page.locator("[data-state=running]")).wait_for()
    took = page.evaluate(STOP, [name, "print('fresh')"])
    assert section.locator(".printed").inner_text().strip() == "fresh", "the loop was not stopped"
    page.close()
    return [float(each) for each in took]


def compressed(response: Response) -> int:
    """Bytes of a response as a compressing host would send it; fonts are compressed already."""
    body = response.body()
    return (
        len(body)
        if response.url.endswith((".woff2", ".png", ".zip"))
        else len(gzip.compress(body, 9))
    )


def measure_all(base: str, chromium: str) -> dict[str, float]:
    """Every figure of the table, by name; milliseconds and kilobytes (1,000 bytes)."""
    chapter, other = f"{base}/chapters/signalling.html", f"{base}/plain.html"
    found: dict[str, float] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        found["interactive"], found["interactive_plain"] = side_by_side(
            browser, (interactive, chapter), (interactive, other)
        )
        ours, theirs = (
            first_move("#signalling-aims", "figure.chart .picture.wide"),
            first_move(".vega-bind input", "svg.marks"),
        )
        found["first"], found["first_plain"] = side_by_side(
            browser, (ours, chapter), (theirs, other)
        )
        cold, warm, kept = [], [], []
        for _ in range(5):
            with browser.new_context() as context:
                cold.append(engine_start(context, chapter))
                warm.append(engine_start(context, chapter, keep=True))
                kept.append(engine_start(context, chapter))
        found["cold"], found["warm"], found["kept"] = median(cold), median(warm), median(kept)
        with browser.new_context() as context:
            stops = [
                stop(
                    context,
                    f"{base}/chapters/exercises/signalling/signalling.html",
                    "signalling-beliefs",
                )
                for _ in range(5)
            ]
        found["stop"], found["fresh"] = (median(each) for each in zip(*stops))
        with browser.new_context(viewport={"width": 1366, "height": 900}) as context:
            page = context.new_page()
            view: list[Response] = []
            page.on("response", lambda response: view.append(response))  # noqa: PLW0108  # Playwright takes no built-in
            page.goto(chapter, wait_until="networkidle")
            found["first_view"] = sum(map(compressed, view)) / 1000
            page.locator(".skip").click()
            page.locator("section.experiment[data-engine=on]").wait_for()
            page.locator("[name=aims]").fill("6")
            page.locator("section.experiment[data-from=engine]").wait_for()
            times = page.evaluate(STREAM, INPUTS)
            found["median"], found["p95"] = median(times), quantiles(times, n=20)[-1]
            flood = page.evaluate(FLOOD)
            found.update({f"flood_{key}": value for key, value in flood.items()})
        browser.close()
    engine = ROOT / "build/static/engine"
    sizes = {
        file.name: len(gzip.compress(file.read_bytes(), 9)) / 1000 for file in engine.iterdir()
    }
    # A page loads one of the two, the experiments' or the exercises'; Pyodide itself is the same
    # file for both.
    experiments, exercises = {"worker.js", "python.zip"}, {"exercises.js", "exercises.zip"}
    found["engine"] = sum(size for name, size in sizes.items() if name not in exercises)
    found["engine_exercises"] = sum(size for name, size in sizes.items() if name not in experiments)
    found["plain_view"] = len(gzip.compress((ROOT / BOOK / "plain.html").read_bytes(), 9)) / 1000
    found["solve"] = timed(lambda: solve.__wrapped__(APRIL_2024))
    found["play"] = timed(lambda: play(solve(APRIL_2024)))
    found["solve_page"] = float(
        subprocess.run(
            ["node", "benchmarks/solve.mjs"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
    )
    return found


def timed(call: Callable[[], object]) -> float:
    """The median of 300 calls, in milliseconds."""
    times = []
    for _ in range(300):
        start = perf_counter()
        call()
        times.append(1000 * (perf_counter() - start))
    return median(times)


def report(f: dict[str, float]) -> str:
    """The table: what, measured, against what, target."""
    rows = [
        ("first answer to a moved control, engine off", f"{f['first']:.0f} ms", f"{f['first'] / f['first_plain']:.2f} × the plain page ({f['first_plain']:.0f} ms)", "within 2 frames"),
        ("page interactive", f"{f['interactive']:.0f} ms", f"{f['interactive'] / f['interactive_plain']:.2f} × the plain page ({f['interactive_plain']:.0f} ms)", "no later than the plain page"),
        ("input to painted chart, engine up, median", f"{f['median']:.0f} ms", f"{f['median'] / f['first_plain']:.2f} × the plain page's move", "under 25 ms"),
        ("input to painted chart, engine up, 95th percentile", f"{f['p95']:.0f} ms", f"{f['p95'] / f['first_plain']:.2f} × the plain page's move", "under 50 ms"),
        ("60 inputs a second for 3 s", f"{f['flood_answers']:.0f} answers to {f['flood_sent']:.0f} inputs", f"last answer {f['flood_late']:.0f} ms after the last input", "the latest wins"),
        ("engine start, cold", f"{f['cold']:.0f} ms", "", "under 1,500 ms"),
        ("engine start, its parts in the browser's cache", f"{f['warm']:.0f} ms", f"{f['warm'] / f['cold']:.2f} × cold", ""),
        ("engine start, warm: from what an earlier page has kept", f"{f['kept']:.0f} ms", f"{f['kept'] / f['cold']:.2f} × cold", "under 1,000 ms"),
        ("Stop on an endless loop", f"{f['stop']:.0f} ms", f"{f['stop'] / f['fresh']:.2f} × the start of a fresh Python ({f['fresh']:.0f} ms)", "under 1,000 ms"),
        ("first view of a chapter, compressed", f"{f['first_view']:.0f} KB", f"{f['first_view'] / f['plain_view']:.2f} × the plain page ({f['plain_view']:.0f} KB)", "under 450 KB"),
        ("engine of the experiments, compressed, once", f"{f['engine']:.0f} KB", "", "under 5,450 KB"),
        ("engine of the exercises, compressed, once", f"{f['engine_exercises']:.0f} KB", f"{f['engine_exercises'] / f['engine']:.2f} × the experiments'", "under 5,450 KB"),
        ("one exact solution, CPython", f"{f['solve']:.2f} ms", f"`play` {f['play'] / f['solve']:.2f} × that", "under 2 ms"),
        ("one exact solution, in the page", f"{f['solve_page']:.2f} ms", f"{f['solve_page'] / f['solve']:.1f} × CPython", "under 10 ms"),
    ]  # fmt: skip
    return table(("what", "measured", "against", "target"), rows)


def machine(chromium: str) -> str:
    """What it was measured on."""
    version = subprocess.run(
        [chromium, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {version}, headless"


def main() -> None:
    """Measure, print, and write the table into the README beside this file."""
    chromium = ensure()
    plain.write(ROOT / BOOK / "plain.html")
    serving = server(ROOT / BOOK)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    try:
        found = measure_all(f"http://127.0.0.1:{serving.server_address[1]}", chromium)
    finally:
        serving.shutdown()
        serving.server_close()
        (ROOT / BOOK / "plain.html").unlink()
    rewrite("measured", f"Measured on {machine(chromium)}.\n\n{report(found)}")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
