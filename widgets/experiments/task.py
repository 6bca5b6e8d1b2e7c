"""A question without code whose answer the page checks: a number that one reads off, or a choice that one argues for.

Tasks stand beside their experiment; the page, the notebook and the tests check an answer in the same way. Standard library only.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from widgets.experiments.experiment import SettingError


@dataclass(frozen=True)
class Choice:
    """One of the answers offered: its words, whether it is right (None where the question is open), and what to say to a reader who took it."""

    words: str
    right: bool | None
    reply: str


@dataclass(frozen=True)
class Task:
    """One question. Either `answer` computes the number asked for (right within `tolerance`), or `choices` are offered.

    `hint` meets a wrong number, `why` a right one; `low` and `high` bound what can be an answer at all. `rests_on` names what the answer
    can be read from: the experiment, or rows of the record. If no choice is right or wrong the question is open, and `why` says so.
    Raises `ValueError` if only some of the choices are neither.
    """

    name: str
    question: str
    rests_on: str
    answer: Callable[[], float] | None = None
    tolerance: float = 0.0
    low: float = -math.inf
    high: float = math.inf
    unit: str = ""
    digits: int = 0
    hint: str = ""
    why: str = ""
    choices: Mapping[str, Choice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        undecided = [key for key, choice in self.choices.items() if choice.right is None]
        if undecided and not self.is_open:
            raise ValueError(f"{self.name}: right = None for {', '.join(undecided)} only; in an open question it is None for every choice")

    def check(self, given: str) -> tuple[bool | None, str]:
        """Whether the answer is right (None if the question is open), and the reply to it. Raises `SettingError` for what is no answer, naming what is allowed."""
        if self.answer is None:
            if given not in self.choices:
                raise SettingError(f"{self.name}: {given!r} is not one of the answers offered, {', '.join(self.choices)}")
            return self.choices[given].right, self.choices[given].reply
        try:
            number = float(given.strip().removesuffix("%").strip().replace(",", "."))
        except ValueError:
            number = math.nan
        if not self.low <= number <= self.high:
            raise SettingError(f"{self.name}: {given!r} is not possible; it must be a number between {self.low:g} and {self.high:g}")
        return (True, self.why) if abs(number - self.answer()) <= self.tolerance else (False, self.hint)

    @property
    def is_open(self) -> bool:
        """Whether this is a question without a right answer."""
        return self.answer is None and all(choice.right is None for choice in self.choices.values())

    @property
    def solution(self) -> str:
        """The right answer in words, with its reason; of an open question, why it has none."""
        if self.is_open:
            return self.why
        if self.answer is None:
            return " ".join(f"{each.words} {each.reply}" for each in self.choices.values() if each.right)
        return f"{self.answer():.{self.digits}f} {self.unit}".strip() + f". {self.why}"
