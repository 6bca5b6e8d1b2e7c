"""Usual mistakes in the exercises of `widgets/exercises/dilemma.py`."""

from __future__ import annotations

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "dilemma-worlds": [
        (
            "joint = play(solve(given.world(given.thick, given.shown))).p_war\nsingles = 0",
            "How far has it fallen",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thin, given.hidden) - war(given.thick, given.hidden)",
            "add the other",
        ),
        ("joint = 'less'\nsingles = 0", "should be a number"),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thin, given.hidden) - war(given.thin, given.shown)",
            "add the other",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thick, given.shown) - war(given.thin, given.hidden)\nsingles = 0.05",
            "A fall is wanted",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = joint",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thick, given.hidden) + war(given.thin, given.shown)",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.shown) - war(given.thick, given.hidden)\nsingles = 2 * war(given.thin, given.hidden) - war(given.thick, given.hidden) - war(given.thin, given.shown)",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = 1 - war(given.thick, given.shown) / war(given.thin, given.hidden)\nsingles = 0",
            "",
        ),
    ],
    "dilemma-landing": [
        (
            "def landing(launched, felt, share):\n    return share**felt * (1 - share) ** max(0, launched - felt) if felt <= launched else 0",
            "count the ways",
        ),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * share**felt * (1 - share) ** (launched - felt) if share < 1 else 0",
            "not right",
        ),
        ("def landing(launched, felt, share):\n    return launched * share", "must lie between"),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * share ** felt",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * (1 - share) ** felt * share ** max(0, launched - felt)",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return sum(comb(launched, x) * share ** x * (1 - share) ** (launched - x) for x in range(felt, launched + 1))",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return sum(comb(launched, x) * share ** x * (1 - share) ** (launched - x) for x in range(0, min(felt, launched) + 1))",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return 1 / (launched + 1) if felt <= launched else 0",
            "",
        ),
    ],
    "dilemma-rest": [
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2)",
            "ZeroDivisionError",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c1 * (c2 * m2 + m1) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "other side feels",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else None",
            "returns nothing",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 + c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 + c2 < 2 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 + m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - (c1 + c2) / 2) if c1 * c2 < 1 and c1 + c2 < 2 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 < 1 and c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 <= 1 - 1e-9 or c1 * c2 > 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 + c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c1 * c2 * (m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
    ],
    "dilemma-race": [
        ("def stable(k, l, alpha, beta):\n    return alpha > k and beta > l", "Multiply"),
        ("def stable(k, l, alpha, beta):\n    return alpha * beta >= k * l", "just equal"),
        (
            "def stable(k, l, alpha, beta):\n    return 'yes' if alpha * beta > k * l else 'no'",
            "True or False",
        ),
        ("def stable(k, l, alpha, beta):\n    return alpha + beta > k + l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * k > beta * l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * beta < k * l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha > k or beta > l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * l > beta * k", ""),
        ("def stable(k, l, alpha, beta):\n    return k * l < 1", ""),
        ("def stable(k, l, alpha, beta):\n    return True", ""),
        ("def stable(k, l, alpha, beta):\n    return min(alpha, beta) > max(k, l)", ""),
    ],
    "dilemma-markup": [
        ("markup = 1", "still dies"),
        ("markup = 10", "the least"),
        ("markup = float('inf')", "finite"),
        (
            "markup = 0.0\nwhile rest_point(vary(given.exchange, {'markup': markup})) < given.exchange.first.red_line:\n    markup += 0.01",
            "",
        ),
        (
            "markup = 0.0\nwhile rest_point(vary(given.exchange, {'markup': markup}, {'markup': markup})) < given.exchange.second.red_line:\n    markup += 0.01",
            "",
        ),
        ("markup = given.exchange.first.red_line", ""),
        ("markup = rest_point(given.exchange)", ""),
    ],
}
