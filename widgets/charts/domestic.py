"""The answer of the coalitions experiment: both coalitions, open wars by the hawks' weight, and who
leaves over which move.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt

from widgets.answers.domestic import FELT
from widgets.charts.chart import Chart
from widgets.charts.control import over_control
from widgets.charts.parts import DOTTED, SHORT, SOLID, hundred, named, stacked, strokes, titled
from widgets.charts.theme import PALETTE
from widgets.model import RUNGS

WARS = {
    "war": ("all open wars", PALETTE["ink"], SOLID),
    "inadvertent": ("of them inadvertent", PALETTE["accent"], DOTTED),
}
"""By field: its words, its colour and its dashes."""

SIDES = {
    "Iran": (PALETTE["first"], f"after a blow felt at {FELT[0]}"),
    "Israel": (PALETTE["second"], f"after a blow felt at {FELT[1]}"),
}
"""Side → its colour and the line under its name above its moves."""

DESCRIPTION = (
    "Three panels. On top two bars, filled up to the hawks’ share in Iran’s and in Israel’s coalition; the doves have the rest. "
    "In the middle open wars in 100 exchanges over the hawks’ share, from 50 to 95 per cent: a solid line for all, a dotted one for those that nobody chose, so that the gap between them is chosen war; "
    f"the first case is grey. Below, for Iran after a blow felt at rung {FELT[0]} and for Israel after one felt at rung {FELT[1]}, a table of moves, from standing down to open war, signalled or not: "
    "each cell says who would leave the coalition over it, hawks, doves, both or nobody; cells with nobody are filled, and a frame marks April’s move."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `now`, `coalitions` and
    `moves`; `width` is that of the whole, in pixels.
    """
    # the room for the rungs' names, to the right of which all three panels begin
    room = 66 if width < 400 else 104
    beside = width - room - 16
    return stacked(
        _bars(room).properties(title="Hawks in the coalition, in 100", width=beside, height=44),
        _wars(room).properties(title="Open wars in 100, by hawks’ share", width=beside, height=150),
        _moves(room, beside),
        spacing=16,
        apart=("x", "y", "fill"),
    )


def _bars(room: int) -> Any:
    sides, colours = list(SIDES), [colour for colour, _ in SIDES.values()]
    axis = alt.Axis(ticks=False, grid=False, minExtent=room, maxExtent=room)
    y = alt.Y("side:N", title=None, sort=sides, scale=alt.Scale(domain=sides), axis=axis)
    hue = alt.Scale(domain=sides, range=colours)

    def x(field: str) -> alt.X:
        return alt.X(field, title=None, scale=alt.Scale(domain=[0, 100], nice=False), axis=None)

    data = named("coalitions").encode(y=y)
    hawks = data.mark_bar(height=14).encode(
        x=x("hawks:Q"), color=alt.Color("side:N", scale=hue, legend=None)
    )
    whole = data.transform_calculate(all="100").mark_bar(height=14, filled=False, strokeWidth=1)
    framed = whole.encode(x=x("all:Q"), stroke=alt.Stroke("side:N", scale=hue, legend=None))
    value = data.mark_text(align="right", dx=-6, fontWeight=700, color=PALETTE["paper"]).encode(
        x=x("hawks:Q"), text=alt.Text("hawks:Q", format=".0f")
    )
    return alt.layer(hawks, framed, value)


def _wars(room: int) -> Any:
    axis = alt.Axis(values=[50, 60, 70, 80, 90], ticks=False, grid=False)
    x = alt.X("hawks:Q", title=None, scale=alt.Scale(domain=[50, 95], nice=False), axis=axis)
    # The line climbs to the right, so the value stands to the left of its point once there is room.
    near, key = "datum.hawks >= 60", strokes(offset=8)

    def y(field: str) -> alt.Y:
        return hundred(field, extent=room)

    return alt.layer(
        *over_control(WARS, "war", x, y, key, ".1f", near, spread=True, strokeWidth=2.5)
    )


def _moves(room: int, beside: int) -> Any:
    gap = 12
    column = (beside - gap) / 2
    panels = [_side(side, room if side == "Iran" else 0, column) for side in SIDES]
    title = titled(
        "Who leaves the coalition over a move", "framed: April 2024’s move",
        subtitleFontSize=12, anchor="start", frame="bounds",
    )  # fmt: skip
    return alt.hconcat(*panels, spacing=gap, title=title)


def _side(side: str, room: int, column: float) -> Any:
    (colour, blow), narrow, order = SIDES[side], column < 150, list(reversed(RUNGS))
    names = f"{json.dumps(SHORT)}[datum.value]" if narrow else "datum.value"
    upright = alt.Axis(
        ticks=False, grid=False, domain=False, labels=bool(room), labelExpr=names, minExtent=room, maxExtent=room,
    )  # fmt: skip
    across = alt.Axis(
        orient="bottom", ticks=False, grid=False, labelAngle=0, labelFontSize=11 if narrow else 12,
        labelExpr=f"datum.value === 'not' ? '{'not' if narrow else 'unsignalled'}' : 'signalled'",
    )  # fmt: skip
    signal = ["not", "announced"]
    place = {
        "x": alt.X("announced:N", title=None, sort=signal, scale=alt.Scale(domain=signal, padding=0.06), axis=across),
        "y": alt.Y("move:N", title=None, sort=order, scale=alt.Scale(domain=order, padding=0.12), axis=upright),
    }  # fmt: skip

    def if_nobody(then: str, otherwise: str) -> Any:
        test = "datum.leaves === 'nobody'"
        return alt.condition(test, alt.value(then), alt.value(otherwise))

    paper, ink = PALETTE["paper"], PALETTE["ink"]
    data = named("moves").transform_filter(f"datum.side === '{side}'").encode(**place)
    cells = data.mark_rect(cornerRadius=3, strokeWidth=1, stroke=PALETTE["line"])
    april = data.transform_filter("datum.april")
    words = data.mark_text(fontSize=11).encode(text="leaves:N", color=if_nobody(paper, ink))
    title = titled(side, blow, subtitleFontSize=11 if narrow else 12, frame="group")
    return alt.layer(
        cells.encode(fill=if_nobody(colour, paper)),
        april.mark_rect(cornerRadius=3, strokeWidth=3, stroke=ink, filled=False),
        words,
    ).properties(width=column, height=156, title=title)


CHART = Chart(draw, DESCRIPTION)
