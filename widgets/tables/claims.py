"""The article's claims, each with how it stands against other sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from widgets.tables.sources import blank, cited, keys
from widgets.tables.view import narrowed, view
from widgets.values.record import ClaimData, PlaceData, ViewData

STATUS = {
    "supported": "good sources bear it out",
    "nuance": "true with a qualification, or incomplete",
    "disputed": "good sources contradict it",
    "unverifiable": "no evidence either way was found",
}
"""The four statuses and what they mean; "disputed" is not a verdict on the author."""

Places = Mapping[str, Sequence[PlaceData]]


def claim(
    name: str,
    row: pd.Series,
    taken_up: Sequence[PlaceData] | None = None,
) -> ClaimData:
    """A row of the table of claims, with the sections that take it up, where they are known."""
    about = f"{row['kind']}, paragraph {row['paragraph'][1:]}, {row['concept'].replace('_', ' ')}"
    return ClaimData(
        id=name,
        claim=row["claim"],
        about=about,
        check=row["check"],
        note=blank(row["note"]),
        sources=keys(row["source_keys"]),
        taken_up=None if taken_up is None else list(taken_up),
        fields={key: str(row[key]) for key in ("check", "concept", "kind", "paragraph")},
    )


def claims_view(
    claims: pd.DataFrame, sources: pd.DataFrame, taken_up: Places | None = None
) -> ViewData:
    """All claims, to be narrowed by status, concept, kind and paragraph."""

    def values(field: str) -> list[str]:
        return sorted(set(claims[field]))

    paragraphs = sorted(values("paragraph"), key=lambda each: int(each[1:]))
    shown = view(
        "claims",
        "The claims of the article, in its order",
        ("Claim", "What the article says", "Status", "Why", "Sources"),
        (
            narrowed("check", "Status", {key: f"{key}: {words}" for key, words in STATUS.items()}),
            narrowed(
                "concept", "Concept", {each: each.replace("_", " ") for each in values("concept")}
            ),
            narrowed("kind", "Kind", {each: each for each in values("kind")}),
            narrowed(
                "paragraph", "Paragraph of the article", {each: each[1:] for each in paragraphs}
            ),
        ),
        cited(claims["source_keys"], sources),
    )
    shown["heads"] += [] if taken_up is None else ["Taken up in"]
    shown["claims"] = [
        claim(str(name), row, None if taken_up is None else taken_up.get(str(name), ()))
        for name, row in claims.iterrows()
    ]
    return shown
