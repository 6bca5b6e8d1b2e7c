"""A Python that has started is kept on the device, and the next one starts from it: the answers are
the same, and what is kept badly, or not at all, costs the time of a whole start and no more.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from helpers.editor import opened, press, write
from helpers.pages import ENGINE, NEAR, headline
from helpers.pages import opened as experiment_opened
from widgets.experiments import experiment

pytestmark = pytest.mark.first_visit

KEPT = """async (library) => {
  const found = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("tit-for-tat started")) continue;
    const store = await caches.open(name);
    for (const { url } of await store.keys()) {
      const bytes = new Uint8Array(await (await store.match(url)).arrayBuffer());
      found.push([url, bytes.length, Math.max(...bytes.slice(0, 16))]);
    }
  }
  return found.filter(([url]) => url.endsWith(library));
}"""
"""What engines have kept: the address of the library that each has read, bytes, and the largest of their first sixteen."""

WHOLE = f"""async (library) => {{
  let found = [];
  for (const late = performance.now() + 15000; performance.now() < late; ) {{
    found = await ({KEPT})(library);
    const [[url, bytes, most]] = found.length === 1 ? found : [["", 0, 0]];
    if (bytes > 10_000_000 && most > 0) return [url, bytes];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }}
  throw new Error(`kept is ${{JSON.stringify(found)}}`);
}}"""
"""Waits until there is just one, and it is whole."""

PUT = """async ({ from, url, agent, bytes }) => {
  const [name] = (await caches.keys()).filter((each) => each.startsWith("tit-for-tat started"));
  const store = await caches.open(name);
  const headers = { "x-course-browser": agent ?? navigator.userAgent };
  await store.delete(from);
  await store.put(url, new Response(new Uint8Array(bytes), { headers }));
}"""
"""What a fault leaves in the place of what was kept: zeros, so many."""


def moved(page: Page, book: str, name: str = "signalling") -> None:
    """An experiment whose engine answers a move as the model does."""
    section = experiment_opened(page, book, name=name)
    control = next(each for each in experiment(name).controls if each.kind == "range")
    position = control.positions[0]
    section.locator(f"[name={control.name}]").fill(f"{position:g}")
    expect(section).to_have_attribute("data-engine", "on", timeout=ENGINE)
    expect(section).to_have_attribute("data-from", "engine")
    answer = experiment(name).ask(None, {control.name: position})
    assert headline(section) == pytest.approx(answer.headline, abs=NEAR)


LOOKS = "import builtins, random\nprint(hash('tat'), random.random(), hasattr(builtins, 'left'))"


def test_an_exercise_starts_from_what_was_kept_and_meets_no_other_answer(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    write(section, "import builtins\nbuiltins.left = 1\nprint(hash('tat'))")
    press(section, "run")
    expect(section.locator(".printed")).to_contain_text("\n", timeout=ENGINE)
    page.evaluate(WHOLE, "exercises.zip")
    printed = []
    for _ in range(2):
        section = opened(page, book)
        write(section, LOOKS)
        press(section, "run")
        expect(section.locator(".printed")).to_contain_text("False", timeout=ENGINE)
        printed.append((section.locator(".printed").text_content() or "").split())
    (one, chance, _), (other, another, _) = printed
    assert one == other, "two Pythons that have each started from the beginning"
    assert chance != another, "chance is kept with what has started"


@pytest.mark.parametrize("fault", ["", "cut", "nonsense", "another browser", "older edition"])
def test_an_experiment_starts_from_what_was_kept_and_past_what_was_kept_badly(
    page: Page, book: str, quiet: list[str], fault: str
) -> None:
    moved(page, book)
    url, size = page.evaluate(WHOLE, "python.zip")
    damaged: dict[str, dict[str, Any]] = {
        "cut": {"bytes": size // 2},
        "nonsense": {"bytes": 3},
        "another browser": {"bytes": size, "agent": "another"},
        "older edition": {"bytes": 40, "url": url.replace(url.split("/")[-2], "0" * 12)},
    }
    if fault:
        page.evaluate(PUT, {"from": url, "url": url, **damaged[fault]})
    moved(page, book, "dilemma-arms")
    assert page.evaluate(WHOLE, "python.zip")[0] == url


def test_a_device_that_keeps_nothing_costs_nothing_else(page: Page, book: str) -> None:
    def full(route: Route) -> None:
        response = route.fetch()
        refuses = "CacheStorage.prototype.open = async () => { throw new Error('full'); };"
        route.fulfill(response=response, body=refuses + response.text())

    page.route("**/engine/*/worker.js", full)
    page.route("**/engine/*/exercises.js", full)
    moved(page, book)
    section = opened(page, book)
    write(section, "print(6 * 7)")
    press(section, "run")
    expect(section.locator(".printed")).to_have_text("42\n", timeout=ENGINE)
    assert page.evaluate(KEPT, "zip") == []
