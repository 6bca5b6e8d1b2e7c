"""The teacher's page: its plans fill their minutes, its numbers are the chapters', its bets'
answers the model's, its points the notebooks'.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import nbformat
import pytest

from helpers import numbers_in_prose
from helpers.project import ROOT
from helpers.tasks import answer_of
from tools.notebooks import notebooks
from widgets.exercises import source
from widgets.experiments import experiment


def title(path: Path) -> str:
    """A chapter's first heading."""
    first = nbformat.read(path, as_version=4).cells[0].source
    return str(first.partition("\n")[0].removeprefix("# ").strip())


PRACTICALLY = "Practically none"
PAGE = (ROOT / "chapters" / "teach.md").read_text(encoding="utf-8")
CHAPTERS = {
    title(path): path for path in notebooks() if 'task(\\"' in path.read_text(encoding="utf-8")
}
"""Every chapter that asks its readers something, by its title: each needs a plan."""

ROW = re.compile(r"^\| ([^|]*) \| ([^|]*) \| (.*) \|$", re.MULTILINE)


def section(name: str) -> str:
    """The plan of a chapter."""
    _, found, rest = PAGE.partition(f"\n### {name}\n")
    assert found, f"chapters/teach.md has no plan under the heading “{name}”"
    return re.split(r"^##", rest, maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("name", CHAPTERS)
@pytest.mark.parametrize(("column", "length"), [(0, 50), (1, 80)])
def test_a_plan_fills_its_minutes_without_gap_or_overlap(
    name: str, column: int, length: int
) -> None:
    marks = [row[column] for row in ROW.findall(section(name))[1:] if re.match(r"\d", row[column])]
    spans = [tuple(map(int, mark.split("–"))) for mark in marks]
    assert [begin for begin, _ in spans] == [0, *(end for _, end in spans[:-1])]
    assert spans[-1][1] == length


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_plan_has_its_parts(name: str) -> None:
    for part in (
        "**Bet:**",
        "**Try:**",
        "\nMisconception\n: ",
        "Say: ",
        "\nQuestion\n: ",
        "\nA good answer\n: ",
    ):
        assert part in section(name), f"{name}: {part.strip()} is missing"


@pytest.mark.words
@pytest.mark.parametrize("name", CHAPTERS)
def test_the_numbers_of_a_plan_are_the_chapter_s(name: str) -> None:
    words = ROW.sub(r"\3", section(name))
    lost = numbers_in_prose.unplaced_of(words, CHAPTERS[name])
    assert not lost, f"the plan says what neither the chapter nor what it shows holds: {lost}"


@pytest.mark.words
@pytest.mark.parametrize("name", CHAPTERS)
def test_a_bet_s_answer_is_the_model_s(name: str) -> None:
    """Each experiment of the chapter has its bet in the plan; `PRACTICALLY` is a bet on nothing."""
    told = [
        0.0 if given == PRACTICALLY else float(given)
        for line in section(name).splitlines()
        if "**Bet:**" in line
        for given in re.findall(rf"\*\*(\d+|{PRACTICALLY})\.\*\*", line)[:1]
    ]
    shown = re.findall(r'show\(\\"([\w-]+)\\"\)', CHAPTERS[name].read_text(encoding="utf-8"))
    if shown:
        assert told == [round(experiment(each).ask_bet().headline) for each in shown]


def test_the_record_s_bet_is_its_question() -> None:
    assert f"**{answer_of('record-claims'):.0f}.**" in section("The record")


def test_the_points_are_the_notebooks() -> None:
    told = {
        name: (int(count), float(points))
        for name, count, points in re.findall(
            r"\(exercises/([\w-]+)/\1\.ipynb\) \| (\d+) \| (\d+) \|", PAGE
        )
    }
    found = {}
    for path in (ROOT / "chapters" / "exercises").glob("*/*.ipynb"):
        asked = list(source.exercises(json.loads(path.read_text(encoding="utf-8"))))
        found[path.stem] = (len(asked), sum(each.points for each in asked))
    assert told == found
