"""The answer of the proxies experiment: no answer, through proxies or in the open, by the clients'
weight; and how loud.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt

from widgets.charts.domestic import SHORT
from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
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
    above = alt.TitleParams(
        "Of 100 answers, by the weight of clients",
        subtitle="dotted: in the open, had the blow been the other",
        subtitleColor=PALETTE["muted"],
    )
    room = (
        62 if width < 400 else 98
    )  # for the rungs’ names, to the right of which both panels begin
    whole: alt.TopLevelMixin = alt.vconcat(
        _bands(2 if width < 400 else 3).properties(
            title=above, width=width - room - 16, height=170
        ),
        _ladder(room).properties(
            title="The rung launched, in 100 answers", width=width - room - 16, height=132
        ),
    ).resolve_scale(color="independent", opacity="independent", x="independent", y="independent")
    return whole


def _bands(columns: int) -> Any:
    x = alt.X(
        "clients:Q",
        title="weight of watching clients",
        scale=alt.Scale(domain=[0, 1], nice=False),
        axis=alt.Axis(values=[0, 0.25, 0.5, 0.75, 1], format=".2~f", ticks=False, grid=False),
    )

    def y(field: str) -> alt.Y:
        axis = alt.Axis(values=[0, 25, 50, 75, 100], minExtent=28, maxExtent=28, grid=False)
        return alt.Y(field, title=None, scale=alt.Scale(domain=[0, 100]), axis=axis)

    keys: list[Any] = list(ANSWERS)
    words = list(ANSWERS.values())
    legend = alt.Legend(
        orient="top",
        title=None,
        columns=columns,
        symbolType="square",
        symbolSize=140,
        symbolFillColor=PALETTE["accent"],
        symbolStrokeWidth=0,
        offset=6,
    )
    bands = (
        alt.Chart(alt.NamedData("rows"))
        .transform_fold(keys, as_=["key", "value"])
        .transform_calculate(
            words=f"datum.key === '{keys[0]}' ? '{words[0]}' : datum.key === '{keys[1]}' ? '{words[1]}' : '{words[2]}'",
            order=f"indexof({keys!r}, datum.key)",
        )
        .mark_area(color=PALETTE["accent"], interpolate="monotone")
        .encode(
            x=x,
            y=y("value:Q").stack("zero"),
            order=alt.Order("order:Q"),
            opacity=alt.Opacity(
                "words:N",
                scale=alt.Scale(type="ordinal", domain=words, range=[SHADES[key] for key in keys]),
                legend=legend,
            ),
        )
    )

    def line(data: str, field: str, **looks: Any) -> Any:
        return (
            alt.Chart(alt.NamedData(data))
            .mark_line(interpolate="monotone", **looks)
            .encode(x=x, y=y(field))
        )

    grey = line("baseline", "overt:Q", color=PALETTE["baseline"], strokeWidth=4)
    # The dotted line crosses light and dark bands, so it lies on a strip of paper.
    other = (
        line("rows", "other:Q", color=PALETTE["paper"], strokeWidth=4),
        line("rows", "other:Q", color=PALETTE["ink"], strokeDash=[2, 3], strokeWidth=2),
    )
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["ink"], strokeWidth=1).encode(x=x)
    point = here.mark_point(filled=True, size=90, opacity=1, color=PALETTE["ink"]).encode(
        x=x, y=y("overt:Q")
    )
    # The value stands to the right of its point, near the edge to the left, on a halo of paper that
    # parts it from the bands.
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    sides: list[tuple[int, Any, str]] = [
        (8, "left", "datum.clients <= 0.8"),
        (-8, "right", "datum.clients > 0.8"),
    ]
    heights = [(-10, "datum.overt < 85"), (14, "datum.overt >= 85")]
    values = [
        here.mark_text(dx=dx, dy=dy, align=align, fontWeight=700, **outline)
        .encode(x=x, y=y("overt:Q"), text=alt.Text("overt:Q", format=".0f"))
        .transform_filter(f"{side} && {height}")
        for dx, align, side in sides
        for dy, height in heights
        for outline in (halo, dict[str, Any]())
    ]
    return alt.layer(bands, grey, *other, at, point, *values)


def _ladder(room: int) -> Any:
    order = list(reversed(RUNGS))
    names = f"{json.dumps(SHORT)}[datum.value]" if room < 90 else "datum.value"
    y = alt.Y(
        "rung:N",
        title=None,
        sort=order,
        scale=alt.Scale(domain=order, padding=0.2),
        axis=alt.Axis(ticks=False, grid=False, labelExpr=names, minExtent=room, maxExtent=room),
    )
    x = alt.X("share:Q", title=None, scale=alt.Scale(domain=[0, 115], nice=False), axis=None)
    data = alt.Chart(alt.NamedData("ladder"))
    shade = (
        alt.when("datum.rung === 'stand down'")
        .then(alt.value(SHADES["none"]))
        .when("datum.rung === 'deniable action'")
        .then(alt.value(SHADES["proxies"]))
        .otherwise(alt.value(SHADES["overt"]))
    )
    bars = data.mark_bar(color=PALETTE["accent"], stroke=PALETTE["accent"], strokeWidth=0.5).encode(
        x=x, y=y, fillOpacity=shade
    )
    value = data.mark_text(align="left", dx=5, fontWeight=700).encode(
        x=x, y=y, text=alt.Text("share:Q", format=".0f")
    )
    return alt.layer(bars, value)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
