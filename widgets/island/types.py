"""Write the JavaScript's types from `widgets/values`: `python -m widgets.island.types`."""

from __future__ import annotations

import inspect
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from widgets.values import experiment, record, room, shown, task

TARGET = Path(__file__).with_name("types.d.ts")
HEAD = """\
// Made from widgets/values by `python -m widgets.island.types`; change those files instead.

"""
KINDS = (shown, experiment, task, record, room)
PLAIN = {str: "string", bool: "boolean", int: "number", float: "number", type(None): "null"}


def written() -> str:
    """The text of `types.d.ts`: an interface for each class, with the first words of its docstring."""
    found = [
        each
        for kind in KINDS
        for each in vars(kind).values()
        if is_typeddict(each) and each.__module__ == kind.__name__
    ]
    return HEAD + "\n".join(_interface(each) for each in found)


def _interface(each: type) -> str:
    words = (inspect.getdoc(each) or "").partition("\n\n")[0]
    fields = "".join(f"  {name}: {_type(hint)};\n" for name, hint in get_type_hints(each).items())
    return f"/** {words} */\ninterface {each.__name__} {{\n{fields}}}\n"


def _type(hint: Any) -> str:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{part}"' for part in parts)
    if origin in (Union, types.UnionType):
        return " | ".join(dict.fromkeys(_type(part) for part in parts))
    if origin is list:
        inner = _type(parts[0])
        return f"({inner})[]" if " " in inner and not inner.startswith("Record") else f"{inner}[]"
    if origin is dict:
        return f"Record<{_type(parts[0])}, {_type(parts[1])}>"
    if hint is Any:
        return "any"
    return PLAIN[hint] if hint in PLAIN else str(hint.__name__)


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
