"""The answer of the reprisals experiment: open wars by the share that is stopped, and the loop of
felt and answered blows.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import over_control
from widgets.charts.parts import (
    DASHED,
    DOTTED,
    SOLID,
    by_look,
    haloed,
    named,
    red_line,
    stacked,
    strokes,
    widening,
)
from widgets.charts.theme import PALETTE
from widgets.model import APRIL_2024

WARS = {
    "war": ("all open wars", PALETTE["ink"], SOLID),
    "inadvertent": ("of them inadvertent", PALETTE["muted"], DOTTED),
}
"""By field: its words, its colour and its dashes."""

ANSWERS = [
    ("Iran’s answer", PALETTE["first"], SOLID),
    ("Israel’s answer", PALETTE["second"], DASHED),
]
"""The same of both sides' answers."""

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
    loop, square = _loop(columns=1 if width < 400 else 2), min(width - 62, 330)
    return stacked(
        _wars().properties(title="Open wars in 1,000", width=width - 62, height=140),
        loop.properties(title="The loop without chance (rungs)", width=square, height=210),
    )


def _wars() -> Any:
    title = "share of a blow that is stopped, in 100"
    across = alt.Axis(tickCount=6, ticks=False, grid=False)
    x = alt.X("interception:Q", title=title, scale=alt.Scale(domain=[0, 100]), axis=across)

    def y(field: str) -> alt.Y:
        scale = widening((250, 1000), {"rows": ("war",)})
        axis = alt.Axis(tickCount=4, minExtent=44, maxExtent=44)
        return alt.Y(field, title=None, scale=scale, axis=axis)

    near = "datum.interception >= 85"
    return alt.layer(
        *over_control(
            WARS,
            "war",
            x,
            y,
            strokes(offset=12),
            ".0f",
            near,
            high=880,
            spread=True,
            strokeWidth=2.5,
        )
    )


def _loop(columns: int) -> Any:
    def axis(channel: Any, field: str, title: str) -> Any:
        marks = alt.Axis(values=[0, 1, 2, 3, 4, 5], format="d", ticks=False, grid=False)
        return channel(field, title=title, scale=alt.Scale(domain=[0, 5], nice=False), axis=marks)

    place = {
        "x": axis(alt.X, "felt_by_iran:Q", "felt by Iran"),
        "y": axis(alt.Y, "felt_by_israel:Q", "felt by Israel"),
    }
    answers = named("answers").mark_line(strokeWidth=2.5)
    dots = {"filled": True, "size": 30, "color": PALETTE["ink"]}
    path = named("path").mark_line(color=PALETTE["ink"], strokeWidth=1.5, point=dots)
    rest = named("rest").mark_point(
        shape="diamond", filled=True, size=120, opacity=1, color=PALETTE["ink"]
    )
    return alt.layer(
        answers.encode(**place, **by_look(ANSWERS, strokes(columns=columns, offset=18), "line")),
        *_red_lines(),
        path.encode(**place, order="step:Q"),
        rest.encode(**place),
    )


def _red_lines() -> list[Any]:
    iran, israel = (
        alt.Chart(
            alt.InlineData(values=[{"at": actor.red_line, "words": f"{actor.name}’s red line"}])
        )
        for actor in APRIL_2024.actors()
    )
    level = israel.encode(y="at:Q")
    words = level.mark_text(color=PALETTE["muted"], fontSize=11, align="right", dy=-8)
    return [
        *red_line(iran.encode(x="at:Q"), "words:N"),
        level.mark_rule(color=PALETTE["line"], strokeWidth=1.5),
        *haloed(words.encode(x=alt.datum(5), text="words:N")),
    ]


CHART = Chart(draw, DESCRIPTION)
