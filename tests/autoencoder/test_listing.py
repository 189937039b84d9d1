"""The code on the page runs as it is and gives the numbers on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.autoencoder import experiment
from components.autoencoder.listing import pytorch
from components.autoencoder.state import AGAINST, STATE
from components.neural_network.jobs import Job
from components.neural_network.look import nothing
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()}


@pytest.mark.parametrize(
    "change",
    [
        {"epochs": 4},
        {"epochs": 3, "activation": "none", "size": 5, "seed": 3, "optimiser": "momentum", "rate": "0.1"},
        {"epochs": 3, "activation": "tanh", "neurons": 20, "noise": 0.3, "optimiser": "SGD", "rate": "1"},
        {"epochs": 2, "activation": "sigmoid", "size": 16},
    ],
)
def test_one_autoencoder(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | change
    names = run(pytorch(state))
    lane = Job([experiment.entry(state)], nothing, frames=1000).finish().lanes[0]
    ours = [seen.test_loss for seen in lane.curve if seen.step and seen.step % lane.training.steps_per_epoch == 0]
    assert names["curve"] == pytest.approx(ours, rel=2e-3)
    principal = experiment.pca_error(lane.entry.data, state["size"])
    assert names["pca"](state["size"]) == pytest.approx(principal, rel=1e-3)
    assert f"PCA with {state['size']}" in capsys.readouterr().out


def test_divergence_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    names = run(pytorch(DEFAULT | {"activation": "none", "optimiser": "SGD", "rate": "10"}))
    assert names["curve"] == []
    assert "diverged: the loss is" in capsys.readouterr().out


def test_all_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(experiment, "SWEEP_EPOCHS", 1)
    monkeypatch.setattr("components.autoencoder.listing.SWEEP_EPOCHS", 1)
    state = DEFAULT | {"part": AGAINST}
    found = run(pytorch(state))["found"]
    job = Job(experiment.sweep(state), nothing, experiment.SWEEP_FRAMES).finish()
    for size, lane in zip(experiment.SIZES, job.lanes, strict=True):
        mine, principal = found[size]
        assert mine == pytest.approx(lane.curve[-1].test_loss, rel=2e-3)
        assert principal == pytest.approx(experiment.pca_error(lane.entry.data, size), rel=1e-3)
