"""Training sets and fresh test labels, all from one seed."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from components.bias_variance.truths import TRUTHS

TEST_POINTS = 100


@dataclass(frozen=True)
class Setting:
    """One experiment: which function, which family, how much data, how noisy, how often.

    `noise` is the standard deviation σ of the targets; `refits` is how many training sets measure the parts of the error, and how many
    others measure the error itself.
    """

    truth: str
    family: str
    n: int
    noise: float
    refits: int
    seed: int


@dataclass(frozen=True)
class Samples:
    """`x`, `y`: (2R, n), one training set per row. `labels`: (R, J), a fresh noisy label at every test point for the last R sets."""

    x: Tensor
    y: Tensor
    labels: Tensor


def grid_points() -> Tensor:
    """(J,) the midpoints of J equal cells of [-1, 1]: a mean over them is the midpoint rule for x drawn uniformly."""
    return (torch.arange(TEST_POINTS, dtype=torch.float64) + 0.5) * (2 / TEST_POINTS) - 1


def draw(setting: Setting) -> Samples:
    """Draw everything random about the data, in this order: x, the noise of the targets, the noise of the test labels.

    Each x is drawn uniformly from its own one of n equal cells of [-1, 1] (stratified sampling). With x drawn from the whole interval a
    large gap may open between points; a polynomial swings through it without bound, and a few such sets make up the whole average.
    The same seed gives the same x and the same noise scaled by σ, so that moving the noise slider moves the points, not the dice.
    """
    generator = torch.Generator().manual_seed(setting.seed)
    f = TRUTHS[setting.truth]
    shape = (2 * setting.refits, setting.n)
    x = (torch.arange(setting.n) + torch.rand(shape, generator=generator, dtype=torch.float64)) * (2 / setting.n) - 1
    y = f(x) + setting.noise * torch.randn(shape, generator=generator, dtype=torch.float64)
    t = grid_points()
    labels = f(t) + setting.noise * torch.randn((setting.refits, len(t)), generator=generator, dtype=torch.float64)
    return Samples(x, y, labels)
