"""A source of the record as a reader sees it: who published it, where, of which kind, whether by a party, and whether it was read."""

from __future__ import annotations

import html
from collections.abc import Iterable

import pandas as pd

from widgets.tables.filtered import Filter, Filtered, Line

NOT_RECORDED = "title not recorded"


def marks(source: pd.Series) -> str:
    """`agency`, `state media, party to the conflict`, `analysis, not consulted`."""
    kind = [source["tier"].replace("_", " ")]
    return ", ".join(kind + (["party to the conflict"] if source["party"] else []) + (["not consulted"] if source["seen"] == "no" else []))


def words(source: pd.Series) -> str:
    """Author, title, publisher and date as HTML, without repeating a publisher that is the author."""
    title = "page title not recorded" if source["title"] == NOT_RECORDED else f"“{html.escape(source['title'])}”"
    parts = (html.escape(source["author_or_org"]), title, html.escape(source["publisher"]), str(source["date"]))
    return ", ".join(dict.fromkeys(parts))


def cited(source: pd.Series) -> str:
    """The source as HTML, a link where it has an address, with its marks."""
    text = words(source)
    link = f"<a href='{html.escape(source['url'], quote=True)}'>{text}</a>" if pd.notna(source["url"]) else text
    return f"{link} <span class='tier'>{marks(source)}</span>"


def keys(cell: object) -> list[str]:
    """The keys of a `source_keys` cell, which are separated by semicolons; none for a blank one."""
    return [] if pd.isna(cell) else str(cell).split(";")


def folded(names: Iterable[str], sources: pd.DataFrame, for_whom: str, anchor: str = "") -> str:
    """Sources in a fold that says how many there are; `anchor` is the id of the list, to which a link leads."""
    listed = "".join(f"<li>{cited(sources.loc[name])}</li>" for name in names)
    number = listed.count("<li>")
    if not number:
        return "no source found" + (f"<span id='{anchor}'></span>" if anchor else "")
    mark = f" id='{anchor}'" if anchor else ""
    summary = f"{number} source{'s' if number > 1 else ''}<span class='sr-only'> for {html.escape(for_whom)}</span>"
    return f"<details class='sources'><summary>{summary}</summary><ul{mark}>{listed}</ul></details>"


TIERS = {
    "primary": "official document or statement of the body itself",
    "agency": "news agency",
    "press": "established newspaper or broadcaster",
    "analysis": "think tank, academic work, parliamentary research",
    "state_media": "government-owned or directed outlet",
    "repost": "copy, digest or site of unknown standing",
}
"""The kinds of source; the first four count as good."""


def sources_table(sources: pd.DataFrame) -> Filtered:
    """One line a source, to be narrowed by kind, party and whether it was read."""
    lines = tuple(
        Line(
            str(key),
            {"tier": source["tier"], "party": "yes" if source["party"] else "no", "seen": source["seen"]},
            (
                f"<span id='source-{key}'>{key}</span>",
                cited(source),
                html.escape(source["note"]) if pd.notna(source["note"]) else "",
            ),
        )
        for key, source in sources.iterrows()
    )
    return Filtered(
        name="sources",
        caption="The sources of the record",
        heads=("Key", "Source", "Note"),
        lines=lines,
        filters=(
            Filter("tier", "Kind", {key: f"{key.replace('_', ' ')}: {words}" for key, words in TIERS.items()}),
            Filter("party", "By a party to the conflict", {"yes": "yes", "no": "no"}),
            Filter("seen", "Read", {"excerpt": "a passage was read", "no": "known, not consulted"}),
        ),
    )
