"""The record as a picture: events in order, each in the lane that a measure gives it; a hollow mark
shows the record's lane where the reader's differs.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.parts import SIDES, by_side, named
from widgets.charts.theme import NARROW, PALETTE

DESCRIPTION = (
    "Events of the record in the order of time from left to right, each in a lane: on the ladder, the lanes are the rungs from 0, stand down, to 5, open war, with a lane below for what "
    "is no move on it. Circles are Iran’s moves, squares Israel’s, triangles those of the United States, diamonds those of others. In April 2024 a square stands on rung 3 on 1 April, a circle on "
    "rung 4 on 13 April, a square on rung 2 on 19 April, and circles on rung 0 on 13 and 19 April; most other marks are statements, diplomacy and sanctions below the ladder. Each mark leads to its row and sources."
)

LABELLED = {True: 12, False: 24}
"""How many dates fit below the picture, on a phone and on a laptop."""

LANE = "length(datum.words) > 14 ? split(replace(datum.words, regexp('^(.{7,15}) '), '$1|'), '|') : datum.words"
"""A Vega expression that breaks a lane's words into two lines, for a phone."""

FINGER = 24**2
"""Vega's size of a circle 24 pixels wide, which a finger hits."""


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data:

    `rows` (placed marks) and `lanes`; `width` is that of the whole, in pixels.
    """
    narrow = width < 450
    gutter = 114 if narrow else 160
    rows = named("rows").transform_window(
        order="row_number()", sort=[{"field": "time"}, {"field": "id"}]
    )
    x = alt.X("order:Q", title=None, axis=None, scale=alt.Scale(nice=False, zero=False, padding=9))
    y = alt.Y("at:Q", title=None, axis=None, scale=alt.Scale(zero=False, nice=False, padding=14))
    y_was = alt.Y("was:Q", title=None, axis=None)
    lanes = named("lanes")
    look = by_side(
        list(SIDES), alt.Legend(orient="top", columns=2 if narrow else 4, symbolOpacity=1)
    )
    every = "datum.order === 1 || datum.day !== datum.before"
    crowd = rows.transform_joinaggregate(count="count()").transform_window(
        before="lag(day)", sort=[{"field": "time"}, {"field": "id"}]
    )
    recoded = rows.transform_filter("datum.at !== datum.was")
    layers: list[Any] = [
        lanes.mark_rule(color=PALETTE["line"]).encode(y=y),
        # keep room for the words and the dates, whatever the font
        lanes.mark_rule(opacity=0, color=PALETTE["paper"], aria=False).encode(x=alt.value(-gutter), x2=alt.value(0), y=y),
        lanes.mark_rule(opacity=0, color=PALETTE["paper"], aria=False).encode(x=alt.value(0), y=alt.value(0), y2=alt.value(252 + 70)),
        lanes.transform_calculate(lines=LANE if narrow else "datum.words")
        .mark_text(align="right", dx=-10, dy=alt.expr("isArray(datum.lines) ? -6 : 0"), color=PALETTE["muted"], fontSize=11 if narrow else 12, lineHeight=12)
        .encode(x=alt.value(0), y=y, text="lines:N"),
        crowd.transform_filter(every).transform_filter(f"datum.count <= {LABELLED[narrow]} || datum.order % ceil(datum.count / {LABELLED[narrow]}) === 1")
        .mark_text(angle=270, align="right", baseline="middle", color=PALETTE["muted"], fontSize=11 if narrow else 12)
        .encode(x=x, y=alt.value(252), text="day:N"),
        rows.transform_filter("datum.at >= 0 && (datum.side === 'Iran' || datum.side === 'Israel') && datum.joined").transform_joinaggregate(count="count()").transform_filter("datum.count <= 24")
        .mark_line(color=PALETTE["line"], strokeWidth=2).encode(x=x, y=y, order="order:Q"),
        recoded.mark_rule(color=PALETTE["baseline"], strokeDash=[2, 3]).encode(x=x, y=y_was, y2="at:Q"),
        recoded.mark_point(filled=False, size=90, strokeWidth=1.5).encode(x=x, y=y_was, shape=look["shape"], color=look["color"]),
        rows.mark_point(filled=True, size=62 if narrow else 100, opacity=1, stroke=PALETTE["paper"], strokeWidth=1, aria=False)
        .encode(x=x, y=y, **look),
        # what is pointed at and walked to, wide enough for a finger
        rows.mark_point(filled=True, size=FINGER, fillOpacity=0, opacity=1, color=PALETTE["paper"]).encode(x=x, y=y, href="link:N", tooltip="words:N", description="words:N"),
    ]  # fmt: skip
    return alt.layer(*layers).properties(width=width - gutter - 12, height=246)


CHART = Chart(draw, DESCRIPTION, (NARROW, 680))
