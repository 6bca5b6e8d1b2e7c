"""The answer of the coalitions experiment: both coalitions, open wars by the hawks' weight, and who
leaves over which move.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.experiments.domestic import FELT
from widgets.model import RUNGS

SERIES = {"war": "all open wars", "inadvertent": "of them inadvertent"}

SIDES = {
    "Iran": (PALETTE["first"], "Iran", f"after a blow felt at {FELT[0]}"),
    "Israel": (PALETTE["second"], "Israel", f"after a blow felt at {FELT[1]}"),
}
"""Side → its colour and the two lines above its moves."""

SHORT = dict(zip(RUNGS, ("no answer", "deniable", "limited", "red line", "salvo", "war")))
"""The names of the rungs where a phone has no room for the whole."""

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
    room = (
        62 if width < 400 else 98
    )  # for the rungs' names, to the right of which all three panels begin
    beside = width - room - 16
    whole: alt.TopLevelMixin = alt.vconcat(
        _bars().properties(title="Hawks in the coalition, in 100", width=beside, height=44),
        _danger().properties(title="Open wars in 100, by hawks’ share", width=beside, height=150),
        _moves(room, beside),
        spacing=16,
    ).resolve_scale(
        color="independent",
        strokeDash="independent",
        y="independent",
        x="independent",
        fill="independent",
    )
    return whole


def _bars() -> Any:
    y = alt.Y(
        "side:N",
        title=None,
        sort=list(SIDES),
        scale=alt.Scale(domain=list(SIDES)),
        axis=alt.Axis(ticks=False, grid=False, minExtent=42, maxExtent=42),
    )
    colours = alt.Scale(domain=list(SIDES), range=[each[0] for each in SIDES.values()])
    scale, data = alt.Scale(domain=[0, 100], nice=False), alt.Chart(alt.NamedData("coalitions"))
    x = alt.X("hawks:Q", title=None, scale=scale, axis=None)
    whole = (
        data.transform_calculate(all="100")
        .mark_bar(height=14, filled=False, strokeWidth=1)
        .encode(
            x=alt.X("all:Q", title=None, scale=scale, axis=None),
            y=y,
            stroke=alt.Stroke("side:N", scale=colours, legend=None),
        )
    )
    hawks = data.mark_bar(height=14).encode(
        x=x, y=y, color=alt.Color("side:N", scale=colours, legend=None)
    )
    value = data.mark_text(align="right", dx=-6, fontWeight=700, color=PALETTE["paper"]).encode(
        x=x, y=y, text=alt.Text("hawks:Q", format=".0f")
    )
    return alt.layer(hawks, whole, value)


def _danger() -> Any:
    x = alt.X(
        "hawks:Q",
        title=None,
        scale=alt.Scale(domain=[50, 95], nice=False),
        axis=alt.Axis(values=[50, 60, 70, 80, 90], ticks=False, grid=False),
    )
    words, legend = (
        list(SERIES.values()),
        alt.Legend(orient="top", title=None, symbolSize=400, symbolType="stroke", offset=8),
    )

    def y(field: str) -> alt.Y:
        return alt.Y(
            field,
            title=None,
            scale=alt.Scale(domain=[0, 100]),
            axis=alt.Axis(values=[0, 25, 50, 75, 100], minExtent=28, maxExtent=28),
        )

    grey = (
        alt.Chart(alt.NamedData("baseline"))
        .mark_line(color=PALETTE["baseline"], strokeWidth=4)
        .encode(x=x, y=y("war:Q"))
    )
    lines = (
        alt.Chart(alt.NamedData("rows")).transform_fold(list(SERIES), as_=["key", "value"])
        .transform_calculate(words=f"datum.key === 'war' ? '{words[0]}' : '{words[1]}'")
        .mark_line(strokeWidth=2.5)
        .encode(
            x=x, y=y("value:Q"),
            color=alt.Color("words:N", scale=alt.Scale(domain=words, range=[PALETTE["ink"], PALETTE["accent"]]), legend=legend),
            strokeDash=alt.StrokeDash("words:N", scale=alt.Scale(domain=words, range=[[1, 0], [2, 3]]), legend=legend),
        )
    )  # fmt: skip
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(x=x)
    place = {"x": x, "y": y("war:Q")}
    point = here.mark_point(filled=True, size=90, opacity=1, color=PALETTE["ink"]).encode(**place)
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    # The line climbs to the right, so the value stands to the left of its point once there is room.
    sides: list[tuple[int, Any, str]] = [
        (8, "left", "datum.hawks < 60"),
        (-8, "right", "datum.hawks >= 60"),
    ]
    values = [
        here.mark_text(dx=dx, dy=-10, align=align, fontWeight=700, **outline)
        .encode(text=alt.Text("war:Q", format=".1f"), **place)
        .transform_filter(where)
        for dx, align, where in sides
        for outline in (halo, dict[str, Any]())
    ]
    return alt.layer(at, grey, lines, point, *values)


def _moves(room: int, beside: int) -> Any:
    gap = 12
    column = (beside - gap) / 2
    return alt.hconcat(
        *(_side(side, room if first else 0, column) for side, first in zip(SIDES, (True, False))),
        spacing=gap,
    ).properties(
        title=alt.TitleParams(
            "Who leaves the coalition over a move",
            subtitle="framed: April 2024’s move",
            subtitleColor=PALETTE["muted"],
            subtitleFontSize=12,
            anchor="start",
            frame="bounds",
        )
    )


def _side(side: str, room: int, column: float) -> Any:
    colour, name, blow = SIDES[side]
    order = list(reversed(RUNGS))
    names = f"{json.dumps(SHORT)}[datum.value]" if column < 150 else "datum.value"
    y = alt.Y(
        "move:N",
        title=None,
        sort=order,
        scale=alt.Scale(domain=order, padding=0.12),
        axis=alt.Axis(
            ticks=False,
            grid=False,
            domain=False,
            labels=bool(room),
            labelExpr=names,
            minExtent=room,
            maxExtent=room,
        ),
    )
    x = alt.X(
        "announced:N",
        title=None,
        sort=["not", "announced"],
        scale=alt.Scale(domain=["not", "announced"], padding=0.06),
        axis=alt.Axis(
            orient="bottom",
            ticks=False,
            grid=False,
            labelAngle=0,
            labelExpr="datum.value === 'not' ? 'unsignalled' : 'signalled'"
            if column > 150
            else "datum.value === 'not' ? 'not' : 'signalled'",
            labelFontSize=11 if column < 150 else 12,
        ),
    )
    data = alt.Chart(alt.NamedData("moves")).transform_filter(f"datum.side === '{side}'")
    cells = data.mark_rect(cornerRadius=3, strokeWidth=1, stroke=PALETTE["line"]).encode(
        x=x,
        y=y,
        fill=alt.condition(
            "datum.leaves === 'nobody'", alt.value(colour), alt.value(PALETTE["paper"])
        ),
    )
    frame = (
        data.transform_filter("datum.april")
        .mark_rect(cornerRadius=3, strokeWidth=3, stroke=PALETTE["ink"], filled=False)
        .encode(x=x, y=y)
    )
    words = data.mark_text(fontSize=11).encode(
        x=x,
        y=y,
        text="leaves:N",
        color=alt.condition(
            "datum.leaves === 'nobody'", alt.value(PALETTE["paper"]), alt.value(PALETTE["ink"])
        ),
    )
    return alt.layer(cells, frame, words).properties(
        width=column,
        height=156,
        title=alt.TitleParams(
            name,
            subtitle=blow,
            subtitleFontSize=11 if column < 150 else 12,
            subtitleColor=PALETTE["muted"],
            anchor="start",
        ),
    )


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
