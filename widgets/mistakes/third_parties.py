"""Usual mistakes in the exercises of `widgets/exercises/third_parties.py`."""

from __future__ import annotations

_LEAST = "\nleft = play(solve(vary(given.exchange, second={'ally': ally}))).p_war"
_ALLY = """def war(a):
    return play(solve(vary(given.exchange, second={'ally': a}))).p_war
ally = next(i / 200 for i in range(801) if war(i / 200) <= given.remains * war(0))
"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "third-parties-charge": [
        ("def charge(weight, felt):\n    return weight * (felt - 1) ** 2", "rung 1 and below"),
        ("def charge(weight, felt):\n    return weight * felt ** 2 if felt > 1 else 0", "above 1"),
        ("def charge(weight, felt):\n    return weight * max(0, felt - 1)", "squared"),
        ("def charge(weight, felt):\n    return (weight * max(0, felt - 1)) ** 2", "not right"),
        (
            "def charge(weight, felt):\n    return weight * (felt ** 2 - 1) if felt > 1 else 0",
            "not right",
        ),
        (
            "def charge(weight, felt):\n    return weight * max(0, round(felt) - 1) ** 2",
            "not right",
        ),
        ("def charge(weight, felt):\n    return weight * (felt - 1) ** 2 if felt >= 2 else 0", ""),
        ("def charge(weight, felt):\n    return weight * max(0, int(felt) - 1) ** 2", ""),
    ],
    "third-parties-worth": [
        ("worth = play(solve(given.exchange)).p_war", "with the ally"),
        ("worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war", "without the ally"),
        (
            "worth = play(solve(given.exchange)).p_war - play(solve(vary(given.exchange, second={'ally': 0}))).p_war",
            "A fall is asked for",
        ),
        (
            "worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war / play(solve(given.exchange)).p_war",
            "must lie between",
        ),
        (
            "a, b = (play(solve(vary(given.exchange, first={'ally': x}))).p_war for x in (0, 1))\nworth = a - b",
            "not right",
        ),
        ("worth = play(solve(given.exchange))", "should be a number"),
    ],
    "third-parties-first-quarter": [
        ("def first_quarter(exchange):\n    return 0.25", "straight line"),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25)]\n    return w[0] - w[1]",
            "Divide by",
        ),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return (w[1] - w[2]) / (w[0] - w[2])",
            "other three quarters",
        ),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return 1 - w[1] / w[0]",
            "not right",
        ),
        # takes the exchange's own ally for none
        (
            "def first_quarter(exchange):\n    w = [play(solve(e)).p_war for e in (exchange, vary(exchange, second={'ally': 0.25}), vary(exchange, second={'ally': 1}))]\n    return (w[0] - w[1]) / (w[0] - w[2])",
            "ZeroDivisionError",
        ),
        # right for the term's exchange only
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(given.exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return (w[0] - w[1]) / (w[0] - w[2])",
            "not right",
        ),
    ],
    "third-parties-temptation": [
        (
            "def first_answer(exchange):\n    launched = sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())\n    return [launched, launched]",
            "what is launched",
        ),
        (
            "def first_answer(exchange):\n    return sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())",
            "should be a list",
        ),
        ("def first_answer(exchange):\n    return [3.72, 2.43]", "not right"),
        (
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    m = max(c, key=c.get)\n    return [m.rung, sum(x * p for x, p in enumerate(felt(exchange, 0, m)))]",
            "not right",
        ),
        (
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    return [sum(q * m.rung for m, q in c.items()), sum(q * x * p for m, q in c.items() for x, p in enumerate(felt(exchange, 1, m)))]",
            "not right",
        ),
        ("def first_answer(exchange):\n    return (1, 2, 3)", "2 entries"),
    ],
    "third-parties-least": [
        ("ally = given.remains" + _LEAST, "ess would do"),
        ("ally = 4" + _LEAST, "Less would do"),
        ("ally = 0.05" + _LEAST, "more than"),
        ("ally = 0" + _LEAST, "more than"),
        ("ally = 1" + _LEAST, "Less would do"),
        ("ally, left = 25, 0.1", "between 0 and 4"),
        ("ally = 1 - given.remains" + _LEAST, ""),  # a straight line
        # to a part of the danger with the whole ally
        (
            "def war(a):\n    return play(solve(vary(given.exchange, second={'ally': a}))).p_war\nally = next(i / 200 for i in range(801) if war(i / 200) <= given.remains * war(1) or i == 800)"
            + _LEAST,
            "",
        ),
        (_ALLY + "left = given.remains", ""),
        (_ALLY + "left = play(solve(given.exchange)).p_war", ""),
    ],
}
