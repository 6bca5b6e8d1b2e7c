"""The answer of the envelope experiment: the loop walked on the ladder, and under it where 100
replays of the month end.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.parts import (
    by_side,
    folded,
    haloed,
    hundred,
    legend,
    named,
    rungs,
    stacked,
    titled,
)
from widgets.charts.theme import PALETTE

ENDS = {
    "april": ("salvo, limited strike, silence", PALETTE["accent"]),
    "other": ("another standing down", PALETTE["line"]),
    "war": ("open war", PALETTE["ink"]),
}
"""The ways in which a replay ends: field of `rows`, words, colour."""

DESCRIPTION = (
    "Two panels over the same decisions, from the blow of 1 April to the sixth answer. Above, the ladder from 0, stand down, to 5, open war, with a dashed red line for each side: "
    "for each answer walked a dash at what is wanted, a filled mark at what is launched and a hollow one at what the other side feels, joined in order; circles are Iran’s, squares Israel’s; "
    "April 2024 is grey. Below, how many of 100 replays of the full model end at each decision: as April did, with another standing down, or in open war."
)


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `marks`, `april` and `lines`;

    `width` is that of the whole, in pixels.
    """
    narrow = width < 400
    extent = 68 if narrow else 110
    key = ["dash: wanted; filled: launched;", "hollow: felt by the other side"]
    # Both titles are flush with the plots, so that a key of two lines stays within a phone's width.
    flush = dict[str, Any](frame="bounds", offset=4, subtitleFontSize=12, subtitlePadding=4)
    above = titled("On the envelope, in rungs", key if narrow else [" ".join(key)], **flush)
    below = alt.TitleParams("In the full model: where 100 replays end", **flush)
    panel = {"width": width - extent - 14}
    return stacked(
        _ladder(extent, narrow).properties(height=230, title=above, **panel),
        _ends(extent, columns=1 if narrow else 2).properties(height=130, title=below, **panel),
        apart=("shape",),
    )


def _x(title: str | None, offset: int = 0) -> alt.X:
    axis = alt.Axis(
        values=list(range(7)), offset=offset, ticks=False, grid=False,
        labelExpr="datum.value === 0 ? 'blow' : format(datum.value, 'd')",
    )  # fmt: skip
    scale = alt.Scale(domain=[-0.4, 7.1], nice=False, padding=0)
    return alt.X("step:Q", title=title, scale=scale, axis=axis)


def _ladder(extent: int, narrow: bool) -> Any:
    # What is above open war has no rung of its own; what no longer fits stands at the upper edge,
    # with its number beside it.
    place = {"x": _x(None, offset=6), "y": rungs("rung:Q", narrow, extent, 6.2, clamp=True)}
    # One definition for every layer: a legend that one of them refuses is refused for all.
    look = by_side(["Iran", "Israel"], legend(symbolSize=90, symbolOpacity=1, offset=4))
    shape, colour = look["shape"], look["color"]
    lines = named("lines").encode(y=place["y"], color=colour)
    # Iran's above its line and Israel's below, for lines that meet
    above = "datum.side === 'Iran'"
    words = lines.mark_text(
        align="right",
        baseline=alt.expr(f"{above} ? 'bottom' : 'top'"),
        dy=alt.expr(f"{above} ? -2 : 2"),
        fontSize=11.5,
    )

    def path(data: str, colour: str, width: float) -> Any:
        drawn = named(data).mark_line(color=colour, strokeWidth=width, interpolate="linear")
        return drawn.encode(**place, order="order:Q")

    def points(data: str, kind: str, **look: Any) -> Any:
        of_kind = named(data).transform_filter(f"datum.kind === '{kind}'").encode(**place)
        return of_kind.mark_point(opacity=1, size=110, strokeWidth=2, filled=True, **look)

    here = named("marks").encode(**place)
    wanted = here.transform_filter("datum.kind === 'wanted'")
    dashes = wanted.mark_tick(orient="horizontal", size=16, thickness=2.5, opacity=1)
    hollow, baseline = {"fill": PALETTE["paper"]}, PALETTE["baseline"]
    outline = alt.Stroke("side:N", title=None, scale=colour["scale"], legend=None)
    # What is launched stands a little above its mark, what is felt a little below, so that close
    # ones do not cover each other.
    values = [
        here.transform_filter(f"datum.kind === '{kind}'")
        .mark_text(align="left", dx=9, dy=dy)
        .encode(text=alt.Text("rung:Q", format=".2f"))
        for kind, dy in (("launched", -6), ("felt", 7))
    ]
    return alt.layer(
        lines.mark_rule(strokeDash=[5, 4], strokeWidth=1.5),
        words.encode(x=alt.value("width"), text="words:N"),
        path("april", baseline, 4),
        points("april", "launched", color=baseline).encode(shape=shape),
        points("april", "felt", **hollow, stroke=baseline).encode(shape=shape),
        path("marks", PALETTE["muted"], 1.5),
        dashes.encode(color=colour),
        points("marks", "felt", **hollow).encode(shape=shape, stroke=outline),
        points("marks", "launched").encode(shape=shape, color=colour),
        *(layer for each in values for layer in haloed(each, width=3)),
    )


def _ends(extent: int, columns: int) -> Any:
    words, colours = (list(each) for each in zip(*ENDS.values()))
    x = _x("decision")

    def y(field: str) -> alt.Y:
        upright = hundred(field, extent, step=50, ticks=False)
        return upright.scale(domain=[0, 115], nice=False)

    key = legend(columns=columns, symbolType="square", labelLimit=220, offset=4)
    bars = folded("rows", dict(zip(ENDS, words)), value="share").transform_calculate(
        place=f"indexof({list(ENDS)}, datum.key)"
    )
    total = "datum.april + datum.other + datum.war"
    grey = named("baseline").transform_calculate(total=total)
    rows = named("rows").transform_calculate(total=total, middle="datum.april / 2").encode(x=x)
    inside = rows.transform_filter("datum.april >= 12")
    some = rows.transform_filter("datum.total >= 0.5")
    scale = alt.Scale(domain=words, range=colours)
    return alt.layer(
        grey.mark_bar(size=26, color=PALETTE["baseline"]).encode(x=x, y=y("total:Q")),
        bars.mark_bar(size=18, stroke=PALETTE["muted"], strokeWidth=1).encode(
            x=x,
            y=y("share:Q").stack("zero"),
            color=alt.Color("words:N", title=None, scale=scale, legend=key),
            order="place:Q",
        ),
        inside.mark_text(color=PALETTE["paper"], fontWeight=700, fontSize=12).encode(
            y=y("middle:Q"), text=alt.Text("april:Q", format=".0f")
        ),
        some.mark_text(baseline="bottom", dy=-3, fontSize=12).encode(
            y=y("total:Q"), text=alt.Text("total:Q", format=".0f")
        ),
    )


CHART = Chart(draw, DESCRIPTION)
