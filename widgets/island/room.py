"""The decision room as the value that crosses to JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterable

from widgets.answers import room
from widgets.answers.words import DISCLAIMER
from widgets.charts import room as charts
from widgets.experiments import wire
from widgets.island import picture
from widgets.island.strings import ROOM
from widgets.model.night import BOTH, NIGHT_CASES, Night
from widgets.values.room import NightData, RoomData, ToldData
from widgets.values.shown import OptionData

TITLE = "One night"
LEAVES_OUT = (
    "Who decides here sees what the model sees: a blow felt at a rung, four audiences, a menu of nine "
    "moves. Governments saw less, and more. A night has no yesterday and no tomorrow: nothing is "
    "remembered, nobody waits, damage makes nobody more careful, and what else went on, in Gaza above "
    "all, is not in it. The other side answers as the model does, and no government did. Nobody who "
    "was killed in these weeks appears in it."
)
CLOCKS = (2, 3, 5)
"""Minutes that a decision may be given."""

SEEDS = 10_000
"""How many seeds a new night is drawn from: a number that can be said aloud."""


def night(text: str) -> NightData:
    """A night as JSON. Raises `ValueError` for a text that is none."""
    told: ToldData = json.loads(wire.tell("room", text))
    if told["night"] is None:
        raise ValueError(told["problem"])
    return told["night"]


def starts() -> list[str]:
    """The nights of which one is drawn for a first visit: the same, from either seat."""
    return [str(Night("april", seat, room.SEED)) for seat in (0, 1)]


def data(prepared: Iterable[str], still: bool = False) -> RoomData:
    """The room, with the nights of these texts prepared, the starts among them.

    With `still` the picture of the first start goes along, drawn. What only a host knows
    (`notebook`, `engine`, `case`) is left blank.
    """
    nights = {text: night(text) for text in dict.fromkeys((*starts(), *prepared))}
    first = nights[starts()[0]]
    tables = {"ladder": first["ladder"], "lines": first["lines"], "frame": first["frame"]}
    return RoomData(
        name="room",
        title=TITLE,
        starts=starts(),
        prepared=nights,
        lists=_lists(),
        seeds=SEEDS,
        ladder=picture.figure(charts.LADDER, tables if still else None, live=True),
        war=picture.figure(charts.WAR, live=True),
        leaves_out=LEAVES_OUT,
        notebook="",
        engine=None,
        case="",
        strings={**ROOM, "disclaimer": DISCLAIMER},
    )


def _lists() -> dict[str, list[OptionData]]:
    known = next(iter(NIGHT_CASES.values())).exchange
    clocks = [(str(each), ROOM["clock_minutes"].format(minutes=each)) for each in CLOCKS]
    found = {
        "case": [(name, each.label) for name, each in NIGHT_CASES.items()],
        "seat": [
            ("", ROOM["seat_drawn"]),
            *((actor.name.lower(), actor.name) for actor in known.actors()),
            (str(Night("april", BOTH, 0)).split(".")[1], ROOM["seat_both"]),
        ],
        "mode": [("clear", ROOM["mode_clear"]), ("fog", ROOM["mode_fog"])],
        "clock": [("", ROOM["clock_none"]), *clocks],
    }
    return {
        name: [OptionData(value=value, words=words) for value, words in options]
        for name, options in found.items()
    }
