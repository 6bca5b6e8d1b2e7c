"""What `chart(name, rows)` takes: rows that an experiment's picture can show.

The page and the notebook check them alike.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

MOST = 2000
"""Rows that a picture of this size can show, and a page can draw at once."""

Row = dict[str, Any]


def drawable(name: object, rows: object, fields: Mapping[str, Sequence[str]]) -> list[Row]:
    """The rows as plain dicts. `fields` says which pictures there are and which fields a row of
    each must have.

    Raises `ValueError` naming the picture, the row or the field, and what is allowed.
    """
    if not isinstance(name, str) or name not in fields:
        raise ValueError(
            f"chart: there is no picture {name!r} here; there is {', '.join(map(repr, sorted(fields)))}"
        )
    if (
        isinstance(rows, str | Mapping)
        or not isinstance(rows, Sequence)
        or not 1 <= len(rows) <= MOST
    ):
        raise ValueError(f"chart: rows must be a list of 1 to {MOST} dicts; it is {_short(rows)}")
    return [_row(name, number, row, fields[name]) for number, row in enumerate(rows)]


def _row(name: str, number: int, row: object, fields: Sequence[str]) -> Row:
    if not isinstance(row, Mapping):
        raise ValueError(f"chart: rows[{number}] must be a dict; it is {_short(row)}")
    missing = [field for field in fields if field not in row]
    if missing:
        raise ValueError(
            f"chart: rows[{number}] lacks {', '.join(map(repr, missing))}; a row of {name!r} has {', '.join(map(repr, fields))}"
        )
    for field in fields:
        value = row[field]
        if not isinstance(value, bool | str) and not (
            isinstance(value, int | float) and math.isfinite(value)
        ):
            raise ValueError(
                f"chart: rows[{number}][{field!r}] must be a finite number or words; it is {_short(value)}"
            )
    return {field: row[field] for field in fields}


def _short(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:57]}..."
