"""The model against three independent programs, numbers and cost in one run; writes its tables in
`benchmarks/README.md`.

`make check-others`. Axelrod plays matches (`others_matches.py`), nashpy and Gambit solve games
(`others_games.py`). Ends with the names of whatever disagrees. Not run by the tests.
"""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import version

from others_games import exchanges, solutions, strategic, two_by_two
from others_matches import (
    MATCHES,
    NOISE,
    STRETCH,
    STRETCHES,
    TURNS,
    long_runs,
    matches,
    simulations,
)
from report import rewrite


def main() -> None:
    """Compare, print, write the tables into the README beside this file, and exit with the names of
    what disagrees.
    """
    played, settled, solved = matches(), long_runs(), [*exchanges(), *two_by_two(), *strategic()]
    tools = ", ".join(f"{name} {version(name)}" for name in ("axelrod", "nashpy", "pygambit"))
    body = [
        f"Measured on {platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; {tools}.",
        f"Matches of {TURNS} turns at noise {float(NOISE):g}, mean payoffs a turn:",
        simulations(played, f"{MATCHES:,} matches", "matches"),
        f"The long run at noise {float(NOISE):g}, mean payoffs a turn; Axelrod's is one match of {STRETCHES * STRETCH:,} turns:",
        simulations(settled, f"{STRETCHES} stretches of {STRETCH:,} turns", "stretches"),
        "Equilibria, as probabilities; Nash against nashpy, logit against Gambit:",
        solutions(solved),
    ]
    rewrite("others", "\n\n".join(body))
    groups = (("200 turns", played), ("long run", settled), ("equilibria", solved))
    wrong = [
        f"{group}: {each.name} (gap {each.gap:.3g})"
        for group, compared in groups
        for each in compared
        if not each.agrees
    ]
    if wrong:
        sys.exit("disagree: " + "; ".join(wrong))


if __name__ == "__main__":
    main()
