"""An export and the links of an earlier edition, `formerly/`, open in this one, names changed since
or not."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from helpers.pages import PLACES
from helpers.project import ROOT
from widgets.island.strings import STRINGS
from widgets.page.work import renamed

FORMERLY = ROOT / "tests" / "formerly"
LINKS = (FORMERLY / "links.txt").read_text(encoding="utf-8").split()
KEPT = json.loads((FORMERLY / "work.json").read_text(encoding="utf-8"))["kept"]
TODAY = {
    f"{kind}:{each['formerly']}": f"{kind}:{each['name']}"
    for kind, names in renamed().items()
    for each in names
}


def test_an_export_of_an_earlier_edition_is_taken_up_whole(page: Page, book: str) -> None:
    page.goto(f"{book}/chapters/work.html")
    page.locator("section.work .import").set_input_files(FORMERLY / "work.json")
    said = STRINGS["work_imported"].format(count=len(KEPT))
    expect(page.locator("section.work .status")).to_have_text(said)
    stored = page.evaluate("Object.keys(localStorage)")
    prefix = "tit-for-tat:"
    ours = {key.removeprefix(prefix) for key in stored if key.startswith(prefix)}
    assert ours == {TODAY.get(key, key) for key in KEPT} | {"before-import"}
    listed = page.locator("section.work .kept li")
    expect(listed).to_have_count(len(KEPT))
    expect(listed.locator("> a")).to_have_count(len(KEPT))  # each leads to its place


def test_kept_under_a_former_name_it_is_there_without_an_import(page: Page, book: str) -> None:
    page.goto(f"{book}/chapters/bibliography.html")
    page.evaluate(
        "kept => { for (const key in kept)"
        " localStorage.setItem('tit-for-tat:' + key, JSON.stringify(kept[key])); }",
        KEPT,
    )
    page.goto(f"{book}/chapters/third-parties.html")
    said = str(KEPT["bet:allies"]["said"])
    expect(page.locator("section.experiment .verdict .score")).to_contain_text(said)
    answered = page.locator("section.task[data-task=third-parties-halve]")
    expect(answered).to_have_attribute("data-state", "right")
    page.goto(f"{book}/chapters/exercises/why/why.html")
    code = page.locator("section.exercise[data-exercise=why-highest] .cm-content")
    expect(code).to_contain_text("max(given.launched)")


def afresh(page: Page, address: str) -> None:
    """Open a page as a link from elsewhere does, and not as a move within the one that is open."""
    page.goto("about:blank")
    page.goto(address)


def test_a_link_of_an_earlier_edition_sets_the_same_case(page: Page, book: str) -> None:
    for link in (each for each in LINKS if "#x=" in each):
        afresh(page, f"{book}/{link}")
        asked = link.partition("#x=")[2].partition("&")
        name = TODAY.get(f"bet:{asked[0]}", f"bet:{asked[0]}").removeprefix("bet:")
        assert link.startswith(PLACES["show", name].lstrip("/"))
        section = page.locator(f"section.experiment[data-experiment={name}]")
        expect(section, link).to_have_attribute("data-shown", f"x={name}&{asked[2]}")


def test_a_link_to_an_exercise_of_an_earlier_edition_leads_there(page: Page, book: str) -> None:
    for link in (each for each in LINKS if "#exercise" in each):
        afresh(page, f"{book}/{link}")
        place = link.partition("#")[2]
        name = TODAY.get(place.replace("-", ":", 1), place.replace("-", ":", 1)).partition(":")[2]
        section = page.locator(f"section.exercise[data-exercise={name}]")
        expect(section, link).to_be_in_viewport()
