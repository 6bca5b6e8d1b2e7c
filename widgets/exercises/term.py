"""The case of a term: the numbers that an assignment is asked with, drawn from the term's name, so
that copied numbers fail.
"""

from __future__ import annotations

import random
import re

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
