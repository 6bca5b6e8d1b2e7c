"""Numbers as a reader hears them: per cent with a plain fraction beside it."""

from __future__ import annotations

from fractions import Fraction

DISCLAIMER = "A teaching model, not a forecast."


def in_hundred(share: float) -> str:
    """`50 in 100`; what rounds to none or all but is neither says so."""
    if 0 < share < 0.005:
        return "fewer than 1 in 100"
    if 0.995 < share < 1:
        return "more than 99 in 100"
    return f"{100 * share:.0f} in 100"


def one_in(share: float) -> str:
    """`about 1 in 28`, `about 5 in 6`: the nearest plain fraction."""
    if share < 0.0005:
        return "fewer than 1 in 2,000"
    if share > 0.9995:
        return "nearly always"
    if share < 0.3:
        return f"about 1 in {round(1 / share):,}"
    near = Fraction(share).limit_denominator(9)
    return "nearly always" if near == 1 else f"about {near.numerator} in {near.denominator}"


def percent(share: float) -> str:
    """`3.6 % (about 1 in 28)`."""
    return f"{100 * share:.1f} % ({one_in(share)})"
