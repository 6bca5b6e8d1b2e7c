"""The named cases of the course: changed copies of April 2024."""

from __future__ import annotations

from widgets.model.exchange import APRIL_2024, MOVES, Exchange, vary

WEAK_SHIELD = {"shield": 0.2, "alerted": 0.3}
"""Israel's defence, had it been as thin against a warned blow as against a surprise."""

NO_SIGNALS = tuple(move for move in MOVES if not move.signalled)
"""A menu on which nobody can show where a blow will stop."""

HAWKISH = {"hawks": 0.9}

SHADOW_WAR = vary(
    APRIL_2024,
    first={"clients": 0, "red_line": 2, "ally": 1, "hawks": 0.5, "markup": 0},
    second={"markup": 0},
    opening=2,
)
"""A limited blow before no watching clients, with Iran deterred from an overt reply: when does a patron use proxies?"""

STRESSED = vary(
    APRIL_2024,
    first={"hawks": 0.8, "clients": 1.5},
    second={"hawks": 0.8, "alerted": 0.8, "ally": 0.5},
    candour=0.6,
)
"""A case with something to lose, on which a security architecture is tried."""

COUNTERFACTUALS: dict[str, Exchange] = {
    "baseline": APRIL_2024,
    "weak shield": vary(APRIL_2024, second=WEAK_SHIELD),
    "no signals": vary(APRIL_2024, moves=NO_SIGNALS),
    "deaf ears": vary(APRIL_2024, guile=0.8),
    "hawkish Israel": vary(APRIL_2024, second=HAWKISH),
    "hawkish Iran": vary(APRIL_2024, first=HAWKISH),
    "hawkish both": vary(APRIL_2024, first=HAWKISH, second=HAWKISH),
    "no ally": vary(APRIL_2024, second={"ally": 0}),
    "no ally, hawkish Israel": vary(APRIL_2024, second={"ally": 0, **HAWKISH}),
    "no clients": vary(APRIL_2024, first={"clients": 0}),
    "reactive leaders": vary(APRIL_2024, foresight=0),
    "total suspicion": vary(APRIL_2024, first={"suspicion": 1}, second={"suspicion": 1}),
    "everything": vary(APRIL_2024, first=HAWKISH, second={"ally": 0, **HAWKISH, **WEAK_SHIELD}, moves=NO_SIGNALS),
}
"""What breaks the baseline, one restraint at a time and all at once; as leaders foresee it."""
