"""The builder: a changed model leaves no stale page or number, and a damaged record stops the build
with its place.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from helpers.links import broken
from helpers.project import ROOT, copy_project
from tools.notebooks import notebooks
from widgets.experiments import experiment
from widgets.page import edition
from widgets.page.serve import BOOK

pytestmark = pytest.mark.book


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's own files and the built assets, in a folder that a test may change."""
    copy_project(tmp_path)
    # What the cells gave goes along: its cache is keyed by the model and the data, so a test that
    # changes them still runs every cell anew.
    for made in ("static", "execution", "prepared"):
        shutil.copytree(ROOT / "build" / made, tmp_path / "build" / made)
    return tmp_path


def only(folder: Path, *chapters: str) -> None:
    """Leave so many chapters in the book; no other runs, and what points there leads nowhere."""
    lines = ["format: jb-book", "root: chapters/index", "chapters:"]
    lines += [f"  - file: chapters/{each}" for each in chapters]
    (folder / "_toc.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def build(folder: Path, strict: bool = True) -> subprocess.CompletedProcess[str]:
    """Build the book with the folder's own modules, as the Makefile does where it is `strict`."""
    command = [
        str(Path(sys.executable).parent / "jupyter-book"),
        "build",
        ".",
        "--path-output",
        "build",
        "--quiet",
        *(["-W", "-n", "--keep-going"] if strict else []),
    ]
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def text_of(folder: Path) -> str:
    page = (folder / "build/_build/html/chapters/signalling.html").read_text(encoding="utf-8")
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def test_a_changed_model_changes_a_page_that_depends_on_it(copy: Path) -> None:
    only(copy, "signalling", "glossary", "bibliography")
    codings = copy / "widgets/model/identified.py"  # asked of two, not of forty-eight
    text = codings.read_text(encoding="utf-8")
    codings.write_text(re.sub(r"KEPT = \([^)]*\)", "KEPT = (9, 15)", text), encoding="utf-8")
    first = build(copy, strict=False)
    assert first.returncode == 0, first.stdout + first.stderr
    before = text_of(copy)
    assert experiment("signalling").ask().sentence in before
    assert "announces up to 6.95" in before
    model = copy / "widgets/model/actor.py"
    model.write_text(
        model.read_text(encoding="utf-8").replace(
            "suspicion: float = parameter(\n        0.8,",
            "suspicion: float = parameter(\n        0.85,",
        ),
        encoding="utf-8",
    )
    second = build(copy, strict=False)
    assert second.returncode == 0, second.stdout + second.stderr
    after = text_of(copy)
    assert experiment("signalling").ask().sentence not in after, "the prepared answers are stale"
    assert "announces up to 6.95" not in after, "a number computed in a cell is stale"


def test_only_what_a_kernel_imports_runs_notebooks_anew(tmp_path: Path) -> None:
    """All that a chapter's code loads counts, and so does the record; a page's looks do not."""
    cells = [cell for path in notebooks() for cell in nbformat.read(path, as_version=4).cells]
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    names = dict.fromkeys(re.findall(r"^(?:from|import) (widgets[\w.]*)", code, re.MULTILINE))
    told = f"import sys, {', '.join(names)}\nfor each in list(sys.modules.values()): print(each)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    files = re.findall(r" from '(.*)'>", ran.stdout)
    loaded = [Path(each).relative_to(ROOT) for each in files if each.startswith(f"{ROOT}/widgets")]
    seen = {each.name for each in loaded}
    assert len(seen) > 30 and {"notebook.py", "core.py", "signalling.py"} <= seen
    shutil.copytree(ROOT / "widgets", tmp_path / "widgets")
    shutil.copytree(ROOT / "data", tmp_path / "data")

    def changes(file: Path, marked: Callable[[Path], str]) -> bool:
        before, held = marked(tmp_path), (tmp_path / file).read_bytes()
        (tmp_path / file).write_bytes(held + b"\n")
        after = marked(tmp_path)
        (tmp_path / file).write_bytes(held)
        return before != after

    for file in (*loaded, Path("data/events.csv")):
        assert changes(file, edition.of_kernels), f"a change of {file} would leave a stale number"
    for name in ("css/page.css", "js/chart.js", "claims.py"):
        file = Path("widgets/page") / name
        assert not changes(file, edition.of_kernels) and changes(file, edition.of_pages), name


def test_a_damaged_row_stops_the_build(copy: Path) -> None:
    events = copy / "data/events.csv"
    events.write_text(
        events.read_text(encoding="utf-8").replace(
            ',direct_strike,3,"Hit', ',direct_strike,9,"Hit', 1
        ),
        encoding="utf-8",
    )
    told = build(copy)
    assert told.returncode != 0
    assert "events.csv, row 17, column rung" in told.stdout + told.stderr


def test_an_unknown_claim_is_a_warning_that_names_it(copy: Path) -> None:
    """And a warning stops the build, as the Makefile asks for it."""
    only(copy, "glossary", "bibliography")
    glossary = copy / "chapters/glossary.md"
    glossary.write_text(
        glossary.read_text(encoding="utf-8")
        + "\nIt was said {claim}`somewhere <C99>` and in {event}`E99`, by {source}`schelling1966`.\n",
        encoding="utf-8",
    )
    told = build(copy, strict=False)
    warned = [each for each in told.stderr.splitlines() if "WARNING" in each]
    for named in (
        "there is no claim 'C99' in the record",
        "there is no event 'E99' in the record",
        "the source 'schelling1966' has no address",
    ):
        assert any(named in each and "glossary.md" in each for each in warned), told.stderr
    assert re.search(r"jupyter-book build .* -W ", (ROOT / "Makefile").read_text(encoding="utf-8"))


@pytest.mark.slow
def test_a_cold_build_is_whole(copy: Path) -> None:
    """From nothing but the project's own files and its environment, the page's script and the
    Python engine included.
    """
    shutil.rmtree(copy / "build")
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    node = ROOT / ".venv" / "node" / "bin" / "node"
    subprocess.run([node, "widgets/page/build.mjs"], cwd=copy, check=True)
    told = build(copy)
    assert told.returncode == 0, told.stdout + told.stderr
    packed = [sys.executable, "-m", "widgets.page.offline"]
    subprocess.run(packed, cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, check=True)
    assert experiment("signalling").ask().sentence in text_of(copy)
    assert broken((copy / BOOK).resolve()) == []
