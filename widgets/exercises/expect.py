"""What a check may ask of an answer, with messages that help: every function here raises `NotYet`
or lets the answer pass.

A check calls these from the simplest mistake to the subtlest, so that a student reads about the
first thing to mend. No message gives the answer away.
"""

from __future__ import annotations

import math
import numbers
import traceback
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

ROUNDING = 1e-9
"""How far a float may be off by itself: 0.0625 rounded to 0.062 is a little more than 0.0005 away.
"""

THREE_DECIMALS = 0.00055
"""How far an answer may be off. Half a thousandth is what rounding to three decimals takes; the rest
is for a search that stops a little before the place, so that both may come together.
"""


class NotYet(AssertionError):
    """An answer that does not pass, and why. Its words are for the student."""

    def _render_traceback_(self) -> list[str]:
        """IPython shows the sentence without the lines of the check that led to it."""
        return [f"Not yet: {self}"]


def filled(name: str, got: object) -> None:
    """The answer is not the `...` or the None of the starter code."""
    if got is ... or got is None:
        raise NotYet(
            f"`{name}` is still empty. Put your answer in place of the three dots (a function must also return it)."
        )


def plain(got: object, into: str = "tolist") -> Any:
    """What NumPy or pandas holds as Python's own numbers and lists (or, with `into` "to_dict", as a
    dict); anything else as it is.
    """
    convert = None if isinstance(got, type) else getattr(got, into, None)
    return convert() if callable(convert) else got


def grid(**values: Sequence[Any]) -> list[dict[str, Any]]:
    """Every combination of the arguments' values, as cases for `function_of`."""
    return [dict(zip(values, each)) for each in product(*values.values())]


def real(name: str, got: object, low: float = -math.inf, high: float = math.inf) -> float:
    """The answer as a float: a finite number between `low` and `high`."""
    filled(name, got)
    got = plain(got)
    if callable(got):
        raise NotYet(f"`{name}` is a function; its value is wanted. Did you forget to call it?")
    if isinstance(got, bool | complex) or not isinstance(got, numbers.Number):
        raise NotYet(f"`{name}` should be a number; it is {_kind(got)}.")
    try:
        value = float(got)  # type: ignore[arg-type]  # every real number has a float
    except OverflowError:  # a whole number of hundreds of digits
        raise NotYet(f"`{name}` has hundreds of digits; look at the powers in it.") from None
    if not math.isfinite(value):
        raise NotYet(f"`{name}` is {value}; it should be a finite number.")
    if not low <= value <= high:
        percent = (
            " Is it in per cent? A share lies between 0 and 1."
            if (low, high) == (0, 1) and 1 < value <= 100
            else ""
        )
        raise NotYet(f"`{name}` is {value:.6g}; it must lie between {low:g} and {high:g}.{percent}")
    return value


def number(
    name: str,
    got: object,
    want: float,
    *,
    within: float = THREE_DECIMALS,
    low: float = -math.inf,
    high: float = math.inf,
    mistakes: Sequence[tuple[float, str]] = (),
) -> None:
    """The answer is a number between `low` and `high`, and `want` give or take `within`.

    `mistakes` are pairs of a number that a usual mistake leads to and what to say to it; those that
    would themselves pass are passed over.
    """
    value = real(name, got, low, high)
    if abs(value - want) <= within + ROUNDING:
        return
    for wrong, words in mistakes:
        if abs(value - wrong) <= within:
            raise NotYet(f"`{name}` is {value:.6g}. {words}")
    close = (
        " That is close: do not round on the way, look at the last step, and take more draws if it is simulated."
        if abs(value - want) <= 10 * within
        else ""
    )
    raise NotYet(f"`{name}` is {value:.6g}, which is not right yet.{close}")


def share(
    name: str,
    got: object,
    want: float,
    *,
    within: float = THREE_DECIMALS,
    mistakes: Sequence[tuple[float, str]] = (),
) -> None:
    """As `number`, for a share or a probability (0–1)."""
    number(name, got, want, within=within, low=0, high=1, mistakes=mistakes)


def distribution(
    name: str, got: object, want: Mapping[Any, float], *, within: float = THREE_DECIMALS
) -> None:
    """The answer is a dict that gives each outcome of `want` its probability; an outcome left out
    counts as 0.
    """
    filled(name, got)
    got = plain(got, "to_dict")
    if not isinstance(got, Mapping):
        raise NotYet(f"`{name}` should be a dict from outcome to probability; it is {_kind(got)}.")
    for outcome, chance in got.items():
        if outcome not in want:
            raise NotYet(
                f"`{name}` has the outcome {shown(outcome)}; the outcomes are {', '.join(map(repr, want))}."
            )
        real(f"{name}[{outcome!r}]", chance, -ROUNDING, 1 + ROUNDING)
    total = math.fsum(float(chance) for chance in got.values())
    if abs(total - 1) > within * max(2, len(want)) + ROUNDING:  # as much as every share may be off
        raise NotYet(
            f"The probabilities in `{name}` add up to {total:.4g}; they should add up to 1."
        )
    for outcome, chance in want.items():
        if abs(float(got.get(outcome, 0)) - chance) > within + ROUNDING:
            raise NotYet(
                f"`{name}[{outcome!r}]` is {float(got.get(outcome, 0)):.6g}, which is not right yet."
            )


def sequence(name: str, got: object, length: int) -> Sequence[object]:
    """The answer is a list or a tuple of that length, which is returned."""
    filled(name, got)
    got = plain(got)
    if isinstance(got, str) or not isinstance(got, Sequence):
        raise NotYet(f"`{name}` should be a list; it is {_kind(got)}.")
    if len(got) != length:
        raise NotYet(f"`{name}` should have {length} entries; it has {len(got)}.")
    return got


def call(name: str, function: object, *arguments: object) -> object:
    """What the student's function returns for these arguments.

    A missing function, an error inside it or an empty return become `NotYet`.
    """
    filled(name, function)
    if not callable(function):
        raise NotYet(
            f"`{name}` should be a function; it is {_kind(function)}. Keep the line that begins with `def`."
        )
    said = ", ".join(map(shown, arguments))
    try:
        result = function(*arguments)
    except NotYet:
        raise
    except (Exception, SystemExit) as error:
        raise NotYet(
            f"`{name}({said})` stopped{_where(error, function)} with {type(error).__name__}: {error}"
        ) from error
    if result is ... or result is None:
        raise NotYet(
            f"`{name}({said})` returns nothing. Put your answer in place of the three dots, and end with `return`."
        )
    return result


def function_of(
    name: str,
    function: object,
    reference: Callable[..., float],
    cases: Sequence[Mapping[str, object]],
    *,
    within: float = THREE_DECIMALS,
    low: float = -math.inf,
    high: float = math.inf,
    mistakes: Sequence[tuple[Callable[..., float], str]] = (),
) -> None:
    """The student's function agrees with `reference` on every case, a mapping from argument to
    value; arguments are passed by position.

    `mistakes` are pairs of a wrong function that students write and what to say to it.
    """
    for case in cases:
        got, want = call(name, function, *case.values()), reference(**case)
        said = f"{name}({', '.join(map(shown, case.values()))})"
        wrong = [(each(**case), words) for each, words in mistakes]
        try:
            number(said, got, want, within=within, low=low, high=high, mistakes=wrong)
        except NotYet:
            if not _simulated(
                [real(said, call(name, function, *case.values())) for _ in range(16)], want, within
            ):
                raise


def _simulated(draws: Sequence[float], want: float, within: float) -> bool:
    """Whether these are draws around `want`, off by no more than their own error; such draws may
    spread by 20 times `within`.
    """
    mean = math.fsum(draws) / len(draws)
    spread = math.sqrt(math.fsum((each - mean) ** 2 for each in draws) / (len(draws) - 1))
    return 0 < spread < 20 * within and abs(mean - want) < within + 3 * spread / math.sqrt(
        len(draws)
    )


def _where(error: BaseException, function: object) -> str:
    """The line of the student's code at which it happened: the last one in the file of the
    function, if there is any.
    """
    file = getattr(getattr(function, "__code__", None), "co_filename", None)
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == file
    ]
    return f" in line {lines[-1]}" if lines else ""


def shown(value: object) -> str:
    """A value in at most 60 characters, for a message; an object that cannot say what it is gets
    its type named instead.
    """
    try:
        words = repr(value)
    except Exception as error:  # a student's class, or a whole number of thousands of digits
        return f"<{type(value).__name__}, whose repr stops with {type(error).__name__}>"
    return words if len(words) <= 60 else words[:57] + "..."


def _kind(value: object) -> str:
    return f"{shown(value)}, which is of type {type(value).__name__}"
