"""What runs an answer in the page: it tells the truth about errors, only the checks give a verdict,
and nothing gets past it.
"""

from __future__ import annotations

import decimal
import json
import random
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from widgets.exercises.drawing import drawable
from widgets.exercises.runner import LONGEST, MOST, run

SETUP = "from widgets.exercises.expect import number\ndef check(x):\n    number('x', x, 3)\n    return 'Right: three.'"
CHECKS = "print(check(x))"


def ran(answer: str, checks: str = CHECKS, **more: Any) -> dict[str, Any]:
    return json.loads(run(SETUP, answer, checks, **more))  # type: ignore[no-any-return]


def test_a_right_answer_passes_and_the_check_says_why() -> None:
    found = ran("x = 3\nx + 1")
    assert (found["verdict"], found["message"], found["output"], found["error"]) == (
        "passed",
        "Right: three.",
        "4\n",
        "",
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("x = 4", "not right yet"),
        ("x = ...", "still empty"),
        ("x = 'three'", "should be a number"),
        ("y = 3", "NameError: name 'x' is not defined"),
        ("x = 4\nprint('Right: three.')", "not right yet"),
        ("x = 4\ncheck = lambda x: 'Right'", "not right yet"),
        ("x = 4\nprint = lambda *words: None", "not right yet"),
    ],
)
def test_a_wrong_answer_does_not(answer: str, said: str) -> None:
    found = ran(answer)
    assert found["verdict"] == "not yet" and said in found["message"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "the answer is empty"),
        ("x = (", "line 1"),
        ("x = 3\n\nx = 1 / 0", "line 3"),
        ("def f():\n    return 1 / 0\nf()", "in f\n    return 1 / 0"),
        ("raise SystemExit", "asked Python to stop"),
        ("import sys; sys.exit(0)", "asked Python to stop"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("import pandas_that_is_not", "ModuleNotFoundError"),
        ("def f(): return f()\nf()", "RecursionError"),
        ("raise MemoryError", "starts afresh"),
        ("name = input('Your name? ')", "cannot ask"),
        ("class E(Exception):\n    def __str__(self): raise ValueError\nraise E", "E"),
    ],
)
def test_an_error_is_told_with_its_line_and_nothing_is_checked(answer: str, said: str) -> None:
    found = ran(answer)
    assert said in found["error"] and found["verdict"] == "" and len(found["error"]) < 2 * MOST
    assert "runner.py" not in found["error"]


def test_ten_megabytes_of_print_are_cut_and_counted() -> None:
    found = ran("x = 3\nprint('a' * 10_000_000)\nfor i in range(1000): print(i)")
    assert found["verdict"] == "passed" and len(found["output"]) < MOST + 100
    assert "characters more" in found["output"]


FUNCTION = "from widgets.exercises.expect import call, number\ndef check(f):\n    number('f(1)', call('f', f, 1), 3)\n    return 'Right: three.'"


def called(answer: str) -> dict[str, Any]:
    return json.loads(run(FUNCTION, answer, "print(check(f))"))  # type: ignore[no-any-return]


def test_what_a_checked_function_prints_is_output_and_not_the_verdict() -> None:
    found = called("def f(x):\n    print('b' * 30_000)\n    return 3")
    assert (found["verdict"], found["message"]) == ("passed", "Right: three.")
    assert found["output"].startswith("bbb") and "characters more" in found["output"]


def test_the_name_print_is_the_answer_s_to_take() -> None:
    assert ran("x = 3\nprint = 4")["message"] == "Right: three."


def test_an_error_in_a_checked_function_is_told_with_its_line_and_no_more_words_than_help() -> None:
    assert (
        "stopped in line 3 with ZeroDivisionError"
        in called("def f(x):\n    y = 0\n    return x / y")["message"]
    )
    assert (
        "stopped in line 2 with KeyError"
        in called("def g(x):\n    return {}[x]\nf = lambda x: g(x)")["message"]
    )
    assert len(called("def f(x):\n    raise ValueError('a' * 10_000_000)")["message"]) < 2 * LONGEST


def test_what_a_page_leaves_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pandas", "sqlite3", "widgets.record"):
        monkeypatch.setitem(sys.modules, module, None)
        assert "is not in this page" in ran(f"import {module}")["error"]
    assert "is not in this page" not in ran("import maths")["error"]


def test_answers_do_not_see_each_other() -> None:
    ran("x = 3\nleft = 1")
    assert "NameError" in ran("left")["error"]


CHANGES = [
    "import math\nmath.isfinite = lambda x: False",
    "import builtins\nbuiltins.abs = lambda x: 9",
    "import builtins\nbuiltins.print = builtins.len = builtins.isinstance = None",
    "import builtins\nvars(builtins).clear()",
    "import sys\nsys.modules.clear()\nsys.path.clear()\nsys.stdout = None",
    "import json\njson.dumps = None",
    "import traceback\ntraceback.TracebackException = None",
    "from widgets.exercises import expect\nexpect.number = lambda *given: None",
    "from widgets.exercises import expect\nexpect.number.__code__ = (lambda *given: None).__code__",
    "from fractions import Fraction\nFraction.__add__ = None",
    "from widgets.model import exchange\nobject.__setattr__(exchange.IRAN, 'name', 'nobody')",
    "from widgets.model import exchange\nexchange.IRAN = None",
    "from widgets.model import exchange\n"
    "exchange.IRAN = type('Equal', (), {'name': 'nobody', '__eq__': lambda *given: True})()",
    "import math\nmath.isfinite, math.isnan = math.isnan, math.isfinite",
    "import os\nos.environ['LEFT'] = '1'\nos.chdir('/')",
]
"""What an answer may do to what is not its own."""


@pytest.mark.parametrize("change", CHANGES)
def test_what_an_answer_changes_is_changed_for_nobody_else(change: str) -> None:
    # For its own checks it is not.
    assert ran(f"{change}\nx = 3")["message"] == "Right: three."
    assert ran(f"{change}\nx = 4")["verdict"] == "not yet"
    probe = (
        "import builtins, math, os, sys, json\nfrom fractions import Fraction\n"
        "from widgets.model.exchange import IRAN\n"
        "print(math.isfinite(1), abs(-3), len('ab'), json.dumps(1), Fraction(1, 2) + 1, IRAN.name,"
        " os.environ.get('LEFT'))\nx = 3"
    )
    found = ran(probe)
    assert found["output"] == "True 3 2 1 3/2 Iran None\n"
    assert found["message"] == "Right: three."


def test_chance_decimals_warnings_and_limits_are_as_they_were() -> None:
    before = (
        random.getstate(),
        decimal.getcontext().prec,
        decimal.DefaultContext.prec,
        list(warnings.filters),
        sys.getrecursionlimit(),
        list(sys.path),
        Path.cwd(),
    )
    ran(
        "import random, decimal, warnings, sys, os\nrandom.seed(1)\n"
        "decimal.getcontext().prec = decimal.DefaultContext.prec = 3\n"
        "warnings.simplefilter('error')\nsys.setrecursionlimit(150)\nsys.path.append('here')\n"
        "os.chdir('/')\nsys.settrace(lambda *given: None)\nx = 3"
    )
    assert sys.gettrace() is None
    assert before == (
        random.getstate(),
        decimal.getcontext().prec,
        decimal.DefaultContext.prec,
        list(warnings.filters),
        sys.getrecursionlimit(),
        list(sys.path),
        Path.cwd(),
    )


def test_a_check_that_fails_beside_a_change_names_it() -> None:
    said = ran("import math\nmath.isfinite = lambda x: False\nx = 4")["message"]
    assert "not right yet" in said and "math.isfinite" in said
    assert "changes" not in ran("x = 4")["message"]


def test_a_setup_that_does_not_run_is_called_that() -> None:
    found = json.loads(run("from math import nothing_of_this_name", "x = 3", CHECKS))
    assert "first cell" in found["error"] and "nothing_of_this_name" in found["error"]
    assert found["verdict"] == "" and "memory" not in found["error"]


def test_the_notebook_s_own_module_is_in_its_place_again() -> None:
    before = sys.modules.get("widgets.notebook")
    ran("x = 3")
    assert sys.modules.get("widgets.notebook") is before


def test_charts_are_checked_and_handed_on() -> None:
    fields = {"signalling": ("aims", "war")}
    found = ran(
        "from widgets.notebook import chart\nx = 3\nchart('signalling', [{'aims': 1, 'war': 2.5, 'more': None}])",
        fields=fields,
    )
    assert found["charts"] == [{"name": "signalling", "rows": [{"aims": 1, "war": 2.5}]}]


@pytest.mark.parametrize(
    ("name", "rows", "said"),
    [
        ("signaling", [{"aims": 1}], "no picture 'signaling'"),
        ("signalling", [], "1 to 2000"),
        ("signalling", "rows", "list of"),
        ("signalling", [3], r"rows\[0\] must be a dict"),
        ("signalling", [{"aim": 1}], "lacks 'aims'"),
        ("signalling", [{"aims": float("nan")}], r"rows\[0\]\['aims'\]"),
    ],
)
def test_what_no_chart_can_draw_is_named(name: str, rows: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        drawable(name, rows, {"signalling": ("aims",)})
