"""Nights played at random, for tests that must hold for every night."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from widgets.model.night import NIGHT_CASES, Night

same_every_time = settings(derandomize=True, deadline=None, max_examples=60)


@st.composite
def nights(draw: st.DrawFn, finished: bool = False) -> Night:
    """A night played at random for some decisions, or to its end."""
    case = draw(st.sampled_from(sorted(NIGHT_CASES)))
    night = Night(
        case, draw(st.sampled_from([0, 1])), draw(st.integers(0, 10**9 - 1)), draw(st.booleans())
    )
    while night.told.end == "yours" and (finished or draw(st.booleans())):
        night = night.then(draw(st.sampled_from(night.known.moves)))
    return night
