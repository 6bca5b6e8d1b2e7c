"""The two Pythons of the built page: what each is made of, where it lies, and that all of it is of
one edition.
"""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from pathlib import Path

from sphinx.application import Sphinx

from widgets.values.experiment import EngineData, PartData, PartsData

FILES = Path("build/static/engine")
"""Where widgets/page/build.mjs puts the files."""

STALL = 20
"""Seconds without a single byte after which a download is given up; one that advances never is."""

LIMIT = 60
"""Seconds after which an engine that has arrived and does not start, or an answer that is still
being computed, is given up: enough for WebKit on a busy machine.
"""


def of_the_model(static: str) -> EngineData:
    """The engine that experiments and the decision room ask."""
    return data(static, "worker.js", "python.zip")


def data(static: str, worker: str, library: str, limit: float = LIMIT) -> EngineData:
    """Where the engine of that worker and that library lies, seen from a page; `static` leads from
    there to the static files.
    """

    def part(name: str) -> PartData:
        address = f"{static}engine/{edition()}/{name}"
        return PartData(address=address, bytes=(FILES / name).stat().st_size)

    parts = PartsData(
        worker=part(worker),
        python=part("pyodide.asm.mjs"),
        wasm=part("pyodide.asm.wasm"),
        library=part(library),
    )
    return EngineData(parts=parts, stall=STALL, limit=limit)


@cache
def edition() -> str:
    """A mark of all the files together. It stands in the address as a folder's name, so that an
    older page that asks for its own parts never gets some of a newer edition.
    """
    mark = hashlib.sha256()
    for file in sorted(FILES.iterdir()):
        mark.update(file.name.encode() + b"\0" + file.read_bytes())
    return mark.hexdigest()[:12]


def shelve(app: Sphinx, error: Exception | None) -> None:
    """Put the files of this build into the folder of their edition, the only one."""
    if error is not None or app.builder.format != "html":
        return
    shelf = Path(app.outdir) / "_static" / "engine"
    for old in shelf.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
    home = shelf / edition()
    files = list(shelf.iterdir())
    home.mkdir()
    for file in files:
        file.replace(home / file.name)
