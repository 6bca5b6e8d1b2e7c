"""The page of one's own work: what this book keeps in the browser, by names that a reader knows, to
export, import and forget.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import nbformat
from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from widgets.evidence import asked as task
from widgets.exercises import source
from widgets.experiments import EXPERIMENTS, experiment
from widgets.island import node
from widgets.island.strings import STRINGS
from widgets.page.exercise import FOLDER
from widgets.questions import TASKS
from widgets.templates import render

ASKED = re.compile(r'^(?P<kind>show|task)\("(?P<name>[\w-]+)"\)', re.MULTILINE)


class Named(Protocol):
    """Whatever has a name, and perhaps had another."""

    @property
    def name(self) -> str: ...

    @property
    def formerly(self) -> str: ...


def expand(env: BuildEnvironment, docname: str) -> str:
    """The HTML of the page's one section."""
    data = {
        "names": names(env, docname),
        "formerly": renamed(),
        "bets": bets(),
        "strings": {key: words for key, words in STRINGS.items() if key.startswith("work_")},
    }
    return render("work", data=data, s=STRINGS)


def renamed() -> dict[str, list[dict[str, str]]]:
    """What has another name today than in an earlier edition, by kind of kept thing."""
    folder = Path(__file__).parents[2] / FOLDER
    exercises = [
        each
        for path in sorted(folder.glob("*/*.ipynb"))
        for each in source.exercises(json.loads(path.read_text(encoding="utf-8")))
    ]
    kinds: dict[str, Iterable[Named]] = {"bet": EXPERIMENTS, "task": TASKS, "exercise": exercises}
    return {
        kind: [{"name": each.name, "formerly": each.formerly} for each in named if each.formerly]
        for kind, named in kinds.items()
    }


def bets() -> dict[str, dict[str, float | str]]:
    """By the name of an experiment, today's or a former one: the scale of its bet, and what the
    model says to it, in words.
    """
    found: dict[str, dict[str, float | str]] = {}
    for each in EXPERIMENTS:
        said = str(node.call("written.js", "rounded", each.ask_bet().headline, 0))
        scale: dict[str, float | str] = {"low": each.bet.low, "high": each.bet.high, "model": said}
        found |= {name: scale for name in (each.name, each.formerly) if name}
    return found


def in_order(env: BuildEnvironment) -> list[str]:
    """Every page, in the order of the book; what no table of contents names comes last."""
    found: dict[str, None] = {}

    def follow(page: str) -> None:
        if page not in found:
            found[page] = None
            for below in env.toctree_includes.get(page, []):
                follow(below)

    follow(env.config.root_doc)
    return [*found, *sorted(env.found_docs - set(found))]


def names(env: BuildEnvironment, here: str) -> dict[str, dict[str, str]]:
    """By key, in the order of the book: the words and the address of everything that it may keep
    something about.
    """
    names = {
        "coding": {
            "words": STRINGS["your_coding"],
            "address": relative_uri(f"{here}.html", "chapters/record.html"),
        }
    }
    for document in in_order(env):
        path = Path(env.doc2path(document))
        if path.suffix != ".ipynb":
            continue
        address = relative_uri(f"{here}.html", f"{document}.html")
        cells = nbformat.read(path, as_version=4).cells
        heading = ""
        for cell in cells:
            if cell.cell_type == "markdown":
                found = re.findall(r"^##+ (.+)$", cell.source, re.MULTILINE)
                heading = found[-1] if found else heading
                continue
            marks = cell.metadata.get("nbgrader", {})
            if marks.get("solution"):
                names[f"exercise:{marks['grade_id']}"] = {
                    "words": f"{env.titles[document].astext()}: {heading}",
                    "address": f"{address}#exercise-{marks['grade_id']}",
                }
            for asked in ASKED.finditer(cell.source):
                name = asked["name"]
                if asked["kind"] == "show":
                    kinds = ("bet", "text", "own") if experiment(name).keeps else ("bet", "text")
                    for kind in kinds:
                        names[f"{kind}:{name}"] = {
                            "words": experiment(name).title,
                            "address": f"{address}#{name}-title",
                        }
                else:
                    names[f"task:{name}"] = {
                        "words": task(name).question,
                        "address": f"{address}#task-{name}-question",
                    }
    return names
