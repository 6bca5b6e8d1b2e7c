"""Usual mistakes in the exercises of `widgets/exercises/deterrence.py`."""

from __future__ import annotations

_DEMAND = """def demand(felt, deterred, markup, red_line):
    return 0 if {line} else {asked}"""
_DETERRED = """s = given.share
plan = solve(vary({at}, *({who},)))
war, history, beyond = play(plan).p_war, likeliest_paths(plan, 1)[0][0], 1 + 3 * s"""
_IF_DETERRED = """s = given.share
plan = solve(vary(given.exchange, {'deterred': s}))
war, history = play(plan).p_war, likeliest_paths(plan, 1)[0][0]
"""
_BELOW = """for step in range(101):
    s = share = step / 100
    plan = solve(vary(given.exchange, {both}))
    mean = sum(move.rung * p for move, p in plan.policy[0][{felt}].items())
    if mean {mean} given.level:
        break
war = play(plan).p_war"""
_THREAT = """threats = {{}}
for step in range(31):
    plan = solve(vary(given.before, second={{'markup': step / 10}}))
    war = play(plan).p_war
    overt = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)
    if {allowed}:
        threats[step / 10] = {best}, overt
threat = min(threats, key=threats.get)
strikes = threats[threat][1]"""

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "deterrence-demand": [
        (_DEMAND.format(line="felt < 0", asked="(1 - deterred) * felt + markup"), "Below its red"),
        (
            _DEMAND.format(line="felt <= red_line", asked="(1 - deterred) * felt + markup"),
            "itself is answered",
        ),
        (
            _DEMAND.format(line="felt < red_line", asked="(1 - deterred) * (felt + markup)"),
            "not taken away",
        ),
        (_DEMAND.format(line="felt < red_line", asked="deterred * felt + markup"), "the rest"),
        (_DEMAND.format(line="felt < red_line", asked="felt - deterred + markup"), "each rung"),
        (_DEMAND.format(line="felt < red_line", asked="felt + markup"), ""),
        (_DEMAND.format(line="felt < red_line", asked="(1 - deterred) * felt"), ""),
        (_DEMAND.format(line="felt < red_line", asked="(1 - deterred * felt) + markup"), ""),
    ],
    "deterrence-answer": [
        (_DETERRED.format(who="{}", at="given.exchange"), "deters nobody"),
        (_DETERRED.format(who="None, {'deterred': s}", at="given.exchange"), "Israel that is"),
        (_DETERRED.format(who="{'deterred': s}, {'deterred': s}", at="given.exchange"), "both"),
        (_DETERRED.format(who="{'deterred': s}", at="vary(given.exchange, noise=0.2)"), "noise"),
        (_IF_DETERRED + "history = (4, 2, 0)\nbeyond = 1 + 3 * s", "not the likeliest"),
        (_IF_DETERRED + "history = (4,)\nbeyond = 1 + 3 * s", "entries"),
        (_IF_DETERRED + "beyond = 1 + s", "three rungs"),
        (_IF_DETERRED + "beyond = 3 * s", "wanted already"),
        (_IF_DETERRED + "beyond = 1", "asks for less"),
        (_IF_DETERRED + "beyond = 4 - s", ""),
    ],
    "deterrence-below": [
        (_BELOW.format(both="{'deterred': s}", mean="<", felt=3), "Iran alone"),
        (_BELOW.format(both="{'deterred': s}, {'deterred': s}", mean=">", felt=3), "not yet below"),
        (
            _BELOW.format(both="{'deterred': s}, {'deterred': s}", mean="<", felt=3)
            + "\nshare = share + 0.05",
            "smaller share",
        ),
        (
            _BELOW.format(both="{'deterred': s}, {'deterred': s}", mean="<", felt=3)
            + "\nwar = play(solve(given.exchange)).p_war",
            "deters nobody",
        ),
        (
            _BELOW.format(both="{'deterred': s}, {'deterred': s}", mean="<", felt=3)
            + "\nshare = 100 * share",
            "per cent",
        ),
        (_BELOW.format(both="{'deterred': s}, {'deterred': s}", mean="<", felt=2), ""),
        ("share = 1 / 3\nwar = 0.01", ""),
    ],
    "deterrence-threat": [
        (_THREAT.format(allowed="True", best="overt"), "end in open war"),
        (_THREAT.format(allowed="war <= given.most", best="war"), "leaves fewer"),
        (_THREAT.format(allowed="war <= given.most", best="-overt"), "leaves fewer"),
        (
            _THREAT.format(allowed="war <= given.most", best="overt")
            + "\nstrikes = play(solve(vary(given.before, second={'markup': threat}))).p_war",
            "chance of open war",
        ),
        (
            _THREAT.format(allowed="war <= given.most", best="overt") + "\nstrikes = 1 - strikes",
            "*not*",
        ),
        (
            _THREAT.format(allowed="war <= given.most", best="overt") + "\nthreat = threat + 0.05",
            "multiple of 0.1",
        ),
        ("threat = 5\nstrikes = 0", "between 0 and 3"),
        ("threat = 1\nstrikes = 0.326", ""),
    ],
}
