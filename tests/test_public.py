"""What others see of the book: every address in it follows one setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes

from helpers.project import ROOT
from widgets import remote
from widgets.page import public
from widgets.page.serve import BOOK

BASE = "https://fork.example/tit/"


def test_the_address_is_the_setting_and_otherwise_the_fork_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert public.address(Path(), "https://fork.example/tit") == BASE
    monkeypatch.setattr(remote, "repository", lambda root: ("Fork", "tit"))
    assert public.address(Path(), "") == "https://fork.github.io/tit/"
    monkeypatch.setattr(remote, "repository", lambda root: None)
    assert public.address(Path(), "") == ""


def test_a_preview_says_what_the_page_is_and_names_no_address_that_nobody_knows() -> None:
    made = public.tags('Why "stop"?', "Because.", "chapters/why", BASE)
    assert f'content="{BASE}chapters/why.html"' in made and f"{BASE}_static/picture.png" in made
    assert "&quot;stop&quot;" in made
    assert "http" not in public.tags("Why", "Because.", "chapters/why", "")


def test_a_description_is_the_first_paragraph_that_says_something() -> None:
    document = nodes.document(None, None)
    document += nodes.paragraph(text="Short.")
    document += nodes.paragraph(text="word " * 100)
    found = public.description(document)
    assert public.SHORTEST <= len(found) <= public.LONGEST + 2 and found.endswith("word …")
    assert public.description(nodes.document(None, None)) == ""


def test_the_map_and_the_page_that_is_not_found_begin_at_the_book_s_address() -> None:
    assert f"<loc>{BASE}chapters/why.html</loc>" in public.sitemap(BASE, ["chapters/why"])
    assert 'action="/tit/search.html"' in public.lost(BASE)
    assert 'action="/search.html"' in public.lost("")


def test_the_built_book_has_them(book: str) -> None:
    text = (ROOT / BOOK / "chapters/why.html").read_text(encoding="utf-8")
    assert '<meta property="og:title"' in text and '<meta name="description"' in text
    missing = (ROOT / BOOK / "404.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in missing and 'name="q"' in missing
