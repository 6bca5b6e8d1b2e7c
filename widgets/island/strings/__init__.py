"""Every word that the book says around what it shows, a file for each place; none stands in the
JavaScript.

What is put into a sentence stands in braces.
"""

from __future__ import annotations

from widgets.island.strings.exercise import EXERCISE
from widgets.island.strings.experiment import EXPERIMENT, PICTURE, TASK
from widgets.island.strings.keeping import DEVICE, LEFT, WHERE, WORK
from widgets.island.strings.notebook import NOTEBOOK, NOTEBOOK_ROOM
from widgets.island.strings.page import LOST, PAGE
from widgets.island.strings.record import FACT, RECORD, VIEW
from widgets.island.strings.room import OPENING, ROOM

__all__ = [
    "DEVICE",
    "EXERCISE",
    "EXPERIMENT",
    "FACT",
    "LEFT",
    "LOST",
    "NOTEBOOK",
    "NOTEBOOK_ROOM",
    "OPENING",
    "PAGE",
    "PICTURE",
    "RECORD",
    "ROOM",
    "STRINGS",
    "TASK",
    "VIEW",
    "WHERE",
    "WORK",
]

STRINGS = {**EXPERIMENT, **TASK, **VIEW, **FACT, **PAGE, **EXERCISE, **WORK, **LEFT, **DEVICE}
"""All of a page."""
