"""A chart as the value that crosses to JavaScript: drawn, to be drawn, or both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import altair as alt

from widgets import charts
from widgets.island.strings import PICTURE, RECORD
from widgets.values import FigureData, PictureData, Size, TableData

Draw = Callable[[int], alt.TopLevelMixin]

BREAKPOINT = 450
"""The width of a figure, in CSS pixels, below which the narrow picture is shown."""


def figure(
    draw: Draw,
    tables: Mapping[str, charts.Rows] | None,
    description: str,
    widths: tuple[int, int] = (charts.NARROW, charts.WIDE),
    caption: str = "",
    links: bool = False,
    live: bool = False,
) -> FigureData:
    """`draw(width)` at both widths: as SVG with the tables' rows, if given; if `live` as Vega."""
    sizes = sized(draw, widths)
    specs = {size: charts.compiled(chart) for size, chart in sizes.items()} if live else None
    return FigureData(
        stills=stills(draw, tables, widths) if tables else None,
        specs=specs,
        breakpoint=BREAKPOINT,
        description=description,
        caption=caption,
        links=links,
    )


def stills(
    draw: Draw, tables: Mapping[str, charts.Rows], widths: tuple[int, int]
) -> dict[Size, str]:
    """The chart drawn at both widths, with the tables' rows."""
    return {size: charts.svg(chart, tables) for size, chart in sized(draw, widths).items()}


def sized(draw: Draw, widths: tuple[int, int]) -> dict[Size, alt.TopLevelMixin]:
    """The chart at a phone's and a laptop's width."""
    return {"narrow": draw(widths[0]), "wide": draw(widths[1])}


def data(shown: FigureData, table: TableData | None = None) -> PictureData:
    """A finished figure with its table."""
    return PictureData(figure=shown, table=table, strings={**PICTURE, **RECORD})
