"""The record's events, each with what it is coded as and who says so; a reader may code them otherwise."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from widgets.model import RUNGS
from widgets.tables.filtered import Filter, Filtered, Line
from widgets.tables.sources import folded, keys

EXCHANGES = {
    "background": "before and between",
    "soleimani-2020": "January 2020",
    "april-2024": "April 2024",
    "october-2024": "July to October 2024",
    "june-2025": "June 2025",
    "2026": "August 2025 to April 2026, provisional",
}
SIDES = ("Iran", "Israel", "United States", "other")
DOMAINS = {
    "direct_strike": "direct strike",
    "covert": "covert action",
    "proxy": "partner groups",
    "statement": "statement",
    "diplomatic": "diplomacy",
    "sanction": "sanction",
}

SAID = {"no": 0, "partly": 1, "yes": 2}


@dataclass(frozen=True)
class Measure:
    """One way to code a move: its name in the record, its label, and its lanes from the lowest (code → words)."""

    name: str
    label: str
    lanes: Mapping[int, str]
    codes: Mapping[str, int] | None = None

    def code(self, event: pd.Series) -> int:
        """The lane of an event; −1 where it is not coded."""
        value = event[self.name]
        if pd.isna(value):
            return -1
        return int(value) if self.codes is None else self.codes.get(str(value), -1)


MEASURES = (
    Measure("rung", "the ladder: one rung", dict(enumerate(RUNGS))),
    Measure("size", "its size", {1: "a few weapons", 2: "several objects", 3: "over a hundred weapons", 4: "sustained campaign"}),
    Measure("crossed", "which line it crossed", {0: "earlier practice", 1: "a new place or weapon", 2: "held off limits until then"}),
    Measure("claimed", "whether it was claimed", {0: "not claimed", 1: "partly claimed", 2: "claimed"}, SAID),
    Measure("declared_over", "whether it was declared over", {0: "not declared over", 1: "partly", 2: "declared over"}, SAID),
    Measure("telegraphed", "whether it was announced", {0: "not announced", 1: "contested", 2: "announced"}, SAID),
)
"""The ladder and its parts."""

NOT_CODED = {"rung": "no move on it"}
"""What the lane below all others is called; "not recorded" unless said here."""


def with_later(events: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """All events in the order of time; `provisional` is true for the later ones."""
    whole = pd.concat([events.assign(provisional=False), later.assign(provisional=True)])
    return whole.sort_values(["date_start", "event_id"], ignore_index=True)


def when(event: pd.Series) -> str:
    """`13–14 April 2024`."""
    start, end = event["date_start"], event["date_end"]
    if start == end:
        return f"{start.day} {start:%B %Y}"
    return f"{start.day}–{end.day} {end:%B %Y}" if (start.month, start.year) == (end.month, end.year) else f"{start.day} {start:%B} – {end.day} {end:%B %Y}"


def marks(events: pd.DataFrame) -> list[dict[str, Any]]:
    """One row an event, for the picture: what filters and measures see of it, and its words."""
    return [
        {
            "id": event["event_id"], "exchange": event["sequence"], "side": event["move_of"], "domain": event["domain"],
            "day": f"{event['date_start'].day} {event['date_start']:%b %y}", "time": int(event["date_start"].value // 10**9),
            "provisional": bool(event["provisional"]), "codes": {measure.name: measure.code(event) for measure in MEASURES},
            "words": f"{when(event)}, {event['initiator']}: {event['description']}", "link": f"#event-{event['event_id']}",
        }
        for _, event in events.iterrows()
    ]  # fmt: skip


def placed(found: Sequence[Mapping[str, Any]], measure: str, coding: Mapping[str, int] | None = None) -> list[dict[str, Any]]:
    """The marks in the lanes of a measure: `at` by the reader's coding, `was` by the record's; moves on the ladder are joined by a line."""
    return [
        {
            **{key: value for key, value in mark.items() if key != "codes"},
            "at": (coding or {}).get(mark["id"], mark["codes"][measure]),
            "was": mark["codes"][measure],
            "joined": measure == "rung",
        }
        for mark in found
    ]


def lanes(measure: str) -> list[dict[str, Any]]:
    """The lanes of a measure, lowest first, with the words that stand beside them and shorter ones for a phone."""
    chosen = next(each for each in MEASURES if each.name == measure)
    numbered = {code: f"{code} {words}" if chosen.codes is None and measure == "rung" else words for code, words in chosen.lanes.items()}
    return [{"at": -1, "words": NOT_CODED.get(measure, "not recorded")}, *({"at": code, "words": words} for code, words in numbered.items())]


def events_table(events: pd.DataFrame, sources: pd.DataFrame) -> Filtered:
    """One line an event (`with_later` gives them), to be narrowed by exchange, side and domain."""
    return Filtered(
        name="events",
        caption="The events, with how the record codes them and their sources",
        heads=("When", "Who, as attributed", "What", "How it is coded", "Sources"),
        lines=tuple(_line(event, sources) for _, event in events.iterrows()),
        filters=(
            Filter("exchange", "Exchange", EXCHANGES),
            Filter("side", "Whose move", {each.replace(" ", "-"): each for each in SIDES}),
            Filter("domain", "Kind", DOMAINS),
        ),
        start={"exchange": "april-2024"},
    )


def _line(event: pd.Series, sources: pd.DataFrame) -> Line:
    name = event["event_id"]
    # The link's target is the list inside the fold: going there, a browser unfolds it without any script.
    listed = folded(keys(event["source_keys"]), sources, name, anchor=f"event-{name}")
    what = html.escape(event["description"]) + _extra("range", "range_note", event)
    if event["provisional"]:
        what += " <span class='status-mark' data-check='nuance'>provisional</span>"
    checked = f"<p class='range'>{event['verification']}{': ' + html.escape(event['verification_note']) if pd.notna(event['verification_note']) else ''}</p>"
    return Line(
        name,
        {"exchange": event["sequence"], "side": event["move_of"].replace(" ", "-"), "domain": event["domain"]},
        (f"{when(event)} <span class='id'>{name}</span>", html.escape(event["initiator"]), what, _coded(event), listed + checked),
    )


def _coded(event: pd.Series) -> str:
    parts = []
    for measure in MEASURES:
        code = measure.code(event)
        if code >= 0:
            words = f"rung {code}, {measure.lanes[code]}" if measure.name == "rung" else measure.lanes[code]
            parts.append(f"<span data-measure='{measure.name}'>{words}</span>")
    why = html.escape(event["rung_note"]) if pd.notna(event["rung_note"]) else ""
    return f"{'; '.join(parts) or 'off the ladder'}. <span class='why'>{why}</span><span class='recode'></span>"


def _extra(kind: str, column: str, event: pd.Series) -> str:
    return (
        f"<details class='notes'><summary>Who gives which number</summary><p class='{kind}'>{html.escape(event[column])}</p></details>"
        if pd.notna(event[column])
        else ""
    )
