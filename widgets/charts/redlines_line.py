"""The answer of the redline experiment: overt strikes by Israel and open wars, by where Iran's line
is taken to lie.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer

WARS = {"war": ("as it turns out", [1, 0]), "expected": ("as Israel’s leader expects", [2, 3])}
"""By field: its words and its dashes."""

DESCRIPTION = (
    "Two panels over the rung, 2 to 5, at which Israel’s leader takes Iran’s line to lie. Above: overt strikes by Israel in 100 decisions. "
    "Below: open wars in 1,000 exchanges, a solid line as it turns out, a dotted one as Israel’s leader expects. "
    "A vertical line marks where Iran’s line lies, a point the belief that is set; the case of the known line is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    strikes = _panel(
        "overt", {"overt": ("overt strikes", [1, 0])}, PALETTE["second"], [0, 100], ".0f"
    )
    wars = _panel("war", WARS, PALETTE["ink"], [0, 15], ".1f")
    whole: alt.TopLevelMixin = alt.vconcat(
        strikes.properties(
            title="Overt strikes by Israel in 100 decisions", width=width - 46, height=140
        ),
        wars.properties(title="Open wars in 1,000", width=width - 46, height=150),
    ).resolve_scale(color="independent", strokeDash="independent")
    return whole


def _panel(
    marked: str, series: dict[str, tuple[str, list[int]]], colour: str, span: list[int], digits: str
) -> Any:
    title = "Iran’s line, as Israel’s leader takes it (rung)"
    axis = alt.Axis(values=[2, 3, 4, 5], format="d", ticks=False, grid=False)
    y_scale, y_axis = (
        alt.Scale(domain=alt.DomainUnionWith(unionWith=span), nice=True),
        alt.Axis(tickCount=5, minExtent=28, maxExtent=28),
    )

    def x(field: str) -> alt.X:
        return alt.X(
            f"{field}:Q", title=title, scale=alt.Scale(domain=[1.8, 5.2], nice=False), axis=axis
        )

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", title=None, scale=y_scale, axis=y_axis)

    words, dashes = (list(each) for each in zip(*series.values()))
    legend = (
        alt.Legend(
            orient="top", title=None, columns=2, symbolSize=400, symbolType="stroke", offset=8
        )
        if len(series) > 1
        else None
    )
    lines = (
        alt.Chart(alt.NamedData("rows")).transform_fold(list(series), as_=["key", "value"])
        .transform_calculate(words=f"datum.key === '{marked}' ? '{words[0]}' : '{words[-1]}'")
        .mark_line(strokeWidth=2.5, color=colour, point={"filled": True, "size": 30, "color": colour})
        .encode(x=x("believed"), y=y("value"), strokeDash=alt.StrokeDash("words:N", scale=alt.Scale(domain=words, range=dashes), legend=legend))
    )  # fmt: skip
    grey = (
        alt.Chart(alt.NamedData("baseline"))
        .mark_line(color=PALETTE["baseline"], strokeWidth=4)
        .encode(x=x("believed"), y=y(marked))
    )
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(x=x("line"))
    name = here.mark_text(
        dx=-6, angle=270, align="right", baseline="bottom", color=PALETTE["muted"], fontSize=11
    ).encode(x=x("line"), y=alt.value(6), text=alt.datum("Iran’s line"))
    point = here.mark_point(filled=True, size=90, opacity=1, color=colour).encode(
        x=x("believed"), y=y(marked)
    )
    # The value stands on a halo of paper, right of its point or, near the edge, left of it.
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    sides: list[tuple[int, Any, str]] = [
        (10, "left", "datum.believed < 5"),
        (-10, "right", "datum.believed >= 5"),
    ]
    values = [
        here.mark_text(dx=dx, dy=-12, align=align, fontWeight=700, **outline)
        .encode(text=alt.Text(f"{marked}:Q", format=digits), x=x("believed"), y=y(marked))
        .transform_filter(where)
        for dx, align, where in sides
        for outline in (halo, dict[str, Any]())
    ]
    return alt.layer(at, name, grey, lines, point, *values)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
