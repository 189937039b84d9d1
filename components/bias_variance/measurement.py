"""What every measurement has, whether the truth is known or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

GHOSTS = 30

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Measurement:
    """Errors are mean squared errors. C capacities, J points at which curves are drawn, n points in the sample that is shown.

    `variance`, `measured`, `measured_se`, `train`: (C,), with `measured` the error on data that the fit has not seen.
    `errors`: (C, E), the single errors whose mean is `measured`, the columns being the same data for every capacity.
    `x`, `y`: (n,). `t`: (J,). `fitted`: (C, J), the fit to the sample shown. `mean`: (C, J), the average of all refits.
    `ghosts`: (C, 30, J), single refits.
    """

    capacities: tuple[int, ...]
    variance: Array
    measured: Array
    measured_se: Array
    train: Array
    errors: Array
    x: Array
    y: Array
    t: Array
    fitted: Array
    mean: Array
    ghosts: Array

    @cached_property
    def best(self) -> int:
        """The place of the capacity with the smallest measured error."""
        return int(np.argmin(self.measured))

    @cached_property
    def contenders(self) -> range:
        """The places round the best one that the data cannot tell from it: paired differences within two standard errors of zero."""
        difference = self.errors - self.errors[self.best]
        margin = 2 * difference.std(axis=1, ddof=1) / np.sqrt(difference.shape[1])
        close = difference.mean(axis=1) <= margin
        first = last = self.best
        while first > 0 and close[first - 1]:
            first -= 1
        while last + 1 < len(close) and close[last + 1]:
            last += 1
        return range(first, last + 1)
