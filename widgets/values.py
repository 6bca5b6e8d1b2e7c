"""What crosses from Python to JavaScript, and back: each class is one JSON object.

`python -m widgets.island.types` makes the JavaScript's types of them. Lists keep an order that
an object's keys would lose: JavaScript puts keys such as "4" first.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from widgets.experiments.experiment import Kind, Row, Setting

Spec = dict[str, Any]
Size = Literal["narrow", "wide"]  # a phone's and a laptop's


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


class OptionData(TypedDict):
    """One of the values that a list offers, and its words."""

    value: str
    words: str


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


class FigureData(TypedDict):
    """A picture as SVG (`stills`), as Vega's specification (`specs`), or both, and its words.

    Below `breakpoint` CSS pixels the narrow one shows. With `links` its marks can be reached.
    """

    stills: dict[Size, str] | None
    specs: dict[Size, Spec] | None
    breakpoint: int
    description: str
    caption: str
    links: bool


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


class ChoiceData(TypedDict):
    """One of the answers offered: right, wrong, or (None) open; and the reply to it."""

    key: str
    words: str
    right: bool | None
    reply: str


class RowsData(TypedDict):
    """A small table in words."""

    heads: list[str]
    rows: list[list[str]]


class TaskData(TypedDict):
    """A question: a number to be found, or choices. `solution` is in words. With `rows` it is a bet
    on the record, which are shown once it is placed.

    What lies within `tolerance` of `answer` is right; the right answer itself may be to either side.

    `formerly` is the name it once had.
    """

    name: str
    formerly: str
    question: str
    rests_on: str
    answer: float | None
    tolerance: float
    low: float | None
    high: float | None
    unit: str
    hint: str
    why: str
    choices: list[ChoiceData]
    is_open: bool
    solution: str
    rows: RowsData | None
    strings: dict[str, str]


class SourceData(TypedDict):
    """A source of the record; `marks` says of which kind it is and whether it was read."""

    key: str
    author: str
    title: str
    publisher: str
    date: str
    url: str
    marks: str
    note: str
    fields: dict[str, str]


class RowData(TypedDict):
    """A row of plain words; of the sources' keys, if any, one more cell is made."""

    id: str
    cells: list[str]
    sources: list[str]


class TableData(TypedDict):
    """A table of plain words, with the sources that its rows name."""

    caption: str
    heads: list[str]
    rows: list[RowData]
    sources: list[SourceData]


class PictureData(TypedDict):
    """A chart that needs no model, with its table if it has one."""

    figure: FigureData
    table: TableData | None
    strings: dict[str, str]


class PlaceData(TypedDict):
    """A section of the book."""

    address: str
    title: str


class ClaimData(TypedDict):
    """A claim of the article; `taken_up` is none where there is no book around the table."""

    id: str
    claim: str
    about: str
    check: str
    note: str
    sources: list[str]
    taken_up: list[PlaceData] | None
    fields: dict[str, str]


class EventData(TypedDict):
    """An event of the record; `codes` gives its lane by measure, -1 where it is not coded.

    `page` is the page whose table has its row; "" where none has.
    """

    id: str
    page: str
    when: str
    day: str
    time: int
    who: str
    what: str
    side: str
    range: str
    provisional: bool
    checked: str
    codes: dict[str, int]
    why: str
    sources: list[str]
    fields: dict[str, str]


class LaneData(TypedDict):
    """A lane of the timeline: its code, the words beside it, and those in the table."""

    at: int
    words: str
    coded: str


class MeasureData(TypedDict):
    """A way to code a move, with its lanes from the lowest."""

    name: str
    label: str
    lanes: list[LaneData]


class FilterData(TypedDict):
    """A way to narrow the rows: the field that it looks at, its label, its options."""

    field: str
    label: str
    options: list[OptionData]


class ViewData(TypedDict):
    """A table of the record: one of the three lists holds its rows; `sources` also those cited.

    `start` is what the filters have at first. Events have a picture and measures besides.
    """

    name: Literal["events", "claims", "sources"]
    caption: str
    heads: list[str]
    filters: list[FilterData]
    start: dict[str, str]
    events: list[EventData]
    claims: list[ClaimData]
    sources: list[SourceData]
    measures: list[MeasureData]
    figure: FigureData | None
    strings: dict[str, str]


class TermData(TypedDict):
    """A term of the glossary, what it means, and the address of its entry."""

    name: str
    meaning: str
    address: str


class FactData(TypedDict):
    """What a mark in the prose rests on: a claim, an event or a source, with its sources; or the
    term that it uses.

    `card` is the id of the card that the mark opens.
    """

    card: str
    claim: ClaimData | None
    event: EventData | None
    source: SourceData | None
    term: TermData | None
    sources: list[SourceData]
    strings: dict[str, str]


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
