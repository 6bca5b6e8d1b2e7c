"""What holds of every page of the book. Each is opened once, in a browser that has seen none, and
asked for everything: opening is what costs.
"""

from __future__ import annotations

import gzip
import re
import zipfile
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Response, expect

from helpers import rules
from helpers.pages import AUDIT, AXE, PAGES, SCHEMES
from helpers.project import ROOT
from helpers.sight import DRAWN

pytestmark = pytest.mark.first_visit

LAPTOP, PHONE = 1366, 360
WIDTHS = (320, PHONE, 390, 768, 960, LAPTOP)
Wrongs = Iterator[str]


NO_ENGINE = """
  const asked = fetch;
  globalThis.fetch = (what, how) =>
    String(what.url ?? what).includes("/engine/") ? new Promise(() => {}) : asked(what, how);
"""
"""An engine that does not come: to start one beside each page would cost more than to look at the page."""


@pytest.mark.parametrize("address", PAGES)
def test_a_page(page: Page, book: str, quiet: list[str], address: str) -> None:
    responses: list[Response] = []

    def hear(response: Response) -> None:  # Playwright takes no built-in such as `append`
        responses.append(response)

    page.on("response", hear)
    page.add_init_script(NO_ENGINE)
    page.set_viewport_size({"width": LAPTOP, "height": 900})
    page.goto(book + address)
    silent(page, responses)
    rules.FIRST_VIEW.check(address, sum(map(weight, responses)) / 1000)
    wrongs = [each for asked in UNTOUCHED for each in asked(page)]
    page.evaluate(AXE)
    unfold(page)
    for width in (LAPTOP, PHONE):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(DRAWN)
        wrongs += [f"at {width} px: {each}" for asked in UNFOLDED for each in asked(page, width)]
    assert not wrongs, "\n".join(wrongs)


# --------------------------------------------------------------------------- of a page as it opens


DESCRIBED = """(text) => {
  const built = new DOMParser().parseFromString(text, 'text/html');
  return [document, built].flatMap((each) =>
    [...each.querySelectorAll('figure.chart .picture, .bd-article img')]
      .map((each) => each.getAttribute('aria-label') ?? each.alt ?? ''));
}"""
"""What is said of each picture, as the script leaves it and as it was built."""


def described(page: Page) -> Wrongs:
    """Every picture is described in a sentence, and not a short one."""
    built = page.request.get(page.url).text()
    for words in page.evaluate(DESCRIBED, built):
        if not (len(words) > 60 and re.search(r"\w{3,}.*[.!?]", words)):
            yield f"a picture is not described: {words}"


TWICE = """all => all.flatMap(each => {
  const copy = each.cloneNode(true);
  for (const card of copy.querySelectorAll('.card')) card.remove();
  const found = copy.textContent.match(
    /\\b(supported|nuance|disputed|unverifiable)\\b\\s*\\(\\1\\b/);
  return found ? [copy.textContent.slice(0, 200)] : [];
})"""


def said_once(page: Page) -> Wrongs:
    """Prose and badge do not say the same twice."""
    for each in page.locator(".bd-article :is(p, li)").evaluate_all(TWICE):
        yield f"said twice: {each}"


SYSTEM = """() => {
  const probe = document.createElement('i');
  document.body.append(probe);
  const known = new Set(['CanvasText', 'Canvas', 'LinkText', 'VisitedText', 'GrayText', 'Highlight']
    .map(name => { probe.style.color = name; return getComputedStyle(probe).color; }));
  known.add('rgba(0, 0, 0, 0)').add('none').add('transparent');
  probe.remove();
  const odd = new Set();
  for (const each of document.querySelectorAll('figure.chart .picture svg *')) {
    const style = getComputedStyle(each);
    for (const colour of [style.fill, style.stroke])
      if (!known.has(colour) && style.opacity !== '0' && !colour.startsWith('url(') && each.getBBox?.().width) odd.add(colour);
  }
  return [...odd];
}"""


def in_the_systems_palette(page: Page) -> Wrongs:
    """A picture follows the colours that a reader has forced upon the system."""
    if page.locator("figure.chart svg").count():
        page.emulate_media(forced_colors="active")
        for colour in page.evaluate(SYSTEM):
            yield f"a colour that the system has not: {colour}"
        page.emulate_media(forced_colors="none")


FOLDS = """all => {
  const before = all.map((each) => each.open);
  for (const each of all) each.open = true;
  return before;
}"""


def no_wider_than_the_screen(page: Page) -> Wrongs:
    """At no width does a page scroll sideways, and with every fold open."""
    folds = page.locator(".bd-article details")
    before = folds.evaluate_all(FOLDS)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            yield f"{over} px wider than {width}"
    folds.evaluate_all(
        "(all, before) => all.forEach((each, at) => (each.open = before[at]))", before
    )


UNTOUCHED: tuple[Callable[[Page], Wrongs], ...] = (
    described,
    said_once,
    in_the_systems_palette,
    no_wider_than_the_screen,
)


# ------------------------------------------------------------------- of a page with its folds open


def unfold(page: Page) -> None:
    """Skip the bets, and open what is folded: tables, further controls, the cards of three facts."""
    for _ in page.locator(".skip:visible").all():  # each click leaves one fewer
        page.locator(".skip:visible").first.click()
    for more in page.locator("details.more > summary").all():
        more.click()
    for fact in page.locator(".fact-words").all()[:3]:
        fact.dispatch_event("click")
    page.locator("details.rows, details.table").evaluate_all(FOLDS)


EVERYWHERE = ("/chapters/signalling.html", "/chapters/record.html", PAGES[-2])
"""A chapter, a page of the record, one of exercises: where the house's own parts are looked at in both
schemes at both widths. What a page adds is looked at by day at a laptop's, by night at a phone's.
"""


def accessible(page: Page, width: int) -> Wrongs:
    """Axe finds nothing."""
    own = SCHEMES[width == PHONE]
    for scheme in SCHEMES if page.url.endswith(EVERYWHERE) else [own]:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html")).to_have_attribute("data-theme", scheme)
        for found in page.evaluate(AUDIT):
            yield f"{scheme}: {found['id']}: {found['nodes'][0]['html'][:150]}"


PRINTED = """all => all
  .filter(each => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > innerWidth)
  .map(each => each.textContent)"""


def within_the_screen(page: Page, width: int) -> Wrongs:
    """What is open now fits, and so does what a cell prints."""
    if page.evaluate("document.documentElement.scrollWidth") > width:
        yield "the page is wider"
    for each in page.locator(".cell_output pre, table.printed").evaluate_all(PRINTED):
        yield f"what a cell prints does not fit: {each[:80]}"


UNFOLDED: tuple[Callable[[Page, int], Wrongs], ...] = (accessible, within_the_screen)


# ------------------------------------------------------------------------------------- kilobytes


WEIGHTS: dict[str, int] = {}


def weight(response: Response) -> int:
    """Bytes of a response as a host would send it, compressed."""
    if response.url not in WEIGHTS:
        body = response.body()
        packed = response.url.endswith((".woff2", ".png"))
        WEIGHTS[response.url] = len(body) if packed else len(gzip.compress(body, 9))
    return WEIGHTS[response.url]


def silent(page: Page, responses: list[Response]) -> None:
    """Wait until the page has been answered nothing for half a second."""
    before = -1
    while before != len(responses):
        before = len(responses)
        page.wait_for_timeout(500)


@pytest.mark.book
def test_no_engine_is_over_its_budget() -> None:
    """In kilobytes of 1,000 bytes, compressed as a host would; Pyodide's own part, and ours alone."""
    engine = ROOT / "build" / "static" / "engine"
    packed = {
        file.name: len(gzip.compress(file.read_bytes(), 9)) / 1000 for file in engine.iterdir()
    }
    for own in (("worker.js", "python.zip"), ("exercises.js", "exercises.zip")):
        parts = (*own, "pyodide.asm.mjs", "pyodide.asm.wasm")
        rules.ENGINE.check(f"the engine with {own[1]}", sum(packed[name] for name in parts))
        with zipfile.ZipFile(engine / own[1]) as library:
            files = library.infolist()
        ours = sum(each.compress_size for each in files if each.filename.startswith("widgets/"))
        rules.OURS[own[1]].check(own[1], ours / 1000)
