"""One small model of the exchange: `Exchange` → `solve` → `Plan` → `play` → `Outcome`, and questions asked of them.

`exchange.py` says what an exchange is, `core.py` is the model, `questions.py` what one can ask of it,
`parameters.py` how a parameter is described and checked. Standard library only.
"""

from widgets.model.core import Choice, Losses, Outcome, Plan, felt, losses, play, solve, suspicion_after, transmission
from widgets.model.exchange import APRIL_2024, IRAN, ISRAEL, MOVES, RUNGS, Actor, Exchange, Move, vary
from widgets.model.questions import (
    bayes,
    credible,
    inadvertent,
    loop_gain,
    path_probability,
    peak_distribution,
    posterior,
    reaction_slope,
    signal_rate,
)

__all__ = [
    "APRIL_2024", "IRAN", "ISRAEL", "MOVES", "RUNGS", "Actor", "Choice", "Exchange", "Losses", "Move", "Outcome", "Plan",
    "bayes", "credible", "felt", "inadvertent", "loop_gain", "losses", "path_probability", "peak_distribution", "play", "posterior",
    "reaction_slope", "signal_rate", "solve", "suspicion_after", "transmission", "vary",
]  # fmt: skip
