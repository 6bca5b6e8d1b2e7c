"""The answer of the after experiment: how exchanges go, by the turn, with the one that is looked
for standing out.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.answers.after import TURNS
from widgets.charts.chart import Chart
from widgets.charts.parts import haloed, named
from widgets.charts.theme import PALETTE

DESCRIPTION = (
    "Five bars, how many of 100 exchanges go each way: Iran does not answer; a salvo without a signal is followed by one limited strike and silence; open war; "
    "April’s signalled salvo with one limited strike and silence; anything else. The turn that is looked for ends in a point and is dark; upright strokes mark April 2024."
)


RAISED: Any = {"condition": {"test": "indexof(datum.label, ',') >= 0", "value": -7}, "value": 0}
"""A label of two lines begins half a line higher, so that its middle stands beside its bar."""

BROKEN = "split(replace(datum.label, ', ', ',|'), '|')"
"""A Vega expression that breaks a label after its first comma, for a phone."""


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `now`;

    `width` is that of the whole, in pixels.
    """
    axis = alt.Axis(
        ticks=False, labelColor=PALETTE["ink"], labelLimit=150, labelExpr=BROKEN, labelLineHeight=14,
        labelOffset=RAISED, labelPadding=8, minExtent=158, maxExtent=158,
    )  # fmt: skip
    turns = list(TURNS.values())
    place = {
        "y": alt.Y("turn:N", title=None, sort=turns, scale=alt.Scale(domain=turns, padding=0.3), axis=axis),
        "x": alt.X("share:Q", title=None, scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(values=[0, 25, 50, 75, 100], ticks=False)),
    }  # fmt: skip
    rows, now = named("rows").encode(**place), named("now").encode(**place)
    told = rows.transform_calculate(
        words="datum.share >= 0.05 ? format(datum.share, '.1f') : 'next to none'"
    )
    values = told.mark_text(
        dx=alt.expr("datum.share > 80 ? -12 : 12"),
        align=alt.expr("datum.share > 80 ? 'right' : 'left'"),
        fontWeight=700,
    )
    spread = named("spread").mark_rule(
        color=PALETTE["muted"], strokeWidth=9, opacity=0.35, clip=True, yOffset=24
    )
    return alt.layer(
        spread.encode(y=place["y"], x=alt.X("low:Q"), x2="high:Q"),
        rows.mark_bar(color=PALETTE["muted"], opacity=0.55),
        named("baseline")
        .mark_tick(color=PALETTE["baseline"], thickness=3, size=30)
        .encode(**place),
        # The turn that is looked for: its bar, and a point at its end that can be seen where there
        # is no bar.
        now.mark_bar(color=PALETTE["accent"]),
        now.mark_point(color=PALETTE["accent"], filled=True, size=90, opacity=1),
        *haloed(values.encode(text="words:N")),
    ).properties(title="How 100 exchanges go", width=width - 186, height=250)


CHART = Chart(draw, DESCRIPTION)
