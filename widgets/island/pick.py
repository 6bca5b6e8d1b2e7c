"""Values read off the objects that they describe."""

from __future__ import annotations

from typing import TypeVar, cast

Value = TypeVar("Value")


def picked(kind: type[Value], given: object, **more: object) -> Value:
    """The fields of a class of `widgets/values/`, read off an object's attributes; `more` goes
    first.

    Raises `AttributeError` for a field that neither has.
    """
    return cast(
        Value,
        {
            name: more[name] if name in more else getattr(given, name)
            for name in kind.__annotations__
        },
    )
