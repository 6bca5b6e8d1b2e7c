"""A table in Markdown, and a marked section of the README beside this file rewritten with it; for
every benchmark here. Standard library only.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

README = Path(__file__).parent / "README.md"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their head."""
    first, *others = (f"| {' | '.join(line)} |" for line in (head, *rows))
    return "\n".join([first, "|---" * len(head) + "|", *others])


def rewrite(section: str, body: str) -> None:
    """Put the body between `<!-- section: begin -->` and `<!-- section: end -->`, and print it.

    Raises `ValueError` if a mark is missing.
    """
    text = README.read_text(encoding="utf-8")
    begin, end = f"<!-- {section}: begin -->\n", f"\n<!-- {section}: end -->"
    start = text.index(begin) + len(begin)
    README.write_text(text[:start] + body + text[text.index(end, start - 1) :], encoding="utf-8")
    print(body)
