"""Trust and reassurance: when cooperation is worth the risk, and what a first step must cost to be
believed (kydd2000; kydd2005).

Payoffs R (both cooperate), T (defect on a cooperator), P (both defect), S (cooperate with a
defector). Trustworthy sides prefer R to T.
"""

from __future__ import annotations

from fractions import Fraction

from widgets.model.classics.checks import Number, ordered


def minimal_trust(r: Number, t: Number, p: Number, s: Number) -> Number:
    """The least belief (0–1) that the other is trustworthy at which cooperating pays:

    (P−S)/((R−T)+(P−S)). Needs R > T and P > S.
    """
    ordered(R=r, T=t)
    ordered(P=p, S=s)
    return Fraction(p - s) / (r - t + p - s)


def risk_dominant(r: Number, t: Number, p: Number, s: Number) -> str:
    """Which equilibrium of the stag hunt is the safer:

    "cooperate" if R−T > P−S, "defect" if less, else "tie".
    """
    ordered(R=r, T=t)
    ordered(P=p, S=s)
    return "cooperate" if r - t > p - s else "defect" if r - t < p - s else "tie"


def reassuring_step(
    trustworthy: tuple[Number, Number, Number], untrustworthy: tuple[Number, Number, Number]
) -> tuple[Number, Number]:
    """The sizes (0–1) of a first step that a trustworthy side would take and an untrustworthy one
    would not, least and most.

    `trustworthy` is (R, P, S) and `untrustworthy` (T, P, S), each falling. An empty window has its
    least above its most.
    """
    (r, p, s), (t, q, u) = trustworthy, untrustworthy
    ordered(R=r, P=p, S=s)
    ordered(T=t, P=q, S=u)
    return Fraction(t - q) / (t - u), Fraction(r - p) / (r - s)
