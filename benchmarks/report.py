"""What the benchmarks share: a clock, numbers in words, a table in Markdown, and a marked section of
the README beside this file rewritten with it. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

README = Path(__file__).parent / "README.md"


def clock(times: int, call: Callable[..., Any], *given: Any) -> tuple[Any, float]:
    """What the call gives, and the median seconds that it takes over so many times."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        result = call(*given)
        taken.append(perf_counter() - start)
    return result, median(taken)


def brief(value: float) -> str:
    """A number to two digits, with thousands marked."""
    return f"{float(f'{value:.1e}'):,.0f}" if value >= 10 else f"{value:.2g}"


def duration(seconds: float) -> str:
    """Seconds, milliseconds or microseconds, to two digits."""
    scale, unit = next(
        (scale, unit)
        for scale, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs"))
        if seconds * scale >= 1 or unit == "µs"
    )
    return f"{brief(seconds * scale)} {unit}"


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
