"""The answer of the architecture experiment: open wars under the package and under each of its
parts, and what the next point buys.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.answers.redlines_architecture import TOOLS
from widgets.charts.chart import Chart
from widgets.charts.parts import haloed, legend, named, stacked, widening
from widgets.charts.theme import PALETTE

KINDS = {"chosen": PALETTE["ink"], "inadvertent": PALETTE["baseline"]}
"""Field, which is its word → its colour."""

DESCRIPTION = (
    "Two panels of bars, open wars in 100 exchanges. Above: with nothing bought, with each tool alone at the points spent on it, and with all of them together; "
    "each bar is split into wars that were chosen (dark) and inadvertent ones (light). A diamond under the last bar marks what would be left if the tools’ effects multiplied, "
    "upright strokes the stressed case without tools. Below: what would be left if one more point were spent on each tool, with an upright line at what is left now."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `steps`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    title, panel = "Open wars in 100, by what is bought", {"width": width - 116}
    return stacked(
        _packages().properties(title=title, height=164, **panel),
        _steps().properties(title="If one more point went to …", height=84, **panel),
    )


def _x(field: str) -> alt.X:
    scale = widening((35, 115), {"rows": ("war",), "steps": ("war",), "now": ("multiplied",)})
    axis = alt.Axis(tickCount=5, ticks=False, grid=False)
    return alt.X(f"{field}:Q", title=None, scale=scale, axis=axis)


def _y(field: str, order: list[str]) -> alt.Y:
    axis = alt.Axis(ticks=False, minExtent=74, maxExtent=74, labelColor=PALETTE["ink"])
    scale = alt.Scale(domain=order, padding=0.25)
    return alt.Y(f"{field}:N", title=None, sort=order, scale=scale, axis=axis)


def _packages() -> Any:
    y = _y("package", ["nothing", *TOOLS, "together"])
    rows, now = named("rows").encode(y=y), named("now").transform_filter("datum.several")
    colour = alt.Scale(domain=list(KINDS), range=list(KINDS.values()))
    key = legend(symbolType="square", offset=8)
    bars = rows.transform_fold(list(KINDS), as_=["key", "value"]).mark_bar()
    april = named("baseline").mark_tick(color=PALETTE["baseline"], thickness=2, size=22)
    # The diamond stands under the bar, so that its words do not run into the bar's value.
    look = {"color": PALETTE["accent"], "yOffset": 16}
    below = now.encode(y=alt.YDatum("together"), x=_x("multiplied"))
    words = below.transform_calculate(
        words="format(datum.multiplied, '.1f') + ' if they multiplied'"
    )
    spread = named("spread").mark_rule(
        color=PALETTE["ink"], strokeWidth=9, opacity=0.35, clip=True, yOffset=-13
    )
    return alt.layer(
        spread.encode(y=alt.YDatum("together"), x=_x("low"), x2="high:Q"),
        april.encode(y=y, x=_x("war")),
        bars.encode(
            x=_x("value"),
            order=alt.Order("key:N"),
            color=alt.Color("key:N", scale=colour, legend=key),
        ),
        below.mark_point(shape="diamond", size=50, opacity=1, filled=True, **look),
        words.mark_text(dx=8, align="left", fontSize=11, **look).encode(text="words:N"),
        *_values(rows, "format(datum.war, '.1f')"),
    )


def _steps() -> Any:
    steps = named("steps").encode(y=_y("tool", list(TOOLS)))
    now = named("now").mark_rule(color=PALETTE["accent"], strokeWidth=1.5)
    return alt.layer(
        steps.mark_bar(color=PALETTE["muted"]).encode(x=_x("war")),
        now.encode(x=_x("war")),
        *_values(steps, "datum.whole ? 'whole already' : format(datum.war, '.1f')"),
    )


def _values(data: Any, words: str) -> list[Any]:
    """The number at the end of each bar, on a halo of paper."""
    told = data.transform_calculate(words=words).mark_text(dx=6, align="left", fontWeight=700)
    return haloed(told.encode(x=_x("war"), text="words:N"))


CHART = Chart(draw, DESCRIPTION)
