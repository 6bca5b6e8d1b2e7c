"""The sources of the record: who published each, of which kind it is, whether it was read."""

from __future__ import annotations

from collections.abc import Container, Iterable

import pandas as pd

from widgets.tables.view import narrowed, view
from widgets.values.record import ViewData
from widgets.values.shown import SourceData

NOT_RECORDED = "title not recorded"

TIERS = {
    "primary": "official document or statement of the body itself",
    "agency": "news agency",
    "press": "established newspaper or broadcaster",
    "analysis": "think tank, academic work, parliamentary research",
    "state_media": "government-owned or directed outlet",
    "repost": "copy, digest or site of unknown standing",
}
"""The kinds of source; the first four count as good."""


def keys(cell: object) -> list[str]:
    """The keys of a `source_keys` cell, which semicolons separate; none for a blank one."""
    return [] if pd.isna(cell) else str(cell).split(";")


def source(key: str, row: pd.Series) -> SourceData:
    """A row of the table of sources."""
    marks = [row["tier"].replace("_", " ")]
    marks += ["party to the conflict"] if row["party"] else []
    marks += ["not consulted"] if row["seen"] == "no" else []
    return SourceData(
        key=key,
        author=row["author_or_org"],
        title="" if row["title"] == NOT_RECORDED else row["title"],
        publisher=row["publisher"],
        date=str(row["date"]),
        url=blank(row["url"]),
        marks=", ".join(marks),
        note=blank(row["note"]),
        fields={
            "tier": row["tier"],
            "party": "yes" if row["party"] else "no",
            "seen": row["seen"],
        },
    )


def cited(cells: Iterable[object], sources: pd.DataFrame) -> list[SourceData]:
    """Every source that these `source_keys` cells name, once."""
    named = dict.fromkeys(key for cell in cells for key in keys(cell))
    return [source(key, sources.loc[key]) for key in named]


def blank(cell: object) -> str:
    """The cell's text; "" for a missing one."""
    return "" if pd.isna(cell) else str(cell)


SERVES = {
    "april-2024": "April 2024, before and after it",
    "others": "the four other exchanges only",
}
"""What a source is in the record for."""


def sources_view(sources: pd.DataFrame, april: Container[str]) -> ViewData:
    """All sources, to be narrowed by use, kind, party and whether they were read.

    `april` are the keys of those that April's rows name; the view starts with these.
    """
    kinds = {key: f"{key.replace('_', ' ')}: {words}" for key, words in TIERS.items()}
    shown = view(
        "sources",
        "The sources of the record",
        ("Key", "Source", "Note"),
        (
            narrowed("serves", "Used for", SERVES),
            narrowed("tier", "Kind", kinds),
            narrowed("party", "By a party to the conflict", {"yes": "yes", "no": "no"}),
            narrowed(
                "seen", "Read", {"excerpt": "a passage was read", "no": "known, not consulted"}
            ),
        ),
        [source(str(key), row) for key, row in sources.iterrows()],
    )
    for each in shown["sources"]:
        each["fields"]["serves"] = "april-2024" if each["key"] in april else "others"
    shown["start"] = {"serves": "april-2024"}
    return shown
