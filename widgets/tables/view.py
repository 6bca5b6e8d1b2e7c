"""Tables as the values that cross to JavaScript, which shows and narrows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from widgets.values.record import FilterData, ViewData
from widgets.values.shown import OptionData, RowData, SourceData, TableData


def view(
    name: Literal["events", "claims", "sources"],
    caption: str,
    heads: Sequence[str],
    filters: Iterable[FilterData],
    sources: list[SourceData],
) -> ViewData:
    """A view without rows of its own: a list of events or claims is put in by who has them."""
    return ViewData(
        name=name,
        caption=caption,
        heads=list(heads),
        filters=list(filters),
        start={},
        events=[],
        claims=[],
        sources=sources,
        measures=[],
        figure=None,
        strings={},
    )


def narrowed(field: str, label: str, options: Mapping[str, str]) -> FilterData:
    """A way to narrow the rows; `options` gives the words of each value of the field."""
    offered = [OptionData(value=value, words=words) for value, words in options.items()]
    return FilterData(field=field, label=label, options=offered)


def table_of(caption: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> TableData:
    """A table of plain words, the first cell of each line its head."""
    rows = [RowData(id="", cells=list(line), sources=[]) for line in lines]
    return TableData(caption=caption, heads=list(heads), rows=rows, sources=[])
