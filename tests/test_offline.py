"""The book as a zip: it opens from the file system, answers what is prepared, and asks for nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from widgets.experiments import experiment
from widgets.island.strings import STRINGS
from widgets.page import offline


@pytest.fixture
def unpacked(book: str, tmp_path: Path) -> Path:
    with zipfile.ZipFile(offline.pack(target=tmp_path / "book.zip")) as held:
        held.extractall(tmp_path)
    return tmp_path / offline.FOLDER


def test_prepared_answers_work_from_a_file(page: Page, unpacked: Path) -> None:
    wrongs: list[str] = []
    page.on("console", lambda message: wrongs.append(message.text))
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    # What a page had asked for when it was left ends as aborted; what is not there ends otherwise.
    page.on(
        "requestfailed",
        lambda request: (
            wrongs.append(f"asked in vain for {request.url}")
            if request.failure != "net::ERR_ABORTED"
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            wrongs.append(f"asked {request.url}")
            if not request.url.startswith(("file:", "data:"))
            else None
        ),
    )
    page.goto((unpacked / "chapters" / "signalling.html").as_uri())
    section = page.locator("section.experiment")
    section.locator(".skip").click()
    section.get_by_role("slider", name="Damage sought").fill("8")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    expect(section).to_have_attribute("data-from", "prepared")
    expect(section.locator(".sentence")).to_have_text(
        experiment("signalling").ask(None, {"aims": 8.0}).sentence
    )
    expect(section.locator(".status")).to_have_text(
        STRINGS["offline"].replace("{baseline}", "April 2024")
    )
    # Two controls at once are not prepared: the one moved last keeps its place, and the page says
    # what went back.
    section.get_by_role("slider", name="Your odds beforehand").fill("0.8")
    expect(section).to_have_attribute("data-shown", "x=signalling&prior=0.80")
    expect(section.locator(".status")).to_contain_text(
        "Put back to where “April 2024” has it: Damage sought"
    )
    page.goto((unpacked / "search.html").as_uri() + "?q=audience+cost")
    expect(page.locator("#search-results li").first).to_be_visible()
    page.goto((unpacked / "chapters" / "index.html").as_uri())
    expect(page.locator(".the-zip")).to_contain_text("You are reading the copy")
    assert not list(unpacked.glob("*.zip")) and not list(unpacked.rglob("*macros.html"))
    assert not wrongs, "\n".join(wrongs)


def test_exercises_from_a_file_can_be_written_and_say_where_they_run(
    page: Page, unpacked: Path
) -> None:
    wrongs: list[str] = []
    page.on("console", lambda message: wrongs.append(message.text))
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.goto((unpacked / "chapters/exercises/signalling/signalling.html").as_uri())
    section = page.locator("section.exercise").first
    key = f"tit-for-tat:exercise:{section.get_attribute('data-exercise')}"
    section.locator(".cm-content").click()
    page.keyboard.insert_text("# mine\n")
    section.get_by_role("button", name=STRINGS["run"], exact=True).click()
    expect(section.locator(".status")).to_have_text(STRINGS["python_offline"])
    kept = page.evaluate("key => localStorage.getItem(key)", key)
    assert "# mine" in json.loads(kept)["code"]
    # Put there again before the page's scripts run: Chromium under load now and then gives a file's
    # page, even one with a single script, an empty storage.
    page.add_init_script(f"localStorage.setItem({json.dumps(key)}, {json.dumps(kept)})")
    page.reload()
    expect(section.locator(".cm-content")).to_contain_text("# mine")
    assert not wrongs, "\n".join(wrongs)


def test_the_copy_s_own_server_runs_the_model(page: Page, unpacked: Path) -> None:
    """`start.py` needs nothing but a Python, and serves its own folder wherever it is started."""
    program = [sys.executable, "-I", str(unpacked / offline.START), str(unpacked), "0"]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, text=True, cwd=unpacked.parent
    ) as running:
        try:
            assert running.stdout
            lines = iter(running.stdout.readline, "")
            address = next(found[0] for each in lines if (found := re.search(r"http:\S+/", each)))
            page.goto(f"{address}chapters/signalling.html")
            section = page.locator("section.experiment")
            section.locator(".skip").click()
            section.get_by_role("slider", name="Damage sought").fill("8")
            section.get_by_role("slider", name="Your odds beforehand").fill("0.8")
            expect(section).to_have_attribute("data-from", "engine", timeout=30_000)
        finally:
            running.terminate()


def test_no_book_no_zip(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no built book"):
        offline.pack(tmp_path, tmp_path / "book.zip")
