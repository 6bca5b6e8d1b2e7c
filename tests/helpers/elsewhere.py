"""A Python beside pytest's, in which answers are run: like a page's it has loaded what they need and
little else. A run looks for what it has changed in all that is loaded, which in pytest is several
times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@cache
def _python() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def elsewhere(work: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
    """What a function of ours makes of what it is given, done there. Raises what it raises."""
    return _python().submit(work, *given, **named).result()
