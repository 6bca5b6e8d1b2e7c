"""Strip the chapters' notebooks and refresh the outputs that the tests compare: `python -m
tools.notebooks` (make notebooks).

Only cells tagged `nbval-check-output` keep an output, so that a stored number is always a number
that is checked.
"""

from __future__ import annotations

from pathlib import Path

import nbformat

from widgets.page import executed

ROOT = Path(__file__).parent.parent
CHAPTERS = ROOT / "chapters"
CHECKED = "nbval-check-output"


def notebooks() -> list[Path]:
    """Every chapter that is a notebook."""
    return sorted(CHAPTERS.glob("*.ipynb"))


def is_checked(cell: nbformat.NotebookNode) -> bool:
    """Whether the tests compare this cell's output."""
    return CHECKED in cell.metadata.get("tags", [])


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """What runs."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def refresh(path: Path, ran: nbformat.NotebookNode) -> None:
    """Write a notebook back with the outputs of its checked cells only, as they ran."""
    notebook = nbformat.read(path, as_version=4)
    for cell, gave in zip(code_cells(notebook), code_cells(ran), strict=True):
        cell.outputs, cell.execution_count = (
            (gave.outputs, gave.execution_count) if is_checked(cell) else ([], None)
        )
    notebook.metadata["language_info"] = {"name": "python"}
    nbformat.write(notebook, path)


if __name__ == "__main__":
    cache = executed.prepare(ROOT)
    for each in notebooks():
        print(each.relative_to(ROOT))
        refresh(each, executed.outputs(cache, each))
