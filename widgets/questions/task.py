"""A question without code whose answer the page checks: a number that one reads off, or a choice
that one argues for.

Page and notebook check an answer by `check` in widgets/island/task.js.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field


def first_position(positions: Iterable[str | float], holds: Callable[[float], bool]) -> float:
    """The first of a control's positions at which something holds. Raises `ArithmeticError` if it
    holds at none: a changed model may leave a question without an answer.
    """
    for position in map(float, positions):
        if holds(position):
            return position
    raise ArithmeticError("what is asked for holds at no position of the control: ask otherwise")


def begins(positions: Iterable[str | float], holds: Callable[[float], bool]) -> float:
    """Where something begins to hold on the way to the first of these positions at which it does,
    to a millionth of the last step. Raises `ArithmeticError` as `first_position` does.
    """
    kept = list(map(float, positions))
    high = first_position(kept, holds)
    low = kept[max(kept.index(high) - 1, 0)]
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""A small table in words: its heads, and its rows."""


@dataclass(frozen=True)
class Choice:
    """One of the answers offered: its words, whether it is right (None where the question is open),
    and what to say to a reader who took it.
    """

    words: str
    right: bool | None
    reply: str


@dataclass(frozen=True)
class Task:
    """One question. Either `answer` computes the number asked for (right within `tolerance`), or
    `choices` are offered.

    Where the answer is the first position of a control at which something holds, `least` computes
    from where on it holds between two positions: what lies between the two is right as well.

    `hint` meets a wrong number, `why` a right one; `low` and `high` bound what can be an answer at
    all. `rests_on` names what the answer can be read from: the experiment, or rows of the record.
    If no choice is right or wrong the question is open, and `why` says so. `formerly` is the name
    that it once had, under which a reader may still keep an answer. With `rows` it is a bet on the
    record: the first answer stands, and only then these rows are shown. Raises `ValueError` if only
    some of the choices are neither.
    """

    name: str
    question: str
    rests_on: str
    answer: Callable[[], float] | None = None
    tolerance: float = 0.0
    least: Callable[[], float] | None = None
    low: float = -math.inf
    high: float = math.inf
    unit: str = ""
    digits: int = 0
    hint: str = ""
    why: str = ""
    choices: Mapping[str, Choice] = field(default_factory=dict)
    formerly: str = ""
    rows: Callable[[], Rows] | None = None

    def __post_init__(self) -> None:
        undecided = [key for key, choice in self.choices.items() if choice.right is None]
        if undecided and not self.is_open:
            raise ValueError(
                f"{self.name}: right = None for {', '.join(undecided)} only; in an open question it is None for every choice"
            )

    @property
    def is_open(self) -> bool:
        """Whether this is a question without a right answer."""
        return self.answer is None and all(choice.right is None for choice in self.choices.values())

    @property
    def accepted(self) -> tuple[float, float]:
        """The least and the greatest number that is right. Raises `ValueError` if the question
        offers choices.
        """
        if self.answer is None:
            raise ValueError(f"{self.name} asks for no number: it offers {', '.join(self.choices)}")
        answer = self.answer()
        low = self.least() if self.least else answer
        return low - self.tolerance, answer + self.tolerance

    @property
    def solution(self) -> str:
        """The right answer in words, with its reason; of an open question, why it has none."""
        if self.is_open:
            return self.why
        if self.answer is None:
            return " ".join(
                f"{each.words} {each.reply}" for each in self.choices.values() if each.right
            )
        return f"{self.answer():.{self.digits}f} {self.unit}".strip() + f". {self.why}"
