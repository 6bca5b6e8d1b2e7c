"""Usual mistakes in the exercises of `widgets/exercises/room.py`."""

from __future__ import annotations

_TURN = """ahead = prospect(given.exchange, solve(given.exchange)).war
felt = brings(given.exchange)[0][given.move].felt
before, after = ahead[0][int(given.exchange.opening)], ahead[1][given.felt]
launched = sum(p * war for p, war in zip(felt, (*ahead[1], 1)))
below = sum(p * war for p, war in zip(felt, ahead[1]))
"""
_LEADS = """for step in range(40, 81):
    both = {"hawks": step / 100}
    first = tournament(vary(given.exchange, both, both), HOUSE).standings[0]
    if first.doctrine == HOUSE[0]:
        threshold, war = step / 100, first.war
        break
"""
_DOCTRINE = "def doctrine(felt):\n    return "

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "room-split": [
        (_TURN + "choice, luck = below - before, after - below", "open war at once"),
        (_TURN + "choice, luck = after - before, after - launched", "the whole turn"),
        (_TURN + "choice, luck = launched - before, after - before", "the whole turn"),
        (_TURN + "choice, luck = after - launched, launched - before", "the luck of it"),
        (_TURN + "choice, luck = before - launched, after - launched", "less the one before"),
        (_TURN + "choice, luck = launched - before, launched - after", "at the launch"),
        (_TURN + "choice, luck = 100 * (launched - before), 100 * (after - launched)", ""),
        (_TURN + "choice, luck = launched - before, launched - before", "the choice once more"),
    ],
    "room-wars": [
        (
            "def wars(exchange, text):\n    return play(Doctrine.read(text).plan(exchange), second=solve(exchange)).p_war",
            "the model's own other side",
        ),
        (
            "def wars(exchange, text):\n    return play(Doctrine.read(text).plan(vary(exchange, guile=0.2, candour=0.8))).p_war",
            "",
        ),
        (
            "def wars(exchange, text):\n    return play(Doctrine.read(text).plan(exchange)).war[0]",
            "the first blow only",
        ),
        (
            "def wars(exchange, text):\n    return 1 - play(Doctrine.read(text).plan(exchange)).p_war",
            "that there is no open war",
        ),
        (
            "def wars(exchange, text):\n    return sum(play(Doctrine.read(text).plan(exchange)).stop)",
            "stands down",
        ),
        (
            "def wars(exchange, text):\n    return 100 * play(Doctrine.read(text).plan(exchange)).p_war",
            "",
        ),
        (
            "def wars(exchange, text):\n    play(Doctrine.read(text).plan(exchange)).p_war",
            "returns nothing",
        ),
    ],
    "room-lead": [
        (_LEADS + "threshold -= 0.01", "still has the best account"),
        (_LEADS + "threshold = given.hawks", ""),
        (_LEADS + "threshold = 40 / 100", "Is `standings` sorted"),
        (
            _LEADS + "plan = HOUSE[0].plan(given.exchange)\nwar = play(plan, second=plan).p_war",
            "against its like only",
        ),
        (
            _LEADS + "war = tournament(given.exchange, HOUSE).standings[-1].war",
            "",
        ),
        (
            _LEADS + "war = min(row.war for row in tournament(given.exchange, HOUSE).standings)",
            "the most peaceful",
        ),
        (_LEADS + "threshold, war = war, threshold", ""),
        (_LEADS + "threshold = 100 * threshold", ""),
    ],
    "room-doctrine": [
        (_DOCTRINE + "felt", "must be a Move"),
        (_DOCTRINE + '("0", "0", "1", "3s", "3s")[felt]', "must be a Move"),
        (_DOCTRINE + "Move(felt, felt > 1)", "one of the nine"),
        (_DOCTRINE + "Move(0) if felt < 4 else Move(1)", "its account is"),
        (_DOCTRINE + "(Move(0), Move(0), Move(1), Move(3, True), Move(4, True))[felt]", "comes first, but"),
        (_DOCTRINE + "(Move(0), Move(3), Move(3), Move(3))[felt]", "IndexError"),
        (
            "from itertools import count\n_calls = count()\n" + _DOCTRINE
            + "(Move(0), Move(0), Move(1), Move(3, True), Move(3, True))[(felt + next(_calls)) % 5]",
            "one fixed answer",
        ),
        (_DOCTRINE + "Move(1, True)", ""),
    ],
}  # fmt: skip
