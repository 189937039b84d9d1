"""One small example of each task: a boundary between two irises, a line through diabetes data, k-means among flowers without names.

The data are scikit-learn's; what is computed here is plain torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from components.rules_vs_learning.compute import train

FEATURES = {"petals": (2, 3), "sepals": (0, 1)}
"""Which two of the iris data's four columns: length and width, in cm, of the inner and of the outer leaves of the flower."""

KINDS = ("versicolor", "virginica")
HELD_OUT = 30
DECAY = 1e-4
"""A penalty that is next to nothing: the flowers overlap, so that there is a best boundary without it."""
MOST_HALF_STEPS = 40


@cache
def iris() -> tuple[Tensor, Tensor]:
    """(150, 4) lengths in cm and (150,) the species 0, 1, 2 (setosa, versicolor, virginica), 50 of each."""
    from sklearn.datasets import load_iris

    found = load_iris()
    return torch.tensor(found.data, dtype=torch.float64), torch.tensor(found.target)


@dataclass(frozen=True)
class Boundary:
    """Logistic regression on two features. A flower x is judged virginica if `w @ x + b > 0`.

    `x`: (100, 2) in cm; `positive`: (100,) whether it is virginica; `held_out`: (100,) whether it was kept back.
    """

    x: Tensor
    positive: Tensor
    held_out: Tensor
    w: Tensor
    b: float

    @property
    def right(self) -> Tensor:
        """(100,) whether the boundary has each flower on its right side."""
        return (self.x @ self.w + self.b > 0) == self.positive

    @property
    def accuracy(self) -> float:
        """The share judged rightly among the flowers kept back."""
        return float(self.right[self.held_out].double().mean())


def classify(flowers: str, seed: int) -> Boundary:
    """Learn to tell versicolor from virginica by two lengths from 70 of the 100 flowers; 30, drawn by the seed, are kept back."""
    data, species = iris()
    chosen = species > 0
    x, positive = data[chosen][:, FEATURES[flowers]], species[chosen] == 2
    held_out = torch.zeros(len(x), dtype=torch.bool)
    held_out[torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))[:HELD_OUT]] = True
    with_ones = torch.cat([x, torch.ones((len(x), 1), dtype=x.dtype)], dim=1)  # the weight of the column of ones is the bias
    model = train(with_ones[~held_out], torch.where(positive[~held_out], 1.0, -1.0).double(), "cross-entropy", DECAY)
    return Boundary(x, positive, held_out, model.w[:2], float(model.w[2]))


@dataclass(frozen=True)
class Line:
    """The least squares line `slope * x + intercept`, and the mean squared error of it and of any line through the mean point."""

    x: Tensor
    y: Tensor
    slope: float
    intercept: float

    def through_the_mean(self, slope: float) -> float:
        """The intercept of the line with this slope that passes through the point of the means, as the best one does."""
        return float(self.y.mean()) - slope * float(self.x.mean())

    def error(self, slope: float) -> float:
        """Mean squared error of that line."""
        return float((slope * self.x + self.through_the_mean(slope) - self.y).square().mean())


@cache
def regress() -> Line:
    """The progression of diabetes after a year (a score from 25 to 346) from the body mass index in kg/m², 442 patients."""
    from sklearn.datasets import load_diabetes

    found = load_diabetes(scaled=False)
    x = torch.tensor(found.data[:, found.feature_names.index("bmi")], dtype=torch.float64)
    y = torch.tensor(found.target, dtype=torch.float64)
    slope = float(((x - x.mean()) * (y - y.mean())).sum() / (x - x.mean()).square().sum())
    return Line(x, y, slope, float(y.mean()) - slope * float(x.mean()))


@dataclass(frozen=True)
class Clusters:
    """One moment of k-means. `centres`: (k, 2); `assigned`: (N,) the centre of each point, -1 before the first step.

    `inertia` is the sum of squared distances from the points to their centres; `moved` says whether the last half step changed anything.
    """

    centres: Tensor
    assigned: Tensor
    inertia: float
    moved: bool


def cluster(x: Tensor, k: int, seed: int) -> tuple[Clusters, ...]:
    """Lloyd's algorithm (1982), half step by half step, from k different points as centres until nothing changes.

    Odd half steps give each point to its nearest centre, even ones move each centre to the mean of its points. x: (N, 2).
    A centre that has lost all its points stays where it is.
    """
    distinct = torch.unique(x, dim=0)
    centres = distinct[torch.randperm(len(distinct), generator=torch.Generator().manual_seed(seed))[:k]]
    assigned = torch.full((len(x),), -1)
    moments = [Clusters(centres, assigned, float("nan"), True)]
    while moments[-1].moved and len(moments) <= MOST_HALF_STEPS:
        if len(moments) % 2:
            nearest = torch.cdist(x, centres).argmin(dim=1)
            moved, assigned = not torch.equal(nearest, assigned), nearest
        else:
            means = [x[assigned == j].mean(dim=0) if (assigned == j).any() else centres[j] for j in range(k)]
            centres = torch.stack(means)
        moments.append(Clusters(centres, assigned, float((x - centres[assigned]).square().sum()), moved))
    return tuple(moments)
