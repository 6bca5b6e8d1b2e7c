"""The book on a reader's device: what was seen opens without a network, and so does the whole book
if it was kept; a line that is cut, a full store, a second tab and a new edition are each named.
"""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from helpers.project import ROOT
from widgets.island.strings import STRINGS
from widgets.page import device
from widgets.page.serve import BOOK, Handler, server

SIGNALLING = "/chapters/signalling.html"
WORK = "/chapters/work.html"
LONG = 90_000
"""Milliseconds: all of the book is read, marked and stored, on a busy machine."""


class Host:
    """The book's host, which can be cut off and come back at its address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.asked: list[str] = []
        self.goes_on: Callable[[str], bool] = lambda path: True
        self.open()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def open(self) -> None:
        host = self

        class Counted(Handler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                if host.goes_on(self.path):
                    super().do_GET()
                else:
                    self.close_connection = True

        self.serving: ThreadingHTTPServer = server(self.folder, self.port)
        self.serving.RequestHandlerClass = lambda *given: Counted(
            *given, directory=str(self.folder)
        )
        self.port = self.serving.server_address[1]
        threading.Thread(target=self.serving.serve_forever, daemon=True).start()

    def cut(self) -> None:
        self.serving.shutdown()
        self.serving.server_close()
        self.goes_on = lambda path: False  # for connections that are still open


@pytest.fixture
def host(book: str) -> Iterator[Host]:
    host = Host(ROOT / BOOK)
    yield host
    host.cut()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a service worker."""
    with browser.new_context(keeps=True) as context:  # type: ignore[call-arg]  # see conftest.py
        yield context.new_page()


SEEN = """async () => {
  await navigator.serviceWorker.ready;
  const names = (await caches.keys()).filter((name) => name.includes(' seen '));
  const kept = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
  return kept.flat().map((each) => new URL(each.url).pathname);
}"""


STARTED = """async () => {
  for (;;) {
    const names = await caches.keys();
    if (names.some((each) => each.includes(" started "))) return names;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}"""
"""What the browser keeps, once a Python that has started is among it."""


def visit(page: Page, host: Host, address: str) -> None:
    """Open a page, and wait until the service worker has it."""
    page.goto(host.address + address)
    for _ in range(100):
        kept = page.evaluate(SEEN)
        if address in kept and any(each.endswith("page.css") for each in kept):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"{address} was not kept: {kept}")


def panel(page: Page, host: Host) -> Any:
    page.goto(host.address + WORK)
    section = page.locator("section.device")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


def test_what_was_seen_opens_without_a_network_and_the_rest_says_so(page: Page, host: Host) -> None:
    visit(page, host, SIGNALLING)
    page.reload()
    section = page.locator("section.experiment")
    section.locator(".skip").click()
    section.locator("[name=aims]").fill("8")
    expect(section).to_have_attribute("data-from", "engine", timeout=LONG)
    host.cut()
    page.goto(host.address + SIGNALLING)
    expect(page.locator(".bd-article h1")).to_be_visible()
    # The engine is there as well: two controls at once are not prepared.
    section.locator("[name=aims]").fill("8")
    section.locator("[name=prior]").fill("0.3")
    expect(section).to_have_attribute("data-from", "engine", timeout=LONG)
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0&prior=0.30")
    page.goto(host.address + "/chapters/after.html")
    expect(page.get_by_role("heading")).to_have_text(STRINGS["away"])


def test_the_whole_book_is_kept_goes_on_after_a_cut_and_runs_exercises(
    page: Page, host: Host
) -> None:
    section = panel(page, host)
    expect(section).to_have_attribute("data-state", "none")
    expect(section.locator(".about")).to_contain_text(re.compile(r"takes \d+ MB"))
    count = 0

    def until_half(path: str) -> bool:
        nonlocal count
        count += 1
        return count < 120

    host.goes_on = until_half
    section.get_by_role("button", name=STRINGS["device_keep"]).click()
    expect(section.get_by_role("progressbar", name=STRINGS["device_progress"])).to_be_visible()
    expect(section.locator(".status")).to_contain_text("The network is gone", timeout=LONG)
    expect(section).to_have_attribute("data-state", re.compile("away|part"))
    before = {each for each in host.asked if each.startswith("/_static/fonts")}
    host.goes_on = lambda path: True
    host.asked.clear()
    section = panel(page, host)
    expect(section).to_have_attribute("data-state", "part")
    host.asked.clear()
    section.get_by_role("button", name=STRINGS["device_go_on"]).click()
    expect(section.locator(".status")).to_have_text(STRINGS["device_done"], timeout=LONG)
    expect(section).to_have_attribute("data-state", "kept")
    listed = json.loads((ROOT / BOOK / device.LIST).read_text(encoding="utf-8"))["files"]
    assert len(host.asked) < len(listed) - 60, "what had arrived was fetched again"
    assert not before & set(host.asked)
    host.cut()
    page.goto(host.address + "/chapters/exercises/signalling/signalling.html")
    exercise = page.locator("section.exercise").first
    exercise.get_by_role("button", name=STRINGS["run"], exact=True).click()
    expect(exercise.locator(".status")).to_have_text(
        re.compile("|".join(map(re.escape, (STRINGS["ran"], STRINGS["ran_with_error"])))),
        timeout=LONG,
    )
    held: list[str] = page.evaluate(STARTED)
    assert any(" whole " in each for each in held)
    section = panel(page, host)
    section.get_by_role("button", name=STRINGS["device_remove"]).click()
    expect(section.locator(".status")).to_have_text(STRINGS["device_removed"])
    left = page.evaluate("caches.keys()")
    assert not [each for each in left if " whole " in each or " started " in each]


KEEPING = """() => navigator.locks.request("tit-for-tat started /", () => new Promise((done) => {
  globalThis.kept = () => caches.open("tit-for-tat started /").then(done);
  globalThis.begun();
}))"""
"""A worker that is about to keep what it has started, as another page may have one."""


def test_what_is_removed_is_not_there_again_by_a_worker_that_was_keeping(
    page: Page, host: Host
) -> None:
    page.goto(host.address + WORK)
    page.evaluate("caches.open('tit-for-tat whole / some')")
    section = panel(page, host)
    page.evaluate(f"() => new Promise((begun) => {{ globalThis.begun = begun; ({KEEPING})(); }})")
    section.get_by_role("button", name=STRINGS["device_remove"]).click()
    page.evaluate("() => globalThis.kept()")
    expect(section.locator(".status")).to_have_text(STRINGS["device_removed"])
    left: list[str] = page.evaluate("caches.keys()")
    assert not [each for each in left if " whole " in each or " started " in each]


def test_a_full_store_is_named(page: Page, host: Host) -> None:
    page.add_init_script(
        "Cache.prototype.put = async () => {"
        " throw new DOMException('full', 'QuotaExceededError'); }"
    )
    section = panel(page, host)
    section.get_by_role("button", name=STRINGS["device_keep"]).click()
    expect(section.locator(".status")).to_contain_text("has no more room", timeout=LONG)


def test_a_second_tab_does_not_keep_it_twice(page: Page, host: Host) -> None:
    held = threading.Event()

    def wait(path: str) -> bool:
        if "pyodide" in path:
            held.wait(60)
        return True

    section = panel(page, host)
    host.goes_on = wait
    section.get_by_role("button", name=STRINGS["device_keep"]).click()
    expect(section).to_have_attribute("data-state", "keeping")
    other = panel(page.context.new_page(), host)
    other.locator(".keep").click()
    expect(other.locator(".status")).to_have_text(STRINGS["device_busy"])
    held.set()
    section.get_by_role("button", name=STRINGS["device_stop"]).click()
    expect(section.locator(".status")).to_contain_text("Stopped")
    section.get_by_role("button", name=STRINGS["device_remove"]).click()
    expect(section).to_have_attribute("data-state", "none")


def test_a_new_edition_is_offered_and_only_what_changed_is_fetched(
    page: Page, book: str, tmp_path: Path
) -> None:
    folder = tmp_path / "book"
    shutil.copytree(ROOT / BOOK, folder, ignore=shutil.ignore_patterns("*.zip", "engine"))
    host = Host(folder)

    def published() -> None:
        files = (each for each in folder.rglob("*") if each.is_file())
        listed = device.listed(
            (each.relative_to(folder).as_posix(), each.read_bytes()) for each in files
        )
        (folder / device.LIST).write_text(listed, encoding="utf-8")

    published()
    section = panel(page, host)
    section.locator(".keep").click()
    expect(section).to_have_attribute("data-state", "kept", timeout=LONG)
    changed = folder / "chapters" / "map.html"
    changed.write_text(changed.read_text(encoding="utf-8").replace("<h1>", "<h1>Anew: "))
    published()
    page.goto(host.address + "/chapters/glossary.html")
    offer = page.locator(".course-foot [data-new-edition]")
    expect(offer).to_have_text(STRINGS["device_offer_new"])
    offer.press("Enter")  # a click may come while the foot still grows
    expect(section).to_have_attribute("data-state", "new")
    host.asked.clear()
    section.get_by_role("button", name=STRINGS["device_renew"]).click()
    expect(section).to_have_attribute("data-state", "kept", timeout=LONG)
    # A browser looks for a newer worker whenever it likes.
    aside = (WORK, f"/{device.LIST}", f"/{device.WORKER}")
    fetched = [each for each in host.asked if each not in aside]
    assert fetched == ["/chapters/map.html"]
    host.cut()
    page.goto(host.address + "/chapters/map.html")
    expect(page.locator("h1").first).to_contain_text("Anew: ")


def test_the_list_names_every_file_and_changes_with_each() -> None:
    one = json.loads(device.listed([("a.html", b"a"), ("b.js", b"b"), (device.WORKER, b"w")]))
    assert [each["path"] for each in one["files"]] == ["a.html", "b.js"]
    other = json.loads(device.listed([("a.html", b"c"), ("b.js", b"b")]))
    assert one["edition"] != other["edition"] and one["files"][1] == other["files"][1]
