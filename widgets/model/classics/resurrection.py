"""Gambling for resurrection: a leader who would lose office anyway may gain from a risk that the
country loses by (downsrocke1994).
"""

from __future__ import annotations

from widgets.model.classics.checks import Number, within


def gamble_survival(p_win: Number, survive_win: Number, survive_lose: Number) -> Number:
    """The leader's chance (0–1) of staying in office if the gamble is taken."""
    within(0, 1, p_win=p_win, survive_win=survive_win, survive_lose=survive_lose)
    return p_win * survive_win + (1 - p_win) * survive_lose


def gamble_threshold(
    survive_restraint: Number, survive_win: Number, survive_lose: Number
) -> Number:
    """The chance of winning above which the leader gambles:

    (s − s_L)/(s_W − s_L). Needs s_W > s_L.
    """
    within(
        0,
        1,
        survive_restraint=survive_restraint,
        survive_win=survive_win,
        survive_lose=survive_lose,
    )
    within(survive_lose, open_low=True, survive_win=survive_win)
    return (survive_restraint - survive_lose) / (survive_win - survive_lose)


def gambles(
    survive_restraint: Number, p_win: Number, survive_win: Number, survive_lose: Number
) -> bool:
    """Whether the leader gambles."""
    return gamble_survival(p_win, survive_win, survive_lose) > survive_restraint
