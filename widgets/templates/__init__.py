"""The HTML that Python writes: one Jinja template a kind, everything in it escaped.

What is alive on the page is not here but in `widgets/island/`, where one module makes the HTML and
binds it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=jinja2.StrictUndefined,  # a name that is missing is an error, not a blank
    trim_blocks=True,
    lstrip_blocks=True,
)
# JSON in a page: in its order, short, and letters as letters.
_ENVIRONMENT.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}


def render(template: str, /, **values: Any) -> str:
    """The HTML of a template with these values.

    Raises `jinja2.UndefinedError` if it needs another.
    """
    return _ENVIRONMENT.get_template(f"{template}.html").render(**values)
