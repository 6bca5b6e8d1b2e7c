"""What sentences, marks, legends and heads assert is so: which side of a red line, which wars were
chosen, which line of a picture is which number, and what a control's value rests on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import combinations, product
from typing import Any

import pytest

from tools.golden import read
from tools.reader import shown_cell, shown_table, value
from widgets import charts, record
from widgets.answers.redlines_architecture import BUDGET, TOOLS, best
from widgets.answers.redlines_line import _times as times
from widgets.exercises.runner import run
from widgets.experiments import EXPERIMENTS, Experiment, experiment
from widgets.island import node
from widgets.island.experiment import rests_on
from widgets.model import APRIL_2024, vary
from widgets.questions import task

SERIES = {
    "third-parties": {
        "in the model": "war",
        "straight line": "straight",
        "launched": "launched",
        "felt by Israel": "felt",
    },
    "dilemma-arms": {"A": "a", "B": "b"},
    "domestic": {"all open wars": "war", "of them inadvertent": "inadvertent"},
    "proxies": {"in the open": "overt", "through proxies": "proxies", "no answer": "none"},
    "reciprocity": {"first": "first", "other": "second", "two Pardons": "pardons"},
    "redlines-line": {"as it turns out": "war", "as Israel’s leader expects": "expected"},
    "dilemma-reprisals": {"all open wars": "war", "of them inadvertent": "inadvertent"},
    "signalling": {
        "after what you saw": "posterior",
        "had it been the other way": "posterior_other",
        "limited aims": "war_limited",
        "seeks damage": "war_damage",
        "mixture at your odds": "war_mixture",
    },
}
"""By experiment: what a legend calls a line or band, and the field of the rows that it draws."""

APART = {
    "domestic": ("hawkish-both", {"hawks_war": 0.0}),
    "redlines-line": ("told-high", {}),
    "dilemma-reprisals": ("doubly-dangerous", {}),
}
"""Where two lines that might be exchanged do not begin at one number."""


def picture(chosen: Experiment, preset: str | None = None, **changes: Any) -> list[str]:
    """The picture of an answer, line by line in words."""
    answer = chosen.ask(preset, changes)
    tables = {**answer.tables, "baseline": chosen.ask().tables["rows"]}
    return list(read(charts.svg(charts.CHARTS[chosen.name].draw(charts.WIDE), tables)))


# ------------------------------------------------------------------------------------- red lines


GRID = list(product((0.0, 0.3, 0.9), (0.0, 1.0, 2.0, 2.5, 3.0), (0.5, 0.8)))


@pytest.mark.parametrize("sides", ["both", "israel"])
def test_where_reprisals_rest_is_on_the_side_of_the_line_that_is_said(sides: str) -> None:
    said = set()
    for stopped, markup, hawks in GRID:
        changes = {"interception": stopped, "markup": markup, "hawks": hawks, "sides": sides}
        answer = experiment("dilemma-reprisals").ask(None, changes)
        rest, iran = answer.tables["rest"][0], APRIL_2024.first.red_line
        below = f"below Iran’s red line of {iran:g}, so it would die out" in answer.sentence
        above = "above both red lines, so it would grind on" in answer.sentence
        assert below == (rest["felt_by_iran"] < iran)
        if above:
            assert rest["felt_by_israel"] >= APRIL_2024.second.red_line
        said |= {"below"} if below else {"above"} if above else set()
    assert said == {"below", "above"} or sides == "israel"


def test_who_stands_down_feels_less_than_its_line_and_who_answers_does_not() -> None:
    stood = 0
    for preset, walked in product(experiment("why").presets, range(1, 7)):
        answer = experiment("why").ask(preset.name, {"walked": walked})
        line = re.search(r"(\w+) feels ([\d.]+), below its red line at ([\d.]+)", answer.sentence)
        if line:
            stood += 1
            assert float(line[2]) < float(line[3])
        lands = re.search(r"feels ([\d.]+), wants .* feels ([\d.]+), (\w+) than", answer.sentence)
        if lands:
            assert (float(lands[2]) < float(lands[1])) == (lands[3] == "less")
    assert stood


@pytest.mark.parametrize("name", ["dilemma-reprisals", "redlines-line", "why"])
def test_a_red_line_is_drawn_where_it_lies(name: str) -> None:
    """Also where it is taken to lie elsewhere."""
    sides = APRIL_2024.actors() if name != "redlines-line" else (APRIL_2024.first,) * 2
    drawn = []
    for line in picture(experiment(name), "too-high" if name == "redlines-line" else None):
        at = re.match(r"rule .*?(?:\bat|rung|\(rung\)): ([\d.]+)", line)
        drawn += [float(at[1])] if at else []
    assert drawn == [actor.red_line for actor in sides]


# ------------------------------------------------------------------------- chosen and inadvertent


@pytest.mark.parametrize("name", ["dilemma-reprisals", "domestic", "redlines-architecture"])
def test_without_over_reading_no_war_is_inadvertent(name: str) -> None:
    """Under *chosen* and *inadvertent*: who reads every blow aright cannot stumble into war."""
    chosen = experiment(name)
    heads = {column.words: column.name for column in chosen.columns}
    for preset in chosen.presets:
        clear = vary(preset.exchange, noise=0)
        settings = {**chosen.settings(preset.name), "noise": 0.0, "hotline": 0.0}
        for row in chosen.compute(clear, settings).tables["rows"]:
            assert row[heads["of them inadvertent"]] == pytest.approx(0, abs=1e-9)
            assert row[heads["of them chosen"]] == pytest.approx(row["war"], abs=1e-9)


@pytest.mark.words
def test_the_sentences_say_chosen_of_what_was_chosen() -> None:
    """Hawks who bear nothing of a war choose it; with hawks as in April nobody does."""
    domestic, why = experiment("domestic"), experiment("why")
    assert "practically none of these wars is chosen" in domestic.ask().sentence
    row = domestic.ask("hawkish-both").tables["now"][0]
    share = f"{100 * row['chosen'] / row['war']:.0f} in 100 of these wars are chosen"
    assert row["chosen"] > row["inadvertent"] and share in domestic.ask("hawkish-both").sentence
    assert "practically never because somebody chose it" in why.ask().sentence
    assert "nearly always because somebody chose it" in why.ask("everything").sentence
    worlds = experiment("dilemma-reprisals").ask("doubly-dangerous")
    row = worlds.tables["now"][0]
    split = f"{row['inadvertent']:.0f} inadvertent, because a blow short of war was felt as one"
    assert f"{split}, and {row['chosen']:.0f} chosen" in worlds.sentence
    nothing = experiment("redlines-architecture").ask()
    row = nothing.tables["rows"][0]
    assert f"{row['inadvertent']:.1f} of them inadvertent, the rest chosen" in nothing.sentence


@pytest.mark.parametrize(
    ("war", "said"),
    [(4.4, "2.2 times"), (2.2, "1.1 times"), (2.1, "about"), (1.82, "about"), (1.8, "less likely")],
)
def test_how_much_likelier_a_war_is(war: float, said: str) -> None:
    assert times(war, 2.0).removesuffix(" as likely") == said


# -------------------------------------------------------------------- legends, heads and evidence


@pytest.mark.parametrize("name", SERIES)
def test_what_a_legend_names_is_what_is_drawn(name: str) -> None:
    """Each line begins and ends at its own numbers, and the legend has its look."""
    chosen = experiment(name)
    preset, changes = APART.get(name, (None, {}))
    rows = chosen.ask(preset, changes).tables["rows"]
    drawn = picture(chosen, preset, **changes)
    legends = " ".join(line for line in drawn if line.startswith("legend: "))
    looks = {words: look for look, words in re.findall(r"[:;] (.*?) “(.*?)”", legends)}
    unnamed = sorted(SERIES[name].keys() - looks.keys())
    assert not unnamed, (
        f"SERIES of {name} names {unnamed}; its picture has {legends or 'no legend'}"
    )
    ends: dict[str, float] = {}
    for words, field in SERIES[name].items():
        mine = re.compile(rf"(line|area) .*(words|series): {words}( →|;|$)")
        (line,) = filter(mine.match, drawn)
        begins = re.search(r"(?:value|arms): (-?[\d.e-]+)", line)
        assert begins and float(begins[1]) == pytest.approx(rows[0][field], rel=0.006, abs=1e-9)
        look = line.split(":")[0].split(" ", 1)[1]
        assert looks[words].startswith(look), (words, look, looks[words])
        ends |= {words: float(end[1])} if (end := re.search(r"→ \S+ (\S+)$", line)) else {}
    last = {words: rows[-1][field] for words, field in SERIES[name].items()}
    for legend in (line for line in drawn if line.startswith("legend: ")):
        for one, other in combinations((words for words in ends if f"“{words}”" in legend), 2):
            if abs(last[one] - last[other]) > 0.5:  # the higher number ends higher up
                assert (last[one] > last[other]) == (ends[one] < ends[other]), (one, other)


HEADS = {
    "chosen": "chosen", "inadvertent": "inadvertent", "war": "open war(?!.*expects)",
    "launched": "launched", "felt": "felt", "wants": "wants", "lands": "feels", "expected": "expects",
    "overt": "open|overt", "straight": "straight", "proxies": "proxies", "none": "no answer|not",
    "holds": "nobody leaves",
    "war_limited": "limited", "war_damage": "damage", "war_mixture": "mixture",
    "posterior": "saw", "posterior_other": "other way", "points": "points", "other": "other",
    "hawks": "hawks", "april": "April", "candour": "limited", "guile": "other kind",
}  # fmt: skip
"""The field of a row → what its head in the table must say."""


@pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)
def test_a_head_says_what_stands_under_it(chosen: Experiment) -> None:
    for column in chosen.columns:
        assert re.search(HEADS.get(column.name, ""), column.words), (column.name, column.words)
    table = shown_table(chosen, chosen.ask())
    heads = re.findall('<th scope="col">(.*?)</th>', table)
    first = table.split("<tbody><tr>")[1].split("</tr>")[0]
    cells = re.findall("<t[hd][^>]*>([^<]*)</t[hd]>", first)
    row = chosen.ask().tables["rows"][0]
    shown = {
        each["words"]: shown_cell(each, row[each["name"]]) for each in value(chosen.name)["columns"]
    }
    assert dict(zip(heads, cells, strict=True)) == shown


@pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)
def test_a_control_says_what_the_record_says_of_its_parameter(chosen: Experiment) -> None:
    """Direction and value are two marks, and neither stands in the other's place."""
    marks = {(row.parameter, row.actor): row for row in record.parameters_evidence().itertuples()}
    for control in chosen.controls:
        side, _, name = control.target.rpartition(".")
        if side:
            actor = getattr(chosen.presets[0].exchange, side).name
            row = marks.get((name, actor))
            direction, mark = (row.direction, row.value) if row else ("illustrative",) * 2
            said = f"direction {direction}, value {mark}"
            assert rests_on(chosen, control) == said, control.name


# ------------------------------------------------------------- which assumption makes this true?


def ask(name: str, preset: str | None = None, **changes: Any) -> float:
    """The headline of a case."""
    return experiment(name).ask(preset, changes).headline


def loud_is_soft(alerted: float) -> bool:
    """Iran's first answer is louder than the blow that it felt, and is felt softer."""
    first = experiment("why").ask(None, {"alerted": alerted}).tables["rows"][0]
    return bool(first["lands"] < first["felt"] < first["launches"])


def arms_answer_arms(reaction: float) -> bool:
    """If A alone grows more afraid, B arms too."""
    alike, afraid = (
        experiment("dilemma-arms").ask(preset, {"reaction": reaction}).tables["rows"][-1]["b"]
        for preset in (None, "one-fear")
    )
    return bool(afraid > 1.1 * alike)


def first_quarter_buys_most(hawks: float) -> bool:
    """More than half of what the whole ally saves comes with its first quarter."""
    none, quarter, whole = (
        ask("third-parties", None, hawks=hawks, ally=ally) for ally in (0, 0.25, 1)
    )
    return none - quarter > (none - whole) / 2


def channels_more_than_multiply(part: float) -> bool:
    answer = experiment("redlines-architecture").ask("channels", {"hawks_war": part})
    return "more than multiply" in answer.sentence


def announced_tit_for_tat_leads(bluff: float) -> bool:
    answer = experiment("room-tournament").ask(None, {"bluff": bluff})
    return bool(answer.tables["rows"][0]["name"] == "tit for tat, announced")


def a_smaller_demand_gives_2020(read_off: bool) -> bool:
    """That Iran demanded less than a blow in return makes January 2020 possible at all."""
    told = {"first_markup": "lower", "read_off": read_off}
    return ask("others-own", "soleimani-2020", **told) > 1


def no_salvo_by_a_quarter(markup: float) -> bool:
    """An Iran deterred by a quarter answers, on average, nearer to rung 3 than to a salvo."""
    (now,) = experiment("deterrence-blow").ask(None, {"iran": 0.25, "markup": markup}).tables["now"]
    return bool(now["rung"] < 3.5)


def a_threat_keeps_strikes_away(foresight: float) -> bool:
    """A harder threat leaves less than half as many overt strikes."""
    rows = experiment("deterrence-threat").ask(None, {"foresight": foresight}).tables["rows"]
    strikes = {row["threat"]: row["overt"] for row in rows}
    return bool(strikes[3.0] < strikes[1.0] / 2)


TAKEN_AWAY: dict[str, tuple[Callable[[Any], bool], Any, Any]] = {
    "why": (loud_is_soft, 0.9, 0.0),
    "reciprocity": (lambda rule: ask("reciprocity", "pardons", second=rule) > 90, "pardon", "no"),
    "dilemma-arms": (arms_answer_arms, 0.5, 0.0),
    "dilemma-reprisals": (
        lambda hawks: (
            ask("dilemma-reprisals", "told-apart", hawks=hawks)
            < ask("dilemma-reprisals", "doubly-dangerous", hawks=hawks)
        ),
        0.7,
        0.85,
    ),
    "signalling": (lambda aims: abs(ask("signalling", aims=aims) - 50) < 5, 4.0, 8.0),
    "deterrence-blow": (no_salvo_by_a_quarter, 1.0, 2.0),
    "deterrence-threat": (a_threat_keeps_strikes_away, 0.9, 0.0),
    "proxies": (lambda blow: ask("proxies", clients=0, blow=blow) < 50, "2", "3"),
    "domestic": (lambda part: ask("domestic", "hawkish-both", hawks_war=part) > 25, 0.0, 0.1),
    "third-parties": (first_quarter_buys_most, 0.9, 1.0),
    "redlines-line": (
        lambda aims: (
            ask("redlines-line", "too-high", aims=aims) - ask("redlines-line", None, aims=aims) > 20
        ),
        3.0,
        0.5,
    ),
    "redlines-architecture": (channels_more_than_multiply, 0.0, 0.05),
    "others": (lambda read: ask("others", "told", read_off=read) >= 3, True, False),
    "others-own": (a_smaller_demand_gives_2020, True, False),
    "room-doctrine": (
        lambda bluff: ask("room-doctrine", "tit-for-tat-announced", bluff=bluff) < 10,
        0.25,
        1.0,
    ),
    "room-tournament": (announced_tit_for_tat_leads, 0.25, 1.0),
    "after": (lambda line: ask("after", line=line) < 5, 3.0, 4.0),
}
"""By experiment: the finding that its chapter states, where the assumption stands with it, and where
it stands when it takes the finding away.
"""


def test_every_experiment_has_its_finding_here() -> None:
    names = [each.name for each in EXPERIMENTS]
    assert list(TAKEN_AWAY) == names, (
        f"TAKEN_AWAY here has no line for {set(names) - set(TAKEN_AWAY)}"
    )


@pytest.mark.parametrize("name", TAKEN_AWAY)
def test_the_assumption_can_take_the_finding_away(name: str) -> None:
    """Under *Which assumption makes this true?*"""
    holds, there, away = TAKEN_AWAY[name]
    (control,) = [each for each in experiment(name).controls if each.assumption]
    assert {there, away} <= set(control.positions)
    assert holds(there) and not holds(away)


def test_every_tool_of_the_architecture_is_in_sight() -> None:
    chosen = experiment("redlines-architecture")
    assert [each.name for each in chosen.controls if not each.more] == list(TOOLS)


def test_a_hint_on_the_budget_leads_to_the_best_package_and_no_other() -> None:
    """It says: one point at a time, on the tool for which the lower panel shows the fewest wars."""
    chosen, spent = experiment("redlines-architecture"), dict.fromkeys(TOOLS, 0.0)
    for _ in range(BUDGET):
        steps = chosen.ask(None, spent).tables["steps"]
        best_tool = min((each for each in steps if not each["whole"]), key=lambda each: each["war"])
        spent[best_tool["tool"]] += 1
    assert tuple(spent.values()) == best()[1]
    asked = task("redlines-budget").answer
    assert asked and chosen.ask(None, spent).headline == pytest.approx(asked())


@pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)
def test_the_code_under_an_experiment_runs_and_says_the_sentence(chosen: Experiment) -> None:
    """As an exercise's editor runs it: with nothing but what the code itself imports."""
    control = next(each for each in chosen.controls if each.assumption)
    changes = {control.name: control.positions[-1]}
    preset = chosen.presets[-1].name
    state = {"preset": preset, "changes": changes}
    code = node.call("written.js", "pythonCall", value(chosen.name), state)
    found = json.loads(run("", str(code)))
    assert (found["error"], found["output"].strip()) == ("", chosen.ask(preset, changes).sentence)


# ------------------------------------------------------------------------ bets before a scale is known


@pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)
def test_a_bet_asks_in_words_that_need_no_scale_of_the_model(chosen: Experiment) -> None:
    """No *long run* and no *worth 4* before a reader knows how long, and of what."""
    found = re.search(r"(?i)long run|worth \d|on a scale|aims of|\bguile\b", chosen.bet.question)
    assert not found, f"the bet of {chosen.name} says “{found and found[0]}”"


def test_a_loop_that_would_die_out_says_where_the_wars_come_from() -> None:
    for preset, hawks in product(("doubly-dangerous", "told-apart", "doubly-safe"), (0.7, 0.85)):
        answer = experiment("dilemma-reprisals").ask(preset, {"hawks": hawks})
        if answer.headline >= 0.5 and "die out" in answer.sentence:
            assert "The wars, then, come from misreading" in answer.sentence
        assert "it dies out" not in answer.sentence
