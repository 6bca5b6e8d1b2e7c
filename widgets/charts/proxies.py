"""The answer of the proxies experiment: no answer, through proxies or in the open, by the clients'
weight; and how loud.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import beside, codings, grey, point
from widgets.charts.parts import DOTTED, SHORT, folded, hundred, legend, named, stacked, titled
from widgets.charts.theme import PALETTE
from widgets.model import RUNGS

ANSWERS = {"overt": "in the open", "proxies": "through proxies", "none": "no answer"}
"""Field → its words, from the bottom of the picture to its top."""

SHADES = {"overt": 0.95, "proxies": 0.45, "none": 0.12}
"""Field → opacity of one hue.

The patron may be either side, so neither side's colour stands for it.
"""

DESCRIPTION = (
    "Two panels. Above: three bands over the weight of watching clients, from 0 to 1, that together make up 100 answers: in the open at the bottom, through proxies above it, no answer on top. "
    "A dotted line shows how many would be in the open had the blow been felt at the other rung; a vertical line marks the setting, and the first case’s answers in the open are a grey line. "
    "Below: bars for the rung at which the answer is launched at this setting, from standing down to open war."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `now` and `ladder`;

    `width` is that of the whole, in pixels.
    """
    narrow = width < 400
    # the room for the rungs’ names, to the right of which both panels begin
    room = 66 if narrow else 104
    other = "dotted: in the open, had the blow been the other"
    above = titled("Of 100 answers, by the weight of clients", other)
    below, panel = "The rung launched, in 100 answers", {"width": width - room - 16}
    return stacked(
        _bands(room, 2 if narrow else 3).properties(title=above, height=170, **panel),
        _ladder(room, narrow).properties(title=below, height=132, **panel),
        apart=("opacity", "x", "y"),
    )


def _bands(room: int, columns: int) -> Any:
    axis = alt.Axis(values=[0, 0.25, 0.5, 0.75, 1], format=".2~f", ticks=False, grid=False)
    scale = alt.Scale(domain=[0, 1], nice=False)
    x = alt.X("clients:Q", title="weight of watching clients", scale=scale, axis=axis)

    def place(field: str) -> dict[str, Any]:
        return {"x": x, "y": hundred(field, grid=False, extent=room)}

    key = legend(
        columns=columns, symbolType="square", symbolSize=140, symbolFillColor=PALETTE["accent"],
        symbolStrokeWidth=0, offset=6,
    )  # fmt: skip
    shades = alt.Scale(type="ordinal", domain=list(ANSWERS.values()), range=list(SHADES.values()))
    bands = folded("rows", ANSWERS).transform_calculate(
        order=f"indexof({json.dumps(list(ANSWERS))}, datum.key)"
    )
    smooth: dict[str, Any] = {"interpolate": "monotone"}
    other = named("rows").encode(**place("other:Q"))
    at = named("now").mark_rule(color=PALETTE["ink"], strokeWidth=1).encode(x=x)
    overt = place("overt:Q")
    return alt.layer(
        bands.mark_area(color=PALETTE["accent"], **smooth).encode(
            x=x,
            y=hundred("value:Q", grid=False, extent=room).stack("zero"),
            order=alt.Order("order:Q"),
            opacity=alt.Opacity("words:N", scale=shades, legend=key),
        ),
        grey(overt, **smooth),
        # The dotted line crosses light and dark bands, so it lies on a strip of paper.
        other.mark_line(color=PALETTE["paper"], strokeWidth=4, **smooth),
        other.mark_line(color=PALETTE["ink"], strokeDash=DOTTED, strokeWidth=2, **smooth),
        codings(x, place("low:Q")["y"]),
        at,
        point(overt, PALETTE["ink"]),
        *beside(
            overt,
            alt.Text("overt:Q", format=".0f"),
            "datum.clients > 0.8",
            dy="datum.overt < 85 ? -10 : 14",
        ),
    )


def _ladder(room: int, narrow: bool) -> Any:
    order = list(reversed(RUNGS))
    names = f"{json.dumps(SHORT)}[datum.value]" if narrow else "datum.value"
    axis = alt.Axis(ticks=False, grid=False, labelExpr=names, minExtent=room, maxExtent=room)
    scale = alt.Scale(domain=order, padding=0.2)
    ladder = named("ladder").encode(
        x=alt.X("share:Q", title=None, scale=alt.Scale(domain=[0, 115], nice=False), axis=None),
        y=alt.Y("rung:N", title=None, sort=order, scale=scale, axis=axis),
    )
    shade = (
        alt.when("datum.rung === 'stand down'")
        .then(alt.value(SHADES["none"]))
        .when("datum.rung === 'deniable action'")
        .then(alt.value(SHADES["proxies"]))
        .otherwise(alt.value(SHADES["overt"]))
    )
    bars = ladder.mark_bar(color=PALETTE["accent"], stroke=PALETTE["accent"], strokeWidth=0.5)
    value = ladder.mark_text(align="left", dx=5, fontWeight=700)
    return alt.layer(
        bars.encode(fillOpacity=shade), value.encode(text=alt.Text("share:Q", format=".0f"))
    )


CHART = Chart(draw, DESCRIPTION)
