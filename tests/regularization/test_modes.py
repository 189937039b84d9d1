"""Train mode keeps the mean activation, p is the probability to be dropped, and looking changes nothing."""

from __future__ import annotations

import pytest
import torch

from components.neural_network.data import points
from components.neural_network.network import Architecture
from components.neural_network.training import Settings, Training
from components.regularization.modes import look


def training(p: float, seed: int = 0) -> Training:
    data = points("moons", 80, 0.3, seed)
    return Training(Architecture(hidden=(32, 32), activation="ReLU", dropout=p), data, Settings(seed=seed))


@pytest.mark.parametrize("p", [0.1, 0.5, 0.8])
def test_the_mean_activation_is_kept(p: float) -> None:
    found = look(training(p), 0)
    mean, error = found.mean_in_training
    assert mean == pytest.approx(found.mean, abs=4 * error)
    assert error < 0.05 * found.mean


@pytest.mark.parametrize("p", [0.1, 0.5, 0.8])
def test_p_is_the_share_that_is_dropped(p: float) -> None:
    run = training(p)
    silent = active = 0
    for mask in range(8):
        found = look(run, mask)
        silent += int(found.silent.sum())
        active += int((found.at_point > 0).sum())
        on = ~found.silent & (found.at_point > 0)
        torch.testing.assert_close(found.one[on], found.at_point[on] / (1 - p))
    assert silent / active == pytest.approx(p, abs=4 * (p * (1 - p) / active) ** 0.5)


def test_predictions_are_random_in_training_mode_only() -> None:
    run = training(0.5)
    found, again, other = look(run, 1), look(run, 1), look(run, 2)
    assert found.answers.std() > 0.001
    torch.testing.assert_close(found.answers, again.answers, rtol=0, atol=0)
    assert not torch.equal(found.answers, other.answers)
    assert found.answer == other.answer == pytest.approx(run.predict(run.data.x[:1]).softmax(dim=1)[0, -1].item())


def test_looking_does_not_change_how_it_trains_on() -> None:
    watched, alone = training(0.5), training(0.5)
    for _ in range(5):
        watched.advance()
        look(watched, 3)
        alone.advance()
    for a, b in zip(watched.parameters, alone.parameters, strict=True):
        torch.testing.assert_close(a, b, rtol=0, atol=0)
