"""Who is to blame if every restraint of April goes? Shapley shares (shapley1953) of the rise in
open war, over how large a change of coalition is counted.

One share alone would be a statement about the size of the bundles, so only the curve is shown.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import altair as alt

from widgets.charts.chart import Picture
from widgets.charts.control import lines
from widgets.charts.parts import haloed, named, strokes
from widgets.charts.theme import NARROW, PALETTE
from widgets.model import APRIL_2024, NO_SIGNALS, WEAK_SHIELD, factorial, play, shapley, solve
from widgets.tables.view import table_of
from widgets.values.shown import TableData

SIZES = (0.75, 0.775, 0.8, 0.825, 0.85, 0.875, 0.9)
"""The hawks' weight, on both sides, in the bundle *coalitions*."""

APRIL = f"{100 * APRIL_2024.first.hawks:.0f}"
"""Their weight in April, in 100."""

NAMED = (75, 80, 85, 90)
"""The sizes, in 100, whose numbers the picture and the table give."""

RESTRAINTS = {
    "coalitions": ("coalitions", PALETTE["ink"], [1, 0]),
    "ally": ("Israel’s ally", PALETTE["accent"], [8, 3]),
    "signals": ("signals", PALETTE["accent"], [2, 3]),
    "shield": ("Israel’s shield", PALETTE["muted"], [4, 2]),
}
"""By bundle: its words, its colour and its dashes."""

DESCRIPTION = (
    "Four lines over the hawks’ weight to which both coalitions are changed, {from_} to {to} in 100, against {april} in April: each restraint’s share of the rise in open wars when all four are gone. "
    "The solid line, the coalitions’ share, climbs through {coalitions} in 100; that of Israel’s ally falls through {ally}. "
    "The others lie between {least} and {most}. Whose share is largest depends on how large a change of coalition is counted."
)


def without(hawks: float) -> dict[frozenset[str], float]:
    """P(war) for every set of April's four restraints taken away, the coalitions by giving hawks
    this weight (0–1) on both sides.
    """
    side = {"hawks": hawks}
    bundles: dict[str, dict[str, Any]] = {
        "coalitions": {"first": side, "second": side},
        "ally": {"second": {"ally": 0}},
        "signals": {"moves": NO_SIGNALS},
        "shield": {"second": WEAK_SHIELD},
    }
    return factorial(APRIL_2024, bundles, lambda exchange: play(solve(exchange)).p_war)


@lru_cache(maxsize=1)
def rows() -> tuple[dict[str, Any], ...]:
    """The named data of `draw`: one row a size, with each restraint's share in 100 and the wars in
    100 with all four gone.
    """
    placed = []
    for size in SIZES:
        results = without(size)
        shares = shapley(results)
        rise = sum(shares.values())
        placed.append(
            {
                "size": 100 * size,
                "gone": 100 * results[frozenset(shares)],
                **{name: 100 * share / rise for name, share in shares.items()},
            }
        )
    return tuple(placed)


def description() -> str:
    """What one sees and what it means, with the numbers of `rows`."""
    through = {
        name: ", ".join(f"{row[name]:.0f}" for row in _named()) for name in ("coalitions", "ally")
    }
    others = [row[name] for row in rows() for name in ("signals", "shield")]
    ends = {"from_": NAMED[0], "to": NAMED[-1], "april": APRIL}
    return DESCRIPTION.format(
        **ends, **through, least=f"{min(others):.0f}", most=f"{max(others):.0f}"
    )


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`rows`); `width` is that of the whole, in pixels."""
    title = f"hawks’ weight as changed, in 100 (April: {APRIL})"
    axis = alt.Axis(values=list(NAMED), ticks=False, grid=False)
    x = alt.X("size:Q", title=title, scale=alt.Scale(domain=[74, 91], nice=False), axis=axis)

    def place(field: str) -> dict[str, Any]:
        scale = alt.Scale(domain=[0, 80])
        return {"x": x, "y": alt.Y(field, title=None, scale=scale, axis=alt.Axis(tickCount=4))}

    key = strokes(columns=2 if width < 400 else 4, offset=8)
    told = named("rows").transform_filter(
        f"indexof({list(NAMED)}, round(datum.size)) >= 0 && abs(datum.size - round(datum.size)) < 0.01"
    )
    marked = told.encode(**place("coalitions:Q"))
    values = marked.mark_text(dy=14, dx=8, align="left", fontWeight=700).encode(
        text=alt.Text("coalitions:Q", format=".0f")
    )
    return alt.layer(
        lines(RESTRAINTS, place("value:Q"), key, strokeWidth=2.5),
        marked.mark_point(filled=True, size=50, opacity=1, color=PALETTE["ink"]),
        *haloed(values),
    ).properties(width=width - 46, height=220, title="Share of the rise in open wars, in 100")


def table() -> TableData:
    """The same shares as a table."""
    heads = (
        "Hawks’ weight, in 100",
        "Open wars in 100, all four gone",
        *(f"{words}, share in 100" for words, *_ in RESTRAINTS.values()),
    )
    lines = [
        [f"{row['size']:.0f}", f"{row['gone']:.1f}", *(f"{row[name]:.0f}" for name in RESTRAINTS)]
        for row in _named()
    ]
    return table_of("Shapley shares by the size of one bundle", heads, lines)


def _named() -> list[dict[str, Any]]:
    return [row for row in rows() if round(row["size"], 6) in NAMED]


def picture() -> Picture:
    """The shares, as a cell of the chapter shows them."""
    return Picture(draw, {"rows": list(rows())}, description(), table(), (NARROW, 480))
