"""The case of a term: the numbers that an assignment is asked with, drawn from the term's name, so
that copied numbers fail.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import fields

from widgets.model import APRIL_2024, IRAN, ISRAEL, Actor, Exchange

PRACTICE = "practice"
"""The term of the source notebooks, of the page and of Binder."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def draw(assignment: str, term: str) -> random.Random:
    """Chance that depends on the assignment and the term alone: the same on every machine and in
    every version of Python that is supported.

    Raises `ValueError` if the term is no name of at most 40 small letters, digits and hyphens, such
    as "autumn-2027".
    """
    if not isinstance(term, str) or not _NAME.fullmatch(term):
        raise ValueError(
            f"TERM: {term!r} is not possible; it must be a name of 1 to 40 small letters, digits and hyphens, such as 'autumn-2027'"
        )
    return random.Random(f"{assignment} {term}")


class Given:
    """What the case of every assignment is: a frozen dataclass that shows its numbers, and each
    exchange made of them by where it differs from April 2024.
    """

    def __repr__(self) -> str:
        """`Case(hawks=0.86)`, and a line such as `.exchange: April 2024, but noise 0.15` for each
        property that is an exchange.
        """
        numbers = ", ".join(
            f"{each.name}={getattr(self, each.name)!r}"
            for each in fields(self)  # type: ignore[arg-type]  # every case is a dataclass
        )
        exchanges = (
            (name, getattr(self, name))
            for name, each in vars(type(self)).items()
            if isinstance(each, property)
        )
        lines = [
            f".{name}: {difference(made)}" for name, made in exchanges if isinstance(made, Exchange)
        ]
        return "\n".join([f"Case({numbers})", *lines])


def difference(exchange: Exchange) -> str:
    """How an exchange differs from April 2024, by the names that `vary` takes:
    `April 2024, but first.hawks 0.86, noise 0.15`.
    """
    april = APRIL_2024
    swapped = exchange.first.name != april.first.name
    said = [f"{exchange.first.name} is the first actor"] if swapped else []
    for side in ("first", "second"):
        actor: Actor = getattr(exchange, side)
        said += _changed(
            actor, {each.name: each for each in (IRAN, ISRAEL)}[actor.name], f"{side}."
        )
    said += _changed(exchange, april, "")
    return f"April 2024, but {', '.join(said)}" if said else "April 2024"


def _changed(now: object, before: object, prefix: str) -> Iterator[str]:
    for each in fields(now):  # type: ignore[arg-type]  # an actor or an exchange
        value = getattr(now, each.name)
        if isinstance(value, Actor) or value == getattr(before, each.name):
            continue
        moves = isinstance(value, tuple)
        words = f"({', '.join(map(str, value))})" if moves else f"{value:g}"
        yield f"{prefix}{each.name} {words}"
