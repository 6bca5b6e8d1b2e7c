"""Four other exchanges on April's frozen numbers: one step wherever a coder says lower or higher.

The protocol was fixed before any result was looked at. The directions come as values, from the
record's `directions.csv` or from any coder; this module reads no file. `rivals.py` has what the
model is compared with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from operator import add
from typing import Any, NamedTuple

from widgets.model.actor import Actor
from widgets.model.core import solve
from widgets.model.exchange import APRIL_2024, IRAN, ISRAEL, Exchange, vary
from widgets.model.rivals import APRIL, RIVALS, Forecast, Seen, of_plan

READ_OFF = frozenset({"aims", "markup", "red_line"})
"""The parameters that were in part read off the answer that they are to explain."""

STEP = {
    "hawks": 0.15,
    "stake": 1,
    "clients": 1,
    "ally": 1,
    "war": 25,
    "aims": 0.5,
    "red_line": 1,
    "markup": 1,
    "shield": 0.3,
    "alerted": 0.3,
    "suspicion": 0.3,
    "control": 0.2,
    "deniability": 0.25,
    "candour": 0.15,
    "noise": 0.1,
}
"""How far *lower* or *higher* moves a parameter, in its own unit: a judgement, the same for all."""

WITHIN: Mapping[str, tuple[float, float]] = {
    "hawks": (0, 1),
    "stake": (0.5, 9),
    "clients": (0, 3),
    "ally": (0, 3),
    "war": (15, 100),
    "aims": (0, 12),
    "red_line": (1, 5),
    "markup": (-1, 2),
    "alerted": (0.1, 1),
    "noise": (0, 0.5),
}
"""The range within which a step stays; what is not named here stays within 0 and 1."""

SHARED = frozenset({"candour", "noise"})
"""The parameters that both sides share: their side is called `exchange`."""

SIGN = {"lower": -1, "same": 0, "higher": 1, "unknown": 0}
"""What a direction does; *unknown* is taken as *the same*."""

VARIANTS = ("frozen", "sourced", "sourced-blind", "all", "all-blind")
"""April's numbers alone; with the sourced directions; with all. *Blind* leaves out `READ_OFF`."""


class Direction(NamedTuple):
    """One parameter of one side of a case, next to April 2024: lower, same, higher or unknown."""

    case: str
    side: str
    parameter: str
    direction: str
    rests_on: str = "sourced"


@dataclass(frozen=True)
class Case:
    """An exchange as the record holds it: who decides first, what began it, how it went.

    `bases` are the sides of April 2024 from which its two sides start; `seen` has the felt rung of
    the opening blow and the rungs of the answers, up to the 0 that ended it. `rows` are the rows of
    the record that were taken for them, the opening first.
    """

    sides: tuple[str, str]
    bases: tuple[Actor, Actor]
    seen: Seen
    rows: tuple[str, ...] = ()


CASES: Mapping[str, Case] = {
    "soleimani-2020": Case(
        ("Iran", "United States"), (IRAN, ISRAEL), Seen(3, (2, 0)), ("E04", "E05", "US16")
    ),
    "iran-pakistan-2024": Case(
        ("Pakistan", "Iran"), (ISRAEL, IRAN), Seen(2, (2, 0)), ("PK1", "PK5", "PK7")
    ),
    "india-pakistan-2019": Case(
        ("Pakistan", "India"), (IRAN, ISRAEL), Seen(2, (2, 0)), ("IN6", "IN9", "IN16")
    ),
    "india-pakistan-2025": Case(
        ("Pakistan", "India"),
        (IRAN, ISRAEL),
        Seen(3, (2, 2, 1, 3, 3, 3, 0)),
        ("IS8", "IS9", "IS13", "IS14", "IS18", "IS19", "IS20", "IS22"),
    ),
}
"""The four exchanges by their names in the record. The struck side is the first actor. India and
Pakistan start from April's Israel and Iran; in January 2024 Pakistan, struck first, from Israel.
The strikes of 7 May 2025 were launched at rung 2 and are taken as felt at 3.
"""


def read(rows: Iterable[Mapping[str, Any]]) -> tuple[Direction, ...]:
    """Directions from rows of the record, such as `record.directions().to_dict("records")`.

    Rows without `rests_on` count as sourced. What a row says is checked where it is used.
    """
    return tuple(
        Direction(*(str(row[name]) for name in Direction._fields if name in row)) for row in rows
    )


def case(name: str, variant: str = "frozen", directions: Iterable[Direction] = ()) -> Exchange:
    """A case of `CASES` as an Exchange, from those of the directions that are about it.

    Raises `ValueError` for a name that there is not, and what `coded` raises.
    """
    if name not in CASES:
        raise ValueError(f"case: there is no {name!r}; there are {', '.join(CASES)}")
    return coded(CASES[name], variant, (each for each in directions if each.case == name))


def coded(
    told: Case,
    variant: str = "frozen",
    directions: Iterable[Direction] = (),
    april: Exchange = APRIL_2024,
) -> Exchange:
    """April's numbers, one step each where a direction that counts says lower or higher.

    Which directions count is the variant's matter: see `VARIANTS`. In another coding of April,
    `april`, the sides start from its own Iran and Israel. Raises `ValueError` for a
    variant, a side, a parameter or a direction that there is not.
    """
    if variant not in VARIANTS:
        raise ValueError(f"case: variant = {variant!r} must be one of {', '.join(VARIANTS)}")
    of_april = {each.name: each for each in april.actors()}
    one, other = (
        replace(of_april.get(base.name, base), name=side)
        for base, side in zip(told.bases, told.sides)
    )
    exchange = replace(april, first=one, second=other, opening=told.seen.opening)
    changes: dict[str, dict[str, float]] = {side: {} for side in (*told.sides, "exchange")}
    for each in directions:
        _check(each, told)
        if _counts(each, variant):
            owner = {one.name: one, other.name: other}.get(each.side, exchange)
            changes[each.side][each.parameter] = step(owner, each.parameter, each.direction)
    first, second, shared = changes.values()
    return vary(exchange, first, second, **shared)


def step(owner: Actor | Exchange, parameter: str, direction: str) -> float:
    """The value of a parameter once a direction has moved it by one step, within its range."""
    low, high = WITHIN.get(parameter, (0, 1))
    value: float = getattr(owner, parameter)
    if not SIGN[direction]:
        return value
    # Steps are given in hundredths; without rounding 0.7 − 0.15 is 0.5499999999999999.
    return min(max(round(value + SIGN[direction] * STEP[parameter], 9), low), high)


class Score(NamedTuple):
    """What a forecaster gave to what happened in a case, and its log scores (0 at best)."""

    case: str
    forecaster: str
    forecast: Forecast
    logs: Forecast


def scores(directions: Iterable[Direction], cases: Mapping[str, Case] = CASES) -> tuple[Score, ...]:
    """Every variant of the model and every rival on every case, case by case.

    A rival that is fitted is fitted to April 2024 and to the other cases of `CASES`, never to the
    case itself. Raises what `coded` raises.
    """
    told, found = tuple(directions), []
    for name, each in cases.items():
        own = [direction for direction in told if direction.case == name]
        known = [(coded(other), other.seen) for key, other in CASES.items() if key != name]
        others, frozen = ((APRIL_2024, APRIL), *known), coded(each)
        given = {
            variant: of_plan(solve(coded(each, variant, own)), each.seen) for variant in VARIANTS
        }
        given |= {rival: foresee(frozen, each.seen, others) for rival, foresee in RIVALS.items()}
        found += [
            Score(name, forecaster, forecast, forecast.logs(each.seen))
            for forecaster, forecast in given.items()
        ]
    return tuple(found)


def totals(found: Iterable[Score]) -> dict[str, Forecast]:
    """Each forecaster's log scores of history, length and who stops, added up over the cases."""
    sums: dict[str, Forecast] = {}
    for each in found:
        before = sums.get(each.forecaster, Forecast(0, 0, 0))
        sums[each.forecaster] = Forecast(*map(add, before, each.logs))
    return sums


def _counts(direction: Direction, variant: str) -> bool:
    which, _, blind = variant.partition("-")
    if which == "frozen" or (blind and direction.parameter in READ_OFF):
        return False
    return which == "all" or direction.rests_on == "sourced"


def _check(each: Direction, told: Case) -> None:
    sides = ("exchange",) if each.parameter in SHARED else told.sides
    for what, value, allowed in (
        ("parameter", each.parameter, tuple(STEP)),
        ("side", each.side, sides),
        ("direction", each.direction, tuple(SIGN)),
    ):
        if value not in allowed:
            raise ValueError(
                f"Direction of {each.case}, {each.parameter}: {what} = {value!r} must be one of "
                f"{', '.join(allowed)}"
            )
