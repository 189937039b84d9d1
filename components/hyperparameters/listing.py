"""The lab's state as PyTorch code that runs on its own and gives the same curve."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import torch

from components.hyperparameters.setup import EXAMPLES, loss_of
from components.hyperparameters.state import ALL, FILE, OWN, PETALS
from components.neural_network.data import GENERATED, Data
from components.neural_network.listing import ACTIVATIONS, generated, optimiser
from components.neural_network.losses import CROSS_ENTROPY, SQUARED

HINGE = '''
def loss_function(scores, y):
    """Every wrong class's score should lie 1 below the right one's."""
    right = scores.gather(1, y[:, None])
    return ((1 + scores - right).clamp(min=0).sum(dim=1) - 1).mean()
'''
ONE_HOT = '''
def loss_function(scores, y):
    """The scores should be 1 for the right class and 0 for the others."""
    return (scores - nn.functional.one_hot(y, scores.shape[1])).square().mean()
'''
DROPOUT = '''
class Dropout(nn.Module):
    """nn.Dropout, but with dice of its own, so that the seed decides about everything."""

    def forward(self, h):
        if not self.training:
            return h
        return h * (torch.rand(h.shape, generator=dice) >= DROPOUT) / (1 - DROPOUT)

'''
CODE = '''"""{title}"""

import math

import torch
from torch import Tensor, nn

SEED, EPOCHS, BATCH, RATE = {seed}, {epochs}, {batch}, {rate}
{constants}
# The data: a part to learn from, a part held back, both standardised by the first
{data}
order = torch.randperm(len(x), generator=torch.Generator().manual_seed(SEED))
train, held_out = order[: {first}], order[{first} :]
{standardise}
# The network, started from the seed as nn.Linear starts itself
dice = torch.Generator().manual_seed(SEED)
{dropout}
model = nn.Sequential({model})
with torch.no_grad():
    for layer in model:
        if isinstance(layer, nn.Linear):
            reach = layer.in_features**-0.5
            layer.weight.uniform_(-reach, reach, generator=dice)
            layer.bias.uniform_(-reach, reach, generator=dice)
optimiser = {optimiser}
{loss}

def measure():
    """Training loss and held-out loss."""
    model.eval()
    with torch.no_grad():
        return tuple(loss_function(model(x[part]), y[part]).item() for part in (train, held_out))


# The training: every epoch is one pass over the training points, in another order
batches = torch.Generator().manual_seed(SEED + 1)
curve = [measure()]
for epoch in range(1, EPOCHS + 1):
    model.train()
    for chosen in torch.randperm(len(train), generator=batches).split(BATCH):
        loss = loss_function(model(x[train[chosen]]), y[train[chosen]])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    curve.append(measure())
    print(f"epoch {{epoch:3}}: training loss {{curve[-1][0]:.4f}}, held-out loss {{curve[-1][1]:.4f}}")
{stop}{accuracy}'''
STOP = """    best = min(range(len(curve[1:])), key=lambda e: curve[1:][e][1]) + 1
    if epoch - best >= {patience}:
        print(f"stopped early: the held-out loss was lowest after epoch {{best}}")
        break
"""
ACCURACY = """
model.eval()
with torch.no_grad():
    accuracy = (model(x[held_out]).argmax(dim=1) == y[held_out]).float().mean().item()
print(f"{accuracy:.1%} of the held-out points are right")
"""


def pytorch(state: dict[str, Any], data: Data) -> str:
    """The code for a state of the lab and its data; of a race, for the first network."""
    hidden = [state["neurons"]] * state["layers"]
    sizes = [data.inputs, *hidden]
    parts = []
    for a, b in pairwise(sizes):
        parts += [f"nn.Linear({a}, {b})", ACTIVATIONS[state["activation"]]] + (["Dropout()"] if state["dropout"] else [])
    parts.append(f"nn.Linear({sizes[-1]}, {data.outputs})")
    loss = loss_of(state, data)
    constants = [f"DROPOUT = {state['dropout']}"] if state["dropout"] else []
    return CODE.format(
        title=f"A network with {len(hidden)} hidden layers on the data “{_plain(state['data'])}”.",
        seed=state["seed"],
        epochs=state["epochs"],
        batch=len(data.x) if state["batch"] == ALL else int(state["batch"]),
        rate=state["rate"],
        constants="\n".join([*constants, ""]) if constants else "",
        data=_data(state, data),
        first=len(data.x),
        standardise="" if state["data"] == OWN else _STANDARDISE,
        dropout=DROPOUT if state["dropout"] and hidden else "",
        model=", ".join(parts),
        optimiser=optimiser(state["optimiser"], rate="RATE"),
        loss=_loss(loss, data),
        stop=STOP.format(patience=state["patience"]) if state["patience"] else "",
        accuracy="" if data.regression else ACCURACY,
    )


_STANDARDISE = "x = (x - x[train].mean(dim=0)) / x[train].std(dim=0, correction=0)\n"


def _plain(text: str) -> str:
    return text.replace("\\", "").replace('"', "")


def _loss(loss: str, data: Data) -> str:
    if loss == CROSS_ENTROPY:
        return "loss_function = nn.CrossEntropyLoss()"
    if loss == SQUARED:
        return "loss_function = nn.MSELoss()" if data.regression else ONE_HOT
    return HINGE


def _data(state: dict[str, Any], data: Data) -> str:
    if state["data"] in GENERATED:
        return f"{generated(state['data'], EXAMPLES, state['noise'])}\n"
    if state["data"] == PETALS:
        return (
            "from sklearn.datasets import load_iris\n\n"
            "iris = load_iris()\nx = torch.from_numpy(iris.data[:, 2:]).float()\ny = torch.from_numpy(iris.target).long()\n"
        )
    assert state["data"] in (OWN, FILE)
    order = torch.randperm(len(data.x) + len(data.x_test), generator=torch.Generator().manual_seed(state["seed"]))
    back = order.argsort()
    x = (torch.cat([data.x, data.x_test]) * data.scale + data.mean)[back]
    y = torch.cat([data.y, data.y_test])[back]
    rows = ",\n    ".join(f"[{a:.9g}, {b:.9g}, {c}]" for (a, b), c in zip(x.tolist(), y.tolist(), strict=True))
    names = ", ".join(f"{place} is {label!r}" for place, label in enumerate(data.labels))
    tail = "], dtype=torch.float32)\nx, y = rows[:, :2], rows[:, 2].long()\n"
    return f"rows = torch.tensor([  # two numbers and the class: {names}\n    {rows},\n{tail}"
