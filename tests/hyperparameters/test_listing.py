"""The code on the page runs as it is and gives the curve on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.hyperparameters.listing import pytorch
from components.hyperparameters.setup import data_of, entry
from components.hyperparameters.state import STATE
from components.neural_network.training import Training
from components.threads import one_thread
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()}
POINTS = "; ".join(f"{x / 4}, {y / 3}, {'ABC'[(x > 0) + (y > 0)]}" for x in range(-5, 6, 2) for y in range(-5, 6, 2))
FILE = ("mine.csv", b"a,b,kind\n" + b"\n".join(b"%d,%d.5,%s" % (i, (i * 7) % 11, b"no" if i % 3 else b'"y""\'\n#es"') for i in range(40)))


@pytest.mark.parametrize(
    "change",
    [
        {"epochs": 4},
        {"epochs": 4, "batch": "1", "optimiser": "momentum", "rate": "0.03"},
        {"data": "spirals", "layers": 3, "neurons": 5, "optimiser": "Adam", "rate": "0.03", "epochs": 4, "seed": 7, "batch": "all"},
        {"data": "XOR", "activation": "leaky ReLU", "dropout": 0.3, "epochs": 4, "noise": 0.0},
        {"data": "circles", "loss": "hinge", "activation": "sigmoid", "layers": 0, "epochs": 4, "batch": "64"},
        {"data": "blobs", "loss": "mean squared error", "activation": "GELU", "layers": 2, "epochs": 4},
        {"data": "wave", "activation": "ReLU", "rate": "0.1", "epochs": 4},
        {"data": "iris petals", "activation": "none", "dropout": 0.5, "layers": 2, "epochs": 4},
        {"data": "moons", "noise": 0.5, "optimiser": "Adam", "rate": "0.1", "epochs": 40, "patience": 3},
        {"data": "own points", "points": POINTS, "epochs": 4},
        {"data": "own file", "epochs": 4, "batch": "4"},
    ],
    ids=lambda change: "-".join(str(value)[:12] for value in change.values()),
)
def test_the_curve(change: dict[str, Any]) -> None:
    state = DEFAULT | change
    data = data_of(state, FILE)
    training = Training(entry(state, data, "").architecture, data, entry(state, data, "").settings)
    with one_thread():
        here = [(seen.train_loss, seen.test_loss) for seen in training.run(frames=100_000) if seen and seen.epoch == int(seen.epoch)]
    names = run(pytorch(state, data))
    assert len(names["curve"]) == len(here)
    assert training.stopped_early == ("patience" in change)
    for (train, test), (train_here, test_here) in zip(names["curve"], here, strict=True):
        assert train == pytest.approx(train_here, rel=2e-3)
        assert test == pytest.approx(test_here, rel=2e-3)
    if not data.regression:
        assert names["accuracy"] == pytest.approx(training.snapshot().test_accuracy, abs=1e-6)


def test_nothing_from_a_file_becomes_code() -> None:
    hostile = ("x.csv", b"\n".join(b'%d,%d,"a\n__import__(1)"\n%d,%d,"\xe2\x80\xa8b\x0c"""' % (i, i, i, i + 1) for i in range(9)))
    state = DEFAULT | {"data": "own file", "epochs": 1}
    data = data_of(state, hostile)
    code = pytorch(state, data)
    assert all("__import__" not in line or line.startswith("rows = torch.tensor([  # ") for line in code.splitlines())
    run(code)
