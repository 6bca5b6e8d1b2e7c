"""A challenge and an answer, both chosen with error: the choice probabilities that signorino1999
builds into an estimator.

Nothing is estimated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from widgets.model.classics.checks import within


@dataclass(frozen=True)
class StrategicChoice:
    """Probabilities (0–1): that 1 challenges, that 2 then resists, and of the three ends."""

    challenge: float
    resist: float

    @property
    def status_quo(self) -> float:
        """P(no challenge)."""
        return 1 - self.challenge

    @property
    def concession(self) -> float:
        """P(challenged and gives in)."""
        return self.challenge * (1 - self.resist)

    @property
    def war(self) -> float:
        """P(challenged and resists)."""
        return self.challenge * self.resist


def strategic_logit(
    u1: tuple[float, float, float], u2: tuple[float, float], precision: float = 1.0
) -> StrategicChoice:
    """The agent logit equilibrium. `u1` is 1's utility from status quo, 2's capitulation, war; `u2`
    2's from capitulation, war.

    p₂ = Λ(λ(U₂war − U₂cap)); p₁ = Λ(λ(p₂·U₁war + (1 − p₂)·U₁cap − U₁sq)). `precision` λ is at least
    0.
    """
    within(0, precision=precision)
    resist = 1 / (1 + exp(-precision * (u2[1] - u2[0])))
    worth = resist * u1[2] + (1 - resist) * u1[1]
    return StrategicChoice(1 / (1 + exp(-precision * (worth - u1[0]))), resist)
