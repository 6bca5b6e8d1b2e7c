"""What code that is run may change outside its own names: noted before, put back after.

In a page every run has a Python of its own. This is for the checks, which follow the answer in the
same one, and for whoever runs several answers in one Python. Found are the names of modules, of
classes, and of our own values; not what is buried in a value of somebody else.
"""

from __future__ import annotations

import builtins
import decimal
import operator
import os
import random
import sys
import types
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

OURS = "widgets"

CONTEXTS = (decimal.DefaultContext, decimal.BasicContext, decimal.ExtendedContext)
FIELDS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp")

CACHED = type(lru_cache(len))
"""A function that keeps its results."""

_BUILTINS = vars(builtins)


class _Noted:
    """The names of one module, of its classes, and, of one of ours, of the values that they hold."""

    def __init__(self, name: str, module: types.ModuleType) -> None:
        self.module = module
        self.spaces: list[tuple[str, Any, dict[str, Any]]] = []
        self.values: list[tuple[str, Callable[[], list[Any]], list[Any], Callable[[], None]]] = []
        self._seen = {id(builtins)}
        self._space(name, module)
        ours = _ours(name)
        for key, value in [*vars(module).items()]:
            if isinstance(value, type) and value.__module__ == name:
                self._space(f"{name}.{key}", value)
            elif ours or (name == "sys" and key in ("path", "argv", "meta_path", "path_hooks")):
                self._value(f"{name}.{key}", value)

    def holds(self, module: types.ModuleType) -> bool:
        """Whether it is this module's, in which nothing has changed since."""
        return (
            self.module is module
            and all(_same(vars(holder), kept) for _, holder, kept in self.spaces)
            and all(_alike(now(), before) for _, now, before, _ in self.values)
        )

    def _new(self, value: Any) -> bool:
        new = id(value) not in self._seen
        self._seen.add(id(value))
        return new

    def _space(self, name: str, holder: Any) -> None:
        if self._new(holder):
            self.spaces.append((name, holder, dict(vars(holder))))

    def _value(self, name: str, value: Any) -> None:
        """Our own values, and whatever they hold."""
        if isinstance(value, types.FunctionType) and _ours(value.__module__):
            if self._new(value):
                self._function(name, value)
        elif isinstance(value, dict | list | set | tuple | frozenset):
            if self._new(value):
                if not isinstance(value, tuple | frozenset):
                    self._container(name, value)
                for each in [*value.values()] if isinstance(value, dict) else value:
                    self._value(name, each)
        elif _ours(type(value).__module__) and hasattr(value, "__dict__") and self._new(value):
            self.spaces.append((name, value, dict(vars(value))))
            for key, each in [*vars(value).items()]:
                self._value(f"{name}.{key}", each)

    def _function(self, name: str, value: types.FunctionType) -> None:
        def now() -> list[Any]:
            return [value.__code__, value.__defaults__, value.__kwdefaults__]

        kept = now()

        def back() -> None:
            value.__code__, value.__defaults__, value.__kwdefaults__ = kept

        self.values.append((name, now, kept, back))

    def _container(self, name: str, value: Any) -> None:
        def now() -> list[Any]:
            return [each for pair in value.items() for each in pair] if is_dict else [*value]

        is_dict = isinstance(value, dict)
        kept, copy = now(), value.copy()

        def back() -> None:
            value.clear()
            (value.extend if isinstance(value, list) else value.update)(copy)

        self.values.append((name, now, kept, back))


_LAST = types.SimpleNamespace(noted={})
"""What was noted last of each module; in a value of somebody else, or it would note itself."""


class Names:
    """The names of Python's standard modules and of ours, and what they stand for now. Of a module
    that still holds what was noted of it last, that is taken: to look takes a fraction of noting.
    """

    def __init__(self) -> None:
        self.builtins = dict(_BUILTINS)
        self.touched: list[str] = []
        self.modules = dict(sys.modules)
        self.noted: list[_Noted] = []
        for name, module in self.modules.items():
            if _is_module(module) and _known(name):
                noted = _LAST.noted.get(name)
                if noted is None or not noted.holds(module):
                    noted = _LAST.noted[name] = _Noted(name, module)
                self.noted.append(noted)

    def builtins_back(self) -> None:
        """Put the built-in names back, asking none of them for help."""
        now = {**_BUILTINS}
        _BUILTINS.clear()
        _BUILTINS.update(self.builtins)
        self.touched += [
            f"builtins.{name}"
            for name in self.builtins
            if not _holds(now, name, self.builtins[name])
        ]

    def back(self, anew: bool = False) -> list[str]:
        """Put everything back; the names that the code had changed, without those hidden ones that
        modules change by themselves. With `anew`, what it was the first to import is forgotten.
        """
        self.builtins_back()
        changed = self.touched + [
            name for name in self.modules if not _holds(sys.modules, name, self.modules[name])
        ]
        if anew:
            for name in [name for name in sys.modules if name not in self.modules]:
                # What is not written in Python may be importable only once.
                file = getattr(sys.modules[name], "__file__", None) or ""
                if _known(name) and file.endswith((".py", ".pyc")):
                    del sys.modules[name]
        sys.modules.update(self.modules)
        for name, holder, kept in (each for noted in self.noted for each in noted.spaces):
            if _same(vars(holder), kept):
                continue
            found = {**vars(holder)}
            for key in found.keys() - kept.keys():
                if not _passing(key, found[key]) and (anew or not _is_module(found[key])):
                    _delete(holder, key)
            for key, value in kept.items():
                if not _holds(found, key, value) and not _passing(key, value):
                    _set(holder, key, value)
                    changed.append(f"{name}.{key}")
        for name, now, before, back in (each for noted in self.noted for each in noted.values):
            if not _alike(now(), before):
                back()
                changed.append(name)
        if changed:
            self._forget_results()
        return [name for name in changed if not name.rpartition(".")[2].startswith("_")]

    def _forget_results(self) -> None:
        """What our functions have cached may have been computed with what was changed."""
        for name, module in self.modules.items():
            if _ours(name):
                for value in [*vars(module).values()]:
                    if isinstance(value, CACHED):
                        value.cache_clear()


@contextmanager
def unchanged() -> Iterator[Names]:
    """Puts back whatever the code within has changed: names, sys.path, the place in the file
    system, chance, decimals, warnings, limits. Gives the names as they are at its start.
    """
    names = Names()
    environment, folder = dict(os.environ), Path.cwd()
    chance, context = random.getstate(), decimal.getcontext().copy()
    decimals = [[getattr(each, field) for field in FIELDS] for each in CONTEXTS]
    depth, digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
    tracing, profiling = sys.gettrace(), sys.getprofile()
    try:
        with warnings.catch_warnings():
            yield names
    finally:
        names.builtins_back()
        sys.settrace(tracing)
        sys.setprofile(profiling)
        names.back(anew=True)
        sys.setrecursionlimit(depth)
        sys.set_int_max_str_digits(digits)
        random.setstate(chance)
        decimal.setcontext(context)
        for each, values in zip(CONTEXTS, decimals, strict=True):
            for field, value in zip(FIELDS, values, strict=True):
                setattr(each, field, value)
        if dict(os.environ) != environment:
            os.environ.clear()
            os.environ.update(environment)
        if Path.cwd() != folder:
            os.chdir(folder)


def _ours(name: str | None) -> bool:
    return name is not None and name.partition(".")[0] == OURS


def _known(name: str) -> bool:
    first = name.partition(".")[0]
    return first == OURS or first in sys.stdlib_module_names


def _holds(names: dict[str, Any], key: str, value: Any) -> bool:
    return key in names and names[key] is value


def _same(now: Mapping[str, Any], before: dict[str, Any]) -> bool:
    """Whether the same names stand for the same things, in the same order: no more than a quick look,
    which asks none of the things whether it is equal.
    """
    return (
        len(now) == len(before)
        and all(map(operator.is_, now, before))
        and all(map(operator.is_, now.values(), before.values()))
    )


def _alike(now: list[Any], before: list[Any]) -> bool:
    return len(now) == len(before) and all(map(operator.is_, now, before))


def _is_module(value: Any) -> bool:
    return isinstance(value, types.ModuleType)


def _passing(key: str, value: Any) -> bool:
    """What Python itself notes beside the names: caches, documentation."""
    return key[:2] == "__" == key[-2:] and not callable(value)


def _set(holder: Any, key: str, value: Any) -> None:
    if isinstance(holder, type):
        type.__setattr__(holder, key, value)
    else:
        vars(holder)[key] = value


def _delete(holder: Any, key: str) -> None:
    if isinstance(holder, type):
        type.__delattr__(holder, key)
    else:
        del vars(holder)[key]
