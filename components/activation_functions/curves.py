"""A function and its slope, measured by autograd; where it is flat; and whether a network can use it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from components.neural_network.network import Function

REACH = 6.0
POINTS = 481  # every 0.025: whole and half numbers are among them
FLAT = 0.05
"""A slope of at most this size, up or down, is called flat: nearly nothing of a gradient passes."""

FORMULAS = {
    "none": (r"{x}", r"f'(x) = 1"),
    "sigmoid": (r"\frac{{1}}{{1+e^{{-{x}}}}}", r"f'(x) = f(x)\,(1 - f(x))"),
    "tanh": (r"\tanh {x}", r"f'(x) = 1 - f(x)^2"),
    "ReLU": (r"\max(0, {x})", r"f'(x) = 1 \text{ for } x > 0 \text{, else } 0"),
    "leaky ReLU": (r"\max(0.01 \cdot {x},\, {x})", r"f'(x) = 1 \text{ for } x > 0 \text{, else } 0.01"),
    "GELU": (r"{x}\,\Phi({x})", r"f'(x) = \Phi(x) + x\,\varphi(x)"),
}
"""LaTeX of each function, to be filled in with `format(x=...)`, and of its slope."""


@dataclass(frozen=True, eq=False)
class Curve:
    """f and f′ at the places x, float64 (POINTS,) each. `x` runs from -REACH to REACH."""

    x: Tensor
    f: Tensor
    slope: Tensor

    @property
    def flat(self) -> Tensor:
        """(POINTS,) whether the slope is at most FLAT in size."""
        return self.slope.abs() <= FLAT

    @property
    def flat_stretches(self) -> list[tuple[float, float]]:
        """From where to where it is flat."""
        marks = [False, *self.flat.tolist(), False]
        edges = [place for place in range(1, len(marks)) if marks[place] != marks[place - 1]]
        return [(self.x[a - 1].item(), self.x[b - 2].item()) for a, b in zip(edges[::2], edges[1::2], strict=True)]

    @property
    def trouble(self) -> float | None:
        """The first x (from 0 outwards) at which f or f′ is no finite number; None if there is none."""
        bad = self.x[~(self.f.isfinite() & self.slope.isfinite())]
        return None if len(bad) == 0 else bad[bad.abs().argmin()].item()


def slope(function: Function, x: Tensor) -> tuple[Tensor, Tensor]:
    """f(x) and f′(x) by autograd, both of x's shape. `function` works element by element."""
    with torch.inference_mode(False), torch.enable_grad():
        x = x.detach().clone().requires_grad_()
        f = function(x)
        (found,) = torch.autograd.grad(f.sum(), x)
    return f.detach(), found


@lru_cache(maxsize=64)
def curve(function: Function) -> Curve:
    """The function and its slope from -REACH to REACH; of the same function always the same."""
    x = torch.linspace(-REACH, REACH, POINTS, dtype=torch.float64)
    x[POINTS // 2] = 0.0  # exactly: kinks are there
    return Curve(x, *slope(function, x))
