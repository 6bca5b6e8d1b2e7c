"""How the answers of every preset are spread over the codings that also give April, computed before
Sphinx asks.

Some sixty settings in forty-eight codings each are many seconds of one core, so experiments are
dealt out to all cores, and what they give is kept until the model or an experiment changes. Where a
reader moves on from a preset, the page's own Python is asked: all positions of all controls would
take the build minutes.
"""

from __future__ import annotations

import json
import os
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from widgets.experiments import EXPERIMENTS, experiment
from widgets.experiments.identified import spread
from widgets.page import asked, edition
from widgets.values.experiment import SpreadData

Spreads = dict[str, dict[str, SpreadData]]
"""By experiment and preset; nothing for an experiment that asks no exchange."""


def of(root: Path) -> Spreads:
    """The spreads, as kept or computed now; what followed from an earlier model is dropped."""
    file = root / "build" / "prepared" / f"{edition.of_answers(root)}.json"
    if not file.exists():
        with ProcessPoolExecutor(os.cpu_count()) as cores:
            names = [each.name for each in EXPERIMENTS]
            found = dict(zip(names, cores.map(_computed, names), strict=True))
        file.parent.mkdir(parents=True, exist_ok=True)
        for old in file.parent.glob("*.json"):
            old.unlink()
        file.write_text(json.dumps(found), encoding="utf-8")
    return _read(file)


def _computed(name: str) -> dict[str, SpreadData]:
    chosen = experiment(name)
    if chosen.measure is None:
        return {}
    found = {}
    for preset in chosen.presets:
        spreading, codings = spread(chosen, preset.name)
        low, high = asked.rounded(spreading.low), asked.rounded(spreading.high)
        found[preset.name] = SpreadData(low=low, high=high, codings=codings)
    return found


@cache
def _read(file: Path) -> Spreads:
    found: Spreads = json.loads(file.read_text(encoding="utf-8"))
    return found
