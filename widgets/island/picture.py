"""A chart as the value that crosses to JavaScript: drawn, to be drawn, or both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair as alt

from widgets import charts
from widgets.island.strings import PICTURE, RECORD
from widgets.values.shown import FigureData, PictureData, Size, TableData

Drawn = charts.Chart | charts.Picture

BREAKPOINT = 450
"""The width of a figure, in CSS pixels, below which the narrow picture is shown."""


def figure(
    drawn: Drawn,
    tables: Mapping[str, charts.Rows] | None = None,
    caption: str = "",
    links: bool = False,
    live: bool = False,
) -> FigureData:
    """A picture at both widths: as SVG with the tables' rows, if given; if `live`, which a `Chart`
    can be, as Vega.
    """
    sizes, specs = (
        _alive(drawn) if live and isinstance(drawn, charts.Chart) else (sized(drawn), None)
    )
    return FigureData(
        stills=stills(sizes, tables) if tables else None,
        specs=specs,
        breakpoint=BREAKPOINT,
        description=drawn.description,
        caption=caption,
        links=links,
    )


@cache
def _alive(
    chart: charts.Chart,
) -> tuple[dict[Size, alt.TopLevelMixin], dict[Size, dict[str, Any]]]:
    """The chart at both widths, as it is and as Vega. A live chart is drawn without data, so a
    chapter and its exercises show the same one.
    """
    sizes = sized(chart)
    return sizes, {size: charts.compiled(each) for size, each in sizes.items()}


def stills(
    sizes: Mapping[Size, alt.TopLevelMixin], tables: Mapping[str, charts.Rows]
) -> dict[Size, str]:
    """The chart as it is at both widths, with the tables' rows."""
    return {size: charts.svg(chart, tables) for size, chart in sizes.items()}


def sized(drawn: Drawn) -> dict[Size, alt.TopLevelMixin]:
    """The picture without its data at a phone's and a laptop's width."""
    narrow, wide = drawn.widths
    return {"narrow": drawn.draw(narrow), "wide": drawn.draw(wide)}


def data(shown: FigureData, table: TableData | None = None) -> PictureData:
    """A finished figure with its table."""
    return PictureData(figure=shown, table=table, strings={**PICTURE, **RECORD})
