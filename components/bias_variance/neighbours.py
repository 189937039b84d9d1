"""k-nearest neighbours in one dimension.

The capacity grows as k falls: k = n is the mean of all targets, k = 1 repeats the nearest point.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


def fit(x: Tensor, y: Tensor, t: Tensor, ks: Sequence[int]) -> tuple[Tensor, Tensor]:
    """Predict with each k of `ks`, the mean target of the k nearest training points.

    x, y: (R, n). t: (J,) or (R, J). Returns the predictions (len(ks), R, J) and the mean squared training errors (len(ks), R).

    Along a line the k nearest points are neighbours in the sorted order, so one search finds where they begin, and a running sum
    of the targets gives their mean: no distance is computed.
    """
    x, order = x.sort(dim=1)
    y = y.gather(1, order)
    total = torch.nn.functional.pad(y.cumsum(dim=1), (1, 0))  # (R, n+1), total[:, i] = y[:, 0] + ... + y[:, i-1]
    t = t.expand(len(x), -1).contiguous()
    at_t = torch.stack([_predict(x, total, t, k) for k in ks])
    at_x = torch.stack([_predict(x, total, x, k) for k in ks])
    return at_t, (at_x - y).square().mean(dim=2)


def _predict(x: Tensor, total: Tensor, t: Tensor, k: int) -> Tensor:
    """The window [i, i + k) moves on while the point that would enter is nearer to t than the one that would leave: x[i] + x[i+k] < 2t."""
    edges = (x[:, : x.shape[1] - k] + x[:, k:]).contiguous()
    start = torch.searchsorted(edges, 2 * t)
    return (total.gather(1, start + k) - total.gather(1, start)) / k
