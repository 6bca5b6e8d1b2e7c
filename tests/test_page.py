"""The built page in a real browser. Tests wait on the page's own states, never on time."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect

from helpers.pages import ENGINE, NEAR, PAGES, PLACES, headline, opened
from tools.reader import idle
from widgets import record
from widgets.evidence import wagers
from widgets.experiments import experiment
from widgets.island.strings import STRINGS
from widgets.questions import TASKS

CHAPTER = "/chapters/signalling.html"


def rows_of_csv(section: Any) -> list[dict[str, float]]:
    """What the CSV link holds after a click."""
    link = section.locator(".csv")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    text = urllib.parse.unquote(link.get_attribute("href").partition(",")[2])
    return [
        {key: float(value) for key, value in row.items()}
        for row in csv.DictReader(io.StringIO(text))
    ]


# ------------------------------------------------------------------------------------------ playing


def test_one_move_by_mouse_then_one_by_keyboard(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    section.locator(".skip").click()
    slider = section.get_by_role("slider", name="Damage sought by the sender you fear")
    box = slider.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
    expect(section).to_have_attribute("data-state", "answered")
    aims = float(slider.input_value())
    assert aims > 6
    expect(section).to_have_attribute("data-shown", f"x=signalling&aims={aims:.1f}")
    expect(section).to_have_attribute("data-from", "engine", timeout=ENGINE)
    assert headline(section) == pytest.approx(
        experiment("signalling").ask(None, {"aims": aims}).headline, abs=NEAR
    )

    slider.press("ArrowLeft")
    expect(section).to_have_attribute("data-shown", f"x=signalling&aims={aims - 0.5:.1f}")
    answer = experiment("signalling").ask(None, {"aims": aims - 0.5})
    assert headline(section) == pytest.approx(answer.headline, abs=NEAR)
    expect(section.locator(".sentence")).to_have_text(answer.sentence)
    expect(page).to_have_url(f"{book}{CHAPTER}#x=signalling&aims={aims - 0.5:.1f}")
    for mine, theirs in zip(rows_of_csv(section), answer.tables["rows"], strict=True):
        assert mine == pytest.approx(theirs, abs=NEAR)
    # The picture itself has moved: its text holds the new number.
    expect(section.locator("figure .picture:visible")).to_contain_text(
        f"{answer.tables['now'][0]['war_mixture']:.0f}"
    )


def test_every_preset_is_the_model_s(page: Page, book: str, quiet: list[str]) -> None:
    """One page is asked for them in turn, as a reader's links would: an engine starts once."""
    chosen = experiment("signalling")
    for preset in (each.name for each in chosen.presets):
        section = opened(page, book, f"#x=signalling&preset={preset}&prior=0.30")
        answer = chosen.ask(preset, {"prior": 0.3})
        expect(section.locator(".sentence"), preset).to_have_text(answer.sentence, timeout=ENGINE)
        expect(section, preset).to_have_attribute("data-from", "engine", timeout=ENGINE)
        assert section.get_attribute("data-covered") is None, preset
        assert headline(section) == pytest.approx(answer.headline, abs=NEAR), preset
        for control in chosen.controls:
            field = section.locator(f"[name={control.name}]")
            if control.name in idle(chosen, preset):
                expect(field, preset).to_be_disabled()
            else:
                expect(field, preset).to_be_enabled()


def test_reset_and_back(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book, "#x=signalling&aims=8.0&candour=0.60")
    expect(section).to_have_attribute("data-from", "engine", timeout=ENGINE)
    section.get_by_role("button", name=STRINGS["reset"]).click()
    expect(section).to_have_attribute("data-shown", "x=signalling")
    expect(section.locator("[name=aims]")).to_have_value("4")
    assert headline(section) == pytest.approx(experiment("signalling").ask().headline, abs=NEAR)


EVERY = (*TASKS, *wagers())
ASKED = {at: [each for each in EVERY if PLACES["task", each.name] == at] for at in PAGES}
"""The questions and the bets on the record of each page."""


@pytest.mark.parametrize("address", [address for address, tasks in ASKED.items() if tasks])
def test_every_task_answers_and_remembers(
    page: Page, book: str, quiet: list[str], address: str
) -> None:
    page.goto(book + address)
    sections = {
        each.name: page.locator(f"section.task[data-task={each.name}]") for each in ASKED[address]
    }
    for asked in ASKED[address]:
        section = sections[asked.name]
        expect(section).to_have_attribute("data-state", "ready")
        if not section.is_visible():  # a chapter may ask within a fold, which its link opens
            page.goto(f"{book}{address}#task-{asked.name}-question")
            expect(section).to_be_visible()
        button = section.get_by_role("button", name=STRINGS["bet" if asked.rows else "check"])
        button.click()
        expect(section).to_have_attribute("data-state", "no-answer")
        if asked.answer:
            section.get_by_role("textbox").fill(f"{asked.answer():.6g}")
        else:
            choices = asked.choices.values()
            right = next(each for each in choices if asked.is_open or each.right)
            section.get_by_label(right.words).check()
        button.click()
        expect(section).to_have_attribute("data-state", "noted" if asked.is_open else "right")
    page.reload()
    for asked in ASKED[address]:
        answered = "noted" if asked.is_open else "right"
        expect(sections[asked.name]).to_have_attribute("data-state", answered)


def test_every_task_stands_on_a_page() -> None:
    assert sum(map(len, ASKED.values())) == len(EVERY)


def test_a_bet_on_the_record_stands_and_opens_its_rows(
    page: Page, book: str, quiet: list[str]
) -> None:
    (bet,) = [each for each in wagers() if each.name == "deterrence-soon"]
    assert bet.answer and bet.rows
    page.goto(book + PLACES["task", bet.name])
    section = page.locator(f"section.task[data-task={bet.name}]")
    field, rows = section.get_by_role("textbox"), section.locator("tbody tr")
    expect(section).to_have_attribute("data-state", "ready")
    expect(field).to_have_value("")
    expect(rows.first).to_be_hidden()
    field.fill("3")
    section.get_by_role("button", name=STRINGS["bet"]).click()
    said = f"You said 3; the rows say {bet.answer():g}. {bet.why}"
    for _ in range(2):  # at once, and in the next visit
        expect(section.locator(".reply")).to_have_text(said)
        expect(field).to_be_disabled()
        expect(field).to_have_value("3")
        expect(rows).to_have_count(len(bet.rows()[1]))
        expect(rows.first).to_be_visible()
        page.reload()


# ------------------------------------------------------------------------------------------ the bet


def test_the_bet_covers_scores_and_is_remembered(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    expect(section).to_have_attribute("data-covered", "")
    expect(section.locator(".sentence")).to_be_hidden()
    # The live picture, whose words the browser sets: a pixel or two unlike the one that was built.
    expect(section.locator(".picture.wide > div > svg")).to_be_attached()
    before = section.locator(".shown").bounding_box()
    section.locator("[name=bet]").fill("85")
    section.get_by_role("button", name="Bet").click()
    expect(section.locator(".score")).to_have_text("You said 85; the model says 50: 35 off.")
    expect(section.locator(".sentence")).to_be_visible()
    after = section.locator(".shown").bounding_box()
    assert (
        before
        and after
        and (before["width"], before["height"]) == (after["width"], after["height"])
    ), "the picture's space has changed"
    section = opened(page, book)
    expect(section.locator(".score")).to_contain_text("You said 85")
    expect(section.locator("form.bet")).to_be_hidden()


def test_a_bet_counts_where_nothing_may_be_kept(page: Page, book: str, quiet: list[str]) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => {"
        " throw new DOMException('full', 'QuotaExceededError'); }"
    )
    section = opened(page, book)
    section.locator("[name=bet]").fill("50")
    section.get_by_role("button", name="Bet").click()
    expect(section.locator(".status")).to_contain_text(STRINGS["not_kept"])
    expect(section.locator(".score")).to_contain_text("You said 50")


@pytest.mark.parametrize("name", ["signalling", "dilemma-arms"])
def test_a_bet_has_no_starting_value(page: Page, book: str, quiet: list[str], name: str) -> None:
    """Nothing is placed by doing nothing: by mouse, by Enter, by the form's own ways."""
    section = opened(page, book, name=name)
    field, button = section.locator("[name=bet]"), section.get_by_role("button", name="Bet")
    for _ in ("fresh", "reloaded"):
        expect(section.locator("form.bet output")).to_have_text(STRINGS["no_bet"])
        expect(field).to_have_attribute("aria-valuetext", STRINGS["no_bet"])
        expect(button).to_be_disabled()
        field.press("Enter")
        section.locator("form.bet").evaluate("form => form.requestSubmit()")
        expect(section).to_have_attribute("data-covered", "")
        page.reload()
        expect(section).not_to_have_attribute("data-state", "static")
    # A click on the very middle, where a slider without a value has its thumb, is a bet.
    field.click()
    expect(button).to_be_enabled()
    expect(field).to_have_attribute("aria-valuetext", re.compile(r"^\d+ "))
    page.reload()
    expect(button).to_be_disabled()
    field.press("ArrowRight")
    expect(button).to_be_enabled()
    button.click()
    expect(section.locator(".score")).to_contain_text("You said")


def test_the_first_move_reveals(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    slider = section.locator("[name=prior]")
    height = "slider => slider.getBoundingClientRect().top - slider.closest('section.experiment').getBoundingClientRect().top"
    before = slider.evaluate(height)
    slider.press("ArrowRight")
    expect(section.locator(".sentence")).to_be_visible()
    assert section.get_attribute("data-covered") is None
    expect(section.locator("[name=bet]")).to_be_disabled()
    assert slider.evaluate(height) == before, "the control has jumped from under the finger"


def test_the_picture_keeps_its_description(page: Page, book: str, quiet: list[str]) -> None:
    """Vega would put its marks, one by one, in the place of the picture's own words."""
    section = opened(page, book)
    section.locator(".skip").click()
    expect(section.locator(".verdict")).to_be_focused()
    expect(section.locator(".picture.wide > div[aria-hidden=true] svg")).to_have_count(1)
    picture = section.get_by_role("img")
    expect(picture).to_have_count(1)
    section.locator("[name=aims]").fill("8")
    expect(section).to_have_attribute("data-from", "engine", timeout=ENGINE)
    expect(picture).to_have_accessible_name(
        re.compile(
            f"Two line charts.*{re.escape(experiment('signalling').ask(None, {'aims': 8}).sentence)}"
        )
    )
    description = section.locator("[name=aims]")
    expect(description).to_have_accessible_description(
        experiment("signalling").control("aims").meaning
    )


# ------------------------------------------------------------- without the engine, without a script


def test_prepared_answers_without_an_engine(page: Page, book: str) -> None:
    page.route("**/engine/**", lambda route: route.abort())
    section = opened(page, book)
    section.locator("[name=aims]").fill("8")
    expect(section).to_have_attribute("data-engine", "failed")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    assert section.get_attribute("data-from") == "prepared"
    assert headline(section) == pytest.approx(
        experiment("signalling").ask(None, {"aims": 8}).headline, rel=1e-3
    )
    expect(section.locator(".status")).to_have_text(
        STRINGS["failed_network"].replace("{baseline}", "April 2024")
    )
    # A second control cannot be combined with the first, so the first goes back, visibly.
    section.locator("[name=prior]").fill("0.8")
    expect(section).to_have_attribute("data-shown", "x=signalling&prior=0.80")
    expect(section.locator("[name=aims]")).to_have_value("4")


def test_a_slow_engine_holds_nothing_up(page: Page, book: str, quiet: list[str]) -> None:
    held: list[Route] = []
    page.route("**/python.zip*", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    section = opened(page, book)
    with page.expect_request("**/python.zip*"):
        section.locator("[name=aims]").fill("8")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    assert (section.get_attribute("data-from"), section.get_attribute("data-engine")) == (
        "prepared",
        "starting",
    )
    section.locator("[name=prior]").fill("0.3")
    expect(section).to_have_attribute("data-state", "waiting")
    expect(section.locator(".status")).to_have_text(STRINGS["waiting"])
    held[0].continue_()
    expect(section).to_have_attribute(
        "data-shown", "x=signalling&aims=8.0&prior=0.30", timeout=ENGINE
    )
    assert headline(section) == pytest.approx(
        experiment("signalling").ask(None, {"aims": 8, "prior": 0.3}).headline, abs=NEAR
    )


def test_without_a_script(browser: Browser, book: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(book + CHAPTER)
        section = page.locator("section.experiment")
        answer = experiment("signalling").ask()
        expect(section.locator(".sentence")).to_have_text(answer.sentence)
        expect(section.locator("figure .picture:visible svg")).to_have_count(1)
        expect(section.locator("form.controls")).to_be_hidden()
        section.locator("details.table summary").click()
        expect(section.locator("details.table tbody tr")).to_have_count(len(answer.tables["rows"]))
        expect(section.locator("details.table")).to_contain_text("50.1")
        expect(section.locator(".notebook")).to_be_visible()


def test_printed(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    page.emulate_media(media="print")
    for seen in (".sentence", "figure.chart", "details.table table", ".leaves-out"):
        expect(section.locator(seen)).to_be_visible()
    for unseen in ("form.controls", "form.bet"):
        expect(section.locator(unseen)).to_be_hidden()


# ---------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("aims=99", "aims = 99, but it must be between 0 and 12"),
        ("aims=lots", "aims = lots, but it must be between 0 and 12"),
        ("preset=war", "preset = war, but it must be april-2024"),
        ("colour=red", "colour = red, but it must be aims"),
        ("seen=7s", "seen = 7s, but it must be 4s"),
    ],
)
def test_a_link_with_nonsense_says_so_and_shows_april(
    page: Page, book: str, quiet: list[str], fragment: str, named: str
) -> None:
    section = opened(page, book, f"#x=signalling&{fragment}")
    expect(section).to_have_attribute("data-state", "bad-link")
    expect(section.locator(".status")).to_contain_text(named)
    expect(section.locator("[name=aims]")).to_have_value("4")
    expect(section.locator(".sentence")).to_have_text(experiment("signalling").ask().sentence)


# --------------------------------------------------------------------------------------- every page


def test_every_page_carries_the_policy(page: Page, book: str) -> None:
    for address in ("/index.html", *PAGES):
        text = page.request.get(book + address).text()
        assert (
            text.count('http-equiv="Content-Security-Policy"') == 1 or address == "/index.html"
        ), address
        assert "fontawesome.js" not in text and "widget-state" not in text, address


def test_the_policy_binds_the_worker(page: Page, book: str) -> None:
    """Code in the worker cannot reach another host, even one that would answer it."""
    heard: list[str] = []

    class Outside(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    outside = ThreadingHTTPServer(("127.0.0.1", 0), Outside)
    threading.Thread(target=outside.serve_forever, daemon=True).start()
    try:
        section = opened(page, book)
        section.locator(".skip").click()
        section.locator("[name=aims]").focus()
        expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)
        address = f"http://127.0.0.1:{outside.server_address[1]}/"
        with pytest.raises(Error, match="Failed to fetch"):
            page.workers[0].evaluate("address => fetch(address).then(() => 'reached')", address)
        assert heard == []
    finally:
        outside.shutdown()
        outside.server_close()


# --------------------------------------------------------------------------------------- the record


RECORD = "/chapters/record.html"


def test_a_mark_of_the_timeline_opens_its_sources(page: Page, book: str, quiet: list[str]) -> None:
    page.goto(book + RECORD)
    mark = page.locator("figure .picture:visible a[href='#event-E22']")
    mark.focus()
    mark.press("Enter")
    listed = page.locator("#event-E22")
    expect(listed).to_be_in_viewport()
    assert listed.locator("li a").count() >= 5


APRIL = int((record.events()["sequence"] == "april-2024").sum())
"""How many rows the record opens with."""


def test_the_record_is_narrowed_and_a_link_widens_it_again(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(book + RECORD)
    view = page.locator("section.view")
    expect(view).to_have_attribute("data-shown", str(APRIL))
    view.get_by_label("Whose move").select_option("Israel")
    shown = len(
        [
            e
            for e in record.events().itertuples()
            if (e.sequence, e.move_of) == ("april-2024", "Israel")
        ]
    )
    expect(view).to_have_attribute("data-shown", str(shown))
    expect(view.locator("tbody tr:visible")).to_have_count(shown)
    expect(view).to_have_attribute("data-drawn", f"rung:{shown}:0")
    page.evaluate("location.hash = '#event-E41'")
    expect(page.locator("#event-E41")).to_be_in_viewport()
    expect(view).to_have_attribute(
        "data-shown", str(len(record.events()) + len(record.later_events()))
    )


def test_a_move_coded_otherwise_moves_the_mark_is_kept_and_can_be_undone(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(book + RECORD)
    view = page.locator("section.view")
    view.get_by_label("Your coding of E31").select_option("1 deniable action")
    expect(view).to_have_attribute("data-drawn", f"rung:{APRIL}:1")
    expect(view.locator(".moves")).to_contain_text("Iran 0, Israel 1, Iran 0")
    page.reload()
    expect(view).to_have_attribute("data-drawn", f"rung:{APRIL}:1")
    link = view.locator(".coding .csv")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    assert "E31,rung,2,1" in urllib.parse.unquote(link.get_attribute("href") or "")
    view.get_by_label("Place the marks by").select_option("telegraphed")
    expect(view).to_have_attribute("data-drawn", f"telegraphed:{APRIL}:1")
    expect(view.locator("figure .picture:visible")).to_contain_text("contested")
    view.get_by_role("button", name=STRINGS["recorded"]).click()
    expect(view).to_have_attribute("data-drawn", f"telegraphed:{APRIL}:0")


def test_claims_are_narrowed_and_name_their_sections(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(book + "/chapters/claims.html")
    view = page.locator("section.view")
    view.get_by_label("Status").select_option("disputed")
    expect(view.locator("tbody tr:visible")).to_have_count(
        int((record.claims()["check"] == "disputed").sum())
    )
    taken = view.locator("tr[data-id=C11] td[data-label='Taken up in'] a").first
    taken.click()
    expect(page.locator(".fact-claim").first).to_be_attached()


def test_a_fact_shows_its_card_on_hover_focus_and_tap_and_hides_it_on_escape(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(book + RECORD)
    fact = page.locator(".fact-claim", has_text="choreographed and telegraphed")
    card = fact.locator(".card")
    expect(card).to_be_hidden()
    fact.locator(".fact-words").hover()
    expect(card).to_be_visible()
    expect(card).to_contain_text("The White House called the claim of early warning false")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.mouse.move(0, 0)
    words = fact.locator(".fact-words")
    words.focus()
    expect(card).to_be_visible()
    words.press("Enter")
    expect(words).to_have_attribute("aria-expanded", "true")
    page.locator("#the-puzzle").click(position={"x": 2, "y": 2})
    expect(words).to_have_attribute("aria-expanded", "false")
    expect(card).to_be_hidden()


def test_the_data_in_the_page_are_the_registry_s(page: Page, book: str) -> None:
    page.goto(book + CHAPTER)
    data = json.loads(
        page.locator("section.experiment script[type='application/json']").text_content() or ""
    )
    chosen = experiment("signalling")
    assert data["presets"][0]["settings"] == chosen.settings()
    assert [c["name"] for c in data["controls"]] == [c.name for c in chosen.controls]
