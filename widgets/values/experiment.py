"""An experiment: its controls, its cases, its bet, and what the model answers."""

from __future__ import annotations

from typing import TypedDict

from widgets.answers.answer import Row, Setting
from widgets.experiments.experiment import Kind
from widgets.values.shown import FigureData, OptionData


class StateData(TypedDict):
    """Where the controls stand: a preset plus the controls changed since."""

    preset: str
    changes: dict[str, Setting]


class SpreadData(TypedDict):
    """Between what numbers the middle nine tenths of so many codings that also give April put a
    headline.
    """

    low: float
    high: float
    codings: int


class AnswerData(TypedDict):
    """What the model says: rows by name, the headline on the bet's scale, one sentence.

    `notes` are sentences on what else must be said, such as what was not understood.
    `spread` is none where no exchange is asked, or not yet.
    """

    tables: dict[str, list[Row]]
    headline: float
    sentence: str
    spread: SpreadData | None
    notes: list[str]


class ControlData(TypedDict):
    """What a reader may move; `step`, `low`, `high` and `digits` are a range's, `options` a
    choice's.

    `idle_when` names the switch that takes it out of play, `advance` a button one step on. A text
    matches `pattern`, or the page says what is `allowed`; `lines` is its height. With `places` it
    is one of the options a place. `notes` are what the record has on it, by preset; `fold` names
    the fold in which it stands.
    """

    name: str
    label: str
    meaning: str
    kind: Kind
    positions: list[Setting]
    low: float
    high: float
    step: float
    digits: int
    percent: bool
    options: list[OptionData]
    advance: str
    assumption: bool
    more: bool
    idle_when: str
    rests_on: str
    pattern: str
    allowed: str
    lines: int
    places: list[str]
    kept: bool
    fold: str
    notes: dict[str, str]


class PresetData(TypedDict):
    """A case to start from: where it has every control, and those that it takes out of play."""

    name: str
    label: str
    settings: dict[str, Setting]
    idle: list[str]


class ColumnData(TypedDict):
    """A column of the reader's table: the field of the rows, its words, how numbers are shown."""

    name: str
    words: str
    digits: int
    percent: bool


class BetData(TypedDict):
    """What the reader bets on, about which case, and what the model says to it."""

    question: str
    low: float
    high: float
    unit: str
    model: float
    case: StateData


class PartData(TypedDict):
    """A file of an engine: its address, which holds the edition, and its size."""

    address: str
    bytes: int


class PartsData(TypedDict):
    """What an engine is made of: its script, Pyodide's two files, and the Python library."""

    worker: PartData
    python: PartData
    wasm: PartData
    library: PartData


class EngineData(TypedDict):
    """Where a Python engine's files lie, after how many seconds without a byte they are given up,
    and after how many without an answer the engine is.
    """

    parts: PartsData
    stall: float
    limit: float


class WalkData(TypedDict):
    """A case that one of the things to try leads to: controls that are changed from a preset, each
    at one position or walking over several, the last of which is its end.
    """

    preset: str
    changes: dict[str, list[Setting]]


class ExperimentData(TypedDict):
    """An experiment; `formerly` is the name it once had. `prepared` answers by the keys of
    `preparedKey`; the baseline is always there.

    `cases` are those of the book's prose, `case` is the fragment of a link with which it opens.
    `tries` are the cases of each thing to try that stands within the experiment (in a notebook they
    stand below it). `notebook` is an address, "" where there is none; `engine` is none where a
    kernel answers. `codings` other codings of April are asked in so many `parts`; 0 where no
    exchange is asked. With `keeps` the reader's settings stay on the device.
    """

    name: str
    formerly: str
    title: str
    bet: BetData
    because: str
    controls: list[ControlData]
    presets: list[PresetData]
    columns: list[ColumnData]
    codings: int
    parts: int
    leaves_out: str
    aliases: dict[str, str]
    cases: list[StateData]
    tries: list[list[WalkData]]
    prepared: dict[str, AnswerData]
    figure: FigureData
    notebook: str
    engine: EngineData | None
    case: str
    keeps: bool
    strings: dict[str, str]
