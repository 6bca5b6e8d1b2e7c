"""How a parameter of the model is described and checked; the descriptions stand on the fields of
`actor.py` and `exchange.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Literal

Mark = Literal["sourced", "disputed", "illustrative"]
"""What a parameter rests on: documents bear on it, documents point different ways, or it is the
modeller's choice.
"""


@dataclass(frozen=True)
class Evidence:
    """What the record says about one parameter of one actor (or of the exchange): two marks.

    `direction` says whether sources show which way the parameter points; `value` whether they show
    its number.
    """

    direction: Mark = "illustrative"
    value: Mark = "illustrative"


@dataclass(frozen=True)
class Parameter:
    """One adjustable number: its words, its unit, the range that is mathematically valid and the
    range one teaches with.

    `valid` bounds what a constructor accepts; `teach` (within it) bounds what a control offers.
    `evidence` maps the name of an actor to its marks; an absent name means illustrative in both.
    """

    label: str
    meaning: str
    unit: str
    symbol: str
    valid: tuple[float, float]
    teach: tuple[float, float]
    whole: bool = False
    evidence: dict[str, Evidence] | None = None

    def check(self, owner: str, name: str, value: object) -> None:
        """Raise `ValueError` (or `TypeError` for something that is no number) naming field, value
        and range.
        """
        low, high = self.valid
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise TypeError(
                f"{owner}: {name} = {value!r} is not a number; it must be {self.allowed}"
            )
        if math.isnan(value) or not low <= value <= high or math.isinf(value):
            raise ValueError(
                f"{owner}: {name} = {value!r} is out of range; it must be {self.allowed}"
            )
        if self.whole and value != int(value):
            raise ValueError(f"{owner}: {name} = {value!r} is not whole; it must be {self.allowed}")

    @property
    def allowed(self) -> str:
        """What a value must be, for messages."""
        return f"{'a whole number' if self.whole else 'a number'} {range_text(*self.valid)}"


def range_text(low: float, high: float) -> str:
    """`between 0 and 1`, `of at least 0`, or `(any)`, for messages."""
    if math.isinf(low) and math.isinf(high):
        return "(any finite one)"
    if math.isinf(high):
        return f"of at least {low:g}"
    return f"between {low:g} and {high:g}"


def parameter(default: float, **words: Any) -> Any:
    """A dataclass field that carries its `Parameter`."""
    return field(default=default, metadata={"parameter": Parameter(**words)})


def described(owner: type) -> Mapping[str, Parameter]:
    """The parameters of `Actor` or `Exchange`, by field name, in the order of their definition."""
    return _described(owner)


@cache  # every exchange that is varied asks again
def _described(owner: type) -> Mapping[str, Parameter]:
    return {f.name: f.metadata["parameter"] for f in fields(owner) if "parameter" in f.metadata}


def check_all(instance: object) -> None:
    """Check every described field of an instance; see `Parameter.check` for what is raised."""
    name = getattr(instance, "name", None)
    owner = type(instance).__name__ + (f"({name})" if name else "")
    for key, described_as in described(type(instance)).items():
        described_as.check(owner, key, getattr(instance, key))
