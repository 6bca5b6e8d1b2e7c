"""What forgiveness repairs: cooperation between two generous tit-for-tats by how much they forgive,
for three rates of mistakes.
"""

from __future__ import annotations

import altair as alt

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import hundred, named, strokes
from widgets.charts.theme import PALETTE
from widgets.model.classics.reciprocity import generous, long_run, optimal_generosity
from widgets.tables.view import table_of
from widgets.values.shown import TableData

MISTAKES = {0.01: [1, 0], 0.05: [6, 3], 0.1: [1, 3]}
"""The rates of mistakes shown, each with its dashes."""

STEPS = 60
"""Points a curve; a third lies on the grid."""

DESCRIPTION = (
    "Three curves of cooperation in the long run, in 100 rounds, over the share of defections that both sides forgive, for 1, 5 and 10 of 100 moves going wrong. "
    "All start at 50 with no forgiveness and rise steeply at first, the more so the rarer mistakes are; a vertical line marks a third, the most that can be forgiven "
    "with these payoffs before exploiting it pays. Most of what forgiveness is worth, it is worth at the beginning."
)


def tables() -> dict[str, Rows]:
    """The named data of `draw`: cooperation (0–100) by forgiveness (0–100) and rate of mistakes,
    and the forgiveness that is safe.
    """
    rows: Rows = []
    for noise in MISTAKES:
        for step in range(STEPS + 1):
            side = generous(step / STEPS)
            rows.append(
                {
                    "mistakes": _words(noise),
                    "forgiven": 100 * step / STEPS,
                    "cooperation": 100 * float(long_run(side, side, noise).cooperation[0]),
                }
            )
    return {"rows": rows, "safe": [{"forgiven": 100 * float(optimal_generosity())}]}


def _words(noise: float) -> str:
    return f"{100 * noise:.0f} in 100 go wrong"


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows` and `safe`;

    `width` is that of the whole, in pixels.
    """
    axis = alt.Axis(values=[0, 25, 50, 75, 100], grid=False)
    title, scale = "share of defections forgiven, in 100", alt.Scale(domain=[0, 100])
    x = alt.X("forgiven:Q", title=title, scale=scale, axis=axis)
    columns = 1 if width < 400 else 3
    dash = alt.StrokeDash(
        "mistakes:N",
        scale=alt.Scale(
            domain=[_words(noise) for noise in MISTAKES], range=list(MISTAKES.values())
        ),
        legend=strokes(columns=columns, labelLimit=200, offset=4, columnPadding=24),
    )
    curves = named("rows").mark_line(strokeWidth=2.5, color=PALETTE["accent"])
    safe = named("safe").encode(x="forgiven:Q")
    words = safe.mark_text(align="left", dx=6, color=PALETTE["muted"])
    return alt.layer(
        safe.mark_rule(color=PALETTE["muted"], strokeWidth=1.5, strokeDash=[4, 3]),
        curves.encode(x=x, y=hundred("cooperation:Q"), strokeDash=dash),
        words.encode(y=alt.datum(8), text=alt.value("a third: safe up to here")),
    ).properties(title="Cooperation in the long run, in 100", width=width - 46, height=220)


def table() -> TableData:
    """The picture's numbers as a table, one line every tenth of forgiveness."""
    held = {(row["mistakes"], row["forgiven"]): row["cooperation"] for row in tables()["rows"]}
    names = [_words(noise) for noise in MISTAKES]
    steps = sorted({*range(0, STEPS + 1, STEPS // 10), STEPS // 3})
    lines = [
        [f"{share:.0f}", *(f"{held[name, share]:.1f}" for name in names)]
        for share in (100 * step / STEPS for step in steps)
    ]
    return table_of("Cooperation in the long run, in 100", ("forgiven, in 100", *names), lines)


def picture() -> Picture:
    """The three curves, as a cell of the chapter shows them."""
    return Picture(draw, tables(), DESCRIPTION, table())
