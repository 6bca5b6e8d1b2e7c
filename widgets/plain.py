"""A chapter's notebook in words that any Jupyter shows: the roles of the page (citations, claims,
rows, terms, cases) become plain text.

The page's downloads and Binder's chapters are such copies; the sources keep the roles.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from widgets import record, remote

ROLE = re.compile(r"\{(?P<role>cite|claim|event|source|term|case)\}`(?P<text>[^`]*)`")
NAMED = re.compile(r"^(?P<words>.*?)\s*<(?P<id>[^<>]+)>$", re.DOTALL)
TEXT = re.compile(r"```\{include\} \.\./(?P<file>\S+)\n```")
INCLUDED = re.compile(
    r"```\{literalinclude\} \.\./(?P<file>\S+)\n(?:.*\n)*?:pyobject: (?P<name>\S+)\n```"
)
ENTRY = re.compile(
    r"@\w+\{(?P<key>[\w-]+),\s*author = \{(?P<author>.*?)\}, year = \{(?P<year>\d+)\}", re.DOTALL
)


NEEDS = """try:
    import widgets.notebook
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError({message}) from missing"""
"""The first cell of a notebook that leaves the course; `message` is a string of Python's."""


def plain(notebook: Mapping[str, Any], bibliography: str) -> dict[str, Any]:
    """The notebook (as its JSON has it) with every role in its prose written out. `bibliography` is
    the text of references.bib.

    Raises `KeyError` for a citation or a source that there is not.
    """
    made = copy.deepcopy(dict(notebook))
    for cell in made["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = words("".join(cell["source"]), bibliography)
    return made


def words(text: str, bibliography: str) -> str:
    """The same prose without roles: a citation as author and year, a claim with its number, a row
    by its id, a source by who wrote it.
    """
    text = TEXT.sub(
        r"The text is `\g<file>`.", INCLUDED.sub(r"The code is `\g<name>` in `\g<file>`.", text)
    )
    return ROLE.sub(lambda found: _word(found["role"], found["text"], bibliography), text)


def write(chapters: Path, target: Path) -> None:
    """The plain copy of every notebook in `chapters`, under its own name in `target`."""
    bibliography = (chapters / "references.bib").read_text(encoding="utf-8")
    for path in sorted(chapters.glob("*.ipynb")):
        made = plain(json.loads(path.read_text(encoding="utf-8")), bibliography)
        (target / path.name).write_text(
            json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


def say_needs(folder: Path, root: Path) -> None:
    """Put at the head of every notebook under a folder what it needs, in words, and a cell that
    says it before anything else fails.
    """
    for path in sorted(folder.rglob("*.ipynb")):
        made = needing(json.loads(path.read_text(encoding="utf-8")), root)
        path.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def needing(notebook: Mapping[str, Any], root: Path) -> dict[str, Any]:
    """The notebook with what it needs at its head; `root` is the course's repository, whose
    address is named if it has a public one.
    """
    home = remote.repository(root)
    where = f"https://github.com/{home[0]}/{home[1]}" if home else "the course's repository"
    needs = (
        f"the course's own code, and the packages that it uses. Clone {where}, type `make book` "
        "there, and open this notebook with `jupyter lab` of that environment (`.venv`)"
    )
    said = f"**What this notebook needs:** {needs}. On Binder all of it is there."
    check = NEEDS.format(message=json.dumps(f"This notebook needs {needs}.".replace("`", "")))
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": "needs-words", "metadata": {}, "source": said},
        {
            "cell_type": "code",
            "id": "needs-check",
            "metadata": {},
            "source": check,
            "outputs": [],
            "execution_count": None,
        },
    ]
    return {**notebook, "cells": [*cells, *notebook["cells"]]}


def _word(role: str, text: str, bibliography: str) -> str:
    found = NAMED.match(text)
    said, name = (found["words"], found["id"]) if found else (text, text)
    if role == "cite":
        return "(" + "; ".join(_works(bibliography)[key.strip()] for key in text.split(",")) + ")"
    if role == "claim":
        return f"{said} (claim {name})" if found else f"claim {name}"
    if role == "source":
        return said if found else str(record.sources().loc[name, "author_or_org"])
    return said


@cache
def _works(bibliography: str) -> dict[str, str]:
    """Author and year of each entry: `Kertzer and Brutger 2016`, `Salehyan and others 2011`."""
    return {
        entry["key"]: f"{_authors(entry['author'])} {entry['year']}"
        for entry in ENTRY.finditer(bibliography)
    }


def _authors(listed: str) -> str:
    last = [each.partition(",")[0].strip("{} ") for each in listed.split(" and ")]
    return (
        last[0]
        if len(last) == 1
        else f"{last[0]} and {last[1]}"
        if len(last) == 2
        else f"{last[0]} and others"
    )
