"""The timeline of the record: precedents in order, then 1 to 20 April 2024 by day, on the ladder and by whose move it was."""

from __future__ import annotations

import html
from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.theme import PALETTE
from widgets.model import RUNGS

LADDER = [f"{rung} {name}" for rung, name in reversed(list(enumerate(RUNGS)))]
"""The upper lanes of the picture, top to bottom."""

SHORT = {**dict(zip(LADDER, ("5 war", "4 salvo", "3 red line", "2 limited", "1 deniable", "0 stop"), strict=True)), "off the ladder": "off it"}
"""The lanes that a phone has no room for, in fewer words."""

OFF_THE_LADDER = {"before": ["off the ladder"], "april": ["statement", "diplomacy", "sanction"]}
"""The lanes below them, by panel: what is no move between the two states."""

SIDES = {
    "Iran": ("circle", PALETTE["first"]),
    "Israel": ("square", PALETTE["second"]),
    "United States": ("triangle-up", PALETTE["ink"]),
    "other": ("diamond", PALETTE["muted"]),
}
"""Shape and colour of a mark by whose move it was; the shape repeats what the colour says."""

DESCRIPTION = (
    "Two panels with the rungs of the ladder from 0, stand down, to 5, open war, and lanes for what is off the ladder. "
    "Above, the precedents from May 2018 to February 2024 in order, not to scale: nearly all stand on rungs 1 and 2, with the killing of Soleimani in January 2020 on rung 3. "
    "Below, 1 to 20 April 2024 by day: a red-line strike on 1 April (square, Israel), a massive salvo on 13 April (circle, Iran), a limited strike on 19 April (square, Israel), "
    "and declarations that the matter is over on 13 and 19 April (circles, Iran). Between them lie diplomacy, sanctions and statements by others. Each mark leads to its row and sources."
)


APRIL = pd.Timestamp("2024-04-01")


def rows(events: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The named data of `draw`: one row an event up to 20 April 2024, with the panel and the place where it stands."""
    chosen = _chosen(events)
    before = chosen["date_start"] < APRIL
    placed: list[dict[str, Any]] = []
    crowd: dict[tuple[int, str], int] = {}
    order = 0
    for (_, event), early in zip(chosen.iterrows(), before):
        lane = _lane(event, early)
        order += int(early)
        day = event["date_start"].day
        place = crowd[day, lane] = crowd.get((day, lane), -1) + 1 if not early else 0
        placed.append({
            "panel": "before" if early else "april", "x": order if early else day, "place": place, "lane": lane,
            "when": f"{event['date_start']:%b %Y}", "side": event["move_of"], "link": f"#event-{event['event_id']}",
            "words": f"{_when(event)}, {event['initiator']}: {event['description']}",
        })  # fmt: skip
    return {"rows": placed}


def draw(width: int) -> alt.TopLevelMixin:
    """The timeline without its data (`rows`); `width` is that of the whole, in pixels."""
    plot = width - (102 if width < 450 else 142)
    before = _panel("before", width).encode(
        x=alt.X("x:O", title=None, axis=alt.Axis(labels=False, ticks=False, grid=False)),
    )
    dates = (
        alt.Chart(alt.NamedData("rows")).transform_filter("datum.panel === 'before'")
        .mark_text(angle=270, align="right", baseline="middle", dy=0, color=PALETTE["muted"], fontSize=12)
        .encode(x=alt.X("x:O"), y=alt.value(204), text="when:N")
    )  # fmt: skip
    step = 0.6 if width < 450 else 0.4  # what happens on one day stands side by side
    days = [1, 5, 10, 13, 19] if width < 450 else [1, 4, 7, 10, 13, 16, 19]
    april = (
        _panel("april", width)
        .transform_calculate(at=f"datum.x + 0.2 + {step} * datum.place")
        .encode(x=alt.X("at:Q", title="day of April 2024", scale=alt.Scale(domain=[0.6, 21], nice=False), axis=alt.Axis(values=days, format="d", grid=True)))
    )
    whole: alt.TopLevelMixin = alt.vconcat(
        (before + dates).properties(width=plot, height=196, title="Precedents, in order"),
        april.properties(width=plot, height=250, title="1 to 20 April 2024"),
        padding={"left": 2, "right": 10, "top": 4, "bottom": 4},
    ).resolve_scale(x="independent")
    return whole


def table(events: pd.DataFrame, sources: pd.DataFrame) -> str:
    """The same events as an HTML table, each row with its sources: who published them, of which kind, and whether a party to the conflict."""
    body = "".join(_line(event, sources) for _, event in _chosen(events).iterrows())
    head = "<tr><th scope='col'>When</th><th scope='col'>Who, as attributed</th><th scope='col'>What</th><th scope='col'>Rung</th><th scope='col'>Sources</th></tr>"
    return f"<table class='record'><caption>The events of the picture, with their sources</caption><thead>{head}</thead><tbody>{body}</tbody></table>"


def _panel(name: str, width: int) -> Any:
    sides, lanes, narrow = list(SIDES), [*LADDER, *OFF_THE_LADDER[name]], width < 450
    legend, extent = alt.Legend(orient="top", columns=2 if narrow else 4), 80 if narrow else 118
    return (
        alt.Chart(alt.NamedData("rows"))
        .transform_filter(f"datum.panel === '{name}'")
        .mark_point(filled=True, size=60 if narrow else 95, opacity=1, stroke=PALETTE["paper"], strokeWidth=1)
        .encode(
            y=alt.Y("lane:N", title=None, sort=lanes, scale=alt.Scale(domain=lanes), axis=alt.Axis(grid=True, labelExpr=f"{SHORT}[datum.label] || datum.label" if narrow else "datum.label", minExtent=extent, maxExtent=extent)),
            shape=alt.Shape("side:N", title=None, scale=alt.Scale(domain=sides, range=[SIDES[s][0] for s in sides]), legend=legend),
            color=alt.Color("side:N", title=None, scale=alt.Scale(domain=sides, range=[SIDES[s][1] for s in sides]), legend=legend),
            href="link:N",
            description="words:N",
            tooltip="words:N",
        )
    )  # fmt: skip


def _chosen(events: pd.DataFrame) -> pd.DataFrame:
    return events[events["date_start"] <= "2024-04-20"]


def _lane(event: pd.Series, early: bool) -> str:
    if pd.notna(event["rung"]):
        return f"{event['rung']} {RUNGS[event['rung']]}"
    return "off the ladder" if early else {"diplomatic": "diplomacy"}.get(event["domain"], event["domain"])


def _when(event: pd.Series) -> str:
    start, end = event["date_start"], event["date_end"]
    if start == end:
        return f"{start.day} {start:%B %Y}"
    return f"{start.day}–{end.day} {end:%B %Y}" if start.month == end.month else f"{start.day} {start:%B} – {end.day} {end:%B %Y}"


def _line(event: pd.Series, sources: pd.DataFrame) -> str:
    # The link's target is the list inside the fold: going there, a browser unfolds it without any script.
    lane = _lane(event, early=event["date_start"] < APRIL)
    why = f" <span class='why'>{html.escape(event['rung_note'])}</span>" if pd.notna(event["rung_note"]) else ""
    ranges = f"<p class='range'>{html.escape(event['range_note'])}</p>" if pd.notna(event["range_note"]) else ""
    keys = event["source_keys"].split(";")
    listed = "".join(f"<li>{_source(sources.loc[key])}</li>" for key in keys)
    number = f"{len(keys)} source{'s' if len(keys) > 1 else ''}"
    return (
        f"<tr><th scope='row'>{_when(event)}</th><td>{html.escape(event['initiator'])}</td>"
        f"<td>{html.escape(event['description'])}</td><td>{lane}.{why}</td>"
        f"<td><details class='sources'><summary>{number}<span class='sr-only'> for {event['event_id']}</span></summary><ul id='event-{event['event_id']}'>{listed}</ul>{ranges}</details></td></tr>"
    )


def _source(source: pd.Series) -> str:
    recorded = source["title"] != "title not recorded"
    title = f"“{html.escape(source['title'])}”" if recorded else "page title not recorded"
    words = ", ".join(dict.fromkeys((html.escape(source["author_or_org"]), title, html.escape(source["publisher"]), str(source["date"]))))
    link = f"<a href='{html.escape(source['url'], quote=True)}'>{words}</a>" if pd.notna(source["url"]) else words
    marks = [source["tier"].replace("_", " ")] + (["party to the conflict"] if source["party"] else []) + (["not consulted"] if source["seen"] == "no" else [])
    return f"{link} <span class='tier'>{', '.join(marks)}</span>"
