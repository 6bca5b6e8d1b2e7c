"""Answers as JSON text, the form in which the engine in the browser and the page exchange them:
an experiment's to settings, and what is told of a text, such as a night of the decision room.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from widgets.experiments import EXPERIMENTS, experiment, room

__all__ = ["EXPERIMENTS", "answer", "tell"]

TOLD = {"room": room.tell}
"""What is told of a text, by kind."""


def answer(name: str, preset: str, changes: str) -> str:
    """`{"tables": …, "headline": …, "sentence": …}` for a preset and the changed controls (a JSON
    object).

    Raises `SettingError` for what the experiment does not know.
    """
    given = experiment(name).ask(preset, json.loads(changes))
    return json.dumps(
        {"tables": given.tables, "headline": given.headline, "sentence": given.sentence},
        allow_nan=False,
    )


def tell(kind: str, text: str) -> str:
    """`{"night": …, "problem": ""}` for a text of that kind; of a text that is wrong `null`, and
    what is wrong with it. Raises `KeyError` for a kind that there is not.
    """
    try:
        told, problem = asdict(TOLD[kind](text)), ""
    except ValueError as error:
        told, problem = None, str(error)
    return json.dumps({"night": told, "problem": problem}, allow_nan=False)
