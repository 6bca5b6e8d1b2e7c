"""Exercises on third parties: what an ally charges, what its restraint and its shield are worth,
and what they tempt the other side to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import APRIL_2024, Exchange, Move, felt, play, solve, vary


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: hawks in Israel's government and its shield (0–1), a lesser shield,
    and the part of the danger that may remain (0–1).
    """

    hawks: float
    alerted: float
    lesser: float
    remains: float

    @property
    def exchange(self) -> Exchange:
        """April 2024 with Israel's government and shield of the term, and its whole ally."""
        return vary(APRIL_2024, second={"hawks": self.hawks, "alerted": self.alerted})


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("third-parties", term)
    return Case(
        hawks=chance.randint(860, 910) / 1000,
        alerted=chance.randint(840, 900) / 1000,
        lesser=chance.choice((0.3, 0.4, 0.5, 0.6)),
        remains=chance.choice((0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)),
    )


def _war(exchange: Exchange, ally: float) -> float:
    return play(solve(vary(exchange, second={"ally": ally}))).p_war


def check_charge(charge: object, term: str) -> str:
    """weight · (x − 1)² above rung 1."""
    cases: list[dict[str, object]] = [
        {"weight": w, "felt": x} for w, x in ((1, 2), (1, 5), (0.25, 4), (2, 1), (1, 0), (0.5, 2.5))
    ]
    cases += expect.grid(weight=(0, 0.3, 1, 2), felt=(0, 0.5, 1, 1.2, 1.5, 1.9, 2.4, 3))

    def wanted(weight: float, felt: float) -> float:
        return weight * max(0.0, felt - 1) ** 2

    expect.function_of(
        "charge", charge, wanted, cases,
        mistakes=(
            (lambda weight, felt: weight * (felt - 1) ** 2, "Nothing is charged for rung 1 and below: for a felt rung of 0 too."),
            (lambda weight, felt: weight * felt**2, "Only the rungs above 1 count."),
            (lambda weight, felt: weight * max(0.0, felt - 1), "The rungs above 1 are squared."),
        ),
    )  # fmt: skip
    return "Right: 1 for a limited strike, 16 for open war. That is why a small weight can price war out."


def check_worth(worth: object, term: str) -> str:
    """By how much the whole ally lowers P(war)."""
    given = case(term)
    none, whole = _war(given.exchange, 0), _war(given.exchange, 1)
    expect.number(
        "worth",
        worth,
        none - whole,
        low=-1,
        high=1,
        mistakes=(
            (none, "That is the danger without the ally. By how much does the ally lower it?"),
            (whole, "That is the danger with the ally. By how much does the ally lower it?"),
            (
                whole - none,
                "A fall is asked for: the danger without the ally less the danger with it.",
            ),
        ),
    )
    return f"Right: from {none:.3f} to {whole:.3f}."


def check_first_quarter(first_quarter: object, term: str) -> str:
    """What share of the ally's benefit its first quarter brings."""
    given = case(term)
    for exchange in (
        given.exchange,
        APRIL_2024,
        vary(APRIL_2024, second={"hawks": 0.8}),
        vary(given.exchange, second={"ally": 0.5}),
    ):
        none, quarter, whole = (_war(exchange, ally) for ally in (0, 0.25, 1))
        hawks = f"hawks {exchange.second.hawks:g}"
        got = expect.call("first_quarter", first_quarter, exchange)
        mistakes = (
            (0.25, "A straight line would give that. Ask the model at 0, 0.25 and 1."),
            (none - quarter, "Divide by what the whole ally brings."),
            ((quarter - whole) / (none - whole), "That is what the other three quarters bring."),
        )
        expect.number(
            f"first_quarter(…) with {hawks}",
            got,
            (none - quarter) / (none - whole),
            within=0.002,
            mistakes=mistakes,
        )
    return "Right: with some governments nearly all of it, with others a part. The strength of the hawks does not order them."


def check_temptation(first_answer: object, term: str) -> str:
    """The mean rungs at which Iran's first answer is launched and felt."""
    given, told = case(term), []
    for exchange in (
        given.exchange,
        vary(given.exchange, second={"alerted": given.lesser, "shield": given.lesser * 2 / 3}),
        APRIL_2024,
    ):
        choice = solve(exchange).policy[0][3]
        launched = sum(chance * move.rung for move, chance in choice.items())
        arrives = sum(chance * _mean(exchange, move) for move, chance in choice.items())
        got = expect.sequence(
            "first_answer(…)", expect.call("first_answer", first_answer, exchange), 2
        )
        said = f"first_answer(…) with the shield at {exchange.second.alerted:g}"
        told.append(
            f"with {100 * exchange.second.alerted:.0f} per cent stopped it is launched at {launched:.2f} and felt at {arrives:.2f}"
        )
        expect.number(f"{said}[0]", got[0], launched, within=0.002, low=0, high=5)
        expect.number(
            f"{said}[1]",
            got[1],
            arrives,
            within=0.002,
            low=0,
            high=5,
            mistakes=((launched, "That is what is launched; use felt() for what arrives."),),
        )
    return (
        f"Right: {' and '.join(told[:2])}. Peltzman's question is which way each of the two goes."
    )


def _mean(exchange: Exchange, move: Move) -> float:
    return sum(x * chance for x, chance in enumerate(felt(exchange, 0, move)))


def check_least(ally: object, left: object, term: str) -> str:
    """The least weight of the ally at which only a given part of the danger without it remains."""
    given = case(term)
    value = expect.real("ally", ally, 0, 4)
    none, here = _war(given.exchange, 0), _war(given.exchange, value)
    if here > given.remains * none + 1e-9:
        raise NotYet(
            f"With `ally` = {value:g} P(war) is {here:.3f}, more than {given.remains:g} of the {none:.3f} without an ally."
        )
    if value > 0.011 and _war(given.exchange, value - 0.011) <= given.remains * none:
        raise NotYet(
            f"With `ally` = {value:g} P(war) is {here:.3f}. Less would do; give the least, to within 0.01."
        )
    expect.share("left", left, here)
    return f"Right: {100 * value:.0f} per cent of April's ally leaves {given.remains:g} of the danger; a straight line would need more."
