"""How long the draws of the identified set take on one worker and on two, and one question asked of
the fixed subset; rewrites its table in `benchmarks/README.md`.

Part of `make bench`. Both pools are warm, and they take turns, so that a busy machine disturbs both.
"""

from __future__ import annotations

import os
import platform
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from time import perf_counter

from report import rewrite, table

from widgets.model import Exchange, play, solve
from widgets.model.identified import codings, draws, verdict
from widgets.sweep import over

ROUNDS = 3
TARGET = 1.6
"""How many times as quick two workers should be as one, on an idle machine."""


def seconds(drawn: tuple[Exchange, ...], pool: Executor) -> float:
    """How long a sweep over the draws takes."""
    start = perf_counter()
    over(drawn, verdict, pool, progress=False)
    return perf_counter() - start


def question() -> float:
    """Seconds for the chance of war in forty codings, each solved anew."""
    forty = codings()[:40]
    start = perf_counter()
    for each in forty:
        play(solve.__wrapped__(each))
    return perf_counter() - start


def main() -> None:
    """Measure, print, and write the table."""
    drawn, spawn = draws(), get_context("spawn")
    with ProcessPoolExecutor(1, spawn) as one, ProcessPoolExecutor(2, spawn) as two:
        for pool in (one, two):
            seconds(drawn[:64], pool)  # starts the workers
        pairs = [(seconds(drawn, one), seconds(drawn, two)) for _ in range(ROUNDS)]
    alone, shared = (median(each) for each in zip(*pairs, strict=True))
    ratio = median(first / second for first, second in pairs)
    asked = min(question() for _ in range(2 * ROUNDS))
    name = f"{len(drawn):,} draws, which of them give April"
    rows = [
        (f"{name}, one worker", f"{alone:.1f} s", "", ""),
        (
            f"{name}, two workers",
            f"{shared:.1f} s",
            f"{ratio:.2f} × as quick",
            f"at least {TARGET}",
        ),
        ("the chance of war in forty codings", f"{1000 * asked:.0f} ms", "CPython", "under 100 ms"),
    ]
    busy = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {busy}"
    head = table(("what", "measured", "against", "target"), rows)
    rewrite("draws", f"Measured on {where}, Python {platform.python_version()}.\n\n{head}")


if __name__ == "__main__":
    main()
