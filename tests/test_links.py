"""Every link of the built book to the book itself leads somewhere: the file is there, and so is the place in it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from conftest import ROOT

from widgets.page.serve import BOOK


class Page(HTMLParser):
    """The places of a page that a link can name, and the addresses that the page names itself."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id" or (name == "name" and tag == "a"):
                self.places.add(value or "")
            elif name in {"href", "src", "xlink:href"}:
                self.addresses.add(value or "")


def broken(book: Path) -> list[str]:
    """The links of the book's pages to its own files and places that lead nowhere, each with the page that it stands on."""
    pages = {file: Page(file) for file in sorted(book.rglob("*.html")) if "_static" not in file.relative_to(book).parts}
    assert pages, f"there is no page in {book}"
    wrong = []
    for file, page in pages.items():
        for address in sorted(page.addresses):
            scheme, host, path, _, place = urlsplit(address)
            # Elsewhere, the top of the page, or a case of an experiment.
            if scheme or host or (not path and not place) or place.startswith("x="):
                continue
            target = (file.parent / unquote(path)).resolve() if path else file
            if target.is_dir():
                target /= "index.html"
            if not target.is_file() or (place and target in pages and unquote(place) not in pages[target].places):
                wrong.append(f"{file.relative_to(book)}: {address}")
    return wrong


def test_every_link_within_the_book_leads_somewhere(book: str) -> None:
    assert broken((ROOT / BOOK).resolve()) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="b.html#here">1</a><a href="b.html#gone">2</a><img src="c.png"><a href="https://example.org/d">3</a>', encoding="utf-8"
    )
    (tmp_path / "b.html").write_text('<p id="here"><a href="#nowhere">4</a>', encoding="utf-8")
    assert broken(tmp_path.resolve()) == ["a.html: b.html#gone", "a.html: c.png", "b.html: #nowhere"]
