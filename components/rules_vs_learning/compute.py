"""A linear classifier, trained: a weight for every word, found by making a cost small.

Logistic regression with cross-entropy (Bishop, Pattern Recognition and Machine Learning, 2006, sections 4.3.2 and 4.3.3), the support
vector machine with squared hinge, or least squares: the same model, another cost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import Tensor

MOST_STEPS = 60
HALVINGS = 30
ROUNDING = 1e-9
"""A score nearer to 0 than this is 0: what has no word in common with the training set lies only some rounding off, on either side."""


@dataclass(frozen=True)
class Cost:
    """The cost of one review by its score s and its target y, which is +1 or -1, with its first and second derivative by s."""

    value: Callable[[Tensor, Tensor], Tensor]
    slope: Callable[[Tensor, Tensor], Tensor]
    curvature: Callable[[Tensor, Tensor], Tensor]
    formula: str


def sigmoid(s: Tensor) -> Tensor:
    """1 / (1 + exp(-s)): a score as a probability."""
    return torch.sigmoid(s)


COSTS = {
    "cross-entropy": Cost(
        lambda s, y: torch.logaddexp(torch.zeros_like(s), -y * s),
        lambda s, y: -y * sigmoid(-y * s),
        lambda s, y: sigmoid(s) * sigmoid(-s),
        r"\ln(1 + e^{-ys})",
    ),
    "squared hinge": Cost(
        lambda s, y: (1 - y * s).clamp(min=0).square(),
        lambda s, y: -2 * y * (1 - y * s).clamp(min=0),
        lambda s, y: 2 * (y * s < 1).to(s.dtype),
        r"\max(0,\, 1 - ys)^2",
    ),
    "squared error": Cost(
        lambda s, y: (s - y).square(),
        lambda s, y: 2 * (s - y),
        lambda s, y: torch.full_like(s, 2.0),
        r"(s - y)^2",
    ),
}


@dataclass(frozen=True)
class Model:
    """The score of a review x is `x @ w`, the sum of its words' votes; above 0 it is judged positive.

    There is no bias: of the training reviews half are positive, and a bias would learn how long a review is. `w`: (V,). `losses`: the cost
    (mean over the training set, plus the penalty) after each step of training, the first one before any.
    """

    w: Tensor
    losses: tuple[float, ...]

    def scores(self, X: Tensor) -> Tensor:
        """(N,) from (N, V)."""
        found = X @ self.w
        return found.masked_fill(found.abs() < ROUNDING, 0)


@torch.inference_mode()
def train(X: Tensor, y: Tensor, cost: str, decay: float) -> Model:
    """Minimise mean cost + decay / 2 · ‖w‖² over the weights by Newton's method, from zero.

    Each step goes to the lowest point of the parabola that fits the cost where one stands, or part of the way there if that is no
    descent. The problem is convex: there is one lowest point, and it does not depend on the start. X: (N, V) and y: (N,) of +1 and -1, both
    float64; decay > 0.
    """
    if len(X) < X.shape[1]:
        basis = span(X)
        found = train(X @ basis, y, cost, decay)
        return replace(found, w=basis @ found.w)
    loss, penalty = COSTS[cost], decay * torch.eye(X.shape[1], dtype=X.dtype)

    def total(w: Tensor) -> float:
        return float(loss.value(X @ w, y).mean() + decay / 2 * w.square().sum())

    w = torch.zeros(X.shape[1], dtype=X.dtype)
    losses = [total(w)]
    for _ in range(MOST_STEPS):
        s = X @ w
        gradient = X.T @ loss.slope(s, y) / len(y) + decay * w
        if float(gradient.abs().max()) < 1e-9:
            break
        hessian = (X.T * loss.curvature(s, y)) @ X / len(y) + penalty
        step = torch.linalg.solve(hessian, gradient)
        size, decrease = 1.0, float(gradient @ step)
        for _ in range(HALVINGS):
            if total(w - size * step) <= losses[-1] - 1e-4 * size * decrease:
                break
            size /= 2
        w = w - size * step
        losses.append(total(w))
    return Model(w, tuple(losses))


def span(X: Tensor) -> Tensor:
    """(V, min(V, P)) an orthonormal basis of the span of the texts X, (P, V).

    The weights that minimise the cost lie in the span of the texts that were learned from (representer theorem; Schölkopf and Smola,
    Learning with Kernels, 2002, section 4.2). With `basis = span(X)` and `v` trained on `X @ basis`, the weights are `basis @ v`: the same
    result, found faster, since there are fewer texts than words.
    """
    basis: Tensor = torch.linalg.qr(X.T).Q
    return basis
