"""Why bargaining fails although war is costly: the risk–return trade-off under private costs
(fearon1995).

A would win with probability p and pay c_A; B's cost is private, uniform on [0, c_max]. A makes one
demand, B accepts or fights.
"""

from __future__ import annotations

from widgets.model.classics.checks import Number, within


def optimal_demand(p: Number, c_a: Number, c_max: Number) -> Number:
    """The demand that serves A best: p + (c_max − c_A)/2. Needs 0 ≤ p ≤ 1 and 0 ≤ c_A ≤ c_max."""
    _check(p, c_a, c_max)
    return p + (c_max - c_a) / 2


def war_risk(p: Number, c_a: Number, c_max: Number) -> Number:
    """The probability of war at that demand: ½(1 − c_A/c_max)."""
    _check(p, c_a, c_max)
    return (1 - c_a / c_max) / 2


def _check(p: Number, c_a: Number, c_max: Number) -> None:
    within(0, 1, p=p)
    within(0, open_low=True, c_max=c_max)
    within(0, c_max, c_a=c_a)
