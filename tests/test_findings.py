"""Each chapter's finding, asked of the other codings that also give April."""

from __future__ import annotations

import re

import pytest

from tools.notebooks import notebooks
from widgets.experiments import experiment
from widgets.experiments.findings import FINDINGS, headline, held
from widgets.model import APRIL_2024
from widgets.model.identified import codings

CHAPTERS = {path.stem: path.read_text(encoding="utf-8") for path in notebooks()}
COUNTS_ITS_OWN = {"deterrence", "others"}


def shown(text: str) -> set[str]:
    """The experiments that a chapter shows, those on exchanges alone."""
    names = re.findall(r'show\(\\"([\w-]+)\\"', text)
    return {name for name in names if experiment(name).measure is not None}


def test_every_chapter_that_asks_an_exchange_counts_its_finding() -> None:
    asking = {name for name, text in CHAPTERS.items() if shown(text)}
    left_out = asking - COUNTS_ITS_OWN - set(FINDINGS)
    assert not left_out, f"FINDINGS of widgets/experiments/findings.py has no finding of {left_out}"
    for name in FINDINGS:
        times = CHAPTERS[name].count(f'told(\\"{name}\\")')
        assert times == 1, f"{name}.ipynb says told(“{name}”) {times} times, and not once"
    for name in COUNTS_ITS_OWN:
        assert "codings" in CHAPTERS[name] or "sets" in CHAPTERS[name]


@pytest.mark.parametrize("name", FINDINGS)
def test_what_a_chapter_finds_holds_in_april_and_in_most_codings_or_says_so(name: str) -> None:
    assert FINDINGS[name][1](APRIL_2024)
    found = held(name)
    assert found.of == len(codings())
    if found.held / found.of < 0.7:  # then the chapter says in its own words how little that is
        after = CHAPTERS[name].partition(f'told(\\"{name}\\")')[2]
        assert re.search(r"our number|not pinned down", after), (
            f"{name}'s finding holds in {found.held} of {found.of} codings: the prose after it must"
            " say “our numbers” or “not pinned down”"
        )


def test_a_headline_in_another_coding_is_asked_of_exchanges_only() -> None:
    assert headline(APRIL_2024, "why") == pytest.approx(experiment("why").ask().headline)
    with pytest.raises(ValueError, match="reciprocity asks no exchange"):
        headline(APRIL_2024, "reciprocity")
