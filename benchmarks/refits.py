"""The bias-variance lab's refits against scikit-learn in a loop and mlxtend: 1,000 training sets, polynomials of degree 1 to 15."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import torch
from mlxtend.evaluate import bias_variance_decomp
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

from benchmarks.figure import Figure
from benchmarks.timing import race
from components.bias_variance.polynomial import fit
from components.threads import one_thread

SETS, POINTS, TOP, PLACES = 1000, 30, 15, 101
SHARE = 0.1
"""The rivals do so much of the work and their time is scaled up: they take no less for a set that comes later."""


def figures() -> Iterator[Figure]:
    """Ours whole, in one thread; the rivals a tenth of it, times ten."""
    generator = torch.Generator().manual_seed(0)
    x = torch.rand(SETS, POINTS, generator=generator, dtype=torch.float64) * 2 - 1
    y = torch.sin(3 * x) + 0.3 * torch.randn(SETS, POINTS, generator=generator, dtype=torch.float64)
    t = torch.linspace(-1, 1, PLACES, dtype=torch.float64)

    def ours() -> None:
        with one_thread():
            fit(x, y, t, TOP)

    seconds = race({"ours": ours}, rounds=5)["ours"]
    for name, rival in (("scikit-learn in a loop", _loop), ("mlxtend's bias_variance_decomp", _mlxtend)):
        start = time.perf_counter()
        rival(x.numpy(), y.numpy(), t.numpy(), int(SETS * SHARE))
        theirs = (time.perf_counter() - start) / SHARE
        yield Figure(f"{SETS:,} refits × {TOP} degrees", seconds, "s", name, theirs, "at least", 100, "rival's time from a tenth of it")


def _pipeline(degree: int) -> object:
    return make_pipeline(PolynomialFeatures(degree), LinearRegression())


def _loop(x: np.ndarray, y: np.ndarray, t: np.ndarray, sets: int) -> None:
    for degree in range(1, TOP + 1):
        for number in range(sets):
            _pipeline(degree).fit(x[number][:, None], y[number]).predict(t[:, None])  # type: ignore[attr-defined]


def _mlxtend(x: np.ndarray, y: np.ndarray, t: np.ndarray, sets: int) -> None:
    for degree in range(1, TOP + 1):
        bias_variance_decomp(_pipeline(degree), x[0][:, None], y[0], t[:, None], np.sin(3 * t), loss="mse", num_rounds=sets, random_seed=0)
