"""A question as the value that crosses to JavaScript."""

from __future__ import annotations

from widgets.island.pick import picked
from widgets.island.strings import TASK
from widgets.questions import Task
from widgets.values.task import ChoiceData, RowsData, TaskData

EDGE = 1e-9
"""By how much the page's own arithmetic may miss a number at the edge of what is right."""


def data(asked: Task) -> TaskData:
    """The question with its answer, the replies and the words around them."""
    low, high = (asked.low, asked.high) if asked.answer else (None, None)
    least, most = asked.accepted if asked.answer else (0.0, 0.0)
    return picked(
        TaskData,
        asked,
        answer=(least + most) / 2 if asked.answer else None,
        tolerance=(most - least) / 2 + EDGE,
        low=low,
        high=high,
        choices=[picked(ChoiceData, each, key=key) for key, each in asked.choices.items()],
        rows=_rows(asked),
        strings=dict(TASK),
    )


def _rows(asked: Task) -> RowsData | None:
    """The rows that a bet on the record shows; None for a question."""
    if asked.rows is None:
        return None
    heads, rows = asked.rows()
    return {"heads": list(heads), "rows": [list(each) for each in rows]}
