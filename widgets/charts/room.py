"""A night of the decision room in two pictures: the ladder with all that was launched and felt, and
afterwards the chance of open war, move by move.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.model import RUNGS

LADDER = (
    "The night on the ladder, from 0, stand down, to 5, open war, from the first blow to the last "
    "move: filled marks are what was launched, hollow ones what the other side felt; circles are "
    "Iran’s, squares Israel’s, and a dashed line marks each side’s red line."
)

WAR = (
    "A line of the chance of open war in 100, from the first blow on: filled marks once a move was "
    "launched, hollow ones once it was felt. Between the two lies luck, before them a choice."
)

SIDES = {"Iran": ("circle", PALETTE["first"]), "Israel": ("square", PALETTE["second"])}
"""Shape and colour of each side's marks; the shape repeats what the colour says."""

SHORT = ("stop", "deniable", "limited", "red-line", "salvo", "war")
"""The rungs' names where a phone has no room for them."""

TITLE: dict[str, Any] = {
    "frame": "bounds",
    "offset": 4,
    "subtitleColor": PALETTE["muted"],
    "subtitleFontSize": 12,
    "subtitlePadding": 4,
}
POINTS: dict[str, Any] = {"opacity": 1, "size": 115, "strokeWidth": 2, "filled": True}
COLOUR = alt.Scale(domain=list(SIDES), range=[colour for _, colour in SIDES.values()])
SHAPE = alt.Scale(domain=list(SIDES), range=[shape for shape, _ in SIDES.values()])
LEGEND = alt.Legend(orient="top", title=None, symbolSize=90, symbolOpacity=1, offset=4)


def draw_ladder(width: int) -> alt.TopLevelMixin:
    """The ladder without its data, which are named `ladder`, `lines` and `frame`; `width` is that
    of the whole, in pixels.
    """
    narrow = width < 400
    names = SHORT if narrow else RUNGS
    rungs = ", ".join(f"'{rung} {name}'" for rung, name in enumerate(names))
    extent = 66 if narrow else 104
    axis = alt.Axis(
        values=list(range(6)),
        labelExpr=f"[{rungs}][datum.value]",
        ticks=False,
        minExtent=extent,
        maxExtent=extent,
    )
    y = alt.Y("rung:Q", title=None, scale=alt.Scale(domain=[-0.2, 5.3], nice=False), axis=axis)
    x = _x("step:Q")
    colour = alt.Color("side:N", title=None, scale=COLOUR, legend=LEGEND)
    shape = alt.Shape("side:N", title=None, scale=SHAPE, legend=LEGEND)
    marks, lines = alt.Chart(alt.NamedData("ladder")), alt.Chart(alt.NamedData("lines"))
    launched = (
        marks.transform_filter("datum.kind === 'launched'")
        .mark_point(**POINTS)
        .encode(x=x, y=y, color=colour, shape=shape)
    )
    felt = (
        marks.transform_filter("datum.kind === 'felt'")
        .mark_point(**POINTS, fill=PALETTE["paper"])
        .encode(
            x=x,
            y=y,
            shape=shape,
            stroke=alt.Stroke("side:N", title=None, scale=COLOUR, legend=None),
        )
    )
    key = ["filled: launched", "hollow: felt by the other side"]
    whole: alt.TopLevelMixin = alt.layer(
        _frame(x, y),
        lines.mark_rule(strokeDash=[5, 4], strokeWidth=1.5).encode(y=y, color=colour),
        lines.mark_text(align="right", baseline="bottom", dy=-2, fontSize=11.5).encode(
            y=y, x=alt.value("width"), text="words:N", color=colour
        ),
        marks.mark_line(color=PALETTE["muted"], strokeWidth=1.5).encode(x=x, y=y, order="order:Q"),
        felt,
        launched,
    ).properties(
        width=width - extent - 14,
        height=220,
        title=alt.TitleParams(
            "The night so far", subtitle=key if narrow else "; ".join(key), **TITLE
        ),
    )
    return whole


def draw_war(width: int) -> alt.TopLevelMixin:
    """The line without its data, which are named `line` and `frame`; `width` is that of the whole."""
    extent = 34
    x = _x("place:Q")
    axis = alt.Axis(ticks=False, tickCount=4, minExtent=extent, maxExtent=extent)
    y = alt.Y("war:Q", title=None, scale=alt.Scale(nice=False, zero=False), axis=axis)
    rows = alt.Chart(alt.NamedData("line"))
    colour = alt.Color("side:N", title=None, scale=COLOUR, legend=LEGEND)
    shape = alt.Shape("side:N", title=None, scale=SHAPE, legend=LEGEND)
    sided = rows.transform_filter("datum.side !== ''")
    launched = sided.transform_filter("datum.at === 'launched'").mark_point(**POINTS)
    felt = sided.transform_filter("datum.at === 'felt'").mark_point(**POINTS, fill=PALETTE["paper"])
    begin = rows.transform_filter("datum.at === 'beginning'").mark_point(
        **POINTS, shape="diamond", color=PALETTE["ink"]
    )
    said = rows.transform_filter("datum.said").encode(
        x=x, y=y, text=alt.Text("war:Q", format=".1f")
    )
    halo = said.mark_text(dy=-12, stroke=PALETTE["paper"], strokeWidth=3, strokeJoin="round")
    whole: alt.TopLevelMixin = alt.layer(
        _frame(x, y),
        rows.mark_line(color=PALETTE["muted"], strokeWidth=1.5).encode(x=x, y=y),
        felt.encode(
            x=x,
            y=y,
            shape=shape,
            stroke=alt.Stroke("side:N", title=None, scale=COLOUR, legend=None),
        ),
        launched.encode(x=x, y=y, shape=shape, color=colour),
        begin.encode(x=x, y=y),
        halo,
        said.mark_text(dy=-12),
    ).properties(
        width=width - extent - 14,
        height=170,
        title=alt.TitleParams(
            "Chance of open war, in 100",
            subtitle="filled: launched; hollow: felt",
            **TITLE,
        ),
    )
    return whole


def _x(field: str) -> alt.X:
    """Moves, counted from the first blow at 0."""
    label = "datum.value === 0 ? 'blow' : format(datum.value, 'd')"
    axis = alt.Axis(labelExpr=label, ticks=False, grid=False, offset=6, tickMinStep=1)
    return alt.X(field, title=None, scale=alt.Scale(nice=False, zero=False), axis=axis)


def _frame(x: alt.X, y: alt.Y) -> Any:
    """Unseen marks that give the picture its room: where its axes must reach."""
    return alt.Chart(alt.NamedData("frame")).mark_point(opacity=0).encode(x=x, y=y)
