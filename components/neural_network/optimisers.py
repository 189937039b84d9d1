"""The rule that turns gradients into updates, written out: importing `torch.optim` takes seconds.

Each agrees with torch.optim's of the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

SGD = "SGD"
MOMENTUM = "momentum"
ADAM = "Adam"

KEPT = 0.9
"""The share of the past gradients that momentum keeps."""
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


class Optimiser(Protocol):
    """Changes the parameters in place, by one step of size `rate`."""

    def step(self, parameters: Sequence[Tensor], gradients: Sequence[Tensor], rate: float) -> None: ...


class GradientDescent:
    """θ ← θ − η g"""

    def step(self, parameters: Sequence[Tensor], gradients: Sequence[Tensor], rate: float) -> None:
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter.sub_(gradient, alpha=rate)


class Momentum:
    """v ← 0.9 v + g,  θ ← θ − η v  (Polyak, 1964)"""

    def __init__(self) -> None:
        self.velocity: list[Tensor] = []

    def step(self, parameters: Sequence[Tensor], gradients: Sequence[Tensor], rate: float) -> None:
        self.velocity = self.velocity or [torch.zeros_like(gradient) for gradient in gradients]
        with torch.no_grad():
            for parameter, gradient, velocity in zip(parameters, gradients, self.velocity, strict=True):
                velocity.mul_(KEPT).add_(gradient)
                parameter.sub_(velocity, alpha=rate)


class Adam:
    """Steps scaled by running means of the gradient and of its square (Kingma and Ba, 2015, arXiv:1412.6980)."""

    def __init__(self) -> None:
        self.steps = 0
        self.mean: list[Tensor] = []
        self.square: list[Tensor] = []

    def step(self, parameters: Sequence[Tensor], gradients: Sequence[Tensor], rate: float) -> None:
        self.mean = self.mean or [torch.zeros_like(gradient) for gradient in gradients]
        self.square = self.square or [torch.zeros_like(gradient) for gradient in gradients]
        self.steps += 1
        with torch.no_grad():
            for parameter, gradient, mean, square in zip(parameters, gradients, self.mean, self.square, strict=True):
                mean.lerp_(gradient, 1 - BETA1)
                square.mul_(BETA2).addcmul_(gradient, gradient, value=1 - BETA2)
                scale = (square.sqrt() / (1 - BETA2**self.steps) ** 0.5).add_(EPSILON)
                parameter.addcdiv_(mean, scale, value=-rate / (1 - BETA1**self.steps))


OPTIMISERS: dict[str, type[GradientDescent | Momentum | Adam]] = {SGD: GradientDescent, MOMENTUM: Momentum, ADAM: Adam}
