"""What has been done on this device is shown, and a reader is led back to where reading stopped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from widgets.island.strings import STRINGS

PLACE = "JSON.parse(localStorage.getItem('tit-for-tat:place') ?? 'null')?.at"


def test_a_chapter_that_was_read_is_marked_and_reading_goes_on_where_it_stopped(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(f"{book}/chapters/signalling.html")
    expect(page.locator(".where")).to_have_count(0)
    section = page.locator("section.experiment")
    section.locator("[name=bet]").fill("85")
    section.get_by_role("button", name="Bet").click()
    page.locator(".course-foot").scroll_into_view_if_needed()
    foot = page.locator(".where.foot")
    expect(foot).to_contain_text("read")
    page.reload()
    expect(foot).to_contain_text("bet 1 of 1")
    page.locator("#the-evidence").evaluate("each => each.scrollIntoView()")
    for _ in range(50):
        if page.evaluate(PLACE) == "the-evidence":
            break
        page.wait_for_timeout(100)
    page.goto(f"{book}/chapters/map.html")
    row = page.locator("table[data-table=map] tr", has_text="Signalling").first
    expect(row.locator(".where")).to_have_text("read · bet 1 of 1")
    mark = page.locator(".bd-sidebar-primary .where")
    expect(mark).to_have_count(1)
    expect(mark).to_have_accessible_name("read · bet 1 of 1")
    page.locator(".resume a").click()
    expect(page).to_have_url(f"{book}/chapters/signalling.html#the-evidence")


def test_my_work_says_what_is_left_and_draws_the_bets(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(f"{book}/chapters/signalling.html")
    section = page.locator("section.experiment")
    section.locator("[name=bet]").fill("85")
    section.get_by_role("button", name="Bet").click()
    page.goto(f"{book}/chapters/work.html")
    work = page.locator("section.work").first
    expect(work.locator(".calibration")).to_contain_text("35 in 100")
    expect(work.locator(".calibration circle")).to_have_count(1)
    left = work.locator("details.left")
    expect(left).to_contain_text(STRINGS["work_left"])
    left.locator("summary").click()
    names = left.locator("li")
    assert names.count() > 20
    expect(names.locator("a[href$='signalling.html#signalling-title']")).to_have_count(0)
    with page.expect_download() as saved:
        work.locator(".export").click()
    work.locator(".import").set_input_files(saved.value.path())
    expect(work.locator(".status").first).to_contain_text("imported")


@pytest.mark.parametrize("width", [360, 1366])
def test_marks_do_not_widen_a_page(page: Page, book: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(
        "for (const each of ['why', 'signalling', 'redlines', 'exercises-why'])"
        " localStorage.setItem(`tit-for-tat:read:${each}`, 'true')"
    )
    page.goto(f"{book}/chapters/map.html")
    expect(page.locator("table .where").first).to_be_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_code_that_was_unfolded_is_open_in_the_next_chapter(
    page: Page, book: str, quiet: list[str]
) -> None:
    folds = page.locator(".cell > details.code")
    page.goto(f"{book}/chapters/dilemma.html")
    expect(folds.first).not_to_have_attribute("open", "")
    folds.first.locator("summary").click()
    page.goto(f"{book}/chapters/signalling.html")
    expect(folds.first).to_have_attribute("open", "")
    folds.first.locator("summary").click()
    page.goto(f"{book}/chapters/dilemma.html")
    expect(folds.first).not_to_have_attribute("open", "")
