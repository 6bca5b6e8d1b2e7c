"""The answer of the arms experiment: both sides' arms over the years, and the same race with the
arms of one against the other's.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.experiments.dilemma_arms import START

SIDES = {"a": ("A", PALETTE["accent"], [1, 0]), "b": ("B", PALETTE["ink"], [5, 3])}
"""Words, colour and dash of the two sides, which are neither Iran nor Israel."""

DESCRIPTION = (
    "Two panels. Above: the arms of two sides, A (solid) and B (dashed), on an index over 40 years; the first case is grey. "
    "Below: the arms of A across and of B upwards. On one line A would stand still, on the other B; where they cross the race comes to rest, marked by a diamond, "
    f"and if they do not cross it has no rest. A path with dots for the years leads from the start, A at {START[0]:g} and B at {START[1]:g}, to where the race goes."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `lines` and `rest`;

    `width` is that of the whole, in pixels.
    """
    whole: alt.TopLevelMixin = alt.vconcat(
        _years().properties(title="Arms of both sides (index)", width=width - 52, height=140),
        _plane().properties(
            title="Arms of B against arms of A", width=min(width - 52, 330), height=190
        ),
    ).resolve_scale(color="independent", strokeDash="independent")
    return whole


def _years() -> Any:
    x = alt.X(
        "year:Q",
        title="year",
        axis=alt.Axis(ticks=False, grid=False),
        scale=alt.Scale(domain=[0, 40], nice=False),
    )
    words, colours, dashes = (list(each) for each in zip(*SIDES.values()))
    legend = alt.Legend(orient="top", title=None, symbolSize=400, symbolType="stroke", offset=4)

    def y(field: str) -> alt.Y:
        scale = alt.Scale(domain=alt.DomainUnionWith(unionWith=[0, 200]), nice=True)
        return alt.Y(
            field, title=None, scale=scale, axis=alt.Axis(tickCount=5, minExtent=34, maxExtent=34)
        )

    grey = [
        alt.Chart(alt.NamedData("baseline"))
        .mark_line(color=PALETTE["baseline"], strokeWidth=4, interpolate="monotone")
        .encode(x=x, y=y(f"{side}:Q"))
        for side in SIDES
    ]
    lines = (
        alt.Chart(alt.NamedData("rows")).transform_fold(list(SIDES), as_=["side", "arms"])
        .transform_calculate(words="datum.side === 'a' ? 'A' : 'B'")
        .mark_line(strokeWidth=3, interpolate="monotone")
        .encode(
            x=x, y=y("arms:Q"),
            color=alt.Color("words:N", scale=alt.Scale(domain=words, range=colours), legend=legend),
            strokeDash=alt.StrokeDash("words:N", scale=alt.Scale(domain=words, range=dashes), legend=legend),
        )
    )  # fmt: skip
    return alt.layer(*grey, lines)


def _plane() -> Any:
    scale = alt.Scale(domain=alt.DomainUnionWith(unionWith=[0, 200]), nice=True)
    place = {
        "x": alt.X("a:Q", title="arms of A", scale=scale, axis=alt.Axis(tickCount=5)),
        "y": alt.Y(
            "b:Q",
            title="arms of B",
            scale=scale,
            axis=alt.Axis(minExtent=28, maxExtent=28, tickCount=5),
        ),
    }
    words = ["A stands still", "B stands still"]
    legend = alt.Legend(orient="top", title=None, symbolSize=400, symbolType="stroke", offset=4)
    lines = alt.Chart(alt.NamedData("lines")).mark_line(strokeWidth=2).encode(
        **place,
        color=alt.Color("line:N", scale=alt.Scale(domain=words, range=[PALETTE["accent"], PALETTE["ink"]]), legend=legend),
        strokeDash=alt.StrokeDash("line:N", scale=alt.Scale(domain=words, range=[[1, 0], [5, 3]]), legend=legend),
    )  # fmt: skip
    path = (
        alt.Chart(alt.NamedData("rows"))
        .mark_line(
            color=PALETTE["muted"],
            strokeWidth=1.5,
            point={"filled": True, "size": 22, "color": PALETTE["muted"]},
        )
        .encode(**place, order="year:Q")
    )
    rest = (
        alt.Chart(alt.NamedData("rest"))
        .transform_filter("datum.seen")
        .mark_point(shape="diamond", filled=True, size=130, opacity=1, color=PALETTE["ink"])
        .encode(**place)
    )
    return alt.layer(lines, path, rest)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
