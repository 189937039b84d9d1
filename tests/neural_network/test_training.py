"""Training: the same seed gives the same curve, the optimisers are PyTorch's, what goes wrong is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from components.neural_network.data import points
from components.neural_network.network import Architecture
from components.neural_network.optimisers import OPTIMISERS
from components.neural_network.race import race
from components.neural_network.training import BatchOfOne, Diverged, Settings, Snapshot, Training, marks

MOONS = points("moons", 120, seed=0)
SMALL = Architecture(hidden=(6,))


def curve(settings: Settings, architecture: Architecture = SMALL, frames: int = 20) -> list[Snapshot]:
    return [seen for seen in Training(architecture, MOONS, settings).run(frames) if seen]


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_the_optimisers_are_pytorchs(optimiser: str) -> None:
    from torch import optim

    dice = torch.Generator().manual_seed(0)
    ours = [torch.randn(4, 3, generator=dice), torch.randn(3, generator=dice)]
    theirs = [parameter.clone().requires_grad_() for parameter in ours]
    rule = OPTIMISERS[optimiser]()
    kinds = {"SGD": optim.SGD(theirs, 0.05), "momentum": optim.SGD(theirs, 0.05, momentum=0.9), "Adam": optim.Adam(theirs, 0.05)}
    reference = kinds[optimiser]
    for _ in range(25):
        gradients = [torch.randn(parameter.shape, generator=dice) for parameter in ours]
        rule.step(ours, gradients, 0.05)
        for parameter, gradient in zip(theirs, gradients, strict=True):
            parameter.grad = gradient
        reference.step()
    for mine, other in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine, other.detach(), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("architecture", [SMALL, Architecture(hidden=(6, 6), dropout=0.3), Architecture(hidden=(6,), batch_norm=True)])
def test_same_seed_same_curve(optimiser: str, architecture: Architecture) -> None:
    settings = Settings(optimiser=optimiser, rate=0.02, epochs=3, seed=7)
    assert curve(settings, architecture) == curve(settings, architecture)
    assert curve(settings, architecture) != curve(replace(settings, seed=8), architecture)


def test_the_slices_do_not_touch_the_batches() -> None:
    settings = Settings(epochs=3)
    few, many = curve(settings, frames=6), curve(settings, frames=1000)
    assert [seen for seen in many if seen.step in {mark.step for mark in few}] == few
    assert len(many) == 1 + 3 * 4
    straight, halting = (Training(SMALL, MOONS, settings) for _ in range(2))
    for _ in straight.run():
        pass
    while halting.step < straight.step:
        halting.advance()
        halting.snapshot()
    assert torch.equal(straight.network.layers[0].weight, halting.network.layers[0].weight)


def test_one_epoch_sees_every_example_once() -> None:
    training = Training(SMALL, MOONS, Settings(batch=7))
    assert training.steps_per_epoch == 9  # 60 examples
    seen = torch.cat([training.next_batch() for _ in range(9)])
    assert sorted(seen.tolist()) == list(range(60))
    assert training.epoch == 1


def test_full_batches_equal_gradient_descent_by_hand() -> None:
    training = Training(SMALL, MOONS, Settings(batch=0, rate=0.3, weight_decay=0.1))
    layer = training.network.layers[0]
    weight, bias = layer.weight.detach().clone(), layer.bias.detach().clone()
    loss = torch.nn.functional.cross_entropy(training.network(MOONS.x), MOONS.y)
    to_weight, to_bias = torch.autograd.grad(loss, [layer.weight, layer.bias])
    training.advance()
    torch.testing.assert_close(layer.weight.detach(), weight - 0.3 * (to_weight + 0.1 * weight))
    torch.testing.assert_close(layer.bias.detach(), bias - 0.3 * to_bias)


def test_a_snapshot_measures_both_parts() -> None:
    last = curve(Settings(epochs=20, rate=0.5))[-1]
    assert last.epoch == 20
    assert last.train_accuracy > 0.85
    assert last.test_accuracy > 0.85
    assert len(last.weight_norms) == 2
    assert curve(Settings())[0].step == 0


def test_it_goes_on_from_the_present_weights() -> None:
    training = Training(SMALL, MOONS, Settings(epochs=5, rate=0.2))
    free = [seen for seen in training.run() if seen]
    training.settings = replace(training.settings, epochs=15, weight_decay=0.2)
    on = [seen for seen in training.run() if seen]
    assert on[0].step == free[-1].step
    assert on[0].train_loss == free[-1].train_loss
    assert on[-1].epoch == 15
    assert sum(on[-1].weight_norms) < sum(free[-1].weight_norms)


def test_early_stopping() -> None:
    noisy = points("moons", 60, noise=0.5, seed=1)
    training = Training(Architecture(hidden=(32,)), noisy, Settings(optimiser="Adam", rate=0.05, epochs=300, patience=10))
    seen = [snapshot for snapshot in training.run() if snapshot]
    assert training.stopped_early
    assert seen[-1].epoch == training.best_epoch + 10 < 300
    assert training.best_loss < seen[-1].test_loss


def test_divergence_is_caught_and_named() -> None:
    training = Training(
        Architecture(1, (16,), 1, "ReLU"), points("wave", 60), Settings(loss="mean squared error", rate=5.0, epochs=50)
    )
    with pytest.raises(Diverged) as found:
        for _ in training.run():
            pass
    assert found.value.step == training.step > 0
    assert found.value.epoch in (training.step / 2, training.epoch)  # two batches an epoch
    assert "the loss is" in found.value.what or "weight" in found.value.what


def test_batch_norm_cannot_learn_from_one_example() -> None:
    architecture = Architecture(batch_norm=True)
    with pytest.raises(BatchOfOne):
        Training(architecture, MOONS, Settings(batch=1)).advance()
    leftover = Training(architecture, points("moons", 66, seed=0), Settings(batch=16, epochs=1))  # 33 = 2 · 16 + 1
    assert [seen.step for seen in leftover.run() if seen][-1] == 2


def test_marks() -> None:
    assert sorted(marks(0, 8, 60)) == list(range(1, 9))
    many = marks(0, 6000, 60)
    assert {1, 2, 3, 4, 5, 6000} <= many
    assert 55 <= len(many) <= 65
    assert marks(40, 40, 60) == frozenset()


def test_a_race_is_fair_and_goes_on_without_who_fails() -> None:
    wave = points("wave", 60)
    wild = Settings(loss="mean squared error", rate=5.0, epochs=10)
    both = [Training(Architecture(1, (16,), 1, "ReLU"), wave, settings) for settings in (wild, replace(wild, rate=0.05))]
    assert torch.equal(both[0].network.layers[0].weight, both[1].network.layers[0].weight)
    events = list(race(both))
    failures = [found for place, found in events if isinstance(found, Diverged)]
    assert len(failures) == 1
    assert both[1].epoch == 10
    alone = [seen for seen in Training(Architecture(1, (16,), 1, "ReLU"), wave, replace(wild, rate=0.05)).run() if seen]
    assert [found for place, found in events if place == 1 and isinstance(found, Snapshot)] == alone


def test_a_race_keeps_both_abreast() -> None:
    both = [Training(SMALL, MOONS, Settings(batch=batch, epochs=4)) for batch in (1, 60)]
    for _ in race(both):
        assert abs(both[0].epoch - both[1].epoch) <= 1.1
