"""What is measured inside a network: the one matrix that a linear one is, the gradient of each layer, flat places and dead neurons."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from components.activation_functions.curves import FLAT, slope
from components.neural_network.data import Data
from components.neural_network.losses import CROSS_ENTROPY, LOSSES
from components.neural_network.network import Layer, Network


def layers_of(network: Network) -> list[Layer]:
    """Its layers, the output's last."""
    return [layer for layer in network.layers if isinstance(layer, Layer)]


@torch.inference_mode()
def collapse(network: Network) -> tuple[Tensor, Tensor]:
    """Multiply the layers out as if there were no activation: W = W_L … W₂ W₁ (K, D) and b (K,)."""
    inputs = network.architecture.inputs
    weight, bias = torch.eye(inputs), torch.zeros(inputs)
    for layer in layers_of(network):
        weight, bias = layer.weight @ weight, layer.weight @ bias + layer.bias
    return weight, bias


@torch.inference_mode()
def nearest_matrix(network: Network, x: Tensor) -> tuple[Tensor, Tensor]:
    """The one matrix (K, D) and bias (K,) that come nearest to the network at the places x (N, D), by least squares."""
    rows = torch.cat([x, torch.ones(len(x), 1)], dim=1).double()
    solution = torch.linalg.lstsq(rows, network(x).double(), driver="gelsd").solution.float()  # (D + 1, K)
    return solution[:-1].T, solution[-1]


@torch.inference_mode()
def farthest(network: Network, x: Tensor, weight: Tensor, bias: Tensor) -> float:
    """The largest difference between the network's scores and W x + b over all rows of x (N, D)."""
    return float((network(x) - (x @ weight.T + bias)).abs().max())


def gradient_sizes(network: Network, data: Data) -> list[float]:
    """Root mean square of each layer's ∂L/∂W, first layer first, over all training points (cross-entropy)."""
    weights = [layer.weight for layer in layers_of(network)]
    loss = LOSSES[CROSS_ENTROPY](network(data.x), data.y)
    return [gradient.square().mean().sqrt().item() for gradient in torch.autograd.grad(loss, weights)]


@dataclass(frozen=True)
class Slopes:
    """Of the hidden layers, first one first: the share of answers at a flat place, dead neurons, and how many neurons there are."""

    flat: tuple[float, ...]
    dead: tuple[int, ...]
    neurons: tuple[int, ...]


def slopes(network: Network, x: Tensor) -> Slopes:
    """Look at f′ in every hidden neuron for every row of x (N, D). A neuron is dead if its slope is 0 for all of them."""
    flat, dead, neurons = [], [], []
    with torch.no_grad():
        for layer in layers_of(network)[:-1]:
            x, steep = slope(layer.function, torch.nn.functional.linear(x, layer.weight, layer.bias))  # (N, neurons)
            flat.append((steep.abs() <= FLAT).float().mean().item())
            dead.append(int((steep == 0).all(dim=0).sum()))
            neurons.append(x.shape[1])
    return Slopes(tuple(flat), tuple(dead), tuple(neurons))
