"""What a reader sees of a control and of its effect, asked in the page; in any browser."""

from __future__ import annotations

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
