"""The answer of the redline experiment: overt strikes by Israel and open wars, by where Iran's line
is taken to lie.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import codings, over_control
from widgets.charts.parts import DOTTED, SOLID, Look, named, red_line, stacked, strokes, widening
from widgets.charts.theme import PALETTE

STRIKES = {"overt": ("overt strikes", PALETTE["second"], SOLID)}
WARS = {
    "war": ("as it turns out", PALETTE["ink"], SOLID),
    "expected": ("as Israel’s leader expects", PALETTE["ink"], DOTTED),
}
"""By field: its words, its colour and its dashes."""

DESCRIPTION = (
    "Two panels over the rung, 2 to 5, at which Israel’s leader takes Iran’s line to lie. Above: overt strikes by Israel in 100 decisions. "
    "Below: open wars in 1,000 exchanges, a solid line as it turns out, a dotted one as Israel’s leader expects. "
    "A vertical line marks where Iran’s line lies, a point the belief that is set; the case of the known line is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    strikes = _panel(STRIKES, "overt", (100,), ".0f", None)
    wars = _panel(
        WARS, "war", (20, 100, 1000), ".1f", strokes(columns=1 if width < 400 else 2, offset=18)
    )
    title = "Overt strikes by Israel in 100 decisions"
    return stacked(
        strikes.properties(title=title, width=width - 58, height=140),
        wars.properties(title="Open wars in 1,000", width=width - 58, height=150),
    )


def _panel(
    series: dict[str, Look],
    marked: str,
    tops: tuple[float, ...],
    digits: str,
    key: alt.Legend | None,
) -> Any:
    title = "Iran’s line, as Israel’s leader takes it (rung)"
    across = alt.Axis(values=[2, 3, 4, 5], format="d", ticks=False, grid=False)
    y_scale = widening(tops, {"rows": list(series)})
    upright = alt.Axis(tickCount=5, minExtent=40, maxExtent=40)

    def x(field: str) -> alt.X:
        scale = alt.Scale(domain=[1.8, 5.2], nice=False)
        return alt.X(f"{field}:Q", title=title, scale=scale, axis=across)

    def y(field: str) -> alt.Y:
        return alt.Y(field, title=None, scale=y_scale, axis=upright)

    dots = {"filled": True, "size": 30, "color": series[marked][1]}
    _, *layers = over_control(
        series, marked, x("believed"), y, key, digits, "datum.believed >= 5", dx=10, high=0.85 * tops[-1],
        strokeWidth=2.5, point=dots,
    )  # fmt: skip
    line = named("now").encode(x=x("line"))
    # near either edge the name keeps to the panel
    edge = "datum.line <= 2.5 ? 'left' : datum.line >= 4.5 ? 'right' : 'center'"
    bar = [codings(x("believed"), y("low:Q"))] if marked == "overt" else []
    return alt.layer(*bar, *red_line(line, alt.datum("Iran’s line"), edge), *layers)


CHART = Chart(draw, DESCRIPTION)
