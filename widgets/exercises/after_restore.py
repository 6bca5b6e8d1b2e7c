"""Which restraints should return first, and what a check asks of a function that says so."""

from __future__ import annotations

from collections.abc import Mapping

from widgets.exercises import expect
from widgets.exercises.expect import NotYet

Danger = Mapping[frozenset[str], float]
"""P(war) by the set of restraints that are gone."""


JEALOUS: Danger = {
    frozenset(): 0.05,
    frozenset({"first"}): 0.1,
    frozenset({"second"}): 0.45,
    frozenset({"third"}): 0.4,
    frozenset({"second", "third"}): 0.5,
    frozenset({"first", "third"}): 0.7,
    frozenset({"first", "second"}): 0.8,
    frozenset({"first", "second", "third"}): 0.9,
}
"""Made up: the one restraint that does most when it returns alone is not among the two that do most
together.
"""


def expect_return(restore: object, danger: Danger, count: int) -> frozenset[str]:
    """One call of the student's function gives the best set of so many names, which is returned.

    Raises `NotYet` if it gives another.
    """
    everything = max(danger, key=len)
    got = expect.plain(expect.call("restore", restore, dict(danger), count))
    if not isinstance(got, list | tuple | set | frozenset) or not all(
        isinstance(each, str) and each in everything for each in got
    ):
        raise NotYet(
            f"`restore(…, {count})` should be a set of names out of {', '.join(map(repr, sorted(everything)))}; it is {expect.shown(got)}."
        )
    back = frozenset(got)
    if len(back) != count:
        raise NotYet(f"`restore(…, {count})` holds {len(back)} names; {count} may return.")
    left = {
        everything - gone: war
        for gone, war in danger.items()
        if len(gone) == len(everything) - count
    }
    best = min(left, key=lambda each: left[each])
    if left[back] > left[best] + 1e-9:
        greedy = frozenset[str]()
        while len(greedy) < count:
            greedy |= {
                min(everything - greedy, key=lambda name: danger[everything - greedy - {name}])
            }
        why = (
            "That takes the best one first and then the best beside it; compare all sets of this size."
            if back == greedy
            else "Another set leaves less."
        )
        raise NotYet(
            f"With {', '.join(sorted(back))} back, {left[back]:.3f} of the danger is left. {why}"
        )
    return best
