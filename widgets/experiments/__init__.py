"""What a reader may move and what the model answers; one file a chapter, all experiments in `EXPERIMENTS`, all questions in `TASKS`."""

from __future__ import annotations

from widgets.experiments import after, allies, architecture, arms, coalitions, envelope, proxies, reciprocity, redline, reprisals, signalling, the_record
from widgets.experiments.experiment import Answer, Bet, Control, Experiment, Preset, SettingError
from widgets.experiments.task import Choice, Task

__all__ = ["EXPERIMENTS", "TASKS", "Answer", "Bet", "Choice", "Control", "Experiment", "Preset", "SettingError", "Task", "experiment", "task"]

EXPERIMENTS: tuple[Experiment, ...] = (
    envelope.ENVELOPE,
    reciprocity.RECIPROCITY,
    arms.ARMS,
    reprisals.REPRISALS,
    signalling.SIGNALLING,
    proxies.PROXIES,
    coalitions.COALITIONS,
    allies.ALLIES,
    redline.REDLINE,
    architecture.ARCHITECTURE,
    after.AFTER,
)

TASKS: tuple[Task, ...] = (
    *envelope.TASKS,
    *the_record.TASKS,
    *reciprocity.TASKS,
    *arms.TASKS,
    *reprisals.TASKS,
    *signalling.TASKS,
    *proxies.TASKS,
    *coalitions.TASKS,
    *allies.TASKS,
    *redline.TASKS,
    *architecture.TASKS,
    *after.TASKS,
)


def experiment(name: str) -> Experiment:
    """The experiment of that name. Raises `SettingError` naming those there are."""
    for each in EXPERIMENTS:
        if each.name == name:
            return each
    raise SettingError(f"there is no experiment {name!r}; there are {', '.join(e.name for e in EXPERIMENTS)}")


def task(name: str) -> Task:
    """The task of that name. Raises `SettingError` naming those there are."""
    for each in TASKS:
        if each.name == name:
            return each
    raise SettingError(f"there is no task {name!r}; there are {', '.join(t.name for t in TASKS)}")
