"""From the page's state to what is trained: one network for each activation, alike in all else."""

from __future__ import annotations

from typing import Any

from components.activation_functions.formula import Formula
from components.neural_network.data import points
from components.neural_network.jobs import Entry
from components.neural_network.network import ACTIVATIONS, Architecture
from components.neural_network.training import Settings

EXAMPLES = 400
"""Generated points; half of them are for training."""
BATCH = 20


def entries(state: dict[str, Any], own: Formula | None = None) -> list[Entry]:
    """The six named activations, "none" first, and the learner's own after them."""
    data = points(state["data"], EXAMPLES, state["noise"], state["seed"])
    hidden = (state["neurons"],) * state["layers"]
    settings = Settings(optimiser=state["optimiser"], rate=float(state["rate"]), batch=BATCH, epochs=state["epochs"], seed=state["seed"])
    found = [Entry(name, Architecture(2, hidden, data.outputs, name), settings, data) for name in ACTIVATIONS]
    if own:
        found.append(Entry(f"f(x) = {own.text}", Architecture(2, hidden, data.outputs), settings, data, formula=own.text, function=own))
    return found
