"""Usual mistakes in the exercises of `widgets/exercises/signalling.py`."""

from __future__ import annotations

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "signalling-beliefs": [
        (
            "p = given.prior\nafter_signal = (1 - p) * given.candour / (p * given.guile + (1 - p) * given.candour)\nafter_silence = 0.9",
            "that the sender is limited",
        ),
        ("after_signal = given.prior * given.guile\nafter_silence = given.prior", "Divide by"),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = after_signal",
            "After silence",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = 1 - after_signal",
            "do not add up to 1",
        ),
        (
            "p = 0.5\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = p * (1 - given.guile) / (p * (1 - given.guile) + (1 - p) * (1 - given.candour))",
            "",
        ),
        (
            "after_signal = given.guile / (given.guile + given.candour)\nafter_silence = (1 - given.guile) / (2 - given.guile - given.candour)",
            "",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = p",
            "",
        ),
        (
            "p = given.prior\nafter_signal = (1 - p) * given.guile / ((1 - p) * given.guile + p * given.candour)\nafter_silence = (1 - p) * (1 - given.guile) / ((1 - p) * (1 - given.guile) + p * (1 - given.candour))",
            "",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / given.candour\nafter_silence = 0.9",
            "",
        ),
    ],
    "signalling-felt-share": [
        ("def felt_share(stopped, suspicion):\n    return 1 - stopped", "bring in the suspicion"),
        ("def felt_share(stopped, suspicion):\n    return stopped * (1 - suspicion)", "not felt"),
        ("def felt_share(stopped):\n    return 1 - stopped", "TypeError"),
        ("def felt_share(stopped, suspicion):\n    return 1 - stopped * suspicion", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped) * suspicion", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped) * (1 - suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return min(1, 1 - stopped + suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return max(1 - stopped, suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped + suspicion) / 2", ""),
    ],
    "signalling-threshold": [
        ("threshold = 0", "not right"),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.5) - 0.25",
            "still announces",
        ),
        ("threshold = 40", "between 0 and 12"),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, second={'aims': i / 4}))) < 0.5) if False else given.aims",
            "",
        ),
        (
            "threshold = next(i for i in range(13) if signal_rate(solve(vary(given.exchange, first={'aims': i}))) < 0.5) + 0.25",
            "",
        ),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) <= 0.05)",
            "",
        ),
        (
            "threshold = max(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) >= 0.5)",
            "",
        ),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.9)",
            "",
        ),
        ("threshold = signal_rate(solve(given.exchange))", ""),
    ],
    "signalling-observer": [
        ("def observer(prior, limited, damage, path):\n    return prior", "changed nothing"),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])[0]",
            "is limited",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])",
            "should be a number",
        ),
        (
            "def observer(prior, limited, damage, path):\n    chances = [path_probability(solve(e), path) for e in (limited, damage)]\n    return chances[1] / sum(chances)",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((prior, 1 - prior), [path_probability(solve(e), path) for e in (limited, damage)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return prior * path_probability(solve(damage), path)",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path[:1]) for e in (limited, damage)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (damage, limited)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    path = tuple(getattr(move, 'rung', move) for move in path)\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])[1]",
            "",
        ),
    ],
    "signalling-credence": [
        ("guile = 0", "there is room"),
        ("guile = 0.9", "above the target"),
        ("guile = '10 %'", "should be a number"),
        ("guile = given.target", ""),
        ("guile = given.guile", ""),
        ("guile = given.target * given.candour", ""),
        (
            "p, t = given.prior, given.target\nguile = t * p * given.candour / ((1 - p) * (1 - t))",
            "",
        ),
        ("p, t = given.prior, given.target\nguile = t * (1 - p) / (p * (1 - t))", ""),
        ("p, t = given.prior, given.target\nguile = t * (1 - p) * given.candour / p", ""),
    ],
}
