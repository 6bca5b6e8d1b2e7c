"""Exercises on the built page, in a real browser: they answer, stop, forgive, and keep what was
written.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from helpers.assignments import EXERCISES
from helpers.editor import NAME, PAGE, RIGHT, code, opened, press, write
from helpers.pages import AUDIT, AXE, ENGINE
from helpers.project import ROOT
from widgets.island.strings import STRINGS
from widgets.page import exercise as exercise_page
from widgets.page.exercise import START


@pytest.mark.parametrize("assignment", sorted({owner for owner, _ in EXERCISES.values()}))
def test_every_reference_passes_in_the_page(
    page: Page, book: str, quiet: list[str], assignment: str
) -> None:
    """One run for all of them: the last exercise's answer holds the others, each with its check."""
    mine = {
        name: each
        for name, (owner, each) in EXERCISES.items()
        if owner == assignment and not each.on_binder
    }
    *others, last = mine
    section = opened(page, book, last)
    for name in others:
        each = page.locator(f"section.exercise[data-exercise={name}]")
        expect(each).to_have_attribute("data-state", "ready")
    cells = [cell for name in others for cell in (mine[name].solution, mine[name].checks)]
    write(section, "\n\n".join([*cells, mine[last].solution]))
    press(section, "check")
    expect(section).to_have_attribute("data-state", "done", timeout=ENGINE)
    expect(section.locator(".status")).to_contain_text("Passed. Right")
    expect(section).to_have_attribute("data-verdict", "passed")
    printed = section.locator(".printed").text_content() or ""
    assert len(re.findall(r"^Right", printed, re.MULTILINE)) == len(others), printed


def test_the_code_under_an_experiment_runs_in_the_editor(
    page: Page, book: str, quiet: list[str]
) -> None:
    page.goto(f"{book}/chapters/signalling.html#x=signalling&aims=8.0")
    shown = page.locator("section.experiment")
    expect(shown).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    sentence = shown.locator(".sentence").inner_text()
    taken = shown.locator(".code code").text_content() or ""
    section = opened(page, book)
    write(section, taken)
    press(section, "run")
    expect(section).to_have_attribute("data-state", "done", timeout=ENGINE)
    expect(section.locator(".printed")).to_have_text(sentence)


def test_the_starter_does_not_pass_and_says_why(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "not yet", timeout=ENGINE)
    expect(section.locator(".status")).to_contain_text("still empty")


BAD = {
    "x = (": "line 1",
    "x = 1\ny = x / 0": "line 2",
    "": "the answer is empty",
    "import pandas": "not in this page",
    "import sqlite3": "not in this page",
    "input('Your name? ')": "cannot ask",
    "def f(): return f()\nf()": "RecursionError",
    "print('a' * 10_000_000)": "characters more",
    "import sys\nsys.exit()": "asked Python to stop",
}
"""What somebody may write, and a part of what is said to it."""


def test_bad_input_gets_a_readable_word_and_the_page_goes_on(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    for written, said in BAD.items():
        write(section, written)
        press(section, "run")
        expect(section.locator(".printed"), written).to_contain_text(said, timeout=ENGINE)
        write(section, "print(6 * 7)")
        press(section, "run")
        expect(section.locator(".printed"), written).to_have_text("42\n")


def test_an_endless_loop_stops_and_python_is_fresh(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    write(section, "print('up')")
    press(section, "run")
    expect(section).to_have_attribute("data-state", "done", timeout=ENGINE)
    write(section, "while True: pass")
    press(section, "run")
    expect(section).to_have_attribute("data-state", "running")
    press(section, "stop")
    expect(section).to_have_attribute("data-state", "stopped")
    assert code(section) == "while True: pass"
    write(section, RIGHT)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)


def test_a_memory_hog_ends_itself_alone(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    write(section, "held = []\nwhile True:\n    held.append(bytearray(10_000_000))")
    press(section, "run")
    expect(section.locator(".printed")).to_contain_text("MemoryError", timeout=ENGINE)
    write(section, RIGHT)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)


def test_what_was_written_survives_a_reload_and_a_new_edition(
    page: Page, book: str, quiet: list[str]
) -> None:
    key = f"tit-for-tat:exercise:{NAME}"
    section = opened(page, book)
    # Kept with the next frame at the latest, not when the page is left: the next page may have read
    # before that.
    section.locator(".cm-content").click()
    kept = page.evaluate(
        "async key => { document.execCommand('insertText', false, 'mine = 0'); await new Promise(requestAnimationFrame); return localStorage.getItem(key); }",
        key,
    )
    assert "mine = 0" in json.loads(kept)["code"]
    write(section, "mine = 1")
    page.reload()
    expect(section).to_have_attribute("data-state", "ready")
    assert code(section) == "mine = 1"
    # A later edition starts this exercise from other lines: the mark that was kept is no longer the
    # starter's.
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), mark: 'older' }))",
        key,
    )
    section = opened(page, book)
    expect(section.locator(".status")).to_have_text(STRINGS["starter_changed"])
    assert code(section) == "mine = 1"


def test_a_page_left_open_takes_over_what_is_newer_and_never_writes_over_it(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    write(section, "mine = 1")
    other = page.context.new_page()
    newer = opened(other, book)
    expect(newer.locator(".cm-line").first).to_have_text("mine = 1")
    write(newer, "mine = 2")
    expect(section.locator(".cm-line").first).to_have_text("mine = 2")
    page.reload()
    expect(section).to_have_attribute("data-state", "ready")
    assert code(section) == "mine = 2"
    # Work that is forgotten elsewhere does not come back from a page that the browser had put
    # aside.
    page.evaluate(
        "localStorage.clear(); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
    )
    page.goto("about:blank")
    assert code(opened(page, book)) == EXERCISES[NAME][1].starter


def test_reset_can_be_undone_even_after_a_reload(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    write(section, "mine = 1")
    press(section, "reset")
    assert code(section) == EXERCISES[NAME][1].starter
    page.keyboard.press("Control+z")
    assert code(section) == "mine = 1"
    press(section, "reset")
    page.reload()
    expect(section).to_have_attribute("data-state", "ready")
    press(section, "reset_undo")
    assert code(section) == "mine = 1"
    expect(section.get_by_role("button", name=STRINGS["reset"], exact=True)).to_be_visible()


def test_one_exercise_waits_for_another_and_says_so(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    other = page.locator(f"section.exercise:not([data-exercise={NAME}])").first
    write(section, "while True: pass")
    press(section, "run")
    press(other, "run")
    expect(other.locator(".status")).to_have_text(STRINGS["busy"])
    press(section, "stop")
    write(other, "print(6 * 7)")
    press(other, "run")
    expect(other.locator(".printed")).to_have_text("42\n", timeout=ENGINE)


def test_code_that_ends_its_python_is_forgiven(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    for fatal in (
        "import js\njs.JSON.parse('{')",
        "import sys\nsys.modules.clear()",
        "import builtins\nbuiltins.print = builtins.len = None",
    ):
        write(section, fatal)
        press(section, "run")
        expect(section).to_have_attribute(
            "data-state", re.compile("done|error|spoilt"), timeout=ENGINE
        )
    write(section, RIGHT)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)


def test_a_python_that_does_not_arrive_is_told_and_the_editor_goes_on(
    page: Page, book: str
) -> None:
    page.route("**/exercises.zip*", lambda route: route.abort())
    section = opened(page, book)
    write(section, RIGHT)
    press(section, "check")
    expect(section.locator(".status")).to_have_text(STRINGS["python_network"], timeout=ENGINE)
    page.unroute("**/exercises.zip*")
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)


def test_a_python_that_takes_for_ever_to_start_is_given_up(page: Page, book: str) -> None:
    def impatient(route: Any) -> None:
        response = route.fetch()
        assert f'"start":{START}' in response.text()
        route.fulfill(
            response=response, body=response.text().replace(f'"start":{START}', '"start":1')
        )

    page.route(f"**{PAGE}", impatient)

    # A worker that has all its parts and comes to no end.
    def endless(route: Any) -> None:
        response = route.fetch()
        route.fulfill(response=response, body="for (;;);".ljust(len(response.body())))

    page.route("**/engine/*/exercises.js", endless)
    section = opened(page, book)
    press(section, "run")
    expect(section.locator(".status")).to_have_text(STRINGS["python_failed"], timeout=ENGINE)
    page.unroute_all(behavior="ignoreErrors")


def test_answers_reach_no_other_host(page: Page, book: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    section = opened(page, book)
    write(section, "import js\njs.fetch('https://example.org/')\nprint('asked')")
    press(section, "run")
    expect(section.locator(".printed")).to_contain_text("asked", timeout=ENGINE)
    write(section, "print(6 * 7)")
    press(section, "run")
    expect(section.locator(".printed")).to_have_text("42\n")
    assert asked and not [url for url in asked if not url.startswith((book, "blob:", "data:"))]


def test_tab_leaves_the_editor_and_the_keyboard_checks(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    write(section, RIGHT)
    page.keyboard.press("Tab")
    expect(section.locator(".cm-content")).not_to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(section.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
    assert code(section) == RIGHT


def test_the_solution_unfolds_after_an_attempt(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    solution = section.locator("details.solution")
    solution.locator("summary").click()
    expect(solution).not_to_have_attribute("open", "")
    expect(section.locator(".status")).to_have_text(STRINGS["try_first"])
    for nothing in ("", "# I do not know"):
        write(section, nothing)
        press(section, "check")
        expect(section.locator(".status")).not_to_have_text(STRINGS["try_first"])
        expect(section).to_have_attribute("data-state", re.compile("done|error"), timeout=ENGINE)
        solution.locator("summary").click()
        expect(section.locator(".status")).to_have_text(STRINGS["try_first"])
    write(section, "after_signal, after_silence = 0.1, 0.2")
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "not yet", timeout=ENGINE)
    solution.locator("summary").click()
    expect(solution).to_have_attribute("open", "")


def test_a_chart_is_drawn_from_rows_of_one_s_own(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    write(section, "from widgets.notebook import chart\nchart('signalling', [])")
    press(section, "run")
    expect(section.locator(".printed")).to_contain_text(
        "rows must be a list of 1 to 2000", timeout=ENGINE
    )
    write(section, "from widgets.notebook import chart\nchart('nothing', [{'aims': 1}])")
    press(section, "run")
    expect(section.locator(".printed")).to_contain_text("there is no picture 'nothing'")
    shared = json.loads(
        page.locator("script.exercise-shared").inner_text()
        or page.locator("script.exercise-shared").text_content()
        or ""
    )
    rows = [
        {**row, "aims": row["aims"]} for row in shared["pictures"]["signalling"]["tables"]["rows"]
    ]
    write(
        section, f"from widgets.notebook import chart\nrows = {rows!r}\nchart('signalling', rows)"
    )
    press(section, "run")
    expect(section.locator(".drawn svg").first).to_be_visible()


def test_without_a_script_the_exercise_can_be_read(browser: Browser, book: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(book + PAGE)
    section = page.locator(f"section.exercise[data-exercise={NAME}]")
    expect(section.locator("pre.starter")).to_be_visible()
    expect(section.get_by_role("button")).to_have_count(0)
    context.close()


def test_solutions_stand_in_their_folds_only(book: str) -> None:
    for assignment in {owner for owner, _ in EXERCISES.values()}:
        text = (
            ROOT / "build/_build/html/chapters/exercises" / assignment / f"{assignment}.html"
        ).read_text(encoding="utf-8")
        assert "BEGIN SOLUTION" not in text
        downloaded = ROOT / "build/_build/html/_notebooks/exercises" / f"{assignment}.ipynb"
        assert "SOLUTION" not in downloaded.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name, (_, each) in EXERCISES.items() if each.on_binder])
def test_what_a_page_cannot_run_is_marked_and_not_offered(
    page: Page, book: str, quiet: list[str], name: str
) -> None:
    page.goto(f"{book}/chapters/exercises/{EXERCISES[name][0]}/{EXERCISES[name][0]}.html")
    section = page.locator(f"section.exercise[data-exercise={name}]")
    expect(section).to_contain_text(STRINGS["only_binder"])
    expect(section.locator("pre.starter")).to_contain_text("def ")
    expect(section.get_by_role("button")).to_have_count(0)
    assert 'href="https://binder.example/x"' in exercise_page.section(
        EXERCISES[name][1], "https://binder.example/x"
    )


def test_the_case_of_the_term_is_shown_once(book: str) -> None:
    for assignment in {owner for owner, _ in EXERCISES.values()}:
        text = (
            ROOT / "build/_build/html/chapters/exercises" / assignment / f"{assignment}.html"
        ).read_text(encoding="utf-8")
        assert text.count("<code>Case(") == 1 and text.count("Case(") == 1, assignment


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_violations_while_it_is_used(
    page: Page, book: str, quiet: list[str], scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    section = opened(page, book)
    write(section, "print(1)\n1 / 0")
    press(section, "run")
    expect(section).to_have_attribute("data-state", "error", timeout=ENGINE)
    page.evaluate(AXE)
    found = page.evaluate(AUDIT)
    assert not found, [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


# ------------------------------------------------------------------------------------------ my work


def test_work_is_listed_exported_forgotten_and_imported(
    page: Page, book: str, quiet: list[str], tmp_path: Path
) -> None:
    section = opened(page, book)
    write(section, RIGHT)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
    work = my_work(page, book)
    expect(work.locator(".kept")).to_contain_text("What a warning tells: passed")
    with page.expect_download() as downloaded:
        press(work, "work_export")
    kept = tmp_path / "work.json"
    downloaded.value.save_as(kept)
    entries = json.loads(kept.read_text(encoding="utf-8"))["kept"]
    assert entries[f"exercise:{NAME}"]["code"] == RIGHT
    page.once("dialog", lambda dialog: dialog.accept())
    press(work, "work_forget")
    expect(work.locator(".kept")).to_have_text(STRINGS["work_nothing"])
    work.locator(".import").set_input_files(kept)
    expect(work.locator(".status")).to_contain_text(f"{len(entries)} entries imported")
    expect(work.locator(".kept")).to_contain_text("passed")
    assert code(opened(page, book)).strip() == RIGHT.strip()
    work = my_work(page, book)
    press(work, "work_undo")
    expect(work.locator(".kept")).to_have_text(STRINGS["work_nothing"])


DAMAGED = {
    "{": "damaged",
    '{"book": "another"}': "does not come from",
    '{"book": "tit-for-tat", "format": 9, "kept": {}}': "later edition",
    '{"book": "tit-for-tat", "format": 1, "kept": {"bet:x": 1}}': "bet:x",
    '{"book": "tit-for-tat", "format": 1, "kept": {"__proto__": 1}}': "__proto__",
}
"""What a file of somebody's work may hold, and a part of what is said to it."""


def test_a_damaged_file_changes_nothing(
    page: Page, book: str, quiet: list[str], tmp_path: Path
) -> None:
    section = opened(page, book)
    write(section, "mine = 1")
    work = my_work(page, book)
    before = page.evaluate("JSON.stringify(localStorage)")
    file = tmp_path / "damaged.json"
    for text, said in DAMAGED.items():
        file.write_text(text, encoding="utf-8")
        work.locator(".import").set_input_files(file)
        expect(work.locator(".status"), text).to_contain_text(said)
        assert page.evaluate("JSON.stringify(localStorage)") == before, text
    assert code(opened(page, book)) == "mine = 1"


def test_storage_that_is_full_costs_only_the_saving(page: Page, book: str) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    section = opened(page, book)
    write(section, RIGHT)
    expect(section.locator(".unkept")).to_have_text(STRINGS["code_not_kept"])
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
    expect(section.locator(".status")).to_contain_text("Passed. Right")


def my_work(page: Page, book: str) -> Any:
    page.goto(f"{book}/chapters/work.html")
    section = page.locator("section.work")
    expect(section).to_have_attribute("data-state", "ready")
    return section
