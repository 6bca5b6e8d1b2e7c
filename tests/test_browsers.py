"""One experiment of the built book in the other browsers, Firefox and WebKit: that it comes alive
there, and that its numbers are Python's.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers import webdriver
from tools import browsers
from widgets.experiments import experiment

RIGHT = "\ue014"
"""WebDriver's sign for the right arrow."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=browsers.PACKAGES)
def driven(request: pytest.FixtureRequest) -> Iterator[webdriver.Browser]:
    if reason := browsers.missing(request.param):
        pytest.skip(reason)
    with webdriver.running(request.param) as driven:
        yield driven


@pytest.mark.parametrize("width", [webdriver.WINDOW, 360])
def test_the_experiment_comes_alive(driven: webdriver.Browser, book: str, width: int) -> None:
    def state(name: str) -> str | None:
        found = "return document.querySelector('section.experiment')?.dataset[arguments[0]]"
        said: str | None = driven.script(found, name)
        return said

    def text(selector: str) -> str:
        return str(
            driven.script("return document.querySelector(arguments[0]).textContent", selector)
        )

    driven.open(f"{book}/chapters/signalling.html", width)
    webdriver.until(lambda: state("state") not in {None, "static"}, "the page's script")
    assert driven.script("return innerWidth") == width
    assert driven.script("return document.documentElement.scrollWidth") <= width, (
        "the page is wider than its window"
    )

    driven.click(".skip")
    driven.press("[name=aims]", 8 * RIGHT)
    webdriver.until(
        lambda: state("shown") == "x=signalling&aims=8.0", "the answer to the control's place"
    )
    webdriver.until(lambda: state("engine") == "failed" or state("from") == "engine", "the engine")
    answer = experiment("signalling").ask(None, {"aims": 8})
    assert (state("from"), state("shown")) == ("engine", "x=signalling&aims=8.0")
    assert float(state("headline") or "nan") == pytest.approx(answer.headline, rel=1e-9)
    assert text("section.experiment .sentence") == answer.sentence
    # The picture is drawn, at the size that fits, and has moved with the answer.
    drawn = "return [...document.querySelectorAll('section.experiment figure .picture svg')].filter((each) => each.checkVisibility()).map((each) => each.textContent)"
    (picture,) = driven.script(drawn)
    assert f"{answer.tables['now'][0]['war_mixture']:.0f}" in picture
    assert driven.errors(book) == []
