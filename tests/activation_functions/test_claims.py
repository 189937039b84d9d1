"""What the front matter says of the presets, the scenes and the prediction is what comes out."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from components.activation_functions.formula import read
from components.activation_functions.measured import Collapsed, Measured, collapsed, measure
from components.activation_functions.setup import entries
from components.activation_functions.state import STATE
from components.neural_network.jobs import Job, Lane
from components.neural_network.network import ACTIVATIONS
from components.notes import note

NOTE = note("activation-functions")


def train(state: dict[str, Any], names: str = "", **change: Any) -> dict[str, Lane]:
    """Only the lanes of these names (all but none of an empty text: the learner's own)."""
    whole = {name: field.default for name, field in STATE.items()} | state | change
    own = read(whole["own"]) if whole["own"] else None
    wanted = names.split(", ")
    chosen = [entry for entry in entries(whole, own) if entry.name in wanted or entry.formula]
    return {lane.entry.formula or lane.entry.name: lane for lane in Job(chosen, lambda training: None).finish().lanes}


def right(lane: Lane) -> float:
    return lane.curve[-1].test_accuracy


def preset(name: str) -> dict[str, Any]:
    return next(preset.state for preset in NOTE.presets if preset.name == name)


@pytest.mark.parametrize("seed", [0, 1])
def test_xor_needs_a_bend(seed: int) -> None:
    lanes = train(preset("XOR needs a bend"), "none, tanh, ReLU, leaky ReLU, GELU", seed=seed)
    assert right(lanes["none"]) < 0.7
    assert all(right(lane) > 0.9 for name, lane in lanes.items() if name != "none")


def test_ten_layers_are_one_matrix_and_answer_the_prediction() -> None:
    state = preset("Ten layers, one matrix")
    assert NOTE.prediction is not None
    assert NOTE.prediction.state == state
    lanes = train(state, "none")
    found = collapsed(lanes["none"])
    assert isinstance(found, Collapsed)
    assert lanes["none"].entry.architecture.parameters == 690
    assert found.weight.numel() + len(found.bias) == 6
    assert found.off < 1e-5 < 1e-3 * found.top
    short = train(state, "sigmoid, tanh, ReLU, leaky ReLU, GELU", layers=1)
    assert all(right(lane) > right(lanes["none"]) for lane in short.values())


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_sigmoid_starves(seed: int) -> None:
    lanes = train(preset("Sigmoid starves"), "sigmoid, ReLU" if seed == 0 else "sigmoid", seed=seed, epochs=30 if seed == 0 else 2)
    found = measure(lanes["sigmoid"])
    assert found.first_to_last < 1e-6
    assert right(lanes["sigmoid"]) < 0.6
    if seed == 0:
        assert right(lanes["ReLU"]) > right(lanes["sigmoid"]) + 0.1
        assert measure(lanes["ReLU"]).first_to_last > 100 * found.first_to_last


def test_fewer_layers_of_sigmoid_learn() -> None:
    assert right(train(preset("Sigmoid starves"), "sigmoid", layers=1)["sigmoid"]) > 0.85


def test_dead_relus() -> None:
    """How many die is a matter of the last digits, which differ from machine to machine: over some seeds it is about half of the 16."""
    state = preset("Dead ReLUs")
    counts = []
    for seed in range(6):
        lanes = train(state, "ReLU, leaky ReLU", seed=seed)
        dead: Measured = measure(lanes["ReLU"])
        counts.append(sum(dead.slopes.dead))
        assert counts[-1] > sum(dead.slopes_before.dead)
        assert sum(measure(lanes["leaky ReLU"]).slopes.dead) == 0
        gentle = measure(train(state, "ReLU", seed=seed, rate="0.01")["ReLU"])
        assert sum(gentle.slopes.dead) < counts[-1]
    assert 5 <= sum(counts) / len(counts) <= 12, counts


def test_a_line_is_enough() -> None:
    lanes = train(preset("A line is enough"), ", ".join(ACTIVATIONS))
    assert right(lanes["none"]) >= max(map(right, lanes.values())) - 0.01


def test_two_neurons_and_a_square() -> None:
    lanes = train(preset("Two neurons, x²"), "sigmoid, tanh, ReLU, leaky ReLU, GELU")
    assert right(lanes.pop("x**2")) > 0.9
    assert all(right(lane) < 0.8 for lane in lanes.values())


def test_a_sine_learns_the_spirals() -> None:
    assert right(train(NOTE.scenes[-1].state)["sin(3*x)"]) > 0.95


def test_without_a_bend_the_border_is_straight() -> None:
    lanes = train({}, "none", epochs=2)
    x = torch.randn(50, 2, generator=torch.Generator().manual_seed(0))
    scores = lanes["none"].training.predict(x)
    middle = lanes["none"].training.predict((x[:25] + x[25:]) / 2)
    torch.testing.assert_close(middle, (scores[:25] + scores[25:]) / 2, atol=1e-5, rtol=1e-5)
