"""The record: its rows, their sources, the tables that filter them, the cards that marks open."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.values.shown import FigureData, OptionData, SourceData


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
