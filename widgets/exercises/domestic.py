"""Exercises on domestic politics: how much a coalition bears, whether it lasts, where hawks tip,
and what takes the cliff away.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import (
    APRIL_2024,
    Exchange,
    Move,
    coalition_survival,
    felt,
    inadvertent,
    play,
    solve,
    transmission,
    vary,
    win_set,
)

STEPS = tuple(i / 100 for i in range(50, 100))
"""The hawks' weights among which the tipping point is looked for."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: patience of hawks and doves (rungs), the danger that counts as tipped,
    hawks, and Israel's shield warned and not (0–1).
    """

    hawk_patience: float
    dove_patience: float
    level: float
    hawks: float
    alerted: float
    shield: float = 0.6

    @property
    def exchange(self) -> Exchange:
        """April 2024 with Israel's shield of the term."""
        return vary(APRIL_2024, second={"alerted": self.alerted, "shield": self.shield})


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("domestic", term)
    while True:
        given = Case(
            hawk_patience=chance.choice((1.0, 2.0, 3.0)),
            dove_patience=chance.randint(40, 55) / 20,
            level=chance.randint(15, 40) / 100,
            hawks=chance.randint(900, 980) / 1000,
            alerted=chance.randint(800, 950) / 1000,
            shield=chance.randint(400, 700) / 1000,
        )
        if _tells_apart(given):
            return given


def _tells_apart(given: Case) -> bool:
    """Whether the win-set after a blow felt at 3 is none of the sets that are taken for it: one
    wing's, a limit left out, another demand, the other mover's.
    """
    exchange, hawks, doves = given.exchange, given.hawk_patience, given.dove_patience
    right = set(win_set(exchange, 0, 3, hawks, doves))
    others = (
        (3, inf, doves),
        (3, hawks, inf),
        (3, hawks - 0.01, doves),
        (2, hawks, doves),
        (4, hawks, doves),
    )
    sets = [set(win_set(exchange, 0, *each)) for each in others]
    there = {
        move
        for move in exchange.moves
        if 4 - move.rung <= hawks and _mean(exchange, 1, move) <= doves
    }
    launched = {move for move in exchange.moves if 4 - move.rung <= hawks and move.rung <= doves}
    apart = bool(right) and right not in (*sets, there, launched) and hawks != doves
    return apart and _wings_differ(given)


def _wings_differ(given: Case) -> bool:
    """Whether the coalitions' survival shows which wing's patience is which."""
    plan, hawks, doves = solve(given.exchange), given.hawk_patience, given.dove_patience
    here, swapped = (coalition_survival(plan, *each) for each in ((hawks, doves), (doves, hawks)))
    return abs(here - swapped) > 0.002


def _mean(exchange: Exchange, mover: int, move: Move) -> float:
    return sum(x * chance for x, chance in enumerate(felt(exchange, mover, move)))


def check_limit(limit: object, term: str) -> str:
    """τ_h + τ_d/φ: the largest demand that leaves a move which both wings bear (putnam1988)."""
    given = case(term)
    share = transmission(given.exchange, 0, True)
    cases = [
        {"hawk_patience": h, "dove_patience": d, "share": f}
        for h, d, f in (
            (1, 3, 0.5),
            (2, 2, 0.55),
            (2, 3, 1.0),
            (0, 2, 0.5),
            (given.hawk_patience, given.dove_patience, share),
        )
    ]
    cases += expect.grid(
        hawk_patience=(0, 0.5, 2.5), dove_patience=(0, 1, 3.5), share=(0.2, 0.7, 1)
    )
    expect.function_of(
        "limit", limit, lambda hawk_patience, dove_patience, share: hawk_patience + dove_patience / share, cases, low=0,
        mistakes=(
            (lambda hawk_patience, dove_patience, share: hawk_patience + dove_patience, "Doves count what is felt: a blow felt at their limit was launched higher."),
            (lambda hawk_patience, dove_patience, share: dove_patience + hawk_patience / share, "It is the doves, and not the hawks, who count what is felt."),
            (lambda hawk_patience, dove_patience, share: hawk_patience + dove_patience * share, "Doves bear a blow that is *felt* at their limit; what was launched is that divided by the share felt."),
        ),
    )  # fmt: skip
    return "Right: the softer a blow lands, the more a coalition bears. With patience (2, 2) and a share of 0.55 it is 5.64."


def check_win_set(moves: object, hardest: object, term: str) -> str:
    """The moves that both wings bear after a blow felt at 3, and the hardest of them as it is felt."""
    given = case(term)
    want = set(win_set(given.exchange, 0, 3, given.hawk_patience, given.dove_patience))
    expect.filled("moves", moves)
    moves = expect.plain(moves)
    if (
        isinstance(moves, str)
        or not isinstance(moves, Collection)
        or not all(isinstance(each, Move) for each in moves)
    ):
        raise NotYet(
            f"`moves` should be a list of moves from given.exchange.moves; it is {expect.shown(moves)}."
        )
    extra, missing = set(moves) - want, want - set(moves)
    if extra:
        one = min(extra, key=str)
        short = given.exchange.first.demand(3) - one.rung > given.hawk_patience
        raise NotYet(
            f"`moves` holds {one}, over which {'hawks would leave: it falls too far short of the demand' if short else 'doves would leave: it is felt too hard'}."
        )
    if missing:
        raise NotYet(f"`moves` lacks {min(missing, key=str)}, which both wings would bear.")
    means, highest = (
        sorted(_mean(given.exchange, 0, move) for move in want),
        max(move.rung for move in want),
    )
    mistakes = (
        (means[0], "That is the softest of them."),
        (highest, "That is where it is launched; where is it felt, on average?"),
    )
    expect.number("hardest", hardest, means[-1], low=0, high=5, mistakes=mistakes)
    return f"Right: {', '.join(sorted(map(str, want))) or 'none at all'}. Choreography decides what is on this list."


def check_survival(survival: object, term: str) -> str:
    """P(somebody stands down before any move has left its mover's win-set)."""
    given = case(term)
    want = coalition_survival(solve(given.exchange), given.hawk_patience, given.dove_patience)
    swapped = coalition_survival(solve(given.exchange), given.dove_patience, given.hawk_patience)
    expect.share(
        "survival",
        survival,
        want,
        mistakes=(
            (swapped, "The hawks' patience comes first."),
            (
                sum(play(solve(given.exchange)).stop),
                "That is how often somebody stands down at all. Only histories inside the win-set count.",
            ),
        ),
    )
    return f"Right: in {100 * want:.0f} of 100 exchanges both coalitions last to the end."


def _war(exchange: Exchange, hawks: float, part: float = 0.0) -> float:
    both = {"hawks": hawks, "hawks_war": part}
    return play(solve(vary(exchange, both, both))).p_war


def check_tipping(tipping: object, chosen: object, term: str) -> str:
    """The least weight of hawks on both sides at which P(war) reaches the level, and how much of it
    was chosen there.
    """
    given = case(term)
    want = next(hawks for hawks in STEPS if _war(given.exchange, hawks) >= given.level)
    value = expect.real("tipping", tipping, 0, 1)
    if abs(value - want) > 0.0051:
        war = _war(given.exchange, value)
        raise NotYet(
            f"With hawks at {value:g} on both sides P(war) is {war:.3f}; the least weight at which it reaches {given.level:g} is wanted, in steps of 0.01."
        )
    both = {"hawks": want}
    plan = solve(vary(given.exchange, both, both))
    part = play(plan).p_war - inadvertent(plan)
    expect.share(
        "chosen",
        chosen,
        part,
        within=0.002,
        mistakes=(
            (inadvertent(plan), "That is the inadvertent part; the rest was chosen."),
            (play(plan).p_war, "That is all of it; take the inadvertent part away."),
        ),
    )
    return f"Right: at {want:g} it tips, and {part:.3f} of P(war) is chosen."


def check_cost(part: object, left: object, term: str) -> str:
    """The least share of war's cost that hawks must feel for P(war) to fall below 0.1."""
    given = case(term)
    value = expect.real("part", part, 0, 1)
    war = _war(given.exchange, given.hawks, value)
    if war >= 0.1:
        raise NotYet(f"If hawks feel {value:g} of war's cost, P(war) is {war:.3f}, not below 0.1.")
    if value > 0.011 and _war(given.exchange, given.hawks, value - 0.011) < 0.1:
        raise NotYet(
            f"If hawks feel {value:g} of war's cost, P(war) is {war:.3f}, but less would do. Give the least, to within 0.01."
        )
    expect.share("left", left, war)
    return f"Right: {100 * value:.0f} per cent is enough to bring P(war) from {_war(given.exchange, given.hawks):.2f} to {war:.2f}. The cliff needs hawks who feel less than that."
