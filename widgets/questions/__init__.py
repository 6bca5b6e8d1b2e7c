"""What a chapter asks without code; one file a chapter, all questions in `TASKS`.

Answers are computed while the book is built, so no question is shipped to the browser's Python.
"""

from __future__ import annotations

from importlib import import_module

from widgets.experiments import SettingError
from widgets.questions.task import Choice, Task

__all__ = ["TASKS", "Choice", "Task", "task"]

MODULES = (
    "why",
    "record",
    "reciprocity",
    "dilemma",
    "signalling",
    "deterrence",
    "proxies",
    "domestic",
    "third_parties",
    "redlines",
    "others",
    "room",
    "after",
)
"""The files of this folder that hold `TASKS`, in the order of the book, each named after its
chapter.
"""

TASKS: tuple[Task, ...] = tuple(
    task for name in MODULES for task in import_module(f"{__name__}.{name}").TASKS
)


def task(name: str) -> Task:
    """The task of that name. Raises `SettingError` naming those there are."""
    for each in TASKS:
        if each.name == name:
            return each
    raise SettingError(f"there is no task {name!r}; there are {', '.join(t.name for t in TASKS)}")
