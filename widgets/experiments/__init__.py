"""What a reader may move: a file declares one experiment, and all stand in `EXPERIMENTS`.

What the model says to it is computed in the file of the same name in `widgets/answers/`.
"""

from __future__ import annotations

from importlib import import_module

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

EXPERIMENTS: tuple[Experiment, ...] = tuple(
    import_module(f"{__name__}.{name}").EXPERIMENT for name in MODULES
)


def experiment(name: str) -> Experiment:
    """The experiment of that name. Raises `SettingError` naming those there are."""
    for each in EXPERIMENTS:
        if each.name == name:
            return each
    raise SettingError(
        f"there is no experiment {name!r}; there are {', '.join(e.name for e in EXPERIMENTS)}"
    )
