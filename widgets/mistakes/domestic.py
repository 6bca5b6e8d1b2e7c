"""Usual mistakes in the exercises of `widgets/exercises/domestic.py`."""

from __future__ import annotations

_COST = "\nboth = {'hawks': given.hawks, 'hawks_war': part}\nleft = play(solve(vary(given.exchange, both, both))).p_war"
_PART = """part, war = 0, 1
while war >= 0.1:
    part += 0.005
    both = {'hawks': given.hawks, 'hawks_war': part}
    war = play(solve(vary(given.exchange, both, both))).p_war
"""
_WIN = """def mean(m, mover=0):
    return sum(x * p for x, p in enumerate(felt(given.exchange, mover, m)))
moves = [m for m in given.exchange.moves if {keep}]
hardest = max(map(mean, moves), default=0)
"""
_WON = _WIN.format(keep="4 - m.rung <= given.hawk_patience and mean(m) <= given.dove_patience")

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "domestic-limit": [
        (
            "def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience",
            "launched higher",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience * share",
            "divided by",
        ),
        ("def limit(hawk_patience, dove_patience, share):\n    5.64", "returns nothing"),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return dove_patience + hawk_patience / share",
            "and not the hawks",
        ),
        (
            "def limit(hawk_patience, dove_patience):\n    return hawk_patience + dove_patience / 0.55",
            "TypeError",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return {share: hawk_patience}",
            "should be a number",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return (hawk_patience + dove_patience) / share",
            "",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return min(hawk_patience, dove_patience / share)",
            "",
        ),
    ],
    "domestic-win-set": [
        ("moves, hardest = list(given.exchange.moves), 2", "would leave"),
        ("moves, hardest = [], 0", "lacks"),
        ("moves, hardest = [4, 3], 2", "list of moves"),
        ("moves, hardest = '4s, 3s', 2", "list of moves"),
        (_WIN.format(keep="4 - m.rung <= given.hawk_patience"), "doves would leave"),
        (_WIN.format(keep="mean(m) <= given.dove_patience"), "hawks would leave"),
        # Israel's eye on Iran instead of Iran's on Israel: the kernel of the wrong mover
        (
            _WIN.format(
                keep="4 - m.rung <= given.hawk_patience and mean(m, 1) <= given.dove_patience"
            ),
            "",
        ),
        (
            _WIN.format(keep="4 - m.rung < given.hawk_patience and mean(m) <= given.dove_patience"),
            "lacks",
        ),
        (
            _WIN.format(
                keep="3 - m.rung <= given.hawk_patience and mean(m) <= given.dove_patience"
            ),
            "",
        ),
        (
            _WIN.format(keep="4 - m.rung <= given.hawk_patience and m.rung <= given.dove_patience"),
            "",
        ),
        (
            _WIN.format(
                keep="4 - mean(m) <= given.hawk_patience and mean(m) <= given.dove_patience"
            ),
            "",
        ),
        (_WON + "hardest = max(m.rung for m in moves)", ""),
        (_WON + "hardest = given.dove_patience", ""),
        (_WON + "hardest = max(mean(m, 1) for m in moves)", ""),
    ],
    "domestic-survival": [
        ("survival = sum(play(solve(given.exchange)).stop)", "stands down at all"),
        (
            "survival = coalition_survival(solve(given.exchange), given.dove_patience, given.hawk_patience)",
            "comes first",
        ),
        ("survival = 84.8", "per cent"),
        ("survival = 1 - play(solve(given.exchange)).p_war", "stands down at all"),
        (
            "survival = coalition_survival(solve(vary(given.exchange, second={'alerted': 0.3})), given.hawk_patience, given.dove_patience)",
            "",
        ),
        ("survival = coalition_survival", "forget to call"),
    ],
    "domestic-tipping": [
        ("tipping = 0.7\nchosen = 0", "the least weight"),
        (
            "tipping = next(h / 100 for h in range(50, 100) if play(solve(vary(given.exchange, {'hawks': h / 100}, {'hawks': h / 100}))).p_war >= given.level)\nchosen = play(solve(vary(given.exchange, {'hawks': tipping}, {'hawks': tipping}))).p_war",
            "take the inadvertent part away",
        ),
        ("tipping = 85\nchosen = 0", "per cent"),
        # one side's hawks only
        (
            "tipping = next(h / 100 for h in range(50, 101) if play(solve(vary(given.exchange, {'hawks': h / 100}))).p_war >= given.level)\nchosen = 0",
            "least weight",
        ),
        (
            "tipping = next(h / 100 for h in range(50, 100) if play(solve(vary(given.exchange, {'hawks': h / 100}, {'hawks': h / 100}))).p_war >= given.level)\nchosen = inadvertent(solve(vary(given.exchange, {'hawks': tipping}, {'hawks': tipping})))",
            "the rest was chosen",
        ),
        ("tipping = 0.99\nchosen = 0.9", "least weight"),
    ],
    "domestic-cost": [
        ("part = 0" + _COST, "not below"),
        ("part = 1" + _COST, "less would do"),
        ("part, left = 25, 0.05", "per cent"),
        ("part = 0.5" + _COST, "less would do"),
        ("part = 0.01" + _COST, "not below"),
        ("part, left = 'a tenth', 0", "should be a number"),
        # one side's hawks only
        (
            "part = next(i / 200 for i in range(201) if play(solve(vary(given.exchange, {'hawks': given.hawks, 'hawks_war': i / 200}, {'hawks': given.hawks, 'hawks_war': 0}))).p_war < 0.1)\nleft = 0.09",
            "",
        ),
        (_PART + "left = 0.1", "not right"),
        (_PART + "left = play(solve(given.exchange)).p_war", "not right"),
        (
            _PART
            + "left = play(solve(vary(given.exchange, {'hawks': given.hawks}, {'hawks': given.hawks}))).p_war",
            "not right",
        ),
    ],
}
