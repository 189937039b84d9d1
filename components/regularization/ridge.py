"""Ridge regression in closed form, and one outlier.

J(w) = ‖Xw − y‖² + λ‖w‖² has its minimum at w = (XᵀX + λI)⁻¹ Xᵀy (Hoerl and Kennard, 1970). The bias is left out of the penalty: columns
and targets are centred first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

DEGREE = 9
POINTS = 20
SPREAD = 0.15
PATH = torch.logspace(-4, 2, 61, dtype=torch.float64)
"""The λ of the path of the weights."""


def powers(x: Tensor) -> Tensor:
    """x, x², … x⁹: (n,) -> (n, DEGREE)."""
    return x[:, None] ** torch.arange(1, DEGREE + 1, dtype=x.dtype)


@dataclass(frozen=True)
class Fit:
    """weights: (D,); bias: a number."""

    weights: Tensor
    bias: Tensor

    def at(self, columns: Tensor) -> Tensor:
        """(n, D) -> (n,)."""
        return columns @ self.weights + self.bias


def ridge(columns: Tensor, y: Tensor, penalty: float) -> Fit:
    """The weights that minimise ‖Xw + b − y‖² + λ‖w‖².

    columns: (n, D); y: (n,), both float64; `penalty` = λ ≥ 0. Solved as least squares with √λ I below X, which loses fewer digits than
    XᵀX; with λ = 0 and too few points, the smallest weights that fit.
    """
    mean, middle = columns.mean(dim=0), y.mean()
    size = columns.shape[1]
    rows = torch.cat([columns - mean, math.sqrt(penalty) * torch.eye(size, dtype=columns.dtype)])
    targets = torch.cat([y - middle, torch.zeros(size, dtype=y.dtype)])
    weights = torch.linalg.lstsq(rows, targets, driver="gelsd").solution
    return Fit(weights, middle - mean @ weights)


def pull(columns: Tensor, penalty: float, which: int) -> float:
    """How far the fit at point `which` moves if its target moves by 1: the diagonal of the hat matrix, from 1/n to 1."""
    unit = torch.zeros(len(columns), dtype=columns.dtype)
    unit[which] = 1
    return ridge(columns, unit, penalty).at(columns)[which].item()


def path(columns: Tensor, y: Tensor) -> Tensor:
    """The weights at every λ of PATH: (61, D)."""
    return torch.stack([ridge(columns, y, penalty).weights for penalty in PATH.tolist()])


def curve_points(seed: int) -> tuple[Tensor, Tensor]:
    """POINTS noisy points of a sine on [-1, 1]: x, y, float64."""
    dice = torch.Generator().manual_seed(seed)
    x = (torch.arange(POINTS) + torch.rand(POINTS, generator=dice, dtype=torch.float64)) * (2 / POINTS) - 1
    return x, torch.sin(math.pi * x) + SPREAD * torch.randn(POINTS, generator=dice, dtype=torch.float64)
