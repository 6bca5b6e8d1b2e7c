"""What one rung holds together: how large a blow was, which line it crossed, whether it was
claimed, whether it was declared over.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import named, titled
from widgets.charts.theme import PALETTE
from widgets.model import RUNGS
from widgets.tables.view import table_of
from widgets.values.shown import TableData

BLOWS = {
    "E16": ("1 April", "Damascus"),
    "E22": ("13 April", "salvo"),
    "E31": ("19 April", "Isfahan"),
}
"""Row of the record → the two lines above its column."""

PARTS = {
    "rung": ("rung", 5),
    "size": ("size", 4),
    "crossed": ("line crossed", 2),
    "claimed": ("claimed", 1),
    "declared_over": ("declared over", 1),
}
"""Column of the record → its words and its highest code (see the codebook)."""

SHADE = {"E16": PALETTE["second"], "E22": PALETTE["first"], "E31": PALETTE["second"]}
"""The colour of each column: whose blow it was, or to whom it is attributed."""

DESCRIPTION = (
    "Three blows side by side, and for each five rows of squares, filled up to its code in the record: the rung (of 5), its size (of 4), the line it crossed (of 2), whether it was claimed, and whether it was declared over. "
    "Damascus is rung 3 for the line that it crossed, although it was small and unclaimed; the salvo is rung 4 for its size, and was claimed and declared over; Isfahan is small, crossed no new line and was unclaimed. One number holds together what need not go together."
)


def rows(events: pd.DataFrame) -> dict[str, Rows]:
    """The named data of `draw`: one row a square.

    Raises `KeyError` if the record has lost one of the blows.
    """
    table = events.set_index("event_id")
    squares = [
        {
            "blow": key,
            "part": words,
            "place": place,
            "filled": place < _code(table.loc[key, part]),
            "colour": SHADE[key],
        }
        for key in BLOWS
        for part, (words, highest) in PARTS.items()
        for place in range(highest)
    ]
    return {"rows": squares}


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`rows`); `width` is that of the whole, in pixels."""
    extent, gap = (84 if width < 450 else 100), (12 if width < 450 else 26)
    column = min((width - extent - 2 * gap - 14) / len(BLOWS), 112)
    parts = [words for words, _ in PARTS.values()]
    scale = alt.Scale(domain=[-0.5, 4.5], nice=False, padding=0)
    x = alt.X("place:Q", title=None, axis=None, scale=scale)

    def blow(key: str, first: bool) -> Any:
        room = extent if first else 0
        axis = alt.Axis(grid=False, ticks=False, labels=first, minExtent=room, maxExtent=room)
        squares = named("rows").transform_filter(f"datum.blow === '{key}'").mark_point(
            shape="square", size=130 if width < 450 else 190, strokeWidth=1.5, opacity=1, stroke=SHADE[key]
        )  # fmt: skip
        return squares.encode(
            x=x,
            y=alt.Y("part:N", title=None, sort=parts, scale=alt.Scale(domain=parts), axis=axis),
            fill=alt.condition("datum.filled", alt.value(SHADE[key]), alt.value(PALETTE["paper"])),
        ).properties(
            width=column,
            height=170,
            title=titled(*BLOWS[key], subtitleFontSize=12, anchor="start"),
        )

    return alt.hconcat(*(blow(key, key == next(iter(BLOWS))) for key in BLOWS), spacing=gap)


def table(events: pd.DataFrame) -> TableData:
    """The same codes as a table."""
    chosen = events.set_index("event_id").loc[list(BLOWS)]
    heads = ("Blow", *(words for words, _ in PARTS.values()), "Why this rung")
    parts = [(part, f" of {top}" if top > 1 else "") for part, (_, top) in PARTS.items()][1:]
    lines = [
        [
            f"{', '.join(BLOWS[key])} ({key})",
            f"{row['rung']} {RUNGS[row['rung']]}",
            *(f"{row[part]}{of}" for part, of in parts),
            row["rung_note"],
        ]
        for key, row in chosen.iterrows()
    ]
    return table_of("One rung and its parts", heads, lines)


def picture(events: pd.DataFrame) -> Picture:
    """The three blows, from `record.events()`."""
    return Picture(draw, rows(events), DESCRIPTION, table(events))


def _code(value: object) -> int:
    """A code as a number of squares: `yes` is one, `no` none."""
    return {"yes": 1, "no": 0}[value] if isinstance(value, str) else int(value)  # type: ignore[call-overload]
