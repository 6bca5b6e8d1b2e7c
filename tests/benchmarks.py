"""The published and independently computed values that the model must reproduce, read from `benchmarks.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from widgets.model import APRIL_2024, MOVES, Exchange, vary

BENCHMARKS: dict[str, Any] = json.loads((Path(__file__).parent / "benchmarks.json").read_text(encoding="utf-8"))
CORE, ASSUMPTIONS = BENCHMARKS["core"], BENCHMARKS["assumptions"]

B = APRIL_2024
WEAK_SHIELD = {"shield": 0.2, "alerted": 0.3}
NO_SIGNALS = tuple(move for move in MOVES if not move.signalled)
HAWKISH = {"hawks": 0.9}

COUNTERFACTUALS: dict[str, Exchange] = {
    "baseline": B,
    "weak shield": vary(B, second=WEAK_SHIELD),
    "no signals": vary(B, moves=NO_SIGNALS),
    "deaf ears": vary(B, guile=0.8),
    "hawkish Israel": vary(B, second=HAWKISH),
    "hawkish Iran": vary(B, first=HAWKISH),
    "hawkish both": vary(B, first=HAWKISH, second=HAWKISH),
    "no ally": vary(B, second={"ally": 0}),
    "no ally, hawkish Israel": vary(B, second={"ally": 0, **HAWKISH}),
    "no clients": vary(B, first={"clients": 0}),
    "reactive leaders": vary(B, foresight=0),
    "total suspicion": vary(B, first={"suspicion": 1}, second={"suspicion": 1}),
    "everything": vary(B, first=HAWKISH, second={"ally": 0, **HAWKISH, **WEAK_SHIELD}, moves=NO_SIGNALS),
}
