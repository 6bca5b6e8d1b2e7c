"""What a reader may move and what the model answers; one file a chapter, all experiments in
`EXPERIMENTS`, all questions in `TASKS`.
"""

from __future__ import annotations

from importlib import import_module

from widgets.experiments.experiment import Answer, Bet, Control, Experiment, Preset, SettingError
from widgets.experiments.task import Choice, Task

__all__ = [
    "EXPERIMENTS",
    "TASKS",
    "Answer",
    "Bet",
    "Choice",
    "Control",
    "Experiment",
    "Preset",
    "SettingError",
    "Task",
    "experiment",
    "task",
]

MODULES = (
    "why",
    "record",
    "reciprocity",
    "dilemma_arms",
    "dilemma_reprisals",
    "signalling",
    "deterrence_blow",
    "deterrence_threat",
    "proxies",
    "domestic",
    "third_parties",
    "redlines_line",
    "redlines_architecture",
    "others",
    "others_own",
    "room",
    "room_doctrine",
    "room_tournament",
    "after",
)
"""The files of this folder that hold an `EXPERIMENT`, `TASKS` or both, in the order of the book.

Each is named after its chapter; where a chapter has two, a word of each experiment's own follows.
"""

_found = [import_module(f"{__name__}.{each}") for each in MODULES]

EXPERIMENTS: tuple[Experiment, ...] = tuple(
    each.EXPERIMENT for each in _found if hasattr(each, "EXPERIMENT")
)

TASKS: tuple[Task, ...] = tuple(task for each in _found for task in getattr(each, "TASKS", ()))


def experiment(name: str) -> Experiment:
    """The experiment of that name. Raises `SettingError` naming those there are."""
    for each in EXPERIMENTS:
        if each.name == name:
            return each
    raise SettingError(
        f"there is no experiment {name!r}; there are {', '.join(e.name for e in EXPERIMENTS)}"
    )


def task(name: str) -> Task:
    """The task of that name. Raises `SettingError` naming those there are."""
    for each in TASKS:
        if each.name == name:
            return each
    raise SettingError(f"there is no task {name!r}; there are {', '.join(t.name for t in TASKS)}")
