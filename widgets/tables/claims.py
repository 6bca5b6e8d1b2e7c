"""The article's claims, each with how it stands against other sources."""

from __future__ import annotations

import html

import pandas as pd

from widgets.tables.filtered import Filter, Filtered, Line
from widgets.tables.sources import folded, keys

STATUS = {
    "supported": "good sources bear it out",
    "nuance": "true with a qualification, or incomplete",
    "disputed": "good sources contradict it",
    "unverifiable": "no evidence either way was found",
}
"""The four statuses and what they mean; "disputed" is not a verdict on the author."""


def claims_table(claims: pd.DataFrame, sources: pd.DataFrame) -> Filtered:
    """One line a claim, to be narrowed by paragraph, concept, kind and status.

    In the built book the span with `data-taken-up` is filled with the sections that take the claim up.
    """
    lines = tuple(_line(str(name), claim, sources) for name, claim in claims.iterrows())
    paragraphs = sorted(set(claims["paragraph"]), key=lambda p: int(p[1:]))
    return Filtered(
        name="claims",
        caption="The claims of the article, in its order",
        heads=("Claim", "What the article says", "Status", "Why", "Sources", "Taken up in"),
        lines=lines,
        filters=(
            Filter("check", "Status", {key: f"{key}: {words}" for key, words in STATUS.items()}),
            Filter("concept", "Concept", {each: each.replace("_", " ") for each in sorted(set(claims["concept"]))}),
            Filter("kind", "Kind", {each: each for each in sorted(set(claims["kind"]))}),
            Filter("paragraph", "Paragraph of the article", {each: each[1:] for each in paragraphs}),
        ),
    )


def _line(name: str, claim: pd.Series, sources: pd.DataFrame) -> Line:
    note = html.escape(claim["note"]) if pd.notna(claim["note"]) else ""
    says = f"{html.escape(claim['claim'])} <span class='why'>{claim['kind']}, paragraph {claim['paragraph'][1:]}, {claim['concept'].replace('_', ' ')}</span>"
    return Line(
        name,
        {key: str(claim[key]) for key in ("check", "concept", "kind", "paragraph")},
        (
            f"<span id='claim-{name}'>{name}</span>",
            says,
            f"<span class='status-mark' data-check='{claim['check']}'>{claim['check']}</span>",
            note,
            folded(keys(claim["source_keys"]), sources, name),
            f"<span data-taken-up='{name}'></span>",
        ),
    )
