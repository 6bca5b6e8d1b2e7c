"""The book without Jupyter Book: the configuration that it generates builds the same pages by Sphinx
alone, with warnings as errors. So its end would cost nothing (docs/decisions/jupyter-book-1.md).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.project import ROOT, copy_project
from widgets.page.serve import BOOK

pytestmark = pytest.mark.slow


def test_sphinx_alone_builds_the_same_pages(tmp_path: Path) -> None:
    copy_project(tmp_path)
    for made in ("static", "execution"):
        shutil.copytree(ROOT / "build" / made, tmp_path / "build" / made)
    here = Path(sys.executable).parent
    for command in (
        [str(here / "jupyter-book"), "config", "sphinx", "."],
        [str(here / "sphinx-build"), "-W", "-n", "--keep-going", "-q", "-b", "html", ".", "plain"],
    ):
        ran = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr

    def pages(folder: Path) -> set[Path]:
        return {
            each.relative_to(folder)
            for each in folder.rglob("*.html")
            if "_static" not in each.relative_to(folder).parts
        }

    # Jupyter Book adds nothing but a first page that leads to the root.
    assert pages(tmp_path / "plain") >= pages(ROOT / BOOK) - {Path("index.html")}
