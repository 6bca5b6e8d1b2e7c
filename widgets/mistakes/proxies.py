"""Usual mistakes in the exercises of `widgets/exercises/proxies.py`."""

from __future__ import annotations

_SPLIT = """def split(exchange):
    shares = {{"none": 0, "proxies": 0, "open": 0}}
    for move, p in {menu}.items():
        shares["none" if not move.rung else "open" if {open} else "proxies"] += p
    return shares"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "proxies-order": [
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * control", "too far"),
        (
            "def mean_felt(control, deniability):\n    return deniability * (2 - control)",
            "not* pinned",
        ),
        ("def mean_felt(control, deniability):\n    return 0.65", "not right"),
        ("def mean_felt(control, deniability):\n    return 2 - control", "deniability"),
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * (1 + control)", ""),
        ("def mean_felt(control, deniability):\n    return 1 - deniability", ""),
        (
            "def mean_felt(control, deniability):\n    return (1 - deniability) * control + (1 - control) * 2",
            "",
        ),
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * 1.5", ""),
    ],
    "proxies-split": [
        ("def split(exchange):\n    return {'none': 1, 'proxies': 0, 'open': 0}", "not right"),
        (
            "def split(exchange):\n    return {'none': 0.5, 'proxies': 0.6, 'open': 0.2}",
            "add up to 1.3",
        ),
        ("def split(exchange):\n    return solve(exchange).policy[0][2]", "has the outcome"),
        ("def split(exchange):\n    return None", "returns nothing"),
        (
            _SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.signalled"),
            "",
        ),  # announced for open
        (_SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.rung == 2"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.rung > 2"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[0][3]", open="move.rung > 1"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[1][2]", open="move.rung > 1"), ""),
        (
            _SPLIT.format(menu="solve(given.exchange).policy[0][2]", open="move.rung > 1"),
            "",
        ),  # one exchange only
        (
            "def split(exchange):\n    menu = solve(exchange).policy[0][2]\n    likeliest = max(menu, key=menu.get).rung\n    return {'none': int(likeliest == 0), 'proxies': int(likeliest == 1), 'open': int(likeliest > 1)}",
            "",
        ),
    ],
    "proxies-threshold": [
        ("threshold = 0", "not right"),
        ("threshold = 0.0811 if abs(given.hawks - 0.5) > 1e-9 else 0.3", "not right"),
        ("threshold = -1", "between 0 and 3"),
        (
            "def lead(c):\n    e = vary(given.exchange, {'clients': c})\n    u = {m: losses(e, 0, 3, m).utility for m in e.moves}\n    return max(v for m, v in u.items() if m.rung >= 2) - max(v for m, v in u.items() if m.rung == 1)\nthreshold = 0.0\nwhile lead(threshold) < 0 and threshold < 2.99:\n    threshold += 0.001",
            "",
        ),
        (
            "def lead(c):\n    e = vary(given.exchange, {'clients': c})\n    u = {m: losses(e, 0, 2, m).utility for m in e.moves}\n    return max(v for m, v in u.items() if m.rung > 2) - max(v for m, v in u.items() if m.rung == 1)\nthreshold = 0.0\nwhile lead(threshold) < 0 and threshold < 2.99:\n    threshold += 0.001",
            "",
        ),
        ("threshold = given.clients", ""),
        ("threshold = 0.0811", ""),
        ("threshold = 3", ""),
    ],
    "proxies-leash": [
        ("settings = {'control': 0, 'deniability': 0}", "Nothing keeps you"),
        ("settings = {'control': 0.3, 'deniability': 1}", "not to be had"),
        ("settings = {'control': 1, 'deniability': given.most}", "would show"),
        ("settings = {'control': 1, 'deniability': given.together - 1}", "a better pair"),
        ("settings = (1, 0.8)", "should be a dict"),
        ("settings = {'control': given.control, 'deniability': given.deniability}", ""),
        ("settings = {'control': given.together / 2, 'deniability': given.together / 2}", ""),
    ],
}
