"""Usual mistakes in the exercises of `widgets/exercises/why.py`."""

from __future__ import annotations

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "why-highest": [
        (
            "highest = given.launched[-1]\naverage = sum(given.launched) / len(given.launched)",
            "highest",
        ),
        ("highest = max(given.launched)\naverage = sum(given.launched)", "sum"),
        ("highest = max\naverage = 1", "forget to call"),
        (
            "highest = sorted(given.launched)[0]\naverage = sum(given.launched) / len(given.launched)",
            "",
        ),
        ("highest = len(given.launched)\naverage = sum(given.launched) / len(given.launched)", ""),
        (
            "highest = max(given.launched)\naverage = sum(given.launched) // len(given.launched)",
            "lost its decimals",
        ),
        (
            "highest = max(given.launched)\naverage = round(sum(given.launched) / len(given.launched))",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = sum(set(given.launched)) / len(set(given.launched))",
            "",
        ),
        (
            "from statistics import median\nhighest = max(given.launched)\naverage = median(given.launched)",
            "",
        ),
        (
            "from statistics import mode\nhighest = max(given.launched)\naverage = mode(given.launched)",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = (min(given.launched) + max(given.launched)) / 2",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = sum(given.launched) / (len(given.launched) - 1)",
            "",
        ),
    ],
    "why-demand": [
        ("def demand(felt, red_line):\n    return felt + 1", "needs an `if`"),
        (
            "def demand(felt, red_line):\n    if felt > red_line:\n        return felt + 1\n    return 0",
            ">=",
        ),
        (
            "def demand(felt, red_line):\n    if felt >= red_line:\n        print(felt + 1)",
            "returns nothing",
        ),
        ("def demand(felt, red_line):\n    return felt + 1 if felt > red_line - 1 else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if round(felt) >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if int(felt) >= red_line else 0", ""),
        (
            "def demand(felt, red_line):\n    return felt if felt >= red_line else 0",
            "One rung more",
        ),
        ("def demand(felt, red_line):\n    return red_line + 1 if felt >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return max(0, felt + 1 - red_line)", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if felt >= 3 else 0", ""),
        ("def demand(felt, red_line):\n    return round(felt) + 1 if felt >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if felt >= red_line else felt", ""),
    ],
    "why-over-read": [
        ("over_read = [given.noise**x for x in range(1, 5)]", "to go"),
        ("over_read = [given.noise ** (5 - x) for x in range(1, 4)]", "4 entries"),
        ("over_read = given.noise ** 4", "should be a list"),
        ("over_read = [given.noise * (5 - x) for x in range(1, 5)]", "two stars"),
        ("over_read = [given.noise ** (4 - x) for x in range(1, 5)]", ""),
        ("over_read = [(1 - given.noise) ** (5 - x) for x in range(1, 5)]", ""),
        ("over_read = [given.noise ** (5 - x) for x in range(0, 4)]", ""),
        ("over_read = [1 - given.noise ** (5 - x) for x in range(1, 5)]", ""),
    ],
    "why-shares": [
        ("shares = dict(given.weights)", "Divide each"),
        ("shares = {name: votes / 100 for name, votes in given.weights}", "add up to"),
        ("shares = [votes for name, votes in given.weights]", "should be a dict"),
        ("shares = {name: 1 / 3 for name, votes in given.weights}", ""),
        (
            "top = max(dict(given.weights).values())\nshares = {name: votes / top for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: 1 - votes / total for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: round(votes / total, 1) for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: 100 * votes / total for name, votes in given.weights}",
            "",
        ),
        (
            "shares, rest = {}, sum(dict(given.weights).values())\nfor name, votes in given.weights:\n    shares[name] = votes / rest\n    rest = rest - votes",
            "",
        ),
    ],
    "why-walk": [
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return [k_iran * (opening + 1), 0]",
            "what is launched",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return phi_israel * k_iran * (opening + 1)",
            "should be a list",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * opening\n    return [a, phi_iran * k_israel * a]",
            "not right",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * (opening + 1)\n    return [phi_iran * k_israel * (a + 1), a]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_iran * k_iran * (opening + 1)\n    return [a, phi_israel * k_israel * (a + 1)]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = k_iran * (opening + 1)\n    return [phi_israel * a, phi_iran * k_israel * (a + 1)]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * (opening + 1)\n    return [a, phi_iran * k_israel * a]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * (k_iran * opening + 1)\n    return [a, phi_iran * (k_israel * a + 1)]",
            "",
        ),
        ("def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return [2.05, 1.42]", ""),
    ],
}
