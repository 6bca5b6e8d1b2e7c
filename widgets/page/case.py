"""The role by which prose leads to a case of an experiment: `{case}`unannounced, damage 12
<signalling&seen=4&aims=12>``.

It becomes a link that sets the controls. A control may walk, `aims=4..12`: the link leads to where
the walk begins. Every case that the book asks for in this way, each step of a walk among them, is
prepared at build time, so that it answers without an engine too. In the same way prose leads to a
night of the decision room: `<room&night=april.iran.17.clear>`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from widgets.answers.answer import Setting
from widgets.experiments import EXPERIMENTS, SettingError, experiment
from widgets.experiments.experiment import Control
from widgets.island import node
from widgets.model.night import Night

WRITTEN = re.compile(r"\{case\}`[^`<]*<(?P<case>[^`<>]+)>`")
WALK = re.compile(r"\.\.[^&]*")
NIGHT = "room&night="
"""How a night of the decision room is asked for."""
ASKED = "case"
"""The attribute of a link's node that says the case in full, walks and all."""
SHOWN = re.compile(r'^show\("(?P<name>[\w-]+)"\)', re.MULTILINE)
logger = logging.getLogger(__name__)


class Case(NamedTuple):
    """A preset of an experiment and the controls changed from it."""

    experiment: str
    preset: str
    changes: dict[str, Setting]


def read(text: str) -> list[Case]:
    """The cases that `signalling&seen=4&aims=4..12` names: the experiment, then a preset or
    controls as in a link.

    Raises `SettingError` naming what the experiment does not know.
    """
    name, preset, walking = walks(text)
    start = experiment(name).settings(preset)
    return [
        Case(
            name,
            preset,
            {key: value for key, value in zip(walking, each, strict=True) if value != start[key]},
        )
        for each in product(*walking.values())
    ]


def walks(text: str) -> tuple[str, str, dict[str, list[Setting]]]:
    """The experiment, the preset, and the positions of each control that a case names.

    Raises `SettingError` naming what the experiment does not know.
    """
    name, _, rest = text.partition("&")
    chosen = experiment(name)
    asked = dict(parse_qsl(rest, keep_blank_values=True, strict_parsing=bool(rest)))
    preset = chosen.preset(asked.pop("preset", chosen.presets[0].name)).name
    return (
        name,
        preset,
        {
            (control := chosen.control(key)).name: _positions(control, value)
            for key, value in asked.items()
        },
    )


def _positions(control: Control, text: str) -> list[Setting]:
    """The position, or the positions from the one to the other. Raises `SettingError`."""
    ends = [_position(control, each) for each in text.split("..")]
    if len(ends) == 1:
        return ends
    at = [control.positions.index(end) for end in ends]
    onward = 1 if at[-1] >= at[0] else -1
    return [control.positions[index] for index in range(at[0], at[-1] + onward, onward)]


def _position(control: Control, text: str) -> Setting:
    given: Setting = text
    if control.kind == "range":
        given = _number(text)
    elif control.kind == "switch":
        given = {"true": True, "false": False}.get(text, text)
    placed = control.check(given)
    if placed not in control.positions:
        raise SettingError(
            f"{control.name} = {text} is between two positions, which are {control.step:g} apart"
        )
    return placed


def _number(text: str) -> float | str:
    """The number as a link to the case would be read; what is none stays text, for which the
    control's own check names what is allowed.
    """
    typed = node.call("typed.js", "typed", text)
    return text if typed is None else float(typed)


def asked_for(chapters: Path) -> list[Case]:
    """Every case that the prose of the book asks for, each once, in the order of the files.

    Raises `SettingError`.
    """
    cases: list[Case] = []
    for text in _written(chapters):
        if text.startswith(NIGHT):
            continue
        cases += [case for case in read(text) if case not in cases]
    return cases


def nights(chapters: Path) -> list[str]:
    """The nights of the decision room that the prose of the book asks for, each once."""
    return [text.removeprefix(NIGHT) for text in _written(chapters) if text.startswith(NIGHT)]


def _written(chapters: Path) -> dict[str, None]:
    """What stands in the role, each once, in the order of the files."""
    found = (each["case"] for text in _prose(chapters) for each in WRITTEN.finditer(text))
    return dict.fromkeys(found)


def _prose(chapters: Path) -> Iterator[str]:
    for path in sorted(chapters.glob("*.md")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(chapters.glob("*.ipynb")):
        yield from _cells(path, "markdown")


def _cells(path: Path, kind: str) -> Iterator[str]:
    """The text of a notebook's cells of that kind. Not asked of nbformat, which validates each."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == kind:
            yield "".join(cell["source"])


def page_of(chapters: Path, name: str) -> str:
    """The chapter in which an experiment is shown. Raises `KeyError` if none shows it."""
    for path in sorted(chapters.glob("*.ipynb")):
        shown = (found["name"] for code in _cells(path, "code") for found in SHOWN.finditer(code))
        if name in shown:
            return path.stem
    raise KeyError(name)


class CaseRole(SphinxRole):
    """A link to the chapter that shows the experiment, or the decision room, with the case behind
    the number sign.
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The link; a warning (which stops the build) that names a case that the experiment does
        not know.
        """
        words, _, case = self.text.rpartition("<")
        case = case.rstrip(">").strip()
        try:
            if case.startswith(NIGHT):
                Night.read(case.removeprefix(NIGHT))
                page = "room"
            else:
                read(case)
                page = page_of(Path(self.env.srcdir) / "chapters", case.partition("&")[0])
        except (SettingError, KeyError, ValueError) as error:
            logger.warning(
                "the case %r cannot be shown: %s", case, error, location=self.get_location()
            )
            return [nodes.literal(text=self.text)], []
        here = "" if Path(self.env.docname).name == page else f"{page}.html"
        begins = WALK.sub("", case)
        link = nodes.reference(
            "", words.strip(), refuri=f"{here}#x={begins}", classes=["case"], internal=True
        )
        link[ASKED] = case
        return [link], []


def _rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """A chapter is written anew when the cases or nights that other pages ask of it have changed."""
    chapters = Path(app.srcdir) / "chapters"
    played = nights(chapters) != getattr(env, "course_nights", None)
    env.course_nights = nights(chapters)  # type: ignore[attr-defined]
    room = [name for name in env.found_docs if played and Path(name).name == "room"]
    now = asked_for(chapters)
    before = getattr(env, "course_cases", None)
    env.course_cases = now  # type: ignore[attr-defined]
    if before == now:
        return room
    known = {each.name for each in EXPERIMENTS}  # an earlier build may have asked for another
    asked = {case.experiment for case in [*now, *(before or [])]} & known
    pages = {page_of(chapters, name) for name in asked}
    return room + [name for name in env.found_docs if Path(name).name in pages]


def setup(app: Sphinx) -> None:
    """Register the role, and have chapters written anew when their cases change."""
    app.add_role("case", CaseRole())
    app.connect("env-updated", _rewrite)
