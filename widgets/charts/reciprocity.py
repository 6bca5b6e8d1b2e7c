"""The answer of the reciprocity experiment: one run of moves in two lanes, and below it the exact
chance of cooperation in the same rounds.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.answers.reciprocity import ROUNDS
from widgets.charts.chart import Chart
from widgets.charts.control import grey
from widgets.charts.parts import SOLID, by_look, folded, hundred, legend, named, stacked, strokes
from widgets.charts.theme import PALETTE

ACTS = {
    "cooperates": ("circle", PALETTE["accent"]),
    "defects": ("square", PALETTE["ink"]),
    "cooperates by mistake": ("triangle-up", PALETTE["accent"]),
    "defects by mistake": ("triangle-up", PALETTE["ink"]),
}
"""Shape and colour of a move.

The sides wear neither of the course's two hues: which state would be which is the reader's to ask.
"""

CHANCES = {
    "first": ("first", PALETTE["accent"], SOLID),
    "second": ("other", PALETTE["accent"], [5, 4]),
    "pardons": ("two Pardons", PALETTE["muted"], [1, 3]),
}
"""By field: its words, its colour and its dashes."""

END = ROUNDS + 2.5
"""Where the long run stands on the axis of rounds."""

GUTTER = 42

DESCRIPTION = (
    f"Two panels over the same {ROUNDS} rounds. Above, one run of moves in two lanes, one for each side: a circle is cooperation, a square defection, a triangle a move that went wrong. "
    "Below, the exact chance of cooperation in each round, in 100: solid for the first side, dashed for the other, dotted for two Pardons; "
    "points at the right edge stand at the long run. The case of two Echoes is grey."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `ends`;

    `width` is that of the whole, in pixels.
    """
    panel = {"width": width - GUTTER - 18}
    lanes = _lanes(narrow=width < 400)
    return stacked(
        lanes.properties(title="One run: what each side did", height=52, **panel),
        _chances().properties(title="Chance of cooperation, in 100", height=170, **panel),
        apart=("shape",),
    )


def _rounds(labels: bool) -> alt.X:
    axis = alt.Axis(values=[1, 10, 20, 30], labels=labels, ticks=False, grid=False)
    scale = alt.Scale(domain=[0.5, ROUNDS + 5.5], nice=False, zero=False)
    return alt.X("round:Q", title="round" if labels else None, scale=scale, axis=axis)


def _lanes(narrow: bool) -> Any:
    key = legend(
        columns=2 if narrow else 4, symbolSize=60, labelLimit=160, offset=2, columnPadding=4
    )
    shapes, colours = (
        alt.Scale(domain=list(ACTS), range=list(looks)) for looks in zip(*ACTS.values())
    )
    axis = alt.Axis(ticks=False, minExtent=GUTTER, maxExtent=GUTTER)
    sides = {"first_did": "first", "second_did": "other"}
    marks = folded("rows", sides, words="lane", value="act").mark_point(
        filled=True, opacity=1, size=20 if narrow else 46
    )
    return marks.encode(
        x=_rounds(labels=False),
        y=alt.Y("lane:N", title=None, scale=alt.Scale(domain=list(sides.values())), axis=axis),
        shape=alt.Shape("act:N", scale=shapes, legend=key),
        color=alt.Color("act:N", scale=colours, legend=key),
    )


def _chances() -> Any:
    x, y = _rounds(labels=True), hundred("value:Q", extent=GUTTER)
    ends = named("ends").encode(x=alt.datum(END), y=y)
    colour = alt.condition(
        "datum.who === 'pair'", alt.value(PALETTE["accent"]), alt.value(PALETTE["muted"])
    )
    values = [
        ends.transform_filter(f"datum.place === '{place}'")
        .mark_text(dy=dy, fontWeight=700)
        .encode(text="words:N")
        for place, dy in (("above", -12), ("below", 13))
    ]
    edge = named("ends").mark_rule(color=PALETTE["line"]).encode(x=alt.datum(ROUNDS + 0.75))
    name = ends.transform_filter("datum.who === 'pardons'").mark_text(
        dy=14, dx=16, align="right", color=PALETTE["muted"]
    )
    # the first side's line lies on top
    words = {field: said for field, (said, *_) in reversed(CHANCES.items())}
    chances = folded("rows", words, "series").mark_line(strokeWidth=2.5).encode(x=x, y=y)
    key = strokes(columns=3, offset=2)
    return alt.layer(
        edge,
        grey({"x": x, "y": "first:Q"}),
        chances.encode(**by_look(CHANCES.values(), key, "series")),
        ends.mark_point(filled=True, size=70, opacity=1).encode(color=colour),
        *values,
        name.encode(y=alt.datum(0), text=alt.value("long run")),
    )


CHART = Chart(draw, DESCRIPTION)
