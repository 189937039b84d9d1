"""The three tasks as PyTorch code that runs on its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components.rules_vs_learning.state import CLASSIFICATION, CLUSTERING, REGRESSION
from components.rules_vs_learning.tasks import DECAY, FEATURES, HELD_OUT

BOUNDARY = '''"""Classification: versicolor or virginica, from two lengths of an iris, by logistic regression."""

import torch
from sklearn.datasets import load_iris

data = load_iris()
chosen = data.target > 0
x = torch.tensor(data.data[chosen][:, {columns}])  # (100, 2) in cm
y = torch.where(torch.tensor(data.target[chosen]) == 2, 1.0, -1.0).double()

order = torch.randperm(len(x), generator=torch.Generator().manual_seed({seed}))
held_out, training = order[:{held_out}], order[{held_out}:]
x = torch.cat([x, torch.ones(len(x), 1).double()], dim=1)  # the weight of the column of ones is the bias

w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
optimiser = torch.optim.LBFGS([w], max_iter=300, tolerance_grad=1e-7, tolerance_change=1e-12, line_search_fn="strong_wolfe")


def closure():
    optimiser.zero_grad()
    s = x[training] @ w
    cost = torch.nn.functional.softplus(-y[training] * s).mean() + {decay!r} / 2 * w.square().sum()
    cost.backward()
    return cost


optimiser.step(closure)
accuracy = ((x[held_out] @ w > 0) == (y[held_out] > 0)).double().mean().item()
print(f"{{accuracy:.1%}} of {{len(held_out)}} held-out flowers")
'''

LINE = '''"""Regression: the progression of diabetes from the body mass index, by least squares."""

import torch
from sklearn.datasets import load_diabetes

data = load_diabetes(scaled=False)
x = torch.tensor(data.data[:, data.feature_names.index("bmi")])
y = torch.tensor(data.target)

A = torch.stack([x, torch.ones_like(x)], dim=1)  # (442, 2)
slope, intercept = torch.linalg.lstsq(A, y[:, None]).solution[:, 0].tolist()
error = (slope * x + intercept - y).square().mean().item()

your_slope = {slope!r}
your_error = (your_slope * (x - x.mean()) + y.mean() - y).square().mean().item()
print(f"slope {{slope:.2f}}, mean squared error {{error:.0f}}; your slope {{your_slope:g}}, error {{your_error:.0f}}")
'''

CLUSTERS = '''"""Clustering: k-means among iris petals, half step by half step."""

import torch
from sklearn.datasets import load_iris

K, HALF_STEPS = {k}, {half_steps}
x = torch.tensor(load_iris().data[:, 2:])  # (150, 2) petal length and width in cm

distinct = torch.unique(x, dim=0)
centres = distinct[torch.randperm(len(distinct), generator=torch.Generator().manual_seed({seed}))[:K]]
inertia = []
for half_step in range(1, HALF_STEPS + 1):
    if half_step % 2:  # each flower to its nearest centre
        assigned = torch.cdist(x, centres).argmin(dim=1)
    else:  # each centre to the mean of its flowers
        centres = torch.stack([x[assigned == j].mean(dim=0) if (assigned == j).any() else centres[j] for j in range(K)])
    inertia.append((x - centres[assigned]).square().sum().item())
print(f"inertia after each half step: {{[round(value, 2) for value in inertia]}}")
'''


CODE: dict[str, Callable[[dict[str, Any]], str]] = {
    CLASSIFICATION: lambda state: BOUNDARY.format(
        columns=list(FEATURES[state["flowers"]]), seed=state["seed"], held_out=HELD_OUT, decay=DECAY
    ),
    REGRESSION: lambda state: LINE.format(slope=state["slope"]),
    CLUSTERING: lambda state: CLUSTERS.format(k=state["k"], half_steps=state["half_steps"], seed=state["seed"]),
}
"""Task -> the code for a state of the lab."""
