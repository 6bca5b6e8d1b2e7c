"""What follows from April's numbers is renewed by a command; what was computed elsewhere stays, and
the same function gives it from the parameters that stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from helpers.published import PUBLISHED, B
from tools.expected import expected, read
from widgets.model import APRIL_2024

ADVICE = "\n\n`make expected` renews what follows from the model's numbers; read its diff"


def leaves(tree: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every number and word of a tree of values, by where it stands."""
    if isinstance(tree, dict | list):
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(value, f"{path}/{key}")
    else:
        yield path, tree


COMPUTED = dict(leaves(expected(B)))
PARTS = {**PUBLISHED["core"], **PUBLISHED["assumptions"], **PUBLISHED["exercises"]}
ELSEWHERE = dict(leaves(PARTS))


@pytest.mark.parametrize("key", dict.fromkeys(path.split("/")[1] for path in COMPUTED))
def test_it_gives_what_was_computed_elsewhere(key: str) -> None:
    mine = {path: each for path, each in COMPUTED.items() if path.split("/")[1] == key}
    near = {path: pytest.approx(each, rel=1e-6, abs=1e-9) for path, each in mine.items()}
    assert {path: ELSEWHERE.get(path) for path in mine} == near


def test_what_follows_from_april_is_up_to_date() -> None:
    now = dict(leaves(expected(APRIL_2024)))
    assert dict(leaves(read())) == {path: pytest.approx(each) for path, each in now.items()}, ADVICE


def test_every_published_value_says_its_origin() -> None:
    values = set(PUBLISHED) - {"origin", "april_2024"}
    assert set(PUBLISHED["origin"]) == values and all(PUBLISHED["origin"].values())
