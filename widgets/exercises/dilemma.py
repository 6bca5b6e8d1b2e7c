"""Exercises on the security dilemma:

Jervis's four worlds, what of a blow is felt, rest points, and a spiral to be steered.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import comb, inf
from random import Random

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import (
    APRIL_2024,
    Exchange,
    play,
    reaction_slope,
    rest_point,
    solve,
    transmission,
    vary,
)

NEAR_ENOUGH = 0.0101
"""How far a markup may be off: 0.01, and a float's own error."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: thin and thick shields, guile that hides and guile that shows (all
    0–1), reactions and fatigue of an arms race, and whom the spiral is steered by.
    """

    thin: float
    thick: float
    hidden: float
    shown: float
    reactions: tuple[float, float]
    fatigue: tuple[float, float]
    alerted: float

    @property
    def exchange(self) -> Exchange:
        """April 2024 with Israel's shield of the term."""
        return vary(APRIL_2024, second={"alerted": self.alerted})

    def world(self, stopped: float, guile: float) -> Exchange:
        """One of Jervis's four worlds: both sides stop this share of a blow, warned or not."""
        both = {"shield": stopped, "alerted": stopped}
        return vary(APRIL_2024, both, both, guile=guile)


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("dilemma", term)
    while True:
        given = _drawn(chance)
        # The red line itself must be no answer; the rest point is so many times the markup.
        least = given.exchange.first.red_line / rest_point(
            vary(given.exchange, {"markup": 1}, {"markup": 1})
        )
        joint, added = _falls(given)
        if abs(least - given.exchange.first.red_line) > 0.05 and abs(joint - added) > 0.002:
            return given


def _drawn(chance: Random) -> Case:
    return Case(
        thin=chance.choice((0.1, 0.15, 0.2, 0.25)),
        thick=chance.choice((0.8, 0.85, 0.9)),
        hidden=chance.choice((0.7, 0.75, 0.8)),
        shown=chance.choice((0.05, 0.1, 0.15)),
        reactions=(chance.choice((0.4, 0.6, 0.8)), chance.choice((0.5, 0.7, 0.9))),
        fatigue=(chance.choice((0.5, 0.7, 0.9)), chance.choice((0.4, 0.6, 1.0))),
        alerted=chance.randint(400, 950) / 1000,
    )


def _wars(given: Case) -> dict[tuple[bool, bool], float]:
    """P(war) by (defence has the advantage, kinds can be told apart)."""
    return {
        (defence, told): play(
            solve(
                given.world(
                    given.thick if defence else given.thin, given.shown if told else given.hidden
                )
            )
        ).p_war
        for defence in (False, True)
        for told in (False, True)
    }


def _falls(given: Case) -> tuple[float, float]:
    """How far P(war) falls with both conditions, and what the single improvements add up to."""
    wars = _wars(given)
    bad = wars[False, False]
    return bad - wars[True, True], 2 * bad - wars[True, False] - wars[False, True]


def check_worlds(joint: object, singles: object, term: str) -> str:
    """How far P(war) falls with both conditions, and what the single improvements add up to
    (jervis1978).
    """
    given = case(term)
    wars, (want, added) = _wars(given), _falls(given)
    bad = wars[False, False]
    expect.number(
        "joint",
        joint,
        want,
        low=-1,
        high=1,
        mistakes=(
            (
                wars[True, True],
                "That is P(war) when both are good. How far has it fallen from the world where both are bad?",
            ),
            (-want, "A fall is wanted: the bad world less the good one."),
        ),
    )
    expect.number(
        "singles",
        singles,
        added,
        low=-1,
        high=2,
        mistakes=(
            (bad - wars[True, False], "That is one of the two; add the other."),
            (bad - wars[False, True], "That is one of the two; add the other."),
        ),
    )
    verdict = "more than their sum" if want > added else "no more than their sum"
    return f"Right: together they lower P(war) by {want:.3f}, which is {verdict}, {added:.3f}."


def check_landing(landing: object, term: str) -> str:
    """The binomial chance that a blow of a rungs is felt at x, before any misreading."""
    share = transmission(case(term).exchange, 0, True)
    cases = [
        {"launched": a, "felt": x, "share": f}
        for a, x, f in (
            (4, 2, 0.55),
            (4, 0, 0.55),
            (2, 2, 1.0),
            (3, 1, 0.0),
            (4, 3, share),
            (3, 4, 0.5),
        )
    ]
    cases += expect.grid(launched=(0, 1, 3, 5), felt=(0, 1, 2, 4), share=(0.0, 0.3, share, 1.0))

    def wanted(launched: int, felt: int, share: float) -> float:
        return comb(launched, felt) * share**felt * (1 - share) ** max(0, launched - felt)

    expect.function_of(
        "landing", landing, wanted, cases, low=0, high=1,
        mistakes=((lambda launched, felt, share: share**felt * (1 - share) ** max(0, launched - felt) if felt <= launched else 0.0, "Which of the rungs are felt does not matter: count the ways, comb(launched, felt)."),),
    )  # fmt: skip
    return "Right: each rung is felt or not, like the tosses of an uneven coin."


def check_rest(rest: object, term: str) -> str:
    """e* = c₂(c₁m₁ + m₂)/(1 − c₁c₂), infinite where the gain is 1 or more (richardson1960)."""
    given = case(term)
    c1, c2 = (
        reaction_slope(given.exchange, mover) * transmission(given.exchange, mover, True)
        for mover in (0, 1)
    )

    def wanted(c1: float, c2: float, m1: float, m2: float) -> float:
        return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else inf

    first = ((c1, c2, 1, 1), (c1, c2, 2.5, 0), (0.5, 0.5, 1, 1), (1.25, 0.8, 1, 1), (2, 1, 1, 1))
    for one in (*first, *product((0, 0.4, 0.9, 3), (0.2, 1, 1.5), (0, 1, 2.5), (0.5, 3))):
        got, want = expect.call("rest", rest, *one), wanted(*one)
        said = f"rest({', '.join(f'{each:.3g}' for each in one)})"
        if want == inf:
            if expect.plain(got) != inf:
                raise NotYet(
                    f"`{said}` is {expect.shown(got)}. With a gain of 1 or more the loop never rests: return float('inf')."
                )
            continue
        expect.number(
            said,
            got,
            want,
            mistakes=(
                (
                    wanted(one[1], one[0], one[3], one[2]),
                    "That is what the other side feels. The rest point is what the first side feels.",
                ),
            ),
        )
    return f"Right: in the exchange of this term the loop rests at {wanted(c1, c2, 1, 1):.3f}."


def check_race(stable: object, term: str) -> str:
    """αβ > kl (richardson1960)."""
    given = case(term)
    first = (
        (0.5, 0.5, 1, 1),
        (1, 1, 0.5, 0.5),
        (0.2, 2.0, 0.5, 1.0),
        (1, 1, 1, 1),
        (*given.reactions, *given.fatigue),
    )
    for k, l, alpha, beta in (*first, *product((0.25, 1.5), (0.5, 2), (0.25, 1, 4), (0.5, 1))):  # noqa: E741  # Richardson's letter
        got = expect.plain(expect.call("stable", stable, k, l, alpha, beta))
        said = f"stable({k:g}, {l:g}, {alpha:g}, {beta:g})"
        if not isinstance(got, bool):
            raise NotYet(f"`{said}` should be True or False; it is {expect.shown(got)}.")
        if got != (alpha * beta > k * l):
            edge = (
                " If they are just equal, it does not come to rest."
                if alpha * beta == k * l
                else " Multiply the two reactions, and the two fatigues, and compare."
            )
            raise NotYet(f"`{said}` is {got}, which is not right yet.{edge}")
    runs = given.fatigue[0] * given.fatigue[1] <= given.reactions[0] * given.reactions[1]
    return f"Right: the race of this term {'runs away' if runs else 'comes to rest'}."


def check_markup(markup: object, term: str) -> str:
    """The least markup on both sides at which the loop no longer rests below Iran's red line, give
    or take 0.01.
    """
    given = case(term)

    def rests(value: float) -> float:
        return rest_point(vary(given.exchange, {"markup": value}, {"markup": value}))

    value = expect.real("markup", markup, -2, 50)
    line = given.exchange.first.red_line
    if rests(value + NEAR_ENOUGH) < line:
        raise NotYet(
            f"With `markup` = {value:g} the loop rests at {rests(value):.3f}, below Iran's red line of {line:g}: the exchange still dies."
        )
    if rests(value - NEAR_ENOUGH) >= line:
        raise NotYet(
            f"With `markup` = {value:g} the loop rests at {rests(value):.3f}. It would reach the line with less; give the least, to within 0.01."
        )
    return f"Right: with every answer {value:.2f} rungs beyond the blow, the exchange would no longer die of itself."
