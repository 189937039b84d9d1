"""The code on the page runs as it is and gives the curves on the page."""

from __future__ import annotations

import re
from typing import Any

import pytest

from components.neural_network.jobs import Job
from components.regularization import outlier
from components.regularization.figures import norm
from components.regularization.listing import pytorch, ridge
from components.regularization.setup import entries
from components.regularization.state import STATE
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()} | {"epochs": 8}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"data": "spirals", "layers": 3, "neurons": 8, "p": 0.2, "penalty": 0.05, "seed": 7, "n": 33},
        {"data": "circles", "layers": 1, "p": 0.0},
    ],
)
def test_the_listing_gives_the_same_curves(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | change
    names = run(pytorch(state))
    job = Job(entries(state), lambda training: None, frames=10_000).finish()
    printed = dict(re.findall(r"(.+): .* norm of the weights ([0-9.]+)", capsys.readouterr().out))
    for lane in job.lanes:
        at_epochs = [seen.test_loss for seen in lane.curve if seen.step and seen.step % lane.training.steps_per_epoch == 0]
        assert names["curves"][lane.entry.name] == pytest.approx(at_epochs, rel=1e-3), lane.entry.name
        assert float(printed[lane.entry.name]) == pytest.approx(norm(lane), abs=0.01)


@pytest.mark.parametrize("change", [{}, {"seed": 5, "ox": -0.95, "oy": -3.0, "ridge": "10"}])
def test_the_ridge_listing_gives_the_same_pulls(change: dict[str, Any]) -> None:
    state = DEFAULT | change
    names = run(ridge(state))
    found = outlier.fit(state["seed"], state["ox"], state["oy"], float(state["ridge"]))
    assert names["pulls"] == pytest.approx(found.pulls, rel=1e-5)
    assert names["norms"] == pytest.approx(found.norms, rel=1e-4)
