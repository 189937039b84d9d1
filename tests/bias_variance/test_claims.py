"""What the front matter says of the presets and the prediction is what is measured."""

from __future__ import annotations

from typing import Any

import pytest

from components.bias_variance import experiment
from components.bias_variance.decompose import Decomposition, decompose
from components.bias_variance.state import STATE
from components.notes import note

NOTE = note("bias-variance")


def measure(state: dict[str, Any], **change: Any) -> Decomposition:
    whole = {name: field.default for name, field in STATE.items()} | state | change
    return decompose(experiment.setting(whole))


def preset(name: str) -> dict[str, Any]:
    return next(preset.state for preset in NOTE.presets if preset.name == name)


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_the_prediction_is_answered_by_the_measurement(seed: int) -> None:
    assert NOTE.prediction is not None
    found = measure(NOTE.prediction.state, seed=seed)
    first, last = NOTE.prediction.options[NOTE.prediction.answer].split(" to ")
    assert int(first) <= found.best <= int(last)
    assert found.best == 3


def test_balanced() -> None:
    found = measure(preset("Balanced"))
    assert found.bias2[3] < 0.05 * found.measured[3]
    assert found.variance[3] < 0.3 * found.noise


def test_too_stiff() -> None:
    found = measure(preset("Too stiff"))
    assert found.bias2[1] > 5 * found.variance[1]
    assert found.train[1] > 1.3 * found.noise
    assert found.measured[1] > 1.3 * found.noise
    more = measure(preset("Too stiff"), n=400)
    assert more.bias2[1] == pytest.approx(found.bias2[1], rel=0.05)


def test_too_flexible() -> None:
    found = measure(preset("Too flexible"))
    assert found.train[12] < 0.3 * found.noise
    assert found.measured[12] > 10 * found.noise
    assert found.variance[12] > 20 * found.bias2[12]


def test_degree_15_is_harmless_with_400_points() -> None:
    found = measure(preset("Degree 15, harmless"))
    assert found.measured[15] < 1.05 * found.measured[found.best]


def test_without_noise_more_is_better() -> None:
    found = measure(preset("No noise, no overfitting"))
    assert found.best == 15
    assert found.measured[15] ** 0.5 < 1e-9
    assert all(found.measured[degree + 2] < found.measured[degree] for degree in range(1, 14, 2))


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_second_descent(seed: int) -> None:
    found = measure(preset("Second descent"), seed=seed)
    peak = int(found.measured.argmax())
    assert peak in (7, 8)
    assert found.measured[15] < found.measured[peak] / 10
    assert found.train[8] < 1e-12


def test_the_scene_about_more_data() -> None:
    few, many = measure({}), measure({}, n=400)
    assert many.best > few.best
    assert many.variance[12] < few.variance[12] / 20


def test_the_scene_about_neighbours() -> None:
    found = measure({"family": "nearest neighbours"})
    assert found.capacities[0] == 20
    assert 1 < found.capacities[found.best] < 20
