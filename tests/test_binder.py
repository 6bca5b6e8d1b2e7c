"""Binder, as far as it can be had without Docker: an environment of `binder/` alone, its postBuild,
and every notebook run in its JupyterLab.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from helpers.lab import (
    PATIENT,
    cells,
    end_kernel,
    opened,
    run_all,
    running,
    show_cell,
    strangers,
    write,
)
from helpers.project import ROOT, copy_project
from widgets.exercises import source

pytestmark = pytest.mark.slow

CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
ASSIGNMENTS = sorted(path.stem for path in (ROOT / "chapters" / "exercises").glob("*/*.ipynb"))


def its_python() -> str:
    """The Python that runtime.txt names, where this machine has it; otherwise the one that runs the
    tests.
    """
    named = shutil.which(
        (ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip().replace("-", "")
    )
    works = (
        named
        and subprocess.run(
            [named, "-m", "venv", "--help"], capture_output=True, check=False
        ).returncode
        == 0
    )
    return named if named and works else sys.executable


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Binder would build:

    `repository/`, after postBuild, and `environment/`, which has nothing but what binder/ asks for.
    """
    folder = tmp_path_factory.mktemp("binder")
    copy_project(folder / "repository")
    subprocess.run([its_python(), "-m", "venv", folder / "environment"], check=True)
    bare = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "JUPYTER"))
    }
    bare["PATH"] = f"{folder / 'environment' / 'bin'}{os.pathsep}{bare['PATH']}"
    for command in (
        ["python", "-m", "pip", "install", "--quiet", "-r", "binder/requirements.txt"],
        ["bash", "binder/postBuild"],
    ):
        ran = subprocess.run(
            command,
            cwd=folder / "repository",
            env=bare,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, f"{' '.join(command)}\n{ran.stdout}{ran.stderr}"
    return folder


@pytest.fixture(scope="module")
def lab(image: Path) -> Iterator[str]:
    """The address of the image's JupyterLab."""
    (image / "home").mkdir()
    own = {
        "HOME": str(image / "home"),
        "PYTHONPATH": "",
        "PATH": f"{image / 'environment' / 'bin'}{os.pathsep}{os.environ['PATH']}",
    }
    with running(
        image / "environment" / "bin" / "python", image / "repository", image, **own
    ) as address:
        yield address


def test_postbuild_writes_students_copies_and_needs_no_nbgrader(image: Path) -> None:
    assert (
        sorted(path.stem for path in (image / "repository" / "exercises").iterdir()) == ASSIGNMENTS
    )
    for path in (image / "repository" / "exercises").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "SOLUTION" not in text
        for link in re.findall(
            r"\]\(([^)#:]+)[^)]*\)",
            "".join(
                cell["source"]
                for cell in json.loads(text)["cells"]
                if cell["cell_type"] == "markdown"
            ),
        ):
            assert (path.parent / link).exists(), f"{path.name}: {link}"
    told = subprocess.run(
        [image / "environment" / "bin" / "python", "-c", "import nbgrader"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ModuleNotFoundError" in told.stderr


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_runs_and_its_first_slider_moves_the_answer(
    chapter: str, page: Page, lab: str
) -> None:
    outside = strangers(page, lab)
    opened(page, lab, f"chapters/{chapter}.ipynb")
    assert run_all(page), [
        output
        for cell in cells(page)
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]
    shown = [
        number
        for number, cell in enumerate(cells(page))
        if cell["cell_type"] == "code" and re.search(r'^show\("', cell["source"], re.MULTILINE)
    ]
    for number in shown[:1]:
        show_cell(page, number)
        section = page.locator("section.experiment").first
        section.locator(".skip").click(timeout=PATIENT)
        expect(section.locator("figure svg:visible")).to_have_count(1, timeout=PATIENT)
        slider = section.locator("form.controls input[type=range]:enabled").first
        said = section.locator(".sentence").inner_text()
        low, high, stood = (
            slider.get_attribute("min"),
            slider.get_attribute("max"),
            slider.input_value(),
        )
        slider.fill((low if stood == high else high) or "")
        expect(section).to_have_attribute("data-from", "engine", timeout=PATIENT)
        expect(section.locator(".sentence")).not_to_have_text(said)
    end_kernel(page)
    assert not outside, outside


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_student_s_copy_says_what_is_empty_and_passes_once_it_is_solved(
    assignment: str, page: Page, lab: str
) -> None:
    outside = strangers(page, lab)
    notebook = json.loads(
        (ROOT / "chapters" / "exercises" / assignment / f"{assignment}.ipynb").read_text(
            encoding="utf-8"
        )
    )
    solutions = {each.name: each.solution for each in source.exercises(notebook)}
    opened(page, lab, f"exercises/{assignment}.ipynb")

    assert not run_all(page), "the blank copy passes"
    errors = [
        output
        for cell in cells(page)
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]
    # How many checks still run after the first that fails depends on how fast JupyterLab asks for
    # them.
    assert errors and {error["ename"] for error in errors} == {"NotYet"}
    assert all(error["traceback"] == [f"Not yet: {error['evalue']}"] for error in errors)

    for number, cell in enumerate(cells(page)):
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if name in solutions:
            write(page, number, solutions[name])
    assert run_all(page), [
        output
        for cell in cells(page)
        for output in cell.get("outputs", [])
        if output["output_type"] == "error"
    ]
    said = [
        "".join(cell["outputs"][0]["text"])
        for cell in cells(page)
        if cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    assert len(said) == len(solutions) and all(each.startswith("Right") for each in said), said
    end_kernel(page)
    assert not outside, outside
