"""Finds what was handed in, whatever learning systems and students make of it: files, zip files and
zip files within, under any name, sorted by student for nbgrader.
"""

from __future__ import annotations

import shutil
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePath
from typing import Any

from widgets.submissions import CannotGrade, is_notebook, owner, read, rebuilt, released


def _files(folder: Path) -> Iterator[tuple[PurePath, bytes]]:
    """Every file below a folder, in zip files too, with its path there.

    What systems leave behind is passed over. A zip that cannot be read counts as a file.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            inside = path.relative_to(folder)
            yield from (
                _unzipped(inside, path.read_bytes())
                if path.suffix.lower() == ".zip"
                else [(inside, path.read_bytes())]
            )


def _unzipped(path: PurePath, data: bytes) -> Iterator[tuple[PurePath, bytes]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            held = [
                (path.with_suffix("") / name.replace("\\", "/"), archive.read(name))
                for name in archive.namelist()
                if not name.endswith("/")
            ]
    except (
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
        OSError,
    ):  # broken, locked by a password, packed in an unknown way
        yield path, data
        return
    for inside, content in held:
        yield from (
            _unzipped(inside, content) if inside.suffix.lower() == ".zip" else [(inside, content)]
        )


def _is_litter(path: PurePath) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in path.parts) or path.name in (
        "Thumbs.db",
        "desktop.ini",
    )


def collect(folder: Path, assignment: str) -> tuple[dict[str, str], dict[str, str]]:
    """Sort downloaded/<assignment>/ by student into submitted/. Returns what was taken in, by
    student, and what was not and why, by student or file.

    A submission that is there already is replaced if the new one differs; it is then graded anew.
    """
    downloaded, release = (
        folder / "downloaded" / assignment,
        released(folder, assignment, assignment),
    )
    found, refused = defaultdict[str, list[tuple[PurePath, bytes]]](list), dict[str, str]()
    for path, data in _files(downloaded) if downloaded.is_dir() else ():
        if not _is_litter(path):
            found[owner(path, assignment)].append((path, data))
    taken = {}
    for path, _ in found.pop("", []):
        refused[str(path)] = f"nobody's name is in it; rename it to theirname_{assignment}.ipynb"
    for student, files in sorted(found.items()):
        sound, why = dict[bytes, PurePath](), dict[PurePath, str]()
        for path, data in files:
            try:
                if not is_notebook(path):
                    raise CannotGrade(f"{path.name} is no notebook; ask for {assignment}.ipynb")
                rebuilt(release, read(data))
                sound.setdefault(data, path)
            except CannotGrade as error:
                why[path] = str(error)
        if len(sound) == 1:
            ((data, path),) = sound.items()
            place = folder / "submitted" / student / assignment / f"{assignment}.ipynb"
            if not place.exists() or place.read_bytes() != data:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
                shutil.rmtree(folder / "autograded" / student / assignment, ignore_errors=True)
            taken[student] = str(path)
        elif sound:
            refused[student] = (
                f"there are {len(sound)} different notebooks, {', '.join(map(str, sound.values()))}; leave the one that counts"
            )
        else:
            refused[student] = "; ".join(
                f"{path}: {words}" if len(why) > 1 else words for path, words in why.items()
            )
    return taken, refused


def settled(place: Path, release: Any, assignment: str) -> list[str]:
    """Remarks on a submission that can be graded; a notebook by another name, or in a folder of its
    own, is put where nbgrader looks for it. Raises `CannotGrade`.
    """
    wanted, remarks = place / f"{assignment}.ipynb", []
    if not wanted.exists():
        others = [
            path
            for path in sorted(place.rglob("*"))
            if path.is_file() and is_notebook(path) and not _is_litter(path.relative_to(place))
        ]
        if not others:
            raise CannotGrade("no notebook was handed in")
        if len({path.read_bytes() for path in others}) > 1:
            names = ", ".join(str(path.relative_to(place)) for path in others)
            raise CannotGrade(
                f"there are several notebooks, {names}; give the one that counts the name {wanted.name}"
            )
        rebuilt(release, read(others[0].read_bytes()))
        shutil.copy(others[0], wanted)
        remarks.append(f"{others[0].relative_to(place)} was taken for {wanted.name}")
    return remarks + rebuilt(release, read(wanted.read_bytes()))[1]
