"""The capacity that the learner expects to be best: chosen by a click on the covered curve, or as a range in the prediction above it."""

from __future__ import annotations

import re
import string
from typing import Any

import streamlit as st

from components.bias_variance.families import Family
from components.bias_variance.state import OWN, STATE
from components.notes import Prediction

CLICKED = "expect"
CHOSEN = "guess"
"""Query parameters: `expect=degree-4` is ours, `guess=b` is the lesson frame's."""

Places = tuple[int, int]
State = dict[str, Any]


def expected(state: State, family: Family, capacities: tuple[int, ...], prediction: Prediction | None) -> Places | None:
    """The first and the last place of what the learner expects of this family; None if there is no guess for it.

    A range chosen in the prediction counts only for the data that the prediction is about.
    """
    clicked = _clicked(_asked(state, family), capacities)
    if not _is_about(prediction, state):
        return clicked
    chosen = _chosen(capacities, prediction)
    if clicked and chosen and chosen[0] <= clicked[0] <= chosen[1]:
        return clicked
    return chosen


def commit(state: State, family: Family, capacities: tuple[int, ...], prediction: Prediction | None, place: int) -> None:
    """Callback of the covered curve. For the data that the prediction is about it answers the prediction as well."""
    if not 0 <= place < len(capacities):
        return
    st.query_params[CLICKED] = f"{_asked(state, family)}-{capacities[place]}"
    if prediction and _is_about(prediction, state):
        for letter, option in zip(string.ascii_lowercase, prediction.options, strict=False):
            if (degrees := _degrees(option)) and degrees[0] <= capacities[place] <= degrees[1]:
                st.query_params[CHOSEN] = letter


def _asked(state: State, family: Family) -> str:
    return f"own-{family.field}" if state["truth"] == OWN else family.field


def _is_about(prediction: Prediction | None, state: State) -> bool:
    about = {name: field.default for name, field in STATE.items()} | (prediction.state if prediction else {})
    return all(state[name] == about[name] for name in ("truth", "family", "n", "noise"))


def _clicked(asked: str, capacities: tuple[int, ...]) -> Places | None:
    field, _, capacity = st.query_params.get(CLICKED, "").rpartition("-")
    if field != asked or not re.fullmatch(r"\d{1,3}", capacity) or int(capacity) not in capacities:
        return None
    place = capacities.index(int(capacity))
    return place, place


def _chosen(capacities: tuple[int, ...], prediction: Prediction | None) -> Places | None:
    letter = st.query_params.get(CHOSEN, "")
    if prediction is None or len(letter) != 1 or letter not in string.ascii_lowercase[: len(prediction.options)]:
        return None
    degrees = _degrees(prediction.options[string.ascii_lowercase.index(letter)])
    if degrees is None or not set(degrees) <= set(capacities):
        return None
    return capacities.index(degrees[0]), capacities.index(degrees[1])


def _degrees(option: str) -> tuple[int, int] | None:
    """The first and the last number in an option such as `2 to 5`."""
    numbers = [int(number) for number in re.findall(r"\d+", option)]
    return (numbers[0], numbers[-1]) if numbers else None
