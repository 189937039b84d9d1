"""What the front matter says of the presets, the scenes and the prediction is what comes out."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import torch

from components.hyperparameters.setup import data_of, entries
from components.hyperparameters.state import STATE
from components.neural_network.jobs import Job, Lane
from components.neural_network.look import looker
from components.neural_network.losses import LOSSES
from components.neural_network.training import Diverged, Training
from components.notes import note

NOTE = note("hyperparameters")


@cache
def job(items: frozenset[tuple[str, Any]]) -> Job:
    state = {name: field.default for name, field in STATE.items()} | dict(items)
    return Job(entries(state, data_of(state)), looker(side=4)).finish()


def trained(state: dict[str, Any], **change: Any) -> list[Lane]:
    return job(frozenset((state | change).items())).lanes


def preset(name: str) -> dict[str, Any]:
    return next(preset.state for preset in NOTE.presets if preset.name == name)


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_two_moons(seed: int) -> None:
    (lane,) = trained(preset("Two moons in 30 epochs"), seed=seed)
    assert lane.curve[-1].test_accuracy >= 0.95


def test_three_spirals() -> None:
    (lane,) = trained(preset("Three spirals"))
    assert lane.entry.architecture.outputs == 3
    assert lane.curve[-1].test_accuracy > 0.95


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_learning_rate_too_high(seed: int) -> None:
    (lane,) = trained(preset("Learning rate too high"), seed=seed)
    assert isinstance(lane.failure, Diverged)
    assert lane.failure.step <= 12
    (tenth,) = trained(preset("Learning rate too high"), seed=seed, rate="0.3")
    assert tenth.failure is None
    assert tenth.curve[-1].test_accuracy > 0.85


def test_learning_rate_too_low() -> None:
    (lane,) = trained(preset("Learning rate too low"))
    first, last = lane.curve[0], lane.curve[-1]
    assert last.train_loss > 0.75 * first.train_loss
    assert abs(last.test_loss - last.train_loss) < 0.1
    (faster,) = trained({}, rate="0.1", epochs=3)
    assert faster.curve[-1].train_loss < last.train_loss


@pytest.mark.parametrize("seed", [0, 1])
def test_no_hidden_layer(seed: int) -> None:
    (lane,) = trained(preset("No hidden layer"), seed=seed)
    (longer,) = trained(preset("No hidden layer"), seed=seed, epochs=60)
    (hidden,) = trained(preset("No hidden layer"), seed=seed, layers=1)
    assert lane.curve[-1].test_accuracy < 0.7
    assert longer.curve[-1].test_accuracy < 0.7
    assert hidden.curve[-1].test_accuracy > 0.8


@pytest.mark.parametrize("seed", [0, 1])
def test_too_long_and_early_stopping(seed: int) -> None:
    (long,) = trained(preset("Too long"), seed=seed)
    (early,) = trained(preset("Early stopping"), seed=seed)
    lowest = min(long.curve, key=lambda seen: seen.test_loss)
    assert long.curve[-1].test_loss > 1.1 * lowest.test_loss
    assert long.curve[-1].train_loss < lowest.train_loss
    assert early.training.stopped_early
    assert early.curve[-1].test_loss < long.curve[-1].test_loss


@pytest.mark.parametrize("seed", [0, 1])
def test_a_batch_of_one_wins_and_answers_the_prediction(seed: int) -> None:
    state = preset("A batch of one wins")
    assert NOTE.prediction is not None
    assert NOTE.prediction.state == state
    everything, one = trained(state, seed=seed)
    (middle,) = trained({"rate": "0.1"}, seed=seed)
    assert one.training.step == 6000
    assert everything.training.step == 30
    assert 3 * one.curve[-1].train_loss < everything.curve[-1].train_loss
    (one_epoch,) = trained({"rate": "0.1", "batch": "1", "epochs": 1}, seed=seed)
    (as_many_steps,) = trained({"rate": "0.1", "batch": "all", "epochs": 200}, seed=seed)
    assert one_epoch.training.step == as_many_steps.training.step == 200
    assert as_many_steps.curve[-1].train_loss < 1.02 * one_epoch.curve[-1].train_loss
    losses = [lane.curve[-1].train_loss for lane in (one, middle, everything)]
    assert losses.index(min(losses)) == NOTE.prediction.answer


@pytest.mark.parametrize("seed", [0, 1])
def test_deeper_is_worse(seed: int) -> None:
    flat, deep = trained(preset("Deeper is worse"), seed=seed)
    assert deep.entry.architecture.parameters > 3 * flat.entry.architecture.parameters
    assert flat.curve[-1].test_accuracy > 0.9
    assert deep.curve[-1].test_accuracy < 0.45
    start, data = Training(deep.entry.architecture, deep.entry.data, deep.entry.settings), deep.entry.data
    weights = [parameter for parameter in start.parameters if parameter.dim() == 2]
    batch = start.next_batch()
    loss = LOSSES[deep.entry.settings.loss](start.network(data.x[batch]), data.y[batch])
    gradient = [each.norm().item() for each in torch.autograd.grad(loss, weights)]
    assert gradient[0] < 0.01 * gradient[-1]


def test_the_scene_of_three_neurons() -> None:
    (lane,) = trained(NOTE.scenes[1].state)
    assert lane.curve[-1].test_accuracy > 0.85
