"""What a cell prints, on the page: rows whose columns are held apart by bars become a table, with
heads that wrap on a phone and that a screen reader can name.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby

from docutils import nodes

NUMBER = re.compile(r"[-−]?\d[\d.,]*%?")


def expand(doctree: nodes.document) -> None:
    """Put tables in the place of the rows that cells have printed; other lines stay as they are."""
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
    heads, *rows = [[html.escape(cell.strip()) for cell in line.split(" | ")] for line in lines]
    kinds = [
        " class='number'" if all(NUMBER.fullmatch(row[at]) for row in rows) else ""
        for at in range(len(heads))
    ]
    head = "".join(
        f"<th scope='col'{kind}>{cell}</th>" if cell else "<td></td>"
        for cell, kind in zip(heads, kinds, strict=True)
    )
    body = "".join(f"<tr>{_row(row, kinds)}</tr>" for row in rows)
    return nodes.raw(
        "",
        f"<table class='printed'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>",
        format="html",
    )


def _row(cells: list[str], kinds: list[str]) -> str:
    first, *rest = (f"{kind}>{cell}" for cell, kind in zip(cells, kinds, strict=True))
    return f"<th scope='row'{first}</th>" + "".join(f"<td{each}</td>" for each in rest)
