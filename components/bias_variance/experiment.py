"""From the page's state to a measurement: kept if it was made before, else made now, with a progress bar."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import BoundedSemaphore
from typing import Any

import streamlit as st

from components.bias_variance import own_points
from components.bias_variance.decompose import decompose
from components.bias_variance.families import NETWORK
from components.bias_variance.measurement import Measurement
from components.bias_variance.network import Report
from components.bias_variance.own_points import Points
from components.bias_variance.sampling import Setting
from components.kept import Kept

LAST = "bias_variance_last"
KEPT: Kept[Measurement] = Kept(48)
"""One measurement is about half a megabyte with 200 refits."""
TURN = BoundedSemaphore(2)
"""So many are computed at once."""


def setting(state: dict[str, Any]) -> Setting:
    """What of the state decides about the numbers, for a known function."""
    return Setting(state["truth"], state["family"], state["n"], state["noise"], int(state["refits"]), state["seed"])


def measure(state: dict[str, Any]) -> Measurement:
    """The measurement for a known function."""
    experiment = setting(state)
    return _kept(experiment, lambda report: decompose(experiment, report), experiment.family)


def measure_own(state: dict[str, Any], points: Points) -> Measurement:
    """The measurement for the learner's own points. Raises ValueError if there are too few."""
    family, refits, seed = state["family"], int(state["refits"]), state["seed"]
    return _kept((points, family, refits, seed), lambda report: own_points.measure(points, family, refits, seed, report), family)


def before(now: Setting, best: int) -> tuple[Setting, int] | None:
    """The setting that was measured before `now` in this session, with its best capacity; takes down `now` with its own."""
    memory: tuple[tuple[Setting, int] | None, tuple[Setting, int] | None] = st.session_state.get(LAST, (None, None))
    last, current = memory
    if current != (now, best):
        last, current = current, (now, best)
        st.session_state[LAST] = last, current
    return last


def _kept(key: Any, function: Callable[[Report | None], Measurement], family: str) -> Measurement:
    found = KEPT.find(key)
    if found is not None:
        return found
    if family != NETWORK:
        return compute(key, lambda: function(None))
    bar = st.progress(0.0, "Training the networks …")
    shown = 0.0

    def report(done: float) -> None:
        nonlocal shown
        if done - shown >= 0.03:  # each report is also where a change of a control can stop the training
            shown = done
            bar.progress(min(done, 1.0), "Training the networks …")

    result = compute(key, lambda: function(report))
    bar.empty()
    return result


def compute(key: Hashable, function: Callable[[], Measurement]) -> Measurement:
    """Run `function` when it is its turn, and keep what it returns."""
    with TURN:
        result = function()
    KEPT.keep(key, result)
    return result
