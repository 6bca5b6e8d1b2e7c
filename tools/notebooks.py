"""Strip the chapters' notebooks and refresh the outputs that the tests compare: `python
tests/notebooks.py` (make notebooks).

Only cells tagged `nbval-check-output` keep an output, so that a stored number is always a number
that is checked.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient

CHAPTERS = Path(__file__).parent.parent / "chapters"
CHECKED = "nbval-check-output"


def notebooks() -> list[Path]:
    """Every chapter that is a notebook."""
    return sorted(CHAPTERS.glob("*.ipynb"))


def is_checked(cell: nbformat.NotebookNode) -> bool:
    """Whether the tests compare this cell's output."""
    return CHECKED in cell.metadata.get("tags", [])


def refresh(path: Path) -> None:
    """Run a notebook and write it back with the outputs of its checked cells only.

    Raises if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=120,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.metadata.pop("execution", None)
            if not is_checked(cell):
                cell.outputs, cell.execution_count = [], None
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for each in notebooks():
        print(each.relative_to(CHAPTERS.parent))
        refresh(each)
