"""What a notebook's front end gets, without a Node: this folder's modules in one, and Vega."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from functools import cache
from importlib.metadata import version
from pathlib import Path

import vl_convert

HERE = Path(__file__).parent
IMPORT = re.compile(r'from "\./(?P<name>[\w.-]+)"')

VEGA = HERE.parents[1] / "build" / f"vega-{version('vl-convert-python')}.mjs"
"""Where Vega's module is kept once it has been made, which takes some seconds."""


@cache
def module(name: str) -> str:
    """A module of this folder with those that it imports inside it, as `data:` addresses."""
    text = (HERE / name).read_text(encoding="utf-8")
    return IMPORT.sub(lambda found: f'from "{_address(found["name"])}"', text)


@cache
def _address(name: str) -> str:
    return f"data:text/javascript;base64,{b64encode(module(name).encode()).decode()}"


def styles() -> str:
    """The style sheets that page and notebook share."""
    names = ("island", "experiment", "task", "bet", "record", "sight", "walk", "room")
    return "\n".join((HERE / f"{each}.css").read_text(encoding="utf-8") for each in names)


def vega() -> str:
    """Vega as a module that exports `vegaEmbed`, from within vl-convert: nothing is fetched."""
    if VEGA.exists():
        return VEGA.read_text(encoding="utf-8")
    text: str = vl_convert.javascript_bundle("export { vegaEmbed };", vl_version="6.4")
    if os.access(VEGA.parents[1], os.W_OK):
        VEGA.parent.mkdir(exist_ok=True)
        part = VEGA.with_suffix(f".{os.getpid()}")  # whole or not there, for other kernels
        part.write_text(text, encoding="utf-8")
        part.replace(VEGA)
    return text


if __name__ == "__main__":
    vega()  # Binder makes it when it builds its image
