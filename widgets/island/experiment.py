"""An experiment as the value that crosses to JavaScript."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from widgets import charts, record
from widgets.answers.words import DISCLAIMER
from widgets.experiments import Answer, Control, Experiment, identified
from widgets.island import picture
from widgets.island.pick import picked
from widgets.island.strings import EXPERIMENT
from widgets.model.identified import KEPT
from widgets.model.parameters import Evidence
from widgets.tables.directions import noted
from widgets.values.experiment import (
    AnswerData,
    BetData,
    ColumnData,
    ControlData,
    ExperimentData,
    PresetData,
    StateData,
)
from widgets.values.shown import OptionData


def data(
    chosen: Experiment,
    prepared: Mapping[str, AnswerData] | None = None,
    cases: Sequence[StateData] = (),
    still: bool = False,
) -> ExperimentData:
    """The experiment, with the answers prepared (if not given: the baseline's alone).

    With `still` the baseline's picture goes along, drawn. What only a host knows (`notebook`,
    `engine`, `case`) is left blank.
    """
    baseline, first = chosen.ask(), chosen.presets[0]
    answers = dict(prepared or {f"preset/{first.name}": answer(baseline)})
    tables = {**baseline.tables, "baseline": baseline.tables["rows"]} if still else None
    if tables and (spread := answers[f"preset/{first.name}"]["spread"]) and "now" in tables:
        tables["spread"] = [{**tables["now"][0], **spread}]
    strings = {key: words.replace("{baseline}", first.label) for key, words in EXPERIMENT.items()}
    case = StateData(preset=chosen.bet.preset or first.name, changes=dict(chosen.bet.changes))
    return picked(
        ExperimentData,
        chosen,
        bet=picked(BetData, chosen.bet, model=chosen.ask_bet().headline, case=case),
        controls=[_control(chosen, each) for each in chosen.controls],
        presets=[
            picked(PresetData, each, settings=chosen.settings(each.name)) for each in chosen.presets
        ],
        codings=len(KEPT) if chosen.measure else 0,
        parts=len(identified.PARTS),
        columns=[picked(ColumnData, each) for each in chosen.columns],
        cases=list(cases),
        tries=[],
        prepared=answers,
        figure=picture.figure(
            charts.CHARTS[chosen.name], tables, caption=strings["grey"], live=True
        ),
        notebook="",
        engine=None,
        case="",
        strings={**strings, "disclaimer": DISCLAIMER},
    )


def answer(given: Answer) -> AnswerData:
    """An answer with every digit, its spread yet to be asked for."""
    return picked(AnswerData, given, spread=None)


def rests_on(chosen: Experiment, control: Control) -> str:
    """What a control's value rests on: the marks of its parameter for that actor, or its own."""
    if control.parameter is None:
        return control.rests_on
    side = control.target.partition(".")[0]
    exchange = chosen.presets[0].exchange
    actors = [getattr(exchange, side)] if side in ("first", "second") else exchange.actors()
    evidence = control.parameter.evidence or {}
    marks = [evidence.get(actor.name, Evidence()) for actor in actors]
    return EXPERIMENT["rests_on"].format(
        direction=_joined(mark.direction for mark in marks),
        value=_joined(mark.value for mark in marks),
    )


def _joined(words: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(words))


def _control(chosen: Experiment, control: Control) -> ControlData:
    options = [OptionData(value=value, words=words) for value, words in control.options.items()]
    more = {"rests_on": rests_on(chosen, control), "notes": notes(chosen, control)}
    return picked(ControlData, control, options=options, **more)


def notes(chosen: Experiment, control: Control) -> dict[str, str]:
    """What the record has on the direction that the control codes, by each preset that is a case of
    the record; nothing for any other control.
    """
    if control.unit is None:
        return {}
    owner, parameter = control.unit
    found = {}
    for preset in chosen.presets:
        side = "exchange" if owner == "both" else getattr(preset.exchange, owner).name
        if note := _noted().get((preset.name, side, parameter)):
            found[preset.name] = note
    return found


@cache
def _noted() -> dict[tuple[str, str, str], str]:
    return noted(record.directions(), record.sources())
