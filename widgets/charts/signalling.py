"""The answer of the signalling experiment: what one should believe, and what follows, by the damage
that is feared.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.experiments import Answer

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
    belief = _panel(
        {"posterior": "after what you saw", "posterior_other": "had it been the other way"},
        {"posterior": (PALETTE["accent"], [1, 0]), "posterior_other": (PALETTE["accent"], [4, 3])},
        headline="posterior",
        axis_title="",
        columns=columns,
    )
    beforehand = (
        alt.Chart(alt.NamedData("now"))
        .mark_rule(strokeDash=[1, 3], color=PALETTE["muted"], strokeWidth=1.5)
        .encode(y=alt.Y("prior:Q"))
    )
    danger = _panel(
        {
            "war_limited": "limited aims",
            "war_damage": "seeks damage",
            "war_mixture": "mixture at your odds",
        },
        {
            "war_limited": (PALETTE["muted"], [1, 2]),
            "war_damage": (PALETTE["muted"], [5, 3]),
            "war_mixture": (PALETTE["ink"], [1, 0]),
        },
        headline="war_mixture",
        axis_title="damage sought by the sender you fear",
        columns=columns,
    )
    whole: alt.TopLevelMixin = alt.vconcat(
        (belief + beforehand).properties(title="Belief that damage was sought, in 100", **panel),
        danger.properties(title="Open wars in 100, before any move is seen", **panel),
    ).resolve_scale(color="independent", strokeDash="independent")
    return whole


def _panel(
    series: dict[str, str],
    looks: dict[str, tuple[str, list[int]]],
    headline: str,
    axis_title: str,
    columns: int,
) -> Any:
    x = alt.X(
        "aims:Q",
        title=axis_title or None,
        axis=alt.Axis(
            values=list(range(0, 13, 2)), labels=bool(axis_title), ticks=False, grid=False
        ),
    )
    y = alt.Y(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(values=[0, 25, 50, 75, 100], minExtent=28, maxExtent=28),
    )
    words = list(series.values())
    colours, dashes = [looks[key][0] for key in series], [looks[key][1] for key in series]
    legend = alt.Legend(
        orient="top",
        title=None,
        columns=columns,
        symbolSize=400,
        symbolType="stroke",
        labelLimit=200,
        offset=4,
    )
    lines = (
        alt.Chart(alt.NamedData("rows"))
        .transform_fold(list(series), as_=["key", "value"])
        .transform_calculate(series=_words(series))
        .mark_line(interpolate="monotone")
        .encode(
            x=x, y=y,
            color=alt.Color("series:N", scale=alt.Scale(domain=words, range=colours), legend=legend),
            strokeDash=alt.StrokeDash("series:N", scale=alt.Scale(domain=words, range=dashes), legend=legend),
        )
    )  # fmt: skip
    grey = alt.Chart(alt.NamedData("baseline")).mark_line(
        color=PALETTE["baseline"], strokeWidth=4, interpolate="monotone"
    )
    main = alt.Chart(alt.NamedData("rows")).mark_line(
        color=looks[headline][0], strokeWidth=3.5, interpolate="monotone"
    )
    here = alt.Chart(alt.NamedData("now"))
    at = here.mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(x=x)
    point = here.mark_point(filled=True, size=90, opacity=1, color=looks[headline][0])
    # The value stands to the right of its point, near the edge to the left, on a halo of paper that
    # parts it from the lines.
    halo: dict[str, Any] = {"stroke": PALETTE["paper"], "strokeWidth": 4}
    sides: list[tuple[int, Any, str]] = [
        (8, "left", "datum.aims <= 10"),
        (-8, "right", "datum.aims > 10"),
    ]
    values = [
        here.mark_text(dx=dx, dy=-10, align=align, fontWeight=700, **outline)
        .encode(text=alt.Text(f"{headline}:Q", format=".0f"))
        .transform_filter(place)
        for dx, align, place in sides
        for outline in (halo, dict[str, Any]())
    ]
    position = {"x": x, "y": alt.Y(f"{headline}:Q")}
    return alt.layer(
        at,
        grey.encode(x=x, y=alt.Y(f"{headline}:Q")),
        lines,
        main.encode(x=x, y=alt.Y(f"{headline}:Q")),
        point.encode(**position),
        *(value.encode(**position) for value in values),
    )


def _words(series: dict[str, str]) -> str:
    """A Vega expression that turns the key of a series into its words."""
    *rest, last = series
    expression = f"'{series[last]}'"
    for key in reversed(rest):
        expression = f"datum.key === '{key}' ? '{series[key]}' : {expression}"
    return expression


def describe(answer: Answer) -> str:
    """What one sees in the picture of this answer, and what it means."""
    return f"{DESCRIPTION} {answer.sentence}"
