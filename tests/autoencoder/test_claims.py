"""What the front matter says of the presets, the scenes and the prediction is what is measured."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest

from components.autoencoder import experiment
from components.autoencoder.compute import error
from components.autoencoder.digits import parse
from components.autoencoder.state import STATE
from components.neural_network.jobs import Job, Lane
from components.neural_network.look import nothing
from components.notes import note

NOTE = note("autoencoder")


def state_of(name: str, **change: Any) -> dict[str, Any]:
    preset = next(preset.state for preset in NOTE.presets if preset.name == name)
    return {name: field.default for name, field in STATE.items()} | preset | change


@lru_cache
def trained(name: str, seed: int = 0) -> Lane:
    return Job([experiment.entry(state_of(name, seed=seed))], nothing).finish().lanes[0]


def last(name: str, seed: int = 0) -> float:
    return trained(name, seed).curve[-1].test_loss


def principal(name: str, seed: int = 0) -> float:
    return experiment.pca_error(trained(name, seed).entry.data, state_of(name)["size"])


@pytest.mark.parametrize("seed", [0, 1])
def test_two_numbers_and_the_prediction(seed: int) -> None:
    ratio = last("Ten digits in a plane", seed) / principal("Ten digits in a plane", seed)
    assert 0.7 < ratio < 0.82


def test_digits_of_one_kind_lie_together() -> None:
    """The nearest other code is that of the same digit far more often than one time in ten."""
    from sklearn.neighbors import KNeighborsClassifier

    from components.autoencoder.compute import encode
    from components.autoencoder.digits import classes

    lane = trained("Ten digits in a plane")
    codes, labels = encode(lane.training.network, lane.entry.data.x_test).numpy(), classes(0).numpy()
    found = KNeighborsClassifier(2).fit(codes, labels).kneighbors(codes, return_distance=False)[:, 1]
    assert (labels[found] == labels).mean() > 0.5


def test_denoising() -> None:
    data = trained("Denoising").entry.data
    assert last("Denoising") < 0.25 * error(data.x_test, data.y_test)


def test_one_number() -> None:
    assert last("One number") > 1.2 * last("Ten digits in a plane")
    curve = [seen.test_loss for seen in trained("One number").curve]
    assert min(curve) > 1.2 * last("Ten digits in a plane")


def test_one_answer_for_all() -> None:
    data = trained("One answer for all").entry.data
    answers = trained("One answer for all").training.predict(data.x_test)
    assert answers.var(dim=0).mean() < 0.05 * data.y_test.var(dim=0).mean()
    assert error(answers.mean(dim=0).expand_as(data.y_test), data.y.mean(dim=0).expand_as(data.y_test)) < 0.01
    assert last("One answer for all") > experiment.pca_error(data, 1)


def test_steps_too_large() -> None:
    failure = trained("Steps too large").failure
    assert failure
    assert failure.step < 10


def test_linear_is_pca() -> None:
    assert last("Linear is PCA") == pytest.approx(principal("Linear is PCA"), rel=0.05)


def test_pca_wins_with_many_numbers() -> None:
    state = state_of("PCA wins")
    job = Job(experiment.sweep(state), nothing, experiment.SWEEP_FRAMES).finish()
    for size, lane in zip(experiment.SIZES, job.lanes, strict=True):
        assert (lane.curve[-1].test_loss < experiment.pca_error(lane.entry.data, size)) == (size <= 8), size
    assert "15 epochs" in next(preset.why for preset in NOTE.presets if preset.name == "PCA wins")
    assert experiment.SWEEP_EPOCHS == 15


def test_drawn_digits_and_others() -> None:
    lane = trained("Ten digits in a plane")
    errors = {}
    for name in ("A drawn zero", "No digit at all"):
        drawn = parse(state_of(name)["drawn"])
        assert drawn is not None
        errors[name] = error(lane.training.predict(drawn[None]), drawn[None])
    assert errors["A drawn zero"] < 2 * lane.curve[-1].test_loss
    assert errors["No digit at all"] > 3 * lane.curve[-1].test_loss
