"""A table whose rows can be narrowed by what they are: the page and the notebook show the same one."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Filter:
    """One way to narrow the rows: the field of a line that it looks at, its label, and its options (value → words)."""

    field: str
    label: str
    options: Mapping[str, str]


@dataclass(frozen=True)
class Line:
    """One row: its id, what each filter sees of it (several values separated by spaces), and its cells as HTML, the first of them the row's head."""

    id: str
    fields: Mapping[str, str]
    cells: tuple[str, ...]

    def fits(self, chosen: Mapping[str, str]) -> bool:
        """Whether the row has every chosen value; a blank choice asks nothing."""
        return all(not value or value in self.fields.get(name, "").split() for name, value in chosen.items())


@dataclass(frozen=True)
class Filtered:
    """Caption, heads, lines and filters; `name` marks the table in the page."""

    name: str
    caption: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    filters: tuple[Filter, ...]
    start: Mapping[str, str] = field(default_factory=dict)

    def fitting(self, chosen: Mapping[str, str]) -> list[Line]:
        """The lines that have every chosen value."""
        return [line for line in self.lines if line.fits(chosen)]

    def html(self, chosen: Mapping[str, str] | None = None) -> str:
        """The table with the lines that fit (default: all)."""
        head = "".join(f"<th scope='col'>{html.escape(words)}</th>" for words in self.heads)
        body = "".join(_row(line, self.heads) for line in self.fitting(chosen or {}))
        caption = f"<caption>{html.escape(self.caption)}</caption>"
        return f"<table class='record' data-table='{self.name}'>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(line: Line, heads: tuple[str, ...]) -> str:
    first, *rest = line.cells
    fields = "".join(f" data-{name}='{html.escape(value, quote=True)}'" for name, value in line.fields.items())
    cells = "".join(f"<td data-label='{html.escape(head, quote=True)}'>{cell}</td>" for head, cell in zip(heads[1:], rest, strict=True))
    return f"<tr data-id='{line.id}'{fields}><th scope='row'>{first}</th>{cells}</tr>"
