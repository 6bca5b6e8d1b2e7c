"""What a reader may move: a file declares one experiment, and all stand in `EXPERIMENTS`.

What the model says to it is computed in the file of the same name in `widgets/answers/`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from widgets.answers.answer import Answer
from widgets.experiments.experiment import Bet, Control, Experiment, Preset, SettingError

__all__ = [
    "EXPERIMENTS",
    "Answer",
    "Bet",
    "Control",
    "Experiment",
    "Preset",
    "SettingError",
    "experiment",
]

MODULES = (
    "why",
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
    "room_doctrine",
    "room_tournament",
    "after",
)
"""The files of this folder that hold an `EXPERIMENT`, in the order of the book.

Each is named after its chapter; where a chapter has two, a word of each experiment's own follows.
"""

EXPERIMENTS: tuple[Experiment, ...]
"""All of them, in that order; read when they are first asked for, since a page asks for one or two."""


def __getattr__(name: str) -> Any:
    if name == "EXPERIMENTS":
        return _all()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _all() -> tuple[Experiment, ...]:
    return tuple(_read(each) for each in MODULES)


def _read(file: str) -> Experiment:
    found: Experiment = import_module(f"{__name__}.{file}").EXPERIMENT
    return found


def experiment(name: str) -> Experiment:
    """The experiment of that name, which is its file's with hyphens. Raises `SettingError` naming
    those there are.
    """
    names = {each.replace("_", "-"): each for each in MODULES}
    if name not in names:
        raise SettingError(f"there is no experiment {name!r}; there are {', '.join(names)}")
    return _read(names[name])
