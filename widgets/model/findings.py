"""What is claimed of a change, and in how many codings it holds: `166 of 179`.

The codings are those of `identified.py` that also give April 2024, or any others. Findings and
changes are functions that a worker of a sweep can import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from widgets.model.core import solve
from widgets.model.exchange import Exchange, vary
from widgets.model.identified import Change, p_war
from widgets.model.scenarios import HAWKISH, NO_SIGNALS, WEAK_SHIELD


class Share(NamedTuple):
    """In how many codings a finding holds; as text, `166 of 179`."""

    held: int
    of: int

    def __str__(self) -> str:
        return f"{self.held} of {self.of}"


@dataclass(frozen=True)
class Finding:
    """A change, and what is claimed of it: `holds(coding, changed)`.

    A finding over more settings than one calls `change` on none and makes them itself.
    """

    change: Change
    holds: Callable[[Exchange, Exchange], bool]

    def __call__(self, coding: Exchange) -> bool:
        """Whether it holds in this coding."""
        return self.holds(coding, self.change(coding))


def share(among: Iterable[Exchange], finding: Callable[[Exchange], bool]) -> Share:
    """In how many of the codings the finding holds."""
    verdicts = [bool(finding(each)) for each in among]
    return Share(sum(verdicts), len(verdicts))


def raises_war(before: Exchange, after: Exchange) -> bool:
    """The change makes open war more likely."""
    return p_war(after) > p_war(before)


def lowers_war(before: Exchange, after: Exchange) -> bool:
    """The change makes open war less likely."""
    return p_war(after) < p_war(before)


def answers_openly(before: Exchange, after: Exchange) -> bool:
    """After the change the first actor's answer is rung 2 or more, more often than not."""
    answer = solve(after).policy[0][int(after.opening)]
    return sum(chance for move, chance in answer.items() if move.rung >= 2) > 0.5


def no_ally(exchange: Exchange) -> Exchange:
    """Without Israel's ally."""
    return vary(exchange, second={"ally": 0})


def no_signals(exchange: Exchange) -> Exchange:
    """Nobody can show where a blow will stop."""
    return vary(exchange, moves=NO_SIGNALS)


def weak_shield(exchange: Exchange) -> Exchange:
    """Israel's defence as thin against a warned blow as against a surprise."""
    return vary(exchange, second=WEAK_SHIELD)


def hawkish(exchange: Exchange) -> Exchange:
    """Hawks at 0.9 on both sides."""
    return vary(exchange, HAWKISH, HAWKISH)


def half_suspicion(exchange: Exchange) -> Exchange:
    """Half the suspicion on both sides."""
    first, second = ({"suspicion": each.suspicion / 2} for each in exchange.actors())
    return vary(exchange, first, second)


def half_noise(exchange: Exchange) -> Exchange:
    """Half the noise."""
    return vary(exchange, noise=exchange.noise / 2)


def no_clients(exchange: Exchange) -> Exchange:
    """Nobody watches Iran's answer."""
    return vary(exchange, first={"clients": 0})


FINDINGS: Mapping[str, Finding] = {
    "no ally raises war": Finding(no_ally, raises_war),
    "no signals raises war": Finding(no_signals, raises_war),
    "a weak shield raises war": Finding(weak_shield, raises_war),
    "hawks at 0.9 raise war": Finding(hawkish, raises_war),
    "half the suspicion lowers war": Finding(half_suspicion, lowers_war),
    "half the noise lowers war": Finding(half_noise, lowers_war),
    "without clients Iran answers openly": Finding(no_clients, answers_openly),
}
"""The findings that the course leans on most, by what they claim."""
