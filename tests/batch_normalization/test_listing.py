"""The code on the page runs as it is and gives the numbers on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.batch_normalization import experiment, measure, numbers
from components.batch_normalization.listing import pytorch
from components.batch_normalization.state import ALL, AVERAGES, EVALUATION, FEATURE, RATES, SPIRALS, STATE
from components.neural_network.jobs import Job
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()}


@pytest.mark.parametrize(
    "change",
    [
        {"epochs": 2, "layers": 3, "batch": "128"},
        {"epochs": 3, "activation": "sigmoid", "optimiser": "Adam", "rate": "0.01", "batch": ALL, "seed": 7},
        {"epochs": 4, "data": SPIRALS, "neurons": 8, "batch": "10", "optimiser": "momentum"},
    ],
)
def test_the_race(change: dict[str, Any]) -> None:
    state = DEFAULT | change
    curves = run(pytorch(state))["curves"]
    job = Job(experiment.race(state), experiment.timed(), frames=1000).finish()
    for batch_norm, lane in zip((False, True), job.lanes, strict=True):
        ours = [seen.test_accuracy for seen in lane.curve if seen.step and seen.step % lane.training.steps_per_epoch == 0]
        assert curves[batch_norm] == pytest.approx(ours, abs=0.006)  # five pictures of 899


def test_a_batch_of_one_is_refused_by_pytorch_too(capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | {"batch": "1", "epochs": 1, "data": SPIRALS}
    curves = run(pytorch(state))["curves"]
    assert len(curves[False]) == 1
    assert curves[True] == []
    assert "Expected more than 1 value per channel" in capsys.readouterr().out


def test_divergence_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | {"rate": "10", "epochs": 3, "optimiser": "momentum", "activation": "none", "layers": 4}
    curves = run(pytorch(state))["curves"]
    assert "diverged: the loss is" in capsys.readouterr().out
    assert len(curves[False]) < 3


def test_the_learning_rates(capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | {"part": RATES, "data": SPIRALS, "neurons": 8}
    found = run(pytorch(state))["found"]
    job = Job(experiment.sweep(state), experiment.timed(), experiment.SWEEP_FRAMES).finish()
    for rate, lanes in measure.by_rate(job).items():
        for batch_norm, lane in zip((False, True), lanes, strict=True):
            assert found[rate, batch_norm] == pytest.approx(measure.learnt(lane), abs=0.011)
    assert "η = 0.03" in capsys.readouterr().out


@pytest.mark.parametrize("change", [{"layers": 1}, {"data": SPIRALS, "layers": 3, "neurons": 6, "batch": "100"}])
def test_the_running_averages(change: dict[str, Any]) -> None:
    state = DEFAULT | {"part": AVERAGES} | change
    curve = run(pytorch(state))["curve"]
    lane = Job(experiment.first_steps(state), experiment.averages, frames=10_000).finish().lanes[0]
    assert len(curve) == lane.training.step >= experiment.FIRST_STEPS
    for theirs, ours in zip(curve, lane.frames[1:], strict=True):
        assert theirs == pytest.approx((ours.running_mean, ours.mean, ours.running_variance, ours.variance), rel=0.01, abs=0.003)


@pytest.mark.parametrize("change", [{}, {"gamma": -1.5, "beta": 0.7, "values": "−3; 0.5 12 1e3"}, {"mode": EVALUATION, "steps": 7}])
def test_one_feature(change: dict[str, Any]) -> None:
    state = DEFAULT | {"part": FEATURE} | change
    worked = numbers.work_out(
        numbers.parse(state["values"]), state["gamma"], state["beta"], state["steps"], training=state["mode"] != EVALUATION
    )
    names = run(pytorch(state))
    assert worked.found is not None
    assert names["y"][:, 0].tolist() == pytest.approx(worked.found.output[:, 0].tolist(), abs=1e-9)
    assert names["min_max"][:, 0].tolist() == pytest.approx(worked.squeezed[:, 0].tolist(), abs=1e-12)


def test_one_value_is_refused_and_nothing_typed_becomes_code(capsys: pytest.CaptureFixture[str]) -> None:
    run(pytorch(DEFAULT | {"part": FEATURE, "values": "4"}))
    assert "Expected more than 1 value per channel" in capsys.readouterr().out
    assert "import" not in pytorch(DEFAULT | {"part": FEATURE, "values": "__import__('os').system('true')"})
