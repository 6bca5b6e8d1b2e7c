"""What a setting comes to in the other codings that also give April: the spread of the headline.

April 2024 pins the numbers of the model down only in part: they are partially identified. So every
headline is asked of forty-eight other codings too, in each of which the three moves of April are
the likeliest history. Standard library only: the page asks the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from math import isclose
from typing import Any

from widgets.experiments.experiment import Experiment
from widgets.model.actor import Actor
from widgets.model.exchange import APRIL_2024, Exchange, vary
from widgets.model.identified import KEPT, RANGES, Span, codings, span

PART = 6
"""How many codings are asked at once, so that a reader who moves on waits for so many at most."""

PARTS = range(-(-len(KEPT) // PART))
"""The numbers of the parts into which the codings are divided."""

SHARES = {each.name: each.share_of for each in RANGES if each.share_of}
"""Fields that a coding gives as a share of another: `second.shield` of `alerted`."""


def carried(view: Exchange, coding: Exchange) -> Exchange:
    """The coding, told all that is in view and not as in April 2024.

    So the course's April becomes the coding itself, and a moved control moves it there as well.
    What a coding gives as a share of a field that was moved stays that share of it.
    """
    told: dict[str, dict[str, Any]] = {"first": {}, "second": {}, "": {}}
    for side, changed in told.items():
        seen, april, own = (
            getattr(each, side) if side else each for each in (view, APRIL_2024, coding)
        )
        for name in (each.name for each in fields(Actor if side else Exchange)):
            if name not in ("first", "second") and not _same(
                getattr(seen, name), getattr(april, name)
            ):
                changed[name] = getattr(seen, name)
        for name, whole in SHARES.items():
            of, _, field = name.rpartition(".")
            if of == side and whole in changed and field not in changed:
                changed[field] = getattr(own, field) / getattr(own, whole) * changed[whole]
    return vary(coding, told["first"], told["second"], **told[""])


def _same(one: Any, other: Any) -> bool:
    return isclose(one, other) if isinstance(other, float) else bool(one == other)


def headlines(
    experiment: Experiment, preset: str | None, changes: Mapping[str, object] | None, part: int
) -> tuple[float, ...]:
    """The headline of a setting in the codings of one part (0 to 7), without those in which the
    model has no answer.

    Raises `ValueError` for an experiment that asks no exchange, `SettingError` as `ask` does.
    """
    if experiment.measure is None:
        raise ValueError(f"{experiment.name} asks no exchange, so no coding of one")
    exchange, settings = experiment.asked(preset, changes)
    return _headlines(experiment.name, experiment.measure, exchange, tuple(settings.items()), part)


@lru_cache(maxsize=2 * len(PARTS))  # the parts of a setting are put together in the end
def _headlines(
    name: str, measure: Any, exchange: Exchange, settings: tuple[tuple[str, Any], ...], part: int
) -> tuple[float, ...]:
    given = dict(settings)
    view = measure.view(exchange, given)
    found = []
    for each in codings()[PART * part : PART * (part + 1)]:
        try:
            found.append(measure.of(carried(view, each), given))
        except (
            ArithmeticError
        ):  # what is asked for does not exist in this coding: it is not counted
            continue
    return tuple(found)


def spread(
    experiment: Experiment,
    preset: str | None = None,
    changes: Mapping[str, object] | None = None,
) -> tuple[Span, int]:
    """How the headline of a setting is spread over the codings, and in how many of them it has one.

    Raises as `headlines` does, and `ValueError` if it has one in none.
    """
    found = [each for part in PARTS for each in headlines(experiment, preset, changes, part)]
    return span(found), len(found)
