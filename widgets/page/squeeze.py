"""Pack zip files tighter: `python -m widgets.page.squeeze file.zip …`. The same entries in the same
format, found by libdeflate's slowest search.

The browser's Python library is fetched once by every reader, so a part in seventy less is worth a
second of a builder's time. Zopfli finds half as much again, and takes a minute for it.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from unittest.mock import patch

import deflate

SLOWEST = 12
"""libdeflate's tightest level."""


def deflated(data: bytes) -> bytes:
    """The data as a zip file holds them."""
    return bytes(deflate.deflate_compress(data, SLOWEST))


class _Ready:
    """What `zipfile` asks of a compressor, for one entry whose packed bytes are there already."""

    def __init__(self, packed: bytes) -> None:
        self.packed = packed

    def compress(self, data: bytes) -> bytes:
        """Nothing yet."""
        return b""

    def flush(self) -> bytes:
        """All of it."""
        return self.packed


def squeeze(archive: Path) -> None:
    """Write the archive anew, its entries deflated as tightly as libdeflate can."""
    with zipfile.ZipFile(archive) as given:
        entries = {name: given.read(name) for name in given.namelist()}
    packed = map(deflated, entries.values())
    # zipfile has no other way to choose who deflates.
    with (
        patch("zipfile._get_compressor", lambda *kind: _Ready(next(packed))),
        zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as tight,
    ):
        for name, data in entries.items():
            tight.writestr(
                zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED
            )


if __name__ == "__main__":
    for given in sys.argv[1:]:
        squeeze(Path(given))
