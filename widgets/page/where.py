"""What every page knows of all pages, so that it can say what a reader has done on this device."""

from __future__ import annotations

import json
from typing import TypedDict

from sphinx.environment import BuildEnvironment

from widgets.island.strings import WHERE
from widgets.page import work

RESUMES = ("chapters/index", "chapters/map", "chapters/work")
"""Where a reader is offered to go on."""


class PageData(TypedDict):
    """A page: what is kept of it begins with these names, by kind."""

    name: str
    address: str
    title: str
    bet: list[str]
    task: list[str]
    exercise: list[str]


def expand(env: BuildEnvironment, docname: str) -> str:
    """The JSON for one page, as an inline script that no policy need allow."""
    data = {
        "here": name(docname),
        "resumes": docname in RESUMES,
        "pages": pages(env),
        "strings": WHERE,
    }
    packed = json.dumps(data, separators=(",", ":"), ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/json" class="course-where">{packed}</script>'


def pages(env: BuildEnvironment) -> list[PageData]:
    """Every page in the order of the book. Gathered once a build."""
    found: list[PageData] | None = getattr(env, "course_where", None)
    if found is None:
        found = _gathered(env)
        env.course_where = found  # type: ignore[attr-defined]
    return found


def _gathered(env: BuildEnvironment) -> list[PageData]:
    by_address: dict[str, PageData] = {}
    for docname in work.in_order(env):
        address = f"{docname}.html"
        by_address[address] = PageData(
            name=name(docname),
            address=address,
            title=env.titles[docname].astext(),
            bet=[],
            task=[],
            exercise=[],
        )
    for key, named in work.names(env, "index").items():
        kind, _, asked = key.partition(":")
        page = by_address.get(named["address"].partition("#")[0])
        if page and kind == "bet":
            page["bet"].append(asked)
        elif page and kind == "task":
            page["task"].append(asked)
        elif page and kind == "exercise":
            page["exercise"].append(asked)
    return list(by_address.values())


def name(docname: str) -> str:
    """A page's name in what is kept: `why`, `exercises-why`."""
    parts = docname.removeprefix("chapters/").split("/")
    return "-".join(parts[:-1] if len(parts) > 1 else parts)


def forget(env: BuildEnvironment) -> None:
    """Have it gathered anew: a page may have changed since the last build."""
    env.course_where = None  # type: ignore[attr-defined]
