"""Any outcome of the model over a grid, or over any exchanges: on one core, on a process pool, or on a cluster.

    sweep(APRIL_2024, {"second.ally": [0, 0.5, 1], "noise": [0.1, 0.2]}, p_war)

`over` asks the same of any exchanges, such as codings drawn at random (`model/identified.py`).
Any `concurrent.futures.Executor` will do: `ProcessPoolExecutor()` for the cores of one machine,
`dask.distributed.Client(address).get_executor()` for several. Results are equal in every case. The
outcome is a function of an Exchange; for an executor it must be one that a worker can import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from itertools import product
from typing import Any

import pandas as pd
from tqdm import tqdm

from widgets.model import Exchange, vary

Outcome = Callable[[Exchange], float | Mapping[str, float]]
"""A number, or several by name, for one exchange."""

CHUNK = 16
"""Points handed out together: a solution takes about a millisecond, so one alone would cost less
than its journey.
"""


def sweep(
    exchange: Exchange,
    grid: Mapping[str, Iterable[Any]],
    outcome: Outcome,
    executor: Executor | None = None,
    progress: bool = True,
) -> pd.DataFrame:
    """One row a point of the grid, in order: the fields, then `value` (or the outcome's own names),
    then `error`.

    Fields are those of the exchange ("noise") or of an actor ("second.ally"). Raises `ValueError`
    (`TypeError` for what is no number) before anything is computed if a field is unknown or a value
    impossible. A point whose outcome fails keeps its row, with the reason in `error` and missing
    values, and the rest goes on. `progress` shows a bar on long work.
    """
    fields = {name: list(values) for name, values in grid.items()}
    points = list(product(*fields.values()))
    exchanges = [_at(exchange, dict(zip(fields, point, strict=True))) for point in points]
    answers = _ask_all(exchanges, outcome, executor, progress)
    return _frame(
        [
            {**dict(zip(fields, point, strict=True)), **answer}
            for point, answer in zip(points, answers, strict=True)
        ]
    )


def over(
    exchanges: Iterable[Exchange],
    outcome: Outcome,
    executor: Executor | None = None,
    progress: bool = True,
) -> pd.DataFrame:
    """One row an exchange, in order: `value` (or the outcome's own names), then `error`.

    All else is as in `sweep`.
    """
    return _frame(_ask_all(list(exchanges), outcome, executor, progress))


def _ask_all(
    exchanges: Sequence[Exchange], outcome: Outcome, executor: Executor | None, progress: bool
) -> list[dict[str, Any]]:
    chunks = [exchanges[i : i + CHUNK] for i in range(0, len(exchanges), CHUNK)]
    answers: list[dict[str, Any]] = []
    with tqdm(total=len(exchanges), delay=1, disable=not progress, unit="point") as bar:
        for part in _run(outcome, chunks, executor):
            answers += part
            bar.update(len(part))
    return answers


def _frame(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    error = (
        frame.pop("error") if "error" in frame else pd.Series(None, index=frame.index, dtype=object)
    )
    return frame.assign(error=error)


def _at(exchange: Exchange, point: Mapping[str, Any]) -> Exchange:
    changes: dict[str, Any] = {}
    for name, value in point.items():
        side, _, field = name.rpartition(".")
        if side not in ("", "first", "second"):
            raise ValueError(
                f"sweep: there is no {name!r}; a field is one of the exchange's, or starts with first. or second."
            )
        changes.update(
            {field: value} if not side else {side: {**changes.get(side, {}), field: value}}
        )
    return vary(exchange, **changes)


def _run(
    outcome: Outcome, chunks: Sequence[Sequence[Exchange]], executor: Executor | None
) -> Iterable[list[dict[str, Any]]]:
    if executor is None:
        return (_ask(outcome, chunk) for chunk in chunks)
    futures = [executor.submit(_ask, outcome, chunk) for chunk in chunks]
    return (future.result() for future in futures)


def _ask(outcome: Outcome, chunk: Sequence[Exchange]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = []
    for exchange in chunk:
        try:
            given = outcome(exchange)
            answers.append(dict(given) if isinstance(given, Mapping) else {"value": given})
        except (
            Exception
        ) as error:  # one point's failure must not lose the others; it is reported in its row
            answers.append({"error": f"{type(error).__name__}: {error}"})
    return answers
