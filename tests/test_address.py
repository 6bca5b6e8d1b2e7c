"""The address of a page, and what it shows, agree: links as messengers change them, the way back, a
reload, and two tabs of the same book.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from helpers.pages import PLACES
from widgets.experiments import EXPERIMENTS, experiment
from widgets.island.strings import STRINGS

SIGNALLING = "/chapters/signalling.html"
REDLINES = "/chapters/redlines.html"


def section_of(page: Page, name: str = "signalling") -> Any:
    section = page.locator(f"section.experiment[data-experiment={name}]")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


@pytest.mark.parametrize(
    "fragment",
    [
        "x=signalling&aims=8.0&utm_source=mail&utm_medium=x&fbclid=IwAR0&gclid=",
        "x%3Dsignalling%26aims%3D8.0",
        "x%3Dsignalling&aims=8.0",
        "x=signalling%26aims%3D8.0",
        "x=signalling&aims=8.2",
        "x=signalling&aims=\u0668",
        "x=signalling&aims=\uff18",
    ],
)
def test_a_link_is_read_as_it_was_meant(
    page: Page, book: str, quiet: list[str], fragment: str
) -> None:
    page.goto(f"{book}{SIGNALLING}#{fragment}")
    section = section_of(page)
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    expect(page).to_have_url(f"{book}{SIGNALLING}#x=signalling&aims=8.0")


@pytest.mark.parametrize("fragment", ["100%", "%", "x=%", "%E0%A4%A", "x%3D%"])
@pytest.mark.parametrize("address", [SIGNALLING, "/chapters/record.html", "/chapters/claims.html"])
def test_no_fragment_raises(
    page: Page, book: str, quiet: list[str], address: str, fragment: str
) -> None:
    page.goto(f"{book}{address}#{fragment}")
    page.evaluate("location.hash = '#x'")
    page.evaluate("fragment => { location.hash = fragment; }", f"#{fragment}")
    expect(page.locator("section[data-state=static]")).to_have_count(0)


@pytest.mark.parametrize(
    "place", sorted({page for (kind, _), page in PLACES.items() if kind == "show"})
)
def test_an_experiment_that_is_not_here_is_named(
    page: Page, book: str, quiet: list[str], place: str
) -> None:
    here = [each.name for each in EXPERIMENTS if PLACES["show", each.name] == place]
    page.goto(f"{book}{place}#x=nosuch&aims=8")
    said = STRINGS["no_such_case"].format(name="nosuch", allowed=", ".join(here))
    first = page.locator("section.experiment").first
    expect(first.locator(".status")).to_have_text(said)
    expect(page).to_have_url(f"{book}{place}")
    expect(first).to_have_attribute("data-covered", "")


def test_the_way_back_shows_what_stood_there(page: Page, book: str, quiet: list[str]) -> None:
    page.goto(f"{book}{SIGNALLING}")
    section = section_of(page)
    section.locator(".skip").click()
    page.evaluate("location.hash = '#x=signalling&aims=8.0'")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    page.go_back()
    expect(page).to_have_url(f"{book}{SIGNALLING}")
    expect(section).to_have_attribute("data-shown", "x=signalling")
    expect(section.locator("[name=aims]")).to_have_value("4")
    page.go_forward()
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    # A link within the page leads away from nothing that is shown.
    page.evaluate("location.hash = '#the-puzzle'")
    page.reload()
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")


def test_after_nonsense_in_a_link_picture_and_address_are_at_the_baseline(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(f"{book}{SIGNALLING}#x=signalling&aims=8.0")
    section = section_of(page)
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    page.evaluate("location.hash = '#x=signalling&aims=99'")
    expect(section).to_have_attribute("data-shown", "x=signalling")
    expect(section.locator(".status")).to_contain_text("aims = 99")
    expect(section.locator(".sentence")).to_have_text(experiment("signalling").ask().sentence)
    expect(page).to_have_url(f"{book}{SIGNALLING}#x=signalling")


def test_a_reload_restores_each_experiment_of_a_page(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(f"{book}{REDLINES}")
    names = [each.name for each in EXPERIMENTS if PLACES["show", each.name] == REDLINES]
    assert len(names) == 2
    left = {}
    for name in names:
        section = section_of(page, name)
        control = next(each for each in experiment(name).controls if each.kind == "range")
        slider = section.locator(f"[name={control.name}]")
        now = float(slider.input_value())
        slider.fill(str(next(each for each in control.positions if each != now)))
        expect(section).to_have_attribute("data-from", "engine", timeout=30_000)
        left[name] = section.get_attribute("data-shown")
    page.reload()
    for name in names:
        expect(section_of(page, name)).to_have_attribute("data-shown", left[name], timeout=30_000)


# ------------------------------------------------------------------------------------------ two tabs


def test_a_bet_of_another_tab_is_followed_and_not_overwritten(
    context: BrowserContext, page: Page, book: str, quiet: list[str]
) -> None:
    other = context.new_page()
    for each in (page, other):
        each.goto(f"{book}{SIGNALLING}")
        section_of(each)
    here, there = section_of(page), section_of(other)
    here.locator("[name=bet]").fill("85")
    here.get_by_role("button", name="Bet").click()
    expect(there.locator(".score")).to_contain_text("You said 85")
    expect(there.locator("form.bet")).to_be_hidden()


def test_codings_of_two_tabs_are_both_kept(
    context: BrowserContext, page: Page, book: str, quiet: list[str]
) -> None:
    other = context.new_page()
    for each in (page, other):
        each.goto(f"{book}/chapters/record.html")
        expect(each.locator("section.view")).to_have_attribute(
            "data-drawn", re.compile(r"^rung:\d+:0$")
        )
    page.get_by_label("Your coding of E31").select_option("1 deniable action")
    drawn = re.compile(r"^rung:\d+:1$")
    expect(other.locator("section.view")).to_have_attribute("data-drawn", drawn)
    expect(other.get_by_label("Your coding of E31")).to_have_value("1")
    other.get_by_label("Your coding of E22").select_option(value="3")
    kept = page.evaluate("JSON.parse(localStorage.getItem('tit-for-tat:coding')).rung")
    assert kept == {"E31": 1, "E22": 3}
    expect(page.locator("section.view")).to_have_attribute("data-drawn", re.compile(r":2$"))


def test_an_answer_of_another_tab_is_followed_unless_one_is_being_written(
    context: BrowserContext, page: Page, book: str, quiet: list[str]
) -> None:
    other = context.new_page()
    for each in (page, other):
        each.goto(f"{book}{SIGNALLING}")
    question = "section.task[data-task=signalling-threshold]"
    expect(other.locator(question)).to_have_attribute("data-state", "ready")
    page.locator(question).get_by_role("textbox").fill("3")
    page.locator(question).get_by_role("button", name=STRINGS["check"]).click()
    expect(other.locator(question).get_by_role("textbox")).to_have_value("3")
    other.locator(question).get_by_role("textbox").fill("7")
    page.locator(question).get_by_role("textbox").fill("4")
    page.locator(question).get_by_role("button", name=STRINGS["check"]).click()
    expect(page.locator(question)).to_have_attribute("data-state", re.compile("wrong|right"))
    expect(other.locator(question).get_by_role("textbox")).to_have_value("7")


# ------------------------------------------------------------------------------------ no storage


BLOCKED = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    get() { throw new DOMException("blocked", "SecurityError"); },
  });
"""


def test_where_storage_is_blocked_everything_else_works(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.add_init_script(BLOCKED)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{book}{SIGNALLING}")
    expect(page.locator("html")).to_have_attribute("data-theme", re.compile("light|dark"))
    page.locator(".theme-switch-button:visible").first.click()
    page.locator(".primary-toggle").click()
    dialog = page.locator("#pst-primary-sidebar-modal")
    expect(dialog.get_by_role("link", name="The record", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.locator(".search-button:visible").first.click()
    field = page.locator("#pst-search-dialog input[name=q]")
    field.fill("Zahedi")
    field.press("Enter")
    expect(page.locator("#search-results li a").first).to_be_visible()
    page.goto(f"{book}{SIGNALLING}")
    section = section_of(page)
    section.locator("[name=bet]").fill("85")
    section.get_by_role("button", name="Bet").click()
    expect(section.locator(".score")).to_contain_text("You said 85")
    page.goto(f"{book}/chapters/record.html")
    page.get_by_label("Your coding of E31").select_option("1 deniable action")
    expect(page.locator("section.view")).to_have_attribute("data-drawn", re.compile(":1$"))
    page.get_by_label("Your coding of E22").select_option(value="3")
    expect(page.locator("section.view")).to_have_attribute("data-drawn", re.compile(":2$"))
