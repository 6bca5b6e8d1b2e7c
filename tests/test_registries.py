"""What is added to the course by convention is found, or the line to add is named."""

from __future__ import annotations

import re

import pytest

from helpers.project import ROOT
from widgets import experiments

FOLDER = ROOT / "widgets" / "experiments"
TEACHING = re.compile(r"^(?:EXPERIMENT|TASKS)\b", re.MULTILINE)


def test_every_file_that_holds_an_experiment_or_questions_is_named() -> None:
    written = {
        path.stem
        for path in FOLDER.glob("*.py")
        if path.name != "__init__.py" and TEACHING.search(path.read_text(encoding="utf-8"))
    }
    lost = sorted(written - set(experiments.MODULES))
    assert not lost, f"add {lost} to MODULES in widgets/experiments/__init__.py"


@pytest.mark.parametrize("each", experiments.EXPERIMENTS, ids=lambda each: each.name)
def test_an_experiment_is_named_after_its_chapter(each: experiments.Experiment) -> None:
    chapters = [path.stem for path in (ROOT / "chapters").glob("*.ipynb")]
    begins = [name for name in chapters if each.name == name or each.name.startswith(f"{name}-")]
    assert begins, f"{each.name}: an experiment is called as its chapter, or begins with its name"
    shown = (ROOT / "chapters" / f"{begins[0]}.ipynb").read_text(encoding="utf-8")
    assert f'show(\\"{each.name}\\")' in shown, f"{begins[0]} does not show {each.name}"


@pytest.mark.parametrize("each", experiments.TASKS, ids=lambda each: each.name)
def test_a_question_is_named_after_the_chapter_that_asks_it(each: experiments.Task) -> None:
    asking = [
        path.stem
        for path in (ROOT / "chapters").glob("*.ipynb")
        if f'task(\\"{each.name}\\")' in path.read_text(encoding="utf-8")
    ]
    assert len(asking) == 1 and each.name.startswith(f"{asking[0]}-"), (each.name, asking)


def test_old_names_are_nobody_s_today() -> None:
    named = [(each.name, each.formerly) for each in experiments.EXPERIMENTS]
    named += [(each.name, each.formerly) for each in experiments.TASKS]
    formerly = [before for _, before in named if before]
    assert len(formerly) == len(set(formerly)) and not {name for name, _ in named} & set(formerly)
