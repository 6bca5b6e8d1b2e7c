"""The answer of the allies experiment: open wars by the ally's restraint, and Iran's first answer
by the share that is stopped.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer

DANGER = {
    "war": ("in the model", PALETTE["ink"], [1, 0]),
    "straight": ("straight line", PALETTE["muted"], [2, 3]),
}
BLOW = {
    "launched": ("launched", PALETTE["first"], [1, 0]),
    "felt": ("felt by Israel", PALETTE["first"], [5, 3]),
}
"""By field: its words, its colour and its dashes."""

DESCRIPTION = (
    "Two panels. Above: open wars in 100 exchanges over the restraint by Israel’s ally, from none to April’s; a solid line for the model, "
    "a dotted straight line between no ally and the whole one. Below: the mean rung of Iran’s first answer over the share of a blow on Israel that is stopped, "
    "a solid line as launched, a dashed one as felt. A vertical line marks the setting in each; April 2024 is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    danger = _panel(
        DANGER, ("war",), "ally", "restraint by Israel’s ally, April’s is 100", [0, 20], ".1f"
    )
    blow = _panel(
        BLOW,
        ("launched", "felt"),
        "stopped",
        "share of a blow on Israel that is stopped, in 100",
        [0, 5],
        ".2f",
    )
    whole: alt.TopLevelMixin = alt.vconcat(
        danger.properties(title="Open wars in 100", width=width - 46, height=140),
        blow.properties(title="Iran’s first answer, mean rung", width=width - 46, height=150),
    ).resolve_scale(color="independent", strokeDash="independent")
    return whole


def _panel(
    series: dict[str, tuple[str, str, list[int]]],
    marked: tuple[str, ...],
    setting: str,
    title: str,
    span: list[int],
    digits: str,
) -> Any:
    axis = alt.Axis(values=[0, 25, 50, 75, 100], ticks=False, grid=False)
    scale = alt.Scale(domain=[0, 100])
    y_scale, y_axis = (
        alt.Scale(domain=alt.DomainUnionWith(unionWith=span), nice=True),
        alt.Axis(tickCount=5, minExtent=28, maxExtent=28),
    )

    def place(x: str, y: str) -> dict[str, Any]:
        return {
            "x": alt.X(f"{x}:Q", title=title, scale=scale, axis=axis),
            "y": alt.Y(f"{y}:Q", title=None, scale=y_scale, axis=y_axis),
        }

    words, colours, dashes = (list(each) for each in zip(*series.values()))
    legend = alt.Legend(
        orient="top", title=None, columns=2, symbolSize=400, symbolType="stroke", offset=8
    )
    first = next(iter(series))
    lines = (
        alt.Chart(alt.NamedData("rows")).transform_fold(list(series), as_=["key", "value"])
        .transform_calculate(words=f"datum.key === '{first}' ? '{words[0]}' : '{words[1]}'")
        .mark_line(strokeWidth=2.5, interpolate="monotone")
        .encode(
            **place("share", "value"),
            color=alt.Color("words:N", scale=alt.Scale(domain=words, range=colours), legend=legend),
            strokeDash=alt.StrokeDash("words:N", scale=alt.Scale(domain=words, range=dashes), legend=legend),
        )
    )  # fmt: skip
    grey = [
        alt.Chart(alt.NamedData("baseline"))
        .mark_line(
            color=PALETTE["baseline"],
            strokeWidth=4,
            interpolate="monotone",
            strokeDash=series[key][2],
        )
        .encode(**place("share", key))
        for key in marked
    ]
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(
        x=place(setting, marked[0])["x"]
    )
    points = [
        here.mark_point(filled=True, size=90, opacity=1, color=series[key][1]).encode(
            **place(setting, key)
        )
        for key in marked
    ]
    # A value stands to the right of its point, near the edge to the left, on a halo of paper; the
    # larger above, the smaller below.
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    sides: list[tuple[int, Any, str]] = [
        (8, "left", f"datum.{setting} < 85"),
        (-8, "right", f"datum.{setting} >= 85"),
    ]
    top, bottom = (
        f"datum.{marked[0]} >= datum.{marked[-1]}",
        f"datum.{marked[0]} < datum.{marked[-1]}",
    )
    heights = [
        (marked[0], -12, top),
        (marked[0], 14, bottom),
        (marked[-1], 14, top),
        (marked[-1], -12, bottom),
    ]
    values = [
        here.mark_text(dx=dx, dy=dy, align=align, fontWeight=700, **outline)
        .encode(text=alt.Text(f"{key}:Q", format=digits), **place(setting, key))
        .transform_filter(f"{side} && {height}")
        for key, dy, height in heights[: 2 * len(marked)]
        for dx, align, side in sides
        for outline in (halo, dict[str, Any]())
    ]
    return alt.layer(at, *grey, lines, *points, *values)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
