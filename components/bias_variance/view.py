"""A measurement as the widget wants it: curves as 16-bit numbers, everything else as short lists."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from components.bias_variance.decompose import Decomposition
from components.bias_variance.families import Family
from components.bias_variance.measurement import Array, Measurement

REACH = 3
"""Curves are kept up to this many times the height of the picture, so that they leave it at the slope they have; beyond, they are cut."""


def window(measured: Measurement) -> tuple[float, float]:
    """The lowest and the highest y of the picture: what the points and the truth need. A fit that leaves it is cut off at its edge."""
    shown = [measured.y, measured.truth] if isinstance(measured, Decomposition) else [measured.y]
    low, high = min(float(part.min()) for part in shown), max(float(part.max()) for part in shown)
    margin = 0.15 * max(high - low, 0.5)
    return low - margin, high + margin


def ceiling(measured: Measurement) -> float:
    """The top of the error chart: three times the lowest error, or the stiffest model's if that is more, but never more than needed."""
    needed = float(max(measured.measured.max(), stack(measured)[-1].max()))
    wanted = max(3 * float(measured.measured.min()), 1.15 * float(measured.measured[0]), 1.5 * float(measured.train[0]))
    return max(min(1.05 * needed, wanted), 1e-9)


def stack(measured: Measurement) -> list[Array]:
    """The areas of the error chart from the bottom up, each as the height at which it ends: (C,) each."""
    if isinstance(measured, Decomposition):
        noise = np.full_like(measured.bias2, measured.noise)
        return [noise, noise + measured.bias2, noise + measured.bias2 + measured.variance]
    return [measured.variance]


def above(measured: Measurement) -> list[int]:
    """The places of the capacities whose measured error does not fit into the error chart."""
    return [int(place) for place in np.flatnonzero(measured.measured > ceiling(measured))]


def payload(
    measured: Measurement, family: Family, place: int, *, ghosts: bool, covered: bool, expected: tuple[int, int] | None
) -> dict[str, Any]:
    """The widget's data. `expected` are the first and the last place that the learner predicted; `covered` hides every error."""
    low, high = window(measured)
    known = isinstance(measured, Decomposition)
    curves = np.concatenate([measured.fitted[:, None], measured.mean[:, None], measured.ghosts], axis=1)  # (C, 2 + G, J)
    names = ["noise σ²", "bias²", "variance"] if known else ["bootstrap variance"]
    return {
        "index": place,
        "field": family.capacity,
        "labels": [str(capacity) for capacity in measured.capacities],
        "names": [family.label(capacity) for capacity in measured.capacities],
        "x": _short(measured.x),
        "y": _short(measured.y),
        "t": _short(measured.t),
        "truth": _short(measured.truth) if isinstance(measured, Decomposition) else None,
        "low": low,
        "high": high,
        "reach": REACH,
        "curves": base64.b64encode(_sixteen_bits(curves, low, high).tobytes()).decode(),
        "perCapacity": curves.shape[1],
        "ghosts": ghosts,
        "covered": covered,
        "question": f"Which {family.asked} will have the lowest test error?",
        "areas": [] if covered else [{"name": n, "top": _short(v)} for n, v in zip(names, stack(measured), strict=True)],
        "measured": [] if covered else _short(measured.measured),
        "error": [] if covered else _short(2 * measured.measured_se),
        "measuredName": "measured test error" if known else "leave-one-out error",
        "train": [] if covered else _short(measured.train),
        "ceiling": ceiling(measured),
        "best": -1 if covered else measured.best,
        "expected": list(expected) if expected and not covered else None,
        "meanName": f"mean of {measured_refits(measured)} fits" if known else "mean of the bootstrap fits",
    }


def measured_refits(measured: Measurement) -> int:
    """How many training sets the measured error is the mean of."""
    return int(measured.errors.shape[1])


def _sixteen_bits(curves: Array, low: float, high: float) -> np.ndarray[Any, np.dtype[np.int16]]:
    """-32767 … 32767 for REACH times the picture's height round its middle."""
    middle, half = (low + high) / 2, REACH * (high - low) / 2
    return np.round(np.clip((curves - middle) / half, -1, 1) * 32767).astype("<i2")


def _short(values: Array) -> list[float]:
    return [float(f"{value:.5g}") for value in values]
