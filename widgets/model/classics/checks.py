"""How the classics refuse what is mathematically impossible: with the name, the value and the
range.
"""

from __future__ import annotations

from fractions import Fraction
from math import inf

Number = float | Fraction
"""Give fractions and get exact answers; give floats and get floats."""


def within(
    low: Number,
    high: Number = inf,
    *,
    open_low: bool = False,
    open_high: bool = False,
    **values: Number,
) -> None:
    """Raise `ValueError` for the first named value outside [low, high] (or outside the open ends)."""
    for name, value in values.items():
        # Asked in the positive, so that what is not a number is outside too.
        if not (
            (value > low if open_low else value >= low)
            and (value < high if open_high else value <= high)
        ):
            ends = f"{'above' if open_low else 'at least'} {low}" + (
                "" if high == inf else f" and {'below' if open_high else 'at most'} {high}"
            )
            raise ValueError(f"{name} = {value!r} is out of range; it must be {ends}")


def ordered(**values: Number) -> None:
    """Raise `ValueError` unless the named values fall strictly, in the order given."""
    names, numbers = list(values), list(values.values())
    for i in range(len(names) - 1):
        if not numbers[i] > numbers[i + 1]:
            raise ValueError(
                f"{names[i]} = {numbers[i]!r} must be greater than {names[i + 1]} = {numbers[i + 1]!r}"
            )
