"""The fits through the points and the outlier, with and without penalty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from components.regularization.ridge import curve_points, path, powers, pull, ridge

GRID = torch.linspace(-1, 1, 81, dtype=torch.float64)


@dataclass(frozen=True)
class Outlier:
    """`with_it` and `without_it`: the fits over GRID for λ = 0 and the chosen λ. The outlier is the last of the points.

    `pulls`: how much of the outlier's distance each fit follows at its place; `moved`: by how much the outlier changes each fit there.
    """

    x: Tensor
    y: Tensor
    penalty: float
    with_it: tuple[Tensor, Tensor]
    without_it: tuple[Tensor, Tensor]
    pulls: tuple[float, float]
    moved: tuple[float, float]
    norms: tuple[float, float]
    path: Tensor


def fit(seed: int, ox: float, oy: float, penalty: float) -> Outlier:
    """Fit a polynomial of degree 9 to the seed's points, with the outlier (ox, oy) and without it."""
    x, y = curve_points(seed)
    place = torch.tensor([ox], dtype=torch.float64)
    x, y = torch.cat([x, place]), torch.cat([y, torch.tensor([oy], dtype=torch.float64)])
    columns = powers(x)
    fits = [ridge(columns, y, each) for each in (0.0, penalty)]
    others = [ridge(columns[:-1], y[:-1], each) for each in (0.0, penalty)]
    grid, here = powers(GRID), powers(place)
    plain, penalised = fits
    return Outlier(
        x,
        y,
        penalty,
        (plain.at(grid), penalised.at(grid)),
        (others[0].at(grid), others[1].at(grid)),
        (pull(columns, 0.0, -1), pull(columns, penalty, -1)),
        ((plain.at(here) - others[0].at(here)).item(), (penalised.at(here) - others[1].at(here)).item()),
        (plain.weights.norm().item(), penalised.weights.norm().item()),
        path(columns, y),
    )


def payload(found: Outlier) -> dict[str, Any]:
    """What the widget draws: short lists."""

    def curve(values: Tensor) -> list[list[float]]:
        return [[round(a, 3), round(max(-9.0, min(9.0, b)), 3)] for a, b in zip(GRID.tolist(), values.tolist(), strict=True)]

    points = [[round(a, 3), round(b, 3)] for a, b in zip(found.x.tolist(), found.y.tolist(), strict=True)]
    return {
        "points": points[:-1],
        "outlier": points[-1],
        "penalty": f"{found.penalty:g}",
        "plain": curve(found.with_it[0]),
        "penalised": curve(found.with_it[1]),
        "before": curve(found.without_it[1]),
    }
