"""Ask the JavaScript beside this file, in one Node process for as long as Python runs.

Where a book is built or tested there is a Node; a notebook's kernel asks nothing here.
"""

from __future__ import annotations

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

SERVER = Path(__file__).with_name("answer.mjs")


def call(module: str, function: str, *given: Any) -> Any:
    """What the module's function returns to these values, all of them JSON.

    Raises `RuntimeError` with JavaScript's own words if it throws or the process is gone.
    """
    process = _process()
    asked = json.dumps([module, function, given], ensure_ascii=False, allow_nan=False)
    print(asked, file=process.stdin, flush=True)
    line = process.stdout.readline()  # type: ignore[union-attr]  # it is a pipe
    answer = json.loads(line) if line else {"error": "Node has ended"}
    if "error" in answer:
        raise RuntimeError(f"{module}, {function}: {answer['error']}")
    return answer.get("value")


def html(kind: str, data: Any) -> str:
    """The static HTML of an experiment, a task, a picture, a view or a fact."""
    return str(call(f"{kind}.js", "html", data))


@cache
def _process() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        ["node", str(SERVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    process.stdin.close()  # type: ignore[union-attr]  # it is a pipe; at its end Node stops
    process.wait()
    process.stdout.close()  # type: ignore[union-attr]
