"""The answer of *Bring your own exchange*: its moves on the ladder, the sheet of directions, and the
log scores beside the rivals'.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.answers.others_own import ANSWERS, OWNERS, UNITS, name_of
from widgets.charts.chart import Chart
from widgets.charts.others import SHOWN, log_scores
from widgets.charts.parts import legend, named, rungs, stacked
from widgets.charts.theme import NARROW, PALETTE
from widgets.model.cases import READ_OFF, STEP

BY = {"struck side": (PALETTE["first"], "circle"), "other side": (PALETTE["second"], "square")}
"""Colour and shape of a move by whose it is."""

RIVALS = [each for each in SHOWN if not each.endswith("announced")]
"""The forecasters in the picture, few enough that the controls leave it in sight."""

DESCRIPTION = (
    "Three panels. Above: the moves of the exchange on the ladder, the opening blow first; pale marks are moves after the end, which do not count. "
    "In the middle: the coding sheet, one line a parameter, one column for each side and one for what they share; a triangle points up for higher and down for lower, a dot is the same; what is left out is pale. "
    "Below: the log scores of the model, of April’s numbers and of the rivals; the further right the better."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `moves`, `sheet` and `baseline`; `width`
    is that of the whole, in pixels.
    """
    return stacked(
        _moves(width).properties(title="The moves, as coded", width=width - 106, height=80),
        _sheet().properties(
            title="The directions, against April 2024", width=width - 110, height=12 * len(STEP)
        ),
        log_scores(width, RIVALS, 17),
        apart=("shape",),
    )


def _moves(width: int) -> Any:
    steps = alt.Scale(domain=[-0.3, ANSWERS + 1.3])
    axis = alt.Axis(
        values=list(range(ANSWERS + 2)), ticks=False, grid=False, offset=10,
        labelExpr="datum.value ? datum.value : 'start'",
    )  # fmt: skip
    x = alt.X("step:Q", title=None, scale=steps, axis=axis)
    y = rungs("rung:Q", width == NARROW, 94, 4.4)
    rows = named("moves")
    colours, shapes = (list(each) for each in zip(*BY.values()))
    colour = alt.Color("by:N", scale=alt.Scale(domain=list(BY), range=colours), legend=legend())
    shape = alt.Shape("by:N", scale=alt.Scale(domain=list(BY), range=shapes), legend=legend())
    return alt.layer(
        rows.transform_filter("datum.counts")
        .mark_line(color=PALETTE["line"], strokeWidth=2)
        .encode(x=x, y=y, order="step:Q"),
        rows.mark_point(filled=True, size=80).encode(
            x=x,
            y=y,
            color=colour,
            shape=shape,
            opacity=alt.condition("datum.counts", alt.value(1), alt.value(0.3)),
        ),
    )


def _sheet() -> Any:
    fields = [name_of(*unit) for unit in UNITS]
    names = {name_of(*unit): unit[1].replace("_", " ") for unit in UNITS}
    owners = {name_of(*unit): OWNERS[unit[0]].lower() for unit in UNITS}
    left_out = [name_of(*unit) for unit in UNITS if unit[1] in READ_OFF]
    rows = (
        named("sheet")
        .transform_fold(fields, as_=["unit", "code"])
        .transform_calculate(
            parameter=f"({names})[datum.unit]",
            owner=f"({owners})[datum.unit]",
            way="datum.code > 0 ? 'up' : datum.code < 0 ? 'down' : 'same'",
            counts=f"datum.read_off > 0.5 || indexof({left_out}, datum.unit) < 0",
        )
    )
    order = [each.replace("_", " ") for each in STEP]
    axis = alt.Axis(
        ticks=False, labelColor=PALETTE["ink"], minExtent=86, maxExtent=86, labelFontSize=10
    )
    above = alt.Axis(orient="top", labelAngle=0, ticks=False, labelColor=PALETTE["ink"])
    columns = [each.lower() for each in OWNERS.values()]
    ways, shapes = ["up", "down", "same"], ["triangle-up", "triangle-down", "circle"]
    colours = [PALETTE["accent"], PALETTE["second"], PALETTE["baseline"]]
    return rows.mark_point(filled=True).encode(
        x=alt.X("owner:N", title=None, sort=columns, scale=alt.Scale(domain=columns), axis=above),
        y=alt.Y("parameter:N", title=None, sort=order, scale=alt.Scale(domain=order), axis=axis),
        shape=alt.Shape("way:N", scale=alt.Scale(domain=ways, range=shapes), legend=None),
        color=alt.Color("way:N", scale=alt.Scale(domain=ways, range=colours), legend=None),
        size=alt.condition("datum.code == 0", alt.value(8), alt.value(60)),
        opacity=alt.condition("datum.counts", alt.value(1), alt.value(0.25)),
    )


CHART = Chart(draw, DESCRIPTION)
