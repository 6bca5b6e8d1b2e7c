"""What more than one kind holds: an option of a list, a picture, a source, a table in words."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

Spec = dict[str, Any]
Size = Literal["narrow", "wide"]  # a phone's and a laptop's


class OptionData(TypedDict):
    """One of the values that a list offers, and its words."""

    value: str
    words: str


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
