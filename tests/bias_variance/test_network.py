"""The small network: its written-out gradient is autograd's, its training is PyTorch's Adam, and it learns."""

from __future__ import annotations

import pytest
import torch

from components.bias_variance import network
from components.bias_variance.sampling import Setting, draw, grid_points


def tensors(hidden: int = 5, n: int = 20) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    samples = draw(Setting("sine", "neural network", n, noise=0.3, refits=3, seed=1))
    generator = torch.Generator().manual_seed(0)
    return network.start(6, hidden, generator).double(), samples.x, samples.y


@pytest.mark.parametrize("hidden", [1, 2, 5])
def test_the_gradient_is_autograds(hidden: int) -> None:
    parameters, x, y = tensors(hidden)
    leaf = parameters.clone().requires_grad_()
    (network.forward(leaf, x)[0] - y).square().mean(dim=1).sum().backward()
    torch.testing.assert_close(network.gradient(parameters, x, y), leaf.grad, rtol=1e-10, atol=1e-12)


def test_the_networks_of_a_batch_do_not_mix() -> None:
    parameters, x, y = tensors()
    whole = network.gradient(parameters, x, y)
    for row in range(6):
        torch.testing.assert_close(whole[row : row + 1], network.gradient(parameters[row : row + 1], x[row : row + 1], y[row : row + 1]))


def test_the_training_is_adams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "STEPS", 25)
    _, x, y = tensors()
    predictions, _ = network.fit(x, y, grid_points(), 4, seed=9)

    leaf = network.start(6, 4, torch.Generator().manual_seed(9)).requires_grad_()
    optimiser = torch.optim.Adam([leaf], lr=network.RATE)
    for _ in range(25):
        optimiser.zero_grad()
        (network.forward(leaf, x.float())[0] - y.float()).square().mean(dim=1).sum().backward()
        optimiser.step()
    expected = network.forward(leaf.detach(), grid_points().float().expand(6, -1))[0].double()
    torch.testing.assert_close(predictions, expected, rtol=1e-4, atol=1e-4)


def test_it_learns_and_more_units_follow_the_training_points_more() -> None:
    samples = draw(Setting("sine", "neural network", 20, noise=0.3, refits=10, seed=0))
    errors = [network.fit(samples.x, samples.y, grid_points(), hidden, seed=0)[1].mean().item() for hidden in (1, 4, 24)]
    assert errors[0] > 1.5 * errors[1] > 1.5 * errors[2]
    assert errors[2] < 0.09 < errors[0]


def test_a_seed_gives_the_same_networks_and_progress_is_reported() -> None:
    samples = draw(Setting("sine", "neural network", 40, noise=0.3, refits=5, seed=0))
    done: list[float] = []
    first = network.fit(samples.x, samples.y, grid_points(), 3, 5, done.append)[0]
    assert torch.equal(first, network.fit(samples.x, samples.y, grid_points(), 3, 5)[0])
    assert not torch.equal(first, network.fit(samples.x, samples.y, grid_points(), 3, 6)[0])
    assert done == sorted(done)
    assert done[-1] == 1
