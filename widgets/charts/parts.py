"""What pictures share: panels and legends, axes, the looks of sides and lines, words on a halo."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair as alt

from widgets.charts.theme import PALETTE
from widgets.model import RUNGS

Look = tuple[str, str, list[int]]
"""A line's words, its colour and its dashes."""

SOLID, DASHED, DOTTED = [1, 0], [5, 3], [2, 3]

SIDES = {
    "Iran": ("circle", PALETTE["first"]),
    "Israel": ("square", PALETTE["second"]),
    "United States": ("triangle-up", PALETTE["ink"]),
    "other": ("diamond", PALETTE["muted"]),
}
"""Shape and colour of a mark by whose move it was; the shape repeats what the colour says."""

SHORT = dict(zip(RUNGS, ("no answer", "deniable", "limited", "red line", "salvo", "war")))
"""The names of the rungs where a phone has no room for the whole."""


def named(name: str) -> Any:
    """A layer over the rows of that name."""
    return alt.Chart(alt.NamedData(name))


def folded(data: str, fields: Mapping[str, str], words: str = "words", value: str = "value") -> Any:
    """The rows of that name once for each field: `value` holds it, `words` what it is called."""
    each = named(data).transform_fold(list(fields), as_=["key", value])
    said = json.dumps(dict(fields), ensure_ascii=False)
    return each.transform_calculate(**{words: f"({said})[datum.key]"})


def stacked(*panels: Any, apart: Iterable[str] = (), **options: Any) -> alt.VConcatChart:
    """Panels one above the other, with colours, dashes and what `apart` names each for itself."""
    own: dict[str, Any] = dict.fromkeys(["color", "strokeDash", *apart], "independent")
    whole: alt.VConcatChart = alt.vconcat(*panels, **options).resolve_scale(**own)
    return whole


def titled(words: str, below: str | list[str], **look: Any) -> alt.TitleParams:
    """A title with a quieter line, or several, below it."""
    return alt.TitleParams(words, subtitle=below, subtitleColor=PALETTE["muted"], **look)


def legend(**look: Any) -> alt.Legend:
    """A legend above its panel, without a title."""
    return alt.Legend(orient="top", title=None, **look)


def strokes(**look: Any) -> alt.Legend:
    """A legend of lines, each long enough to show its dashes."""
    return legend(symbolType="stroke", symbolSize=400, **look)


def hundred(field: str, extent: int = 28, step: int = 25, **axis: Any) -> alt.Y:
    """An upright scale from 0 to 100; `extent` is the room for its numbers."""
    values = list(range(0, 101, step))
    marks = alt.Axis(values=values, minExtent=extent, maxExtent=extent, **axis)
    return alt.Y(field, title=None, scale=alt.Scale(domain=[0, 100]), axis=marks)


def widening(tops: Sequence[float], fields: Mapping[str, Sequence[str]]) -> alt.Scale:
    """A scale from 0 to the first of `tops` under which all values of the tables' fields stay, with
    a little room: it stands still while they move, and widens once rather than at every step.
    """
    values = [
        f"extent(pluck(data('{name}'), '{field}'))[1]" for name in fields for field in fields[name]
    ]
    *lower, last = tops
    highest, top = f"max({', '.join(values)})", f"{last:g}"
    for each in reversed(lower):
        top = f"{highest} <= {0.98 * each:g} ? {each:g} : {top}"
    return alt.Scale(domain=[0, alt.ExprRef(top)], nice=False)


def red_line(at: Any, words: Any, align: str = "'center'") -> list[Any]:
    """An upright line, and its name above the panel, where no curve passes; `align` is a Vega
    expression for a line that may come near the edge.
    """
    rule = at.mark_rule(color=PALETTE["line"], strokeWidth=1.5)
    name = at.mark_text(color=PALETTE["muted"], fontSize=11, align=alt.expr(align))
    return [rule, name.encode(y=alt.value(-7), text=words)]


def rungs(field: str, narrow: bool, extent: int, top: float = 5, **scale: Any) -> alt.Y:
    """The ladder upwards, its rungs with numbers and names; on a phone the names are shorter."""
    short = ("stop", "deniable", "limited", "red-line", "salvo", "war")
    names = [f"{rung} {name}" for rung, name in enumerate(short if narrow else RUNGS)]
    axis = alt.Axis(
        values=list(range(6)), labelExpr=f"{json.dumps(names)}[datum.value]", grid=True,
        ticks=False, minExtent=extent, maxExtent=extent,
    )  # fmt: skip
    return alt.Y(
        field, title=None, scale=alt.Scale(domain=[0, top], nice=False, **scale), axis=axis
    )


def haloed(words: Any, width: float = 4) -> list[Any]:
    """Words on a halo of paper, which parts them from what they cross."""
    under = words.copy()
    under.mark.stroke, under.mark.strokeWidth = PALETTE["paper"], width
    return [under, words]


def by_side(sides: Sequence[str], key: alt.Legend | None, field: str = "side:N") -> dict[str, Any]:
    """The encodings that give each side's marks their shape and colour."""
    shapes, colours = (list(each) for each in zip(*(SIDES[side] for side in sides)))

    def scale(looks: list[str]) -> alt.Scale:
        return alt.Scale(domain=list(sides), range=looks)

    return {
        "shape": alt.Shape(field, title=None, scale=scale(shapes), legend=key),
        "color": alt.Color(field, title=None, scale=scale(colours), legend=key),
    }


def by_look(looks: Iterable[Look], key: alt.Legend | None, field: str) -> dict[str, Any]:
    """The encodings that give each line, by its words, its colour and its dashes."""
    words, colours, dashes = (list(each) for each in zip(*looks))
    colour, dash = (alt.Scale(domain=words, range=each) for each in (colours, dashes))
    return {
        "color": alt.Color(f"{field}:N", scale=colour, legend=key),
        "strokeDash": alt.StrokeDash(f"{field}:N", scale=dash, legend=key),
    }
