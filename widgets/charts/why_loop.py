"""The loop: felt, wanted, launched on one side, felt, wanted, launched on the other, with the
factor on each arrow.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.model import Exchange, envelope, loop_gain, reaction_slope, transmission
from widgets.tables.view import table_of
from widgets.values import TableData


def rows(exchange: Exchange) -> dict[str, list[dict[str, Any]]]:
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
        {"x": x, "y": 1, "side": names[0], "words": word, "number": f"{rung:.2f}"}
        for x, (word, rung) in enumerate(top)
    ]
    stations += [
        {"x": 2 - x, "y": 0, "side": names[1], "words": word, "number": f"{rung:.2f}"}
        for x, (word, rung) in enumerate(bottom)
    ]
    along = [
        {"x": 0.5, "y": 1, "shape": "triangle-right", "words": f"+{exchange.first.markup:g}"},
        {
            "x": 1.5,
            "y": 1,
            "shape": "triangle-right",
            "words": f"× {reaction_slope(exchange, 0):.3f}",
        },
        {"x": 1.5, "y": 0, "shape": "triangle-left", "words": f"+{exchange.second.markup:g}"},
        {
            "x": 0.5,
            "y": 0,
            "shape": "triangle-left",
            "words": f"× {reaction_slope(exchange, 1):.3f}",
        },
    ]
    across = [
        {
            "x": 2,
            "y": 0.5,
            "shape": "triangle-down",
            "words": f"× {transmission(exchange, 0, True):.3f}\n= {first_lands:.2f}",
        },
        {
            "x": 0,
            "y": 0.5,
            "shape": "triangle-up",
            "words": f"× {transmission(exchange, 1, True):.3f}\n= {second_lands:.2f}",
        },
    ]
    middle = [{"x": 1, "y": 0.5, "number": f"{loop_gain(exchange):.3f}"}]
    sides = [
        {"x": 1, "y": 1 - mover, "side": name, "words": name} for mover, name in enumerate(names)
    ]
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
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.45, 2.45], nice=False, padding=0))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-0.5, 1.5], nice=False, padding=0))
    hues = alt.Scale(domain=["Iran", "Israel"], range=[PALETTE["first"], PALETTE["second"]])
    size = 12 if narrow else 14

    def data(name: str) -> Any:
        return alt.Chart(alt.NamedData(name)).encode(x=x, y=y)

    def text(name: str, field: str, **look: Any) -> Any:
        return data(name).mark_text(**{"fontSize": size, **look}).encode(text=f"{field}:N")

    arrow = {"filled": True, "opacity": 1, "size": 90, "color": PALETTE["muted"]}
    arrows = [
        data(name).mark_point(**arrow).encode(shape=alt.Shape("shape:N", scale=None))
        for name in ("along", "across")
    ]
    coloured = alt.Color("side:N", scale=hues, legend=None)
    words = data("stations").mark_text(fontSize=size, dy=-9).encode(text="words:N", color=coloured)
    # Each side's name stands on the outside of its half of the loop.
    names = [
        data("sides")
        .transform_filter(f"datum.y === {half}")
        .mark_text(fontSize=size + 1, fontWeight=700, dy=dy)
        .encode(text="words:N", color=coloured)
        for half, dy in ((1, -38), (0, 40))
    ]
    numbers = text("stations", "number", dy=10, fontSize=size + 3, fontWeight=700)
    factors = [
        text("along", "words", dy=-15, color=PALETTE["muted"]),
        text("across", "words", dx=10, dy=-6, align="left", lineBreak="\n", color=PALETTE["muted"]),
    ]
    whole: alt.TopLevelMixin = alt.layer(
        *arrows,
        words,
        *names,
        numbers,
        *factors,
        text("middle", "number", fontSize=size + 8, fontWeight=700, color=PALETTE["accent"], dy=-8),
        data("middle")
        .mark_text(fontSize=size, dy=12, lineBreak="\n", color=PALETTE["muted"])
        .encode(text=alt.value("once round\nthe loop")),
    ).properties(width=width - 14, height=240 if narrow else 250)
    return whole


def table(exchange: Exchange) -> TableData:
    """The first lap as a table: each step and what it multiplies or adds."""
    tables = rows(exchange)
    steps = [*tables["along"][:2], tables["across"][0], *tables["along"][2:], tables["across"][1]]
    to_next = [*(step["words"].partition("\n")[0] for step in steps), ""]
    stations = [(f"{each['side']} {each['words']}", each["number"]) for each in tables["stations"]]
    stations += [(f"{exchange.first.name} feels", f"{envelope(exchange)[1][1]:.2f}")]
    lines = [[*station, step] for station, step in zip(stations, to_next, strict=True)]
    return table_of("Once round the loop", ("Station", "Rungs", "To the next"), lines)


def describe(exchange: Exchange) -> str:
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
