"""Mistakes that students are known to make, by exercise: code in the place of the solution, and a
word of what the check must say to it.

One module a chapter, beside the one of the same name in `widgets/exercises/`. A term in which any
of them would pass is refused when it is drawn (widgets/assignments.py). An empty word stands where
any sentence will do. A name with an underscore is what a mistake in one part of an answer needs of
the others, so that nothing else is wrong. None of this is shipped to the page.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

MISTAKES: dict[str, list[tuple[str, str]]] = {}
for _module in iter_modules(__path__):
    MISTAKES |= import_module(f"{__name__}.{_module.name}").MISTAKES
