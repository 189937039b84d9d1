"""What is measured inside a network, against torch and by hand."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from components.activation_functions import inside
from components.neural_network.data import points
from components.neural_network.network import Architecture, Network

DATA = points("XOR", 60)


@given(st.integers(1, 10), st.integers(1, 16), st.integers(0, 999))
def test_a_linear_network_is_one_matrix(layers: int, neurons: int, seed: int) -> None:
    network = Network(Architecture(2, (neurons,) * layers, 3, "none"), seed)
    weight, bias = inside.collapse(network)
    assert weight.shape == (3, 2)
    assert inside.farthest(network, DATA.x, weight, bias) < 1e-5
    assert inside.farthest(network, DATA.x, *inside.nearest_matrix(network, DATA.x)) < 1e-5


@pytest.mark.parametrize("name", ["tanh", "ReLU", "GELU"])
def test_a_bent_one_is_not(name: str) -> None:
    network = Network(Architecture(2, (8, 8), 2, name), 0)
    layers = inside.layers_of(network)
    with torch.no_grad():
        layers[0].weight.mul_(5)
    assert inside.farthest(network, DATA.x, *inside.nearest_matrix(network, DATA.x)) > 0.01


def test_gradients_are_those_of_torch() -> None:
    network = Network(Architecture(2, (5, 4), 2, "tanh"), 3)
    model = nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 4), nn.Tanh(), nn.Linear(4, 2))
    model.load_state_dict(dict(zip(model.state_dict(), network.state_dict().values(), strict=True)))
    nn.CrossEntropyLoss()(model(DATA.x), DATA.y).backward()
    wanted = [p.grad.square().mean().sqrt().item() for p in model.parameters() if p.grad is not None and p.dim() == 2]
    assert inside.gradient_sizes(network, DATA) == pytest.approx(wanted, rel=1e-5)


def test_dead_neurons_are_counted() -> None:
    network = Network(Architecture(2, (4, 3), 2, "ReLU"), 0)
    layers = inside.layers_of(network)
    with torch.no_grad():
        layers[0].bias[:2] = -100
        layers[1].bias[0] = -1000
        layers[0].bias[2:] = layers[1].bias[1:] = 1000
    found = inside.slopes(network, DATA.x)
    assert (found.dead, found.neurons) == ((2, 1), (4, 3))
    assert found.flat == pytest.approx((0.5, 1 / 3))


def test_a_leaky_neuron_never_dies() -> None:
    network = Network(Architecture(2, (4,), 2, "leaky ReLU"), 0)
    layers = inside.layers_of(network)
    with torch.no_grad():
        layers[0].bias[:] = -100
    assert inside.slopes(network, DATA.x) == inside.Slopes((1.0,), (0,), (4,))
