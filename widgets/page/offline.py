"""The built book as one zip that opens from the file system: `python -m widgets.page.offline
[target]`.

Browsers let a page from a file start no worker, so the Python engine is left out and prepared
answers do the work; all else is the same.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

from widgets.page.serve import BOOK

TARGET = BOOK / "tit-for-tat-offline.zip"
"""Beside the pages, where the first page links it."""

FOLDER = "tit-for-tat"
"""The folder that unpacking makes."""

LEFT_OUT = ("_static/engine/", "_sources/", "objects.inv", ".buildinfo", TARGET.name)
"""What a reader without a server cannot use."""

READ_ME = "Open index.html in a browser. Everything is in this folder; nothing is fetched from anywhere. What you write stays in your browser, which may keep it less long than a site's: export it under My work.\n"


LINK = re.compile(rb'<p class="the-zip">.*?</p>', re.DOTALL)
"""Where the first page offers this very copy."""

THIS_IS_IT = b'<p class="the-zip">You are reading the copy that opens without a network; online the book runs the model itself.</p>'

CHANGED = {
    "chapters/index.html": (LINK, THIS_IS_IT),
    # Summaries of search results are read from the pages by requests, which files do not answer.
    "_static/documentation_options.js": (
        re.compile(rb"SHOW_SEARCH_SUMMARY: true"),
        b"SHOW_SEARCH_SUMMARY: false",
    ),
}
"""By file: what is looked for, and what stands there in the zip."""


def pack(book: Path = BOOK, target: Path = TARGET) -> Path:
    """Write the zip and return its path.

    Raises `FileNotFoundError` if the book is not built, `ValueError` naming a file of it in which
    what is changed for the zip is no longer found.
    """
    if not (book / "index.html").exists():
        raise FileNotFoundError(f"there is no built book in {book}; `make book` builds it")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr(f"{FOLDER}/READ ME.txt", READ_ME)
        for file in sorted(book.rglob("*")):
            name = file.relative_to(book).as_posix()
            if file.is_dir() or name.startswith(LEFT_OUT):
                continue
            held.writestr(f"{FOLDER}/{name}", _changed(name, file.read_bytes()))
    return target


def _changed(name: str, content: bytes) -> bytes:
    """A file as the zip has it; `name` is its path in the book."""
    if name not in CHANGED:
        return content
    there, right = CHANGED[name]
    made = there.sub(right, content)
    if made == content:
        raise ValueError(f"{name} no longer holds {there.pattern!r}, which the zip changes")
    return made


if __name__ == "__main__":
    written = pack(target=Path(sys.argv[1])) if sys.argv[1:] else pack()
    print(f"{written} ({written.stat().st_size / 1e6:.1f} MB)")
