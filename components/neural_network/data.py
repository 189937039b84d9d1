"""Data to train on: a part to learn from and a part held back."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import torch
from torch import Tensor

MARGIN = 1.15


@dataclass(frozen=True, eq=False)
class Data:
    """x: (N, D) float32; y: (N,) class numbers or (N, K) float32 values; `x_test` and `y_test` likewise, held back from training.

    Two are equal if their names, numbers, columns and labels are. `columns` name the D inputs, `labels` the classes (empty for
    regression). `mean` and `scale` (D,) lead back to the units before standardising: x · scale + mean.
    """

    name: str
    x: Tensor
    y: Tensor
    x_test: Tensor
    y_test: Tensor
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    mean: Tensor
    scale: Tensor
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        parts = (self.x, self.y, self.x_test, self.y_test)
        found = hashlib.sha256(repr((self.name, self.columns, self.labels)).encode())
        for part in parts:
            found.update(part.contiguous().numpy().tobytes())
        object.__setattr__(self, "digest", found.hexdigest())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Data) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def inputs(self) -> int:
        """D."""
        return self.x.shape[1]

    @property
    def outputs(self) -> int:
        """The number of classes, or of values to predict."""
        return len(self.labels) or self.y.shape[1]

    @property
    def regression(self) -> bool:
        """Whether the targets are numbers."""
        return not self.labels

    @cached_property
    def reach(self) -> float:
        """A picture from -reach to reach along each axis holds every point."""
        return MARGIN * max(self.x.abs().max().item(), self.x_test.abs().max().item())


def split(
    name: str, x: Tensor, y: Tensor, seed: int, *, columns: tuple[str, ...], labels: tuple[str, ...] = (), share: float = 0.5,
    standardise: bool = True,
) -> Data:  # fmt: skip
    """Hold back a part of the examples, drawn by chance, then standardise with the mean and the deviation of the others.

    x: (n, D); y: (n,) classes or (n, K) values. At least one example stays on either side. `share` is the part to train on.
    """
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    first = max(1, min(len(x) - 1, round(share * len(x))))
    train, test = order[:first], order[first:]
    x = x.to(torch.float32)
    y = y.to(torch.float32) if y.is_floating_point() else y.to(torch.long)
    mean, scale = torch.zeros(x.shape[1]), torch.ones(x.shape[1])
    if standardise:
        mean = x[train].mean(dim=0)
        scale = x[train].std(dim=0, correction=0)
        scale[scale == 0] = 1  # a column that never changes, such as the rim of the digits
        x = (x - mean) / scale
    return Data(name, x[train], y[train], x[test], y[test], columns, labels, mean, scale)


def _moons(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Two half circles, one in the other's opening."""
    angle = math.pi * torch.rand(n, generator=dice)
    y = torch.arange(n) % 2
    side = 1 - 2.0 * y
    x = torch.stack([angle.cos() * side + y - 0.5, angle.sin() * side + 0.5 * y - 0.25], dim=1)
    return x + noise * torch.randn((n, 2), generator=dice), y


def _circles(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """A disc and a ring round it."""
    angle = 2 * math.pi * torch.rand(n, generator=dice)
    y = torch.arange(n) % 2
    radius = torch.where(y == 0, 0.5 * torch.rand(n, generator=dice).sqrt(), 0.8 + 0.2 * torch.rand(n, generator=dice))
    x = radius[:, None] * torch.stack([angle.cos(), angle.sin()], dim=1)
    return x + noise * torch.randn((n, 2), generator=dice), y


def _xor(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Four squares; opposite ones are of one class."""
    x = 2 * torch.rand((n, 2), generator=dice) - 1
    x = x + 0.1 * x.sign()
    return x + noise * torch.randn((n, 2), generator=dice), (x.prod(dim=1) < 0).long()


def _spirals(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Three arms that wind round each other."""
    y = torch.arange(n) % 3
    along = torch.rand(n, generator=dice).sqrt()
    angle = 2 * math.pi * (y / 3 + 0.6 * along)
    x = along[:, None] * torch.stack([angle.cos(), angle.sin()], dim=1)
    return x + 0.5 * noise * torch.randn((n, 2), generator=dice), y


def _blobs(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Three clouds with centres on a circle."""
    y = torch.arange(n) % 3
    angle = 2 * math.pi * (y / 3 + 0.08)
    x = torch.stack([angle.cos(), angle.sin()], dim=1)
    return x + (0.15 + noise) * torch.randn((n, 2), generator=dice), y


def _wave(n: int, noise: float, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """One input, and a value that is one and a half periods of a sine."""
    x = 2 * torch.rand((n, 1), generator=dice) - 1
    return x, torch.sin(1.5 * math.pi * x) + noise * torch.randn((n, 1), generator=dice)


GENERATED: dict[str, tuple[Callable[[int, float, torch.Generator], tuple[Tensor, Tensor]], tuple[str, ...]]] = {
    "moons": (_moons, ("A", "B")),
    "circles": (_circles, ("A", "B")),
    "XOR": (_xor, ("A", "B")),
    "spirals": (_spirals, ("A", "B", "C")),
    "blobs": (_blobs, ("A", "B", "C")),
    "wave": (_wave, ()),
}
"""Generated data by name, with its classes; "wave" has one input and is regression."""


@lru_cache(maxsize=64)
def points(name: str, n: int = 400, noise: float = 0.15, seed: int = 0, share: float = 0.5) -> Data:
    """`n` generated examples, of which `share` are for training. Raises KeyError if there is no such data."""
    function, labels = GENERATED[name]
    x, y = function(n, noise, torch.Generator().manual_seed(seed))
    columns = ("x₁", "x₂")[: x.shape[1]] if x.shape[1] > 1 else ("x",)
    return split(name, x, y, seed, columns=columns, labels=labels, share=share)


@lru_cache(maxsize=8)
def bundled(name: str, seed: int = 0, share: float = 0.5) -> Data:
    """scikit-learn's own: "digits" (8 × 8 pixels, ten classes) and "petals" (two lengths of three kinds of iris).

    Raises KeyError if there is no such data.
    """
    from sklearn import datasets  # takes a second, and most pages never need it

    load = {"digits": datasets.load_digits, "petals": datasets.load_iris}
    found = load[name]()
    x, y = torch.from_numpy(found.data), torch.from_numpy(found.target)
    columns = tuple(str(column).replace(" (cm)", "") for column in found.feature_names)
    if name == "petals":
        x, columns = x[:, 2:], columns[2:]
    return split(name, x, y, seed, columns=columns, labels=tuple(str(label) for label in found.target_names), share=share)
