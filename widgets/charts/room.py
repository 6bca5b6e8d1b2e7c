"""A night of the decision room in two pictures: the ladder with all that was launched and felt, and
afterwards the chance of open war, move by move.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.parts import by_side, haloed, legend, named, rungs, titled
from widgets.charts.theme import PALETTE

LADDER_DESCRIPTION = (
    "The night on the ladder, from 0, stand down, to 5, open war, from the first blow to the last "
    "move: filled marks are what was launched, hollow ones what the other side felt; circles are "
    "Iran’s, squares Israel’s, and a dashed line marks each side’s red line."
)

WAR_DESCRIPTION = (
    "A line of the chance of open war in 100, from the first blow on: filled marks once a move was "
    "launched, hollow ones once it was felt. To the launch it is the choice that moves it, from "
    "there to the felt rung it is luck."
)

FLUSH: dict[str, Any] = {
    "frame": "bounds", "offset": 4, "subtitleFontSize": 12, "subtitlePadding": 4,
}  # fmt: skip


def draw_ladder(width: int) -> alt.TopLevelMixin:
    """The ladder without its data, which are named `ladder`, `lines` and `frame`; `width` is that
    of the whole, in pixels.
    """
    narrow = width < 400
    extent = 68 if narrow else 110
    place = {"x": _x("step:Q"), "y": rungs("rung:Q", narrow, extent, 5.3)}
    look = by_side(["Iran", "Israel"], legend(symbolSize=90, symbolOpacity=1, offset=4))
    lines = named("lines").encode(y=place["y"], color=look["color"])
    # Iran's above its line and Israel's below, for lines that meet
    above = "datum.side === 'Iran'"
    words = lines.mark_text(
        align="right",
        baseline=alt.expr(f"{above} ? 'bottom' : 'top'"),
        dy=alt.expr(f"{above} ? -2 : 2"),
        fontSize=11.5,
    )
    path = named("ladder").mark_line(color=PALETTE["muted"], strokeWidth=1.5)
    key = ["filled: launched;", "hollow: felt by the other side"]
    whole: alt.TopLevelMixin = alt.layer(
        _frame(place),
        lines.mark_rule(strokeDash=[5, 4], strokeWidth=1.5),
        path.encode(**place, order="order:Q"),
        words.encode(x=alt.value("width"), text="words:N"),
        *_marks(named("ladder").encode(**place), "datum.kind", look),
    ).properties(
        width=width - extent - 14,
        height=220,
        title=titled("On the ladder", key if narrow else [" ".join(key)], **FLUSH),
    )
    return whole


def draw_war(width: int) -> alt.TopLevelMixin:
    """The line without its data, which are named `line` and `frame`; `width` is that of the whole."""
    extent = 34
    axis = alt.Axis(ticks=False, tickCount=4, minExtent=extent, maxExtent=extent)
    y = alt.Y("war:Q", title=None, scale=alt.Scale(nice=False, zero=True), axis=axis)
    place = {"x": _x("place:Q"), "y": y}
    look = by_side(["Iran", "Israel"], legend(symbolSize=90, symbolOpacity=1, offset=4))
    rows = named("line").encode(**place)
    begin = rows.transform_filter("datum.at === 'beginning'")
    said = rows.transform_filter("datum.said").mark_text(dy=-12)
    whole: alt.TopLevelMixin = alt.layer(
        _frame(place),
        rows.mark_line(color=PALETTE["muted"], strokeWidth=1.5),
        *_marks(rows, "datum.at", look),
        begin.mark_point(**POINT, shape="diamond", color=PALETTE["ink"]),
        *haloed(said.encode(text=alt.Text("war:Q", format=".1f")), width=3),
    ).properties(
        width=width - extent - 14,
        height=170,
        title=titled("Chance of open war, in 100", "filled: launched; hollow: felt", **FLUSH),
    )
    return whole


POINT: dict[str, Any] = {"opacity": 1, "size": 115, "strokeWidth": 2, "filled": True}


def _marks(rows: Any, kind: str, look: dict[str, Any]) -> list[Any]:
    """What was felt, hollow, and over it what was launched, filled."""
    outline = alt.Stroke("side:N", title=None, scale=look["color"]["scale"], legend=None)
    felt = rows.transform_filter(f"{kind} === 'felt'")
    launched = rows.transform_filter(f"{kind} === 'launched'")
    return [
        felt.mark_point(**POINT, fill=PALETTE["paper"]).encode(shape=look["shape"], stroke=outline),
        launched.mark_point(**POINT).encode(**look),
    ]


def _x(field: str) -> alt.X:
    """Moves, counted from the first blow at 0."""
    label = "datum.value === 0 ? 'blow' : format(datum.value, 'd')"
    axis = alt.Axis(labelExpr=label, ticks=False, grid=False, offset=6, tickMinStep=1)
    return alt.X(field, title=None, scale=alt.Scale(nice=False, zero=False), axis=axis)


def _frame(place: dict[str, Any]) -> Any:
    """Unseen marks that give the picture its room: where its axes must reach."""
    return named("frame").mark_point(opacity=0).encode(**place)


LADDER = Chart(draw_ladder, LADDER_DESCRIPTION)
WAR = Chart(draw_war, WAR_DESCRIPTION)
