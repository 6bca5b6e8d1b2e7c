"""Richardson's arms race: each side arms against the other, tires of the cost, and holds a
grievance (richardson1960).

dx/dt = k·y − α·x + g        dy/dt = l·x − β·y + h
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, expm1, sqrt

from widgets.model.classics.checks import within


@dataclass(frozen=True)
class ArmsRace:
    """k, l: reaction to the other's arms; alpha, beta: fatigue (all at least 0); g, h: grievance,
    of either sign.
    """

    k: float
    l: float  # noqa: E741  # Richardson's letter
    alpha: float
    beta: float
    g: float
    h: float

    def __post_init__(self) -> None:
        within(0, k=self.k, l=self.l, alpha=self.alpha, beta=self.beta)

    @property
    def stable(self) -> bool:
        """Whether fatigue outweighs reaction: αβ > kl."""
        return self.alpha * self.beta > self.k * self.l

    @property
    def rest(self) -> tuple[float, float]:
        """Where both stand still.

        Raises `ValueError` if αβ = kl, when there is no single such point.
        """
        room = self.alpha * self.beta - self.k * self.l
        if room == 0:
            raise ValueError("alpha·beta = k·l: the race has no single point of rest")
        return (self.k * self.h + self.beta * self.g) / room, (
            self.l * self.g + self.alpha * self.h
        ) / room

    @property
    def eigenvalues(self) -> tuple[float, float]:
        """The two rates at which distance from rest grows or decays, the larger first; always real."""
        centre, spread = (
            -(self.alpha + self.beta) / 2,
            sqrt((self.alpha - self.beta) ** 2 / 4 + self.k * self.l),
        )
        return centre + spread, centre - spread

    def at(self, t: float, x: float, y: float) -> tuple[float, float]:
        """Both sides' arms at time t (at least 0), from (x, y) at time 0; the exact solution, at αβ
        = kl too.
        """
        within(0, t=t)
        rates = self.eigenvalues
        centre, spread = sum(rates) / 2, (rates[0] - rates[1]) / 2
        # What a unit at the start has become, and what a unit a year has added up to, along each of
        # the two rates.
        grown, added = (
            [exp(rate * t) for rate in rates],
            [expm1(rate * t) / rate if rate else t for rate in rates],
        )
        if spread:
            odd, odd_added = ((each[0] - each[1]) / (2 * spread) for each in (grown, added))
        else:
            odd, odd_added = (
                t * grown[0],
                (t * grown[0] - added[0]) / centre if centre else t * t / 2,
            )
        even, even_added = sum(grown) / 2, sum(added) / 2
        skew_x, skew_y = -self.alpha - centre, -self.beta - centre
        return (
            even * x
            + odd * (skew_x * x + self.k * y)
            + even_added * self.g
            + odd_added * (skew_x * self.g + self.k * self.h),
            even * y
            + odd * (self.l * x + skew_y * y)
            + even_added * self.h
            + odd_added * (self.l * self.g + skew_y * self.h),
        )
