"""A multilayer perceptron, small enough to be read.

Every layer computes  h = f(W x + b).  Reference: Goodfellow, Bengio and Courville, Deep Learning (2016), chapter 6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import torch
import torch.nn.functional as F  # noqa: N812 - its usual name
from torch import Tensor, nn

Function = Callable[[Tensor], Tensor]

NONE = "none"
ACTIVATIONS: dict[str, Function] = {
    NONE: lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "ReLU": torch.relu,
    "leaky ReLU": lambda z: F.leaky_relu(z, 0.01),
    "GELU": F.gelu,
}


@dataclass(frozen=True)
class Architecture:
    """What a network consists of. `activation` is a name of ACTIVATIONS for all hidden layers, or one name for each of them.

    `dropout` is the probability with which a hidden neuron is switched off in a training step. The output layer has none of the three.
    """

    inputs: int = 2
    hidden: tuple[int, ...] = (4, 4)
    outputs: int = 2
    activation: str | tuple[str, ...] = "tanh"
    dropout: float = 0.0
    batch_norm: bool = False

    def __post_init__(self) -> None:
        if min((self.inputs, self.outputs, *self.hidden)) < 1:
            raise ValueError(f"a layer needs at least one neuron: {self.inputs}, {self.hidden}, {self.outputs}")
        if not 0 <= self.dropout < 1:
            raise ValueError(f"dropout is a probability from 0 to below 1, not {self.dropout}")
        if len(self.activations) != len(self.hidden):
            raise ValueError(f"{len(self.activations)} activations for {len(self.hidden)} hidden layers")
        if unknown := set(self.activations) - set(ACTIVATIONS):
            raise ValueError(f"unknown activation {sorted(unknown)[0]!r}; known are {', '.join(ACTIVATIONS)}")

    @property
    def activations(self) -> tuple[str, ...]:
        """The name of each hidden layer's activation."""
        return (self.activation,) * len(self.hidden) if isinstance(self.activation, str) else self.activation

    @property
    def parameters(self) -> int:
        """How many numbers training adjusts."""
        sizes = (self.inputs, *self.hidden, self.outputs)
        weights = sum(a * b + b for a, b in pairwise(sizes))
        return weights + 2 * sum(self.hidden) * self.batch_norm


class Layer(nn.Module):
    """Weighted sum, then (if asked for) batch normalisation, activation and dropout: (B, inputs) -> (B, outputs)."""

    def __init__(
        self, inputs: int, outputs: int, generator: torch.Generator, function: Function, dropout: float = 0.0, batch_norm: bool = False
    ) -> None:
        super().__init__()
        reach = inputs**-0.5  # nn.Linear's own start: uniform between -1/√inputs and 1/√inputs
        self.weight = nn.Parameter(torch.empty(outputs, inputs).uniform_(-reach, reach, generator=generator))
        self.bias = nn.Parameter(torch.empty(outputs).uniform_(-reach, reach, generator=generator))
        self.norm = nn.BatchNorm1d(outputs) if batch_norm else None
        self.function = function
        self.dropout = dropout
        self.generator = generator

    def forward(self, x: Tensor) -> Tensor:
        z = F.linear(x, self.weight, self.bias)
        if self.norm is not None:
            z = self.norm(z)
        h = self.function(z)
        if self.training and self.dropout > 0:
            # nn.Dropout draws from the global generator, which all learners share
            stays = torch.rand(h.shape, generator=self.generator) >= self.dropout
            h = h * stays / (1 - self.dropout)
        return h


class Network(nn.Module):
    """The network of an `architecture`, started from `seed`. `function` replaces every hidden activation, for one that has no name."""

    def __init__(self, architecture: Architecture, seed: int, function: Function | None = None) -> None:
        super().__init__()
        self.architecture = architecture
        generator = torch.Generator().manual_seed(seed)
        sizes = (architecture.inputs, *architecture.hidden)
        functions = [function or ACTIVATIONS[name] for name in architecture.activations]
        self.layers = nn.ModuleList(
            Layer(a, b, generator, f, architecture.dropout, architecture.batch_norm)
            for a, b, f in zip(sizes[:-1], sizes[1:], functions, strict=True)
        )
        self.layers.append(Layer(sizes[-1], architecture.outputs, generator, ACTIVATIONS[NONE]))

    def forward(self, x: Tensor) -> Tensor:
        """x: (B, inputs). Returns the scores (logits) or values: (B, outputs)."""
        return self.part(x, 0, len(self.layers))

    def part(self, x: Tensor, first: int, last: int) -> Tensor:
        """Only the layers `first` to `last` - 1: an encoder or a decoder."""
        for layer in self.layers[first:last]:
            x = layer(x)
        return x

    @torch.inference_mode()
    def activations(self, x: Tensor) -> list[Tensor]:
        """What every hidden layer answers in evaluation mode, and the output: (B, neurons) each."""
        was_training = self.training
        self.eval()
        found = []
        for layer in self.layers:
            x = layer(x)
            found.append(x)
        self.train(was_training)
        return found
