"""The answer of the experiment on other exchanges: what the model gives to each of the four, and
the log scores of one of them beside the rivals'.
"""

from __future__ import annotations

import json
from typing import Any

import altair as alt

from widgets.answers.others import FROZEN, MODEL, NAMES
from widgets.charts.chart import Chart
from widgets.charts.parts import legend, named, stacked
from widgets.charts.theme import NARROW, PALETTE

SCORES = {
    "log_history": ("history", PALETTE["accent"], "circle", -6),
    "log_length": ("length", PALETTE["first"], "square", 0),
    "log_stops": ("who stood down", PALETTE["second"], "triangle-up", 6),
}
"""The field of `rows`, its words, its colour, its shape, and how far below its line it stands."""

SHOWN = {
    MODEL: "the model, told this",
    FROZEN: "April’s numbers",
    "one answer, then silence": "one answer, silence",
    "base rate": "base rate",
    "chance": "chance",
    "chain": "chain on the ladder",
    "parity, announced": "parity, announced",
    "with interest, announced": "interest, announced",
    "deterrence, fitted": "deterrence, fitted",
}
"""The forecasters in the picture, shortened for a phone; the table has the others too."""

WORST = -16
"""Below this no log score falls on six answers: who is certain and wrong keeps its share of chance."""

DESCRIPTION = (
    "Two panels. Above: a bar for each of the four exchanges, how often in 100 the model gives what happened, with its likeliest history in words; a dark bar where the two are the same. "
    "Below: for the exchange chosen, the log scores of the model and its rivals, each on the history, its length and who stood down; the further right the better, 0 is certainty. A grey stroke marks the first case, where it is about the same exchange."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `four` and `baseline`; `width` is that of
    the whole, in pixels.
    """
    return stacked(
        _four().properties(
            title="What happened, in 100 by the model", width=width - 150, height=128
        ),
        log_scores(width, list(SHOWN)),
        apart=("shape",),
    )


def _four() -> Any:
    order = list(NAMES.values())
    axis = alt.Axis(ticks=False, labelColor=PALETTE["ink"], minExtent=126, maxExtent=126)
    y = alt.Y("case:N", title=None, sort=order, scale=alt.Scale(domain=order), axis=axis)
    marks = alt.Axis(values=[0, 25, 50, 75, 100], ticks=False)
    x = alt.X("chance:Q", title=None, scale=alt.Scale(domain=[0, 100]), axis=marks)
    rows = named("four")
    said = rows.transform_calculate(
        words="(datum.chance < 0.05 ? '0' : format(datum.chance, '.1f')) + (datum.right ? ', likeliest' : '; ' + datum.likeliest)"
    )
    words = said.mark_text(
        align=alt.expr("datum.chance > 50 ? 'right' : 'left'"),
        dx=alt.expr("datum.chance > 50 ? -6 : 6"),
        fontSize=11,
    )
    return alt.layer(
        rows.transform_filter("datum.right < 0.5")
        .mark_bar(color=PALETTE["muted"], opacity=0.55)
        .encode(x=x, y=y),
        rows.transform_filter("datum.right > 0.5")
        .mark_bar(color=PALETTE["accent"], opacity=0.6)
        .encode(x=x, y=y),
        words.encode(x=x, y=y, text="words:N"),
    )


def log_scores(width: int, order: list[str], step: int = 26) -> Any:
    """The panel of log scores of `rows`, for the forecasters of that order, each so many pixels
    below the one before it.
    """
    axis = alt.Axis(
        ticks=False,
        labelColor=PALETTE["ink"],
        minExtent=126,
        maxExtent=126,
        labelExpr=f"({json.dumps({each: SHOWN[each] for each in order}, ensure_ascii=False)})[datum.value] || datum.value",
    )
    y = alt.Y(
        "forecaster:N",
        title=None,
        sort=order,
        scale=alt.Scale(domain=order, padding=0.4),
        axis=axis,
    )
    scale = alt.Scale(domain=[WORST, 0])
    words, colours, shapes, _ = (list(each) for each in zip(*SCORES.values()))
    key = legend(symbolSize=60, columns=2 if width == NARROW else 3)
    look = {
        "color": alt.Color("words:N", scale=alt.Scale(domain=words, range=colours), legend=key),
        "shape": alt.Shape("words:N", scale=alt.Scale(domain=words, range=shapes), legend=key),
    }

    def at(field: str) -> alt.X:
        return alt.X(f"{field}:Q", title=None, scale=scale, axis=alt.Axis(tickCount=5, ticks=False))

    shown = named("rows").transform_filter({"field": "forecaster", "oneOf": order})
    # The first case stays in grey while it is about the same exchange.
    before = named("baseline").transform_filter({"field": "forecaster", "equal": MODEL})
    before = before.transform_filter("datum.about == data('rows')[0].about")
    # Each score a little lower than the one before it, so that equal ones can be told apart.
    points = [
        shown.transform_calculate(words=json.dumps(said))
        .mark_point(filled=True, size=50, opacity=0.9, yOffset=below * step / 26)
        .encode(x=at(field), y=y, **look)
        for field, (said, _, _, below) in SCORES.items()
    ]
    grey = before.mark_tick(color=PALETTE["baseline"], thickness=3, size=0.8 * step)
    return alt.layer(grey.encode(y=y, x=at("log_history")), *points).properties(
        title="Log scores of the exchange", width=width - 150, height=step * len(order)
    )


CHART = Chart(draw, DESCRIPTION)
