"""The built book as one zip that opens from the file system: `python -m widgets.page.offline
[target]`.

Browsers let a page from a file start no worker, so there prepared answers do the work; all else is
the same. Whoever has a Python opens `start.py` in it, which serves the folder on this machine alone:
then the engines run too.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

from widgets.page import device, serve
from widgets.page.serve import BOOK

TARGET = BOOK / "tit-for-tat-offline.zip"
"""Beside the pages, where the first page links it."""

FOLDER = "tit-for-tat"
"""The folder that unpacking makes."""

LEFT_OUT = ("_sources/", "objects.inv", ".buildinfo", device.LIST, TARGET.name)
"""What a reader without a server cannot use."""

START = "start.py"

READ_ME = f"Open index.html in a browser. Experiments then answer for the cases that are prepared. If you have Python, run {START} instead (python3 {START}) and open the address that it prints: then the model and the exercises run as well, still without a network. Everything is in this folder; nothing is fetched from anywhere. What you write stays in your browser, which may keep it less long than a site's: export it under My work.\n"


LINK = re.compile(rb'<p class="the-zip">.*?</p>', re.DOTALL)
"""Where the first page offers this very copy."""

THIS_IS_IT = b'<p class="the-zip">You are reading the copy that opens without a network; online, or by start.py in its folder, the book runs the model itself.</p>'

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
        held.writestr(f"{FOLDER}/{START}", starting())
        packed = []
        for file in sorted(book.rglob("*")):
            name = file.relative_to(book).as_posix()
            if file.is_dir() or name.startswith(LEFT_OUT):
                continue
            content = _changed(name, file.read_bytes())
            held.writestr(f"{FOLDER}/{name}", content)
            packed.append((name, content))
        held.writestr(f"{FOLDER}/{device.LIST}", device.listed(packed))
    return target


def starting() -> str:
    """The server of `make read` as a program that serves the folder in which it lies."""
    text = Path(serve.__file__).read_text(encoding="utf-8")
    made = text.replace(f'BOOK = Path("{BOOK.as_posix()}")', "BOOK = Path(__file__).parent")
    if made == text:
        raise ValueError(f"{serve.__file__} no longer says where the book is")
    return made


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
