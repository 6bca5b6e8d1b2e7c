"""The table of notation: every parameter of the model with its range, its value and what it rests
on, from the dataclass fields themselves.
"""

from __future__ import annotations

import html
from dataclasses import fields
from math import inf
from typing import Any

from widgets.model import IRAN, ISRAEL, Actor, Exchange
from widgets.model.parameters import Evidence, Parameter, described

HEADS = ("parameter", "meaning", "valid", "taught", "default", "April 2024", "direction / value")
"""The columns. On a phone, where rows become blocks, each cell carries its own (`data-label`)."""

CAPTION = (
    "The parameters of the model. Valid is what the code accepts, taught what a control offers; April 2024 stands where the two sides differ. "
    "The last column says what a parameter’s direction and its value rest on, for each side where the record differs."
)


def notation() -> str:
    """The table as HTML: first what each side has (`Actor`), then what the exchange has
    (`Exchange`).
    """
    head = "".join(f"<th scope='col'>{words}</th>" for words in HEADS)
    bodies = ""
    for title, owner in (("Each side", Actor), ("The exchange", Exchange)):
        group = f"<tr><th scope='rowgroup' colspan='{len(HEADS)}'>{title} (<code>{owner.__name__}</code>)</th></tr>"
        bodies += f"<tbody>{group}{_lines(owner)}</tbody>"
    return f"<table class='record notation'><caption>{CAPTION}</caption><thead><tr>{head}</tr></thead>{bodies}</table>"


def _lines(owner: type) -> str:
    defaults: dict[str, Any] = {field.name: field.default for field in fields(owner)}
    return "".join(
        _line(owner, name, parameter, defaults[name])
        for name, parameter in described(owner).items()
    )


def _line(owner: type, name: str, parameter: Parameter, default: float) -> str:
    values = (
        {actor.name: getattr(actor, name) for actor in (IRAN, ISRAEL)} if owner is Actor else {}
    )
    marks = {
        actor.name: (parameter.evidence or {}).get(actor.name, Evidence())
        for actor in (IRAN, ISRAEL)
    }
    cells = (
        f"{html.escape(parameter.meaning)} <span class='why'>({html.escape(parameter.unit)})</span>",
        _range(*parameter.valid),
        _range(*parameter.teach),
        _number(default),
        _by_side({side: _number(value) for side, value in values.items()})
        if len(set(values.values())) > 1
        else "",
        _by_side({side: f"{mark.direction} / {mark.value}" for side, mark in marks.items()}),
    )
    row = "".join(
        f"<td data-label='{label}'>{cell}</td>"
        for label, cell in zip(HEADS[1:], cells, strict=True)
    )
    return f"<tr id='parameter-{name}'><th scope='row'>{_symbol(name, parameter)}<code>{name}</code></th>{row}</tr>"


def _symbol(name: str, parameter: Parameter) -> str:
    """The symbol, its index set low; nothing where the field's name is the symbol."""
    if parameter.symbol == name:
        return ""
    letter, _, index = parameter.symbol.partition("_")
    return f"<i>{html.escape(letter)}</i>{f'<sub>{html.escape(index)}</sub>' if index else ''} "


def _range(low: float, high: float) -> str:
    if low == -inf and high == inf:
        return "any"
    return f"{_number(low)} or more" if high == inf else f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _by_side(words: dict[str, str]) -> str:
    """What holds for both sides once, or each side's own with its name."""
    if len(set(words.values())) == 1:
        return next(iter(words.values()))
    return "<br>".join(f"{side}: {own}" for side, own in words.items())
