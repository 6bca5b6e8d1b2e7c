"""A crisis as a war of attrition with audience costs: who backs down, and when nobody can any more
(fearon1994).

Backing down at time t costs side i the sum a_i·t. The prize is v; war is worth something private,
uniform on [−W_i, 0].
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

from widgets.model.classics.checks import within


@dataclass(frozen=True)
class Crisis:
    """The prize v, both sides' audience costs a unit of time, and how bad war can be for each (all
    above 0).
    """

    v: float
    a: tuple[float, float]
    war: tuple[float, float]

    def __post_init__(self) -> None:
        within(
            0, open_low=True, v=self.v, a1=self.a[0], a2=self.a[1], W1=self.war[0], W2=self.war[1]
        )

    def locked_in(self, side: int) -> float:
        """When side's doubts about the other would be settled, were it alone: the root of
        a_i·a_j·t² + a_j·v·t − v·W_j.
        """
        mine, theirs = self.a[side], self.a[1 - side]
        square, slope, constant = mine * theirs, theirs * self.v, -self.v * self.war[1 - side]
        return (-slope + sqrt(slope**2 - 4 * square * constant)) / (2 * square)

    @property
    def horizon(self) -> float:
        """The time after which nobody backs down any more and what is left is war."""
        return min(self.locked_in(0), self.locked_in(1))

    @property
    def weaker(self) -> int:
        """The side (0 or 1) that may concede at once: the one whose quitting the horizon does not
        by itself explain.
        """
        return 1 if self.locked_in(1) <= self.locked_in(0) else 0

    @property
    def concedes_at_once(self) -> float:
        """The probability (0–1) that the weaker side concedes before the crisis starts."""
        return self._slack / self.v

    @property
    def p_war(self) -> float:
        """The probability (0–1) that both sides stay until the horizon."""
        return (self.a[0] * self.horizon / self.war[0]) * (self.a[1] * self.horizon / self.war[1])

    @property
    def backs_down(self) -> tuple[float, float]:
        """The probabilities (0–1) that the weaker and that the other side is the one to back down;
        with `p_war` they add up to 1.
        """
        low, high, t, v = self.a[self.weaker], self.a[1 - self.weaker], self.horizon, self.v
        # ∫ Q_H′(1 − Q_L) dt, with Q_H = a_L·t/(v + a_L·t) and 1 − Q_L = (v − k)/(v + a_H·t), by
        # partial fractions.
        if low == high:
            integral = (1 / v**2 - 1 / (v + low * t) ** 2) / (2 * low)
        else:
            gap = v * (high - low)
            integral = (high * log((v + high * t) / v) - high * log((v + low * t) / v)) / gap**2 - (
                1 / v - 1 / (v + low * t)
            ) / gap
        other = low * v * (v - self._slack) * integral
        return 1 - self.p_war - other, other

    @property
    def odds(self) -> float:
        """The odds, as the horizon nears, that the weaker rather than the other side backs down:

        (a_H·v + a_H·a_L·t*)/(a_L·v + a_H·a_L·t*).
        """
        low, high, t = self.a[self.weaker], self.a[1 - self.weaker], self.horizon
        return (high * self.v + high * low * t) / (low * self.v + high * low * t)

    @property
    def _slack(self) -> float:
        """k: what the weaker side's distribution of quitting times holds at time 0, times v."""
        low, high, t = self.a[self.weaker], self.a[1 - self.weaker], self.horizon
        return max(0.0, self.v - low * t * (self.v + high * t) / self.war[self.weaker])
