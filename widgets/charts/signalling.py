"""The answer of the signalling experiment: what one should believe, and what follows, by the damage
that is feared.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.control import codings, over_control
from widgets.charts.parts import SOLID, Look, hundred, named, stacked, strokes
from widgets.charts.theme import PALETTE

BELIEF = {
    "posterior": ("after what you saw", PALETTE["accent"], SOLID),
    "posterior_other": ("had it been the other way", PALETTE["accent"], [4, 3]),
}
DANGER = {
    "war_limited": ("limited aims", PALETTE["muted"], [1, 2]),
    "war_damage": ("seeks damage", PALETTE["muted"], [5, 3]),
    "war_mixture": ("mixture at your odds", PALETTE["ink"], SOLID),
}
"""By field: its words, its colour and its dashes."""

DESCRIPTION = (
    "Two line charts over the damage sought by the sender one fears, from 0 to 12. Above: the belief, in 100, that the sender seeks "
    "damage after what was seen, and had the blow come the other way; a dotted line marks the odds beforehand. Below: open wars in 100, before any move is seen, "
    "if the aims are limited, if damage is sought, and for the mixture of the two. A vertical line stands at the damage chosen; April 2024 is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    panel, columns = {"width": width - 46, "height": 150}, 1 if width < 400 else 2
    belief = _panel(BELIEF, "posterior", None, columns)
    odds = named("now").mark_rule(strokeDash=[1, 3], color=PALETTE["muted"], strokeWidth=1.5)
    danger = _panel(DANGER, "war_mixture", "damage sought by the sender you fear", columns)
    return stacked(
        alt.layer(*belief, odds.encode(y="prior:Q")).properties(
            title="Belief that damage was sought, in 100", **panel
        ),
        alt.layer(*danger).properties(title="Open wars in 100, before any move is seen", **panel),
    )


def _panel(series: dict[str, Look], headline: str, title: str | None, columns: int) -> list[Any]:
    across = alt.Axis(values=list(range(0, 13, 2)), labels=bool(title), ticks=False, grid=False)
    x = alt.X("aims:Q", title=title, axis=across)

    def y(field: str) -> alt.Y:
        return hundred(field, step=50)

    key = strokes(columns=columns, labelLimit=200, offset=4)
    smooth: dict[str, Any] = {"interpolate": "monotone"}
    behind = [codings(x, y("low:Q"))] if headline == "posterior" else []
    at, first, lines, *value = over_control(
        series, headline, x, y, key, ".0f", "datum.aims > 10", words="series", **smooth
    )
    main = named("rows").mark_line(color=series[headline][1], strokeWidth=3.5, **smooth)
    return [*behind, at, first, lines, main.encode(x=x, y=y(f"{headline}:Q")), *value]


CHART = Chart(draw, DESCRIPTION)
