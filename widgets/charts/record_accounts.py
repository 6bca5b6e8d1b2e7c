"""What differs by who says so: each account of a number as a mark or a range, one panel a question."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import SIDES, by_side, named
from widgets.charts.theme import PALETTE
from widgets.tables.sources import blank, cited, keys
from widgets.tables.view import table_of
from widgets.values.shown import TableData

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


LONG = ("for Human", "parliamentary", "Iranian official", "and a US", "and Iraqi", "or anyone", "and Pentagon")  # fmt: skip
"""Before these words a name breaks besides its commas, where a phone has no room for it."""


def rows(accounts: pd.DataFrame) -> dict[str, Rows]:
    """The named data of `draw`: one row an account; shares in hundredths."""
    asked = [each for _, each in accounts.iterrows() if each["quantity"] in PANELS]
    return {"rows": [_mark(each) for each in asked]}


def _mark(account: pd.Series) -> dict[str, Any]:
    quantity, low, high = (account[name] for name in ("quantity", "value_min", "value_max"))
    least, most = (_scaled(quantity, each) for each in (low, low if pd.isna(high) else high))
    ends = {"low": least, "high": most, "open": bool(pd.isna(high))}
    derived = bool(account["derived"])
    return {"quantity": quantity, "who": account["said_by"], "side": account["side"], "derived": derived, **ends}  # fmt: skip


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`rows`); `width` is that of the whole, in pixels."""
    panels = [_panel(name, width) for name in PANELS]
    shared: alt.VConcatChart = alt.vconcat(*panels, spacing=14).resolve_scale(
        color="shared", shape="shared"
    )
    return shared


def _panel(name: str, width: int) -> Any:
    (title, domain), narrow = PANELS[name], width < 450
    gutter = 182 if narrow else 372
    asked = name in ASKED
    answers = alt.Axis(values=[0, 1], labelExpr="datum.value ? 'yes' : 'no'", grid=True)
    counts = alt.Axis(tickCount=3 if narrow else 5, grid=True)
    scale = alt.Scale(domain=[-0.25, 1.25] if asked else domain, nice=False)
    tellers = alt.Axis(
        labelLimit=gutter - 8, minExtent=gutter, maxExtent=gutter, ticks=False, labelLineHeight=12,
        labelExpr=_broken() if narrow else "datum.label", labelFontSize=11 if narrow else 12,
    )  # fmt: skip
    first = name == next(iter(PANELS))
    key = alt.Legend(orient="top", columns=2 if narrow else 4) if first else None
    look = by_side(list(SIDES), key)
    here = named("rows").transform_filter(f"datum.quantity === '{name}'")
    placed = here.encode(
        x=alt.X("low:Q", title=None, scale=scale, axis=counts if not asked else answers),
        y=alt.Y("who:N", title=None, sort=None, axis=tellers),
    )
    ends = placed.transform_fold(["low", "high"], as_=["end", "value"]).encode(x="value:Q", **look)
    solid, hollow = ends.transform_filter("!datum.derived"), ends.transform_filter("datum.derived")
    arrow = {"text": "→", "align": "left", "dx": 8, "fontSize": 14, "color": PALETTE["second"]}
    return alt.layer(
        placed.mark_rule(strokeWidth=3).encode(x2="high:Q", color=look["color"]),
        placed.transform_filter("datum.open").mark_text(**arrow),
        solid.mark_point(filled=True, size=80, opacity=1),
        hollow.mark_point(filled=False, size=80, strokeWidth=2, fill=PALETTE["paper"]),
    ).properties(
        title=wrap(title, 40) if narrow else title,
        width=width - gutter - (36 if narrow else 24),
        height=alt.Step(40 if narrow else 26),
    )


def _broken() -> str:
    """A Vega expression that breaks a name into lines."""
    name = "datum.label"
    for words in LONG:
        name = f"replace({name}, ' {words}', ', {words}')"
    return f"split({name}, ', ')"


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
    found = [keys(each["source_keys"]) or keys(own[each["event_id"]]) for each in rows]
    heads = ("Question", "Who says so", "What", "Note", "Sources")
    shown = table_of("Accounts that differ, with their sources", heads, lines)
    for row, account, its in zip(shown["rows"], rows, found, strict=True):
        row["id"], row["sources"] = account["account_id"], its
    shown["sources"] = cited([";".join(its) for its in found], sources)
    return shown


def picture(accounts: pd.DataFrame, events: pd.DataFrame, sources: pd.DataFrame) -> Picture:
    """The seven panels, from the record's tables of these names."""
    return Picture(draw, rows(accounts), DESCRIPTION, table(accounts, events, sources))


def _question(quantity: str) -> str:
    return PANELS[quantity][0] if quantity in PANELS else LISTED[quantity]


def _scaled(quantity: str, value: float) -> float:
    return 100 * float(value) if quantity == "stopped_share" else float(value)


def _words(account: pd.Series) -> str:
    low, high, quantity = account["value_min"], account["value_max"], account["quantity"]
    if quantity in ASKED:
        return "yes" if low else "no"
    least = f"{_scaled(quantity, low):,g}"
    if pd.isna(high):
        return f"more than {least}"
    span = least if low == high else f"{least} to {_scaled(quantity, high):,g}"
    return f"{span} (derived)" if account["derived"] else span
