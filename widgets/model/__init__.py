"""One small model of the exchange: `Exchange` → `solve` → `Plan` → `play` → `Outcome`, and
questions asked of them.

`exchange.py` says what an exchange is and `actor.py` what a side is, `perception.py` what is felt of
a blow; `core.py` is the model, `questions.py` and `beliefs.py` what one can ask of it,
`scenarios.py` the named cases, `parameters.py` how a parameter is described and checked.

`doctrine.py` has fixed answers to what was felt and their tournament, `pasted.py` reads them from
any text, `prospect.py` says what two plans bring about. `night.py` is one exchange played by a
reader against the model, with `kinds.py` (who the other side may be), `advice.py` (what a decision
would bring), `debrief.py` and `removal.py` (what moved it, and whose absence would have).
`cases.py` plays other exchanges on April's numbers, `rivals.py` says what beats them.
`identified.py` draws codings and keeps those that give April, `findings.py` says in how many a claim
holds, `ladder.py` varies the gaps between rungs.
These are imported where they are used. Standard library only.
"""

from widgets.model.actor import Actor
from widgets.model.beliefs import bayes, credible, posterior, signal_rate
from widgets.model.core import Choice, Losses, Outcome, Plan, losses, play, solve
from widgets.model.exchange import APRIL_2024, IRAN, ISRAEL, MOVES, RUNGS, Exchange, Move, vary
from widgets.model.perception import felt, suspicion_after, transmission
from widgets.model.questions import (
    coalition_survival,
    envelope,
    factorial,
    inadvertent,
    likeliest_paths,
    loop_gain,
    path_probability,
    peak_distribution,
    reaction_slope,
    rest_point,
    shapley,
    win_set,
)
from widgets.model.scenarios import (
    COUNTERFACTUALS,
    NO_SIGNALS,
    SHADOW_WAR,
    STRESSED,
    WEAK_SHIELD,
    counterfactuals,
    shadow_war,
    stressed,
)

__all__ = [
    "APRIL_2024", "COUNTERFACTUALS", "IRAN", "ISRAEL", "MOVES", "NO_SIGNALS", "RUNGS", "SHADOW_WAR", "STRESSED", "WEAK_SHIELD",
    "Actor", "Choice", "Exchange", "Losses", "Move", "Outcome", "Plan",
    "bayes", "coalition_survival", "counterfactuals", "credible", "envelope", "factorial", "felt", "inadvertent", "likeliest_paths", "loop_gain", "losses",
    "path_probability", "peak_distribution", "play", "posterior", "reaction_slope", "rest_point", "shadow_war", "shapley", "signal_rate", "solve",
    "stressed", "suspicion_after", "transmission", "vary", "win_set",
]  # fmt: skip
