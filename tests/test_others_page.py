"""*Bring your own exchange* in a real browser: a coding by keyboard, its link and its row, that it is
kept and comes back, what cannot be read, and a phone.
"""

from __future__ import annotations

import csv
import io
import urllib.parse
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from helpers.pages import AUDIT, AXE, SCHEMES, opened
from widgets import record
from widgets.experiments import experiment
from widgets.island.strings import EXPERIMENT

CHAPTER = "/chapters/others.html"
OWN = experiment("others-own")
CASE = "soleimani-2020"
ENGINE = 60_000
PHONE: ViewportSize = {"width": 360, "height": 740}
BACK = EXPERIMENT["bring_back"]


def unfold(section: Locator) -> None:
    """Opens every fold of the form."""
    section.locator("form.controls details").evaluate_all(
        "folds => folds.forEach(each => { each.open = true; })"
    )


def says(section: Locator, preset: str, changes: dict[str, Any]) -> None:
    """The experiment shows what Python answers to this coding, with every digit."""
    answer = OWN.ask(preset, changes)
    expect(section.locator(".sentence")).to_have_text(answer.sentence, timeout=ENGINE)
    expect(section).to_have_attribute("data-from", "engine", timeout=ENGINE)
    expect(section).to_have_attribute("data-state", "answered")


def row(section: Locator) -> dict[str, str]:
    """The first row of the CSV after a click: the reader's own."""
    link = section.locator(".csv")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    text = urllib.parse.unquote((link.get_attribute("href") or "").partition(",")[2])
    return next(csv.DictReader(io.StringIO(text)))


def test_a_coding_by_keyboard_is_a_link_and_a_row(
    page: Page, browser: Browser, book: str, quiet: list[str]
) -> None:
    section = opened(page, book, name=OWN.name)
    start = section.get_by_label(EXPERIMENT["start_from"])
    start.focus()
    page.keyboard.press("ArrowDown")
    says(section, CASE, {})
    section.get_by_text("Directions: struck side", exact=True).focus()
    page.keyboard.press("Enter")
    asked = section.get_by_label("Struck side: what is demanded beyond the blow")
    notes = record.directions().set_index(["case", "side", "parameter"])["note"]
    expect(asked).to_be_visible()
    beside = section.locator("[data-notes=first_markup]")
    expect(beside).to_contain_text(str(notes[CASE, "Iran", "markup"]))
    expect(asked).to_have_accessible_description(
        f"{OWN.control('first_markup').meaning} {beside.text_content()}"
    )
    asked.focus()
    page.keyboard.press("ArrowUp")
    says(section, CASE, {"first_markup": "lower"})
    expect(page).to_have_url(f"{book}{CHAPTER}#x=others-own&preset={CASE}&first_markup=lower")
    mine = row(section)
    answer = OWN.ask(CASE, {"first_markup": "lower"}).tables["rows"][0]
    for key, cell in mine.items():
        exact = (
            answer[key] if isinstance(answer[key], str) else pytest.approx(answer[key], abs=1e-9)
        )
        assert type(answer[key])(cell) == exact, key
    assert (mine["moves"], mine["coding"]) == ("3 → 2 → 0", "markup of Iran lower")

    # Somebody else, who has never been here, gets the very coding from the link.
    with browser.new_context() as context:
        other = opened(context.new_page(), book, f"#{page.url.partition('#')[2]}", OWN.name)
        says(other, CASE, {"first_markup": "lower"})
        assert row(other) == mine


def test_a_coding_stays_on_the_device_and_comes_back(
    page: Page, book: str, quiet: list[str]
) -> None:
    coding = {"opening": "3", "answer2": "1", "second_ally": "lower"}
    fragment = "&".join(f"{name}={value}" for name, value in coding.items())
    section = opened(page, book, f"#x=others-own&{fragment}", OWN.name)
    says(section, "own", coding)
    again = opened(page.context.new_page(), book, name=OWN.name)
    says(again, "own", coding)
    back = again.get_by_role("button", name=BACK)
    expect(back).to_be_hidden()
    again.get_by_role("button", name=EXPERIMENT["reset"]).click()
    says(again, "own", {})
    back.click()
    says(again, "own", coding)
    again.get_by_label(EXPERIMENT["start_from"]).select_option(CASE)
    says(again, CASE, {})
    back.click()
    says(again, "own", coding)


UNKNOWN = {
    "answer1=7": ("answer1", "7", "0, 1, 2, 3, 4"),
    "first_markup=more": ("first_markup", "more", "lower, same, higher"),
    "first_courage=lower": ("first_courage", "lower", "opening, answer1"),
    "preset=suez-1956": ("preset", "suez-1956", CASE),
}
"""What a link asks that cannot be, and what is said of it."""


def test_what_a_link_cannot_ask_is_named_and_what_was_kept_is_not_lost(
    page: Page, book: str, quiet: list[str]
) -> None:
    kept = {"first_war": "higher"}
    says(opened(page, book, "#x=others-own&first_war=higher", OWN.name), "own", kept)
    other = page.context.new_page()
    for asked, named in UNKNOWN.items():
        other.goto("about:blank")
        section = opened(other, book, f"#x=others-own&{asked}", OWN.name)
        for each in named:
            expect(section.get_by_role("status"), asked).to_contain_text(each)
        section.get_by_role("button", name=BACK).click()
        says(section, "own", kept)


def test_a_move_after_a_silence_is_named(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book, "#x=others-own&answer4=3", OWN.name)
    expect(section.locator(".sentence")).to_contain_text("answer 4", timeout=ENGINE)


def test_on_a_phone_nothing_runs_off_and_axe_finds_nothing(browser: Browser, book: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        opened(page, book, "#x=others", "others")
        for name in ("others", OWN.name):
            section = page.locator(f"section.experiment[data-experiment={name}]")
            section.get_by_label(EXPERIMENT["start_from"]).select_option(index=1)
            unfold(section)
            expect(section).to_have_attribute("data-state", "answered", timeout=ENGINE)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= PHONE["width"], wide
            asks = section.locator("form.controls :is(select, input, button)")
            for box in (each.bounding_box() for each in asks.all() if each.is_visible()):
                assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        page.evaluate(AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-theme", scheme)
            found = page.evaluate(AUDIT)
            assert not found, [
                (each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found
            ]
