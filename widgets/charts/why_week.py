"""The moves of 1 to 20 April 2024 on the ladder: the few that the course is about, from rows of the
record.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.theme import PALETTE
from widgets.model import RUNGS
from widgets.tables.view import table_of
from widgets.values import TableData

MOVES = {
    "E16": ("consulate, Damascus", "left", 17),
    "E21": ("ship seized", "right", 17),
    "E22": ("salvo at Israel", "right", -14),
    "E23": ("fire by partners", "right", -14),
    "E24": ("“concluded”", "right", -14),
    "E31": ("strike near Isfahan", "right", -14),
    "E33": ("no reply", "right", -14),
}
"""Row of the record → the words beside its mark, on which side of it they end, and how far below it
(in pixels), so that none covers another.
"""

PATH = ("E16", "E22", "E31", "E33")
"""The four moves that the model codes, in order: rungs 3, 4, 2, 0."""

SIDES = {
    "Iran": ("circle", PALETTE["first"]),
    "Israel": ("square", PALETTE["second"]),
    "other": ("diamond", PALETTE["muted"]),
}
"""Shape and colour of a mark by whose move it was; the shape repeats what the colour says."""

SHORT = ("stop", "deniable", "limited", "red-line", "salvo", "war")
"""The rungs' names where a phone has no room for them."""

DESCRIPTION = (
    "The ladder from 0, stand down, to 5, open war, over the days from 1 to 20 April 2024. A line joins four moves: a red-line strike on 1 April (square, attributed to Israel), "
    "a massive salvo on 13 April (circle, Iran), a limited strike on 19 April (square, attributed to Israel) and Iran’s word on 19 and 20 April that it would not react further (circle). "
    "On 13 April also lie a ship seized by Iran, fire by partner groups and Iran’s statement that the matter was concluded. After rising once, the line falls to the bottom."
)


def rows(events: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The named data of `draw`: one row a move.

    Raises `KeyError` if the record has lost one of them.
    """
    table = events.set_index("event_id")
    return {
        "rows": [
            {
                # What crosses midnight stands between its two days.
                "day": (table.loc[key, "date_start"].day + table.loc[key, "date_end"].day) / 2, "rung": int(table.loc[key, "rung"]),
                "side": table.loc[key, "move_of"], "words": words, "place": f"{align} {dy}", "path": key in PATH,
            }
            for key, (words, align, dy) in MOVES.items()
        ]
    }  # fmt: skip


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`rows`); `width` is that of the whole, in pixels."""
    narrow = width < 450
    extent = 66 if narrow else 108
    names = SHORT if narrow else RUNGS
    names_of = (
        "[" + ", ".join(f"'{rung} {name}'" for rung, name in enumerate(names)) + "][datum.value]"
    )
    days = [1, 5, 10, 13, 19] if narrow else [1, 4, 7, 10, 13, 16, 19]
    x = alt.X(
        "day:Q",
        title="day of April 2024",
        scale=alt.Scale(domain=[0.2, 20.8], nice=False),
        axis=alt.Axis(values=days, format="d", grid=False, offset=6),
    )
    y = alt.Y(
        "rung:Q",
        title=None,
        scale=alt.Scale(domain=[0, 5], nice=False),
        axis=alt.Axis(
            values=list(range(6)),
            labelExpr=names_of,
            grid=True,
            ticks=False,
            minExtent=extent,
            maxExtent=extent,
        ),
    )
    sides = list(SIDES)
    data = alt.Chart(alt.NamedData("rows"))
    legend = alt.Legend(orient="top", title=None, symbolSize=90, offset=8)
    path = (
        data.transform_filter("datum.path")
        .mark_line(color=PALETTE["line"], strokeWidth=4)
        .encode(x=x, y=y, order="day:Q")
    )
    marks = data.mark_point(
        filled=True, size=120, opacity=1, stroke=PALETTE["paper"], strokeWidth=1
    ).encode(
        x=x,
        y=y,
        shape=alt.Shape(
            "side:N",
            title=None,
            scale=alt.Scale(domain=sides, range=[SIDES[s][0] for s in sides]),
            legend=legend,
        ),
        color=alt.Color(
            "side:N",
            title=None,
            scale=alt.Scale(domain=sides, range=[SIDES[s][1] for s in sides]),
            legend=legend,
        ),
    )
    looks: list[dict[str, Any]] = [
        {"stroke": PALETTE["paper"], "strokeWidth": 4},
        {},
    ]  # on a halo of paper, which parts the words from the lines
    places: dict[str, dict[str, Any]] = {
        f"{align} {dy}": {"align": align, "dy": dy} for _, align, dy in MOVES.values()
    }
    words = [
        data.transform_filter(f"datum.place === '{key}'")
        .mark_text(**place, **look)
        .encode(x=x, y=y, text="words:N")
        for look in looks
        for key, place in places.items()
    ]
    whole: alt.TopLevelMixin = alt.layer(path, *words, marks).properties(
        width=width - extent - 14, height=270
    )
    return whole


def table(events: pd.DataFrame) -> TableData:
    """The same moves as a table."""
    lines = [
        [
            str(key),
            f"{row['date_start'].day} April",
            row["initiator"],
            f"{row['rung']} {RUNGS[row['rung']]}",
            row["description"],
        ]
        for key, row in events.set_index("event_id").loc[list(MOVES)].iterrows()
    ]
    heads = ("Row", "When", "Who, as attributed", "Rung", "What")
    return table_of("The moves of the picture", heads, lines)
