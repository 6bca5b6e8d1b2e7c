"""The answer of the architecture experiment: open wars under the package and under each of its
parts, and what the next point buys.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.experiments.redlines_architecture import TOOLS

KINDS = {"chosen": ("chosen", PALETTE["ink"]), "inadvertent": ("inadvertent", PALETTE["baseline"])}
"""By field: its words and its colour."""

DESCRIPTION = (
    "Two panels of bars, open wars in 100 exchanges. Above: with nothing bought, with each tool alone at the points spent on it, and with all of them together; "
    "each bar is split into wars that were chosen (dark) and inadvertent ones (light). A diamond under the last bar marks what would be left if the tools’ effects multiplied, "
    "upright strokes the stressed case without tools. Below: what would be left if one more point were spent on each tool, with an upright line at what is left now."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `steps`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    whole: alt.TopLevelMixin = alt.vconcat(
        _packages().properties(
            title="Open wars in 100, by what is bought", width=width - 116, height=164
        ),
        _steps().properties(title="If one more point went to …", width=width - 116, height=84),
    ).resolve_scale(color="independent")
    return whole


def _x(field: str, title: str | None = None) -> alt.X:
    return alt.X(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(domain=alt.DomainUnionWith(unionWith=[0, 35]), nice=True),
        axis=alt.Axis(tickCount=5, ticks=False, grid=False),
    )


def _y(field: str, order: list[str]) -> alt.Y:
    axis = alt.Axis(ticks=False, minExtent=74, maxExtent=74, labelColor=PALETTE["ink"])
    return alt.Y(
        f"{field}:N", title=None, sort=order, scale=alt.Scale(domain=order, padding=0.25), axis=axis
    )


def _packages() -> Any:
    y = _y("package", ["nothing", *TOOLS, "together"])
    words, colours = (list(each) for each in zip(*KINDS.values()))
    rows, now = (
        alt.Chart(alt.NamedData("rows")),
        alt.Chart(alt.NamedData("now")).transform_filter("datum.several"),
    )
    bars = (
        rows.transform_fold(list(KINDS), as_=["key", "value"])
        .mark_bar()
        .encode(
            y=y, x=_x("value"), order=alt.Order("key:N"),
            color=alt.Color("key:N", scale=alt.Scale(domain=words, range=colours), legend=alt.Legend(orient="top", title=None, symbolType="square", offset=8)),
        )
    )  # fmt: skip
    grey = (
        alt.Chart(alt.NamedData("baseline"))
        .mark_tick(color=PALETTE["baseline"], thickness=2, size=22)
        .encode(y=y, x=_x("war"))
    )
    # The diamond stands under the bar, so that its words do not run into the bar's value.
    below = {"y": alt.YDatum("together"), "x": _x("multiplied")}
    multiplied = [
        now.mark_point(
            shape="diamond", size=50, opacity=1, filled=True, color=PALETTE["accent"], yOffset=16
        ).encode(**below),
        now.mark_text(dx=8, yOffset=16, align="left", color=PALETTE["accent"], fontSize=11)
        .transform_calculate(words="format(datum.multiplied, '.1f') + ' if they multiplied'")
        .encode(text="words:N", **below),
    ]
    return alt.layer(grey, bars, *multiplied, *_values(rows, y, "format(datum.war, '.1f')"))


def _steps() -> Any:
    y = _y("tool", list(TOOLS))
    steps = alt.Chart(alt.NamedData("steps"))
    bars = steps.mark_bar(color=PALETTE["muted"]).encode(y=y, x=_x("war"))
    now = (
        alt.Chart(alt.NamedData("now"))
        .mark_rule(color=PALETTE["accent"], strokeWidth=1.5)
        .encode(x=_x("war"))
    )
    return alt.layer(
        bars, now, *_values(steps, y, "datum.whole ? 'whole already' : format(datum.war, '.1f')")
    )


def _values(data: Any, y: alt.Y, words: str) -> list[Any]:
    """The number at the end of each bar, on a halo of paper."""
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    return [
        data.transform_calculate(words=words)
        .mark_text(dx=6, align="left", fontWeight=700, **outline)
        .encode(y=y, x=_x("war"), text="words:N")
        for outline in (halo, dict[str, Any]())
    ]


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
