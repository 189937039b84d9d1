"""All that is measured in a trained lane, once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from components.activation_functions import inside
from components.neural_network.data import Data
from components.neural_network.jobs import Entry, Job, Lane
from components.neural_network.look import SIDE, plane
from components.neural_network.network import NONE, Network


@dataclass(frozen=True)
class Measured:
    """`start` and `end`: each layer's gradient before and after training; `slopes_before` and `slopes` likewise.

    `off_one_matrix`: how far the scores are from the nearest W x + b.
    """

    start: list[float]
    end: list[float]
    slopes_before: inside.Slopes
    slopes: inside.Slopes
    off_one_matrix: float

    @property
    def first_to_last(self) -> float:
        """The first layer's gradient as a share of the last one's, before training."""
        return self.start[0] / self.start[-1] if self.start[-1] else math.nan


@dataclass(frozen=True)
class Collapsed:
    """The one matrix that the network without activation is.

    `off` is the largest difference of the scores over `places` inputs, `top` the largest score.
    """

    weight: Tensor
    bias: Tensor
    off: float
    top: float
    places: int


@dataclass(frozen=True)
class Found:
    """What was measured in a job: of each lane by its name, and of the one without activation, if it has not failed."""

    lanes: dict[str, Measured]
    one_matrix: Collapsed | None


def places(data: Data) -> Tensor:
    """Where networks are compared: every point, and the cells of the picture. (N, 2)"""
    return torch.cat([data.x, data.x_test, plane(data, SIDE)])


def begun(entry: Entry) -> Network:
    """The network as it was before its first step."""
    return Network(entry.architecture, entry.settings.seed, entry.function)


@lru_cache(maxsize=16)
def measure_all(job: Job, steps: int) -> Found:
    """Look into every lane that has not failed: once after so many steps, since the page runs again at every move of a control.

    `steps` is `job.steps`.
    """
    linear = next((lane for lane in job.done if lane.entry.name == NONE), None)
    return Found({lane.entry.name: measure(lane) for lane in job.done}, collapsed(linear) if linear else None)


def measure(lane: Lane) -> Measured:
    """Look into a lane that has not failed."""
    network, data = lane.training.network.eval(), lane.entry.data
    start, x = begun(lane.entry), places(data)
    return Measured(
        inside.gradient_sizes(start, data),
        inside.gradient_sizes(network, data),
        inside.slopes(start, data.x),
        inside.slopes(network, data.x),
        inside.farthest(network, x, *inside.nearest_matrix(network, x)),
    )


def collapsed(lane: Lane) -> Collapsed:
    """Of the lane without activation."""
    network, x = lane.training.network, places(lane.entry.data)
    weight, bias = inside.collapse(network)
    with torch.inference_mode():
        top = network(x).abs().max().item()
    return Collapsed(weight, bias, inside.farthest(network, x, weight, bias), top, len(x))
