"""Every link of the built book to the book itself leads somewhere: the file is there, and so is the
place in it.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import yaml

from helpers.links import broken
from helpers.project import ROOT
from widgets.page import public
from widgets.page.serve import BOOK


def test_every_link_within_the_book_leads_somewhere(book: str) -> None:
    base = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["html"]["baseurl"]
    where = urlsplit(public.address(ROOT, base)).path or "/"
    assert broken((ROOT / BOOK).resolve(), where) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="b.html#here">1</a><a href="b.html#gone">2</a><img src="c.png"><a href="https://example.org/d">3</a>',
        encoding="utf-8",
    )
    (tmp_path / "b.html").write_text(
        '<p id="here"><a href="#nowhere">4</a><a href="/tit/a.html">5</a><a href="/tit/d.html">6</a>',
        encoding="utf-8",
    )
    assert broken(tmp_path.resolve(), "/tit/") == [
        "a.html: b.html#gone",
        "a.html: c.png",
        "b.html: #nowhere",
        "b.html: /tit/d.html",
    ]
