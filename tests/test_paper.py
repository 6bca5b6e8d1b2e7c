"""A page printed: the case in view, its picture and its address, and no control."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from widgets.experiments import experiment
from widgets.island.strings import EXPERIMENT


def test_paper_holds_the_case_in_view_and_not_the_first_one(page: Page, book: str) -> None:
    page.goto(f"{book}/chapters/domestic.html#x=domestic&preset=hawkish-both")
    section = page.locator("section.experiment[data-experiment=domestic]")
    expect(section).to_have_attribute("data-from", "engine", timeout=60_000)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    told = experiment("domestic").ask("hawkish-both")
    picture = section.locator("figure .picture:visible")
    expect(picture).to_have_count(1)
    expect(picture).to_contain_text(f"{told.tables['now'][0]['war']:.1f}")
    expect(section.locator(".on-paper")).to_contain_text("#x=domestic&preset=hawkish-both")
    expect(section.locator(".on-paper .scanned svg")).to_be_visible()
    expect(section.locator("form.controls")).to_be_hidden()
    expect(section.get_by_text(EXPERIMENT["walk"])).to_be_hidden()
    page.emulate_media(media="screen")
    expect(section.locator(".on-paper")).to_be_hidden()
