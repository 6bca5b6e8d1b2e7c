"""The named cases of the course: changed copies of April 2024."""

from __future__ import annotations

from widgets.model.exchange import APRIL_2024, MOVES, Exchange, vary

WEAK_SHIELD = {"shield": 0.2, "alerted": 0.3}
"""Israel's defence, had it been as thin against a warned blow as against a surprise."""

NO_SIGNALS = tuple(move for move in MOVES if not move.signalled)
"""A menu on which nobody can show where a blow will stop."""

HAWKISH = {"hawks": 0.9}


def shadow_war(april: Exchange) -> Exchange:
    """A limited blow before no watching clients, with Iran deterred from an overt reply."""
    deterred = {"clients": 0, "red_line": 2, "ally": 1, "hawks": 0.5, "markup": 0}
    return vary(april, first=deterred, second={"markup": 0}, opening=2)


def stressed(april: Exchange) -> Exchange:
    """A case with something to lose."""
    return vary(
        april,
        first={"hawks": 0.8, "clients": 1.5},
        second={"hawks": 0.8, "alerted": 0.8, "ally": 0.5},
        candour=0.6,
    )


def counterfactuals(april: Exchange) -> dict[str, Exchange]:
    """April without one of its restraints, or without several."""
    suspicious = {"suspicion": 1}
    no_ally_hawkish = {"ally": 0, **HAWKISH}
    return {
        "baseline": april,
        "weak shield": vary(april, second=WEAK_SHIELD),
        "no signals": vary(april, moves=NO_SIGNALS),
        "deaf ears": vary(april, guile=0.8),
        "hawkish Israel": vary(april, second=HAWKISH),
        "hawkish Iran": vary(april, first=HAWKISH),
        "hawkish both": vary(april, first=HAWKISH, second=HAWKISH),
        "no ally": vary(april, second={"ally": 0}),
        "no ally, hawkish Israel": vary(april, second=no_ally_hawkish),
        "no clients": vary(april, first={"clients": 0}),
        "reactive leaders": vary(april, foresight=0),
        "total suspicion": vary(april, first=suspicious, second=suspicious),
        "everything": vary(
            april,
            first=HAWKISH,
            second={**no_ally_hawkish, **WEAK_SHIELD},
            moves=NO_SIGNALS,
        ),
    }


SHADOW_WAR = shadow_war(APRIL_2024)
"""The shadow war before April 2024: when does a patron use proxies?"""

STRESSED = stressed(APRIL_2024)
"""The stressed case, on which a security architecture is tried."""

COUNTERFACTUALS = counterfactuals(APRIL_2024)
"""What breaks the baseline, one restraint at a time and all at once; as leaders foresee it."""
