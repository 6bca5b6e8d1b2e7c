"""The examples in the model's docstrings give what they say."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

from widgets import model

MODULES = [each.name for each in pkgutil.walk_packages(model.__path__, "widgets.model.")]


@pytest.mark.parametrize("name", MODULES)
def test_an_example_gives_what_it_says(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name))
    assert found.failed == 0, f"python -m doctest -v {name}"


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    shown = [
        each.name
        for name in MODULES
        for each in finder.find(importlib.import_module(name))
        if each.examples
    ]
    assert {"felt", "solve", "play", "path_probability", "envelope"} <= {
        each.rpartition(".")[2] for each in shown
    }
