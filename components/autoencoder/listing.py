"""The lab's state as PyTorch code that runs on its own and gives the same curve."""

from __future__ import annotations

from typing import Any

from components.autoencoder.experiment import BATCH, SIZES, SWEEP_EPOCHS
from components.autoencoder.state import AGAINST
from components.neural_network.listing import ACTIVATIONS, optimiser
from components.neural_network.network import NONE

CODE = '''"""{title}"""

import torch
from sklearn.datasets import load_digits
from torch import nn

SEED, EPOCHS, BATCH = {seed}, {epochs}, {batch}

# 1,797 digits of 8 × 8 pixels from 0 to 1: X is what goes in, TARGET what is to come out, the same picture
TARGET = torch.from_numpy(load_digits().data).float() / 16
X = TARGET{noise}
order = torch.randperm(len(X), generator=torch.Generator().manual_seed(SEED))
train, held_out = order[: round(0.7 * len(X))], order[round(0.7 * len(X)) :]


def network(size):
    """{shape}"""
    model = nn.Sequential({model})
    dice = torch.Generator().manual_seed(SEED)
    with torch.no_grad():
        for layer in model:
            if isinstance(layer, nn.Linear):
                reach = layer.in_features**-0.5
                layer.weight.uniform_(-reach, reach, generator=dice)
                layer.bias.uniform_(-reach, reach, generator=dice)
    return model


def error(model, part):
    """The mean squared difference of a pixel."""
    with torch.no_grad():
        return (model(X[part]) - TARGET[part]).square().mean().item()


def learn(size):
    """Yields the error on held-out digits after each epoch."""
    model = network(size)
    batches = torch.Generator().manual_seed(SEED + 1)
    optimiser = {optimiser}
    for _ in range(EPOCHS):
        shuffled = train[torch.randperm(len(train), generator=batches)]
        for batch in shuffled.split(BATCH):
            loss = (model(X[batch]) - TARGET[batch]).square().mean()
            if not loss.isfinite():
                print("diverged: the loss is", loss.item())
                return
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        yield error(model, held_out)


def pca(size):
    """The error of PCA with as many numbers, fitted to the same digits."""
    mean = X[train].mean(dim=0)
    axes = torch.linalg.svd(X[train] - mean, full_matrices=False).Vh[:size]
    back = (X[held_out] - mean) @ axes.T @ axes + mean
    return (back - TARGET[held_out]).square().mean().item()

{tail}'''
ONE = """
curve = list(learn({size}))
for epoch, value in enumerate(curve, 1):
    print(f"epoch {{epoch}}  {{value:.5f}}")
print(f"PCA with {size}  {{pca({size}):.5f}}")
"""
MANY = """
found = {{}}
for size in {sizes}:
    *_, last = [float("nan"), *learn(size)]
    found[size] = (last, pca(size))
    print(f"{{size}} numbers: autoencoder {{last:.5f}}, PCA {{found[size][1]:.5f}}")
"""


def pytorch(state: dict[str, Any]) -> str:
    """Code for the state: one autoencoder, or one for each size beside PCA."""
    many, wide = state["part"] == AGAINST, state["neurons"]
    if state["activation"] == NONE:
        model, shape = "nn.Linear(64, size), nn.Linear(size, 64)", "Linear: 64 → size → 64."
    else:
        bend = ACTIVATIONS[state["activation"]]
        model = f"nn.Linear(64, {wide}), {bend}, nn.Linear({wide}, size), nn.Linear(size, {wide}), {bend}, nn.Linear({wide}, 64)"
        shape = f"64 → {wide} → size → {wide} → 64, the code in the middle without an activation."
    noise = f" + {state['noise']} * torch.randn(TARGET.shape, generator=torch.Generator().manual_seed(SEED + 2))" if state["noise"] else ""
    return CODE.format(
        title="Autoencoders of several sizes beside PCA." if many else f"An autoencoder with a code of {state['size']}.",
        seed=state["seed"],
        epochs=SWEEP_EPOCHS if many else state["epochs"],
        batch=BATCH,
        noise=noise,
        model=model,
        shape=shape,
        optimiser=optimiser(state["optimiser"], rate=state["rate"]),
        tail=MANY.format(sizes=SIZES) if many else ONE.format(size=state["size"]),
    )
