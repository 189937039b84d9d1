"""From the page's state to what was measured: kept if it was measured before, else made now, with a bar where it takes longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from components.desk import Desk
from components.heavy import heavy
from components.kept import Kept
from components.rules_vs_learning import measure, reviews, rules
from components.rules_vs_learning.compute import COSTS
from components.rules_vs_learning.features import COUNTS, PAIRS, PRESENCE, WORDS
from components.rules_vs_learning.measure import SIZES, Contest, Fitted, Recipe
from components.rules_vs_learning.reviews import DRIFT, FILMS, HELD_OUT
from components.rules_vs_learning.rules import Rule
from components.rules_vs_learning.state import DECAYS, SLANG
from components.threads import one_thread

DESK = Desk(seats=2)
"""So many learn from the reviews at once."""
Accuracies = dict[str, list[float]]
KEPT: Kept[list[Accuracies]] = Kept(64)


@st.cache_resource(max_entries=48, show_spinner=False)
def fitted(made_of: Recipe) -> Fitted:
    """The trained model."""
    with one_thread():
        return measure.fit(made_of)


@st.cache_data(max_entries=512, show_spinner=False)
def accuracies(made_of: Recipe, draws: int) -> Accuracies:
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
    found = _in_turn([replace(made_of, n=size) for size in SIZES], measure.DRAWS, "Training on more and more reviews")
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


def swapped(panels: dict[str, Swap], name: str) -> dict[str, dict[str, float]]:
    """The accuracy with each swap of each panel, for the draw that is shown."""
    found = iter(_in_turn([made_of for swaps in panels.values() for made_of in swaps.values()], 1, "Swapping one ingredient at a time"))
    return {title: {label: next(found)[name][0] for label in swaps} for title, swaps in panels.items()}


def _in_turn(recipes: Sequence[Recipe], draws: int, said: str) -> list[Accuracies]:
    """Measure one after the other. Raises CancelledError if the learner has cancelled it."""
    key = (*recipes, draws)
    found = KEPT.find(key)
    if found is None:
        found = []
        with heavy(DESK, said, "reviews", key) as report:
            for done, made_of in enumerate(recipes):
                report(done / len(recipes))
                found.append(accuracies(made_of, draws))
        KEPT.keep(key, found)
    return found


def read_rules(state: dict[str, Any], complain: Callable[[str], None]) -> tuple[Rule, ...] | None:
    """The learner's rules; None, and the reason through `complain`, if they cannot be read."""
    try:
        return rules.parse(state["pro"], state["contra"])
    except rules.RuleError as error:
        complain(str(error))
        return None
