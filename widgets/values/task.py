"""A question, to the model or to the record."""

from __future__ import annotations

from typing import TypedDict


class ChoiceData(TypedDict):
    """One of the answers offered: right, wrong, or (None) open; and the reply to it."""

    key: str
    words: str
    right: bool | None
    reply: str


class RowsData(TypedDict):
    """A small table in words."""

    heads: list[str]
    rows: list[list[str]]


class TaskData(TypedDict):
    """A question: a number to be found, or choices. `solution` is in words. With `rows` it is a bet
    on the record, which are shown once it is placed.

    What lies within `tolerance` of `answer` is right; the right answer itself may be to either side.

    `formerly` is the name it once had.
    """

    name: str
    formerly: str
    question: str
    rests_on: str
    answer: float | None
    tolerance: float
    low: float | None
    high: float | None
    unit: str
    hint: str
    why: str
    choices: list[ChoiceData]
    is_open: bool
    solution: str
    rows: RowsData | None
    strings: dict[str, str]
