"""The network against PyTorch's own modules, and its gradients against finite differences."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from components.neural_network.losses import LOSSES, SQUARED
from components.neural_network.network import ACTIVATIONS, Architecture, Network

MODULES = {
    "none": nn.Identity(),
    "sigmoid": nn.Sigmoid(),
    "tanh": nn.Tanh(),
    "ReLU": nn.ReLU(),
    "leaky ReLU": nn.LeakyReLU(0.01),
    "GELU": nn.GELU(),
}


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_it_computes_what_pytorchs_layers_do(activation: str) -> None:
    network = Network(Architecture(3, (5, 4), 2, activation), seed=1)
    parts: list[nn.Module] = []
    for place, layer in enumerate(network.layers):
        linear = nn.Linear(layer.weight.shape[1], layer.weight.shape[0])
        linear.weight, linear.bias = layer.weight, layer.bias
        parts += [linear, MODULES[activation]] if place < 2 else [linear]
    x = torch.randn(7, 3, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(network(x), nn.Sequential(*parts)(x))
    torch.testing.assert_close(network.activations(x)[1], nn.Sequential(*parts[:4])(x))
    torch.testing.assert_close(network.part(network.part(x, 0, 1), 1, 3), network(x))


def test_its_parameters_are_counted() -> None:
    for architecture in (Architecture(), Architecture(64, (32, 2, 32), 10, batch_norm=True), Architecture(2, (), 3)):
        assert architecture.parameters == sum(p.numel() for p in Network(architecture, 0).parameters())


def test_the_start_is_the_seeds_and_as_wide_as_linears() -> None:
    architecture = Architecture(hidden=(50, 50))
    first, again, other = (Network(architecture, seed) for seed in (3, 3, 4))
    for one, two, three in zip(first.parameters(), again.parameters(), other.parameters(), strict=True):
        assert torch.equal(one, two)
        assert not torch.equal(one, three)
    weight = first.layers[1].weight
    assert weight.abs().max() <= 50**-0.5
    assert weight.std().item() == pytest.approx(50**-0.5 / 3**0.5, rel=0.05)


def test_nothing_touches_the_global_dice() -> None:
    before = torch.random.get_rng_state()
    network = Network(Architecture(dropout=0.5, batch_norm=True), 0)
    network.train()
    network(torch.randn(9, 2, generator=torch.Generator().manual_seed(0)))
    assert torch.equal(torch.random.get_rng_state(), before)


def test_dropout_keeps_the_mean_and_is_off_in_evaluation() -> None:
    network = Network(Architecture(2, (400,), 2, "sigmoid", dropout=0.3), 0)
    x = torch.ones(300, 2)
    network.train()
    dropped = network.part(x, 0, 1)
    network.eval()
    kept = network.part(x, 0, 1)
    assert (dropped == 0).float().mean().item() == pytest.approx(0.3, abs=0.01)
    assert dropped.mean().item() == pytest.approx(kept.mean().item(), rel=0.01)


def test_batch_norm_stands_before_the_activation() -> None:
    network = Network(Architecture(2, (6,), 2, batch_norm=True), 0)
    network.train()
    h = network.part(torch.randn(50, 2, generator=torch.Generator().manual_seed(0)), 0, 1)
    z = torch.atanh(h)
    torch.testing.assert_close(z.mean(dim=0), torch.zeros(6), atol=1e-4, rtol=0)
    torch.testing.assert_close(z.var(dim=0, correction=0), torch.ones(6), atol=1e-3, rtol=0)


@pytest.mark.parametrize(
    "wrong", [{"hidden": (0,)}, {"dropout": 1.0}, {"activation": "tahn"}, {"activation": ("tanh",)}, {"outputs": 0}, {"dropout": -0.1}]
)
def test_what_is_no_network_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Architecture(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("loss", LOSSES)
def test_gradients_agree_with_finite_differences(activation: str, loss: str) -> None:
    network = Network(Architecture(2, (4, 3), 3, activation), seed=2).double()
    dice = torch.Generator().manual_seed(5)
    x = torch.randn(6, 2, generator=dice, dtype=torch.float64)
    y = torch.randint(3, (6,), generator=dice)
    names = [name for name, _ in network.named_parameters()]

    def of(*values: Tensor) -> Tensor:
        output = torch.func.functional_call(network, dict(zip(names, values, strict=True)), (x,))
        return LOSSES[loss](output, y)

    values = tuple(parameter.detach().clone().requires_grad_() for parameter in network.parameters())
    assert torch.autograd.gradcheck(of, values)


def test_gradients_of_numbers_as_targets() -> None:
    output = torch.randn(5, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0)).requires_grad_()
    target = torch.zeros(5, 2, dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda o: LOSSES[SQUARED](o, target), (output,))


def test_losses_agree_with_pytorchs() -> None:
    dice = torch.Generator().manual_seed(1)
    scores, y = torch.randn(20, 4, generator=dice), torch.randint(4, (20,), generator=dice)
    one_hot = torch.eye(4)[y]
    torch.testing.assert_close(LOSSES["cross-entropy"](scores, y), nn.CrossEntropyLoss()(scores, y))
    torch.testing.assert_close(LOSSES["mean squared error"](scores, y), nn.MSELoss()(scores, one_hot))
    torch.testing.assert_close(LOSSES["hinge"](scores, y), 4 * nn.MultiMarginLoss()(scores, y))  # which divides by the classes
