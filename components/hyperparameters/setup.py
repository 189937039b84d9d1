"""From the page's state to what is trained: the data, the network, the settings, and the rival of a race."""

from __future__ import annotations

from typing import Any

from components.hyperparameters.state import ALL, FILE, NOBODY, OWN, PETALS, RIVALS
from components.neural_network import own_data
from components.neural_network.data import Data, bundled, points
from components.neural_network.jobs import Entry
from components.neural_network.losses import SQUARED
from components.neural_network.network import Architecture
from components.neural_network.training import Settings

EXAMPLES = 400
"""Generated examples; half of them are for training."""

State = dict[str, Any]


def data_of(state: State, file: tuple[str, bytes] | None = None) -> Data:
    """The data that the state names; `file` is the learner's own, as (name, content).

    Raises:
        DataError: own points or an own file that cannot be used, or none yet.
    """
    if state["data"] == OWN:
        return own_data.from_points(own_data.parse(state["points"]), state["seed"])
    if state["data"] == FILE:
        if file is None:
            raise own_data.DataError("No file is chosen yet. A link does not carry a file: choose it again after opening one.")
        return own_data.from_csv(file[1], file[0], state["seed"])
    if state["data"] == PETALS:
        return bundled("petals", state["seed"])
    return points(state["data"], EXAMPLES, state["noise"], state["seed"])


def loss_of(state: State, data: Data) -> str:
    """The loss that is used: numbers as targets know only the mean squared error."""
    return SQUARED if data.regression else str(state["loss"])


def entry(state: State, data: Data, name: str) -> Entry:
    """What the state trains."""
    architecture = Architecture(
        inputs=data.inputs,
        hidden=(state["neurons"],) * state["layers"],
        outputs=data.outputs,
        activation=state["activation"],
        dropout=state["dropout"],
    )
    settings = Settings(
        loss=loss_of(state, data),
        optimiser=state["optimiser"],
        rate=float(state["rate"]),
        batch=0 if state["batch"] == ALL else int(state["batch"]),
        epochs=state["epochs"],
        patience=state["patience"],
        seed=state["seed"],
    )
    return Entry(name, architecture, settings, data)


def rival(state: State) -> State | None:
    """The state with the rival's value in the one field in which it differs; None without a race, or if there is no difference."""
    if state["race"] == NOBODY:
        return None
    name = RIVALS[state["race"]]
    other = state | {name: state[f"{name}2"]}
    return None if other == state else other


def entries(state: State, data: Data) -> list[Entry]:
    """One entry, or the two of a race."""
    other = rival(state)
    if other is None:
        return [entry(state, data, state["data"])]
    field = RIVALS[state["race"]]
    return [entry(each, data, f"{state['race']}: {each[field]}") for each in (state, other)]
