"""The exercises: references pass, blanks and usual mistakes do not, each for its reason; every term
can be solved and differs from others.

What grades here is what grades everywhere: the check cells of the source notebooks, run as a page
runs them.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
import pytest

from helpers import rules
from helpers.assignments import ASSIGNMENTS, EXERCISES, setup
from helpers.elsewhere import elsewhere
from helpers.project import ROOT
from helpers.right_answers import RIGHT
from widgets import record
from widgets.exercises import expect, source
from widgets.exercises.runner import run
from widgets.exercises.term import PRACTICE, difference, draw
from widgets.mistakes import MISTAKES
from widgets.model import APRIL_2024, IRAN, ISRAEL, NO_SIGNALS, Exchange, vary

TERMS = (PRACTICE, "autumn-2027", "spring-2028")

every = pytest.mark.parametrize("name", EXERCISES)
every_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS)


def graded(name: str, answer: str, term: str = PRACTICE) -> dict[str, Any]:
    """What the checks say to an answer."""
    assignment, exercise = EXERCISES[name]
    said = elsewhere(run, setup(assignment, term), answer, exercise.checks)
    return json.loads(said)  # type: ignore[no-any-return]


@every
@pytest.mark.parametrize("term", TERMS)
def test_the_reference_passes_in_every_term(name: str, term: str) -> None:
    found = graded(name, EXERCISES[name][1].solution, term)
    assert (found["verdict"], found["error"]) == ("passed", ""), found
    assert found["message"].startswith("Right")


@pytest.mark.parametrize("name", ["reciprocity-pairs", "after-history"])
def test_what_one_is_to_run_and_read_shows_something(name: str) -> None:
    """Before a word is written."""
    assignment, exercise = EXERCISES[name]
    assert re.search(r"## \d+\. Run this and read", _prose(assignment))
    found = json.loads(elsewhere(run, setup(assignment, PRACTICE), exercise.starter))
    assert not found["error"] and re.search(r"0\.\d{3}", found["output"]), found["output"]
    assert "None None" not in found["output"]


def _prose(assignment: str) -> str:
    cells = ASSIGNMENTS[assignment].cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@every_assignment
def test_an_assignment_explains_its_dots_and_shows_its_exchange(assignment: str) -> None:
    words = "Three dots stand where your code goes, and `None` where"
    assert words in _prose(assignment), f"{assignment} lacks the sentence “{words} …”"
    cells = ASSIGNMENTS[assignment].cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    case = importlib.import_module(f"widgets.exercises.{assignment.replace('-', '_')}").case
    for used in set(re.findall(r"given\.(exchange|before)\b", _prose(assignment) + code)):
        assert f"\n.{used}: April 2024, but " in repr(case(PRACTICE))


def test_an_exchange_is_shown_by_where_it_differs_from_april() -> None:
    assert difference(APRIL_2024) == "April 2024"
    changed = vary(APRIL_2024, {"hawks": 0.9}, {"ally": 0}, noise=0.15, moves=NO_SIGNALS)
    moves = ", ".join(map(str, NO_SIGNALS))
    assert difference(changed) == (
        f"April 2024, but first.hawks 0.9, second.ally 0, noise 0.15, moves ({moves})"
    )
    swapped = Exchange(ISRAEL, IRAN, opening=1)
    assert difference(swapped) == "April 2024, but Israel is the first actor, opening 1"


def test_the_chapter_s_names_stand_beside_the_exercises_own() -> None:
    assert "*Echo* is tit for tat, here `TFT`; its *Pardon* is `generous(q)`" in _prose(
        "reciprocity"
    )


@every
def test_the_blank_earns_nothing_and_is_told_why(name: str) -> None:
    found = graded(name, EXERCISES[name][1].starter)
    assert found["verdict"] == "not yet"
    assert re.search(
        "still empty|returns nothing|should have 4 entries|add up to 0|dict with|and not|one of the dots|not right yet",
        found["message"],
    ), found["message"]


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [(name, *each) for name, answers in MISTAKES.items() for each in answers],
)
def test_a_usual_mistake_loses_the_points_for_its_reason(name: str, answer: str, said: str) -> None:
    found = graded(name, answer)
    assert found["verdict"] == "not yet" and not found["error"], found
    assert said in found["message"]
    rules.REPLY.check(name, len(found["message"]))
    assert "Traceback" not in found["message"]


def test_every_exercise_has_six_mistakes_and_three_right_ways() -> None:
    assert set(MISTAKES) == set(RIGHT) == set(EXERCISES)
    for name, (_, exercise) in EXERCISES.items():
        rules.MISTAKES.check(name, len(set(MISTAKES[name])))
        rules.RIGHT_WAYS.check(name, len({exercise.solution, *RIGHT[name]}))


@every
@pytest.mark.parametrize(
    "odd",
    [
        "None",
        "'x'",
        "10**400",
        "float('nan')",
        "print",
        "[]",
        "{}",
        "object()",
        "type",
        "lambda *a: 1 / 0",
        "lambda *a: None",
        "True",
        "1j",
    ],
)
def test_odd_answers_get_a_sentence(name: str, odd: str) -> None:
    names = re.findall(r"^(?:def )?(\w+)(?= = |\()", EXERCISES[name][1].starter, re.MULTILINE)
    assert names
    found = graded(
        name, "\n".join(f"{each} = {odd}" for each in names if each not in ("print", "votes"))
    )
    assert found["verdict"] == "not yet", found
    assert "Traceback" not in found["message"], found["message"]


def reference(name: str, term: str = PRACTICE) -> dict[str, Any]:
    """The names there are after the reference solution."""
    assignment, exercise = EXERCISES[name]
    space: dict[str, Any] = {"print": lambda *words: None}
    exec(setup(assignment, term), space)
    exec(exercise.solution, space)
    return space


@lru_cache(maxsize=512)
def outcome(name: str, term: str) -> dict[str, str]:
    """What the reference makes of each name of the starter that is not a function, as text."""
    space = reference(name, term)
    values = re.findall(r"^(\w+) = ", EXERCISES[name][1].starter, re.MULTILINE)
    return {
        each: repr(space[each])
        for each in values
        if isinstance(space[each], int | float | dict | list | tuple)
    }


DESIGNS = ("proxies-leash", "reciprocity-design", "redlines-package", "after-story")
"""Where an answer that meets another term's demands may meet this term's too; test_checks.py says
how seldom it may.
"""


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, (_, each) in EXERCISES.items()
        if not re.search(r"^def ", each.starter, re.MULTILINE) and name not in DESIGNS
    ],
)
def test_numbers_copied_from_another_term_fail(name: str) -> None:
    copied = next(
        values
        for number in range(60)
        if (values := outcome(name, f"term-{number}")) != outcome(name, PRACTICE)
    )
    found = graded(
        name,
        "\n".join(
            [
                "from widgets.model import Move",
                *(f"{each} = {value}" for each, value in copied.items()),
            ]
        ),
    )
    assert found["verdict"] == "not yet", (copied, outcome(name, PRACTICE))


@every_assignment
def test_terms_differ(assignment: str) -> None:
    module = importlib.import_module(f"widgets.exercises.{assignment.replace('-', '_')}")
    cases = [module.case(f"term-{number}") for number in range(40)]
    rules.TERMS.check(assignment, len(set(map(repr, cases))))


@every_assignment
def test_the_notebook_is_as_nbgrader_wants_it(assignment: str) -> None:
    cells = ASSIGNMENTS[assignment].cells
    ids = [cell.metadata["nbgrader"]["grade_id"] for cell in cells if "nbgrader" in cell.metadata]
    assert len(ids) == len(set(ids)) and ids[0] == f"{assignment}-setup"
    rules.EXERCISES.check(assignment, len(list(source.exercises(ASSIGNMENTS[assignment]))))
    assert all(not cell.get("outputs") for cell in cells if cell.cell_type == "code")
    lines = [
        line for cell in cells if cell.cell_type == "code" for line in cell.source.splitlines()
    ]
    rules.COLUMNS.check(assignment, max(map(len, lines)))
    assert all(
        name.startswith(f"{assignment}-")
        for name, (owner, _) in EXERCISES.items()
        if owner == assignment
    )


def test_nobody_who_reads_on_comes_to_a_page_of_python() -> None:
    """The order of the book holds the exercises in a part of their own, after all else."""
    order = re.findall(r"- file: (\S+)", (ROOT / "_toc.yml").read_text(encoding="utf-8"))
    exercises = [f"chapters/exercises/{each}/{each}" for each in ASSIGNMENTS]
    assert sorted(order[-len(exercises) :]) == sorted(exercises)
    assert not set(exercises) & set(order[: -len(exercises)])


@every_assignment
def test_exercises_are_linked_from_their_chapter_and_back(assignment: str) -> None:
    chapter = nbformat.read(ROOT / "chapters" / f"{assignment}.ipynb", as_version=4)
    there = f"](exercises/{assignment}/{assignment}.ipynb)"
    links = sum(each.source.count(there) for each in chapter.cells)
    assert links == 1, f"{assignment}.ipynb links to its exercises {links} times: {there} once"
    back = f"](../../{assignment}.ipynb)"
    assert back in ASSIGNMENTS[assignment].cells[0].source, f"the first cell lacks the link {back}"


def test_prose_holds_no_number_of_the_term() -> None:
    """A prompt says `given.prior`; it must be true for every term."""
    for assignment, notebook in ASSIGNMENTS.items():
        module = importlib.import_module(f"widgets.exercises.{assignment.replace('-', '_')}")
        fields = {*module.Case.__dataclass_fields__, *vars(module.Case)}
        prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
        assert set(re.findall(r"given\.(\w+)", prose)) <= fields, assignment


@every_assignment
def test_a_student_s_copy_is_nbgrader_s_own(assignment: str, tmp_path: Path) -> None:
    from nbgrader.preprocessors import ClearOutput, ClearSolutions
    from traitlets.config import Config

    config = Config()
    config.ClearSolutions.code_stub = {"python": source.STUB}
    made, resources = (
        nbformat.from_dict(json.loads(json.dumps(ASSIGNMENTS[assignment]))),
        {"nbgrader": {"assignment": assignment}},
    )
    for step in (ClearOutput(config=config), ClearSolutions(config=config)):
        made, resources = step.preprocess(made, resources)
    ours = source.student_copy(ASSIGNMENTS[assignment])
    assert [cell["source"].strip() for cell in ours["cells"]] == [
        cell.source.strip() for cell in made.cells
    ]
    assert "SOLUTION" not in json.dumps(ours)


@pytest.mark.parametrize("term", ["", "Autumn", "a" * 41, "autumn 2027", "../x", None, 7])
def test_a_bad_term_is_named(term: Any) -> None:
    with pytest.raises(ValueError, match="TERM"):
        draw("signalling", term)


def test_a_solution_without_its_check_is_named() -> None:
    notebook = json.loads(json.dumps(ASSIGNMENTS["signalling"]))
    notebook["cells"] = [
        cell
        for cell in notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") != "signalling-beliefs-check"
    ]
    with pytest.raises(ValueError, match="signalling-beliefs"):
        list(source.exercises(notebook))


# ------------------------------------------- the published numbers, where the references reach them


def test_the_references_give_the_published_numbers() -> None:
    near = 0.0005
    assert reference("why-walk")["walk"](3, 0.930, 0.550, 0.548, 0.850) == pytest.approx(
        [2.05, 1.42], abs=0.01
    )
    assert reference("reciprocity-cooperation")["cooperation"](1 / 3, 1 / 20) == pytest.approx(
        7 / 8, abs=near
    )
    assert reference("reciprocity-generosity")["generosity"](5, 3, 1, 0) == pytest.approx(
        1 / 3, abs=near
    )
    assert reference("dilemma-rest")["rest"](0.5113306, 0.4655712, 1, 1) == pytest.approx(
        0.923, abs=near
    )
    assert reference("signalling-felt-share")["felt_share"](0.9, 0.5) == pytest.approx(
        0.55, abs=near
    )
    assert reference("proxies-order")["mean_felt"](0.7, 0.5) == pytest.approx(0.65, abs=near)
    assert reference("domestic-limit")["limit"](2, 2, 0.55) == pytest.approx(5.636, abs=near)
    tally = reference("redlines-tally")["tally"]
    with (record.DATA / "events.csv").open(encoding="utf-8", newline="") as rows:
        acts = [
            row["move_of"]
            for row in csv.DictReader(rows)
            if row["date_start"] >= "2024-04-01" and (row["rung"] or "0") >= "1"
        ]
    assert tally(record.events(), "2024-04-01", 1, ("Iran", "Israel")) == {
        side: acts.count(side) for side in ("Iran", "Israel")
    }
    assert tally(record.events(), "2024-04-13", 4, ("Iran", "Israel")) == {"Iran": 3, "Israel": 1}
    assert reference("redlines-multiplied")["multiplied"](0.280, 0.128, 0.114) == pytest.approx(
        0.052, abs=near
    )


def test_no_message_gives_the_answer_away() -> None:
    with pytest.raises(expect.NotYet) as raised:
        expect.number("x", 0.4, 0.7351)
    assert "0.735" not in str(raised.value)
