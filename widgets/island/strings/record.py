"""The words around the record: its tables, and the card of a fact that prose marks."""

from __future__ import annotations

VIEW = {
    "all": "all",
    "narrow_down": "Narrow the rows",
    "shown_of": "{shown} of {total} rows shown.",
    "measure": "Place the marks by",
    "moves": "The moves of Iran and Israel shown, in order: {moves}.",
    "recoded": "You have coded {count} otherwise; a hollow mark shows where the record has it.",
    "your_code": "Your coding of {name}",
    "recode": "Code a move otherwise",
    "recode_as": "It is",
    "choose_move": "choose one of those shown …",
    "recorded": "Back to the record’s coding",
    "coding_csv": "Your coding as CSV",
    "coding_kept_not": "This browser does not let the page keep your coding.",
    "skip_picture": "Skip the picture",
}
"""Around a table of the record."""

FACT = {
    "claim_of_article": "{name}, the article:",
    "all_claims": "All claims",
    "in_record": "In The record",
    "all_sources": "All sources",
    "sources": "Sources:",
    "no_source": "none found",
    "provisional": "Provisional.",
    "whole_glossary": "The glossary",
}
"""On the card of a fact that prose marks, and in the tables of the record."""

RECORD = {
    "for": "for {name}",
    "source": "1 source",
    "sources_folded": "{count} sources",
    "no_source_found": "no source found",
    "no_title": "page title not recorded",
    "who_says": "Who gives which number",
    "not_coded": "off the ladder",
    "is_provisional": "provisional",
    "not_taken_up": "not yet",
}
"""In the rows of the record's tables."""
