"""What a reader sees of a control and of its effect, asked in the page; in any browser."""

from __future__ import annotations

from playwright.sync_api import Locator

SEEN = """section => {
  const box = (selector) => {
    const { top, bottom, height } = section.querySelector(selector).getBoundingClientRect();
    return { top, bottom, height };
  };
  const header = document.querySelector('.bd-header-article').getBoundingClientRect().bottom;
  const [gist, sentence] = ['.gist span', '.sentence'].map((each) => section.querySelector(each).textContent);
  return { header, gist, sentence, number: box('.number'), small: box('.small svg') };
}"""
"""Of an experiment in one column: where its header ends, and where number and small picture stand."""

COVERED = """field => [field, ...field.labels].filter((each) => {
  const { left, top, width, height } = each.getBoundingClientRect();
  const found = document.elementFromPoint(left + Math.min(width, 30) / 2, top + height / 2);
  return !each.contains(found) && !found?.contains(each);
}).map((each) => each.outerHTML.slice(0, 100))"""
"""Which of a control and its label a reader cannot see or touch."""

DRAWN = """async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
}"""
"""Until what follows a changed width has been drawn."""

PAINTED = """() => new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(resolve)))"""
"""Until what has just been changed is seen."""

TOP = "each => each.getBoundingClientRect().top"

IN_FULL = """select => {
  const style = getComputedStyle(select);
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 18;
  const words = select.selectedOptions[0].text;
  const below = select.nextElementSibling;
  if (pen.measureText(words).width <= room) return '';
  return below?.textContent === words && below.scrollWidth <= below.clientWidth ? '' : words;
}"""
"""What a list has chosen, if it is cut and not said below in full; its arrow takes 18 pixels."""


def check_in_full(selects: Locator) -> None:
    """The longest words of each list are shown, cut nowhere."""
    for select in selects.all():
        if select.is_visible() and select.is_enabled():
            options = select.locator("option").all_text_contents()
            select.select_option(label=max(options, key=len))
            assert select.evaluate(IN_FULL) == ""
