"""From the page's state to a measurement: kept if it was made before, else made now, when it is its turn."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import streamlit as st

from components.bias_variance import own_points
from components.bias_variance.decompose import decompose
from components.bias_variance.measurement import Measurement
from components.bias_variance.network import Report
from components.bias_variance.own_points import Points
from components.bias_variance.sampling import Setting
from components.desk import Desk
from components.heavy import heavy
from components.kept import Kept

LAST = "bias_variance_last"
KEPT: Kept[Measurement] = Kept(48)
"""One measurement is about half a megabyte with 200 refits."""
DESK = Desk(seats=2)
"""So many are computed at once."""


def setting(state: dict[str, Any]) -> Setting:
    """What of the state decides about the numbers, for a known function."""
    return Setting(state["truth"], state["family"], state["n"], state["noise"], int(state["refits"]), state["seed"])


def measure(state: dict[str, Any]) -> Measurement:
    """The measurement for a known function. Raises CancelledError if the learner has cancelled it."""
    experiment = setting(state)
    return _kept(experiment, lambda report: decompose(experiment, report))


def measure_own(state: dict[str, Any], points: Points) -> Measurement:
    """The measurement for the learner's own points. Raises ValueError if there are too few, CancelledError as `measure` does."""
    family, refits, seed = state["family"], int(state["refits"]), state["seed"]
    return _kept((points, family, refits, seed), lambda report: own_points.measure(points, family, refits, seed, report))


def before(now: Setting, best: int) -> tuple[Setting, int] | None:
    """The setting that was measured before `now` in this session, with its best capacity; takes down `now` with its own."""
    memory: tuple[tuple[Setting, int] | None, tuple[Setting, int] | None] = st.session_state.get(LAST, (None, None))
    last, current = memory
    if current != (now, best):
        last, current = current, (now, best)
        st.session_state[LAST] = last, current
    return last


def _kept(key: Hashable, function: Callable[[Report], Measurement]) -> Measurement:
    found = KEPT.find(key)
    if found is None:
        with heavy(DESK, "Fitting the models", "measurement", key) as report:
            found = function(report)
        KEPT.keep(key, found)
    return found
