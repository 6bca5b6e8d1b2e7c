"""The answer of the experiment on threats: overt strikes and open wars, by the answer that is
threatened.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import over_control
from widgets.charts.parts import DOTTED, SOLID, Look, hundred, stacked, strokes, widening
from widgets.charts.theme import PALETTE

STRIKES = {
    "overt": ("looking ahead as set", PALETTE["ink"], SOLID),
    "overt_blind": ("seeing the present only", PALETTE["muted"], DOTTED),
}
WARS = {
    "war": ("looking ahead as set", PALETTE["ink"], SOLID),
    "war_blind": ("seeing the present only", PALETTE["muted"], DOTTED),
}
"""By field: its words, its colour and its dashes."""

DESCRIPTION = (
    "Two panels over the answer that is threatened, 0 to 3 rungs beyond the blow. Above: overt strikes in 100 decisions of the threatened side. Below: open wars in 1,000 exchanges. "
    "A solid line is for leaders who look ahead as far as is set, a dotted one for leaders who see the present only; a point marks the threat that is set, and the first case is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    key = strokes(columns=1 if width < 400 else 2, offset=12)
    upright = alt.Axis(tickCount=5, minExtent=40, maxExtent=40)

    def strikes(field: str) -> alt.Y:
        return hundred(field, 40)

    def wars(field: str) -> alt.Y:
        scale = widening((25, 100, 250, 1000), {"rows": list(WARS)})
        return alt.Y(field, title=None, scale=scale, axis=upright)

    size = {"width": width - 58, "height": 140}
    return stacked(
        _panel(STRIKES, "overt", strikes, key, ".0f").properties(
            title="Overt strikes in 100 decisions", **size
        ),
        _panel(WARS, "war", wars, None, ".1f").properties(title="Open wars in 1,000", **size),
    )


def _panel(
    series: dict[str, Look], marked: str, y: Any, key: alt.Legend | None, digits: str
) -> Any:
    across = alt.Axis(values=[0, 1, 2, 3], format="d", ticks=False, grid=False)
    scale = alt.Scale(domain=[0, 3], nice=False)
    x = alt.X(
        "threat:Q", title="answer threatened, in rungs beyond the blow", scale=scale, axis=across
    )
    return alt.layer(
        *over_control(
            series,
            marked,
            x,
            y,
            key,
            digits,
            "datum.threat >= 2.5",
            spread=marked == "war",
            strokeWidth=2.5,
        )
    )


CHART = Chart(draw, DESCRIPTION)
