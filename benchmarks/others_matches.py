"""The noisy matches that `reciprocity.py` computes, played by Axelrod: 200 turns, and the long run."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, sqrt
from statistics import fmean, stdev
from time import perf_counter
from typing import NamedTuple

import axelrod
from report import brief, clock, duration, table

from widgets.model.classics import reciprocity

NOISE = Fraction(1, 20)
MATCHES, TURNS = 1000, 200
STRETCHES, STRETCH = 200, 1000
"""The long run is one match, cut into stretches long enough to be nearly independent."""

ERRORS = 5
"""How many standard errors a simulated mean may lie from the exact one."""

PRECISIONS = (1e-2, 1e-4)
"""The standard errors that a simulation is asked for; the second is extrapolated."""

PLAYERS = {
    "TFT": (reciprocity.TFT, axelrod.TitForTat),
    "GTFT": (reciprocity.generous(), axelrod.GTFT),
    "WSLS": (reciprocity.WSLS, axelrod.WinStayLoseShift),
    "GRIM": (reciprocity.GRIM, axelrod.Grudger),
}


class Simulated(NamedTuple):
    """Mean payoffs of a pair: exact, and from samples (whole matches, or stretches of one long
    match) with their standard errors.
    """

    name: str
    exact: tuple[float, float]
    means: tuple[float, float]
    errors: tuple[float, float]
    spread: float
    seconds: tuple[float, float]

    @property
    def gap(self) -> float:
        """The larger distance, in standard errors."""
        return max(abs(a - b) / e for a, b, e in zip(self.exact, self.means, self.errors))

    @property
    def agrees(self) -> bool:
        return self.gap <= ERRORS

    def samples(self, error: float) -> int:
        """How many samples it takes to bring both standard errors down to this."""
        return ceil((self.spread / error) ** 2)

    def row(self) -> list[str]:
        ours, theirs = self.seconds
        need = [self.samples(error) for error in PRECISIONS]
        ratio = [samples * theirs / ours for samples in need]
        means = ", ".join(
            f"{mean:.4f} ± {error:.4f}" for mean, error in zip(self.means, self.errors)
        )
        numbers = [", ".join(f"{value:.6f}" for value in self.exact), means, f"{self.gap:.1f}"]
        return [
            self.name,
            *numbers,
            " / ".join(map(brief, need)),
            duration(ours),
            duration(theirs),
            " / ".join(map(brief, ratio)),
        ]


def simulated(
    name: str,
    exact: reciprocity.Match,
    samples: Sequence[tuple[float, float]],
    seconds: tuple[float, float],
) -> Simulated:
    """The comparison of an exact match with samples; seconds are for the exact answer and for one
    sample.
    """
    one, other = zip(*samples)
    spreads, root = (stdev(one), stdev(other)), sqrt(len(samples))
    payoffs = float(exact.payoffs[0]), float(exact.payoffs[1])
    return Simulated(
        name,
        payoffs,
        (fmean(one), fmean(other)),
        (spreads[0] / root, spreads[1] / root),
        max(spreads),
        seconds,
    )


def pairs() -> list[tuple[str, str]]:
    """Every pair of the strategies, a strategy with itself included."""
    names = list(PLAYERS)
    return [(one, other) for i, one in enumerate(names) for other in names[i:]]


def matches() -> list[Simulated]:
    """Matches of 200 turns.

    No seed serves twice: equal seeds give equal flips, and the pairs' errors would be one error.
    """
    found = []
    for number, (one, other) in enumerate(pairs(), start=1):
        (ours, player), (theirs, opponent) = PLAYERS[one], PLAYERS[other]
        exact, cost = clock(11, reciprocity.match, ours, theirs, float(NOISE), TURNS)
        samples, start = [], perf_counter()
        for seed in range(number * MATCHES, (number + 1) * MATCHES):
            match = axelrod.Match(
                (player(), opponent()), turns=TURNS, noise=float(NOISE), seed=seed
            )
            match.play()
            samples.append(match.final_score_per_turn())
        found.append(
            simulated(
                f"{one} v {other}", exact, samples, (cost, (perf_counter() - start) / MATCHES)
            )
        )
    return found


def long_runs() -> list[Simulated]:
    """One long match a pair.

    Its first stretch is left out, because the long run has forgotten the start.
    """
    found = []
    for seed, (one, other) in enumerate(pairs(), start=1):
        (ours, player), (theirs, opponent) = PLAYERS[one], PLAYERS[other]
        exact, cost = clock(11, reciprocity.long_run, ours, theirs, NOISE)
        start = perf_counter()
        match = axelrod.Match(
            (player(), opponent()), turns=(STRETCHES + 1) * STRETCH, noise=float(NOISE), seed=seed
        )
        match.play()
        one_scores, other_scores = zip(*match.scores())
        samples = [
            (fmean(one_scores[at : at + STRETCH]), fmean(other_scores[at : at + STRETCH]))
            for at in range(STRETCH, match.turns, STRETCH)
        ]
        found.append(
            simulated(
                f"{one} v {other}",
                exact,
                samples,
                (cost, (perf_counter() - start) / (STRETCHES + 1)),
            )
        )
    return found


def simulations(found: Sequence[Simulated], samples: str, unit: str) -> str:
    """The table of simulated matches."""
    at = f"to s.e. {' / '.join(f'{error:g}' for error in PRECISIONS)}"
    head = [
        "pair",
        "ours, exact",
        f"Axelrod, {samples}",
        f"gap, s.e. (at most {ERRORS})",
        f"{unit} {at}",
    ]
    return table(
        [*head, "ours takes", "Axelrod takes for one", f"cost ratio {at}"],
        [each.row() for each in found],
    )
