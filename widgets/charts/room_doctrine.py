"""What a doctrine brings against each opponent: open wars, and the doctrine's own account."""

from __future__ import annotations

from typing import Any

import altair as alt

from widgets.charts.chart import Chart
from widgets.charts.parts import haloed, named, titled
from widgets.charts.theme import PALETTE

DESCRIPTION = (
    "Bars for each opponent: the model’s other side from either seat, the doctrine’s own like, and the nine doctrines of the house. "
    "One panel has open wars in 100 exchanges, the other the doctrine’s account, which is below 0 and better the nearer it comes; grey is tit for tat, announced."
)

ROW = 21
"""Pixels a line."""

LABELS = 178


def draw(width: int) -> alt.TopLevelMixin:
    """The chart without its data, which are named `rows` and `baseline`; `width` is that of the
    whole, in pixels. On a phone the panels stand one above the other.
    """
    narrow = width < 400
    room = width - LABELS - 20
    wars = _panel("war", ".0f", alt.Scale(domain=[0, 112], nice=False), labels=True)
    account = _panel("account", ".1f", alt.Scale(nice=False, padding=36), labels=narrow)
    if narrow:
        sized = [each.properties(width=room) for each in (wars, account)]
        whole: alt.TopLevelMixin = alt.vconcat(*_headed(*sized))
        return whole
    sized = [wars.properties(width=room * 0.55), account.properties(width=room * 0.45 - 12)]
    whole = alt.hconcat(*_headed(*sized), spacing=12)
    return whole


def _headed(wars: Any, account: Any) -> list[Any]:
    return [
        wars.properties(title=titled("Open wars in 100", "", frame="group")),
        account.properties(title=titled("Its account", "", frame="group")),
    ]


def _panel(field: str, digits: str, scale: alt.Scale, labels: bool) -> Any:
    axis = alt.Axis(labelLimit=LABELS, minExtent=LABELS - 4, ticks=False) if labels else None
    y = alt.Y("against:N", sort=None, title=None, axis=axis)
    x = alt.X(
        f"{field}:Q",
        title=None,
        scale=scale,
        axis=alt.Axis(tickCount=4, ticks=False, labelOverlap="greedy", labelSeparation=6),
    )
    value = {"text": alt.Text(f"{field}:Q", format=digits), "x": x, "y": y}
    align, dx = ("left", 4) if field == "war" else ("right", -4)
    return alt.layer(
        named("baseline")
        .mark_bar(size=17, color=PALETTE["baseline"], opacity=0.45)
        .encode(x=x, y=y),
        named("rows").mark_bar(size=9, color=PALETTE["accent"]).encode(x=x, y=y),
        *haloed(named("rows").mark_text(align=align, dx=dx, fontSize=11).encode(**value), width=3),
    ).properties(height=alt.Step(ROW))


CHART = Chart(draw, DESCRIPTION)
