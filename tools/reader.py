"""What page and notebook show a reader, asked of the very JavaScript that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from widgets.answers.answer import Setting
from widgets.experiments import Answer, Experiment, experiment
from widgets.island import experiment as island
from widgets.island import node
from widgets.island import task as island_task
from widgets.island.strings import RECORD
from widgets.questions import Task
from widgets.values.experiment import AnswerData, ColumnData, ControlData, ExperimentData
from widgets.values.shown import TableData


@cache
def value(name: str) -> ExperimentData:
    """The experiment as it crosses to JavaScript."""
    return island.data(experiment(name))


def idle(chosen: Experiment, preset: str) -> set[str]:
    """The controls that a preset takes out of play."""
    data, state = value(chosen.name), {"preset": preset, "changes": {}}
    return {
        c["name"] for c in data["controls"] if node.call("settings.js", "isIdle", data, state, c)
    }


def table(name: str, answer: AnswerData) -> str:
    """The body of the reader's table, as HTML."""
    few = {"columns": value(name)["columns"]}
    return str(node.call("table.js", "tableRows", few, answer["tables"]["rows"])["text"])


def shown_table(chosen: Experiment, answer: Answer) -> str:
    """The reader's table of an answer, as HTML."""
    given = island.answer(answer)["tables"]["rows"]
    return str(node.call("table.js", "table", value(chosen.name), given)["text"])


def plain_table(given: TableData) -> str:
    """The table below a picture, as HTML."""
    return str(node.call("record.js", "plainTable", given, RECORD)["text"])


def words(control: ControlData, position: Setting) -> str:
    """A position of a control in words."""
    return str(node.call("written.js", "words", control, position))


def shown_cell(column: ColumnData, cell: object) -> str:
    """A cell of the reader's table."""
    return str(node.call("written.js", "shown", column, cell))


def rounded(value: float, digits: int) -> str:
    """A number with so many decimals, as a reader sees it."""
    return str(node.call("written.js", "rounded", value, digits))


def csv_of(name: str, answer: AnswerData) -> str:
    """What the CSV of an answer holds."""
    return str(node.call("written.js", "csv", value(name)["columns"], answer["tables"]["rows"]))


def judged(asked: Task, given: str) -> tuple[bool | None, str] | None:
    """Whether an answer is right, and the reply to it; None for what is no answer."""
    found = node.call("task.js", "check", island_task.data(asked), given)
    return (found["right"], found["reply"]) if found else None


def fitting(rows: list[Any], chosen: Mapping[str, str]) -> list[str]:
    """The ids of the rows of a view that filters let through."""
    return [row["id"] for row in rows if node.call("coding.js", "fits", row["fields"], chosen)]
