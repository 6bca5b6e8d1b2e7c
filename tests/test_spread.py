"""What a setting comes to in the other codings that also give April."""

from __future__ import annotations

import json
from random import Random

import pytest

from widgets.experiments import EXPERIMENTS, Experiment, SettingError, experiment, identified, wire
from widgets.experiments.identified import carried, headlines, spread
from widgets.model import APRIL_2024, vary
from widgets.model.identified import KEPT, codings, danger

ASKED = [each for each in EXPERIMENTS if each.measure]


@pytest.mark.parametrize("chosen", ASKED, ids=lambda each: each.name)
def test_the_headline_alone_is_the_answer_s(chosen: Experiment) -> None:
    """At every preset, and with every control somewhere at random."""
    assert chosen.measure
    chance = Random(chosen.name)
    moved = [
        {each.name: chance.choice(each.positions) for each in chosen.controls} for _ in range(4)
    ]
    for preset, changes in [
        *((each.name, {}) for each in chosen.presets),
        *((None, m) for m in moved),
    ]:
        exchange, settings = chosen.asked(preset, changes)
        alone = chosen.measure.of(chosen.measure.view(exchange, settings), settings)
        assert alone == pytest.approx(chosen.ask(preset, changes).headline, abs=1e-9), changes


def test_april_as_the_course_codes_it_becomes_the_coding_itself() -> None:
    for each in codings():
        assert carried(APRIL_2024, each) == each
    for name in ("why", "domestic", "third-parties", "after", "signalling"):
        chosen = experiment(name)
        assert chosen.measure
        view = chosen.measure.view(*chosen.asked())
        assert all(carried(view, each) == each for each in codings()), name


def test_what_was_moved_is_moved_in_every_coding_and_a_share_stays_a_share() -> None:
    view = vary(APRIL_2024, second={"ally": 0, "alerted": 0.45}, noise=0.1)
    for each in codings():
        told = carried(view, each)
        assert (told.second.ally, told.second.alerted, told.noise) == (0, 0.45, 0.1)
        share = each.second.shield / each.second.alerted
        assert told.second.shield == pytest.approx(0.45 * share)
        assert told.first == each.first and told.second.hawks == each.second.hawks


def test_the_spread_of_april_s_danger_is_that_of_the_kept_codings() -> None:
    found, count = spread(experiment("third-parties"))
    known = danger(codings())
    assert count == len(KEPT)
    assert found == pytest.approx(tuple(100 * each for each in known))


def test_asked_in_parts_it_is_the_same() -> None:
    parts = [
        json.loads(wire.spread("domestic", "hawkish-both", '{"hawks": 0.8}', part))
        for part in identified.PARTS
    ]
    found, count = spread(experiment("domestic"), "hawkish-both", {"hawks": 0.8})
    assert parts[:-1] == [None] * (len(parts) - 1)
    assert parts[-1] == {"low": found.low, "high": found.high, "codings": count}


def test_a_coding_without_an_answer_is_not_counted() -> None:
    _, count = spread(experiment("signalling"), "settled")
    assert 40 <= count < len(KEPT)


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="reciprocity asks no exchange"):
        headlines(experiment("reciprocity"), None, None, 0)
    with pytest.raises(SettingError, match="ally = 7"):
        headlines(experiment("third-parties"), None, {"ally": 7}, 0)
