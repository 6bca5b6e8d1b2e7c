"""Risk as a weapon: critical risk, and a contest of refusals each of which may end in disaster
(ellsberg1961; snyderdiesing1977; powell1990).
"""

from __future__ import annotations

from fractions import Fraction

from widgets.model.classics.checks import Number, ordered, within


def critical_risk(win: Number, submit: Number, disaster: Number) -> Number:
    """The greatest probability (0–1) that the other stands firm at which standing firm still pays:

    (win − submit)/(win − disaster).
    """
    ordered(win=win, submit=submit, disaster=disaster)
    return (
        Fraction(win - submit) / (win - disaster)
        if isinstance(win, int)
        else (win - submit) / (win - disaster)
    )


def quit_probability(risk: Number, disaster: Number) -> Number:
    """How often each side gives in at its turn, when every refusal brings disaster with probability
    `risk`: risk·D/(1 − risk).

    The prize is 1 and disaster costs `disaster` (above 0). Needs risk ≤ 1/(1 + D): beyond it nobody
    would start.
    """
    within(0, open_low=True, disaster=disaster)
    within(0, 1 / (1 + disaster), risk=risk)
    return risk * disaster / (1 - risk)


def disaster_probability(risk: Number, disaster: Number) -> Number:
    """The probability (0–1) that it ends in disaster:

    (1 − quit)/(1 + D). More risk a step makes disaster less likely.
    """
    return (1 - quit_probability(risk, disaster)) / (1 + disaster)
