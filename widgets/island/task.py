"""A question as the value that crosses to JavaScript."""

from __future__ import annotations

from widgets.experiments import Task
from widgets.island.pick import picked
from widgets.island.strings import TASK
from widgets.values import ChoiceData, TaskData


def data(asked: Task) -> TaskData:
    """The question with its answer, the replies and the words around them."""
    low, high = (asked.low, asked.high) if asked.answer else (None, None)
    least, most = asked.accepted if asked.answer else (0.0, 0.0)
    return picked(
        TaskData,
        asked,
        answer=(least + most) / 2 if asked.answer else None,
        tolerance=(most - least) / 2,
        low=low,
        high=high,
        choices=[picked(ChoiceData, each, key=key) for key, each in asked.choices.items()],
        strings=dict(TASK),
    )
