"""What is felt of a blow: what is stopped of it, what is believed of its sender, what is misread.

A blow is *launched* at one rung and *felt* at another.
"""

from __future__ import annotations

from math import comb

from widgets.model.actor import Actor
from widgets.model.exchange import TOP, Exchange, Move


def suspicion_after(exchange: Exchange, reader: Actor, signalled: bool) -> float:
    """The reader's belief (0–1) that the sender means the worst, having seen a signal or silence:
    Bayes.

    With candour σ_L and guile σ_E: p·σ_E / (p·σ_E + (1−p)·σ_L) after a signal. A menu without
    signals makes silence say nothing; an event that neither type would produce leaves the prior.
    """
    if not signalled and not any(move.signalled for move in exchange.moves):
        return reader.suspicion
    worst = exchange.guile if signalled else 1 - exchange.guile
    limited = exchange.candour if signalled else 1 - exchange.candour
    evidence = reader.suspicion * worst + (1 - reader.suspicion) * limited
    return reader.suspicion * worst / evidence if evidence > 0 else reader.suspicion


def transmission(exchange: Exchange, mover: int, signalled: bool) -> float:
    """φ = 1 − q·(1 − p′), the share (0–1) of an overt blow's rungs that is felt: jervis1978's two
    variables, the product ours.

    A rung is felt if it lands, or is read as meant to land. `mover` is 0 (first) or 1 (second); the
    reader is the other.
    """
    reader = exchange.actors()[1 - mover]
    stopped = reader.alerted if signalled else reader.shield
    return 1 - stopped * (1 - suspicion_after(exchange, reader, signalled))


def felt(exchange: Exchange, mover: int, move: Move) -> tuple[float, ...]:
    """K_a(x): the probabilities that the other side feels the move at rung 0, …, 5; 5 is open war.

    Defence thins: each rung of an overt blow is felt with chance φ. A deniable action may not be
    pinned on the patron, and may overshoot. Fear thickens: whatever is felt at all is over-read by
    one more rung with chance ν, again and again.

    Announced, April's salvo is probably felt at rung 2:

    >>> from widgets.model import APRIL_2024
    >>> [round(chance, 3) for chance in felt(APRIL_2024, 0, Move(4, True))]
    [0.041, 0.16, 0.326, 0.305, 0.134, 0.034]
    """
    before_fear = [0.0] * (TOP + 1)
    sender, rung = exchange.actors()[mover], move.rung
    if rung == 1:
        before_fear[0] = sender.deniability
        before_fear[1] = (1 - sender.deniability) * sender.control
        before_fear[2] = (1 - sender.deniability) * (1 - sender.control)
    elif rung in (0, TOP):
        before_fear[rung] = 1.0
    else:
        share = transmission(exchange, mover, move.signalled)
        for x in range(rung + 1):
            before_fear[x] = comb(rung, x) * share**x * (1 - share) ** (rung - x)

    after = [before_fear[0]] + [0.0] * TOP  # what is not felt at all is not misread
    for x in range(1, TOP + 1):
        for y in range(x, TOP):
            after[y] += before_fear[x] * (1 - exchange.noise) * exchange.noise ** (y - x)
        after[TOP] += before_fear[x] * exchange.noise ** (TOP - x)
    return tuple(after)
