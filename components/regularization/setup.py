"""From the page's state to the four runs: none, weight decay, dropout, both; alike in all else."""

from __future__ import annotations

from typing import Any

from components.neural_network.data import Data, points
from components.neural_network.jobs import Entry
from components.neural_network.network import Architecture
from components.neural_network.optimisers import MOMENTUM
from components.neural_network.training import Settings

HELD_OUT = 200
BATCH = 20
ACTIVATION = "ReLU"
NONE, DECAY, DROPOUT, BOTH = "none", "weight decay", "dropout", "both"

State = dict[str, Any]


def data_of(state: State) -> Data:
    """`n` points to train on, HELD_OUT to judge by."""
    n = state["n"]
    return points(state["data"], n + HELD_OUT, state["noise"], state["seed"], n / (n + HELD_OUT))


def entry(state: State, data: Data, name: str, penalty: float, p: float) -> Entry:
    """One run with the penalty λ‖w‖² (`penalty` = λ) and the drop probability p."""
    settings = Settings(
        optimiser=MOMENTUM,
        rate=float(state["rate"]),
        batch=BATCH,
        epochs=state["epochs"],
        weight_decay=2 * penalty,  # the gradient of λ‖w‖² is 2λw
        seed=state["seed"],
    )
    return Entry(name, Architecture(2, (state["neurons"],) * state["layers"], data.outputs, ACTIVATION, p), settings, data)


def entries(state: State) -> list[Entry]:
    """The four runs."""
    data, penalty, p = data_of(state), state["penalty"], state["p"]
    runs = ((NONE, 0.0, 0.0), (DECAY, penalty, 0.0), (DROPOUT, 0.0, p), (BOTH, penalty, p))
    return [entry(state, data, name, penalty, p) for name, penalty, p in runs]


SWEEP = (0.0, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
"""The λ that are tried for the chart of the weights' norm."""


def sweep(state: State) -> list[Entry]:
    """Weight decay alone, once for each λ of SWEEP."""
    data = data_of(state)
    return [entry(state, data, f"λ = {penalty:g}", penalty, 0.0) for penalty in SWEEP]
