"""The chapter on deterrence: its experiments and questions give the published numbers, and its
words carry them.
"""

from __future__ import annotations

import nbformat
import pytest

from helpers.project import ROOT
from helpers.published import PUBLISHED
from helpers.tasks import answer_of
from widgets import record
from widgets.answers.deterrence_blow import outcome
from widgets.experiments import experiment
from widgets.model import APRIL_2024, Move, likeliest_paths, play, solve, vary
from widgets.model.identified import DETERRED, RANGES, draws, identified, span
from widgets.questions import task

BLOW, THREAT = experiment("deterrence-blow"), experiment("deterrence-threat")
PROSE = "\n\n".join(
    cell.source
    for cell in nbformat.read(ROOT / "chapters" / "deterrence.ipynb", as_version=4).cells
    if cell.cell_type == "markdown"
)


@pytest.mark.parametrize(
    "row", PUBLISHED["deterrence"], ids=lambda row: f"{row['first']}, {row['second']}"
)
def test_the_experiment_gives_the_published_rows(row: dict[str, float]) -> None:
    rung, war, _ = outcome(
        vary(APRIL_2024, {"deterred": row["first"]}, {"deterred": row["second"]})
    )
    assert (rung, war / 10) == pytest.approx((row["first_rung"], row["wars"]), abs=0.00051)


def test_both_lines_of_the_picture_pass_through_the_case_in_view() -> None:
    for preset in BLOW.presets:
        answer = BLOW.ask(preset.name, {"israel": 0.35})
        (now,) = answer.tables["now"]
        for side in ("iran", "israel"):
            (row,) = [each for each in answer.tables["rows"] if each["share"] == now[side]]
            for measure in ("rung", "war", "april"):
                assert row[f"{measure}_{side}"] == now[measure]
        assert answer.headline == now["april"]


@pytest.mark.words
def test_the_bets_and_their_reasons_carry_the_model_s_numbers() -> None:
    plain, half = BLOW.ask(), BLOW.ask("israel-half")
    assert f"{plain.headline:.0f} go as April did" in BLOW.bet.question
    assert round(half.headline) == 16
    wars = [each.tables["now"][0]["war"] for each in (plain, half)]
    assert f"from {wars[0]:.0f} to {wars[1]:.0f} wars in 1,000" in BLOW.because
    rungs = [each.tables["now"][0]["rung"] for each in (plain, half)]
    assert rungs[1] >= rungs[0]
    before, hard = THREAT.ask(), THREAT.ask_bet()
    told = [each.tables["now"][0]["overt"] for each in (before, hard)]
    assert f"strikes fall from {told[0]:.0f} to {told[1]:.0f}" in THREAT.bet.question
    assert f"{before.headline:.1f} of 1,000 exchanges" in THREAT.bet.question
    assert 6.5 < told[0] / told[1] < 7.5 and "seven times rarer" in THREAT.because
    at_three = solve(vary(THREAT.presets[0].exchange, second={"markup": 3})).policy[1][3]
    assert at_three[Move(5)] > 0.5 and "mostly answered with open war" in THREAT.because


@pytest.mark.words
def test_israel_s_small_answer_cannot_tell_restraint_from_deterrence() -> None:
    """By a quarter the history stays; by half a deniable answer takes the place of the strike."""
    likeliest = [
        likeliest_paths(solve(vary(APRIL_2024, None, {"deterred": share})), 1)[0][0]
        for share in (0, 0.25, 0.5)
    ]
    assert likeliest == [(4, 2, 0), (4, 2, 0), (4, 1, 0)]


@pytest.mark.words
def test_a_threat_holds_back_who_may_act_and_hardly_who_must() -> None:
    (now,) = THREAT.ask("iran-april").tables["now"]
    assert now["overt"] > 99.9 and f"rung {now['rung']:.2f}" in PROSE
    (plain,) = BLOW.ask().tables["now"]
    assert f"{now['rung']:.2f} instead of {plain['rung']:.2f}" in PROSE
    with_less, with_all = (BLOW.ask(None, {"shield": share}) for share in (0.3, 0.9))
    assert with_less.tables["now"][0]["rung"] < with_all.tables["now"][0]["rung"] - 0.2


@pytest.mark.words
def test_a_tenth_is_enough_with_april_s_other_numbers_only() -> None:
    kept = identified(draws(ranges=(*RANGES, *DETERRED)))
    iran = span(each.first.deterred for each in kept)
    assert f"{len(kept)} sets are left" in PROSE
    assert f"between {iran.low:.2f} and {iran.high:.2f}" in PROSE


@pytest.mark.words
def test_the_questions_answers_meet_their_conditions() -> None:
    below = answer_of("deterrence-below") / 100
    assert outcome(vary(APRIL_2024, {"deterred": below}))[0] < 3
    assert outcome(vary(APRIL_2024, {"deterred": below - 0.05}))[0] >= 3
    threatened = THREAT.preset("bluff").exchange
    true = vary(threatened, second={"markup": 1})
    assert answer_of("deterrence-bluff") == pytest.approx(
        1000 * play(solve(threatened), true, second=solve(true)).p_war
    )
    assert task("deterrence-evidence").choices["E84"].right


@pytest.mark.words
def test_the_threat_of_10_april_was_answered_within_days() -> None:
    rows = record.events().set_index("event_id")
    days = (rows.date_start["E22"] - rows.date_start["E84"]).days
    assert days == 3 and "Iran did so three days later" in str(
        task("deterrence-evidence").choices["E84"].reply
    )
