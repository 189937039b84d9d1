"""The code on the page runs as it is and gives the curves on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.activation_functions.formula import read
from components.activation_functions.listing import pytorch
from components.activation_functions.setup import entries
from components.activation_functions.state import STATE
from components.neural_network.jobs import Job
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()} | {"epochs": 3}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"data": "moons", "layers": 3, "neurons": 5, "optimiser": "SGD", "rate": "0.3", "own": "max(x, 0.1*x) * tanh(2)"},
        {"data": "spirals", "optimiser": "momentum", "own": "x*sin(x)", "seed": 7, "epochs": 2},
        {"data": "circles", "noise": 0.0, "layers": 1, "epochs": 1},
        {"data": "blobs", "neurons": 1, "epochs": 1},
    ],
)
def test_the_listing_gives_the_same_curves(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | change
    own = read(state["own"]) if state["own"] else None
    names = run(pytorch(state, own))
    job = Job(entries(state, own), lambda training: None, frames=10_000).finish()
    assert list(names["curves"]) == [lane.entry.name for lane in job.lanes]
    for lane in job.lanes:
        at_epochs = [seen.test_loss for seen in lane.curve if seen.step and seen.step % lane.training.steps_per_epoch == 0]
        assert names["curves"][lane.entry.name] == pytest.approx(at_epochs, rel=1e-3), lane.entry.name
    assert "as one matrix" in capsys.readouterr().out
