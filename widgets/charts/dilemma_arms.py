"""The answer of the arms experiment: both sides' arms over the years, and the same race with the
arms of one against the other's.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.answers.dilemma_arms import START, TOP
from widgets.charts.chart import Chart
from widgets.charts.control import grey, lines
from widgets.charts.parts import DASHED, SOLID, by_look, named, stacked, strokes, widening
from widgets.charts.theme import PALETTE

SIDES = {"a": ("A", PALETTE["accent"], SOLID), "b": ("B", PALETTE["ink"], DASHED)}
"""Words, colour and dash of the two sides, which are neither Iran nor Israel."""

DESCRIPTION = (
    "Two panels. Above: the arms of two sides, A (solid) and B (dashed), on an index over 40 years; the first case is grey. "
    "Below: the arms of A across and of B upwards. On one line A would stand still, on the other B; where they cross the race comes to rest, marked by a diamond, "
    f"and if they do not cross it has no rest. A path with dots for the years leads from the start, A at {START[0]:g} and B at {START[1]:g}, to where the race goes."
)


STILL = [(f"{side} stands still", colour, dash) for side, colour, dash in SIDES.values()]
"""The same of the lines on which a side would stand still."""


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `lines` and `rest`;

    `width` is that of the whole, in pixels.
    """
    square = min(width - 62, 330)
    return stacked(
        _years().properties(title="Arms of both sides (index)", width=width - 62, height=140),
        _plane().properties(title="Arms of B against arms of A", width=square, height=190),
    )


def _scale() -> alt.Scale:
    return widening((300, TOP), {"rows": tuple(SIDES), "lines": tuple(SIDES)})


def _years() -> Any:
    def place(field: str) -> dict[str, Any]:
        axis = alt.Axis(tickCount=5, minExtent=44, maxExtent=44)
        years = alt.Scale(domain=[0, 40], nice=False)
        return {
            "x": alt.X("year:Q", title="year", axis=alt.Axis(ticks=False, grid=False), scale=years),
            "y": alt.Y(field, title=None, scale=_scale(), axis=axis),
        }

    smooth = {"interpolate": "monotone"}
    return alt.layer(
        *(grey(place(f"{side}:Q"), **smooth) for side in SIDES),
        lines(SIDES, place("arms:Q"), strokes(offset=4), value="arms", strokeWidth=3, **smooth),
    )


def _plane() -> Any:
    upright = alt.Axis(minExtent=44, maxExtent=44, tickCount=5)
    place = {
        "x": alt.X("a:Q", title="arms of A", scale=_scale(), axis=alt.Axis(tickCount=5)),
        "y": alt.Y("b:Q", title="arms of B", scale=_scale(), axis=upright),
    }
    dots = {"filled": True, "size": 22, "color": PALETTE["muted"]}
    path = named("rows").mark_line(color=PALETTE["muted"], strokeWidth=1.5, point=dots)
    rest = named("rest").transform_filter("datum.seen")
    diamond = rest.mark_point(
        shape="diamond", filled=True, size=130, opacity=1, color=PALETTE["ink"]
    )
    still = named("lines").mark_line(strokeWidth=2)
    return alt.layer(
        still.encode(**place, **by_look(STILL, strokes(offset=4), "line")),
        path.encode(**place, order="year:Q"),
        diamond.encode(**place),
    )


CHART = Chart(draw, DESCRIPTION)
