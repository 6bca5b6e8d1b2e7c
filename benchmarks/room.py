"""How quickly the decision room answers in the page, and the first page beside the plain one;
rewrites its table in `benchmarks/README.md`.

Part of `make bench`. Nothing has been solved before the first decision, as for a reader.
"""

from __future__ import annotations

import os
import platform
import sys
import threading
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, Response, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import plain  # noqa: E402
from report import rewrite, table  # noqa: E402
from run import compressed, interactive, side_by_side  # noqa: E402

from tools.browsers import ARGUMENTS, ensure  # noqa: E402
from widgets.model.night import NIGHT_CASES  # noqa: E402
from widgets.page.serve import BOOK, server  # noqa: E402

# Asks the page's own Python for nights, and says how many milliseconds each took.
TELL = """
async (nights) => {
  const times = [];
  for (const night of nights) {
    const start = performance.now();
    await globalThis.courseEngine.tell("room", night);
    times.push(performance.now() - start);
  }
  return times;
}
"""

# Pastes a class of thirty into the tournament; milliseconds until its answer is painted.
PASTE = """
async (text) => {
  const section = document.querySelector("[data-experiment=room-tournament]");
  const field = section.querySelector("[name=pasted]"), start = performance.now();
  const before = section.dataset.shown;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (section.dataset.shown === before) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
"""

DECISIONS = [
    f"{case}.{seat}.{seed}.{mode}"
    for seed in range(6)
    for case in NIGHT_CASES
    for seat in ("iran", "israel")
    for mode in ("clear", "fog")
]
ENDED = [f"april.iran.{seed}.{mode}.0" for seed in range(20) for mode in ("clear", "fog")]


def class_of(size: int) -> str:
    """So many different doctrines, one a line, none of them of the house."""
    moves = [f"{a} {b} {c} 3s {d}" for a in "01" for b in "012" for c in "012" for d in "45"]
    return "\n".join(f"Student {number}: {each}" for number, each in enumerate(moves[:size]))


def started(page: Page, address: str) -> None:
    """The chapter, with its engine on."""
    page.goto(address)
    page.locator("section.room:not([data-state=static])").wait_for()
    page.locator("[data-experiment=room-tournament] .skip").click()
    page.locator("[data-experiment=room-tournament] [name=preset]").focus()
    page.locator("[data-experiment=room-tournament][data-engine=on]").wait_for()


def main() -> None:
    """Measure, print, and write the table."""
    chromium = ensure()
    plain.write(ROOT / BOOK / "plain.html")
    serving = server(ROOT / BOOK)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{serving.server_address[1]}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        started(page, f"{base}/chapters/room.html")
        decided = page.evaluate(TELL, DECISIONS)
        debriefed = page.evaluate(TELL, ENDED)
        pasted = [page.evaluate(PASTE, class_of(size)) for size in (30, 29, 28)]
        first, other = side_by_side(
            browser,
            (interactive, f"{base}/chapters/index.html"),
            (interactive, f"{base}/plain.html"),
        )
        view: list[Response] = []
        page = browser.new_page(viewport={"width": 1366, "height": 900})
        page.on("response", lambda response: view.append(response))  # noqa: PLW0108  # Playwright takes no built-in
        page.goto(f"{base}/chapters/index.html", wait_until="networkidle")
        weight = sum(map(compressed, view)) / 1000
        browser.close()
    serving.shutdown()
    (ROOT / BOOK / "plain.html").unlink()
    rows = [
        ("a decision answered, engine up, median", f"{median(decided):.0f} ms", f"{len(decided)} first decisions", "under 25 ms"),
        ("a decision answered, engine up, 95th percentile", f"{quantiles(decided, n=20)[-1]:.0f} ms", "each case solved anew", "under 50 ms"),
        ("a debrief, median", f"{median(debriefed):.0f} ms", f"{len(debriefed)} nights", "under 300 ms"),
        ("a tournament of 39 doctrines, to its painted chart", f"{pasted[0]:.0f} ms", f"again with one fewer: {pasted[1]:.0f} ms", "under 2,000 ms"),
        ("the first page interactive", f"{first:.0f} ms", f"{first / other:.2f} × the plain page ({other:.0f} ms)", "no later than the plain page"),
        ("first view of the first page, compressed", f"{weight:.0f} KB", "", "under 450 KB"),
    ]  # fmt: skip
    busy = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {busy}"
    head = table(("what", "measured", "against", "target"), rows)
    rewrite("room", f"Measured on {where}, in the page.\n\n{head}")


if __name__ == "__main__":
    main()
