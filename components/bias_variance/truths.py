"""The functions to be learned, on x from -1 to 1. A lab may measure bias only because it knows them."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Truth = Callable[[Tensor], Tensor]

TRUTHS: dict[str, Truth] = {
    "line": lambda x: 0.9 * x,
    "quadratic": lambda x: 2 * x**2 - 1,
    "sine": lambda x: torch.sin(torch.pi * x),
    "wave": lambda x: torch.sin(3 * torch.pi * x),
    "step": lambda x: torch.where(x < 0, -0.8, 0.8).to(x.dtype),
    "bump": lambda x: 1.6 / (1 + 25 * x**2) - 0.8,
}

FORMULAS = {
    "line": "f(x) = 0.9 x",
    "quadratic": "f(x) = 2x² − 1",
    "sine": "f(x) = sin(πx)",
    "wave": "f(x) = sin(3πx)",
    "step": "f(x) = −0.8 left of 0, 0.8 from 0 on",
    "bump": "f(x) = 1.6 / (1 + 25x²) − 0.8",
}
"""The same functions for reading."""

CODE = {
    "line": "0.9 * x",
    "quadratic": "2 * x**2 - 1",
    "sine": "torch.sin(torch.pi * x)",
    "wave": "torch.sin(3 * torch.pi * x)",
    "step": "torch.where(x < 0, -0.8, 0.8).to(x.dtype)",
    "bump": "1.6 / (1 + 25 * x**2) - 0.8",
}
"""The same functions as PyTorch expressions of `x`, for the listing; a test holds them to TRUTHS."""
