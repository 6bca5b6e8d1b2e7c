"""What April 2024 pins down: every drawn number's range, and what is left of it in the codings that
also give April; below, how likely each of these makes open war.
"""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import named, titled
from widgets.charts.theme import PALETTE
from widgets.model import Actor, Exchange
from widgets.model.identified import RANGES, Range, p_war, pinned, span
from widgets.model.parameters import described
from widgets.tables.view import table_of
from widgets.values.shown import TableData

FEWEST = 0.0001
"""P(war) below one in ten thousand is drawn there: the axis is logarithmic."""

DESCRIPTION = (
    "Above, a line for each of {drawn} numbers of the model: pale over the middle nine tenths of what was drawn, dark over the middle nine tenths of what is left in the {kept} of {of} codings that also give April, with a dot at their median and a diamond at the course’s own number. "
    "The most pinned down stands on top: {first}. Most dark bars are nearly as long as the pale ones. "
    "Below, a tick for each of the {kept} codings on a logarithmic scale of open wars in 100: nine tenths of them lie between {low:.2g} and {high:.0f}, half above {median:.1f}."
)


def words(drawn: Range) -> str:
    """The number's name, and whose it is."""
    owner = Actor if drawn.side else Exchange
    label = described(owner)[drawn.field].label
    side = {"first": "Iran: ", "second": "Israel: ", "": ""}[drawn.side]
    return f"{side}{label}"


def rows(before: Sequence[Exchange], after: Sequence[Exchange]) -> dict[str, Rows]:
    """The named data of `draw`: the drawn numbers, the most pinned down first, and the danger."""
    found = pinned(before, after)
    numbers = []
    for each in RANGES:
        # A share of another number is told as that other's unit, as the model takes it.
        was, now = found[each.name]
        low, width = was.least, (was.most - was.least) or 1.0
        april = each.april if not each.share_of else None

        def place(value: float, low: float = low, width: float = width) -> float:
            return (value - low) / width

        numbers.append(
            {
                "number": words(each),
                "was_low": place(was.low),
                "was_high": place(was.high),
                "low": place(now.low),
                "high": place(now.high),
                "median": place(now.median),
                "april": None if april is None else min(1.0, max(0.0, place(april))),
                "from": was.low,
                "to": was.high,
                "from_left": now.low,
                "to_left": now.high,
                "left": found[each.name].left,
            }
        )
    numbers.sort(key=lambda row: float(row["left"]))  # type: ignore[arg-type]
    dangers = [p_war(each) for each in after]
    return {
        "numbers": numbers,
        "dangers": [{"war": 100 * max(FEWEST, each)} for each in dangers],
        "middle": [{"low": 100 * max(FEWEST, span(dangers).low), "high": 100 * span(dangers).high}],
    }


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`numbers`, `dangers`, `middle`); `width` is that of the whole, in
    pixels.
    """
    room = 204 if width < 450 else 240
    panel = {"width": width - room - 12}
    axis = alt.Axis(ticks=False, grid=False, minExtent=room, maxExtent=room, labelLimit=room)
    y = alt.Y("number:N", title=None, sort=None, axis=axis)

    def x(field: str) -> alt.X:
        ends = alt.Axis(
            values=[0, 1],
            labelExpr="datum.value ? 'highest' : 'lowest'",
            ticks=False,
            grid=False,
            labelAlign=alt.expr("datum.value ? 'right' : 'left'"),
        )
        return alt.X(f"{field}:Q", title=None, scale=alt.Scale(domain=[0, 1]), axis=ends)

    data = named("numbers").encode(y=y)
    diamond = {"shape": "diamond", "size": 46, "filled": True, "opacity": 1}
    numbers = alt.layer(
        data.mark_rule(color=PALETTE["line"], strokeWidth=8).encode(
            x=x("was_low"), x2="was_high:Q"
        ),
        data.mark_rule(color=PALETTE["accent"], strokeWidth=4).encode(x=x("low"), x2="high:Q"),
        data.mark_point(color=PALETTE["accent"], filled=True, size=40, opacity=1).encode(
            x=x("median")
        ),
        data.mark_point(color=PALETTE["ink"], **diamond).encode(x=x("april")),
    )
    scale = alt.Scale(type="log", domain=[0.01, 100])
    labels = alt.Axis(
        values=[0.01, 0.1, 1, 10, 100],
        labelExpr="datum.value < 0.02 ? '0.01 or fewer' : format(datum.value, '~r')",
        ticks=False,
        labelAlign=alt.expr("datum.value < 0.02 ? 'left' : 'center'"),
        grid=True,
    )

    def danger(field: str) -> alt.X:
        return alt.X(f"{field}:Q", title=None, scale=scale, axis=labels)

    wars = alt.layer(
        named("middle")
        .mark_rule(color=PALETTE["line"], strokeWidth=14)
        .encode(x=danger("low"), x2="high:Q"),
        named("dangers")
        .mark_tick(color=PALETTE["accent"], thickness=1, size=18, opacity=0.7)
        .encode(x=danger("war")),
    )
    below = "diamond: the course’s own number"
    return alt.vconcat(
        numbers.properties(
            title=titled("What is left of each range", below), height={"step": 17}, **panel
        ),
        wars.properties(title="Open wars in 100, in each coding", height=34, width=width - 24),
    )


def table(found: dict[str, Rows]) -> TableData:
    """The ranges as a table."""
    heads = ("Number", "Drawn from", "to", "Left from", "to", "Left of the width, in 100")
    lines = [
        [
            str(row["number"]),
            *(f"{row[each]:.2f}" for each in ("from", "to", "from_left", "to_left")),
            f"{100 * row['left']:.0f}",
        ]
        for row in found["numbers"]
    ]
    return table_of("Middle nine tenths of each number, drawn and left", heads, lines)


def picture(before: Sequence[Exchange], after: Sequence[Exchange]) -> Picture:
    """The ranges of all codings drawn, and of those of them that also give April."""
    found = rows(before, after)
    danger = span(100 * p_war(each) for each in after)
    told = DESCRIPTION.format(
        drawn=len(RANGES),
        kept=len(after),
        of=f"{len(before):,}",
        first=found["numbers"][0]["number"],
        low=danger.low,
        high=danger.high,
        median=danger.median,
    )
    return Picture(draw, found, told, table(found))
