"""Usual mistakes in the exercises of `widgets/exercises/redlines.py`."""

from __future__ import annotations

_TALLY = 'def tally(events, since, rung, sides):\n    counted = {rows}\n    return {{side: int((counted["move_of"] == side).sum()) for side in sides}}'
_PACKAGE = "\nleft = play(solve(given.equipped(**package))).p_war"
_BEST = """tried = [{'hotline': a, 'announcing': b, 'defence': given.budget - a - b} for a in range(5) for b in range(5) if 0 <= given.budget - a - b <= 4]
package = min(tried, key=lambda each: play(solve(given.equipped(**each))).p_war)
"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "redlines-misjudged": [
        (
            "plan = solve(given.before)\nstrike = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)\nwar = play(plan).p_war",
            "a line that is known",
        ),
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)\nwar = play(plan).p_war",
            "leader expects",
        ),
        ("strike = 0.691\nwar = 0.0123 if given.aims != 3 else 0.1", "not right"),
        # the line of the wrong side
        (
            "plan = solve(vary(given.before, first={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][1].items() if m.rung >= 2)\nwar = play(plan, given.before, second=solve(given.before)).p_war",
            "not right",
        ),
        # the state after a blow felt at 2, not at 1
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][2].items() if m.rung >= 2)\nwar = 0",
            "not right",
        ),
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][1].items() if m.rung >= 2)\nwar = play(plan, given.before)",
            "should be a number",
        ),
    ],
    "redlines-multiplied": [
        ("def multiplied(nothing, one, other):\n    return one * other", "by a factor"),
        (
            "def multiplied(nothing, one, other):\n    return max(0, one + other - nothing)",
            "subtracts",
        ),
        ("def multiplied(nothing, one, other):\n    return 0.052", "not right"),
        ("def multiplied(nothing, one, other):\n    return nothing * one * other", "not right"),
        (
            "def multiplied(nothing, one, other):\n    return nothing - (nothing - one) - (nothing - other)",
            "must lie between",
        ),
        ("def multiplied(nothing, one, other):\n    return min(one, other)", "not right"),
        ("def multiplied(nothing, one, other):\n    return one * other / nothing ** 2", ""),
        ("def multiplied(nothing, one, other):\n    return (one + other) / 2 * nothing", ""),
    ],
    "redlines-shapley": [
        (
            "def credit(results):\n    none = results[frozenset()]\n    return {name: results[frozenset({name})] - none for name in max(results, key=len)}",
            "add up to",
        ),
        (
            "def credit(results):\n    whole = max(results, key=len)\n    return {name: (results[whole] - results[frozenset()]) / len(whole) for name in whole}",
            "not right",
        ),
        ("def credit(results):\n    return 1 / 3", "should be a dict"),
        # what each takes away when it goes last
        (
            "def credit(results):\n    whole = max(results, key=len)\n    return {n: results[whole] - results[whole - {n}] for n in whole}",
            "add up to",
        ),
        # one order only
        (
            "def credit(results):\n    before, out = frozenset(), {}\n    for n in sorted(max(results, key=len)):\n        out[n] = results[before | {n}] - results[before]\n        before |= {n}\n    return out",
            "all orders",
        ),
        (
            "def credit(results):\n    return {'hotline': 1, 'announcing': 1, 'defence': 1}",
            "with the parts a, b",
        ),
    ],
    "redlines-tally": [
        (
            _TALLY.format(rows='events[(events["date_start"] >= since) & (events["rung"] > rung)]'),
            "at rung",
        ),
        (_TALLY.format(rows='events[events["date_start"] >= since]'), "Words about acts"),
        (_TALLY.format(rows='events[events["rung"] >= rung]'), "first day"),
        (
            'def tally(events, since, rung, sides):\n    counted = events[(events["date_start"] >= since) & (events["rung"] >= rung)]\n'
            '    return counted["move_of"].value_counts().to_dict()',
            "0 for a side",
        ),
        ("def tally(events, since, rung, sides):\n    return len(events)", "should be a dict"),
        # the day itself left out
        (
            "def tally(events, since, rung, sides):\n    late = events[(events['date_start'] > since) & (events['rung'] >= rung)]\n"
            "    return {side: int((late['move_of'] == side).sum()) for side in sides}",
            "itself count too",
        ),
        # what the act is aimed at instead of whose it is
        (
            "def tally(events, since, rung, sides):\n    late = events[(events['date_start'] >= since) & (events['rung'] >= rung)]\n"
            "    return {side: int((late['target'] == side).sum()) for side in sides}",
            "not right",
        ),
        # the record's own table instead of the one that is given
        (
            "def tally(events, since, rung, sides):\n    late = record.events()\n    late = late[(late['date_start'] >= since) & (late['rung'] >= rung)]\n"
            "    return {side: int((late['move_of'] == side).sum()) for side in sides}\nfrom widgets import record",
            "not right",
        ),
    ],
    "redlines-package": [
        ("package = {'hotline': 4, 'announcing': 4, 'defence': 4}" + _PACKAGE, "the budget is"),
        ("package = {'hotline': 0, 'announcing': 0, 'defence': 0}" + _PACKAGE, "above the target"),
        ("package, left = {'hotline': 5, 'announcing': 0, 'defence': 0}, 0.02", "between 0 and 4"),
        (
            "package, left = {'hotline': None, 'announcing': None, 'defence': None}, 0.02",
            "still empty",
        ),
        (
            "package = dict.fromkeys(('hotline', 'announcing', 'defence'), given.budget / 3)"
            + _PACKAGE,
            "above the target",
        ),
        ("package, left = [4, 1, 1], 0.02", "dict of points"),
        ("package, left = {'Hotline': 4}, 0.02", "dict of points"),
        ("package, left = {'hotline': 4, 'announcing': 4, 'defence': -2}, 0.02", "between 0 and 4"),
        (_BEST + "left = given.target", ""),
        (_BEST + "left = play(solve(given.exchange)).p_war", ""),
    ],
}
