"""The causal model's last step, where half of the time goes: which of 30 522 words comes next, at every position.

Only the gradient for the hidden state and the bias is needed, because the word embeddings stay as they are; both come straight out of
the probabilities. So loss and gradient are found together, a few rows at a time, while the rows' logits are in the cache.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch

ROWS = 256  # at a time


class _LinearCrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, hidden: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        loss = torch.zeros((), dtype=torch.float32)
        gradient, bias_gradient = torch.empty_like(hidden), torch.zeros_like(bias)
        transposed, rounded = weight.t(), bias.to(hidden.dtype)
        for first in range(0, len(hidden), ROWS):
            rows, wanted = slice(first, first + ROWS), labels[first : first + ROWS, None]
            probabilities = torch.softmax(torch.addmm(rounded, hidden[rows], transposed), dim=-1)
            right = probabilities.gather(1, wanted)
            loss -= right.float().clamp_min(1e-30).log().sum()
            probabilities.scatter_(1, wanted, right - 1)  # now the gradient of the loss with respect to the logits
            torch.mm(probabilities, weight, out=gradient[rows])
            bias_gradient += probabilities.sum(0, dtype=bias.dtype)
        ctx.save_for_backward(gradient, bias_gradient)
        return loss / len(hidden)

    @staticmethod
    def backward(ctx: Any, *upstream: torch.Tensor) -> Any:
        gradient, bias_gradient = ctx.saved_tensors
        scale = upstream[0] / len(gradient)
        return gradient * scale.to(gradient.dtype), None, bias_gradient * scale, None


def linear_cross_entropy(hidden: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Mean of ``cross_entropy(hidden @ weight.T + bias, labels)`` in nats, with gradients for ``hidden`` and ``bias`` only.

    Args:
        hidden: (N, D), bfloat16 for speed: the logits get its precision, the gradients of the bias float32's.
        weight: (C, D), of the same type.
        bias: (C,), float32.
        labels: (N,) int64, each a row of ``weight``.
    """
    loss: torch.Tensor = _LinearCrossEntropy.apply(hidden, weight, bias, labels)
    return loss


@dataclass(frozen=True)
class Candidates:
    """The words that a batch's softmax runs over: C of the vocabulary's V."""

    ids: torch.Tensor  # (C,) int64
    stands_for: torch.Tensor  # (C,) float32: logarithm of the number of words that each stands for, added to its logit
    place: torch.Tensor  # (V,) int64: where an id is in `ids`; meaningless for the others


def candidates(labels: torch.Tensor, common: torch.Tensor, sample: int, vocabulary: int, generator: torch.Generator) -> Candidates:
    """The common words, the batch's own, and a sample that stands for all the others, so that the sum over them is right on average.

    The sum of exponentials that a softmax divides by is then an unbiased estimate of the whole vocabulary's. The common words
    hold most of it, so it is a good one, at a quarter of the work (Bengio & Senécal 2008, importance sampling, with the large terms exact).

    Args:
        labels: (N,) int64.
        common: (K,) int64, different ids.
        sample: how many of the words that are neither common nor in ``labels`` to draw.
    """
    rest = torch.ones(vocabulary, dtype=torch.bool)
    rest[common] = False
    own = torch.nonzero(rest & torch.zeros_like(rest).index_fill_(0, labels, True)).squeeze(1)
    rest[own] = False
    others = torch.nonzero(rest).squeeze(1)
    drawn = others[torch.randperm(len(others), generator=generator)[:sample]]
    ids = torch.cat([common, own, drawn])
    stands_for = torch.zeros(len(ids))
    if len(drawn):
        stands_for[-len(drawn) :] = math.log(len(others) / len(drawn))
    place = torch.empty(vocabulary, dtype=torch.int64)
    place[ids] = torch.arange(len(ids))
    return Candidates(ids, stands_for, place)
