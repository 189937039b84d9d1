"""The lab's state as PyTorch code that runs on its own and gives the same numbers."""

from __future__ import annotations

from typing import Any

from components.batch_normalization import numbers
from components.batch_normalization.experiment import EXAMPLES, FIRST_STEPS, NOISE, SWEEP, SWEEP_EPOCHS
from components.batch_normalization.state import ALL, AVERAGES, DIGITS, FEATURE, RACE, SPIRALS, TRAINING
from components.neural_network.listing import ACTIVATIONS, generated, optimiser

ONE_FEATURE = '''"""One feature of a batch through batch normalisation."""

import torch
from torch import nn

x = torch.tensor({values}, dtype=torch.float64)[:, None]  # (examples, 1 feature)

norm = nn.BatchNorm1d(1, dtype=torch.float64)
with torch.no_grad():
    norm.weight.fill_({gamma})  # γ
    norm.bias.fill_({beta})  # β
{mode}
print("y =", y[:, 0].tolist())

low, high = x.min(), x.max()
min_max = (x - low) / (high - low).clamp(min=1e-300)
print("min-max scaled, which is something else:", min_max[:, 0].tolist())
'''
IN_TRAINING = """
try:
    y = norm(x).detach()
except ValueError as refused:  # a batch of one
    print(refused)
    y = torch.full_like(x, float("nan"))
"""
IN_EVALUATION = """
if len(x) > 1:
    for _ in range({steps}):
        norm(x)  # in training mode: each call moves the running averages by a tenth
norm.eval()
y = norm(x).detach()
print("running mean", norm.running_mean.item(), "running variance", norm.running_var.item())
"""
LOADED = """from sklearn.datasets import load_digits

digits = load_digits()
x, y = torch.from_numpy(digits.data).float(), torch.from_numpy(digits.target).long()"""
NETWORK = '''"""{title}"""

import math
import time

import torch
from torch import Tensor, nn

SEED, BATCH = {seed}, {batch}


{data}

# The data: half to learn from, half held back; standardised by the first half, pixel by pixel
order = torch.randperm(len(x), generator=torch.Generator().manual_seed(SEED))
train, held_out = order[: len(x) // 2], order[len(x) // 2 :]
x = x - x[train].mean(dim=0)
spread = x[train].std(dim=0, correction=0)
x = x / torch.where(spread == 0, 1.0, spread)
classes = int(y.max()) + 1


def network(batch_norm):
    """The same start for both: each layer's weights come from the same dice."""
    dice = torch.Generator().manual_seed(SEED)
    sizes = [x.shape[1]] + [{neurons}] * {layers}
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), *([nn.BatchNorm1d(outputs)] if batch_norm else []), {activation}]
    model = nn.Sequential(*layers, nn.Linear(sizes[-1], classes))
    with torch.no_grad():
        for layer in model:
            if isinstance(layer, nn.Linear):
                reach = layer.in_features**-0.5
                layer.weight.uniform_(-reach, reach, generator=dice)
                layer.bias.uniform_(-reach, reach, generator=dice)
    return model


def accuracy(model):
    model.eval()  # running averages
    with torch.no_grad():
        right = (model(x[held_out]).argmax(dim=1) == y[held_out]).float().mean().item()
    model.train()
    return right


def steps(model, rate, epochs):
    """Train; yields after every step."""
    batches = torch.Generator().manual_seed(SEED + 1)
    optimiser = {optimiser}
    for _ in range(epochs):
        shuffled = train[torch.randperm(len(train), generator=batches)]
        for batch in shuffled.split(BATCH):
            loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
            if not loss.isfinite():
                raise ArithmeticError(f"diverged: the loss is {{loss.item()}}")
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            yield
{tail}'''
RACED = """

curves = {{False: [], True: []}}  # without and with: the accuracy after each epoch
for batch_norm in curves:
    model, clock = network(batch_norm), 0.0
    training = steps(model, {rate}, {epochs})
    per_epoch = math.ceil(len(train) / BATCH)
    try:
        for epoch in range(1, {epochs} + 1):
            start = time.perf_counter()
            for _ in range(per_epoch):
                next(training)
            clock += time.perf_counter() - start
            curves[batch_norm].append(accuracy(model))
            print(f"{{'with   ' if batch_norm else 'without'}}  epoch {{epoch}}  {{clock:.2f}} s  {{curves[batch_norm][-1]:.1%}}")
    except (ArithmeticError, ValueError) as failed:  # ValueError: a batch of one
        print(failed)
"""
SWEPT = """

found = {{}}  # (learning rate, with batch normalisation?) -> accuracy
for rate in {rates}:
    for batch_norm in (False, True):
        model = network(batch_norm)
        try:
            for _ in steps(model, rate, {epochs}):
                pass
            found[rate, batch_norm] = accuracy(model)
        except (ArithmeticError, ValueError) as failed:  # ValueError: a batch of one
            print(failed)
            found[rate, batch_norm] = 0.0
        print(f"η = {{rate}}  {{'with   ' if batch_norm else 'without'}}  {{found[rate, batch_norm]:.1%}}")
"""
FOLLOWED = """

model = network(batch_norm=True)
place = len(model) - 3  # the last hidden layer's normalisation
curve = []  # neuron 1: running mean and variance, and those over all training examples
for _ in steps(model, {rate}, {epochs}):
    model.eval()
    with torch.no_grad():
        z = model[:place](x[train])[:, 0]
    model.train()
    norm = model[place]
    curve.append((norm.running_mean[0].item(), z.mean().item(), norm.running_var[0].item(), z.var().item()))
    print(len(curve), *(f"{{value:.3f}}" for value in curve[-1]))
"""


def pytorch(state: dict[str, Any]) -> str:
    """Code for the state's part of the lab; a short note if the values that are typed cannot be read."""
    if state["part"] == FEATURE:
        return _one_feature(state)
    examples = 1797 if state["data"] == DIGITS else EXAMPLES
    epochs, tail, title = state["epochs"], RACED, "Two networks from one seed, without and with batch normalisation."
    batch = examples // 2 if state["batch"] == ALL else int(state["batch"])
    if state["part"] == AVERAGES:
        epochs, tail, title = -(-FIRST_STEPS // -(-(examples // 2) // batch)), FOLLOWED, "The running averages in the first steps."
    elif state["part"] != RACE:
        epochs, tail, title = SWEEP_EPOCHS, SWEPT, "Both networks at several learning rates."
    return NETWORK.format(
        title=title,
        data=LOADED if state["data"] == DIGITS else generated(SPIRALS, EXAMPLES, NOISE),
        seed=state["seed"],
        batch=batch,
        neurons=state["neurons"],
        layers=state["layers"],
        activation=ACTIVATIONS[state["activation"]],
        optimiser=optimiser(state["optimiser"], rate="rate"),
        tail=tail.format(rate=state["rate"], epochs=epochs, rates=tuple(float(rate) for rate in SWEEP)),
    )


def _one_feature(state: dict[str, Any]) -> str:
    try:
        values = numbers.parse(state["values"])
    except numbers.ValuesError:
        return "# The values cannot be read: type numbers with commas between them.\n"
    mode = IN_TRAINING if state["mode"] == TRAINING else IN_EVALUATION.format(steps=state["steps"])
    return ONE_FEATURE.format(values=list(values), gamma=state["gamma"], beta=state["beta"], mode=mode)
