"""What others see of the book: its canonical addresses, the preview of a shared link, the map of the
site, and the page for an address that leads nowhere. All follow one setting, the book's address:
`html: baseurl` in `_config.yml`, or, where that is blank, the fork's own.
"""

from __future__ import annotations

import html
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from docutils import nodes
from sphinx.application import Sphinx

from widgets import remote
from widgets.island.strings import LOST
from widgets.templates import render

PICTURE = "picture.png"
"""What a preview shows, kept beside the book."""

SHORTEST, LONGEST = 60, 200
"""Characters of a description: less says nothing, more is cut by who shows it."""


def address(root: Path, baseurl: str) -> str:
    """Where the book is published, ending in a slash; "" if nobody knows."""
    found = baseurl or remote.page_address(root, "") or ""
    return found if not found or found.endswith("/") else f"{found}/"


def tags(title: str, description: str, page: str, base: str) -> str:
    """The preview of a page; its own address and picture only where the book's is known."""
    named = {
        "og:type": "article",
        "og:title": title,
        "og:description": description,
    }
    if base:
        named |= {"og:url": f"{base}{page}.html", "og:image": f"{base}_static/{PICTURE}"}
    made = [
        f'<meta property="{name}" content="{html.escape(words)}">' for name, words in named.items()
    ]
    return f'<meta name="description" content="{html.escape(description)}">' + "".join(made)


def description(doctree: nodes.document) -> str:
    """The first paragraph that says something, cut at a word; "" if none does."""
    for paragraph in doctree.findall(nodes.paragraph):
        words = " ".join(paragraph.astext().split())
        if len(words) >= SHORTEST:
            return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"
    return ""


def sitemap(base: str, pages: list[str]) -> str:
    """The map of the site for those who search it."""
    rows = "".join(f"<url><loc>{html.escape(base + page)}.html</loc></url>" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>\n'
    )


def lost(base: str) -> str:
    """The page for an address that leads nowhere. It is shown at any depth, so its addresses begin
    at the host.
    """
    return render("lost", s=LOST, root=urlparse(base).path or "/")


def announce(app: Sphinx, page: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Add the preview to a page's head."""
    made = tags(
        context.get("title") or app.config.html_title,
        description(doctree),
        page,
        app.config.html_baseurl,
    )
    context["metatags"] = context.get("metatags", "") + made


def prepare(app: Sphinx, error: Exception | None) -> None:
    """Write the page for what is not found, and where the book's address is known the site's map
    and the picture of its previews.
    """
    if error is not None or app.builder.format != "html":
        return
    book, base = Path(app.outdir), app.config.html_baseurl
    (book / "404.html").write_text(lost(base), encoding="utf-8")
    if base:
        pages = sorted(app.env.found_docs)
        (book / "sitemap.xml").write_text(sitemap(base, pages), encoding="utf-8")
        shutil.copyfile(Path(app.srcdir) / PICTURE, book / "_static" / PICTURE)
