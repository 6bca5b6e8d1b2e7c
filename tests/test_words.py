"""The words of the book: the same for both sides, the model's numbers told as the model's, the dead
counted in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from helpers.project import ROOT
from widgets import record

CHAPTERS = sorted([*(ROOT / "chapters").glob("*.ipynb"), *(ROOT / "chapters").glob("*.md")])

LOADED = r"eliminat|liquidat|neutrali[sz]|martyr|massacr|terroris|assassinat|slaughter|perish|\bregime\b|barrage"
"""Words that one side uses of the other's acts and its own dead, or that make a drama of them."""

OVERREACH = {
    r"^## What happened, and why": "what follows is what happens in the model",
    r"neither is enough alone(?!, is this model's)": "that two conditions multiply is the model's, not Jervis's",
    r"touch the path, not the danger": "a property of the readings chosen",
    r"does not touch the book's explanation": "one change at a time cannot show it",
    r"true of some governments": "a property of settings",
    r"suddenly only if": "a property of settings",
    r"not always a safer one": "a property of settings",
    r"No notice of that salvo was found": "it is contested",
    r"none of the \w+ attributed to Israel was": "an artefact of which rows were chosen",
    r"was killed in Tehran": "the record knows by whom",
    r"about an event: whether there was notice": "who was told what, and when",
    r"(?:resemble|close to) (?:our doves|the two that Kertzer)": "neither of the audience costs is the doves' charge",
}
"""What the book once said and the record or the model does not bear out, and why."""


def prose(path: Path) -> str:
    if path.suffix == ".md":
        return path.read_text(encoding="utf-8")
    return "\n\n".join(
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    )


def told() -> Iterator[tuple[str, str]]:
    """Everything that a reader meets as the book's own words about the events, with where it
    stands.
    """
    for path in CHAPTERS:
        yield path.name, prose(path)
    for events in (record.events(), record.later_events(), record.exchanges()):
        for _, event in events.iterrows():
            yield event["event_id"], event["description"]


def quoted_away(text: str) -> str:
    """The text without what stands in quotation marks, in a role that names a source, or as an
    example of what not to say.
    """
    return re.sub(r"“[^”]*”|\"[^\"]*\"|\{(?:cite|source)\}`[^`]*`", " ", text)


@pytest.mark.parametrize(("where", "words"), list(told()), ids=[name for name, _ in told()])
def test_no_side_s_words_are_the_book_s(where: str, words: str) -> None:
    said_by_a_party = {"E76"}  # reports, with attribution, what a spokesman called the dead
    found = (
        []
        if where in said_by_a_party
        else re.findall(rf"\w*(?:{LOADED})\w*", quoted_away(words), flags=re.IGNORECASE)
    )
    assert not [each for each in found if each.lower() not in {"regimes"}], where


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_no_chapter_says_more_than_the_record_or_the_model(path: Path) -> None:
    text = prose(path)
    found = [
        f"{pattern}: {why}"
        for pattern, why in OVERREACH.items()
        if re.search(pattern, text, flags=re.MULTILINE)
    ]
    assert not found


def test_the_dead_of_the_war_in_gaza_stand_wherever_those_of_7_october_are_counted() -> None:
    for path in CHAPTERS:
        text = prose(path)
        if re.search(r"1,140 to 1,200", text):
            assert "Gaza" in text and re.search(r"killed in Gaza|`E73`", text), path.stem
