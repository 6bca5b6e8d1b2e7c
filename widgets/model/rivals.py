"""What the model is compared with on an exchange that it was not made for, and how all are scored.

A forecaster gives chances to three things that happened: the history, rung by rung, its length,
and which side stood down. What is fitted is fitted to other exchanges, never to the one scored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import log
from typing import NamedTuple

from widgets.model.core import Plan, play, solve
from widgets.model.doctrine import HOUSE
from widgets.model.exchange import TOP, Exchange, vary
from widgets.model.questions import path_probability

HEDGE = 0.05
"""The share of every forecast that is given to chance before its logarithm is taken, the model's
own included: who was certain and wrong would otherwise lose without end.
"""

SMOOTHING = 0.5
"""What the chain adds to the count of each step from rung to rung: half a step seen."""

KAPPAS = tuple(each / 10 for each in range(11))
"""The shares of deterrence, the same on both sides, among which the fitted one is chosen."""


class Seen(NamedTuple):
    """How an exchange went: the rung of the opening blow, and of each answer up to the 0."""

    opening: int
    answers: tuple[int, ...]

    @property
    def stopped(self) -> int:
        """Who stood down: 0 the first actor, who had been struck first, or 1 the second."""
        return (len(self.answers) - 1) % 2


APRIL = Seen(3, (4, 2, 0))
"""April 2024, the exchange to which the model's numbers were fitted."""

Others = Sequence[tuple[Exchange, Seen]]
"""The exchanges to which a rival may be fitted: with April's numbers, and as they went."""


class Forecast(NamedTuple):
    """The chances (0–1) that a forecaster gave to the history, to its length, and to the side that
    stood down.
    """

    history: float
    length: float
    stops: float

    def logs(self, seen: Seen) -> Forecast:
        """The logarithms of the three, hedged with chance by `HEDGE`: the log scores, 0 at best."""
        return Forecast(
            *(log((1 - HEDGE) * p + HEDGE * q) for p, q in zip(self, by_chance(seen), strict=True))
        )


def of_plan(plan: Plan, seen: Seen) -> Forecast:
    """What a plan, played in its own exchange, gives to what happened."""
    outcome = play(plan)
    return Forecast(
        path_probability(plan, seen.answers),
        outcome.stop[len(seen.answers) - 1],
        outcome.stands_down[seen.stopped],
    )


def by_chance(seen: Seen) -> Forecast:
    """Each of the six rungs equally likely at every decision; 0 stops, 5 is war."""
    n, six, onward = len(seen.answers), 1 / 6, 4 / 6
    first = six / (1 - onward**2)
    return Forecast(six**n, onward ** (n - 1) * six, onward**seen.stopped * first)


def one_answer(seen: Seen) -> Forecast:
    """One answer, as loud as the opening blow, then silence: certain, right or wrong."""
    said = Seen(seen.opening, (seen.opening, 0))
    return Forecast(
        float(said == seen),
        float(len(said.answers) == len(seen.answers)),
        float(said.stopped == seen.stopped),
    )


def base_rate(seen: Seen, others: Others) -> Forecast:
    """How often the others went just so, were as long, and were ended by the same side."""
    return Forecast(
        *(
            sum(same) / len(others)
            for same in zip(
                *(
                    (
                        other.answers == seen.answers,
                        len(other.answers) == len(seen.answers),
                        other.stopped == seen.stopped,
                    )
                    for _, other in others
                ),
                strict=True,
            )
        )
    )


def chain(seen: Seen, others: Others) -> Forecast:
    """A first-order chain on the ladder, fitted to the others: each rung depends on the last alone.

    To each count `SMOOTHING` is added, so that a rung that nobody answered is answered by chance.
    """
    counts = [[SMOOTHING] * (TOP + 1) for _ in range(TOP + 1)]
    for _, other in others:
        for before, after in zip((other.opening, *other.answers), other.answers):
            counts[before][after] += 1
    chances = [[each / sum(row) for each in row] for row in counts]

    history = 1.0
    for before, after in zip((seen.opening, *seen.answers), seen.answers):
        history *= chances[before][after]
    mass, stop = [float(rung == seen.opening) for rung in range(TOP + 1)], []
    for _ in range(200):  # what is left after so many steps is below one in a million
        mass = [sum(mass[b] * chances[b][a] for b in range(1, TOP)) for a in range(TOP + 1)]
        stop.append(mass[0])
    return Forecast(history, stop[len(seen.answers) - 1], sum(stop[seen.stopped :: 2]))


def deterred(frozen: Exchange, kappa: float) -> Exchange:
    """The exchange with the same share of deterrence on both sides."""
    return vary(frozen, {"deterred": kappa}, {"deterred": kappa})


def fitted_kappa(others: Others) -> float:
    """The share of deterrence, of `KAPPAS`, that gives the others' histories the best log score."""

    def total(kappa: float) -> float:
        return sum(
            of_plan(solve(deterred(exchange, kappa)), seen).logs(seen).history
            for exchange, seen in others
        )

    return max(KAPPAS, key=total)


def _doctrine(name: str) -> Callable[[Exchange, Seen, Others], Forecast]:
    moves = next(each for each in HOUSE if each.name == name)
    return lambda frozen, seen, others: of_plan(moves.plan(frozen), seen)


Rival = Callable[[Exchange, Seen, Others], Forecast]
"""Of the case on April's frozen numbers, of the case as it went, and of the others."""

RIVALS: Mapping[str, Rival] = {
    "chance": lambda frozen, seen, others: by_chance(seen),
    "base rate": lambda frozen, seen, others: base_rate(seen, others),
    "one answer, then silence": lambda frozen, seen, others: one_answer(seen),
    "parity": _doctrine("tit for tat"),
    "parity, announced": _doctrine("tit for tat, announced"),
    "with interest": _doctrine("with interest"),
    "with interest, announced": _doctrine("with interest, announced"),
    "chain": lambda frozen, seen, others: chain(seen, others),
    "deterrence, fitted": lambda frozen, seen, others: of_plan(
        solve(deterred(frozen, fitted_kappa(others))), seen
    ),
    "deterrence by half": lambda frozen, seen, others: of_plan(solve(deterred(frozen, 0.5)), seen),
}
"""The rivals by name. Doctrines and deterrence are played in April's exchange, with its shields."""
