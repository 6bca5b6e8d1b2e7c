"""What is added to the course by convention is found, or the line to add is named."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from helpers.pages import PLACES
from helpers.project import ROOT
from widgets import answers, experiments, questions
from widgets.experiments import EXPERIMENTS


def holding(package: ModuleType, value: str) -> set[str]:
    """The files of a package that give that name a value."""
    (folder,) = map(Path, package.__path__)
    given = re.compile(rf"^{value}\b", re.MULTILINE)
    files = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    return {path.stem for path in files if given.search(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(("package", "value"), [(experiments, "EXPERIMENT"), (questions, "TASKS")])
def test_every_file_that_holds_an_experiment_or_questions_is_named(
    package: ModuleType, value: str
) -> None:
    lost = sorted(holding(package, value) - set(package.MODULES))
    assert not lost, f"add {lost} to MODULES in {package.__name__}"


def test_every_experiment_is_answered_in_the_file_of_its_name() -> None:
    assert holding(answers, "def compute") == set(experiments.MODULES)


@pytest.mark.parametrize("each", experiments.EXPERIMENTS, ids=lambda each: each.name)
def test_an_experiment_is_named_after_its_chapter(each: experiments.Experiment) -> None:
    chapters = [path.stem for path in (ROOT / "chapters").glob("*.ipynb")]
    begins = [name for name in chapters if each.name == name or each.name.startswith(f"{name}-")]
    assert begins, f"{each.name}: an experiment is called as its chapter, or begins with its name"
    shown = (ROOT / "chapters" / f"{begins[0]}.ipynb").read_text(encoding="utf-8")
    assert f'show(\\"{each.name}\\")' in shown, f"{begins[0]} does not show {each.name}"


@pytest.mark.parametrize("each", questions.TASKS, ids=lambda each: each.name)
def test_a_question_is_named_after_the_chapter_that_asks_it(each: questions.Task) -> None:
    asking = [
        path.stem
        for path in (ROOT / "chapters").glob("*.ipynb")
        if f'task(\\"{each.name}\\")' in path.read_text(encoding="utf-8")
    ]
    assert len(asking) == 1 and each.name.startswith(f"{asking[0]}-"), (each.name, asking)


def test_old_names_are_nobody_s_today() -> None:
    named = [(each.name, each.formerly) for each in experiments.EXPERIMENTS]
    named += [(each.name, each.formerly) for each in questions.TASKS]
    formerly = [before for _, before in named if before]
    assert len(formerly) == len(set(formerly)) and not {name for name, _ in named} & set(formerly)


@pytest.mark.parametrize("listed", ["Makefile", "pyproject.toml"])
def test_what_holds_a_chapter_to_the_model_is_run_by_quick_and_tried_by_mutants(
    listed: str,
) -> None:
    """No plain count would notice that one is missing: the others pass, and no mutant dies of it."""
    text = (ROOT / listed).read_text(encoding="utf-8")
    chapters = {Path(PLACES["show", each.name]).stem.replace("-", "_") for each in EXPERIMENTS}
    own = {path.stem for path in (ROOT / "tests").glob("test_*.py")}
    named = {each for each in chapters if f"test_{each}" in own}
    quick = re.search(r"^QUICK := ((?:.*\\\n)*.*)$", text, re.MULTILINE)
    known = quick[1].split() if quick else re.findall(r"tests/test_(\w+)\.py", text)
    lost = sorted(named - set(known))
    assert not lost, f"{listed} does not name test_{lost[0]}.py"


def test_tests_import_no_tests() -> None:
    """What two share stands in `tests/helpers/`."""
    for path in (ROOT / "tests").rglob("*.py"):
        found = re.search(
            r"^(?:from|import) test_\w+", path.read_text(encoding="utf-8"), re.MULTILINE
        )
        assert not found, (
            f"{path.name}: {found and found[0]}; move what is shared into tests/helpers/"
        )
