"""The links of a built book, and which of them lead nowhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


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


def broken(book: Path, root: str = "/") -> list[str]:
    """The links of the book's pages to its own files and places that lead nowhere, each with the
    page that it stands on. `root` is where on its host the book begins.
    """
    pages = {
        file: Page(file)
        for file in sorted(book.rglob("*.html"))
        if "_static" not in file.relative_to(book).parts
    }
    assert pages, f"there is no page in {book}"
    wrong = []
    for file, page in pages.items():
        for address in sorted(page.addresses):
            scheme, host, path, _, place = urlsplit(address)
            # Elsewhere, the top of the page, or a case of an experiment.
            if scheme or host or (not path and not place) or place.startswith("x="):
                continue
            if path.startswith(root):  # as the page says that is shown at any depth
                target = book / unquote(path.removeprefix(root))
            else:
                target = (file.parent / unquote(path)).resolve() if path else file
            if target.is_dir():
                target /= "index.html"
            if not target.is_file() or (
                place and target in pages and unquote(place) not in pages[target].places
            ):
                wrong.append(f"{file.relative_to(book)}: {address}")
    return wrong
