"""The answer of the reciprocity experiment: one run of moves in two lanes, and below it the exact
chance of cooperation in the same rounds.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.experiments.reciprocity import ROUNDS

DESCRIPTION = (
    f"Two panels over the same {ROUNDS} rounds. Above, one run of moves in two lanes, one for each side: a circle is cooperation, a square defection, a triangle a move that went wrong. "
    "Below, the exact chance of cooperation in each round, in 100: solid for the first side, dashed for the other, dotted for two Pardons; "
    "points at the right edge stand at the long run. The case of two Echoes is grey."
)

ACTS = {
    "cooperates": ("circle", PALETTE["accent"]),
    "defects": ("square", PALETTE["ink"]),
    "cooperates by mistake": ("triangle-up", PALETTE["accent"]),
    "defects by mistake": ("triangle-up", PALETTE["ink"]),
}
"""Shape and colour of a move.

The sides wear neither of the course's two hues: which state would be which is the reader's to ask.
"""

END = ROUNDS + 2.5
"""Where the long run stands on the axis of rounds."""

GUTTER = 42


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline` and `ends`;

    `width` is that of the whole, in pixels.
    """
    narrow = width < 400
    panel = {"width": width - GUTTER - 18}
    whole: alt.TopLevelMixin = alt.vconcat(
        _lanes(narrow).properties(title="One run: what each side did", height=52, **panel),
        _chances(narrow).properties(title="Chance of cooperation, in 100", height=170, **panel),
    ).resolve_scale(color="independent", shape="independent", strokeDash="independent")
    return whole


def _rounds(labels: bool) -> alt.X:
    axis = alt.Axis(values=[1, 10, 20, 30], labels=labels, ticks=False, grid=False)
    return alt.X(
        "round:Q",
        title="round" if labels else None,
        scale=alt.Scale(domain=[0.5, ROUNDS + 5.5], nice=False, zero=False),
        axis=axis,
    )


def _lanes(narrow: bool) -> Any:
    legend = alt.Legend(
        orient="top",
        title=None,
        columns=2 if narrow else 4,
        symbolSize=60,
        labelLimit=160,
        offset=2,
        columnPadding=8,
    )
    shape = alt.Scale(domain=list(ACTS), range=[shape for shape, _ in ACTS.values()])
    colour = alt.Scale(domain=list(ACTS), range=[colour for _, colour in ACTS.values()])
    return (
        alt.Chart(alt.NamedData("rows"))
        .transform_fold(["first_did", "second_did"], as_=["key", "act"])
        .transform_calculate(lane="datum.key === 'first_did' ? 'first' : 'other'")
        .mark_point(filled=True, opacity=1, size=20 if narrow else 46)
        .encode(
            x=_rounds(labels=False),
            y=alt.Y(
                "lane:N",
                title=None,
                scale=alt.Scale(domain=["first", "other"]),
                axis=alt.Axis(ticks=False, minExtent=GUTTER, maxExtent=GUTTER),
            ),
            shape=alt.Shape("act:N", scale=shape, legend=legend),
            color=alt.Color("act:N", scale=colour, legend=legend),
        )
    )


def _chances(narrow: bool) -> Any:
    x = _rounds(labels=True)
    y_axis = alt.Axis(values=[0, 25, 50, 75, 100], minExtent=GUTTER, maxExtent=GUTTER)
    y = alt.Y("value:Q", title=None, scale=alt.Scale(domain=[0, 100]), axis=y_axis)
    looks = {"first": [1, 0], "other": [5, 4], "two Pardons": [1, 3]}
    colours = [PALETTE["accent"], PALETTE["accent"], PALETTE["muted"]]
    legend = alt.Legend(
        orient="top", title=None, columns=3, symbolSize=400, symbolType="stroke", offset=2
    )
    series = {"pardons": "two Pardons", "second": "other", "first": "first"}
    words = "datum.key === 'first' ? 'first' : datum.key === 'second' ? 'other' : 'two Pardons'"
    lines = (
        alt.Chart(alt.NamedData("rows"))
        .transform_fold(list(series), as_=["key", "value"])
        .transform_calculate(series=words)
        .mark_line(strokeWidth=2.5)
        .encode(
            x=x, y=y,
            color=alt.Color("series:N", scale=alt.Scale(domain=list(looks), range=colours), legend=legend),
            strokeDash=alt.StrokeDash("series:N", scale=alt.Scale(domain=list(looks), range=list(looks.values())), legend=legend),
        )
    )  # fmt: skip
    grey = (
        alt.Chart(alt.NamedData("baseline"))
        .mark_line(color=PALETTE["baseline"], strokeWidth=4)
        .encode(x=x, y=alt.Y("first:Q"))
    )
    ends = alt.Chart(alt.NamedData("ends")).encode(x=alt.datum(END), y=y)
    colour = alt.condition(
        "datum.who === 'pair'", alt.value(PALETTE["accent"]), alt.value(PALETTE["muted"])
    )
    points = ends.mark_point(filled=True, size=70, opacity=1).encode(color=colour)
    values = [
        ends.mark_text(dy=dy, fontWeight=700)
        .encode(text="words:N")
        .transform_filter(f"datum.place === '{place}'")
        for place, dy in (("above", -12), ("below", 13))
    ]
    edge = (
        alt.Chart(alt.NamedData("ends"))
        .mark_rule(color=PALETTE["line"])
        .encode(x=alt.datum(ROUNDS + 0.75))
    )
    name = (
        ends.transform_filter("datum.who === 'pardons'")
        .mark_text(dy=14, dx=16, align="right", color=PALETTE["muted"])
        .encode(y=alt.datum(0), text=alt.value("long run"))
    )
    return alt.layer(edge, grey, lines, points, *values, name)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
