"""The decision room and the first page's two decisions."""

from __future__ import annotations

from typing import TypedDict

from widgets.answers.answer import Row
from widgets.values.experiment import EngineData
from widgets.values.shown import FigureData, OptionData


class HeardData(TypedDict):
    """A move of a night as it was heard of: in words, its press line, and how it was felt."""

    who: str
    move: str
    launched: str
    press: str
    felt: str


class AskedData(TypedDict):
    """What an audience asks; `counts` is false where there is no such audience."""

    label: str
    asks: str
    counts: bool


class OfferedData(TypedDict):
    """A move that a reader may make, in words; `then` is the night after it."""

    move: str
    words: str
    press: str
    felt: str
    losses: list[str]
    together: str
    stands_down: str
    war: str
    then: str


class DecidingData(TypedDict):
    """The decision that waits for a reader."""

    heading: str
    felt: str
    audiences: list[AskedData]
    options: list[OfferedData]


class KindData(TypedDict):
    """What the other side may be, in a night in fog."""

    name: str
    words: str


class BriefData(TypedDict):
    """A sheet for a team, to be printed."""

    who: str
    title: str
    lines: list[str]


class WeighedData(TypedDict):
    """A turn of a night and the chance of open war, in 100 and in words."""

    turn: str
    before: str
    choice: str
    luck: str
    after: str


class ReviewedData(TypedDict):
    """A decision of the reader's beside the model's; `back` is the night in which it waits."""

    heading: str
    said: str
    back: str


class WentData(TypedDict):
    """A history of the hundred replays."""

    path: str
    end: str
    count: str
    mine: bool


class WithoutData(TypedDict):
    """The same draw without a restraint, and what that adds to the chance of open war."""

    name: str
    how: str
    alone: str
    last: str
    mean: str


class BelievedData(TypedDict):
    """What could be believed of the other side after a move, one chance a kind."""

    after: str
    chances: list[str]


class DebriefData(TypedDict):
    """All that is told after a night. `war` is the chance in 100 at its beginning."""

    end: str
    kind: str
    kind_said: str
    beliefs: list[BelievedData]
    war: float
    turning: str
    turns: list[WeighedData]
    reviewed: list[ReviewedData]
    replays: str
    paths: list[WentData]
    removal: str
    without: list[WithoutData]
    blame: str
    line: list[Row]
    frame: list[Row]


class NightData(TypedDict):
    """A night up to the decision that waits or to its end; `text` is what its link says.

    `ladder`, `lines` and `frame` are the picture's rows; of `back`, `again` and `swapped` see
    `widgets/experiments/room.py`.
    """

    text: str
    title: str
    cast: str
    opening: str
    heard: list[HeardData]
    news: str
    pictured: str
    mover: str
    deciding: DecidingData | None
    kinds: list[KindData]
    debrief: DebriefData | None
    pauses: bool
    briefs: list[BriefData]
    back: str
    again: str
    swapped: str
    ladder: list[Row]
    lines: list[Row]
    frame: list[Row]


class ToldData(TypedDict):
    """What Python tells of a night's text: the night, or what is wrong with the text."""

    night: NightData | None
    problem: str


class RoomData(TypedDict):
    """The decision room: `starts` are the nights of which one is drawn for a first visit, the first
    of them what stands there without a script; `prepared` are nights by their texts.

    `lists` are what a new night is chosen from, by the field's name; `seeds` is how many seeds
    there are to draw from. `case`, `notebook` and `engine` are as in an experiment.
    """

    name: str
    title: str
    starts: list[str]
    prepared: dict[str, NightData]
    lists: dict[str, list[OptionData]]
    seeds: int
    ladder: FigureData
    war: FigureData
    leaves_out: str
    notebook: str
    engine: EngineData | None
    case: str
    strings: dict[str, str]


class ChosenData(TypedDict):
    """A move of the first page's night, and the scene that it leads to."""

    move: str
    words: str
    then: str


class GoneData(TypedDict):
    """A history of the first page's hundred replays."""

    path: str
    end: str
    count: int
    mine: bool


class SceneData(TypedDict):
    """What the first page shows after some moves; see `widgets/experiments/opening.py`."""

    text: str
    heading: str
    told: list[str]
    moves: list[ChosenData]
    gone: list[GoneData]
    said: str
    back: str
    other: str


class OpeningData(TypedDict):
    """The first page's night: every scene, the beginning first, and April's own, which stands there
    without a script. `onward` leads to where the course begins.
    """

    name: str
    title: str
    scenes: list[SceneData]
    april: SceneData
    onward: str
    strings: dict[str, str]
