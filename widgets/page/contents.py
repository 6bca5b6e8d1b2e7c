"""The map of the course and the index of its experiments, gathered from the chapters themselves
each time the book is built.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.experiments import experiment
from widgets.page import where
from widgets.tables.contents import Page, experiments_table, map_table

OBJECTIVE = re.compile(r"^\*After this chapter you can (?P<words>.+?)\.?\*$", re.MULTILINE)
CALL = re.compile(r'^(?P<kind>show|task)\("(?P<name>[\w-]+)"\)', re.MULTILINE)
NOT_READ = re.compile(r"\{[\w:-]+\}`[^`]*`|```.*?```|\$\$.*?\$\$|\]\([^)]*\)|[#*|>]", re.DOTALL)
"""What stands in the source and is not read as words."""


def expand(name: str, env: BuildEnvironment) -> str:
    """The HTML of the view "map" or "experiments". Raises `KeyError` for another name."""
    found = chapters(env)
    if name == "map":
        return map_table(page for page, _ in found)
    if name == "experiments":
        return experiments_table(
            (experiment(each), page.address, page.title) for page, shown in found for each in shown
        )
    raise KeyError(name)


def chapters(env: BuildEnvironment) -> list[tuple[Page, tuple[str, ...]]]:
    """The pages that teach, in the order of the book, each with the names of its experiments."""
    pages = []
    for document in env.toctree_includes.get(env.config.root_doc, []):
        source = Path(env.doc2path(document))
        if source.suffix == ".ipynb":
            page, shown = read(
                source, f"{document.rpartition('/')[2]}.html", env.titles[document].astext()
            )
            if page.objective:
                pages.append((page, shown))
    return pages


def read(source: Path, address: str, title: str) -> tuple[Page, tuple[str, ...]]:
    """What a notebook holds: its words and cells counted, its objective, and the names of its
    experiments.
    """
    cells = nbformat.read(source, as_version=4).cells
    prose = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    code = [cell for cell in cells if cell.cell_type == "code"]
    calls = [
        (found["kind"], found["name"]) for cell in code for found in CALL.finditer(cell.source)
    ]
    objective = OBJECTIVE.search(prose)
    page = Page(
        address,
        title,
        objective["words"].replace("'", "’")
        if objective
        else "",  # as Sphinx sets it in the chapter
        words=len(NOT_READ.sub(" ", prose).split()),
        code=sum("remove-input" not in cell.metadata.get("tags", []) for cell in code),
        experiments=sum(kind == "show" for kind, _ in calls),
        tasks=sum(kind == "task" for kind, _ in calls),
    )
    return page, tuple(name for kind, name in calls if kind == "show")


def _rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """These pages speak of the others, so they are written anew with every build."""
    where.forget(env)
    return [name for name in env.found_docs if name.endswith(("/map", "/experiments", "/work"))]


def setup(app: Sphinx) -> None:
    """Have the pages written anew."""
    app.connect("env-updated", _rewrite)
