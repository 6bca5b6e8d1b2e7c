"""The book's own search finds terms in the glossary, names in the record and words in the chapters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from widgets.island.strings import STRINGS

FOUND = [
    ("audience cost", "Glossary"),
    ("abandonment", "Third parties"),
    ("Zahedi", "The record"),
    ("Isfahan", "Why did it stop?"),
    ("Peltzman", "Third parties"),
    ("Ben Gvir", "Domestic politics"),
    ("Richardson", "The security dilemma"),
    ("C47", "The article’s claims"),
    ("331", "Why did it stop?"),
    ("٣٣١", "Why did it stop?"),
    ("S-300", "The record"),
    ("13 April", "The record"),
]


@pytest.mark.parametrize(("words", "title"), FOUND)
def test_search_finds_terms_and_names(page: Page, book: str, words: str, title: str) -> None:
    page.goto(f"{book}/search.html?q={words.replace(' ', '+')}")
    expect(page.locator("#search-results p.search-summary")).to_contain_text("found")
    expect(page.locator("#search-results li a").filter(has_text=title).first).to_be_visible()


def test_search_without_a_result_says_so(page: Page, book: str) -> None:
    page.goto(f"{book}/search.html?q=zyxwvut")
    expect(page.locator("#search-results")).to_contain_text(STRINGS["search_nothing"])


@pytest.mark.parametrize("words", ["constructor", "toString", "__proto__", "hasOwnProperty"])
def test_a_word_that_every_object_knows_is_a_word(page: Page, book: str, words: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{book}/search.html?q={words.replace(' ', '+')}")
    expect(page.locator("#search-results p.search-summary")).to_have_text(STRINGS["search_nothing"])
    assert not errors


@pytest.mark.parametrize("words", ["~", "the", "…", "–"])
def test_what_holds_no_word_is_told_so(page: Page, book: str, words: str) -> None:
    page.goto(f"{book}/search.html?q={words}")
    expect(page.locator("#search-results p.search-summary")).to_have_text(
        STRINGS["search_wordless"]
    )
