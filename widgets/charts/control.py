"""The panel in which a control's setting stands: lines over what it moves, the first case in grey,
and the value beside its point.

A *place* is the pair of encodings x and y; `series` are lines by their field in `rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import altair as alt

from widgets.charts.parts import Look, by_look, folded, haloed, named
from widgets.charts.theme import PALETTE

Place = Mapping[str, Any]


def lines(
    series: Mapping[str, Look],
    place: Place,
    key: alt.Legend | None,
    words: str = "words",
    value: str = "value",
    **look: Any,
) -> Any:
    """The fields of `rows` as lines, each with its colour and dashes; `place` asks for `value`."""
    fields = {field: said for field, (said, *_) in series.items()}
    looks = by_look(series.values(), key, words)
    if len(colours := {colour for _, colour, _ in series.values()}) == 1:  # it needs no scale
        [look["color"]] = colours
        del looks["color"]
    return folded("rows", fields, words, value).mark_line(**look).encode(**place, **looks)


def grey(place: Place, **look: Any) -> Any:
    """The first case, which stays behind what a reader moves."""
    line = named("baseline").mark_line(color=PALETTE["baseline"], strokeWidth=4, **look)
    return line.encode(**place)


def stands(at: alt.X) -> Any:
    """An upright line where a control stands."""
    return named("now").mark_rule(color=PALETTE["line"], strokeWidth=1.5).encode(x=at)


def codings(x: alt.X, low: alt.Y) -> Any:
    """A broad pale bar from `low` to `high`: where the codings that also give April put it."""
    look = {"color": PALETTE["muted"], "strokeWidth": 9, "opacity": 0.35, "clip": True}
    return named("spread").mark_rule(**look).encode(x=x, y=low, y2="high:Q")


def point(place: Place, colour: str) -> Any:
    """What the model says where the control stands."""
    return named("now").mark_point(filled=True, size=90, opacity=1, color=colour).encode(**place)


def beside(
    place: Place, text: alt.Text, turns: str, dx: int = 8, dy: int | str = -10, data: str = "now"
) -> list[Any]:
    """A value to the right of its point, or to the left where the expression `turns` holds, which
    is near the edge; `dy` pixels, a number or an expression, below it.
    """
    look = alt.expr(f"{turns} ? {-dx} : {dx}"), alt.expr(f"{turns} ? 'right' : 'left'")
    down = alt.expr(dy) if isinstance(dy, str) else dy
    value = named(data).mark_text(dx=look[0], align=look[1], dy=down, fontWeight=700)
    return haloed(value.encode(**place, text=text))


def over_control(
    series: Mapping[str, Look],
    marked: str,
    x: alt.X,
    y: Callable[[str], alt.Y],
    key: alt.Legend | None,
    digits: str,
    turns: str,
    at: alt.X | None = None,
    dx: int = 8,
    high: float = 85,
    words: str = "words",
    spread: bool = False,
    **look: Any,
) -> list[Any]:
    """The layers of a panel over what a control moves: an upright line where it stands (`at`, if
    not the lines' own x), the first case in grey, the lines of `rows`, and on the one `marked` a
    point with its value, which stands below it from `high` on; `turns` and `dx` are as in `beside`.
    With `spread` the bar of the codings that also give April stands behind.
    """
    place = {"x": x, "y": y(f"{marked}:Q")}
    smooth = {name: each for name, each in look.items() if name == "interpolate"}
    return [
        *([codings(x, y("low:Q"))] if spread else []),
        stands(at or x),
        grey(place, **smooth),
        lines(series, {"x": x, "y": y("value:Q")}, key, words, **look),
        point(place, series[marked][1]),
        *beside(
            place,
            alt.Text(f"{marked}:Q", format=digits),
            turns,
            dx,
            f"datum.{marked} >= {high} ? 14 : -10",
        ),
    ]
