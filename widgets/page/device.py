"""The book on a reader's device: its service worker at the root of the site, the list of its files,
and the page that stands for one that is not to be had.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from sphinx.application import Sphinx

from widgets.island.strings import DEVICE
from widgets.templates import render

WORKER = "sw.js"
"""Its folder is what it may serve, so it lies above all pages."""

LIST = "book.json"

NOT_KEPT = (WORKER, LIST, ".buildinfo", "objects.inv", "tit-for-tat-offline.zip")
"""What a reader without a network has no use for."""


class FileData(TypedDict):
    """A file: its path in the book, its size, and a mark that changes with its content."""

    path: str
    bytes: int
    mark: str


def expand() -> str:
    """The HTML of the section that keeps the book."""
    return render("device", s=DEVICE, packed=json.dumps(DEVICE).replace("</", "<\\/"))


def prepare(app: Sphinx, error: Exception | None) -> None:
    """Put the service worker to its place, and write the page for what is not to be had."""
    if error is not None or app.builder.format != "html":
        return
    book = Path(app.outdir)
    (book / "_static" / WORKER).replace(book / WORKER)
    (book / "away.html").write_text(render("away", s=DEVICE), encoding="utf-8")


def finish(app: Sphinx, error: Exception | None) -> None:
    """Write the list of files, when nothing changes any more."""
    if error is None and app.builder.format == "html":
        book = Path(app.outdir)
        files = (each for each in book.rglob("*") if each.is_file())
        (book / LIST).write_text(
            listed((each.relative_to(book).as_posix(), each.read_bytes()) for each in files),
            encoding="utf-8",
        )


def listed(files: Iterable[tuple[str, bytes]]) -> str:
    """The list, as JSON, of files given by path and content; its edition changes with any of them."""
    kept = sorted((path, content) for path, content in files if path not in NOT_KEPT)
    rows = [FileData(path=path, bytes=len(content), mark=mark(content)) for path, content in kept]
    edition = mark("".join(f"{row['path']} {row['mark']}\n" for row in rows).encode())
    return json.dumps({"edition": edition, "files": rows}, separators=(",", ":"))


def mark(content: bytes) -> str:
    """The same as in the address of a script (`experiment.mark`), so that one can be told by the
    other.
    """
    return hashlib.sha256(content).hexdigest()[:12]
