"""From the page's state to what was measured: kept if it was measured before, else made now, with a bar where it takes longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from components.rules_vs_learning import measure, reviews, rules
from components.rules_vs_learning.compute import COSTS
from components.rules_vs_learning.features import COUNTS, PAIRS, PRESENCE, WORDS
from components.rules_vs_learning.measure import SIZES, Contest, Fitted, Recipe
from components.rules_vs_learning.reviews import DRIFT, FILMS, HELD_OUT
from components.rules_vs_learning.rules import Rule
from components.rules_vs_learning.state import DECAYS, SLANG
from components.threads import one_thread


@st.cache_resource(max_entries=48, show_spinner=False)
def fitted(made_of: Recipe) -> Fitted:
    """The trained model."""
    with one_thread():
        return measure.fit(made_of)


@st.cache_data(max_entries=512, show_spinner=False)
def accuracies(made_of: Recipe, draws: int) -> dict[str, list[float]]:
    """File -> the accuracies of several draws."""
    with one_thread():
        return measure.accuracies(made_of, draws)


def file_of(state: dict[str, Any]) -> str:
    """Which file the held-out reviews come from."""
    return DRIFT if state["tested"] == SLANG else FILMS


def judged(state: dict[str, Any], written: tuple[Rule, ...], made_of: Recipe, name: str) -> Contest:
    """Rules and model on the held-out reviews of one file."""
    found = reviews.part(name, HELD_OUT)
    return measure.contest(found, written, state["flip"], state["silent"] == reviews.LABELS[0], fitted(made_of))


def curve(made_of: Recipe, name: str) -> dict[int, list[float]]:
    """Size -> the accuracies of several draws of that many training reviews."""
    found = _in_turn([replace(made_of, n=size) for size in SIZES], measure.DRAWS, "Training on more and more reviews …")
    return {size: measured[name] for size, measured in zip(SIZES, found, strict=True)}


Swap = dict[str, Recipe]


def data_swaps(now: Recipe) -> Swap:
    """The same model and cost, learned from other data."""
    found = {f"{n} reviews": replace(now, n=n) for n in (40, 100, 300)}
    return found | {"300, 30 % of the labels wrong": replace(now, n=300, noise=0.3)}


def model_swaps(now: Recipe) -> Swap:
    """The same data and cost, another form of model."""
    return {f"{kind}, {values}": replace(now, features=kind, values=values) for kind in (WORDS, PAIRS) for values in (PRESENCE, COUNTS)}


def cost_swaps(now: Recipe) -> Swap:
    """The same data and model, another cost."""
    found = {cost: replace(now, cost=cost) for cost in COSTS}
    return found | {f"λ = {decay}": replace(now, decay=float(decay)) for decay in DECAYS}


def swapped(swaps: Swap, name: str) -> dict[str, float]:
    """The accuracy with each swap, for the draw that is shown."""
    found = _in_turn(list(swaps.values()), 1, "Swapping one ingredient at a time …")
    return {label: measured[name][0] for label, measured in zip(swaps, found, strict=True)}


def _in_turn(recipes: Sequence[Recipe], draws: int, said: str) -> list[dict[str, list[float]]]:
    """Measure one after the other under a bar: each report is also where a change of a control can stop the measuring."""
    place = st.empty()
    found = []
    for done, made_of in enumerate(recipes):
        if done:
            place.progress(done / len(recipes), said)
        found.append(accuracies(made_of, draws))
    place.empty()
    return found


def read_rules(state: dict[str, Any], complain: Callable[[str], None]) -> tuple[Rule, ...] | None:
    """The learner's rules; None, and the reason through `complain`, if they cannot be read."""
    try:
        return rules.parse(state["pro"], state["contra"])
    except rules.RuleError as error:
        complain(str(error))
        return None
