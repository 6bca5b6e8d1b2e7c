"""The golden record: what experiments, questions and pictures say is what somebody has read."""

from __future__ import annotations

import pytest

from tools.golden import FOLDER, RECORDS

ADVICE = "\n\n`make expected` renews the golden record; read its diff before you commit it"


@pytest.mark.parametrize("name", RECORDS)
def test_it_says_what_was_read(name: str) -> None:
    written = FOLDER / name
    known = written.read_text(encoding="utf-8").splitlines() if written.exists() else []
    assert RECORDS[name]().splitlines() == known, ADVICE


def test_the_golden_record_holds_nothing_else() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(RECORDS), ADVICE
