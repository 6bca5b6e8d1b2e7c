"""What is asked of an experiment before a reader asks: the settings whose answers go with the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from widgets.answers.answer import Setting
from widgets.experiments import Experiment
from widgets.page.case import Case

DIGITS = 6
"""Prepared numbers carry this many significant digits: a picture that shows three rounds them as
the sentence does.
"""


def prepared(
    chosen: Experiment, cases: Sequence[Case] = ()
) -> dict[str, tuple[str, Mapping[str, Setting]]]:
    """Every preset, every position of each control with the others at their defaults, and the cases
    given, each as a preset and the changes from it.

    Keyed by names and step numbers, never by floats.
    """
    first = chosen.presets[0].name
    settings: dict[str, tuple[str, Mapping[str, Setting]]] = {
        f"preset/{preset.name}": (preset.name, {}) for preset in chosen.presets
    }
    for control in chosen.controls:
        for index, value in enumerate(control.positions):
            settings[f"control/{control.name}/{index}"] = first, {control.name: value}
    for index, case in enumerate(cases):
        settings[f"case/{index}"] = case.preset, case.changes
    return settings


def rounded(value: Any) -> Any:
    """A number at `DIGITS` significant digits; anything else as it is."""
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value
