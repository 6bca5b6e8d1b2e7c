"""Tying hands against sinking costs: two ways to make a threat believed (fearon1997).

The prize is worth v, uniform on [0, v_max]; a fight is won with probability p at cost c; a share q
of challengers fights regardless.
"""

from __future__ import annotations

from dataclasses import dataclass

from widgets.model.classics.checks import Number, within


@dataclass(frozen=True)
class Signal:
    """The least value at which a defender signals, what the signal costs at once, its expected
    welfare, and P(war) (0–1).
    """

    threshold: Number
    cost: Number
    welfare: Number
    p_war: Number


def sinking_costs(p: Number, c: Number, q: Number, v_max: Number = 1) -> Signal:
    """Pay at once: those with v ≥ c/p pay (1 − q)·c/p, which the others would not."""
    _check(p, c, q, v_max)
    threshold = c / p
    cost = (1 - q) * threshold
    return Signal(
        threshold, cost, _welfare(threshold, cost, p, c, q, v_max), q * (1 - threshold / v_max)
    )


def tying_hands(p: Number, c: Number, q: Number, v_max: Number = 1) -> Signal:
    """Make it dear to back down: those with v ≥ q·c/(1 − q + q·p) do, and pay nothing unless they
    are tested.
    """
    _check(p, c, q, v_max)
    threshold = q * c / (1 - q + q * p)
    return Signal(threshold, 0, _welfare(threshold, 0, p, c, q, v_max), q * (1 - threshold / v_max))


def _welfare(
    threshold: Number, cost: Number, p: Number, c: Number, q: Number, v_max: Number
) -> Number:
    share, mean_times_share = (v_max - threshold) / v_max, (v_max**2 - threshold**2) / (2 * v_max)
    return (1 - q + q * p) * mean_times_share - (q * c + cost) * share


def _check(p: Number, c: Number, q: Number, v_max: Number) -> None:
    within(0, 1, open_low=True, p=p)
    within(0, 1, q=q)
    within(0, p * v_max, c=c)
