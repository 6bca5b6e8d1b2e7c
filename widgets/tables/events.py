"""The record's events, each with what it is coded as and who says so; a reader may code them
otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from widgets.model import RUNGS
from widgets.tables.sources import blank, cited, keys
from widgets.tables.view import narrowed, view
from widgets.values.record import EventData, LaneData, MeasureData, ViewData

EXCHANGES = {
    "background": "before and between",
    "soleimani-2020": "January 2020",
    "april-2024": "April 2024",
    "october-2024": "July to October 2024",
    "june-2025": "June 2025",
    "2026": "August 2025 to April 2026, provisional",
}
OTHERS = {
    "india-pakistan-2019": "India and Pakistan, February 2019",
    "soleimani-2020": "the United States and Iran, January 2020",
    "iran-pakistan-2024": "Iran and Pakistan, January 2024",
    "india-pakistan-2025": "India and Pakistan, April to May 2025",
}
"""The four other exchanges; in the table of April's events their rows are precedents, so
*background*.
"""

SIDES = ("Iran", "Israel", "United States", "other")
ALL_SIDES = ("Iran", "United States", "India", "Pakistan", "other")

OTHERS_PAGE = "others"
"""The page that shows the table of the other exchanges. April's is `record`."""
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
    """One way to code a move: its name in the record, its label, and its lanes from the lowest
    (code → words).
    """

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
    Measure(
        "size",
        "its size",
        {
            1: "a few weapons",
            2: "several objects",
            3: "over a hundred weapons",
            4: "sustained campaign",
        },
    ),
    Measure(
        "crossed",
        "which line it crossed",
        {0: "earlier practice", 1: "a new place or weapon", 2: "held off limits until then"},
    ),
    Measure(
        "claimed",
        "whether it was claimed",
        {0: "not claimed", 1: "partly claimed", 2: "claimed"},
        SAID,
    ),
    Measure(
        "declared_over",
        "whether it was declared over",
        {0: "not declared over", 1: "partly", 2: "declared over"},
        SAID,
    ),
    Measure(
        "telegraphed",
        "whether it was announced",
        {0: "not announced", 1: "contested", 2: "announced"},
        SAID,
    ),
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
    if (start.month, start.year) == (end.month, end.year):
        return f"{start.day}–{end.day} {end:%B %Y}"
    return f"{start.day} {start:%B} – {end.day} {end:%B %Y}"


def measures() -> list[MeasureData]:
    """Every measure with its lanes, lowest first; below all lies what is not coded."""
    return [MeasureData(name=each.name, label=each.label, lanes=_lanes(each)) for each in MEASURES]


def _lanes(measure: Measure) -> list[LaneData]:
    rung = measure.name == "rung"
    below = LaneData(at=-1, words=NOT_CODED.get(measure.name, "not recorded"), coded="")
    return [
        below,
        *(
            LaneData(
                at=code,
                words=f"{code} {words}" if rung else words,
                coded=f"rung {code}, {words}" if rung else words,
            )
            for code, words in measure.lanes.items()
        ),
    ]


def event(row: pd.Series) -> EventData:
    """A row of April's events (`with_later` gives them)."""
    shown = _event(row)
    shown["side"] = row["move_of"] if row["move_of"] in SIDES else "other"
    exchange = row["sequence"] if row["sequence"] in EXCHANGES else "background"
    side = shown["side"].replace(" ", "-")
    shown["fields"] = {**shown["fields"], "exchange": exchange, "side": side}
    return shown


def other_event(row: pd.Series) -> EventData:
    """A row of the other exchanges (`record.exchanges` gives them)."""
    shown = _event(row)
    shown["page"] = OTHERS_PAGE
    return shown


def _event(row: pd.Series) -> EventData:
    start, note = row["date_start"], blank(row["verification_note"])
    return EventData(
        id=row["event_id"],
        when=when(row),
        day=f"{start.day} {start:%b %y}",
        time=int(start.value // 10**9),
        who=row["initiator"],
        what=row["description"],
        side=row["move_of"],
        range=blank(row["range_note"]),
        page="record",
        provisional=bool(row.get("provisional", False)),
        checked=f"{row['verification']}: {note}" if note else row["verification"],
        codes={measure.name: measure.code(row) for measure in MEASURES},
        why=blank(row["rung_note"]),
        sources=keys(row["source_keys"]),
        fields={
            "exchange": row["sequence"],
            "side": row["move_of"].replace(" ", "-"),
            "domain": row["domain"],
        },
    )


def events_view(events: pd.DataFrame, sources: pd.DataFrame) -> ViewData:
    """All events (`with_later` gives them), to be narrowed by exchange, side and domain."""
    caption = "The events, with how the record codes them and their sources"
    shown = _view(caption, EXCHANGES, SIDES)
    shown["sources"] = cited(events["source_keys"], sources)
    shown["start"] = {"exchange": "april-2024"}
    shown["events"] = [event(row) for _, row in events.iterrows()]
    return shown


def exchanges_view(events: pd.DataFrame, sources: pd.DataFrame) -> ViewData:
    """The events of the other exchanges (`record.exchanges` gives them); without a picture."""
    caption = "The events of four other exchanges, coded in the same way, and their sources"
    shown = _view(caption, OTHERS, ALL_SIDES)
    shown["sources"] = cited(events["source_keys"], sources)
    shown["start"] = {"exchange": next(iter(OTHERS))}
    shown["events"] = [other_event(row) for _, row in events.iterrows()]
    return shown


def _view(caption: str, exchanges: Mapping[str, str], sides: tuple[str, ...]) -> ViewData:
    shown = view(
        "events",
        caption,
        ("When", "Who, as attributed", "What", "How it is coded", "Sources"),
        (
            narrowed("exchange", "Exchange", exchanges),
            narrowed("side", "Whose move", {each.replace(" ", "-"): each for each in sides}),
            narrowed("domain", "Kind", DOMAINS),
        ),
        [],
    )
    shown["measures"] = measures()
    return shown
