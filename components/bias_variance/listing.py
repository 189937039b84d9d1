"""The lab's state as PyTorch code that runs on its own and gives the same numbers."""

from __future__ import annotations

from typing import Any

from components.bias_variance import families, network, own_points, sampling
from components.bias_variance.state import OWN
from components.bias_variance.truths import CODE

POLYNOMIAL = '''
def legendre(x):
    """The Legendre polynomials up to DEGREE: the same fit as with powers of x, but well conditioned."""
    basis = [torch.ones_like(x), x]
    for m in range(1, DEGREE):
        basis.append(((2 * m + 1) * x * basis[m] - m * basis[m - 1]) / (m + 1))
    return torch.stack(basis[: DEGREE + 1], dim=-1)


def fit(x, y, t):
    """Least squares. x, y: (sets, n); t: (sets, points) or (points,)."""
    solution = torch.linalg.lstsq(legendre(x), y[..., None], driver="gelsd", rcond=1e-12).solution
    at_t = (legendre(t.expand(len(x), -1)) @ solution)[..., 0]
    return at_t, ((legendre(x) @ solution)[..., 0] - y).square().mean(dim=1)
'''

NEIGHBOURS = '''
def fit(x, y, t):
    """The mean target of the K nearest training points. x, y: (sets, n); t: (sets, points) or (points,)."""
    def predict(t):
        nearest = (t[:, :, None] - x[:, None]).abs().topk(K, dim=2, largest=False).indices
        return y[:, None].expand(-1, t.shape[1], -1).gather(2, nearest).mean(dim=2)

    return predict(t.expand(len(x), -1)), (predict(x) - y).square().mean(dim=1)
'''

NETWORK = '''
def fit(x, y, t):
    """One network of HIDDEN tanh units per training set, all trained at once. x, y: (sets, n); t: (sets, points) or (points,)."""
    dice = torch.Generator().manual_seed({network_seed})
    x, y, t = x.float(), y.float(), t.float().expand(len(x), -1)
    inward = 3 * torch.randn((len(x), HIDDEN), generator=dice)
    bias = -inward * (2 * torch.rand((len(x), HIDDEN), generator=dice) - 1)
    outward = torch.randn((len(x), HIDDEN), generator=dice) * (0.5 / HIDDEN**0.5)
    parameters = [p[:, None].requires_grad_() for p in (inward, bias, outward, torch.zeros(len(x), 1))]

    def forward(x):
        inward, bias, outward, last = parameters
        return (torch.tanh(x[:, :, None] * inward + bias) * outward).sum(dim=2) + last[:, 0]

    optimiser = torch.optim.Adam(parameters, lr={rate})
    for step in range({steps}):
        chosen = torch.randint(x.shape[1], ({batch},), generator=dice) if x.shape[1] > {batch} else slice(None)
        loss = (forward(x[:, chosen]) - y[:, chosen]).square().mean(dim=1).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        return forward(t).double(), (forward(x) - y).square().mean(dim=1).double()
'''

KNOWN = '''"""Bias² + variance + noise of one model, each measured, and the test error beside their sum."""

import torch

R, N, SIGMA, J = {refits}, {n}, {noise!r}, {points}
{constant}


def f(x):
    return {truth}

{fit}

# 2R training sets; each x lies in its own one of N equal cells of [-1, 1]
dice = torch.Generator().manual_seed({seed})
x = (torch.arange(N) + torch.rand((2 * R, N), generator=dice, dtype=torch.float64)) * (2 / N) - 1
y = f(x) + SIGMA * torch.randn((2 * R, N), generator=dice, dtype=torch.float64)
t = (torch.arange(J, dtype=torch.float64) + 0.5) * (2 / J) - 1
labels = f(t) + SIGMA * torch.randn((R, J), generator=dice, dtype=torch.float64)

predictions, training_errors = fit(x, y, t)
first, others = predictions[:R], predictions[R:]

# The first R sets measure the parts
bias2 = (first.mean(dim=0) - f(t)).square().mean().item()
variance = first.var(dim=0, correction=0).mean().item()
noise = SIGMA**2

# The other R sets measure the error, on labels that no fit has seen
errors = (labels - others).square().mean(dim=1)
measured = errors.mean().item()
standard_error = errors.std().item() / R**0.5
train = training_errors[R:].mean().item()

print(f"bias² {{bias2:.5g}} + variance {{variance:.5g}} + noise {{noise:.5g}} = {{bias2 + variance + noise:.5g}}")
print(f"measured test error {{measured:.5g}} ± {{2 * standard_error:.2g}}, training error {{train:.5g}}")
'''

DRAWN = '''"""Bootstrap variance and leave-one-out error of one model on points whose true function is not known."""

import torch

R, J = {refits}, {points}
{constant}
{fit}

x, y = torch.tensor([{data}], dtype=torch.float64).T
n = len(x)
t = (torch.arange(J, dtype=torch.float64) + 0.5) * (2 / J) - 1

# R resamples of the n points, drawn with replacement
dice = torch.Generator().manual_seed({seed})
resample = torch.randint(n, (R, n), generator=dice)
predictions, _ = fit(x[resample], y[resample], t)
variance = predictions.var(dim=0, correction=0).mean().item()

# n fits, each to all points but one, and its error there
others = torch.tensor([[i for i in range(n) if i != left_out] for left_out in range(n)])
held_out, _ = fit(x[others], y[others], x[:, None])
measured = (held_out[:, 0] - y).square().mean().item()

train = fit(x[None], y[None], t)[1].item()

print(f"bootstrap variance {{variance:.5g}}, leave-one-out error {{measured:.5g}}, training error {{train:.5g}}")
'''


def pytorch(state: dict[str, Any]) -> str:
    """The code for a state of the lab (`state.STATE`).

    Raises:
        own_points.PointsError: the state's own points cannot be read.
    """
    family = families.FAMILIES[state["family"]]
    points = own_points.parse(state["points"]) if state["truth"] == OWN else ()
    grid = families.capacities(family.name, len(points) - 1 if points else state["n"])
    capacity = grid[families.nearest(grid, state[family.field])]
    common = {
        "refits": state["refits"],
        "seed": state["seed"],
        "points": sampling.TEST_POINTS,
        "constant": f"{family.field.upper()} = {capacity}",
        "fit": _fit(family.name, state["seed"], capacity),
    }
    if points:
        return DRAWN.format(data=", ".join(f"[{x!r}, {y!r}]" for x, y in points), **common)
    return KNOWN.format(n=state["n"], noise=state["noise"], truth=CODE[state["truth"]], **common)


def _fit(family: str, seed: int, capacity: int) -> str:
    if family == families.POLYNOMIAL:
        return POLYNOMIAL
    if family == families.NEIGHBOURS:
        return NEIGHBOURS
    values = {"network_seed": families.network_seed(seed, capacity), "rate": network.RATE, "steps": network.STEPS, "batch": network.BATCH}
    return NETWORK.format(**values)
