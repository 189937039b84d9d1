"""The code on the page runs as it is and gives the numbers on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.bias_variance import experiment, own_points
from components.bias_variance.decompose import decompose
from components.bias_variance.families import FAMILIES, NEIGHBOURS, NETWORK, POLYNOMIAL, nearest
from components.bias_variance.listing import pytorch
from components.bias_variance.state import OWN, STATE
from tests.listings import run

DEFAULT = {name: field.default for name, field in STATE.items()}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"degree": 0},
        {"degree": 1, "truth": "step", "noise": 0.0},
        {"degree": 15, "n": 40, "seed": 7, "refits": "500"},
        {"degree": 15, "n": 8},
        {"degree": 7, "n": 9, "truth": "bump"},
        {"family": NEIGHBOURS, "k": 5, "truth": "wave"},
        {"family": NEIGHBOURS, "k": 400, "n": 100},
        {"family": NETWORK, "hidden": 2},
        {"family": NETWORK, "hidden": 3, "n": 50, "truth": "quadratic"},
    ],
)
def test_a_known_function(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | change
    found = decompose(experiment.setting(state))
    place = nearest(found.capacities, state[FAMILIES[state["family"]].field])
    names = run(pytorch(state))
    near = 0.01 if state["family"] == NETWORK else 1e-5  # 500 steps in single precision, in another order of additions
    for name in ("bias2", "variance", "measured", "train"):
        assert names[name] == pytest.approx(getattr(found, name)[place], rel=near, abs=1e-12), name
    assert names["standard_error"] == pytest.approx(found.measured_se[place], rel=max(near, 1e-5))
    assert f"variance {found.variance[place]:.2g}"[:12] in capsys.readouterr().out or state["family"] == NETWORK


@pytest.mark.parametrize(
    "change",
    [{"degree": 3}, {"degree": 12}, {"family": NEIGHBOURS, "k": 3}, {"family": NETWORK, "hidden": 2}],
)
def test_own_points(change: dict[str, Any]) -> None:
    state = DEFAULT | change | {"truth": OWN, "points": own_points.EXAMPLE}
    points = own_points.parse(own_points.EXAMPLE)
    found = own_points.measure(points, state["family"], 200, 0)
    place = nearest(found.capacities, state[FAMILIES[state["family"]].field])
    names = run(pytorch(state))
    near = 0.01 if state["family"] == NETWORK else 1e-5
    if state["family"] != NEIGHBOURS:  # drawn twice, a point is as near as its copy, and either may be taken
        assert names["variance"] == pytest.approx(found.variance[place], rel=near)
        assert names["measured"] == pytest.approx(found.measured[place], rel=near)
    assert names["variance"] == pytest.approx(found.variance[place], rel=0.1)
    assert names["train"] == pytest.approx(found.train[place], rel=near, abs=1e-9)


def test_nothing_typed_becomes_code() -> None:
    hostile = DEFAULT | {"truth": OWN, "points": "__import__('os').system('true'), 1"}
    with pytest.raises(own_points.PointsError):
        pytorch(hostile)


def test_the_code_names_the_capacity() -> None:
    assert "DEGREE = 5" in pytorch(DEFAULT)
    assert "K = 6" in pytorch(DEFAULT | {"family": NEIGHBOURS, "k": 6})
    assert DEFAULT["family"] == POLYNOMIAL
