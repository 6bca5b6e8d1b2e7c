"""The table of notation: every parameter of the model with its range, its value and what it rests
on, from the dataclass fields themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from math import inf
from typing import Any

from widgets.model import IRAN, ISRAEL, Actor, Exchange
from widgets.model.parameters import Evidence, Parameter, described
from widgets.templates import render

HEADS = ("parameter", "meaning", "valid", "taught", "default", "April 2024", "direction / value")
"""The columns. On a phone, where rows become blocks, each cell carries its own (`data-label`)."""

CAPTION = (
    "The parameters of the model. Valid is what the code accepts, taught what a control offers; April 2024 stands where the two sides differ. "
    "The last column says what a parameter’s direction and its value rest on, for each side where the record differs."
)


def notation() -> str:
    """The table as HTML: first what each side has (`Actor`), then what the exchange has
    (`Exchange`).
    """
    groups = [
        (title, owner.__name__, list(_rows(owner)))
        for title, owner in (("Each side", Actor), ("The exchange", Exchange))
    ]
    return render("notation", heads=HEADS, caption=CAPTION, groups=groups)


def _rows(owner: type) -> Iterator[dict[str, Any]]:
    defaults: dict[str, Any] = {field.name: field.default for field in fields(owner)}
    for name, parameter in described(owner).items():
        # The field's name may be the symbol; otherwise the symbol's index is set low.
        letter, _, index = (
            ("", "", "") if parameter.symbol == name else parameter.symbol.partition("_")
        )
        lines = _lines(owner, name, parameter, defaults[name])
        cells = list(zip(HEADS[1:], lines, strict=True))
        yield {
            "name": name,
            "letter": letter,
            "index": index,
            "unit": parameter.unit,
            "cells": cells,
        }


def _lines(owner: type, name: str, parameter: Parameter, default: float) -> tuple[list[str], ...]:
    """The lines of each cell of a parameter's row."""
    sides = (IRAN, ISRAEL)
    values = {actor.name: getattr(actor, name) for actor in sides} if owner is Actor else {}
    evidence = parameter.evidence or {}
    marks = {actor.name: evidence.get(actor.name, Evidence()) for actor in sides}
    differ = len(set(values.values())) > 1
    return (
        [parameter.meaning],
        [_range(*parameter.valid)],
        [_range(*parameter.teach)],
        [_number(default)],
        _by_side({side: _number(value) for side, value in values.items()}) if differ else [],
        _by_side({side: f"{mark.direction} / {mark.value}" for side, mark in marks.items()}),
    )


def _range(low: float, high: float) -> str:
    if low == -inf and high == inf:
        return "any"
    return f"{_number(low)} or more" if high == inf else f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _by_side(words: dict[str, str]) -> list[str]:
    """What holds for both sides once, or each side's own with its name."""
    if len(set(words.values())) == 1:
        return [next(iter(words.values()))]
    return [f"{side}: {own}" for side, own in words.items()]
