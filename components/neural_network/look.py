"""What is looked at while a network trains, as bytes that the browser paints: its answer over the plane, and every hidden neuron's.

One byte per cell. For classes: 51 · class + 50 · margin, where the margin (0 to 1) is the lead of the first class over the second, so
that the border between two classes is where it is 0. For values and neurons: 127 + 127 · value / scale, cut off at ±1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from components.neural_network.data import Data
from components.neural_network.losses import CROSS_ENTROPY
from components.neural_network.training import Training

SIDE = 48
"""Cells along each side of the picture; a curve over one input has so many points."""
THUMB = 16
"""The same for a neuron's small picture."""
MOST_NEURONS = 16
"""So many of a layer are looked at."""


@dataclass(frozen=True)
class Seen:
    """One look. `neurons` are the small pictures of the hidden neurons, layer by layer; `scales` the largest size of each one's answer."""

    picture: bytes
    neurons: bytes = b""
    scales: tuple[float, ...] = ()


def plane(data: Data, side: int) -> Tensor:
    """The inputs of a picture's cells: (side², 2) row by row from the top left, or (side, 1) for one input. Float32.

    Raises:
        ValueError: the data have more than two inputs.
    """
    across = (torch.arange(side) + 0.5) * (2 * data.reach / side) - data.reach
    if data.inputs == 1:
        return across[:, None]
    if data.inputs != 2:
        raise ValueError(f"{data.inputs} inputs make no plane")
    return torch.cartesian_prod(-across, across).flip(1)


def top(data: Data) -> float:
    """The value that a picture of values shows as the darkest (or a curve at its upper edge); the lowest is its negative."""
    return 1.3 * max(data.y.abs().max().item(), 1e-6)


def class_cells(output: Tensor, *, probabilities: bool) -> Tensor:
    """(cells,) uint8 of scores (cells, C), C ≤ 5; `probabilities`: take the softmax first."""
    scores = output.softmax(dim=1) if probabilities else output
    first = scores.topk(2, dim=1)
    margin = (first.values[:, 0] - first.values[:, 1]).clamp(0, 1)
    return (51 * first.indices[:, 0] + (50 * margin).round()).to(torch.uint8)


def value_cells(values: Tensor, scale: Tensor | float) -> Tensor:
    """uint8 of `values`, 127 for 0."""
    return (127 + (127 * values / scale).clamp(-127, 127).round()).to(torch.uint8)


def looker(*, neurons: bool = False, side: int = SIDE) -> Callable[[Training], Seen]:
    """A function that looks at a training of one or two inputs; `neurons`: at its hidden neurons too."""

    @torch.inference_mode()
    def look(training: Training) -> Seen:
        data = training.data
        output = training.predict(plane(data, side))
        if data.regression:
            cells = value_cells(output[:, 0], top(data))
        else:
            cells = class_cells(output, probabilities=training.settings.loss == CROSS_ENTROPY)
        if not neurons:
            return Seen(cells.numpy().tobytes())
        layers = training.network.activations(plane(data, THUMB))[:-1]
        shown = [layer[:, :MOST_NEURONS] for layer in layers]
        if not shown:
            return Seen(cells.numpy().tobytes())
        answers = torch.cat(shown, dim=1)  # (cells, neurons)
        scales = answers.abs().amax(dim=0).clamp(min=1e-9)
        small = value_cells(answers, scales).T.contiguous()
        return Seen(cells.numpy().tobytes(), small.numpy().tobytes(), tuple(scales.tolist()))

    return look


def nothing(training: Training) -> None:
    """A look for those who need but the numbers of the snapshots."""
