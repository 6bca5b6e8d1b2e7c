"""The Sphinx extension that builds the page: experiments come alive, nothing is asked of a third
party.

`experiment.py` and `views.py` expand the chapters' placeholders with what `widgets/island/` makes
of them, `tries.py` brings the things to try into their experiment, `exercise.py` makes editors of the exercises, `printed.py` tables of what cells print,
`claims.py` holds the roles by which prose marks facts, `terms.py` gives the glossary's terms cards,
`case.py` the role that leads to a case of an experiment, `contents.py` the map of the course,
`work.py` the page of one's own work, `device.py` the book on a reader's device, `executed.py` runs the notebooks, `clean.py` strips and writes
the policy, `remote.py` finds the repository's own addresses; `js/`, `css/` and `build.mjs` are what
the browser gets.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util.osutil import relative_uri
from sphinxcontrib import katex

from widgets import evidence, plain, record, remote
from widgets.exercises.source import write_student_copies
from widgets.experiments import SettingError
from widgets.island import node
from widgets.island import opening as openings
from widgets.island import task as island_task
from widgets.island.strings import STRINGS
from widgets.page import (
    case,
    claims,
    clean,
    contents,
    device,
    edition,
    engine,
    exercise,
    experiment,
    moved,
    printed,
    public,
    terms,
    tries,
    views,
    where,
    work,
)
from widgets.page import room as rooms
from widgets.templates import render

# The renderer's start over a Unix socket connects as soon as the socket's file exists, which can be
# before anybody listens: a build then fails by chance and leaves the process behind. Its other
# start waits until it is answered.
katex.KaTeXServer.start_server_process = katex.KaTeXServer.start_network_socket
katex.STARTUP_TIMEOUT = 60

STORED = "what-is-stored-and-where"
"""The section of the first page that says what stays on the reader's device."""

DEVICE_PAGE, DEVICE_PLACE = "chapters/work", "without-a-network"
"""Where the book can be kept on the reader's device."""

PLACEHOLDER = re.compile(
    r'<div data-(?P<kind>experiment|room|opening|task|view|course)="(?P<name>[^"]*)"></div>|<script type="application/json" data-picture>(?P<picture>.*?)</script>',
    re.DOTALL,
)
"""What a chapter's cell leaves in its output (widgets/notebook.py): the name of what is to stand
there, or a finished picture's value.
"""


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    # Jupyter Book sets these for extensions that the book leaves out.
    app.add_config_value("comments_config", {}, "")
    app.connect("config-inited", _prepare)
    app.connect("env-get-outdated", _outdated)
    app.connect("doctree-resolved", _expand)
    case.setup(app)
    claims.setup(app)
    contents.setup(app)
    app.connect("html-page-context", _page)
    app.connect("build-finished", _ship_notebooks)
    app.connect("build-finished", moved.finish)
    app.connect("build-finished", engine.shelve)
    app.connect("build-finished", device.prepare)
    app.connect("build-finished", public.prepare)
    app.connect("build-finished", clean.finish)
    app.connect("build-finished", device.finish)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": True}


def _prepare(app: Sphinx, config: Any) -> None:
    """Stop on a damaged record, missing assets or a notebook that does not run."""
    from widgets.page import executed  # here, because make runs it as a program of its own

    root = Path(app.srcdir)
    assets = root / "build" / "static"
    if not (assets / "page.js").exists():
        raise ExtensionError(
            "build/static is missing; `make read` builds it (node widgets/page/build.mjs)"
        )
    config.html_static_path = [str(assets)]
    config.html_baseurl = public.address(root, config.html_baseurl)
    try:
        config.nb_execution_cache_path = str(executed.prepare(root))
    except record.RecordError as error:
        raise ExtensionError(f"the record does not hold: {error}") from error
    except executed.NotebookError as error:
        raise ExtensionError(str(error)) from error


def _outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Every page is read again when the model, the record or the builder has changed, or the
    engine, whose address it holds.
    """
    now = edition.of_pages(Path(app.srcdir)), engine.edition()
    before = getattr(env, "course_edition", None)
    env.course_edition = now  # type: ignore[attr-defined]
    return [] if before == now else list(env.found_docs)


def _expand(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put the experiment, task or view in the place of each placeholder."""
    if app.builder.format != "html":
        return
    kinds = doctree["course_kinds"] = set[str]()
    kinds |= {"exercise"} if exercise.expand(app, doctree, docname) else set()
    terms.expand(app, doctree, docname)
    kinds |= (
        {"fact"}
        if any("fact" in each["classes"] for each in doctree.findall(nodes.inline))
        else set()
    )
    printed.expand(doctree)
    here = app.builder.get_target_uri(docname)
    static = relative_uri(here, "_static/")
    notebook = relative_uri(here, f"_notebooks/{Path(docname).name}.ipynb")
    script = experiment.script(static)
    cases: list[case.Case] = app.env.course_cases  # type: ignore[attr-defined]  # set by case.py
    listed = tries.NONE
    courses = {"work": lambda: work.expand(app.env, docname), "device": device.expand}
    expanded = {
        "experiment": lambda name: experiment.expand(
            name,
            static,
            notebook,
            [each for each in cases if each.experiment == name],
            listed.cases,
        ),
        "room": lambda name: rooms.expand(static, notebook, Path(app.srcdir) / "chapters"),
        "opening": lambda name: (
            node.html("opening", openings.data(relative_uri(here, "chapters/why.html"))) + script
        ),
        "task": lambda name: node.html("task", island_task.data(evidence.asked(name))) + script,
        "view": lambda name: views.expand(name, claims.taken_up(app.env)) + script,
        "course": lambda name: courses.get(name, lambda: contents.expand(name, app.env))(),
    }

    def put(found: re.Match[str]) -> str:
        if found["picture"]:
            return node.html("picture", json.loads(found["picture"]))
        kinds.add("work" if found["name"] == "work" else found["kind"])
        return expanded[found["kind"]](found["name"])

    for raw in list(doctree.findall(nodes.raw)):
        text = raw.astext()
        if found := PLACEHOLDER.search(text):
            listed = (
                tries.below(raw, found["name"]) if found["kind"] == "experiment" else tries.NONE
            )
            try:
                whole = PLACEHOLDER.sub(put, text)
            except (SettingError, KeyError) as error:
                raise ExtensionError(f"{docname}: {error}") from error
            raw.children = [nodes.Text(whole)]
            raw.rawsource = whole
            if listed.words:
                raw.parent.replace(raw, tries.within(raw, listed))


def _page(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Styles for every page, the drawing library for pages with an experiment, and the words that
    stand on each.
    """
    app.add_css_file("page.css")
    kinds = doctree["course_kinds"] if doctree else set()
    scripts = {
        "device.js": True,
        "chart.js": kinds & {"experiment", "room", "view", "exercise"},
        "exercise.js": "exercise" in kinds,
        "work.js": "work" in kinds,
        "page.js": "fact" in kinds
        and not kinds
        & {"experiment", "opening", "room", "task", "view"},  # which bring it themselves
    }
    for script, needed in scripts.items():
        if needed:
            app.add_js_file(script, loading_method="defer")
    if "body" not in context:
        return
    head = f"{context['pathto']('_static/head.js', resource=True)}?{experiment.mark('head.js')}"
    context["metatags"] = context.get("metatags", "") + f'<script src="{head}"></script>'
    stored = (
        f"{'' if page == app.config.root_doc else context['pathto'](app.config.root_doc)}#{STORED}"
    )
    if doctree:
        public.announce(app, page, context, doctree)
    if page in app.env.found_docs:
        context["body"] += where.expand(app.env, page)
    context["body"] += _foot(
        Path(app.srcdir),
        app.env.doc2path(page, base=False) if page in app.env.found_docs else "",
        stored,
        f"{'' if page == DEVICE_PAGE else context['pathto'](DEVICE_PAGE)}#{DEVICE_PLACE}",
    )


def _foot(root: Path, source: str, stored: str, device_page: str) -> str:
    """What stands at the end of every page: how old the record is, what is stored, where to report
    a correction, the live notebook.
    """
    binder = (
        remote.binder_address(root, exercise.student_path(source))
        if source.endswith(".ipynb")
        else None
    )
    corrections = remote.corrections_address(root)
    parts = [
        (STRINGS["cut_off"].format(month=record.cut_off()), ""),
        (STRINGS["stored"], stored),
    ]
    parts += [(STRINGS["corrections"], corrections)] if corrections else []
    parts += [(STRINGS["binder"], binder)] if binder else []
    return render("foot", parts=parts, device=device_page, s=STRINGS)


def _ship_notebooks(app: Sphinx, error: Exception | None) -> None:
    """Each chapter's notebook, to download, and of the exercises the students' copies, never the
    sources.
    """
    if error is None and app.builder.format == "html":
        target = Path(app.outdir) / "_notebooks"
        target.mkdir(exist_ok=True)
        plain.write(Path(app.srcdir) / "chapters", target)
        write_student_copies(Path(app.srcdir) / exercise.FOLDER, target / "exercises")
        plain.say_needs(target, Path(app.srcdir))
