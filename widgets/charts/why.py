"""The answer of the envelope experiment: the loop walked on the ladder, and under it where 100
replays of the month end.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer
from widgets.model import RUNGS

DESCRIPTION = (
    "Two panels over the same decisions, from the blow of 1 April to the sixth answer. Above, the ladder from 0, stand down, to 5, open war, with a dashed red line for each side: "
    "for each answer walked a dash at what is wanted, a filled mark at what is launched and a hollow one at what the other side feels, joined in order; circles are Iran’s, squares Israel’s; "
    "April 2024 is grey. Below, how many of 100 replays of the full model end at each decision: as April did, with another standing down, or in open war."
)

SIDES = {"Iran": ("circle", PALETTE["first"]), "Israel": ("square", PALETTE["second"])}
"""Shape and colour of each side's marks; the shape repeats what the colour says."""

ENDS = {
    "april": ("salvo, limited strike, silence", PALETTE["accent"]),
    "other": ("another standing down", PALETTE["line"]),
    "war": ("open war", PALETTE["ink"]),
}
"""The ways in which a replay ends: field of `rows`, words, colour."""

SHORT = ("stop", "deniable", "limited", "red-line", "salvo", "war")
"""The rungs' names where a phone has no room for them."""


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows`, `baseline`, `marks`, `april` and `lines`;

    `width` is that of the whole, in pixels.
    """
    narrow = width < 400
    extent = 66 if narrow else 104
    plot = width - extent - 14
    key = (
        ["dash: wanted; filled: launched;", "hollow: felt by the other side"]
        if narrow
        else ["dash: wanted; filled: launched; hollow: felt by the other side"]
    )
    # Both titles are flush with the plots, so that a key of two lines stays within a phone's width.
    title: dict[str, Any] = {
        "frame": "bounds",
        "offset": 4,
        "subtitleColor": PALETTE["muted"],
        "subtitleFontSize": 12,
        "subtitlePadding": 4,
    }
    whole: alt.TopLevelMixin = alt.vconcat(
        _ladder(extent, SHORT if narrow else RUNGS).properties(
            width=plot,
            height=230,
            title=alt.TitleParams("On the envelope, in rungs", subtitle=key, **title),
        ),
        _ends(extent, columns=1 if narrow else 2).properties(
            width=plot,
            height=130,
            title=alt.TitleParams("In the full model: where 100 replays end", **title),
        ),
    ).resolve_scale(color="independent", shape="independent")
    return whole


def _x(title: str | None, offset: int = 0) -> alt.X:
    axis = alt.Axis(
        values=list(range(7)),
        offset=offset,
        labelExpr="datum.value === 0 ? 'blow' : format(datum.value, 'd')",
        ticks=False,
        grid=False,
    )
    return alt.X(
        "step:Q", title=title, scale=alt.Scale(domain=[-0.4, 7.1], nice=False, padding=0), axis=axis
    )


def _ladder(extent: int, names: tuple[str, ...]) -> Any:
    names_of = (
        "[" + ", ".join(f"'{rung} {name}'" for rung, name in enumerate(names)) + "][datum.value]"
    )
    y = alt.Y(
        "rung:Q",
        title=None,
        # What is above open war has no rung of its own; what no longer fits stands at the upper
        # edge, with its number beside it.
        scale=alt.Scale(domain=[0, 6.2], nice=False, clamp=True),
        axis=alt.Axis(
            values=list(range(6)),
            labelExpr=names_of,
            grid=True,
            ticks=False,
            minExtent=extent,
            maxExtent=extent,
        ),
    )
    x = _x(None, offset=6)
    sides = list(SIDES)
    hues = alt.Scale(domain=sides, range=[SIDES[s][1] for s in sides])
    legend = alt.Legend(orient="top", title=None, symbolSize=90, symbolOpacity=1, offset=4)
    # One definition for every layer: a legend that one of them refuses is refused for all.
    colour = alt.Color("side:N", title=None, scale=hues, legend=legend)
    lines = alt.Chart(alt.NamedData("lines"))
    red_lines = lines.mark_rule(strokeDash=[5, 4], strokeWidth=1.5).encode(y=y, color=colour)
    red_words = lines.mark_text(align="right", baseline="bottom", dy=-2, fontSize=11.5).encode(
        y=y, x=alt.value("width"), text="words:N", color=colour
    )

    def path(data: str, colour: str, width: float) -> Any:
        return (
            alt.Chart(alt.NamedData(data))
            .mark_line(color=colour, strokeWidth=width, interpolate="linear")
            .encode(x=x, y=y, order="order:Q")
        )

    def points(data: str, kind: str, **look: Any) -> Any:
        return (
            alt.Chart(alt.NamedData(data))
            .transform_filter(f"datum.kind === '{kind}'")
            .mark_point(opacity=1, size=110, strokeWidth=2, **look)
            .encode(x=x, y=y)
        )

    shape = alt.Shape(
        "side:N",
        title=None,
        scale=alt.Scale(domain=sides, range=[SIDES[s][0] for s in sides]),
        legend=legend,
    )
    here = alt.Chart(alt.NamedData("marks"))
    dashes = (
        here.transform_filter("datum.kind === 'wanted'")
        .mark_tick(orient="horizontal", size=16, thickness=2.5, opacity=1)
        .encode(x=x, y=y, color=colour)
    )
    launched = points("marks", "launched", filled=True).encode(shape=shape, color=colour)
    felt = points("marks", "felt", filled=True, fill=PALETTE["paper"]).encode(
        shape=shape, stroke=alt.Stroke("side:N", title=None, scale=hues, legend=None)
    )
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 3}
    # What is launched stands a little above its mark, what is felt a little below, so that close
    # ones do not cover each other.
    values = [
        here.transform_filter(f"datum.kind === '{kind}'")
        .mark_text(align="left", dx=9, dy=dy, **outline)
        .encode(x=x, y=y, text=alt.Text("rung:Q", format=".2f"))
        for outline in (halo, dict[str, Any]())
        for kind, dy in (("launched", -6), ("felt", 7))
    ]
    grey = [
        path("april", PALETTE["baseline"], 4),
        points("april", "launched", filled=True, color=PALETTE["baseline"]).encode(shape=shape),
        points(
            "april", "felt", filled=True, fill=PALETTE["paper"], stroke=PALETTE["baseline"]
        ).encode(shape=shape),
    ]
    return alt.layer(
        red_lines,
        red_words,
        *grey,
        path("marks", PALETTE["muted"], 1.5),
        dashes,
        felt,
        launched,
        *values,
    )


def _ends(extent: int, columns: int) -> Any:
    words, colours = [words for words, _ in ENDS.values()], [colour for _, colour in ENDS.values()]
    x = _x("decision")
    axis = alt.Axis(values=[0, 25, 50, 75, 100], minExtent=extent, maxExtent=extent, ticks=False)
    scale = alt.Scale(domain=[0, 115], nice=False)
    total = "datum.april + datum.other + datum.war"
    grey = (
        alt.Chart(alt.NamedData("baseline"))
        .transform_calculate(total=total)
        .mark_bar(size=26, color=PALETTE["baseline"])
        .encode(x=x, y=alt.Y("total:Q", title=None, scale=scale, axis=axis))
    )
    legend = alt.Legend(
        orient="top", title=None, columns=columns, symbolType="square", labelLimit=220, offset=4
    )
    order = ", ".join(f"'{field}'" for field in ENDS)
    bars = (
        alt.Chart(alt.NamedData("rows"))
        .transform_fold(list(ENDS), as_=["end", "share"])
        .transform_calculate(
            words=f"datum.end === 'april' ? '{words[0]}' : datum.end === 'other' ? '{words[1]}' : '{words[2]}'",
            place=f"indexof([{order}], datum.end)",
        )
        .mark_bar(size=18, stroke=PALETTE["muted"], strokeWidth=1)
        .encode(
            x=x,
            y=alt.Y("share:Q", title=None, scale=scale, axis=axis, stack="zero"),
            color=alt.Color(
                "words:N", title=None, scale=alt.Scale(domain=words, range=colours), legend=legend
            ),
            order="place:Q",
        )
    )
    rows = alt.Chart(alt.NamedData("rows")).transform_calculate(total=total)
    inside = rows.transform_filter("datum.april >= 12").transform_calculate(
        middle="datum.april / 2"
    )
    count = inside.mark_text(color=PALETTE["paper"], fontWeight=700, fontSize=12).encode(
        x=x, y=alt.Y("middle:Q", scale=scale), text=alt.Text("april:Q", format=".0f")
    )
    totals = (
        rows.transform_filter("datum.total >= 0.5")
        .mark_text(baseline="bottom", dy=-3, fontSize=12)
        .encode(x=x, y=alt.Y("total:Q", scale=scale), text=alt.Text("total:Q", format=".0f"))
    )
    return alt.layer(grey, bars, count, totals)


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
