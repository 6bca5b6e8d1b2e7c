"""The answer of the experiment on blows that deter: Iran's first rung, open wars, and April's own
history, over how far either side is deterred.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import beside, codings, grey, lines
from widgets.charts.parts import DASHED, SOLID, hundred, named, stacked, strokes, widening
from widgets.charts.theme import PALETTE

SIDES = {"iran": ("Iran so deterred", "first", SOLID, "circle"), "israel": ("Israel so deterred", "second", DASHED, "square")}  # fmt: skip
"""By side: its words, its colour, its dashes and its mark."""

DESCRIPTION = (
    "Three panels over the share, 0 to 100 per cent, by which a felt blow deters a side. A solid line lets Iran’s share run, a dashed one Israel’s, the other side’s staying as it is set; "
    "a circle marks Iran’s share, a square Israel’s, and both stand at the same height, which is the case in view. The first case is grey. "
    "From above: the mean rung of Iran’s first answer; open wars in 1,000 exchanges; replays in 100 that go as April did: salvo, limited strike, silence."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    size = {"width": width - 58, "height": 105}
    key = strokes(columns=1 if width < 400 else 2, offset=18)
    upright = alt.Axis(tickCount=4, minExtent=40, maxExtent=40)
    fields = [f"war_{side}" for side in SIDES]

    def ladder(field: str) -> alt.Y:
        marks = alt.Axis(values=list(range(6)), format="d", minExtent=40, maxExtent=40)
        return alt.Y(field, title=None, scale=alt.Scale(domain=[0, 5]), axis=marks)

    def wars(field: str) -> alt.Y:
        scale = widening((50, 200, 1000), {"rows": fields})
        return alt.Y(field, title=None, scale=scale, axis=upright)

    def replays(field: str) -> alt.Y:
        return hundred(field, 40, 50)

    return stacked(
        _panel("rung", ladder, ".2f", key).properties(
            title="Iran’s first answer: mean rung launched", **size
        ),
        _panel("war", wars, ".1f", None).properties(title="Open wars in 1,000", **size),
        _panel("april", replays, ".0f", None).properties(
            title="Replays in 100 that go as April did", **size
        ),
    )


def _panel(measure: str, y: Any, digits: str, key: alt.Legend | None) -> Any:
    across = alt.Axis(tickCount=6, ticks=False, grid=False)

    def x(field: str) -> alt.X:
        scale = alt.Scale(domain=[0, 100], nice=False)
        return alt.X(
            f"{field}:Q", title="deterred by what is felt, in 100", scale=scale, axis=across
        )

    series = {
        f"{measure}_{side}": (words, PALETTE[colour], dashes)
        for side, (words, colour, dashes, _) in SIDES.items()
    }
    layers = [grey({"x": x("share"), "y": y(f"{field}:Q")}) for field in series]
    if measure == "april":
        layers.insert(0, codings(x("iran"), y("low:Q")))
    layers.append(lines(series, {"x": x("share"), "y": y("value:Q")}, key, strokeWidth=2.5))
    for side, (_, colour, _, shape) in SIDES.items():
        mark = named("now").mark_point(
            filled=True, size=90, opacity=1, color=PALETTE[colour], shape=shape
        )
        layers.append(mark.encode(x=x(side), y=y(f"{measure}:Q")))
    place = {"x": x("iran"), "y": y(f"{measure}:Q")}
    layers += beside(place, alt.Text(f"{measure}:Q", format=digits), "datum.iran >= 80")
    return alt.layer(*layers)


CHART = Chart(draw, DESCRIPTION)
