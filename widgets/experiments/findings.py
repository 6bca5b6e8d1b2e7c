"""What each chapter finds, asked of the other codings that also give April: it holds in so many.

A chapter says beneath its finding in how many of the forty-eight codings of `identified.py` it
holds. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from widgets.experiments import experiment
from widgets.experiments.identified import carried
from widgets.model.core import solve
from widgets.model.exchange import Exchange, vary
from widgets.model.findings import Share, no_ally, no_signals, share, weak_shield
from widgets.model.identified import codings, p_war
from widgets.model.perception import felt
from widgets.model.scenarios import HAWKISH

Holds = Callable[[Exchange], bool]
"""Whether a finding holds in a coding."""


def headline(coding: Exchange, name: str, preset: str | None = None, **changes: object) -> float:
    """An experiment's headline at a setting, in another coding than the course's.

    Raises `ValueError` for an experiment that asks no exchange, `SettingError` for what cannot be
    set.
    """
    chosen = experiment(name)
    if chosen.measure is None:
        raise ValueError(f"{name} asks no exchange, so no coding of one")
    exchange, settings = chosen.asked(preset, changes)
    return chosen.measure.of(carried(chosen.measure.view(exchange, settings), coding), settings)


def loud_is_soft(coding: Exchange) -> bool:
    """Iran's first answer is, on average, louder than the blow that it felt, and is felt softer."""
    blow = int(coding.opening)
    answer = solve(coding).policy[0][blow]
    launched = sum(chance * move.rung for move, chance in answer.items())
    lands = sum(
        chance * sum(rung * share for rung, share in enumerate(felt(coding, 0, move)))
        for move, chance in answer.items()
    )
    return lands < blow < launched


def worth_more_to_the_fearful(coding: Exchange) -> bool:
    """April's history moves who fears much further from even odds than who fears little."""
    modest, large = (abs(headline(coding, "signalling", aims=aims) - 50) for aims in (4, 8))
    return large > modest


def savings_reinforce(coding: Exchange) -> bool:
    """Defence and trusted announcements save more wars together than the two save apart."""
    bad, defence, apart, good = (
        p_war(vary(coding, _stopping(stopped), _stopping(stopped), guile=guile * coding.candour))
        for stopped, guile in ((0.2, 1), (0.9, 1), (0.2, 1 / 16), (0.9, 1 / 16))
    )
    return bad - good > 2 * bad - defence - apart


def _stopping(stopped: float) -> dict[str, float]:
    return {"shield": stopped, "alerted": stopped}


def drawn_into_the_open(coding: Exchange) -> bool:
    """In the shadow war a harder blow, and clients who watch, each make an open answer likelier."""
    alone = headline(coding, "proxies")
    return all(headline(coding, "proxies", preset) > alone for preset in ("harder", "watched"))


def free_hawks_choose_war(coding: Exchange) -> bool:
    """Strong hawks bring at least twice the wars while they feel none of war's cost as once they
    feel a tenth.
    """
    free, charged = (p_war(_hawkish(coding, part)) for part in (0, 0.1))
    return free > 2 * charged


def _hawkish(coding: Exchange, part: float) -> Exchange:
    told = {**HAWKISH, "hawks_war": part}
    return vary(coding, told, told)


def first_quarter_buys_most(coding: Exchange) -> bool:
    """On a hawkish Israel whose hawks feel none of war's cost, more than half of what an ally saves
    comes with the first quarter of it.
    """
    none, quarter, whole = (
        p_war(vary(coding, second={**HAWKISH, "hawks_war": 0, "ally": ally}))
        for ally in (0, 0.25, 1)
    )
    return none - quarter > (none - whole) / 2 > 0


def telling_moves_who_doubts(coding: Exchange) -> bool:
    """Who takes Iran's line to be higher strikes more often than who knows it; who takes it to be
    lower, less often.
    """
    known, high, low = (
        headline(coding, "redlines-line", preset) for preset in ("known", "too-high", "too-low")
    )
    return low < known < high


def doves_do_most(coding: Exchange) -> bool:
    """Taking the doves away makes more wars than taking any one of ally, announcements and shield."""
    without = {"hawks": 1.0}
    gone = vary(coding, without, without)
    return p_war(gone) > max(p_war(change(coding)) for change in (no_ally, no_signals, weak_shield))


def no_wait(coding: Exchange) -> bool:
    """Having felt a blow at rung 3, Iran stands down in fewer than one of 100 exchanges."""
    return headline(coding, "after", turn="waits") < 1


FINDINGS: Mapping[str, tuple[str, Holds]] = {
    "why": ("Iran's answer is louder than the blow felt, and felt softer", loud_is_soft),
    "dilemma": ("both conditions save more together than apart", savings_reinforce),
    "signalling": ("April says more to a large fear than to a small", worth_more_to_the_fearful),
    "proxies": ("a harder blow, or clients, make an open answer likelier", drawn_into_the_open),
    "domestic": ("hawks who feel a tenth halve the wars, or better", free_hawks_choose_war),
    "third-parties": ("the first quarter of an ally saves more than half", first_quarter_buys_most),
    "redlines": (
        "a line put too high brings more strikes, too low fewer",
        telling_moves_who_doubts,
    ),
    "room": ("losing the doves brings most wars of the four", doves_do_most),
    "after": ("Iran waits in fewer than one of 100", no_wait),
}
"""By chapter, in words and as what is asked. *Reciprocity* asks no exchange; *Deterrence* and *Other
exchanges* have counts of their own.
"""


def held(chapter: str) -> Share:
    """In how many of the fixed codings a chapter's finding holds.

    Raises `KeyError` for a chapter whose finding asks nothing of April's numbers.
    """
    return share(codings(), FINDINGS[chapter][1])


def told(chapter: str) -> str:
    """The same in words, as the chapter prints it beneath its finding."""
    return f"In {held(chapter)} codings that give April too\n{FINDINGS[chapter][0]}."
