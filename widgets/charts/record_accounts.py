"""What differs by who says so: each account of a number as a mark or a range, one panel a question."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.record_timeline import SIDES
from widgets.charts.theme import PALETTE
from widgets.tables.sources import blank, cited, keys
from widgets.tables.view import table_of
from widgets.values import TableData

ASKED = ("contact", "notice", "notice_october")
"""The questions that are answered with yes or no."""

PANELS = {
    "contact": (
        "Did messages pass between Tehran and Washington before the salvo of 13 April?",
        [0, 1],
    ),
    "notice": ("Was there notice of that salvo, and to whom?", [0, 1]),
    "ballistic_launched": ("Ballistic missiles launched on 13 April", [0, 140]),
    "missiles_hit": ("Missiles that hit on 13 April", [0, 70]),
    "stopped_share": ("Share stopped, in 100", [0, 100]),
    "deaths": ("Deaths in Damascus on 1 April", [0, 20]),
    "notice_october": ("Was Washington told of the salvo of 1 October 2024?", [0, 1]),
}
"""The questions, top to bottom, with the span of each scale."""

LISTED = {
    "deaths_gaza": "People killed in Gaza",
    "deaths_israel": "Israelis killed in the wars in Gaza and with Hezbollah, after 7 October",
    "deaths_lebanon": "People killed in Lebanon, 2023–24",
    "fighters": "Fighters among the dead in Gaza, by Israel’s counts",
}
"""What stands in the table only: from a hundred to tens of thousands one scale says nothing, and
the dead are no score.
"""

DESCRIPTION = (
    "Seven panels, each with one line for each account. Iran, Washington and Turkey all say that messages passed before the salvo of April. Iran, Turkey, Jordanian and Iraqi officials and Gulf states "
    "say that there was notice; a US official, the White House and an Iraqi committee member say that there was none, or not of the time. "
    "Counts of ballistic missiles run from 110 to 130; two of them, more than 110 and more than 120, have no upper end. Missiles that hit: four or five, nine, or, by Iran’s account, half of them. "
    "The share stopped is 99 in 100 by the IDF and 80 in 100 if half of the ballistic missiles failed by themselves. Deaths in Damascus run from 7 to 16. "
    "In October one unnamed Iranian official says that Washington was told; Washington, Iran’s foreign minister and its UN mission say that it was not. "
    "Shapes show whose account it is; hollow marks are derived, not reported."
)


LINES = "split(replace(datum.label, 'Observatory for', 'Observatory, for'), ', ')"
"""A Vega expression that breaks a name into lines where a phone has no room for it."""


def rows(accounts: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The named data of `draw`: one row an account; shares in hundredths."""
    return {
        "rows": [
            {
                "quantity": each["quantity"], "who": each["said_by"], "side": each["side"], "derived": bool(each["derived"]),
                "low": _scaled(each["quantity"], each["value_min"]),
                "high": _scaled(each["quantity"], each["value_min"] if pd.isna(each["value_max"]) else each["value_max"]),
                "open": bool(pd.isna(each["value_max"])),
            }
            for _, each in accounts.iterrows() if each["quantity"] in PANELS
        ]
    }  # fmt: skip


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`rows`); `width` is that of the whole, in pixels."""
    whole: alt.TopLevelMixin = alt.vconcat(
        *(_panel(name, width) for name in PANELS), spacing=14
    ).resolve_scale(color="shared", shape="shared")
    return whole


def _panel(name: str, width: int) -> Any:
    title, domain = PANELS[name]
    narrow = width < 450
    gutter = 168 if narrow else 300
    asked = name in ASKED
    axis = (
        alt.Axis(values=[0, 1], labelExpr="datum.value ? 'yes' : 'no'", grid=True)
        if asked
        else alt.Axis(tickCount=3 if narrow else 5, grid=True)
    )
    x = alt.X(
        "low:Q",
        title=None,
        scale=alt.Scale(domain=[-0.25, 1.25] if asked else domain, nice=False),
        axis=axis,
    )
    y = alt.Y(
        "who:N",
        title=None,
        sort=None,
        axis=alt.Axis(
            labelLimit=gutter - 8,
            minExtent=gutter,
            maxExtent=gutter,
            ticks=False,
            labelExpr=LINES if narrow else "datum.label",
            labelFontSize=11 if narrow else 12,
            labelLineHeight=12,
        ),
    )
    sides = list(SIDES)
    legend = (
        alt.Legend(orient="top", columns=2 if narrow else 4) if name == next(iter(PANELS)) else None
    )
    look = {
        "shape": alt.Shape(
            "side:N",
            title=None,
            scale=alt.Scale(domain=sides, range=[SIDES[s][0] for s in sides]),
            legend=legend,
        ),
        "color": alt.Color(
            "side:N",
            title=None,
            scale=alt.Scale(domain=sides, range=[SIDES[s][1] for s in sides]),
            legend=legend,
        ),
    }
    here = alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.quantity === '{name}'")
    ends = here.transform_fold(["low", "high"], as_=["end", "value"])
    span = here.mark_rule(strokeWidth=3).encode(x=x, x2="high:Q", y=y, color=look["color"])
    least = (
        here.transform_filter("datum.open")
        .mark_text(text="→", align="left", dx=8, fontSize=14, color=PALETTE["second"])
        .encode(x=x, y=y)
    )
    solid = (
        ends.transform_filter("!datum.derived")
        .mark_point(filled=True, size=80, opacity=1)
        .encode(x=alt.X("value:Q"), y=y, **look)
    )
    hollow = (
        ends.transform_filter("datum.derived")
        .mark_point(filled=False, size=80, strokeWidth=2, fill=PALETTE["paper"])
        .encode(x=alt.X("value:Q"), y=y, **look)
    )
    return alt.layer(span, least, solid, hollow).properties(
        title=alt.TitleParams(title, frame="bounds"),
        width=width - gutter - (46 if narrow else 24),
        height=alt.Step(30 if narrow else 26),
    )


def table(accounts: pd.DataFrame, events: pd.DataFrame, sources: pd.DataFrame) -> TableData:
    """The same accounts as a table with their sources; where the record does not part them, the
    event's own.
    """
    own = events.set_index("event_id")["source_keys"]
    rows = [each for _, each in accounts.iterrows()]
    lines = [
        [_question(each["quantity"]), each["said_by"], _words(each), blank(each["note"])]
        for each in rows
    ]
    named = {
        each["account_id"]: keys(each["source_keys"]) or keys(own[each["event_id"]])
        for each in rows
    }
    heads = ("Question", "Who says so", "What", "Note", "Sources")
    shown = table_of("Accounts that differ, with their sources", heads, lines)
    for row, (account, own_keys) in zip(shown["rows"], named.items(), strict=True):
        row["id"], row["sources"] = account, own_keys
    shown["sources"] = cited([";".join(own_keys) for own_keys in named.values()], sources)
    return shown


def _question(quantity: str) -> str:
    return PANELS[quantity][0] if quantity in PANELS else LISTED[quantity]


def _scaled(quantity: str, value: float) -> float:
    return 100 * float(value) if quantity == "stopped_share" else float(value)


def _words(account: pd.Series) -> str:
    low, high = account["value_min"], account["value_max"]
    if account["quantity"] in ASKED:
        return "yes" if low else "no"
    low = _scaled(account["quantity"], low)
    if pd.isna(high):
        return f"more than {low:,g}"
    high = _scaled(account["quantity"], high)
    return (f"{low:,g}" if low == high else f"{low:,g} to {high:,g}") + (
        " (derived)" if account["derived"] else ""
    )
