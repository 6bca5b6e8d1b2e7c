"""A tournament: the grid of wars beside the accounts, and the ecology over its rounds."""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.parts import DASHED, DOTTED, SOLID, hundred, named, strokes, titled
from widgets.charts.theme import PALETTE

DESCRIPTION = (
    "Above, a grid of open wars in 100 exchanges: a line and a column for each doctrine, both in the order of the accounts, best first, darker where wars are more frequent. "
    "Beside it the accounts, with those of the first case in grey. Below, the doctrines’ shares of a population over 300 rounds, in which rules with better accounts spread."
)

ROW = 18
"""Pixels a doctrine."""

LABELS = 90

LOWEST = -65
"""Below every account that a control can bring. The scale of square roots keeps April's in sight."""

LOOKS = [
    (PALETTE["accent"], SOLID),
    (PALETTE["first"], SOLID),
    (PALETTE["second"], SOLID),
    (PALETTE["accent"], DASHED),
    (PALETTE["first"], DASHED),
    (PALETTE["second"], DASHED),
    (PALETTE["muted"], DOTTED),
]
"""Colour and dashes of the lines, in their order."""


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `grid`, `shares` and `baseline`; `width`
    is that of the whole, in pixels.
    """
    narrow = width < 400
    room = width - LABELS - 30
    beside = 52 if narrow else 130
    # Vega keeps the order in which it first saw a name; so the place is asked for.
    by_place = alt.EncodingSortField(field="place", op="min")
    y = alt.Y("doctrine:N", sort=by_place, title=None, axis=_moves())
    blank = alt.Y("doctrine:N", sort=by_place, title=None, axis=None)
    above: Any = alt.hconcat(
        _grid(y, 7.5 if narrow else 10.5).properties(
            width=room - beside, title=_title("Open wars in 100")
        ),
        _accounts(blank).properties(width=beside, title=_title("Account")),
        spacing=10,
    )
    below = _shares(1 if narrow else 2).properties(
        width=width - 50, height=150, title=_title("In 100 of the population, by round")
    )
    whole: alt.TopLevelMixin = alt.vconcat(above, below).resolve_scale(
        color="independent", strokeDash="independent", y="independent"
    )
    return whole


def _title(words: str) -> alt.TitleParams:
    return titled(words, "", frame="group")


def _moves() -> alt.Axis:
    return alt.Axis(labelLimit=LABELS, minExtent=LABELS - 4, ticks=False, labelOverlap=False)


def _grid(y: alt.Y, size: float) -> Any:
    x = alt.X(
        "two:O",
        title=None,
        axis=alt.Axis(orient="top", labelAngle=0, ticks=False, labelOverlap=True),
    )
    shade = alt.Scale(domain=[0, 100], range=[0.04, 1])
    cells = named("grid").encode(x=x, y=y)
    written = alt.condition(
        "datum.war > 55", alt.value(PALETTE["paper"]), alt.value(PALETTE["ink"])
    )
    return alt.layer(
        cells.mark_rect(color=PALETTE["accent"]).encode(
            opacity=alt.Opacity("war:Q", scale=shade, legend=None)
        ),
        cells.mark_text(fontSize=size).encode(text="said:N", color=written),
    ).properties(height=alt.Step(ROW))


def _accounts(y: alt.Y) -> Any:
    def x(field: str) -> alt.X:
        axis = alt.Axis(
            tickCount=2, ticks=False, orient="top", labelOverlap="greedy", labelSeparation=6
        )
        scale = alt.Scale(type="sqrt", domain=[LOWEST, 0], nice=False)
        return alt.X(f"{field}:Q", title=None, scale=scale, axis=axis)

    first = alt.LookupData(data=alt.NamedData("baseline"), key="doctrine", fields=["account"])
    rows = named("rows").transform_lookup("doctrine", from_=first, as_="before", default=0)
    grey = rows.mark_bar(size=14, color=PALETTE["baseline"], opacity=0.45)
    now = rows.mark_bar(size=7, color=PALETTE["accent"])
    return alt.layer(grey.encode(x=x("before"), y=y), now.encode(x=x("account"), y=y)).properties(
        height=alt.Step(ROW)
    )


def _shares(columns: int) -> Any:
    colours, dashes = (list(each) for each in zip(*LOOKS))
    key = strokes(columns=columns, labelLimit=210, offset=4)
    axis = alt.Axis(values=[0, 100, 200, 300], ticks=False, grid=False)
    x = alt.X("round:Q", title=None, scale=alt.Scale(domain=[0, 300], nice=False), axis=axis)
    by_line = alt.EncodingSortField(field="line", op="min")
    return (
        named("shares")
        .mark_line(strokeWidth=2.2)
        .encode(
            x=x,
            y=hundred("share:Q", step=50, ticks=False),
            color=alt.Color("name:N", sort=by_line, scale=alt.Scale(range=colours), legend=key),
            strokeDash=alt.StrokeDash(
                "name:N", sort=by_line, scale=alt.Scale(range=dashes), legend=key
            ),
        )
    )


CHART = Chart(draw, DESCRIPTION)
