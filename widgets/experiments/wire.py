"""An experiment's answer as JSON text, the form in which the engine in the browser and the page
exchange it.
"""

from __future__ import annotations

import json

from widgets.experiments import EXPERIMENTS, experiment

__all__ = ["EXPERIMENTS", "answer"]


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
