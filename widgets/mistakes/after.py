"""Usual mistakes in the exercises of `widgets/exercises/after.py`."""

from __future__ import annotations

_TOLD = "\nchance = likeliest_paths(solve(given.told(**story)), 1)[0][1]"
_STORY = """names = ("red_line", "clients", "alerted", "ally", "hawks")
for values in product((3, 2), (0, 0.5, 1), (0.9, 0, 0.6), (0.5, 1, 4, 0), (0.7, 0.6)):
    story = dict(zip(names, values))
    plan = solve(given.told(**story))
    if likeliest_paths(plan, 1)[0][0] == given.story and play(plan).p_war <= 0.1:
        break
"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "after-history": [
        ("history, probability = (4, 2, 0), 0.415", "of April itself"),
        (
            "history, probability = likeliest_paths(solve(given.without(given.order[0])))[1]",
            "second likeliest",
        ),
        (
            "history = likeliest_paths(solve(given.without(given.order[0])))[0]\nprobability = 1",
            "pairs of rungs",
        ),
        ("history, probability = likeliest_paths(solve(given.exchange))[0]", "of April itself"),
        (
            "history = likeliest_paths(solve(given.without(given.order[0])))[0][0]\nprobability = 0",
            "not right",
        ),
        ("history = '3, 2, 0'\nprobability = 0.3", "not right"),
    ],
    "after-surprise": [
        (
            "true = vary(APRIL_2024, second={'alerted': given.true})\nforeseen = unforeseen = play(solve(true)).p_war",
            "believed in",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(t), b).p_war",
            "The plan belongs",
        ),
        ("foreseen = 7.4\nunforeseen = 11.9", "per cent"),
        (
            "b, t = (vary(given.exchange, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(b), t).p_war",
            "take `APRIL_2024` itself",
        ),
        (
            "b, t = (vary(given.exchange, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(vary(APRIL_2024, second={'alerted': given.true}))).p_war\nunforeseen = play(solve(b), t).p_war",
            "take `APRIL_2024` itself",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nunforeseen = play(solve(t)).p_war\nforeseen = play(solve(b), t).p_war",
            "the other one",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(b)).p_war\nunforeseen = play(solve(b), t).p_war",
            "believed in",
        ),
        (
            "b, t = (vary(APRIL_2024, first={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(b), t).p_war",
            "",
        ),
    ],
    "after-blame": [
        (
            "def blame(order):\n    start = play(solve(given.without())).p_war\n    return {name: play(solve(given.without(name))).p_war - start for name in order}",
            "goes alone",
        ),
        (
            "def blame(order):\n    return {name: play(solve(given.without(*order[:i + 1]))).p_war for i, name in enumerate(order)}",
            "how much did it add",
        ),
        ("def blame(order):\n    return [0.25] * 4", "should be a dict"),
        # right for the order of the term only
        (
            "def blame(order):\n    out, gone, before = {}, [], play(solve(given.without())).p_war\n    for n in given.order:\n        gone.append(n)\n        war = play(solve(given.without(*gone))).p_war\n        out[n], before = war - before, war\n    return out",
            "not right",
        ),
        (
            "def blame(order):\n    out, gone, before = {}, [], play(solve(APRIL_2024)).p_war\n    for n in order:\n        gone.append(n)\n        war = play(solve(given.without(*gone))).p_war\n        out[n], before = war - before, war\n    return out",
            "not right",
        ),
        ("def blame(order):\n    return {n: 'much' for n in order}", "should be a number"),
    ],
    "after-restore": [
        (
            "def restore(danger, count):\n    gone, back = max(danger, key=len), set()\n    for _ in range(count):\n        best = min(gone, key=lambda each: danger[gone - {each}])\n        gone, back = gone - {best}, back | {best}\n    return back",
            "compare all sets",
        ),
        ("def restore(danger, count):\n    return sorted(max(danger, key=len))", "may return"),
        (
            "def restore(danger, count):\n    return {'coalitions', 'ally'} if count == 2 else {'coalitions'}",
            "set of names out of",
        ),
        (
            "def restore(danger, count):\n    n = len(max(danger, key=len)) - count\n    return min([gone for gone in danger if len(gone) == n], key=danger.get)",
            "names; 1 may return",
        ),
        # those that stay gone
        (
            "def restore(danger, count):\n    return min([g for g in danger if len(g) == len(max(danger, key=len)) - count], key=danger.get)",
            "may return",
        ),
        # the two that do most when they go, one at a time
        (
            "def restore(danger, count):\n    return sorted(max(danger, key=len), key=lambda n: -danger[frozenset({n})])[:count]",
            "leaves less",
        ),
        ("def restore(danger, count):\n    return 'ally'", "set of names"),
    ],
    "after-story": [
        ("story, chance = {}, 0.415", "and not"),
        ("story, chance = {'hawks': 2}, 0.4", "between 0.5 and 0.95"),
        ("story, chance = {'gaza': 1}, 0.4", "one may tell the model"),
        ("story = {'red_line': 5}" + _TOLD, "and not"),
        ("story, chance = {'candour': float('nan')}, 0.4", "finite"),
        ("story, chance = [('ally', 0)], 0.4", "should be a dict"),
        ("story, chance = given.story, 0.4", "should be a dict"),
        ("story = {'hawks': 0.95}" + _TOLD, ""),
        (_STORY + "chance = likeliest_paths(solve(given.exchange))[0][1]", ""),
        (_STORY + "chance = play(solve(given.told(**story))).p_war", ""),
        (_STORY + "chance = likeliest_paths(solve(given.told(**story)))[1][1]", ""),
    ],
}
