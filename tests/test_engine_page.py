"""The two Pythons of the built page, in a real browser: what networks, hosts and answers do to
them, and that the reader is told which it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from helpers.assignments import EXERCISES
from helpers.editor import NAME, PAGE, RIGHT, opened, press, write
from helpers.pages import ENGINE
from widgets.island.strings import EXPERIMENT, STRINGS

pytestmark = pytest.mark.first_visit

CHAPTER = "/chapters/signalling.html"
PARTS = "**/_static/engine/**"


def said(key: str) -> str:
    return EXPERIMENT[key].replace("{baseline}", "April 2024")


def experiment_of(page: Page, book: str) -> Locator:
    page.goto(book + CHAPTER)
    section = page.locator("section.experiment")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


def move(section: Locator, control: str, to: str) -> None:
    section.get_by_role("slider", name=control).fill(to)


def rewritten(page: Page, address: str, change: Callable[[str], str], **headers: str) -> None:
    """Let a page arrive otherwise than it was built."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(
            response=response,
            body=change(response.text()),
            headers={**response.headers, **headers},
        )

    page.route(f"**{address}", answer)


def impatient(text: str) -> str:
    """The page, whose downloads may pause for a second and not longer."""
    return re.sub(r'"stall":[\d.]+', '"stall":1', text)


@contextmanager
def line(page: Page, **conditions: Any) -> Iterator[None]:
    """A line of these conditions, bytes a second and milliseconds."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    usual = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    session.send("Network.emulateNetworkConditions", {**usual, **conditions})
    yield
    session.send("Network.emulateNetworkConditions", usual)
    session.detach()


# ---------------------------------------------------------------------------------- 1. slow lines


def test_a_slow_line_is_waited_for_as_long_as_it_advances(page: Page, book: str) -> None:
    rewritten(page, CHAPTER, impatient)
    section = experiment_of(page, book)
    with line(page, downloadThroughput=2_000_000, latency=100):  # six seconds for twelve megabytes
        move(section, "Damage sought", "8")
        expect(section).to_have_attribute("data-engine", "on", timeout=60_000)


THIRD_GENERATION = {"downloadThroughput": 4 * 50_000, "latency": 400}
"""Fifty kilobytes a second of what a host has compressed to a quarter; the tests' own does not."""


@pytest.mark.slow
def test_on_a_phone_s_old_line_a_bet_and_single_moves_are_answered_before_any_engine(
    page: Page, book: str
) -> None:
    """A minute and a half would pass before the engine is there."""
    page.set_viewport_size({"width": 360, "height": 640})
    with line(page, **THIRD_GENERATION):
        section = experiment_of(page, book)
        section.locator("[name=bet]").fill("85")
        section.get_by_role("button", name="Bet").click()
        expect(section.locator(".score")).to_contain_text("You said 85")
        for aims in ("8", "3"):
            move(section, "Damage sought", aims)
            expect(section).to_have_attribute("data-shown", re.compile(rf"aims={aims}"))
        expect(section).to_have_attribute("data-engine", "starting")
        expect(section).to_have_attribute("data-from", "prepared")


def test_a_slow_line_brings_the_exercises_python_too(page: Page, book: str) -> None:
    rewritten(page, PAGE, impatient)
    section = opened(page, book)
    write(section, RIGHT)
    with line(page, downloadThroughput=2_000_000, latency=100):
        press(section, "check")
        expect(section).to_have_attribute("data-verdict", "passed", timeout=60_000)


def test_a_host_that_falls_silent_is_given_up_before_long(page: Page, book: str) -> None:
    rewritten(page, CHAPTER, impatient)
    page.route("**/pyodide.asm.wasm*", lambda route: None)
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section.locator(".status")).to_have_text(said("failed_network"))
    page.unroute_all(behavior="ignoreErrors")


# ------------------------------------------------------------------------------ 2. passing faults


def test_a_network_gone_for_one_move_costs_that_move(page: Page, book: str) -> None:
    section = experiment_of(page, book)
    page.context.set_offline(True)
    move(section, "Damage sought", "8")
    expect(section.locator(".status")).to_have_text(said("failed_network"))
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    # A combination that nobody prepared: the control moved last keeps its place.
    move(section, "Your odds beforehand", "0.8")
    expect(section).to_have_attribute("data-shown", "x=signalling&prior=0.80")
    expect(section.locator(".status")).to_contain_text(said("failed_network"))
    page.context.set_offline(False)
    move(section, "Damage sought", "8")
    expect(section).to_have_attribute(
        "data-shown", "x=signalling&aims=8.0&prior=0.80", timeout=ENGINE
    )
    expect(section).to_have_attribute("data-from", "engine")


def test_a_network_gone_for_one_run_costs_that_run(page: Page, book: str) -> None:
    section = opened(page, book)
    write(section, RIGHT)
    page.context.set_offline(True)
    press(section, "check")
    expect(section.locator(".status")).to_have_text(STRINGS["python_network"])
    page.context.set_offline(False)
    press(section, "check")
    expect(section).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
    # What has arrived once is asked for no more.
    page.context.set_offline(True)
    press(section, "check")
    expect(section).to_have_attribute("data-state", "done", timeout=ENGINE)
    press(section, "check")
    expect(section.locator(".status")).to_contain_text("Passed", timeout=ENGINE)


@pytest.mark.parametrize("part", ["worker.js", "pyodide.asm.mjs", "pyodide.asm.wasm", "python.zip"])
def test_a_part_cut_short_is_noticed_at_once_and_fetched_anew(
    page: Page, book: str, part: str
) -> None:
    def cut(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.body()[: len(response.body()) // 2])

    page.route(f"**/{part}*", cut)
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section.locator(".status")).to_have_text(said("failed_network"), timeout=20_000)
    page.unroute(f"**/{part}*")
    move(section, "Damage sought", "5")
    expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)


def test_a_network_that_answers_for_the_host_is_not_taken_for_it(page: Page, book: str) -> None:
    page.route(
        PARTS,
        lambda route: route.fulfill(body="<!DOCTYPE html>Pay here.", content_type="text/html"),
    )
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section.locator(".status")).to_have_text(said("failed_network"))
    page.unroute(PARTS)
    move(section, "Damage sought", "5")
    expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)


# -------------------------------------------------------------------------- 3. the host's types


def without_types(route: Route) -> None:
    response = route.fetch()
    headers = {
        **response.headers,
        "content-type": "application/octet-stream",
        "x-content-type-options": "nosniff",
    }
    route.fulfill(response=response, headers=headers)


def test_the_engines_ask_no_host_for_types(page: Page, book: str, quiet: list[str]) -> None:
    page.route(PARTS, without_types)
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)
    exercise = opened(page, book)
    write(exercise, RIGHT)
    press(exercise, "check")
    expect(exercise).to_have_attribute("data-verdict", "passed", timeout=ENGINE)


# -------------------------------------------------------------------------- 4. a stricter policy


def test_a_host_that_allows_only_files_of_its_own_hides_nothing(page: Page, book: str) -> None:
    policy = {"content-security-policy": "script-src 'self'"}
    rewritten(page, CHAPTER, str, **policy)
    rewritten(page, PAGE, str, **policy)
    section = experiment_of(page, book)
    section.locator(".skip").click()
    expect(section.get_by_role("slider", name="Damage sought")).to_be_visible()
    move(section, "Damage sought", "8")
    expect(section).to_have_attribute("data-shown", "x=signalling&aims=8.0")
    expect(section.locator(".status")).to_have_text(said("failed_policy"))
    exercise = opened(page, book)
    write(exercise, RIGHT)
    press(exercise, "check")
    expect(exercise.locator(".status")).to_have_text(STRINGS["python_policy"])


@pytest.mark.parametrize("how", ["policy", "lost"])
def test_what_no_script_came_to_bind_is_not_offered(page: Page, book: str, how: str) -> None:
    if how == "policy":
        for address in (CHAPTER, PAGE):
            rewritten(page, address, str, **{"content-security-policy": "script-src 'none'"})
    else:
        for script in ("page.js", "exercise.js"):
            page.route(f"**/{script}*", lambda route: route.abort())
    page.goto(book + CHAPTER)
    section = page.locator("section.experiment")
    expect(section.locator("figure.chart svg").locator("visible=true").first).to_be_visible()
    expect(section.get_by_role("slider")).to_have_count(0)
    page.goto(book + PAGE)
    exercise = page.locator(f"section.exercise[data-exercise={NAME}]")
    expect(exercise.locator("pre.starter")).to_be_visible()
    expect(exercise.get_by_role("button")).to_have_count(0)


# ---------------------------------------------------------------------------- 5. one edition


def test_all_parts_of_both_engines_carry_one_edition(page: Page, book: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)
    exercise = opened(page, book)
    write(exercise, RIGHT)
    press(exercise, "check")
    expect(exercise).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
    parts = [url for url in asked if "/engine/" in url]
    folders = {re.sub(r"/[^/]*$", "", url) for url in parts}
    assert len(parts) == 8 and len(folders) == 1, parts
    assert re.search(r"/engine/[0-9a-f]{12}$", folders.pop())


def test_a_page_of_an_older_edition_takes_no_part_of_a_newer_one(page: Page, book: str) -> None:
    for address in (CHAPTER, PAGE):
        rewritten(
            page, address, lambda text: re.sub(r"/engine/[0-9a-f]{12}/", "/engine/0ld/", text)
        )
    section = experiment_of(page, book)
    move(section, "Damage sought", "8")
    expect(section.locator(".status")).to_have_text(said("failed_edition"))
    exercise = opened(page, book)
    press(exercise, "check")
    expect(exercise.locator(".status")).to_have_text(STRINGS["python_edition"])


# ------------------------------------------------------------------- 6. what a run leaves behind


CHANGES = [
    "import math\nmath.isfinite = lambda x: False",
    "import builtins\nbuiltins.abs = lambda x: 9",
    "import builtins\nbuiltins.print = builtins.len = builtins.isinstance = None",
    "from widgets.exercises import expect\nexpect.number = None",
    "import json\njson.dumps = json.loads = None",
    "import sys\nsys.path.clear()\nsys.modules.clear()",
    "import random, decimal, warnings\nrandom.seed(1)\ndecimal.getcontext().prec = 2\nwarnings.simplefilter('error')",
    "open('notes.txt', 'w').write('left')\nimport js\njs.JSON = None",
    "from widgets.exercises import restore\nrestore._same = restore._holds = None",
]
LOOKS = """
import os, js, random, decimal
print(os.listdir(), js.JSON is None, decimal.getcontext().prec, abs(-3))
"""


def test_no_run_sees_what_another_changed(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    for change in CHANGES:
        write(section, change)
        press(section, "check")
        over = re.compile("done|error|spoilt")
        expect(section, change).to_have_attribute("data-state", over, timeout=ENGINE)
        expect(section.locator(".status"), change).not_to_contain_text("memory")
        write(section, RIGHT + LOOKS)
        press(section, "check")
        expect(section, change).to_have_attribute("data-verdict", "passed", timeout=ENGINE)
        expect(section.locator(".printed"), change).to_contain_text("[] False 28 3\n")


# -------------------------------------------------------------- 7. recursion through C code

DEEP = {
    "lru_cache": (
        "from functools import lru_cache\n@lru_cache\ndef f(n):\n    return 1 + f(n + 1)\nf(0)",
        "4",
    ),
    "sorted": ("def f(n):\n    return sorted([1], key=lambda x: f(n + 1))\nf(0)", "2"),
    "getattr": (
        "class A:\n    def __getattr__(self, name):\n        return self.other\nA().one",
        "3",
    ),
    "repr": ("a = []\nfor i in range(100_000):\n    a = [a]\nrepr(a)", "4"),
    "json": ("import json\na = []\nfor i in range(100_000):\n    a = [a]\njson.dumps(a)", "5"),
    "equality": (
        "a, b = [], []\nfor i in range(100_000):\n    a, b = [a], [b]\na == b",
        "4",
    ),
    "the end of a value": ("a = None\nfor i in range(1_000_000):\n    a = (a,)\ndel a", "4"),
}


def test_recursion_that_ends_python_is_called_that_with_its_line_and_the_page_goes_on(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    told = section.locator(".status, .printed").filter(has_text="RecursionError")
    for kind, (written, number) in DEEP.items():
        write(section, written)
        press(section, "run")
        expect(told, kind).to_contain_text(f"line {number}", timeout=ENGINE)
        write(section, "print(6 * 7)")
        press(section, "run")
        expect(section.locator(".printed"), kind).to_have_text("42\n", timeout=ENGINE)


def test_recursion_of_a_checked_function_is_called_that_too(
    page: Page, book: str, quiet: list[str]
) -> None:
    name = next(name for name, (_, each) in EXERCISES.items() if "def " in each.starter)
    starter = EXERCISES[name][1].starter
    head = re.search(r"^def \w+\(.*?\).*?:", starter, re.MULTILINE | re.DOTALL)
    assert head
    called = re.search(r"def (\w+)", head[0])
    assert called
    section = opened(page, book, name)
    write(
        section,
        f"from functools import lru_cache\n@lru_cache\ndef deep(n):\n    return 1 + deep(n + 1)\n{head[0]}\n    return deep(0)",
    )
    press(section, "check")
    expect(section.locator(".status")).to_contain_text("RecursionError", timeout=ENGINE)


def test_the_page_says_of_what_its_engines_are_made(book: str, page: Page) -> None:
    page.goto(book + PAGE)
    shared = json.loads(page.locator("script.exercise-shared").text_content() or "")
    assert set(shared["engine"]["parts"]) == {"worker", "python", "wasm", "library"}
    for part in shared["engine"]["parts"].values():
        response = page.request.get(f"{book}/chapters/exercises/signalling/{part['address']}")
        assert response.ok and len(response.body()) == part["bytes"], part
