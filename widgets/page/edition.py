"""Marks that change with what something depends on, so that nothing built from it goes stale."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def of_pages(root: Path) -> str:
    """A hash over everything that a page depends on: `widgets/` and `data/`."""
    return _hash(root, _files(root))


def of_kernels(root: Path) -> str:
    """A hash over what a notebook's kernel may import or read. A page's looks are not among it."""
    return _hash(root, [file for file in _files(root) if _is_imported(file.relative_to(root))])


def of_answers(root: Path) -> str:
    """A hash over what the experiments' answers follow from: the model, the experiments and
    what computes their answers.
    """
    folders = (("widgets", "model"), ("widgets", "answers"), ("widgets", "experiments"))
    return _hash(
        root, [file for file in _files(root) if file.relative_to(root).parts[:2] in folders]
    )


def _is_imported(file: Path) -> bool:
    """The notebook knows nothing of the page (import-linter holds it), nor of the course's maker."""
    if file.parts[0] == "data":
        return True
    return file.suffix == ".py" and file.parts[1] not in ("page", "assignments.py", "mistakes")


def _files(root: Path) -> list[Path]:
    found = (file for folder in ("widgets", "data") for file in (root / folder).rglob("*"))
    return sorted(each for each in found if each.is_file() and "__pycache__" not in each.parts)


def _hash(root: Path, files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for file in files:
        found.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]
