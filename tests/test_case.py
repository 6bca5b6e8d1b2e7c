"""The cases that the book's prose asks for: each exists, is prepared, is linked from the teacher's
plans, and answers without an engine.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from helpers.project import ROOT
from widgets.experiments import EXPERIMENTS, SettingError, experiment
from widgets.island.strings import STRINGS
from widgets.page import case
from widgets.page import experiment as page_of_experiment

CASES = case.asked_for(ROOT / "chapters")


def test_a_walk_is_every_position_from_the_one_to_the_other() -> None:
    walk = case.read("signalling&seen=4&aims=4..6")
    assert [each.changes for each in walk] == [
        {"seen": "4"}, {"seen": "4", "aims": 4.5}, {"seen": "4", "aims": 5.0}, {"seen": "4", "aims": 5.5}, {"seen": "4", "aims": 6.0},
    ]  # fmt: skip
    assert [each.changes["control"] for each in case.read("proxies&control=0.2..0")] == [
        0.2,
        0.1,
        0.0,
    ]
    assert len(case.read("redlines-architecture&hotline=0..4&announcing=0..4")) == 25


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("signalling&aims=99", "aims = 99.0"),
        ("signalling&aims=4.2", "aims = 4.2 is between two positions"),
        ("signalling&aims=lots", "aims = 'lots'"),
        ("signalling&credible=perhaps", "credible = 'perhaps'"),
        ("signalling&colour=red", "no control 'colour'"),
        ("signalling&preset=war", "no preset 'war'"),
        ("nosuch&aims=4", "nosuch"),
    ],
)
def test_a_case_that_cannot_be_shown_is_named(asked: str, named: str) -> None:
    with pytest.raises(SettingError, match=re.escape(named)):
        case.read(asked)


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_every_case_that_prose_asks_for_is_prepared(name: str) -> None:
    mine = [each for each in CASES if each.experiment == name]
    prepared = page_of_experiment.prepared(experiment(name), mine)
    for index, each in enumerate(mine):
        assert (
            prepared[f"case/{index}"]["sentence"]
            == experiment(name).ask(each.preset, each.changes).sentence
        )


def test_each_plan_of_the_teacher_leads_to_the_cases_that_it_tries() -> None:
    plans = (ROOT / "chapters" / "teach.md").read_text(encoding="utf-8")
    for line in plans.splitlines():
        if "**Try:**" in line and "place the marks" not in line:  # the record has no cases
            assert "{case}`" in line.split("**Try:**")[1], line


def test_the_things_to_try_answer_without_an_engine(page: Page, book: str) -> None:
    page.route("**/engine/**", lambda route: route.abort())
    page.goto(book + "/chapters/signalling.html")
    section = page.locator("section.experiment")
    page.get_by_role("link", name="an unannounced salvo").click()
    expect(section).to_have_attribute("data-shown", "x=signalling&seen=4")
    section.locator("[name=aims]").fill("12")
    expect(section).to_have_attribute("data-engine", "failed")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=12.0&seen=4")
    expect(section).to_have_attribute("data-from", "prepared")
    expect(section.locator(".sentence")).to_have_text(
        experiment("signalling").ask(None, {"seen": "4", "aims": 12}).sentence
    )


def test_what_goes_back_without_an_engine_is_named(page: Page, book: str) -> None:
    page.route("**/engine/**", lambda route: route.abort())
    page.goto(book + "/chapters/signalling.html#x=signalling&seen=3&aims=12.0")
    section = page.locator("section.experiment")
    expect(section).to_have_attribute("data-engine", "failed")
    expect(section).to_have_attribute("data-from", "prepared")
    back = STRINGS["put_back"].replace("{baseline}", "April 2024").partition("{controls}")[0]
    labels = "|".join(experiment("signalling").control(name).label for name in ("aims", "seen"))
    expect(section.locator(".status")).to_contain_text(re.compile(f"{re.escape(back)}(?:{labels})"))


def test_every_link_to_a_case_shows_that_case_without_an_engine(page: Page, book: str) -> None:
    page.route("**/engine/**", lambda route: route.abort())
    for name in dict.fromkeys(each.experiment for each in CASES):
        page.goto(f"{book}/chapters/{case.page_of(ROOT / 'chapters', name)}.html")
        section = page.locator(f"section.experiment[data-experiment={name}]")
        for text in dict.fromkeys(
            found["case"]
            for path in (ROOT / "chapters").glob("*.md")
            for found in case.WRITTEN.finditer(path.read_text(encoding="utf-8"))
        ):
            if text.partition("&")[0] != name:
                continue
            first = case.read(text)[0]
            page.evaluate("address => { location.hash = address; }", f"x={case.WALK.sub('', text)}")
            expect(section).to_have_attribute("data-from", "prepared")
            expect(section.locator(".sentence")).to_have_text(
                experiment(name).ask(first.preset, first.changes).sentence
            )
