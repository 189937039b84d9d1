"""Points that the learner draws.

No truth is known behind them, so bias cannot be measured; the variance and the error on unseen points can.
"""

from __future__ import annotations

import math
import re

import torch

from components.bias_variance import families
from components.bias_variance.decompose import as_array, standard_error
from components.bias_variance.measurement import GHOSTS, Measurement
from components.bias_variance.network import Report
from components.bias_variance.sampling import grid_points

FEWEST, MOST = 5, 60
REACH_X, REACH_Y = 1.0, 2.0
EXAMPLE = (
    "-0.9, -0.2; -0.7, -0.9; -0.45, -1.1; -0.3, -0.6; -0.1, -0.4; 0.05, 0.4; 0.2, 0.5; 0.35, 1.2; 0.5, 0.8; 0.7, 0.9; 0.85, 0.2; 0.95, 0.3"
)

Points = tuple[tuple[float, float], ...]


class PointsError(ValueError):
    """The points cannot be read; the message says what is wrong and what to do."""


def parse(text: str) -> Points:
    """Read `x, y; x, y; …`.

    Raises:
        PointsError: something is no pair of numbers, lies outside the field, or there are too many points.
    """
    pieces = [piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip()]
    if len(pieces) > MOST:
        raise PointsError(f"There are {len(pieces)} points; at most {MOST} can be used: remove {len(pieces) - MOST}.")
    return tuple(_point(piece) for piece in pieces)


def write(points: Points) -> str:
    """The text that `parse` reads back."""
    return "; ".join(f"{x:.4g}, {y:.4g}" for x, y in points)


def _point(piece: str) -> tuple[float, float]:
    try:
        x, y = (float(number) for number in piece.split(","))
    except ValueError:
        shown = piece if len(piece) <= 30 else piece[:30] + "…"
        raise PointsError(f"“{shown}” is no point: write x, y and a semicolon between points, as in 0.5, 1.2; 0.7, 0.9.") from None
    if not (math.isfinite(x) and math.isfinite(y) and abs(x) <= REACH_X and abs(y) <= REACH_Y):
        raise PointsError(f"The point {x:.6g}, {y:.6g} lies outside the field: x goes from -1 to 1 and y from -2 to 2.")
    return x, y


@torch.inference_mode()
def measure(points: Points, family: str, refits: int, seed: int, report: Report | None = None) -> Measurement:
    """Bootstrap variance and leave-one-out error of every capacity.

    The variance is that of `refits` fits to resamples: n points drawn from the n with replacement (Efron, 1979). The error is that at
    each point of the fit to all others, n fits in all.

    Raises:
        ValueError: fewer than FEWEST points.
    """
    if len(points) < FEWEST:
        raise ValueError(f"{len(points)} points; at least {FEWEST} are needed")
    x, y = torch.tensor(points, dtype=torch.float64).T
    n = len(x)
    t = grid_points()
    grid = families.capacities(family, n - 1)
    generator = torch.Generator().manual_seed(seed)
    resample = torch.randint(n, (refits, n), generator=generator)
    others = torch.tensor([[i for i in range(n) if i != left_out] for left_out in range(n)])

    whole = families.fit(family, x[None], y[None], t, grid, seed)
    bootstrap = families.fit(family, x[resample], y[resample], t, grid, seed, report)
    held_out = families.fit(family, x[others], y[others], x[:, None], grid, seed)
    errors = (held_out.predictions[:, :, 0] - y).square()  # (C, n)
    return Measurement(
        capacities=grid,
        variance=as_array(bootstrap.predictions.var(dim=1, correction=0).mean(dim=1)),
        measured=as_array(errors.mean(dim=1)),
        measured_se=as_array(standard_error(errors)),
        train=as_array(whole.train[:, 0]),
        errors=as_array(errors),
        x=as_array(x),
        y=as_array(y),
        t=as_array(t),
        fitted=as_array(whole.predictions[:, 0]),
        mean=as_array(bootstrap.predictions.mean(dim=1)),
        ghosts=as_array(bootstrap.predictions[:, :GHOSTS]),
    )
