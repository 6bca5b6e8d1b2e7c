"""Exercises on other exchanges: a log score, the agreement of two coders, a coding in pairs, and
what was read off the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log
from random import Random

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.others_agreement import SMALL, agreement, expect_pair
from widgets.exercises.term import Given, draw
from widgets.model import Exchange, path_probability, solve, vary
from widgets.model.cases import CASES, READ_OFF, SHARED, SIGN, STEP, Direction, coded
from widgets.model.rivals import HEDGE

SHORT = ("soleimani-2020", "india-pakistan-2019")
"""The exchanges that one drawn coding can give and another cannot."""

UNITS = 8
"""How many directions a pair codes."""

COMMITTED = 4
"""On how many of them both must have said lower, same or higher."""

SELDOM = {2: (50, 600), 3: (10, 100), 4: (5, 20)}
"""Ten-thousandths that a forecast gives to a history of that length: so few that the twentieth for
chance shows in its score.
"""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: a forecast (0–1) of a history of that length, two codings of the same
    units, an exchange with the units that a pair codes, and a coding of it with its noise (0–1).
    """

    chance: float
    length: int
    one: tuple[str, ...]
    other: tuple[str, ...]
    name: str
    units: tuple[str, ...]
    coding: tuple[str, ...]
    noise: float

    @property
    def answers(self) -> tuple[int, ...]:
        """What happened: the rungs of the answers."""
        return CASES[self.name].seen.answers

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The coding of the term, as the model takes it."""
        found = []
        for each in self.coding:
            unit, _, way = each.partition(": ")
            parameter, _, side = unit.partition(" of ")
            found.append(Direction(self.name, side, parameter, way))
        return tuple(found)

    def told(self, directions: Iterable[Direction]) -> Exchange:
        """April's numbers with one step for each direction, and the noise of the term.

        Raises `ValueError` for a direction that there is not.
        """
        return vary(coded(CASES[self.name], "all", directions), noise=self.noise)


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("others", term)
    ways = ["lower", "same", "higher", "unknown"]
    one, other = _two_codings(chance, ways)
    name = chance.choice(SHORT)
    length = chance.choice((2, 3, 4))
    given = Case(
        chance=chance.randint(*SELDOM[length]) / 10_000,
        length=length,
        one=one,
        other=other,
        name=name,
        units=tuple(sorted(chance.sample(_units(name), UNITS))),
        coding=(),
        noise=chance.randint(120, 270) / 1000,
    )
    while True:  # until leaving one out matters more than leaving out either of the others
        given = replace(given, coding=_coding(chance, name))
        told, blind, lost = read_off(given)
        first, second, _ = sorted(lost.values())
        apart = min(abs(blind - each) for each in lost.values()) > 0.002
        if told > 0.2 and blind < told - 0.1 and first < second - 0.02 and apart:
            return given


def _two_codings(chance: Random, ways: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two that agree more often than not, each of which says unknown once where the other does not."""
    while True:
        one = tuple(chance.choices(ways, (4, 4, 4, 1), k=14))
        other = tuple(each if chance.random() < 0.6 else chance.choice(ways) for each in one)
        silent = {(a == "unknown", b == "unknown") for a, b in zip(one, other)}
        if {(True, False), (False, True)} <= silent:
            return one, other


def _units(name: str) -> list[str]:
    return [
        f"{parameter} of {side}"
        for side in CASES[name].sides
        for parameter in STEP
        if parameter not in SHARED
    ]


def _coding(chance: Random, name: str) -> tuple[str, ...]:
    """What was read off the answer, and five directions more."""
    struck, other = CASES[name].sides
    told = {f"{each} of {struck}": "lower" for each in ("markup", "red_line", "aims")}
    if name == "soleimani-2020":
        told[f"red_line of {struck}"] = "same"
    told |= {
        f"{each} of {other}": chance.choice(("same", "higher")) for each in ("red_line", "markup")
    }
    for unit in chance.sample(_units(name), 5):
        if unit.partition(" of ")[0] not in READ_OFF:
            told[unit] = chance.choice(("lower", "higher"))
    return tuple(f"{unit}: {way}" for unit, way in told.items())


def read_off(given: Case) -> tuple[float, float, dict[str, float]]:
    """The chance of what happened with the whole coding, without all that was read off, and without
    each parameter of it alone.
    """

    def chance(*gone: str) -> float:
        left = [each for each in given.directions if each.parameter not in gone]
        return path_probability(solve(given.told(left)), given.answers)

    return chance(), chance(*READ_OFF), {each: chance(each) for each in sorted(READ_OFF)}


def check_score(by_chance: object, score: object, term: str) -> str:
    """The log score of a forecast of which a twentieth is given to chance."""
    given = case(term)
    want = (1 / 6) ** given.length
    expect.share(
        "by_chance",
        by_chance,
        want,
        mistakes=(
            (1 / 6, "That is the chance of one rung; a history has `given.length` of them."),
            (given.length / 6, "Chances of one thing and another are multiplied, not added."),
            ((1 / 5) ** given.length, "The ladder has six rungs, 0 to 5."),
        ),
    )
    expect.number(
        "score",
        score,
        log((1 - HEDGE) * given.chance + HEDGE * want),
        high=0,
        mistakes=(
            (log(given.chance), "That is without the twentieth that goes to chance."),
            (log((1 - HEDGE) * given.chance), "The twentieth goes to chance; it is not lost."),
            (
                log(HEDGE * given.chance + (1 - HEDGE) * want),
                "You have given a twentieth to the forecast and the rest to chance.",
            ),
        ),
    )
    return f"Right: a forecast of {given.chance:.4f} scores {log((1 - HEDGE) * given.chance + HEDGE * want):.2f}, and blind chance {log(want):.2f}. 0 would be certainty that came true."


def check_agreement(function: object, term: str) -> str:
    """Percentage agreement and Cohen's kappa, on small codings and on those of the term."""
    given = case(term)
    for one, other in (*SMALL, (list(given.one), list(given.other))):
        expect_pair("agreement(…)", expect.call("agreement", function, one, other), one, other)
    share, kappa = agreement(given.one, given.other)
    return f"Right: the two of the term agree on {100 * share:.0f} in 100 of what both commit on, and kappa is {kappa:.2f}. What chance would give them is taken off."


def check_pair(mine: object, yours: object, agreed: object, differ: object, term: str) -> str:
    """Two codings of the term's units, made by two people, and how far they agree."""
    given = case(term)
    lists = [_coded(*each, given) for each in (("mine", mine), ("yours", yours))]
    one, other = lists
    both = [(a, b) for a, b in zip(one, other, strict=True) if "unknown" not in (a, b)]
    if len(both) < COMMITTED:
        raise NotYet(
            f"You both commit on {len(both)} of the {UNITS} units only; look at the rows again until it is {COMMITTED}, or more."
        )
    if one == other:
        raise NotYet(
            "Your codings are the same to the last word. Code apart, each from the rows; if you did, ask a third person to code as `yours`."
        )
    expect_pair("agreed", agreed, one, other)
    expect.filled("differ", differ)
    told = expect.plain(differ)
    if not isinstance(told, list | tuple | set | frozenset):
        raise NotYet(f"`differ` should be a list of units; it is {expect.shown(differ)}.")
    want = {
        unit
        for unit, a, b in zip(given.units, one, other, strict=True)
        if a != b and "unknown" not in (a, b)
    }
    if set(told) != want:
        raise NotYet(
            f"`differ` holds {len(set(told))} units; it should hold each to which you gave different directions, and none to which either says unknown."
        )
    return f"Right: you differ on {len(want)} of {len(both)}. Now talk about the first of them: which row would settle it?"


def _coded(name: str, got: object, given: Case) -> list[str]:
    """The directions of a coding in the order of the term's units."""
    expect.filled(name, got)
    told = expect.plain(got, "to_dict")
    if not isinstance(told, Mapping):
        raise NotYet(
            f"`{name}` should be a dict from unit to direction; it is {expect.shown(got)}."
        )
    for unit in given.units:
        if unit not in told:
            raise NotYet(f"`{name}` has no direction for {unit!r}; `given.units` lists all eight.")
        if told[unit] not in SIGN:
            raise NotYet(
                f"`{name}[{unit!r}]` is {expect.shown(told[unit])}; it must be one of {', '.join(SIGN)}."
            )
    return [str(told[unit]) for unit in given.units]


def check_circular(told: object, blind: object, culprit: object, term: str) -> str:
    """What a coding gives, what is left without all that was read off, and which one does most."""
    given = case(term)
    whole, without, lost = read_off(given)
    frozen = path_probability(solve(given.told(())), given.answers)
    noise = "The noise is the term's: build each exchange with `given.told(directions)`."
    usual = path_probability(
        solve(coded(CASES[given.name], "all", given.directions)), given.answers
    )
    expect.share(
        "told",
        told,
        whole,
        mistakes=((usual, noise), (frozen, "That is with no direction told at all.")),
    )
    expect.share(
        "blind",
        blind,
        without,
        mistakes=(
            (whole, "That is with all directions; leave out those of `READ_OFF`."),
            *((each, f"That leaves out {name} alone.") for name, each in lost.items()),
        ),
    )
    expect.filled("culprit", culprit)
    want = min(lost, key=lambda each: lost[each])
    if culprit not in READ_OFF:
        raise NotYet(
            f"`culprit` is {expect.shown(culprit)}; it must be one of {', '.join(sorted(READ_OFF))}."
        )
    if culprit != want:
        raise NotYet(
            f"Without {culprit} alone the model still gives {lost[str(culprit)]:.3f}; another one left out costs more."
        )
    return f"Right: {100 * whole:.1f} in 100 with all, {100 * without:.1f} without what was read off, and most of it is {want}. A row from before the answer would have to say so."
