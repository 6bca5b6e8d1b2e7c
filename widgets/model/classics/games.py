"""Games of two players with two moves each: Nash equilibria and logit quantal responses
(mckelveypalfrey1995).

`row[i][j]` and `col[i][j]` are the payoffs when the row player picks i and the column player j.
"""

from __future__ import annotations

from math import exp

from widgets.model.classics.checks import within

Table = tuple[tuple[float, float], tuple[float, float]] | list[list[float]]

STEPS = 4000
"""The grid on which quantal responses are looked for; two that lie closer than 1/4000 would be
taken for none.
"""


def nash(row: Table, col: Table) -> list[tuple[float, float]]:
    """All equilibria of a game without ties, as the probabilities with which row and column pick
    their first move, in ascending order.
    """
    found = []
    for i in (0, 1):
        for j in (0, 1):
            if row[i][j] >= row[1 - i][j] and col[i][j] >= col[i][1 - j]:
                found.append((1.0 - i, 1.0 - j))
    stake_of_row = row[0][0] - row[1][0] - row[0][1] + row[1][1]
    stake_of_col = col[0][0] - col[0][1] - col[1][0] + col[1][1]
    if stake_of_row and stake_of_col:
        p, q = (col[1][1] - col[1][0]) / stake_of_col, (row[1][1] - row[0][1]) / stake_of_row
        if 0 < p < 1 and 0 < q < 1:
            found.append((p, q))
    return sorted(found)


def quantal_responses(row: Table, col: Table, precision: float) -> list[tuple[float, float]]:
    """All logit equilibria at a precision (at least 0): each side's first move has odds
    exp(precision × its advantage).

    Found as the crossings of one side's response to the other's response, on a fine grid and then
    by bisection.
    """
    within(0, precision=precision)

    def row_answers(q: float) -> float:
        return _logistic(
            precision * (q * (row[0][0] - row[1][0]) + (1 - q) * (row[0][1] - row[1][1]))
        )

    def col_answers(p: float) -> float:
        return _logistic(
            precision * (p * (col[0][0] - col[0][1]) + (1 - p) * (col[1][0] - col[1][1]))
        )

    def gap(p: float) -> float:
        return row_answers(col_answers(p)) - p

    found = []
    for i in range(STEPS):
        low, high = i / STEPS, (i + 1) / STEPS
        if gap(low) > 0 >= gap(high) or gap(low) < 0 <= gap(high):
            rising = gap(low) < 0
            for _ in range(60):
                middle = (low + high) / 2
                low, high = (middle, high) if (gap(middle) < 0) == rising else (low, middle)
            found.append((low, col_answers(low)))
    return found


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))
