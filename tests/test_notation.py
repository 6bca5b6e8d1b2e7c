"""The tables of the pages hold what the model and the record say."""

from __future__ import annotations

import html
import re

import pytest

from widgets import record
from widgets.model import IRAN, ISRAEL, Actor, Exchange
from widgets.model.parameters import Evidence, described
from widgets.tables.notation import notation

PARAMETERS = {**described(Actor), **described(Exchange)}


def row(name: str) -> str:
    """One parameter's row of the table."""
    found = re.search(rf"<tr id='parameter-{name}'>(.*?)</tr>", notation())
    assert found, f"the table has no row for {name}"
    return html.unescape(found[1])


@pytest.mark.parametrize("name", PARAMETERS)
def test_the_notation_has_every_parameter(name: str) -> None:
    parameter = PARAMETERS[name]
    assert f"<code>{name}</code>" in row(name)
    assert parameter.meaning in row(name) and parameter.unit in row(name)
    assert parameter.symbol.partition("_")[0] in row(name)


def test_the_notation_names_both_sides_where_they_differ_and_only_there() -> None:
    for name in described(Actor):
        values = [getattr(side, name) for side in (IRAN, ISRAEL)]
        shown = f"Iran: {values[0]:g}<br>Israel: {values[1]:g}"
        assert (shown in row(name)) == (values[0] != values[1]), name


def test_the_marks_on_the_fields_are_those_of_the_record() -> None:
    """What stands on the dataclass fields is what the record's rows say; a side without a row is
    illustrative.
    """
    evidence = record.parameters_evidence()
    assert set(evidence["parameter"]) <= set(PARAMETERS)
    rows = {
        (each.parameter, each.actor): Evidence(each.direction, each.value)
        for each in evidence.itertuples()
    }
    assert len(rows) == len(evidence), "a parameter of one actor has two rows"
    for name, parameter in PARAMETERS.items():
        for side in (IRAN.name, ISRAEL.name):
            assert (parameter.evidence or {}).get(side, Evidence()) == rows.get(
                (name, side), Evidence()
            ), f"{name} of {side}"


def test_the_marks_of_a_row_are_shown() -> None:
    assert "Iran: disputed / illustrative<br>Israel: sourced / illustrative<" in row("red_line")
    assert "Iran: illustrative / illustrative<br>Israel: sourced / disputed<" in row("alerted")
    assert ">illustrative / illustrative<" in row("war")
