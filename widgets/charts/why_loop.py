"""The loop: felt, wanted, launched on one side, felt, wanted, launched on the other, with the
factor on each arrow.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import by_side, named
from widgets.charts.theme import PALETTE
from widgets.model import Exchange, envelope, loop_gain, reaction_slope, transmission
from widgets.tables.view import table_of
from widgets.values.shown import TableData


def rows(exchange: Exchange) -> dict[str, Rows]:
    """The named data of `draw`: the stations of the first lap and the arrows between them, as the
    model computes them; the rungs are announced.
    """
    (first, first_lands), (second, second_lands) = envelope(exchange)[:2]
    opening = float(exchange.opening)
    top = [("feels", opening), ("wants", exchange.first.demand(opening)), ("launches", first)]
    bottom = [
        ("feels", first_lands),
        ("wants", exchange.second.demand(first_lands)),
        ("launches", second),
    ]
    names = [actor.name for actor in exchange.actors()]
    stations = [
        {"x": x, "y": y, "side": side, "words": word, "number": f"{rung:.2f}"}
        for y, side, half in ((1, names[0], top), (0, names[1], bottom))
        for x, (word, rung) in zip((0, 1, 2) if y else (2, 1, 0), half)
    ]

    def arrow(x: float, y: float, way: str, words: str) -> dict[str, Any]:
        return {"x": x, "y": y, "shape": f"triangle-{way}", "words": words}

    def factor(value: float) -> str:
        return f"× {value:.3f}"

    along = [
        arrow(0.5, 1, "right", f"+{exchange.first.markup:g}"),
        arrow(1.5, 1, "right", factor(reaction_slope(exchange, 0))),
        arrow(1.5, 0, "left", f"+{exchange.second.markup:g}"),
        arrow(0.5, 0, "left", factor(reaction_slope(exchange, 1))),
    ]
    across = [
        arrow(2, 0.5, "down", f"{factor(transmission(exchange, 0, True))}\n= {first_lands:.2f}"),
        arrow(0, 0.5, "up", f"{factor(transmission(exchange, 1, True))}\n= {second_lands:.2f}"),
    ]
    middle = [{"x": 1, "y": 0.5, "number": f"{loop_gain(exchange):.3f}"}]
    sides = [{"x": 1, "y": 1 - at, "side": name, "words": name} for at, name in enumerate(names)]
    return {
        "stations": stations,
        "along": along,
        "across": across,
        "middle": middle,
        "sides": sides,
    }


def draw(width: int) -> alt.TopLevelMixin:
    """The picture without its data (`stations`, `along`, `across`, `middle`, `sides`);

    `width` is that of the whole, in pixels.
    """
    narrow = width < 450
    size = 12 if narrow else 14

    def axis(channel: Any, field: str, low: float, high: float) -> Any:
        return channel(field, axis=None, scale=alt.Scale(domain=[low, high], nice=False, padding=0))

    place = {"x": axis(alt.X, "x:Q", -0.45, 2.45), "y": axis(alt.Y, "y:Q", -0.5, 1.5)}
    coloured = by_side(["Iran", "Israel"], None)["color"]
    muted: dict[str, Any] = {"color": PALETTE["muted"], "lineBreak": "\n"}

    def arrows(name: str) -> Any:
        mark = named(name).mark_point(filled=True, opacity=1, size=90, color=PALETTE["muted"])
        return mark.encode(**place, shape=alt.Shape("shape:N", scale=None))

    def text(name: str, field: str, **look: Any) -> Any:
        return (
            named(name).mark_text(**{"fontSize": size, **look}).encode(**place, text=f"{field}:N")
        )

    # Each side's name stands on the outside of its half of the loop.
    names = [
        text("sides", "words", fontSize=size + 1, fontWeight=700, dy=dy)
        .transform_filter(f"datum.y === {half}")
        .encode(color=coloured)
        for half, dy in ((1, -38), (0, 40))
    ]
    lap = named("middle").mark_text(fontSize=size, dy=12, **muted)
    return alt.layer(
        arrows("along"),
        arrows("across"),
        text("stations", "words", dy=-9).encode(color=coloured),
        *names,
        text("stations", "number", dy=10, fontSize=size + 3, fontWeight=700),
        text("along", "words", dy=-15, color=PALETTE["muted"]),
        text("across", "words", dx=10, dy=-6, align="left", **muted),
        text("middle", "number", fontSize=size + 8, fontWeight=700, color=PALETTE["accent"], dy=-8),
        lap.encode(**place, text=alt.value("once round\nthe loop")),
    ).properties(width=width - 14, height=240 if narrow else 250)


def table(exchange: Exchange) -> TableData:
    """The first lap as a table: each step and what it multiplies or adds."""
    tables = rows(exchange)
    steps = [*tables["along"][:2], tables["across"][0], *tables["along"][2:], tables["across"][1]]
    to_next = [*(step["words"].partition("\n")[0] for step in steps), ""]
    stations = [(f"{each['side']} {each['words']}", each["number"]) for each in tables["stations"]]
    stations += [(f"{exchange.first.name} feels", f"{envelope(exchange)[1][1]:.2f}")]
    lines = [[*station, step] for station, step in zip(stations, to_next, strict=True)]
    return table_of("Once round the loop", ("Station", "Rungs", "To the next"), lines)


def description(exchange: Exchange) -> str:
    """What one sees in the picture, and what it means."""
    tables = rows(exchange)
    names = [actor.name for actor in exchange.actors()]
    feels, wants, launches, feels_other, wants_other, launches_other = (
        station["number"] for station in tables["stations"]
    )
    return (
        f"A loop of six stations. Along the top {names[0]} feels {feels}, wants {wants} and launches {launches}. On the right a part of it is felt, so along the bottom, from right to left, "
        f"{names[1]} feels {feels_other}, wants {wants_other} and launches {launches_other}. On the left a part of that is felt, and the loop begins again with {envelope(exchange)[1][1]:.2f}. "
        f"In the middle stands the product of the four factors on the arrows, {tables['middle'][0]['number']}: that much of a rung comes back once it has gone round, and the mark-ups are added to it."
    )


def picture(exchange: Exchange) -> Picture:
    """The loop of an exchange."""
    return Picture(draw, rows(exchange), description(exchange), table(exchange))
