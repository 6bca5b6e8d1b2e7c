"""Answers as JSON text, the form in which the engine in the browser and the page exchange them:
an experiment's to settings, and what is told of a text, such as a night of the decision room.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from widgets.answers import room
from widgets.experiments import experiment, identified

__all__ = ["answer", "spread", "tell"]

TOLD = {"room": room.tell}
"""What is told of a text, by kind."""


def answer(name: str, preset: str, changes: str) -> str:
    """`{"tables": …, "headline": …, "sentence": …, "notes": …}` for a preset and the changed
    controls (a JSON object).

    Raises `SettingError` for what the experiment does not know.
    """
    given = experiment(name).ask(preset, json.loads(changes))
    return json.dumps(
        {
            "tables": given.tables,
            "headline": given.headline,
            "sentence": given.sentence,
            "notes": given.notes,
            "spread": None,
        },
        allow_nan=False,
    )


def spread(name: str, preset: str, changes: str, part: int) -> str:
    """Asks the headline of a setting in one part of the codings that also give April; with the last
    part `{"low": …, "high": …, "codings": …}`, before it `null`. The parts are small, so that a reader who moves
    on need not wait. Raises as `identified.headlines` does.
    """
    chosen, given = experiment(name), json.loads(changes)
    identified.headlines(chosen, preset, given, part)
    if part < identified.PARTS[-1]:
        return "null"
    found, codings = identified.spread(chosen, preset, given)
    told = {"low": found.low, "high": found.high, "codings": codings}
    return json.dumps(told, allow_nan=False)


def tell(kind: str, text: str) -> str:
    """`{"night": …, "problem": ""}` for a text of that kind; of a text that is wrong `null`, and
    what is wrong with it. Raises `KeyError` for a kind that there is not.
    """
    try:
        told, problem = asdict(TOLD[kind](text)), ""
    except ValueError as error:
        told, problem = None, str(error)
    return json.dumps({"night": told, "problem": problem}, allow_nan=False)
