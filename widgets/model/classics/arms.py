"""Richardson's arms race: each side arms against the other, tires of the cost, and holds a grievance (richardson1960).

dx/dt = k·y − α·x + g        dy/dt = l·x − β·y + h
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cosh, exp, sinh, sqrt

from widgets.model.classics.checks import within


@dataclass(frozen=True)
class ArmsRace:
    """k, l: reaction to the other's arms; alpha, beta: fatigue (all at least 0); g, h: grievance, of either sign."""

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
        """Where both stand still. Raises `ValueError` if αβ = kl, when there is no single such point."""
        room = self.alpha * self.beta - self.k * self.l
        if room == 0:
            raise ValueError("alpha·beta = k·l: the race has no single point of rest")
        return (self.k * self.h + self.beta * self.g) / room, (self.l * self.g + self.alpha * self.h) / room

    @property
    def eigenvalues(self) -> tuple[float, float]:
        """The two rates at which distance from rest grows or decays, the larger first; always real."""
        centre, spread = -(self.alpha + self.beta) / 2, sqrt((self.alpha - self.beta) ** 2 / 4 + self.k * self.l)
        return centre + spread, centre - spread

    def at(self, t: float, x: float, y: float) -> tuple[float, float]:
        """Both sides' arms at time t (at least 0), from (x, y) at time 0; the exact solution."""
        within(0, t=t)
        (rest_x, rest_y), (first, second) = self.rest, self.eigenvalues
        centre, spread = (first + second) / 2, (first - second) / 2
        even, odd = exp(centre * t) * cosh(spread * t), exp(centre * t) * (sinh(spread * t) / spread if spread else t)
        dx, dy = x - rest_x, y - rest_y
        return (
            rest_x + even * dx + odd * ((-self.alpha - centre) * dx + self.k * dy),
            rest_y + even * dy + odd * (self.l * dx + (-self.beta - centre) * dy),
        )
