"""The page that an author would otherwise publish: a plain Altair chart with two bound sliders over
a precomputed grid.

It shows the same numbers as the signalling experiment for two of its controls, and is what `run.py`
measures against.
"""

from __future__ import annotations

from pathlib import Path

import altair as alt

from widgets.experiments import experiment


def write(path: Path) -> None:
    """Write the page, self-contained, to `path`."""
    chosen = experiment("signalling")
    aims, prior = chosen.control("aims"), chosen.control("prior")
    grid = [
        {**row, "chosen_aims": a, "chosen_prior": p}
        for a in aims.positions
        for p in prior.positions
        for row in chosen.ask(None, {"aims": a, "prior": p}).tables["rows"]
    ]
    sliders = [
        alt.param(
            name=f"chosen_{c.name}",
            value=c.default,
            bind=alt.binding_range(min=c.low, max=c.high, step=c.step, name=c.label),
        )
        for c in (aims, prior)
    ]
    lines = (
        alt.Chart(alt.Data(values=grid))
        .add_params(*sliders)
        .transform_filter(
            "abs(datum.chosen_aims - chosen_aims) < 0.01 && abs(datum.chosen_prior - chosen_prior) < 0.01"
        )
        .transform_fold(
            ["posterior", "posterior_other", "war_limited", "war_damage", "war_mixture"],
            as_=["series", "value"],
        )
        .mark_line()
        .encode(x="aims:Q", y="value:Q", color="series:N")
        .properties(width=420, height=320)
    )
    lines.save(
        str(path), format="html", inline=True, embed_options={"renderer": "svg", "actions": False}
    )
