"""The moves of 1 to 20 April 2024 on the ladder: the few that the course is about, from rows of the
record.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import by_side, haloed, legend, named, rungs
from widgets.charts.theme import PALETTE
from widgets.model import RUNGS
from widgets.tables.view import table_of
from widgets.values.shown import TableData

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

DESCRIPTION = (
    "The ladder from 0, stand down, to 5, open war, over the days from 1 to 20 April 2024. A line joins four moves: a red-line strike on 1 April (square, attributed to Israel), "
    "a massive salvo on 13 April (circle, Iran), a limited strike on 19 April (square, attributed to Israel) and Iran’s word on 19 and 20 April that it would not react further (circle). "
    "On 13 April also lie a ship seized by Iran, fire by partner groups and Iran’s statement that the matter was concluded. After rising once, the line falls to the bottom."
)


def rows(events: pd.DataFrame) -> dict[str, Rows]:
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
    days = [1, 5, 10, 13, 19] if narrow else [1, 4, 7, 10, 13, 16, 19]
    axis = alt.Axis(values=days, format="d", grid=False, offset=6)
    scale = alt.Scale(domain=[0.2, 20.8], nice=False)
    moves = named("rows").encode(
        x=alt.X("day:Q", title="day of April 2024", scale=scale, axis=axis),
        y=rungs("rung:Q", narrow, extent),
    )
    path = moves.transform_filter("datum.path").mark_line(color=PALETTE["line"], strokeWidth=4)
    marks = moves.mark_point(
        filled=True, size=120, opacity=1, stroke=PALETTE["paper"], strokeWidth=1
    )
    places = {f"{align} {dy}": {"align": align, "dy": dy} for _, align, dy in MOVES.values()}
    words = [
        layer
        for key, place in places.items()
        for layer in haloed(
            moves.transform_filter(f"datum.place === '{key}'")
            .mark_text(**place)
            .encode(text="words:N")
        )
    ]
    look = by_side(["Iran", "Israel", "other"], legend(symbolSize=90, offset=8))
    return alt.layer(path.encode(order="day:Q"), *words, marks.encode(**look)).properties(
        width=width - extent - 14, height=270
    )


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


def picture(events: pd.DataFrame) -> Picture:
    """The moves, from `record.events()`."""
    return Picture(draw, rows(events), DESCRIPTION, table(events))
