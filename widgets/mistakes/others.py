"""Usual mistakes in the exercises of `widgets/exercises/others.py`."""

from __future__ import annotations

_CHANCE = "by_chance = (1 / 6) ** given.length\n"
_SCORED = "\nscore = log(0.95 * given.chance + 0.05 * by_chance)"
_BOTH = "'unknown' not in (a, b)"
_KAPPA = "(share - e) / (1 - e)"
_AGREE = """def agreement(one, other):
    both = [(a, b) for a, b in zip(one, other) if {keep}]
    share = 0 + sum(a == b for a, b in both) / len(both)
    e = 0
    for way in ("lower", "same", "higher"):
        e += sum(a == way for a, _ in both) * sum(b == way for _, b in both) / len(both) ** 2
    return share, {kappa}
"""
_PAIR = """ours = "lower same higher unknown lower same higher lower".split()
theirs = "lower higher higher same lower same lower lower".split()
mine, yours = dict(zip(given.units, ours)), dict(zip(given.units, theirs))
differ = [each for each in given.units if mine[each] != yours[each] and "unknown" not in (mine[each], yours[each])]
e = sum(sum(a == way for a, b in zip(ours, theirs) if a != "unknown") * sum(b == way for a, b in zip(ours, theirs) if a != "unknown") for way in ("lower", "same", "higher")) / 49
agreed = 5 / 7, (5 / 7 - e) / (1 - e)
"""
_READ_OFF = """def chance(*gone):
    left = [each for each in given.directions if each.parameter not in gone]
    return path_probability(solve(given.told(left)), given.answers)
told, blind = chance(), chance(*READ_OFF)
culprit = min(READ_OFF, key=chance)
"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "others-score": [
        ("by_chance = 1 / 6" + _SCORED, "`given.length` of them"),
        ("by_chance = given.length / 6" + _SCORED, "multiplied"),
        ("by_chance = (1 / 5) ** given.length" + _SCORED, "six rungs"),
        (_CHANCE + "score = log(given.chance)", "without the twentieth"),
        (_CHANCE + "score = log(0.95 * given.chance)", "not lost"),
        (_CHANCE + "score = log(0.05 * given.chance + 0.95 * by_chance)", "the rest to chance"),
        (_CHANCE + "score = -log(0.95 * given.chance + 0.05 * by_chance)", "must lie between"),
        (_CHANCE + "score = log(0.95 * given.chance + 0.05 * by_chance) / log(2)", ""),
        (_CHANCE + "score = log(given.chance + 0.05 * by_chance)", ""),
    ],
    "others-agreement": [
        (_AGREE.format(keep="True", kappa=_KAPPA), "either says unknown"),
        (_AGREE.format(keep="a != 'unknown'", kappa=_KAPPA), ""),
        (_AGREE.format(keep=_BOTH, kappa="share"), "what chance would give"),
        (_AGREE.format(keep=_BOTH, kappa="(share - 1 / 3) / (2 / 3)"), "not a third"),
        (_AGREE.format(keep=_BOTH, kappa="(share - e) / (1 + e)"), ""),
        (_AGREE.format(keep=_BOTH, kappa="share - e"), ""),
        (_AGREE.format(keep=_BOTH, kappa=_KAPPA).replace("return share,", "return"), ""),
        (_AGREE.format(keep=_BOTH, kappa=_KAPPA).replace("share = 0", "share = 1"), ""),
        ("def agreement(one, other):\n    print(0.5, 0.2)", "returns nothing"),
    ],
    "others-pair": [
        (_PAIR + "mine = ours\nyours = theirs", "should be a dict"),
        (_PAIR + "yours = dict(mine)", "Code apart"),
        (_PAIR + "mine.pop(given.units[0])", "no direction for"),
        (_PAIR + "mine[given.units[0]] = 'more'", "must be one of"),
        (_PAIR + "yours = dict.fromkeys(given.units, 'unknown')", "commit on 0"),
        (_PAIR + "agreed = agreed[1], agreed[1]", ""),
        (_PAIR + "agreed = agreed[0], agreed[0]", "what chance would give"),
        (_PAIR + "differ = [each for each in given.units if mine[each] != yours[each]]", "unknown"),
        (_PAIR + "differ = []", "holds 0 units"),
    ],
    "others-circular": [
        (_READ_OFF + "told, blind = chance(*READ_OFF), chance()", ""),
        (_READ_OFF + "blind = told", "leave out those of"),
        (_READ_OFF + "blind = chance('aims')", ""),
        (_READ_OFF + "blind = chance('red_line')", "red_line alone"),
        (
            _READ_OFF + "told = path_probability(solve(given.told(())), given.answers)",
            "no direction",
        ),
        (_READ_OFF + "culprit = max(READ_OFF, key=chance)", "another one left out"),
        (_READ_OFF + "culprit = 'noise'", "must be one of"),
        (_READ_OFF + "told = 100 * told", "per cent"),
    ],
}
