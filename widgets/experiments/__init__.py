"""What a reader may move and what the model answers; one file an experiment, all of them in `EXPERIMENTS`."""

from __future__ import annotations

from widgets.experiments.experiment import Answer, Bet, Control, Experiment, Preset, SettingError
from widgets.experiments.signalling import SIGNALLING

__all__ = ["EXPERIMENTS", "Answer", "Bet", "Control", "Experiment", "Preset", "SettingError", "experiment"]

EXPERIMENTS: tuple[Experiment, ...] = (SIGNALLING,)


def experiment(name: str) -> Experiment:
    """The experiment of that name. Raises `SettingError` naming those there are."""
    for each in EXPERIMENTS:
        if each.name == name:
            return each
    raise SettingError(f"there is no experiment {name!r}; there are {', '.join(e.name for e in EXPERIMENTS)}")
