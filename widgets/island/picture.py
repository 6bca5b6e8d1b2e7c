"""A chart as the value that crosses to JavaScript: drawn, to be drawn, or both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

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
    sizes, specs = _alive(draw, widths) if live else (sized(draw, widths), None)
    return FigureData(
        stills=stills(sizes, tables) if tables else None,
        specs=specs,
        breakpoint=BREAKPOINT,
        description=description,
        caption=caption,
        links=links,
    )


@cache
def _alive(
    draw: Draw, widths: tuple[int, int]
) -> tuple[dict[Size, alt.TopLevelMixin], dict[Size, dict[str, Any]]]:
    """The chart at both widths, as it is and as Vega. A live chart is drawn without data, so a
    chapter and its exercises show the same one.
    """
    sizes = sized(draw, widths)
    return sizes, {size: charts.compiled(chart) for size, chart in sizes.items()}


def stills(
    sizes: Mapping[Size, alt.TopLevelMixin], tables: Mapping[str, charts.Rows]
) -> dict[Size, str]:
    """The chart as it is at both widths, with the tables' rows."""
    return {size: charts.svg(chart, tables) for size, chart in sizes.items()}


def sized(draw: Draw, widths: tuple[int, int]) -> dict[Size, alt.TopLevelMixin]:
    """The chart at a phone's and a laptop's width."""
    return {"narrow": draw(widths[0]), "wide": draw(widths[1])}


def data(shown: FigureData, table: TableData | None = None) -> PictureData:
    """A finished figure with its table."""
    return PictureData(figure=shown, table=table, strings={**PICTURE, **RECORD})
