"""Every exchange that the model allows, for hypothesis to draw from."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from widgets.model import MOVES, Actor, Exchange

settings.register_profile("same every time", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("same every time")

share = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0, 1))


def up_to(high: float, low: float = 0) -> st.SearchStrategy[float]:
    return st.one_of(st.sampled_from([low, high]), st.floats(low, high))


def actors(name: str) -> st.SearchStrategy[Actor]:
    return st.builds(
        Actor, st.just(name), hawks=share, stake=up_to(5), clients=up_to(3), ally=up_to(4), hawks_war=share, war=up_to(100), aims=up_to(12),
        red_line=st.integers(1, 5), markup=up_to(3, -2), deterred=share, shield=share, alerted=share, suspicion=share, control=share, deniability=share,
    )  # fmt: skip


exchanges = st.builds(
    Exchange, actors("a"), actors("b"), opening=st.integers(0, 4), noise=up_to(1), candour=share, guile=share,
    precision=st.one_of(st.sampled_from([0.0, 1000.0]), st.floats(0, 20)), foresight=share, horizon=st.integers(1, 14),
    moves=st.lists(st.sampled_from(MOVES), min_size=1, unique=True).map(tuple),
)  # fmt: skip
