"""The layer against torch's own."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from components.batch_normalization.compute import Running, evaluate, min_max, normalise

SIZES = [(2, 1), (3, 5), (7, 1), (64, 12)]


def example(m: int, features: int, seed: int = 0) -> tuple[Tensor, Tensor, Tensor, nn.BatchNorm1d]:
    """x, γ, β and torch's layer with the same γ and β. Columns of very different size and place."""
    dice = torch.Generator().manual_seed(seed)
    x = torch.randn((m, features), generator=dice, dtype=torch.float64) * 10.0 ** torch.arange(-2, features - 2)[:features] + 3
    gamma, beta = (torch.randn(features, generator=dice, dtype=torch.float64) for _ in range(2))
    layer = nn.BatchNorm1d(features, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.copy_(gamma)
        layer.bias.copy_(beta)
    return x, gamma, beta, layer


@pytest.mark.parametrize(("m", "features"), SIZES)
def test_training_mode_is_torchs(m: int, features: int) -> None:
    x, gamma, beta, layer = example(m, features)
    torch.testing.assert_close(normalise(x, gamma, beta).output, layer(x).detach(), rtol=1e-6, atol=1e-6)


def test_single_precision_too() -> None:
    x = torch.randn((50, 4), generator=torch.Generator().manual_seed(1))
    layer = nn.BatchNorm1d(4)
    torch.testing.assert_close(normalise(x, torch.ones(4), torch.zeros(4)).output, layer(x).detach(), rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize(("m", "features"), SIZES)
def test_evaluation_mode_and_the_running_averages_are_torchs(m: int, features: int) -> None:
    _, gamma, beta, layer = example(m, features)
    running = Running(torch.zeros(features, dtype=torch.float64), torch.ones(features, dtype=torch.float64))
    for seed in range(5):
        batch = example(m, features, seed)[0]
        layer(batch)
        running = running.after(batch)
    torch.testing.assert_close(running.mean, layer.running_mean, rtol=1e-6, atol=1e-6)
    torch.testing.assert_close(running.variance, layer.running_var, rtol=1e-6, atol=1e-6)
    layer.eval()
    one = example(1, features, 9)[0]  # a batch of one is no problem here
    torch.testing.assert_close(evaluate(one, running, gamma, beta).output, layer(one).detach(), rtol=1e-6, atol=1e-6)


def test_a_batch_of_one_is_refused_as_torch_refuses_it() -> None:
    one = torch.ones((1, 3))
    with pytest.raises(ValueError, match="batch of one"):
        normalise(one, torch.ones(3), torch.zeros(3))
    with pytest.raises(ValueError, match="more than 1 value"):
        nn.BatchNorm1d(3)(one)


def test_the_notes_example() -> None:
    """2, 4 and 9 have mean 5 and standard deviation about 2.94; standardised −1.02, −0.34, 1.36; min-max scaled 0, 0.29, 1."""
    x = torch.tensor([[2.0], [4.0], [9.0]], dtype=torch.float64)
    found = normalise(x, torch.ones(1, dtype=torch.float64), torch.zeros(1, dtype=torch.float64))
    assert found.mean.item() == 5
    assert found.variance.item() ** 0.5 == pytest.approx(2.94, abs=0.005)
    assert found.standardised[:, 0].tolist() == pytest.approx([-1.02, -0.34, 1.36], abs=0.005)
    assert min_max(x)[:, 0].tolist() == pytest.approx([0, 0.29, 1], abs=0.005)


def test_min_max_scaling_is_scikit_learns() -> None:
    from sklearn.preprocessing import minmax_scale

    x = example(7, 5)[0]
    x[:, 2] = 4.0
    torch.testing.assert_close(min_max(x), torch.from_numpy(minmax_scale(x.numpy())))


def test_the_layer_can_give_its_input_back() -> None:
    """γ = √(σ² + ε) and β = μ, as the note says."""
    x = example(9, 4)[0]
    first = normalise(x, torch.ones(4, dtype=torch.float64), torch.zeros(4, dtype=torch.float64))
    again = normalise(x, (first.variance + 1e-5).sqrt(), first.mean)
    torch.testing.assert_close(again.output, x)
