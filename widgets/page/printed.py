"""What a cell prints, on the page: rows whose columns are held apart by bars become a table, with
heads that wrap on a phone and that a screen reader can name. What a cell tagged `hide-input` prints
comes first, and its code folded under it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode

from widgets.island.strings import STRINGS
from widgets.templates import render

NUMBER = re.compile(r"[-−]?\d[\d.,]*%?")


def expand(doctree: nodes.document) -> None:
    """Put tables in the place of the rows that cells have printed; other lines stay as they are.
    Code that MyST-NB has folded above its output goes below it.
    """
    for fold in list(doctree.findall(HideCodeCellNode)):
        cell, summary = fold.parent, html.escape(STRINGS["code"])
        cell.remove(fold)
        cell += nodes.raw("", f'<details class="code"><summary>{summary}</summary>', format="html")
        cell += fold.children
        cell += nodes.raw("", "</details>", format="html")
    for block in list(doctree.findall(nodes.literal_block)):
        if {"output", "stream"} <= set(block["classes"]):
            made = [
                _table(lines) if is_table else _plain(block, lines)
                for lines, is_table in pieces(block.astext())
            ]
            block.parent.replace(
                block, made
            )  # `replace_self` would hand the block's classes, and so its box, to the first piece


def pieces(text: str) -> Iterator[tuple[list[str], bool]]:
    """The lines in their order, in runs, each with whether it is a table: two lines or more with
    the same number of bars.
    """
    plain: list[str] = []
    for bars, run in groupby(text.splitlines(), key=lambda line: line.count(" | ")):
        lines = list(run)
        if bars == 0 or len(lines) == 1:
            plain += lines
            continue
        if plain:
            yield plain, False
        plain = []
        yield lines, True
    if plain:
        yield plain, False


def _plain(block: nodes.literal_block, lines: list[str]) -> nodes.literal_block:
    text = "\n".join(lines)
    made = block.copy()
    made.rawsource = text
    made += nodes.Text(text)
    return made


def _table(lines: list[str]) -> nodes.raw:
    """The first line holds the heads, and the first cell of each line says what its row is about."""
    heads, *rows = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    numbers = [all(NUMBER.fullmatch(row[at]) for row in rows) for at in range(len(heads))]

    def marked(cells: list[str]) -> list[tuple[str, bool]]:
        return list(zip(cells, numbers, strict=True))

    made = render("printed", heads=marked(heads), rows=[marked(row) for row in rows])
    return nodes.raw("", made, format="html")
