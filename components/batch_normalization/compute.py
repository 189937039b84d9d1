"""The layer itself, written out: in training and in evaluation.

Reference: Ioffe and Szegedy, Batch Normalization (2015), arXiv:1502.03167. Agrees with torch.nn.BatchNorm1d.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

EPSILON = 1e-5
"""Keeps the root in the denominator away from 0."""
MOMENTUM = 0.1
"""The share of a new batch in the running averages."""


@dataclass(frozen=True)
class Normalised:
    """One batch on its way through the layer: x (m, F) -> `standardised` (m, F) -> `output` (m, F).

    `mean` and `variance` (F,) are those that were used; `variance` is the mean squared deviation, divided by m.
    """

    mean: Tensor
    variance: Tensor
    standardised: Tensor
    output: Tensor


def normalise(x: Tensor, gamma: Tensor, beta: Tensor, epsilon: float = EPSILON) -> Normalised:
    """Training: standardise each feature over the batch, then y = γ x̂ + β.

    x: (m, F); gamma, beta: (F,).

    Raises:
        ValueError: a batch of one, which has no variance. PyTorch refuses it too.
    """
    if len(x) < 2:
        raise ValueError("batch normalisation cannot train on a batch of one: its variance is 0")
    mean = x.mean(dim=0)
    variance = (x - mean).square().mean(dim=0)
    return _scaled(x, mean, variance, gamma, beta, epsilon)


def evaluate(x: Tensor, running: Running, gamma: Tensor, beta: Tensor, epsilon: float = EPSILON) -> Normalised:
    """Evaluation: the running averages stand in for the batch's own mean and variance. x: (m, F), m ≥ 1."""
    return _scaled(x, running.mean, running.variance, gamma, beta, epsilon)


def _scaled(x: Tensor, mean: Tensor, variance: Tensor, gamma: Tensor, beta: Tensor, epsilon: float) -> Normalised:
    standardised = (x - mean) / (variance + epsilon).sqrt()
    return Normalised(mean, variance, standardised, gamma * standardised + beta)


@dataclass(frozen=True)
class Running:
    """The averages that training collects for evaluation, (F,) each; they start at 0 and 1."""

    mean: Tensor
    variance: Tensor

    def after(self, x: Tensor, momentum: float = MOMENTUM) -> Running:
        """One training step further, on the batch x (m, F), m ≥ 2.

        The variance that is averaged is the unbiased one, divided by m − 1, though the batch is normalised with the other: PyTorch's rule.
        """
        return Running(self.mean.lerp(x.mean(dim=0), momentum), self.variance.lerp(x.var(dim=0, correction=1), momentum))


def min_max(x: Tensor) -> Tensor:
    """Another operation: squeeze each feature into 0 to 1. x: (m, F); a feature that never changes becomes 0."""
    low, high = x.amin(dim=0), x.amax(dim=0)
    width = (high - low).where(high > low, torch.ones_like(high))
    return (x - low) / width
