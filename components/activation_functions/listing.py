"""The lab's state as PyTorch code that runs on its own and gives the same curves."""

from __future__ import annotations

from typing import Any

from components.activation_functions.formula import Formula
from components.activation_functions.setup import BATCH, EXAMPLES, entries
from components.neural_network.listing import ACTIVATIONS, generated, optimiser

CODE = '''"""The same network, data and seed, trained once with each activation function."""

import math

import torch
from torch import Tensor, nn

SEED, EPOCHS, BATCH, RATE = {seed}, {epochs}, {batch}, {rate}
HIDDEN = {hidden}
ACTIVATIONS = {{
{activations}
}}


# The data: half to learn from, half held back, all standardised by the first half
{data}
order = torch.randperm(len(x), generator=torch.Generator().manual_seed(SEED))
train, held_out = order[: {half}], order[{half} :]
x = (x - x[train].mean(dim=0)) / x[train].std(dim=0, correction=0)


def start() -> list[nn.Linear]:
    """The layers, started from the seed as nn.Linear starts itself."""
    dice = torch.Generator().manual_seed(SEED)
    sizes = [2, *HIDDEN, {outputs}]
    layers = [nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
    with torch.no_grad():
        for layer in layers:
            reach = layer.in_features**-0.5
            layer.weight.uniform_(-reach, reach, generator=dice)
            layer.bias.uniform_(-reach, reach, generator=dice)
    return layers


def forward(layers: list[nn.Linear], f, x: Tensor) -> Tensor:
    for layer in layers[:-1]:
        x = f(layer(x))
    return layers[-1](x)


loss_function = nn.CrossEntropyLoss()
curves = {{}}
for name, f in ACTIVATIONS.items():
    layers = start()
    parameters = [parameter for layer in layers for parameter in layer.parameters()]
    optimiser = {optimiser}
    batches = torch.Generator().manual_seed(SEED + 1)
    curve = []
    for epoch in range(EPOCHS):
        for chosen in torch.randperm(len(train), generator=batches).split(BATCH):
            loss = loss_function(forward(layers, f, x[train[chosen]]), y[train[chosen]])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        with torch.no_grad():
            curve.append(loss_function(forward(layers, f, x[held_out]), y[held_out]).item())
    curves[name] = curve
    with torch.no_grad():
        right = (forward(layers, f, x[held_out]).argmax(dim=1) == y[held_out]).float().mean().item()
    print(f"{{name}}: held-out loss {{curve[-1]:.4f}}, {{right:.1%}} of the held-out points are right")
    if name == "none":  # multiplied out, it is one matrix and one bias
        with torch.no_grad():
            W, b = torch.eye(2), torch.zeros(2)
            for layer in layers:
                W, b = layer.weight @ W, layer.weight @ b + layer.bias
            off = (forward(layers, f, x) - (x @ W.T + b)).abs().max().item()
        print(f"    as one matrix {{W.tolist()}} it differs by at most {{off:.1e}}")
'''


def pytorch(state: dict[str, Any], own: Formula | None = None) -> str:
    """The code for a state of the lab. `own` is the learner's function, as it was read: only its checked parts become code."""
    chosen = entries(state, own)
    lines = [f"    {name!r}: {code}," for name, code in ACTIVATIONS.items()]
    if own:
        lines.append(f"    {chosen[-1].name!r}: lambda x: {own.code},")
    return CODE.format(
        seed=state["seed"],
        epochs=state["epochs"],
        batch=BATCH,
        rate=state["rate"],
        hidden=[state["neurons"]] * state["layers"],
        activations="\n".join(lines).replace("'", '"'),
        data=generated(state["data"], EXAMPLES, state["noise"]),
        half=len(chosen[0].data.x),
        outputs=chosen[0].data.outputs,
        optimiser=optimiser(state["optimiser"], rate="RATE", parameters="parameters"),
    )
