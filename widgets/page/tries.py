"""The things to try, which chapters list below an experiment, brought into it: between its controls
and its picture, where a tap sets each of them and the effect is in sight.
"""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from widgets.page import case
from widgets.values.experiment import WalkData

PLACE = "<!-- things to try -->"
"""What the island leaves in the HTML of an experiment that has things to try (tries.js)."""


class Tries(NamedTuple):
    """What stands in the chapter, and the cases of each line."""

    words: list[nodes.Node]
    cases: list[list[WalkData]]


NONE = Tries([], [])


def below(raw: nodes.Node, name: str) -> Tries:
    """The paragraph and the numbered list right below the cell in which an experiment stands, if
    the list leads to cases of it; otherwise `NONE`. They stay where they are.
    """
    cell = raw
    while cell.parent is not None and not isinstance(cell.parent, nodes.section | nodes.document):
        cell = cell.parent
    if cell.parent is None:
        return NONE
    at = cell.parent.index(cell)
    words = list(cell.parent.children[at + 1 : at + 3])
    if [type(each) for each in words] != [nodes.paragraph, nodes.enumerated_list]:
        return NONE
    cases = [_cases(line, name) for line in words[1].children]
    return Tries(words, cases) if any(cases) else NONE


def _cases(line: nodes.Node, name: str) -> list[WalkData]:
    """The cases of that experiment to which a line leads."""
    asked = [each.get(case.ASKED, "") for each in line.findall(nodes.reference)]
    return [walk(each) for each in asked if each.partition("&")[0] == name]


def walk(text: str) -> WalkData:
    """A case as it is written in the role `case`, with every position of what walks."""
    _, preset, changes = case.walks(text)
    return WalkData(preset=preset, changes=changes)


def within(raw: nodes.raw, tries: Tries) -> list[nodes.Node]:
    """The experiment's HTML with the words in their place, out of the place that they had."""
    before, place, after = raw.astext().partition(PLACE)
    if not place:
        raise ValueError(f"the experiment has no {PLACE}")
    for each in tries.words:
        each.parent.remove(each)
    return [_html(before), *tries.words, _html(after)]


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")
