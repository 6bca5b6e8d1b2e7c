"""Jervis's four worlds as a table of two by two (jervis1978), each with its open wars in 1,000 as
the reprisals experiment has them.
"""

from __future__ import annotations

import altair as alt

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import named
from widgets.charts.theme import NARROW, PALETTE
from widgets.experiments import experiment
from widgets.tables.view import table_of
from widgets.values.shown import TableData

WORLDS = {
    "doubly-dangerous": ("little is stopped", "not told apart", "doubly dangerous"),
    "told-apart": ("little is stopped", "told apart", "no dilemma, but | aggression possible"),
    "defence-good": ("much is stopped", "not told apart", "a dilemma, but | security compatible"),
    "doubly-safe": ("much is stopped", "told apart", "doubly stable"),
}
"""By preset: the row, the column, and Jervis's name for the world, shortened; a bar shows where the
line breaks.
"""

DESCRIPTION = (
    "A table of two rows and two columns. Where little is stopped, {little} in 100, open wars in 1,000 are {doubly-dangerous} if limited senders cannot be told from those who seek damage "
    "(Jervis: doubly dangerous) and {told-apart} if they can. Where much is stopped, {much} in 100, they are {defence-good} and {doubly-safe} (doubly stable). "
    "The darker the cell, the more wars: one good condition helps, and in this model both together help more than the sum of the two."
)


def rows() -> Rows:
    """The named data of `draw`: one row a world, with its open wars in 1,000, how many of them were
    inadvertent, and the loop gain.
    """
    placed = []
    for name, (stopped, apart, world) in WORLDS.items():
        answer = experiment("dilemma-reprisals").ask(name)
        now, gain = answer.tables["now"][0], answer.tables["rest"][0]["gain"]
        numbers = {"war": now["war"], "inadvertent": now["inadvertent"], "gain": gain}
        placed.append({"name": name, "stopped": stopped, "apart": apart, "world": world, **numbers})
    return placed


def description() -> str:
    """What one sees and what it means, with the numbers of `rows`."""
    asked = experiment("dilemma-reprisals")
    settings = [
        asked.settings(name)["interception"] for name in ("doubly-dangerous", "doubly-safe")
    ]
    stopped = dict(zip(("little", "much"), (f"{100 * float(each):.0f}" for each in settings)))
    return DESCRIPTION.format(**stopped, **{row["name"]: f"{row['war']:.0f}" for row in rows()})


def draw(width: int) -> alt.TopLevelMixin:
    """The four worlds without their data (`rows`); `width` is that of the whole, in pixels."""
    columns, lines = ["not told apart", "told apart"], ["little is stopped", "much is stopped"]
    # two lines, so that the cells keep their room on a phone
    split = "split(split(datum.label, ' is ')[0] + ' is\\nstopped', '\\n')"
    above = alt.Axis(orient="top", labelAngle=0, ticks=False, labelColor=PALETTE["ink"])
    left = alt.Axis(
        ticks=False, minExtent=62, maxExtent=62, labelExpr=split, labelColor=PALETTE["ink"]
    )
    worlds = named("rows").encode(
        x=alt.X("apart:N", title=None, sort=columns, scale=alt.Scale(domain=columns, paddingInner=0.03, paddingOuter=0), axis=above),
        y=alt.Y("stopped:N", title=None, sort=lines, scale=alt.Scale(domain=lines, paddingInner=0.06, paddingOuter=0), axis=left),
    )  # fmt: skip
    shade = alt.Scale(domain=[0, 110], range=[0.04, 0.4])
    names = [
        worlds.mark_text(fontSize=11, dy=dy, color=PALETTE["ink"])
        .transform_calculate(part=f"split(datum.world, ' | ')[{line}] || ''")
        .encode(text="part:N")
        for line, dy in enumerate((10, 25))
    ]
    return alt.layer(
        worlds.mark_rect(color=PALETTE["accent"]).encode(opacity=alt.Opacity("war:Q", scale=shade, legend=None)),
        worlds.mark_text(fontSize=26, fontWeight=600, dy=-16).encode(text=alt.Text("war:Q", format=".0f")),
        *names,
    ).properties(width=width - 80, height=230, title="Open wars in 1,000 exchanges")  # fmt: skip


def table() -> TableData:
    """The same four worlds as a table."""
    heads = (
        "World", "Stopped", "Kinds of sender", "Open wars in 1,000", "of them inadvertent", "Loop gain",
    )  # fmt: skip
    lines = []
    for row in rows():
        numbers = f"{row['war']:.1f}", f"{row['inadvertent']:.1f}", f"{row['gain']:.3f}"
        lines.append([row["world"].replace(" | ", " "), row["stopped"], row["apart"], *numbers])
    return table_of("Four worlds of reprisals, after Jervis", heads, lines)


def picture() -> Picture:
    """The four worlds, as a cell of the chapter shows them."""
    return Picture(draw, {"rows": rows()}, description(), table(), (NARROW, 480))
