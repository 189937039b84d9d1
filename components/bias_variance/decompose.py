"""The three parts of the expected test error, and the error itself, each measured from training sets of its own.

    E[(y - f̂(x))²] = (E[f̂(x)] - f(x))² + E[(f̂(x) - E[f̂(x)])²] + σ²

(Geman, Bienenstock and Doursat, 1992, "Neural networks and the bias/variance dilemma", Neural Computation 4.) The left side is
measured on other training sets than the right side, with labels that no fit has seen: so that the two agree is a finding, not algebra.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from components.bias_variance import families, sampling
from components.bias_variance.measurement import GHOSTS, Array, Measurement
from components.bias_variance.network import Report
from components.bias_variance.sampling import Setting
from components.bias_variance.truths import TRUTHS


@dataclass(frozen=True)
class Decomposition(Measurement):
    """The parts of the error, for C capacities, as means over J test points.

    `bias2`, `parts_se`: (C,). `noise`: σ². `truth`: (J,). Standard errors are Monte-Carlo: the standard deviation over refits / √R;
    `parts_se` is that of bias² + variance.
    """

    bias2: Array
    noise: float
    parts_se: Array
    truth: Array

    @property
    def total(self) -> Array:
        """Bias² + variance + noise."""
        return self.bias2 + self.variance + self.noise

    @property
    def gap(self) -> Array:
        """The sum of the parts minus the measured test error."""
        return self.total - self.measured

    @property
    def gap_se(self) -> Array:
        """The gap's Monte-Carlo standard error: the two sides come from different training sets, so their variances add up."""
        return np.sqrt(self.parts_se**2 + self.measured_se**2)


@torch.inference_mode()
def decompose(setting: Setting, report: Report | None = None) -> Decomposition:
    """Draw 2R training sets, fit every capacity to each; R sets measure the parts, the other R the test error and the training error.

    bias² uses the average of R fits instead of the true expectation, which adds variance / R to it and takes as much from the variance
    (divided by R, not R - 1): the sum is free of that error.
    """
    samples = sampling.draw(setting)
    t = sampling.grid_points()
    truth = TRUTHS[setting.truth](t)
    grid = families.capacities(setting.family, setting.n)
    fits = families.fit(setting.family, samples.x, samples.y, t, grid, setting.seed, report)
    refits = setting.refits
    parts, others = fits.predictions[:, :refits], fits.predictions[:, refits:]  # (C, R, J)
    mean = parts.mean(dim=1)
    errors = (samples.labels - others).square().mean(dim=2)
    return Decomposition(
        capacities=grid,
        bias2=as_array((mean - truth).square().mean(dim=1)),
        variance=as_array(parts.var(dim=1, correction=0).mean(dim=1)),
        noise=setting.noise**2,
        parts_se=as_array(standard_error((parts - truth).square().mean(dim=2))),
        measured=as_array(errors.mean(dim=1)),
        measured_se=as_array(standard_error(errors)),
        train=as_array(fits.train[:, refits:].mean(dim=1)),
        errors=as_array(errors),
        x=as_array(samples.x[0]),
        y=as_array(samples.y[0]),
        t=as_array(t),
        truth=as_array(truth),
        fitted=as_array(parts[:, 0]),
        mean=as_array(mean),
        ghosts=as_array(parts[:, 1 : GHOSTS + 1]),
    )


def standard_error(values: Tensor) -> Tensor:
    """(C, R) -> (C,): the standard error of each row's mean."""
    error: Tensor = values.std(dim=1) / values.shape[1] ** 0.5
    return error


def as_array(tensor: Tensor) -> Array:
    """An array with memory of its own, so that a kept result does not keep every refit alive."""
    return tensor.numpy().copy()
