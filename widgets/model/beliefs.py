"""What one may believe of a sender: by Bayes after what was done, and where beliefs come true."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from widgets.model.core import Plan, solve
from widgets.model.exchange import Exchange, vary
from widgets.model.questions import Step, path_probability


def bayes(prior: Sequence[float], likelihoods: Sequence[float]) -> tuple[float, ...]:
    """Beliefs after an event that each type produces with the given probability; an event that no
    type produces leaves the prior.

    `prior` are weights of at least 0, one a type. Raises `ValueError` if they do not fit.
    """
    if len(prior) != len(likelihoods) or min(prior) < 0 or sum(prior) <= 0:
        raise ValueError(
            f"bayes: prior = {tuple(prior)!r} must hold {len(likelihoods)} weights of at least 0, not all 0"
        )
    joint = [weight * likelihood for weight, likelihood in zip(prior, likelihoods)]
    joint = joint if sum(joint) > 0 else list(prior)
    return tuple(each / sum(joint) for each in joint)


def posterior(
    types: Sequence[Exchange], prior: Sequence[float], path: Sequence[Step]
) -> tuple[float, ...]:
    """An observer's beliefs over types of the exchange after seeing a path:

    `bayes` over path probabilities.
    """
    return bayes(prior, [path_probability(solve(each), path) for each in types])


def signal_rate(plan: Plan) -> float:
    """How often (0–1) the first actor's answer to the opening blow is signalled, given that it is
    overt and short of war.
    """
    choice = plan.policy[0][int(plan.exchange.opening)]
    overt: Mapping[bool, float] = {
        flag: sum(p for move, p in choice.items() if 2 <= move.rung <= 4 and move.signalled is flag)
        for flag in (True, False)
    }
    total = overt[True] + overt[False]
    return overt[True] / total if total > 0 else 0.0


def credible(
    exchange: Exchange, aims: float, limited: float = 0.0, tolerance: float = 1e-12
) -> Exchange:
    """The exchange with candour and guile at the values that make them true (fearon1997's question,
    for one decision).

    The first actor is either of `limited` aims or seeks damage (`aims`). Each type signals exactly
    as often as it is read to: a fixed point, reached from the exchange's own candour and guile.
    Only the opening decision is closed in this way. The more a type is believed the less it is
    worth to be believed, so each round steps by the gap damped with the slope seen between the last
    two rounds. Raises `ArithmeticError` if 1,000 rounds do not settle it.
    """
    read, last_read, last_gap, slope = (
        [exchange.candour, exchange.guile],
        [0.0, 0.0],
        [0.0, 0.0],
        [-1.0, -1.0],
    )
    for attempt in range(1000):
        done = [
            signal_rate(solve(vary(exchange, first={"aims": each}))) for each in (limited, aims)
        ]
        gap = [actual - believed for actual, believed in zip(done, read)]
        if max(map(abs, gap)) < tolerance:
            return exchange
        for i in (0, 1):
            if attempt and abs(read[i] - last_read[i]) > 1e-14:
                seen = 1 + (gap[i] - last_gap[i]) / (read[i] - last_read[i])
                slope[i] = min(max(seen, -100.0), 0.0)
        last_read, last_gap = read, gap
        read = [
            min(max(believed + step / (1 - s), 0.0), 1.0)
            for believed, step, s in zip(read, gap, slope)
        ]
        exchange = vary(exchange, candour=read[0], guile=read[1])
    raise ArithmeticError(
        f"credible: candour and guile did not settle in 1,000 rounds for aims = {aims!r}"
    )
