"""The lab's state as PyTorch code that runs on its own and gives the same curves."""

from __future__ import annotations

from components.neural_network.listing import generated
from components.regularization.ridge import DEGREE, POINTS, SPREAD
from components.regularization.setup import BATCH, HELD_OUT, State, data_of

CODE = '''"""Four runs from one seed: no regularisation, weight decay, dropout, both."""

import math

import torch
from torch import Tensor, nn

SEED, EPOCHS, BATCH, RATE = {seed}, {epochs}, {batch}, {rate}
LAMBDA, P = {penalty}, {p}  # the price of the squared weights; the probability with which a neuron is dropped
HIDDEN = {hidden}


# The data: {n} points to learn from, {held_out} held back, all standardised by the first
{data}
order = torch.randperm(len(x), generator=torch.Generator().manual_seed(SEED))
train, held_out = order[:{n}], order[{n}:]
x = (x - x[train].mean(dim=0)) / x[train].std(dim=0, correction=0)


def forward(layers: list[nn.Linear], x: Tensor, p: float = 0.0) -> Tensor:
    """With p > 0 in training mode: neurons are dropped, the others divided by 1 - p."""
    for layer in layers[:-1]:
        x = torch.relu(layer(x))
        if p > 0:
            x = x * (torch.rand(x.shape, generator=dice) >= p) / (1 - p)
    return layers[-1](x)


loss_function = nn.CrossEntropyLoss()
curves = {{}}
for name, penalty, p in (("none", 0, 0), ("weight decay", LAMBDA, 0), ("dropout", 0, P), ("both", LAMBDA, P)):
    dice = torch.Generator().manual_seed(SEED)
    sizes = [2, *HIDDEN, {outputs}]
    layers = [nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
    with torch.no_grad():  # as nn.Linear starts itself, but from the seed
        for layer in layers:
            reach = layer.in_features**-0.5
            layer.weight.uniform_(-reach, reach, generator=dice)
            layer.bias.uniform_(-reach, reach, generator=dice)
    weights, biases = [layer.weight for layer in layers], [layer.bias for layer in layers]
    groups = [{{"params": weights, "weight_decay": 2 * penalty}}, {{"params": biases}}]  # the gradient of λ‖w‖² is 2λw
    optimiser = torch.optim.SGD(groups, lr=RATE, momentum=0.9)
    batches = torch.Generator().manual_seed(SEED + 1)
    curve = []
    for epoch in range(EPOCHS):
        for chosen in torch.randperm(len(train), generator=batches).split(BATCH):
            loss = loss_function(forward(layers, x[train[chosen]], p), y[train[chosen]])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        with torch.no_grad():
            curve.append(loss_function(forward(layers, x[held_out]), y[held_out]).item())
    curves[name] = curve
    norm = torch.cat([weight.flatten() for weight in weights]).norm().item()
    print(f"{{name}}: held-out loss {{curve[-1]:.4f}}, norm of the weights {{norm:.2f}}")
'''

RIDGE = '''"""Ridge regression in closed form, and how far one outlier pulls the fit."""

import math

import torch

SEED, LAMBDA = {seed}, {penalty}
OUTLIER = ({ox}, {oy})

dice = torch.Generator().manual_seed(SEED)
x = (torch.arange({points}) + torch.rand({points}, generator=dice, dtype=torch.float64)) * (2 / {points}) - 1
y = torch.sin(math.pi * x) + {spread} * torch.randn({points}, generator=dice, dtype=torch.float64)
x, y = torch.cat([x, torch.tensor(OUTLIER[:1])]).double(), torch.cat([y, torch.tensor(OUTLIER[1:])]).double()
X = x[:, None] ** torch.arange(1, {degree} + 1)  # x, x², …


def fit(y, penalty):
    """w = (XᵀX + λI)⁻¹ Xᵀy; the bias is left out of the penalty, so that columns and targets are centred first."""
    centred = X - X.mean(dim=0)
    rows = torch.cat([centred, math.sqrt(penalty) * torch.eye({degree})])  # the same minimum, with fewer digits lost
    w = torch.linalg.lstsq(rows, torch.cat([y - y.mean(), torch.zeros({degree})]), driver="gelsd").solution
    return w, y.mean() - X.mean(dim=0) @ w


further = y.clone()
further[-1] += 1
pulls, norms = [], []
for penalty in (0.0, LAMBDA):
    (w, b), (moved_w, moved_b) = fit(y, penalty), fit(further, penalty)
    pulls.append(((X @ moved_w + moved_b) - (X @ w + b))[-1].item())
    norms.append(w.norm().item())
    print(f"lambda {{penalty:g}}: the fit follows the outlier by {{pulls[-1]:.1%}}, norm of the weights {{norms[-1]:.4g}}")
'''


def ridge(state: State) -> str:
    """The code for the fit with the outlier."""
    return RIDGE.format(
        seed=state["seed"], penalty=float(state["ridge"]), ox=state["ox"], oy=state["oy"], points=POINTS, spread=SPREAD, degree=DEGREE
    )


def pytorch(state: State) -> str:
    """The code for a state of the lab: the four runs, from the seed."""
    data = data_of(state)
    return CODE.format(
        seed=state["seed"],
        epochs=state["epochs"],
        batch=BATCH,
        rate=state["rate"],
        penalty=state["penalty"],
        p=state["p"],
        hidden=[state["neurons"]] * state["layers"],
        n=len(data.x),
        held_out=HELD_OUT,
        data=generated(state["data"], state["n"] + HELD_OUT, state["noise"]),
        outputs=data.outputs,
    )
