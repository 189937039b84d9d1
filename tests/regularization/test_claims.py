"""What the front matter says of the presets, the scenes and the prediction is what comes out."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from components.neural_network.jobs import Job, Lane
from components.notes import note
from components.regularization import outlier
from components.regularization.figures import norm
from components.regularization.setup import BOTH, DECAY, DROPOUT, NONE, entries
from components.regularization.state import STATE

NOTE = note("regularization")


@cache
def _train(items: frozenset[tuple[str, Any]]) -> dict[str, Lane]:
    state = {name: field.default for name, field in STATE.items()} | dict(items)
    return {lane.entry.name: lane for lane in Job(entries(state), lambda training: None, frames=12).finish().lanes}


def train(state: dict[str, Any], **change: Any) -> dict[str, Lane]:
    return _train(frozenset((state | change).items()))


def held_out(lane: Lane) -> float:
    return lane.curve[-1].test_loss


def preset(name: str) -> dict[str, Any]:
    return next(preset.state for preset in NOTE.presets if preset.name == name)


def test_three_remedies() -> None:
    lanes = train(preset("Three remedies"))
    plain = lanes[NONE].curve[-1]
    assert lanes[NONE].entry.architecture.parameters == pytest.approx(1200, rel=0.05)
    assert all(2 * held_out(lanes[name]) < plain.test_loss for name in (DECAY, DROPOUT, BOTH))
    assert plain.train_loss < 0.01
    assert all(abs(lane.curve[-1].test_accuracy - plain.test_accuracy) < 0.06 for lane in lanes.values())
    assert norm(lanes[DECAY]) < 0.5 * norm(lanes[NONE]) < norm(lanes[DROPOUT])


def test_the_prediction_is_answered_by_the_measurement() -> None:
    assert NOTE.prediction is not None
    lanes = train(NOTE.prediction.state)
    losses = [lane.curve[-1].train_loss for lane in lanes.values()]
    assert losses.index(min(losses)) == NOTE.prediction.answer
    assert held_out(lanes[NONE]) == max(map(held_out, lanes.values()))


def test_too_large_a_penalty() -> None:
    lanes = train(preset("λ too large"))
    for name in (DECAY, BOTH):
        assert norm(lanes[name]) < 0.1
        assert lanes[name].curve[-1].train_loss > 0.6
    tenth = train(preset("λ too large"), penalty=0.02)
    assert held_out(tenth[DECAY]) < 0.6 * held_out(lanes[DECAY])


def test_too_much_dropout() -> None:
    lanes = train(preset("p too large"))
    assert lanes[DROPOUT].curve[-1].train_loss > 0.6
    assert lanes[NONE].curve[-1].train_loss < 0.4
    assert train(preset("p too large"), p=0.2)[DROPOUT].curve[-1].train_loss < 0.4


def test_dropout_does_not_help() -> None:
    lanes = train(preset("Dropout does not help"))
    assert held_out(lanes[DROPOUT]) > held_out(lanes[NONE])
    assert held_out(lanes[DECAY]) < 0.25 * held_out(lanes[NONE])


def test_dropout_helps_on_another_seed() -> None:
    lanes = train(NOTE.scenes[2].state)
    assert held_out(lanes[DROPOUT]) < 0.5 * held_out(lanes[NONE])
    assert norm(lanes[DROPOUT]) > 0.8 * norm(lanes[NONE])


def test_plenty_of_data() -> None:
    lanes = train(preset("Plenty of data"))
    assert held_out(lanes[NONE]) == min(map(held_out, lanes.values()))
    assert held_out(lanes[BOTH]) == max(map(held_out, lanes.values()))


@pytest.mark.parametrize("seed", [0, 1])
def test_a_pull_that_does_not_follow(seed: int) -> None:
    state = preset("A pull that does not follow")
    found = outlier.fit(seed, state["ox"], 2.5, 0.1)
    assert 0.4 * found.pulls[0] < found.pulls[1] < 0.55 * found.pulls[0]
    assert abs(found.moved[1]) < 0.55 * abs(found.moved[0])
    assert found.pulls[0] > outlier.fit(seed, 0.0, 2.5, 0.1).pulls[0]
    assert found.norms[1] < 0.05 * found.norms[0]
