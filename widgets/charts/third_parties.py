"""The answer of the allies experiment: open wars by the ally's restraint, and Iran's first answer
by the share that is stopped.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import beside, codings, grey, lines, point, stands
from widgets.charts.parts import DASHED, DOTTED, SOLID, Look, stacked, strokes, widening
from widgets.charts.theme import PALETTE

DANGER = {
    "war": ("in the model", PALETTE["ink"], SOLID),
    "straight": ("straight line", PALETTE["muted"], DOTTED),
}
BLOW = {
    "launched": ("launched", PALETTE["first"], SOLID),
    "felt": ("felt by Israel", PALETTE["first"], DASHED),
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
    ally = "restraint by Israel’s ally, April’s is 100"
    stopped = "share of a blow on Israel that is stopped, in 100"
    danger = _panel(
        DANGER, ("war",), "ally", ally, widening((50, 100), {"rows": ("war", "straight")}), ".1f"
    )
    blow = _panel(BLOW, ("launched", "felt"), "stopped", stopped, alt.Scale(domain=[0, 5]), ".2f")
    return stacked(
        danger.properties(title="Open wars in 100", width=width - 46, height=140),
        blow.properties(title="Iran’s first answer, mean rung", width=width - 46, height=150),
    )


def _panel(
    series: dict[str, Look],
    marked: tuple[str, ...],
    setting: str,
    title: str,
    scale: alt.Scale,
    digits: str,
) -> Any:
    across = alt.Axis(values=[0, 25, 50, 75, 100], ticks=False, grid=False)
    upright = alt.Axis(tickCount=5, minExtent=28, maxExtent=28)

    def place(x: str, y: str) -> dict[str, Any]:
        return {
            "x": alt.X(f"{x}:Q", title=title, scale=alt.Scale(domain=[0, 100]), axis=across),
            "y": alt.Y(f"{y}:Q", title=None, scale=scale, axis=upright),
        }

    # Of two values the larger stands above its point, the smaller below.
    larger, near = f"datum.{marked[0]} >= datum.{marked[-1]}", f"datum.{setting} >= 85"
    downs = (f"{larger} ? -12 : 14", f"{larger} ? 14 : -12")
    values = [
        beside(place(setting, each), alt.Text(f"{each}:Q", format=digits), near, dy=dy)
        for each, dy in zip(marked, downs)
    ]
    smooth = {"interpolate": "monotone"}
    key = strokes(columns=2, offset=8)
    bar = (
        [codings(place(setting, "low")["x"], place(setting, "low")["y"])] if "war" in series else []
    )
    return alt.layer(
        *bar,
        stands(place(setting, marked[0])["x"]),
        *(grey(place("share", each), strokeDash=series[each][2], **smooth) for each in marked),
        lines(series, place("share", "value"), key, strokeWidth=2.5, **smooth),
        *(point(place(setting, each), series[each][1]) for each in marked),
        *(layer for both in values for layer in both),
    )


CHART = Chart(draw, DESCRIPTION)
