"""Exercises on proxies: what an order comes to, when a patron answers in the open, and a leash to
be designed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import NO_SIGNALS, SHADOW_WAR, Exchange, losses, solve, vary

ANSWERS = ("none", "proxies", "open")


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: control over partners, deniability and hawks (0–1), the watching
    clients' weight, the most deniability there is (0–1), and the most that control and deniability
    add up to.
    """

    control: float
    deniability: float
    hawks: float
    clients: float
    most: float
    together: float

    @property
    def exchange(self) -> Exchange:
        """The shadow war with the numbers of the term."""
        return vary(
            SHADOW_WAR,
            {
                "control": self.control,
                "deniability": self.deniability,
                "hawks": self.hawks,
                "clients": self.clients,
            },
        )


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("proxies", term)
    return Case(
        control=chance.randint(62, 80) / 100,
        deniability=chance.randint(50, 60) / 100,
        hawks=chance.randint(420, 500) / 1000,
        clients=chance.choice((0.0, 0.05, 0.1, 0.15)),
        most=(most := chance.randint(65, 80) / 100),
        together=most + chance.randint(40, 55) / 100,  # halving it gives too little cover
    )


def split(exchange: Exchange) -> dict[str, float]:
    """How the first actor answers the opening blow: the probabilities of no answer, a deniable
    action, an open one.
    """
    shares = dict.fromkeys(ANSWERS, 0.0)
    for move, chance in solve(exchange).policy[0][int(exchange.opening)].items():
        shares[ANSWERS[min(move.rung, 2)]] += chance
    return shares


def check_order(mean_felt: object, term: str) -> str:
    """(1 − deniability)(2 − control), before any misreading (salehyan2010's agency slack as a
    number).
    """
    given = case(term)
    cases = [
        {"control": c, "deniability": d}
        for c, d in (
            (1.0, 0.0),
            (0.0, 0.0),
            (0.7, 0.5),
            (0.9, 0.5),
            (given.control, given.deniability),
            (0.3, 1.0),
        )
    ]
    cases += expect.grid(control=(0, 0.2, 0.8, 1), deniability=(0, 0.3, 0.9, 1))
    expect.function_of(
        "mean_felt", mean_felt, lambda control, deniability: (1 - deniability) * (2 - control), cases, low=0, high=2,
        mistakes=(
            (lambda control, deniability: (1 - deniability) * control, "What goes too far is felt at rung 2, and is missing here."),
            (lambda control, deniability: 2 - control, "What is not pinned on the patron is not felt as its blow: bring in the deniability."),
            (lambda control, deniability: deniability * (2 - control), "Deniability is the chance that it is *not* pinned on the patron."),
        ),
    )  # fmt: skip
    return "Right: with Iran's 0.7 and 0.5 an order is felt at 0.65 on average, with Israel's 0.9 and 0.5 at 0.55."


def check_split(answer: object, term: str) -> str:
    """How a patron answers in the shadow war of the term."""
    given = case(term)
    want = split(given.exchange)
    loud, silent = (
        vary(given.exchange, {"hawks": 0.7, "clients": 2}),
        vary(given.exchange, {"aims": 2}, moves=NO_SIGNALS),
    )
    for said, exchange in (
        ("given.exchange", given.exchange),
        ("… with louder clients", loud),
        ("… without announcements", silent),
    ):
        expect.distribution(
            f"split({said})", expect.call("split", answer, exchange), split(exchange)
        )
    return f"Right: of 100 answers {100 * want['none']:.0f} are none, {100 * want['proxies']:.0f} go through partners, {100 * want['open']:.0f} are in the open."


def _present(exchange: Exchange, clients: float) -> float:
    """By how much the best open move beats a deniable one for a leader who sees the present only."""
    watched = vary(exchange, {"clients": clients})
    felt_rung = int(exchange.opening)
    worth = {move: losses(watched, 0, felt_rung, move).utility for move in watched.moves}
    return max(value for move, value in worth.items() if move.rung >= 2) - max(
        value for move, value in worth.items() if move.rung == 1
    )


def check_threshold(threshold: object, term: str) -> str:
    """The clients' weight at which an open move is worth as much as a deniable one, present only."""
    exchange = case(term).exchange
    low, high = 0.0, 3.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (low, middle) if _present(exchange, middle) >= 0 else (middle, high)
    expect.number("threshold", threshold, high, within=0.002, low=0, high=3)
    return f"Right: from a weight of {high:.3f} on, a leader who only reacts answers in the open."


def check_leash(settings: object, term: str) -> str:
    """The control and deniability that leave most answers to partners, if a leash shows: more of
    the one leaves less of the other (salehyan2010).

    On the line where control and deniability add up to `together` the mean felt rung is concave, so
    the best is at one of its ends.
    """
    given = case(term)
    expect.filled("settings", settings)
    settings = expect.plain(settings, "to_dict")
    if not isinstance(settings, Mapping) or set(settings) != {"control", "deniability"}:
        raise NotYet(
            f"`settings` should be a dict with 'control' and 'deniability'; it is {expect.shown(settings)}."
        )
    chosen = {
        name: expect.real(f"settings[{name!r}]", settings[name], 0, 1)
        for name in ("control", "deniability")
    }
    if chosen["deniability"] > given.most + expect.ROUNDING:
        raise NotYet(
            f"`settings['deniability']` is {chosen['deniability']:g}; more than {given.most:g} is not to be had here."
        )
    if sum(chosen.values()) > given.together + expect.ROUNDING:
        raise NotYet(
            f"Control and deniability add up to {sum(chosen.values()):.4g}, more than {given.together:g}: so tight a leash would show."
        )
    covered, leashed = (_through(given, control) for control in (given.together - given.most, 1.0))
    reached = split(vary(given.exchange, chosen))["proxies"]
    if reached < max(covered, leashed) - 0.002:
        room = (
            " Nothing keeps you from more of either."
            if sum(chosen.values()) < given.together - 0.005
            else ""
        )
        raise NotYet(
            f"With these settings {100 * reached:.1f} of 100 answers go through partners; a better pair is allowed.{room}"
        )
    return f"Right: {100 * reached:.1f} of 100 answers go through partners. Under the tightest leash that is allowed it would be {100 * leashed:.1f}."


def _through(given: Case, control: float) -> float:
    """The share of answers through partners at a control, with all the deniability that it leaves."""
    return split(
        vary(given.exchange, {"control": control, "deniability": given.together - control})
    )["proxies"]
