"""Other exchanges: the table, the protocol step by step, and rivals and scores by hand."""

from __future__ import annotations

from itertools import product
from math import log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.published import PUBLISHED
from widgets import record
from widgets.model import APRIL_2024, IRAN, ISRAEL, Actor, Exchange, likeliest_paths, solve, vary
from widgets.model.cases import (
    CASES,
    READ_OFF,
    SHARED,
    STEP,
    VARIANTS,
    WITHIN,
    Case,
    Direction,
    case,
    coded,
    read,
    scores,
    totals,
)
from widgets.model.parameters import described
from widgets.model.rivals import APRIL, HEDGE, RIVALS, Seen, by_chance, chain, fitted_kappa

DIRECTIONS = read(record.directions().to_dict("records"))
FOUND = {(each.case, each.forecaster): each for each in scores(DIRECTIONS)}
SHORT = [name for name, each in CASES.items() if len(each.seen.answers) == 2]
same_every_time = settings(derandomize=True, deadline=None, max_examples=60)


def printed(value: float) -> Any:
    """To the three digits in which a value is printed."""
    return pytest.approx(value, abs=0.5001e-3)


@pytest.mark.parametrize(
    "row", PUBLISHED["cases"], ids=lambda row: f"{row['case']}, {row['variant']}"
)
def test_what_the_model_gives_elsewhere(row: dict[str, Any]) -> None:
    plan = solve(case(row["case"], row["variant"], DIRECTIONS))
    assert FOUND[row["case"], row["variant"]].forecast.history == printed(row["history"])
    ((path, chance),) = likeliest_paths(plan, 1)
    assert " ".join(map(str, path)) == row.get("likeliest", " ".join(map(str, path)))
    assert chance == printed(row.get("chance", chance))


def test_told_what_it_needs_it_gives_three_and_told_what_was_known_one() -> None:
    """Of the four; and the long one never."""
    for variant, given_ in {"sourced": 3, "sourced-blind": 1, "all-blind": 1, "frozen": 1}.items():
        right = [
            name
            for name, each in CASES.items()
            if likeliest_paths(solve(case(name, variant, DIRECTIONS)), 1)[0][0] == each.seen.answers
        ]
        assert len(right) == given_ and "india-pakistan-2025" not in right, variant


# ------------------------------------------------------------------------------------ the protocol


def test_the_record_and_the_protocol_speak_of_the_same() -> None:
    assert set(CASES) == set(record.OTHERS) and READ_OFF == record.READ_OFF
    assert {each.parameter for each in DIRECTIONS} == set(STEP)
    for owner in (Actor, Exchange):
        for name, parameter in described(owner).items():
            low, high = WITHIN.get(name, (0, 1))
            assert name not in STEP or parameter.valid[0] <= low < high <= parameter.valid[1]


@pytest.mark.parametrize("name", CASES)
def test_each_step_is_a_row_of_the_record(name: str) -> None:
    """The rungs are the rows' own, and the sides take turns; in 2025 the opening is felt a rung
    higher than it was launched.
    """
    told, rows = CASES[name], record.exchanges().set_index("event_id")
    opening, *answers = told.rows
    assert tuple(rows.loc[answers, "rung"]) == told.seen.answers
    assert rows.loc[opening, "rung"] == told.seen.opening - (name == "india-pakistan-2025")
    turns = [told.sides[i % 2] for i in range(-1, len(answers))]
    assert rows.loc[list(told.rows), "move_of"].tolist() == turns
    assert set(rows.loc[list(told.rows), "sequence"]) == {name}


@pytest.mark.parametrize("name", CASES)
def test_frozen_is_april_with_other_names_and_opening(name: str) -> None:
    told = case(name)
    bases = {"Iran": IRAN, "Israel": ISRAEL}
    first, second = (base.name for base in CASES[name].bases)
    names = [{"name": side} for side in CASES[name].sides]
    april = vary(APRIL_2024, opening=CASES[name].seen.opening)
    april = Exchange(bases[first], bases[second], opening=april.opening)
    assert told == vary(april, *names) == case(name, "frozen", DIRECTIONS)


def test_a_direction_moves_one_parameter_by_one_step() -> None:
    def told(
        parameter: str, direction: str, side: str = "Iran", rests: str = "sourced"
    ) -> Direction:
        return Direction("soleimani-2020", side, parameter, direction, rests)

    def moved(variant: str, *directions: Direction) -> Exchange:
        return case("soleimani-2020", variant, directions)

    assert moved("all", told("hawks", "lower")).first.hawks == 0.55
    assert moved("all", told("stake", "higher")).first.stake == 3
    assert moved("all", told("red_line", "lower")).first.red_line == 2
    assert moved("all", told("alerted", "higher", "United States")).second.alerted == 1
    assert moved("all", told("alerted", "lower")).first.alerted == 0.1
    assert moved("all", told("markup", "higher")).first.markup == 2
    assert moved("all", told("clients", "lower", "United States")).second.clients == 0
    assert moved("all", told("noise", "higher", "exchange")).noise == 0.3
    nothing = [
        told("hawks", "unknown"),
        told("war", "same"),
        told("ally", "higher", rests="disputed"),
    ]
    assert moved("sourced", *nothing) == case("soleimani-2020")
    assert moved("all", *nothing).first.ally == 1
    for parameter in READ_OFF:
        assert moved("all-blind", told(parameter, "higher")) == case("soleimani-2020")
        assert moved("sourced-blind", told(parameter, "higher")) == case("soleimani-2020")
    elsewhere = Direction("india-pakistan-2019", "India", "hawks", "higher")
    assert moved("all", elsewhere) == case("soleimani-2020")


@same_every_time
@given(
    st.sampled_from(sorted(CASES)),
    st.sampled_from(VARIANTS),
    st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from(sorted(STEP)), st.booleans()), max_size=30
    ),
)
def test_every_coding_can_be_played(
    name: str, variant: str, codes: list[tuple[int, str, bool]]
) -> None:
    sides = CASES[name].sides
    told = [
        Direction(name, "exchange" if p in SHARED else sides[s], p, "higher" if up else "lower")
        for s, p, up in codes
    ]
    mine = case(name, variant, told)
    for owner in (mine, *mine.actors()):
        for parameter in set(STEP) & set(described(type(owner))):
            low, high = WITHIN.get(parameter, (0, 1))
            assert low <= getattr(owner, parameter) <= high


@pytest.mark.parametrize(
    ("build", "named"),
    [
        (lambda: case("kargil-1999"), "kargil-1999"),
        (lambda: case("soleimani-2020", "blind"), "variant = 'blind'"),
        (lambda: coded(*_wrong(side="Israel")), "side = 'Israel' must be one of Iran, United"),
        (lambda: coded(*_wrong(parameter="guile")), "parameter = 'guile'"),
        (lambda: coded(*_wrong(direction="more")), "direction = 'more' must be one of lower"),
        (lambda: coded(*_wrong(parameter="noise")), "side = 'Iran' must be one of exchange"),
    ],
)
def test_what_there_is_not_is_named(build: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        build()


def _wrong(**word: str) -> tuple[Case, str, list[Direction]]:
    good = Direction("soleimani-2020", "Iran", "hawks", "lower")
    return CASES["soleimani-2020"], "all", [good._replace(**word)]


# --------------------------------------------------------------------------------- rivals and scores


def test_one_answer_as_loud_as_the_blow_wins_where_it_is_right() -> None:
    """Right in rung and length for two of the three short ones, in length for the third; there no
    variant of the model gives length and who stops so well.
    """
    loud = {name: FOUND[name, "one answer, then silence"].forecast for name in CASES}
    assert [loud[name].history for name in CASES] == [0, 1, 1, 0]
    assert [loud[name].length for name in CASES] == [1, 1, 1, 0]
    for name in SHORT:
        for variant in VARIANTS:
            mine, theirs = FOUND[name, variant].logs, FOUND[name, "one answer, then silence"].logs
            assert mine.length < theirs.length and mine.stops < theirs.stops


def test_only_what_was_read_off_the_answer_beats_the_rivals() -> None:
    """On the three short ones the sourced directions win in history; without the three parameters
    that were read off the answer the model does worse than chance.
    """
    short = totals(each for each in FOUND.values() if each.case in SHORT)
    assert max(short, key=lambda name: short[name].history) == "sourced"
    assert short["sourced-blind"].history < short["chance"].history < short["base rate"].history
    assert short["all-blind"].history < short["one answer, then silence"].history


def test_the_base_rate_counts_the_others() -> None:
    """Of April and the three others, two or none ended as this one did."""
    rates = {name: FOUND[name, "base rate"].forecast for name in CASES}
    assert all(tuple(rates[name]) == (0.5, 0.5, 0.5) for name in SHORT)
    assert tuple(rates["india-pakistan-2025"]) == (0, 0, 0.25)


@pytest.mark.parametrize("seen", [Seen(3, (2, 0)), Seen(2, (3, 1, 0)), APRIL])
def test_the_chain_is_what_every_history_says(seen: Seen) -> None:
    others = [(APRIL_2024, APRIL), (APRIL_2024, Seen(2, (2, 0)))]
    steps = {(3, 4): 1, (4, 2): 1, (2, 0): 2, (2, 2): 1}

    def chance(before: int, after: int) -> float:
        seen_from = sum(n for (b, _), n in steps.items() if b == before)
        return (steps.get((before, after), 0) + 0.5) / (seen_from + 3)

    def history(answers: tuple[int, ...]) -> float:
        product_ = 1.0
        for before, after in zip((seen.opening, *answers), answers):
            product_ *= chance(before, after)
        return product_

    found = chain(seen, others)
    assert found.history == pytest.approx(history(seen.answers))
    n = len(seen.answers)
    every = [(*rungs, 0) for rungs in product(range(1, 5), repeat=n - 1)]
    assert found.length == pytest.approx(sum(map(history, every)))
    ended = chain(Seen(seen.opening, (0,)), others), chain(Seen(seen.opening, (1, 0)), others)
    assert 0 < sum(each.stops for each in ended) < 1  # the rest is war


def test_chance_is_even_at_every_decision() -> None:
    assert tuple(by_chance(Seen(3, (2, 0)))) == pytest.approx((1 / 36, 1 / 9, 0.2))
    assert by_chance(Seen(3, (0,))).stops == pytest.approx(0.3)


def test_a_log_score_is_hedged_with_chance() -> None:
    seen = Seen(2, (2, 0))
    certain = FOUND["iran-pakistan-2024", "one answer, then silence"]
    assert certain.logs == certain.forecast.logs(seen)
    assert certain.logs.history == pytest.approx(log(1 - HEDGE + HEDGE / 36))
    wrong = FOUND["soleimani-2020", "one answer, then silence"].logs.history
    assert wrong == pytest.approx(log(HEDGE / 36))


def test_deterrence_is_fitted_to_the_others() -> None:
    """To April alone none fits best; to an answer of 2 after a blow felt at 3, much."""
    assert fitted_kappa([(APRIL_2024, APRIL)]) == 0
    assert fitted_kappa([(APRIL_2024, Seen(3, (2, 0)))]) >= 0.5


def test_every_case_has_every_forecaster() -> None:
    assert set(FOUND) == {(name, each) for name in CASES for each in (*VARIANTS, *RIVALS)}
    for each in FOUND.values():
        assert all(0 <= chance <= 1 for chance in each.forecast)
        assert all(score <= 0 for score in each.logs)


def test_one_s_own_exchange_is_scored_like_the_others() -> None:
    """One of the four under another name is scored as it was, but for what is fitted to it too."""
    told = CASES["soleimani-2020"]
    mine = [each._replace(case="mine") for each in DIRECTIONS if each.case == "soleimani-2020"]
    for each in scores(mine, {"mine": told}):
        if each.forecaster in VARIANTS:
            assert each.forecast == FOUND["soleimani-2020", each.forecaster].forecast
