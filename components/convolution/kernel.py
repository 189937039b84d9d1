"""Kernels: the known ones by name, and reading one that somebody typed."""

from __future__ import annotations

import math
import re
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

SIZES = (3, 5, 7)
LARGEST = 3.4e38  # just under the largest float32
SHOWN = 24  # characters of an entry that a sentence repeats

Rows = tuple[tuple[float, ...], ...]


class KernelError(ValueError):
    """What was typed is no kernel; the text is one sentence for the learner."""


def parse(text: str) -> Tensor:
    """(k, k) float32 kernel from k * k numbers between commas, semicolons or blanks, k being 3, 5 or 7.

    Raises:
        KernelError: an entry is no finite number that float32 holds, or there are not 9, 25 or 49.
    """
    entries = cells(text)
    k = math.isqrt(len(entries))
    numbers = [_number(entry) for entry in entries]
    if k * k != len(entries) or k not in SIZES:
        raise KernelError(f"A kernel has 9, 25 or 49 numbers (3 × 3, 5 × 5 or 7 × 7) and here are {len(entries)}: add or remove.")
    return torch.tensor(numbers, dtype=torch.float32).reshape(k, k)


def cells(text: str) -> list[str]:
    """What stands between the commas, semicolons and blanks; brackets are ignored, so that a pasted list works."""
    return re.sub(r"[\[\](),;\s]+", " ", text).replace("\N{MINUS SIGN}", "-").split()


def _number(entry: str) -> float:
    shown = entry if len(entry) <= SHOWN else entry[:SHOWN] + "…"
    try:
        number = float(entry) if re.fullmatch(r"[-+.\deE]+|[-+]?(nan|inf|infinity)", entry, re.IGNORECASE | re.ASCII) else None
    except ValueError:
        number = None
    if number is None:
        raise KernelError(f'"{shown}" is not a number: a kernel is made of numbers such as -1, 0.5 or 2e-3.')
    if not math.isfinite(number) and "n" in entry.lower():
        raise KernelError(f'"{shown}" is not a finite number: replace it by one.')
    if abs(number) > LARGEST:
        raise KernelError(f'"{shown}" is larger than the largest float32, 3.4e38: make it smaller.')
    return number


def text_of(kernel: Tensor) -> str:
    """The kernel as text that `parse` reads: entries between blanks, rows between commas."""
    return ", ".join(" ".join(_shortest(value) for value in row) for row in kernel.tolist())


def _shortest(value: float) -> str:
    """The fewest digits that float32 reads back as the same number."""
    return str(np.float32(value)).removesuffix(".0")


def _identity(k: int) -> Tensor:
    kernel = torch.zeros(k, k)
    kernel[k // 2, k // 2] = 1
    return kernel


def _binomial(k: int) -> Tensor:
    """Row k - 1 of Pascal's triangle: the usual whole-number stand-in for a Gaussian, standard deviation sqrt(k - 1) / 2."""
    return torch.tensor([float(math.comb(k - 1, i)) for i in range(k)])


def _slope(k: int) -> Tensor:
    """The derivative that belongs to `_binomial(k)`: the smoothing of k - 2, with [-1, 0, 1]. For k = 3 just that."""
    smooth = _binomial(k - 2)
    slope = torch.zeros(k)
    slope[:-2] -= smooth
    slope[2:] += smooth
    return slope


def _gaussian(k: int) -> Tensor:
    row = _binomial(k)
    return torch.outer(row, row) / row.sum() ** 2


def _sharpen(k: int) -> Tensor:
    """The picture minus its Laplacian; for larger k twice the picture minus its blur."""
    return 2 * _identity(k) - _gaussian(k) if k > 3 else _identity(k) - _laplacian(k)


def _sobel_x(k: int) -> Tensor:
    return torch.outer(_binomial(k), _slope(k))


def _outline(k: int) -> Tensor:
    kernel = -torch.ones(k, k)
    kernel[k // 2, k // 2] = k * k - 1
    return kernel


def _laplacian(k: int) -> Tensor:
    """The five-point Laplacian; for larger k of a picture smoothed by the binomial of k - 2, a "Laplacian of Gaussian"."""
    five_point = torch.tensor([[0.0, 1, 0], [1, -4, 1], [0, 1, 0]])
    smooth = torch.outer(_binomial(k - 2), _binomial(k - 2))
    return torch.nn.functional.conv2d(smooth[None, None], five_point[None, None], padding=2)[0, 0]


def _emboss(k: int) -> Tensor:
    """Brighter towards the lower right, darker towards the upper left; the entries sum to 1, so flat areas keep their grey."""
    steps = torch.arange(k) - k // 2
    return torch.sign(steps[:, None] + steps[None, :]) * (steps[:, None] + steps[None, :]).abs() + _identity(k)


KERNELS = {
    "identity": _identity,
    "box blur": lambda k: torch.full((k, k), 1 / (k * k)),
    "Gaussian blur": _gaussian,
    "sharpen": _sharpen,
    "Sobel x": _sobel_x,
    "Sobel y": lambda k: _sobel_x(k).T.contiguous(),
    "Laplacian": _laplacian,
    "outline": _outline,
    "emboss": _emboss,
}
"""Name -> the kernel of size k. Each keeps its character at 3, 5 and 7."""


@lru_cache(maxsize=64)
def named(name: str, k: int) -> Tensor:
    """(k, k) kernel of KERNELS, always the same tensor: do not change it. Raises KeyError for another name."""
    return KERNELS[name](k)


def name_of(kernel: Tensor) -> str | None:
    """The name under which this very kernel is known, None if it is nobody's."""
    return _name_of(tuple(map(tuple, kernel.tolist())))


@lru_cache(maxsize=64)
def _name_of(rows: Rows) -> str | None:
    kernel = torch.tensor(rows)
    return next((name for name in KERNELS if torch.allclose(named(name, len(rows)), kernel, rtol=1e-5, atol=1e-7)), None)


def is_signed(kernel: Tensor) -> bool:
    """Whether the output is best shown with its sign: there are negative entries, and they cancel the positive ones or more."""
    return bool((kernel < 0).any()) and float(kernel.sum()) <= 1e-3 * float(kernel.abs().sum())
