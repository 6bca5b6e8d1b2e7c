"""The page of one's own work: what this book keeps in the browser, by names that a reader knows, to export, import and forget."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import nbformat
from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from widgets.experiments import experiment, task
from widgets.island.strings import STRINGS

ASKED = re.compile(r'^(?P<kind>show|task)\("(?P<name>[\w-]+)"\)', re.MULTILINE)


def expand(env: BuildEnvironment, docname: str) -> str:
    """The HTML of the page's one section."""
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    data = {"names": _names(env, docname), "strings": {key: words for key, words in STRINGS.items() if key.startswith("work_")}}
    packed = json.dumps(data, separators=(",", ":"), ensure_ascii=False).replace("</", "<\\/")
    return f"""
<section class="work" data-state="static" aria-label="{s["work_list"]}">
<p class="buttons needs-script"><button type="button" class="export">{s["work_export"]}</button>
<label class="button">{s["work_import"]} <input type="file" class="import" accept="application/json,.json"></label>
<button type="button" class="undo" hidden>{s["work_undo"]}</button> <button type="button" class="forget">{s["work_forget"]}</button></p>
<p class="status" role="status"></p>
<div class="kept"></div>
<script type="application/json">{packed}</script>
</section>
"""


def _names(env: BuildEnvironment, here: str) -> dict[str, dict[str, str]]:
    """By key: the words and the address of everything that the book may keep something about."""
    names = {"coding": {"words": STRINGS["your_coding"], "address": relative_uri(f"{here}.html", "chapters/record.html")}}
    for document in env.found_docs:
        path = Path(env.doc2path(document))
        if path.suffix != ".ipynb":
            continue
        address = relative_uri(f"{here}.html", f"{document}.html")
        cells = nbformat.read(path, as_version=4).cells  # type: ignore[no-untyped-call]  # it carries no types
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
                    names[f"bet:{name}"] = {"words": experiment(name).title, "address": f"{address}#{name}-title"}
                else:
                    names[f"task:{name}"] = {"words": task(name).question, "address": f"{address}#task-{name}-question"}
    return names
