"""The teacher's page: its plans fill their minutes, its numbers are the chapters', its bets'
answers the model's, its points the notebooks'.
"""

from __future__ import annotations

import json
import re

import pytest

from helpers import numbers_in_prose
from helpers.project import ROOT
from widgets.exercises import source
from widgets.experiments import experiment, task

PAGE = (ROOT / "chapters" / "teach.md").read_text(encoding="utf-8")
PLANNED = {
    "Why did it stop?": "why",
    "The record": "record",
    "Reciprocity": "reciprocity",
    "The security dilemma": "dilemma",
    "Signalling": "signalling",
    "Proxies": "proxies",
    "Domestic politics": "domestic",
    "Third parties": "third-parties",
    "Red lines": "redlines",
    "After April": "after",
}
ROW = re.compile(r"^\| ([^|]*) \| ([^|]*) \| (.*) \|$", re.MULTILINE)


def section(title: str) -> str:
    return re.split(r"^##", PAGE.split(f"\n### {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("title", PLANNED)
@pytest.mark.parametrize(("column", "length"), [(0, 50), (1, 80)])
def test_a_plan_fills_its_minutes_without_gap_or_overlap(
    title: str, column: int, length: int
) -> None:
    marks = [row[column] for row in ROW.findall(section(title))[1:] if re.match(r"\d", row[column])]
    spans = [tuple(map(int, mark.split("–"))) for mark in marks]
    assert [begin for begin, _ in spans] == [0, *(end for _, end in spans[:-1])]
    assert spans[-1][1] == length


@pytest.mark.parametrize("title", PLANNED)
def test_a_plan_has_its_parts(title: str) -> None:
    for part in (
        "**Bet:**",
        "**Try:**",
        "\nMisconception\n: ",
        "Say: ",
        "\nQuestion\n: ",
        "\nA good answer\n: ",
    ):
        assert part in section(title), f"{title}: {part.strip()} is missing"


@pytest.mark.words
@pytest.mark.parametrize(("title", "chapter"), PLANNED.items())
def test_the_numbers_of_a_plan_are_the_chapter_s(title: str, chapter: str) -> None:
    words = ROW.sub(r"\3", section(title))
    assert numbers_in_prose.unplaced_of(words, ROOT / "chapters" / f"{chapter}.ipynb") == []


@pytest.mark.words
@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Why did it stop?", ["why"]),
        ("Reciprocity", ["reciprocity"]),
        ("The security dilemma", ["dilemma-arms", "dilemma-reprisals"]),
        ("Signalling", ["signalling"]),
        ("Proxies", ["proxies"]),
        ("Domestic politics", ["domestic"]),
        ("Third parties", ["third-parties"]),
        ("Red lines", ["redlines-line", "redlines-architecture"]),
    ],
)
def test_a_bet_s_answer_is_the_model_s(title: str, names: list[str]) -> None:
    given = [
        float(number)
        for line in section(title).splitlines()
        if "**Bet:**" in line
        for number in re.findall(r"\*\*(\d+)\.\*\*", line)[:1]
    ]
    assert given == [round(experiment(name).ask_bet().headline) for name in names]


def test_the_other_two_bets() -> None:
    answer = task("record-claims").answer
    assert answer is not None and f"**{answer():.0f}.**" in section("The record")
    assert experiment("after").ask_bet().headline < 1e-9 and "**Practically none.**" in section(
        "After April"
    )


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
