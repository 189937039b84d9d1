"""The measure of error that training lowers; each is the mean over a batch."""

from __future__ import annotations

from collections.abc import Callable

import torch  # before its parts: only this waits where the background thread is importing torch just now
import torch.nn.functional as F  # noqa: N812 - its usual name

CROSS_ENTROPY = "cross-entropy"
SQUARED = "mean squared error"
HINGE = "hinge"

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def cross_entropy(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Minus the logarithm of the right class's probability. scores: (B, C) logits; y: (B,) classes."""
    return F.cross_entropy(scores, y)


def mean_squared_error(output: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """output: (B, D); y: (B, D) numbers, or (B,) classes, which are compared as one-hot vectors."""
    target = y if y.is_floating_point() else F.one_hot(y, output.shape[1]).to(output.dtype)
    return (output - target).square().mean()


def hinge(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Every wrong class's score should lie 1 below the right one's (Weston and Watkins, 1999). scores: (B, C); y: (B,) classes."""
    right = scores.gather(1, y[:, None])
    return ((1 + scores - right).clamp(min=0).sum(dim=1) - 1).mean()  # the right class itself always adds 1


LOSSES: dict[str, Loss] = {CROSS_ENTROPY: cross_entropy, SQUARED: mean_squared_error, HINGE: hinge}
"""By name. Only the mean squared error takes numbers as targets."""
