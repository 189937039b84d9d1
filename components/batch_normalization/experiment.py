"""What is trained, and what is looked at meanwhile."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import torch
import torch.nn.functional as F  # noqa: N812 - its usual name
from torch import Tensor, nn

from components.batch_normalization.compute import Running, normalise
from components.batch_normalization.state import ALL, DIGITS, RATE_OPTIONS, SPIRALS
from components.neural_network.data import Data, bundled, points
from components.neural_network.jobs import Entry
from components.neural_network.look import Seen, looker
from components.neural_network.network import Architecture, Layer
from components.neural_network.training import Settings, Training, accuracy, batch_of, steps_per_epoch

PLAIN, NORMALISED = "without", "with batch normalisation"
SWEEP = RATE_OPTIONS[1:]
SWEEP_EPOCHS = 4
"""So long each network of the comparison of learning rates is trained."""
SWEEP_FRAMES = 12
FIRST_STEPS = 100
"""So many steps the running averages are followed for."""
EXAMPLES = 400
"""Generated examples; half of them are for training."""
NOISE = 0.15

State = dict[str, Any]


def data_of(state: State) -> Data:
    """The data that the state names."""
    return bundled("digits", state["seed"]) if state["data"] == DIGITS else points(SPIRALS, EXAMPLES, NOISE, state["seed"])


def entry(state: State, *, batch_norm: bool, name: str = "", rate: str = "", epochs: int = 0) -> Entry:
    """The state's network without or with batch normalisation; `rate` and `epochs` replace the state's."""
    data = data_of(state)
    hidden = (state["neurons"],) * state["layers"]
    architecture = Architecture(data.inputs, hidden, data.outputs, state["activation"], batch_norm=batch_norm)
    settings = Settings(
        optimiser=state["optimiser"],
        rate=float(rate or state["rate"]),
        batch=0 if state["batch"] == ALL else int(state["batch"]),
        epochs=epochs or state["epochs"],
        seed=state["seed"],
    )
    return Entry(name or (NORMALISED if batch_norm else PLAIN), architecture, settings, data)


def race(state: State) -> list[Entry]:
    """Two networks from one seed: the same data, batches and weights at the start."""
    return [entry(state, batch_norm=batch_norm) for batch_norm in (False, True)]


def sweep(state: State) -> list[Entry]:
    """Both networks at every learning rate of SWEEP, for SWEEP_EPOCHS epochs."""
    return [
        entry(state, batch_norm=batch_norm, name=f"{PLAIN if not batch_norm else 'with'}, η = {rate}", rate=rate, epochs=SWEEP_EPOCHS)
        for rate in SWEEP
        for batch_norm in (False, True)
    ]


def first_steps(state: State) -> list[Entry]:
    """The network with batch normalisation alone, for as many epochs as FIRST_STEPS steps take."""
    alone = entry(state, batch_norm=True)
    n = len(alone.data.x)
    per_epoch = steps_per_epoch(n, batch_of(alone.settings, n), batch_norm=True)
    return [entry(state, batch_norm=True, epochs=math.ceil(FIRST_STEPS / per_epoch))]


@dataclass(frozen=True)
class Timed(Seen):
    """A look at the plane (empty if the data have more than two inputs), and the `seconds` of all steps so far."""

    seconds: float = 0.0


def timed() -> Callable[[Training], Timed]:
    """A function that looks at the clock, and at the plane where there is one."""
    plane = looker()

    def look(training: Training) -> Timed:
        picture = plane(training).picture if training.data.inputs <= 2 else b""
        return Timed(picture, seconds=training.seconds)

    return look


@dataclass(frozen=True)
class Averages:
    """Neuron 1 of the last hidden layer, before normalising, just now: its running averages, and the mean and the (unbiased) variance
    over all training examples, which they run after.

    `own_statistics`: the accuracy on the held-out examples if they are normalised by their own mean and variance, as in training.
    """

    running_mean: float
    mean: float
    running_variance: float
    variance: float
    own_statistics: float


def layers_of(training: Training) -> list[Layer]:
    """The network's layers, the hidden ones first."""
    return cast(list[Layer], list(training.network.layers))


def last_norm(training: Training) -> nn.BatchNorm1d:
    """The batch normalisation of the last hidden layer.

    Raises:
        ValueError: the network has none.
    """
    norm = layers_of(training)[-2].norm
    if norm is None:
        raise ValueError("the network has no batch normalisation")
    return norm


def statistics(norm: nn.BatchNorm1d) -> Running:
    """Its running averages, (F,) each."""
    return Running(cast(Tensor, norm.running_mean), cast(Tensor, norm.running_var))


@torch.inference_mode()
def averages(training: Training) -> Averages:
    """Look at the running averages."""
    layers = layers_of(training)
    entering = training.network.activations(training.data.x)[-3] if len(layers) > 2 else training.data.x
    z = F.linear(entering, layers[-2].weight, layers[-2].bias)[:, 0]
    running = statistics(last_norm(training))
    own = accuracy(as_in_training(training, training.data.x_test), training.data.y_test)
    return Averages(running.mean[0].item(), z.mean().item(), running.variance[0].item(), z.var().item(), own)


@torch.inference_mode()
def as_in_training(training: Training, x: Tensor) -> Tensor:
    """The network's output with every layer normalised by the statistics of `x` itself; nothing is updated. x: (B, inputs), B ≥ 2."""
    for layer in layers_of(training):
        z = F.linear(x, layer.weight, layer.bias)
        if layer.norm is not None:
            z = normalise(z, layer.norm.weight, layer.norm.bias).output
        x = layer.function(z)
    return x
