"""Usual mistakes in the exercises of `widgets/exercises/reciprocity.py`."""

from __future__ import annotations

_EARNED = "\nT, R, P, S = given.payoffs\nq = forgives * (1 - given.noise) + (1 - forgives) * given.noise\nearned = q * T + (1 - q) * P"
_FORGIVES = "T, R, P, S = given.payoffs\nforgives = ((R - P) / (T - P) - given.noise) / (1 - 2 * given.noise) - 0.001\n"

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "reciprocity-pairs": [
        ("tit_for_tat = 1 - given.noise\nforgiving = 1 - given.noise", "answers it"),
        (
            "tit_for_tat = 0.5\nforgiving = long_run(TFT, generous(given.forgives), given.noise).cooperation[0]",
            "two forgivers",
        ),
        ("tit_for_tat = long_run(TFT, TFT, given.noise)\nforgiving = 1", "should be a number"),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = long_run(TFT, generous(given.forgives), given.noise).cooperation[0]",
            "two forgivers",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = tit_for_tat",
            "generous",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = long_run(generous(1 / 3), generous(1 / 3), given.noise).cooperation[0]",
            "",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = given.forgives",
            "",
        ),
        ("tit_for_tat = 50\nforgiving = 90", ""),
    ],
    "reciprocity-answers": [
        ("def answers(moves):\n    return moves", "before"),
        ("def answers(moves):\n    return 'C' + moves", "one move too many"),
        ("def answers(moves):\n    return 'D' + moves[:-1]", "cooperates at first"),
        ("def answers(moves):\n    return 'C' * len(moves)", ""),
        ("def answers(moves):\n    return moves[1:] + 'C'", ""),
        (
            "def answers(moves):\n    return 'C' + ''.join('D' if 'D' in moves[:i] else 'C' for i in range(1, len(moves)))",
            "",
        ),
        (
            "def answers(moves):\n    return 'C' + ''.join('D' if moves[i - 2:i] == 'DD' else 'C' for i in range(1, len(moves)))",
            "",
        ),
        ("def answers(moves):\n    return moves[-1]", ""),
        (
            "def answers(moves):\n    mine = 'C'\n    for i in range(1, len(moves)):\n        mine += 'C' if moves[i - 1] == mine[i - 1] else 'D'\n    return mine",
            "",
        ),
    ],
    "reciprocity-cooperation": [
        (
            "def cooperation(forgives, noise):\n    return forgives / (noise + forgives)",
            "Mistakes also turn",
        ),
        ("def cooperation(forgives, noise):\n    return 1 - noise", "never answered"),
        ("def cooperation(forgives, noise):\n    return 7 / 8", "not right"),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives\n    return q / (1 - p + q)",
            "",
        ),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise) + (1 - forgives) * noise\n    return q / (1 + p - q)",
            "",
        ),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise)\n    return q / (1 - p + q)",
            "",
        ),
        ("def cooperation(forgives, noise):\n    return 0.5", ""),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise) + (1 - forgives) * noise\n    return (p + q) / 2",
            "",
        ),
    ],
    "reciprocity-generosity": [
        ("def generosity(T, R, P, S):\n    return (R - P) / (T - P)", "one of the two limits"),
        ("def generosity(T, R, P, S):\n    return 1 / 3", "not right"),
        (
            "def generosity(T, R, P, S):\n    return max(1 - (T - R) / (R - S), (R - P) / (T - P))",
            "smaller of both",
        ),
        ("def generosity(T, R, P, S):\n    return 1 - (T - R) / (R - S)", "one of the two limits"),
        (
            "def generosity(T, R, P, S):\n    return min(1 - (T - R) / (R - P), (R - P) / (T - P))",
            "",
        ),
        ("def generosity(T, R, P, S):\n    return min((T - R) / (R - S), (R - P) / (T - P))", ""),
        (
            "def generosity(T, R, P, S):\n    return min(1 - (T - R) / (R - S), (R - P) / (T - S))",
            "",
        ),
        (
            "def generosity(T, R, P, S):\n    return (1 - (T - R) / (R - S) + (R - P) / (T - P)) / 2",
            "",
        ),
    ],
    "reciprocity-design": [
        ("forgives, earned = 0, 0", "forgive more"),
        ("forgives, earned = 1, 1", "forgive less"),
        ("forgives, earned = 30, 0.9", "per cent"),
        ("forgives = 0.5" + _EARNED, ""),
        ("forgives = 1 / 3" + _EARNED, ""),
        ("forgives = given.forgives" + _EARNED, ""),
        (
            "T, R, P, S = given.payoffs\nforgives = min(1 - (T - R) / (R - S), (R - P) / (T - P))"
            + _EARNED,
            "",
        ),
        ("forgives = given.target" + _EARNED, ""),
        (_FORGIVES + "earned = R", ""),
        (_FORGIVES + "earned = forgives * T + (1 - forgives) * P", ""),
        (
            _FORGIVES
            + "q = forgives * (1 - given.noise) + (1 - forgives) * given.noise\nearned = q * R + (1 - q) * P",
            "",
        ),
    ],
}
