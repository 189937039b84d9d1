"""The three model families, called in one way: training sets in, predictions at every capacity out."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from components.bias_variance import neighbours, network, polynomial
from components.bias_variance.network import Report
from components.threads import one_thread

POLYNOMIAL, NEIGHBOURS, NETWORK = "polynomial", "nearest neighbours", "neural network"

TOP_DEGREE = 15
HIDDEN = (1, 2, 3, 4, 6, 8, 12, 16, 24)
NEIGHBOUR_STEPS = 16


@dataclass(frozen=True)
class Family:
    """How a family is spoken of.

    `field` names its capacity in the state table and in the address, `capacity` beside a control, `asked` in a sentence.
    """

    name: str
    field: str
    capacity: str
    asked: str

    def label(self, capacity: int) -> str:
        """`degree 4`, `k = 4`, `4 hidden units`."""
        if self.field == "degree":
            return f"degree {capacity}"
        if self.field == "k":
            return f"k = {capacity}"
        return f"{capacity} hidden unit" + ("" if capacity == 1 else "s")


FAMILIES = {
    family.name: family
    for family in (
        Family(POLYNOMIAL, "degree", "Degree", "degree"),
        Family(NEIGHBOURS, "k", "k", "k"),
        Family(NETWORK, "hidden", "Hidden units", "number of hidden units"),
    )
}


@dataclass(frozen=True)
class Fits:
    """`predictions`: (C, R, J) at the test points. `train`: (C, R), each fit's mean squared error on its own training set."""

    predictions: Tensor
    train: Tensor


def capacities(family: str, n: int) -> tuple[int, ...]:
    """The capacities that are measured with `n` training points, from the stiffest model to the most flexible one."""
    if family == POLYNOMIAL:
        return tuple(range(TOP_DEGREE + 1))
    if family == NETWORK:
        return HIDDEN
    return tuple(sorted({round(n ** (step / (NEIGHBOUR_STEPS - 1))) for step in range(NEIGHBOUR_STEPS)}, reverse=True))


def nearest(grid: tuple[int, ...], capacity: int) -> int:
    """The place in `grid` of the capacity nearest to the one asked for, by ratio."""
    return min(range(len(grid)), key=lambda place: abs(math.log((grid[place] + 0.5) / (capacity + 0.5))))


@torch.inference_mode()
@one_thread()
def fit(family: str, x: Tensor, y: Tensor, t: Tensor, grid: tuple[int, ...], seed: int, report: Report | None = None) -> Fits:
    """Fit every capacity of `grid` to every training set.

    x, y: (R, n). t: (J,) or (R, J). `seed` is for the networks' starts; each width has its own dice, so that a width alone gives the same.
    """
    if family == POLYNOMIAL:
        return Fits(*polynomial.fit(x, y, t, grid[-1]))
    if family == NEIGHBOURS:
        return Fits(*neighbours.fit(x, y, t, grid))
    fits = []
    for place, hidden in enumerate(grid):
        fits.append(network.fit(x, y, t, hidden, network_seed(seed, hidden), _part(report, place, len(grid))))
    return Fits(torch.stack([at_t for at_t, _ in fits]), torch.stack([train for _, train in fits]))


def network_seed(seed: int, hidden: int) -> int:
    """The seed of the networks of one width."""
    return 1000 * seed + hidden


def _part(report: Report | None, place: int, parts: int) -> Report | None:
    return None if report is None else lambda done: report((place + done) / parts)
