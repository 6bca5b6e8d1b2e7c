"""The answer of the reprisals experiment: open wars by the share that is stopped, and the loop of
felt and answered blows.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.model import APRIL_2024

SERIES = {"war": "all open wars", "inadvertent": "of them inadvertent"}

DESCRIPTION = (
    "Two panels. Above: open wars in 1,000 exchanges over the share of a blow that is stopped, from 0 to 100 per cent; a solid line for all, a dotted one for those that nobody chose, "
    "a vertical line at the share set; the first case is grey. Below: the loop without chance. Across stands what Iran feels, upwards what Israel feels, in rungs. "
    "A solid line gives what Israel feels of Iran’s answer, a dashed one what Iran feels of Israel’s; they cross, at a diamond, where the loop would rest. "
    "A path of steps leads from the opening blow to where somebody stands down; thin lines mark both red lines."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `now`, `path`, `answers` and
    `rest`; `width` is that of the whole, in pixels.
    """
    narrow = width < 400
    whole: alt.TopLevelMixin = alt.vconcat(
        _danger().properties(title="Open wars in 1,000", width=width - 52, height=140),
        _loop(columns=1 if narrow else 2).properties(
            title="The loop without chance (rungs)", width=min(width - 52, 330), height=210
        ),
    ).resolve_scale(color="independent", strokeDash="independent")
    return whole


def _danger() -> Any:
    x = alt.X(
        "interception:Q",
        title="share of a blow that is stopped, in 100",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(tickCount=6, ticks=False, grid=False),
    )
    words, legend = (
        list(SERIES.values()),
        alt.Legend(orient="top", title=None, symbolSize=400, symbolType="stroke", offset=12),
    )

    def y(field: str) -> alt.Y:
        scale = alt.Scale(domain=alt.DomainUnionWith(unionWith=[0, 150]), nice=True)
        return alt.Y(
            field, title=None, scale=scale, axis=alt.Axis(tickCount=4, minExtent=34, maxExtent=34)
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
            color=alt.Color("words:N", scale=alt.Scale(domain=words, range=[PALETTE["ink"], PALETTE["muted"]]), legend=legend),
            strokeDash=alt.StrokeDash("words:N", scale=alt.Scale(domain=words, range=[[1, 0], [2, 3]]), legend=legend),
        )
    )  # fmt: skip
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(x=x)
    place = {"x": x, "y": y("war:Q")}
    point = here.mark_point(filled=True, size=90, opacity=1, color=PALETTE["ink"]).encode(**place)
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    sides: list[tuple[int, Any, str]] = [
        (8, "left", "datum.interception < 85"),
        (-8, "right", "datum.interception >= 85"),
    ]
    values = [
        here.mark_text(dx=dx, dy=-10, align=align, fontWeight=700, **outline)
        .encode(text=alt.Text("war:Q", format=".0f"), **place)
        .transform_filter(where)
        for dx, align, where in sides
        for outline in (halo, dict[str, Any]())
    ]
    return alt.layer(at, grey, lines, point, *values)


def _loop(columns: int) -> Any:
    def axis(channel: Any, field: str, title: str) -> Any:
        return channel(
            field,
            title=title,
            scale=alt.Scale(domain=[0, 5], nice=False),
            axis=alt.Axis(values=[0, 1, 2, 3, 4, 5], format="d", ticks=False, grid=False),
        )

    place = {
        "x": axis(alt.X, "felt_by_iran:Q", "felt by Iran"),
        "y": axis(alt.Y, "felt_by_israel:Q", "felt by Israel"),
    }
    words = ["Iran’s answer", "Israel’s answer"]
    legend = alt.Legend(
        orient="top", title=None, columns=columns, symbolSize=400, symbolType="stroke", offset=4
    )
    answers = alt.Chart(alt.NamedData("answers")).mark_line(strokeWidth=2.5).encode(
        **place,
        color=alt.Color("line:N", scale=alt.Scale(domain=words, range=[PALETTE["first"], PALETTE["second"]]), legend=legend),
        strokeDash=alt.StrokeDash("line:N", scale=alt.Scale(domain=words, range=[[1, 0], [5, 3]]), legend=legend),
    )  # fmt: skip
    iran, israel = (
        alt.Chart(
            alt.InlineData(values=[{"at": actor.red_line, "words": f"{actor.name}’s red line"}])
        )
        for actor in APRIL_2024.actors()
    )
    rule: dict[str, Any] = {"color": PALETTE["line"], "strokeWidth": 1.5}
    small: dict[str, Any] = {"color": PALETTE["muted"], "fontSize": 11, "align": "left"}
    red = [
        iran.mark_rule(**rule).encode(x="at:Q"),
        iran.mark_text(**small, angle=270, dy=10).encode(
            x="at:Q", y=alt.datum(3.4), text="words:N"
        ),
        israel.mark_rule(**rule).encode(y="at:Q"),
        israel.mark_text(**{**small, "align": "right"}, dy=-8).encode(
            x=alt.datum(5), y="at:Q", text="words:N"
        ),
    ]
    steps = alt.Chart(alt.NamedData("path"))
    path = steps.mark_line(
        color=PALETTE["ink"],
        strokeWidth=1.5,
        point={"filled": True, "size": 30, "color": PALETTE["ink"]},
    ).encode(**place, order="step:Q")
    rest = (
        alt.Chart(alt.NamedData("rest"))
        .mark_point(shape="diamond", filled=True, size=120, opacity=1, color=PALETTE["ink"])
        .encode(**place)
    )
    return alt.layer(*red, answers, path, rest)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
