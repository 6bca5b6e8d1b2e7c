"""The built book in the other browsers, Firefox and WebKit: that an experiment comes alive there, that
its numbers are Python's, and that on a phone control and effect are in sight together.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers import webdriver
from helpers.pages import PLACES
from helpers.sight import COVERED, SEEN
from tools import browsers
from widgets.experiments import EXPERIMENTS, experiment

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


KEPT = """caches.keys().then(async (names) => {
    const found = names.filter((each) => each.startsWith("tit-for-tat started"));
    window.kept = found.length ? (await (await caches.open(found[0])).keys()).length : 0;
  });
  return window.kept;"""


def test_an_engine_answers_from_what_an_earlier_page_has_kept(
    driven: webdriver.Browser, book: str
) -> None:
    """What is private to Pyodide holds in each browser, or is left for a start from the beginning."""
    state = "return document.querySelector('section.experiment')?.dataset[arguments[0]]"
    for name in ("signalling", "dilemma-arms") * 2:
        driven.open(book + PLACES["show", name], webdriver.WINDOW)
        webdriver.until(
            lambda: driven.script(state, "state") not in {None, "static"}, "the page's script"
        )
        driven.click(".skip")
        chosen = experiment(name)
        control = next(each.name for each in chosen.controls if each.kind == "range")
        driven.press(f"[name={control}]", RIGHT)
        webdriver.until(
            lambda: (
                driven.script(state, "engine") == "failed"
                or driven.script(state, "from") == "engine"
            ),
            "the engine",
        )
        assert driven.script(state, "from") == "engine"
        webdriver.until(lambda: driven.script(KEPT), "what is kept")
    assert driven.errors(book) == []


USABLE = """return [...document.querySelectorAll('form.controls [name]')]
  .filter((each) => each.checkVisibility() && !each.disabled && each.type !== 'text' && each.localName !== 'textarea')
  .map((each) => each.name).filter((name) => name !== 'preset')"""
MOVED = """const field = document.querySelector(`form.controls [name="${arguments[0]}"]`);
  field.scrollIntoView({ block: 'nearest' });
  field.focus();
  if (field.type === 'checkbox') return field.click();
  if (field.type === 'range') {
    const before = field.value;
    field.stepUp();
    if (field.value === before) field.stepDown();
  } else {
    field.selectedIndex = (field.selectedIndex + 1) % field.options.length;
  }
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));"""
AGREED = """const section = document.querySelector('section.experiment');
  const [gist, sentence] = ['.gist span', '.sentence'].map((each) => section.querySelector(each).textContent);
  return section.dataset.state === 'answered' && gist === sentence && section.querySelector('.small svg') !== null;"""
ASKED = f"""const section = document.querySelector('section.experiment');
  const field = section.querySelector(`form.controls [name="${{arguments[0]}}"]`);
  return {{ ...({SEEN})(section), covered: ({COVERED})(field), high: innerHeight }};"""


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_on_a_phone_number_and_picture_stay_above_each_control(
    driven: webdriver.Browser, book: str, name: str
) -> None:
    own = f"section.experiment[data-experiment={name}]"
    state = f"return document.querySelector('{own}')?.dataset.state"
    driven.open(book + PLACES["show", name], 360)
    webdriver.until(lambda: driven.script(state) not in {None, "static"}, "the page's script")
    driven.script(
        "for (const each of document.querySelectorAll('section.experiment')) if (!each.matches(arguments[0])) each.remove();",
        own,
    )
    driven.script("document.querySelector('.skip').click()")
    driven.script("for (const each of document.querySelectorAll('details.more')) each.open = true;")
    usable = driven.script(USABLE)
    assert len(usable) >= 2
    for control in usable:
        driven.script(MOVED, control)
        webdriver.until(lambda: driven.script(AGREED), f"an answer to {control}")
        seen = driven.script(ASKED, control)
        for part in ("number", "small"):
            assert seen["header"] <= seen[part]["top"], (control, part, seen)
            assert seen[part]["bottom"] <= seen["high"], (control, part, seen)
        assert seen["small"]["height"] > 120, (control, seen)
        assert seen["covered"] == [], control
