"""An arms race of two sides that react and tire alike (richardson1960): year by year, and where it
comes to rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from widgets.answers.answer import Answer, Row, Setting
from widgets.model import Exchange
from widgets.model.classics.arms import ArmsRace

YEARS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 40.0)
"""When the picture looks: closely at first, when the difference between the two sides shrinks
fastest.
"""

START = (20.0, 120.0)
"""The arms of A and of B at the beginning, on the index."""

GRIEVANCE_OF_B = 50.0
"""What B would add each year if A had nothing; fixed, so that one sees what A's grievance does to
B.
"""

TOP = 1000.0
"""The end of the scale: a race that passes it is not followed further."""


def race(reaction: float, fatigue: float, grievance: float) -> ArmsRace:
    """The race of the experiment: both sides react and tire alike, and hold a grievance each."""
    return ArmsRace(reaction, reaction, fatigue, fatigue, grievance, GRIEVANCE_OF_B)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    reaction, fatigue, grievance = (
        float(settings[name]) for name in ("reaction", "fatigue", "grievance")
    )
    given = race(reaction, fatigue, grievance)
    passes = _passes(given)
    rows: list[Row] = []
    for year in sorted({*YEARS, passes}):
        if year <= min(passes, YEARS[-1]):
            a, b = given.at(year, *START)
            rows.append({"year": year, "a": a, "b": b})
    rest = given.rest if given.stable else (TOP, TOP)
    return Answer(
        tables={
            "rows": rows,
            "lines": _lines(given, max(200.0, min(TOP, 1.25 * max(rest)))),
            "rest": [
                {"a": min(TOP, rest[0]), "b": min(TOP, rest[1]), "seen": float(max(rest) < TOP)}
            ],
        },
        headline=min(TOP, sum(rest) / 2),
        sentence=_sentence(given, passes),
    )


def _passes(given: ArmsRace) -> float:
    """The year in which either side's arms reach the end of the scale; infinite if none does within
    the picture.
    """
    early, late = 0.0, YEARS[-1]
    if max(given.at(late, *START)) <= TOP:
        return inf
    while late - early > 1e-6:
        middle = (early + late) / 2
        early, late = (early, middle) if max(given.at(middle, *START)) > TOP else (middle, late)
    return late


def _lines(given: ArmsRace, room: float) -> list[Row]:
    """Where A, and where B, would neither add nor shed arms: two lines, each from the axis to the
    edge of the picture.
    """
    names = ("A stands still", "B stands still")
    ends: list[Row] = []
    for name, grievance, is_a in zip(names, (given.g, given.h), (True, False)):
        for other in (
            0.0,
            min(room, (given.alpha * room - grievance) / given.k) if given.k else room,
        ):
            own = (given.k * other + grievance) / given.alpha
            ends.append({"line": name, "a": own if is_a else other, "b": other if is_a else own})
    return ends


def _sentence(given: ArmsRace, passes: float) -> str:
    passed = f" It passes {TOP:,.0f} in year {passes:.1f}." if passes < inf else ""
    if not given.stable:
        even = "is as strong as fatigue" if given.k == given.alpha else "outweighs fatigue"
        return f"Reaction {even}: what each side adds makes the other add, and nothing brings the race to rest.{passed}"
    a, b = given.rest
    lead = (
        "neither is ahead"
        if abs(a - b) < 0.5
        else f"{'A' if a > b else 'B'} is ahead by {abs(a - b):,.0f}"
    )
    alone = (
        f" If neither reacted they would rest at {given.g / given.alpha:,.0f} and {given.h / given.beta:,.0f}."
        if given.k
        else ""
    )
    return f"Fatigue outweighs reaction, so the race comes to rest, with A at {a:,.0f} and B at {b:,.0f}: {lead}.{passed}{alone}"
