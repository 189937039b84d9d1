"""What the widget is sent: the right curves, small enough, and nothing of what is still covered."""

from __future__ import annotations

import base64
import json

import numpy as np
import pytest

from components.bias_variance import figures, view
from components.bias_variance.decompose import Decomposition, decompose
from components.bias_variance.families import FAMILIES, NEIGHBOURS, POLYNOMIAL
from components.bias_variance.own_points import EXAMPLE, measure, parse
from components.bias_variance.sampling import Setting

POLY = FAMILIES[POLYNOMIAL]


@pytest.fixture(scope="module")
def found() -> Decomposition:
    return decompose(Setting("sine", POLYNOMIAL, n=20, noise=0.4, refits=200, seed=0))


def test_the_curves_survive_sixteen_bits(found: Decomposition) -> None:
    data = view.payload(found, POLY, 3, ghosts=True, covered=False, expected=None)
    numbers = np.frombuffer(base64.b64decode(data["curves"]), dtype="<i2").reshape(16, data["perCapacity"], 100)
    middle, half = (data["low"] + data["high"]) / 2, view.REACH * (data["high"] - data["low"]) / 2
    curves = middle + numbers / 32767 * half
    for degree in (0, 3, 7):
        np.testing.assert_allclose(curves[degree, 0], found.fitted[degree], atol=1e-3)
        np.testing.assert_allclose(curves[degree, 1], found.mean[degree], atol=1e-3)
    inside = np.abs(found.ghosts[15] - middle) < half
    np.testing.assert_allclose(curves[15, 2:][inside], found.ghosts[15][inside], atol=1e-3)
    assert len(json.dumps(data)) < 180_000


def test_the_areas_end_at_the_sum_and_meet_the_measured_error(found: Decomposition) -> None:
    data = view.payload(found, POLY, 3, ghosts=True, covered=False, expected=(2, 5))
    assert [area["name"] for area in data["areas"]] == ["noise σ²", "bias²", "variance"]
    np.testing.assert_allclose(data["areas"][2]["top"], found.total, rtol=1e-4)
    np.testing.assert_allclose(data["measured"][:9], data["areas"][2]["top"][:9], rtol=0.06)
    assert data["best"] == 3
    assert data["expected"] == [2, 5]


def test_a_covered_curve_is_not_sent(found: Decomposition) -> None:
    data = view.payload(found, POLY, 3, ghosts=True, covered=True, expected=(2, 5))
    assert data["areas"] == data["measured"] == data["error"] == data["train"] == []
    assert data["best"] == -1
    assert data["expected"] is None
    assert "degree" in data["question"]


def test_the_ceiling_shows_the_lowest_point_and_the_stiffest_model(found: Decomposition) -> None:
    top = view.ceiling(found)
    assert top >= 3 * found.measured.min()
    assert top >= found.measured[0]
    assert view.above(found) == [place for place in range(16) if found.measured[place] > top] != []


def test_every_setting_has_a_picture() -> None:
    for truth in ("line", "step"):
        for noise in (0.0, 1.0):
            found = decompose(Setting(truth, NEIGHBOURS, n=8, noise=noise, refits=200, seed=0))
            data = view.payload(found, FAMILIES[NEIGHBOURS], 0, ghosts=False, covered=False, expected=None)
            assert data["ceiling"] > 0
            assert data["low"] < min(data["y"]) < max(data["y"]) < data["high"]
            json.dumps(data, allow_nan=False)


def test_own_points_have_one_area_and_no_truth() -> None:
    measured = measure(parse(EXAMPLE), POLYNOMIAL, 200, 0)
    data = view.payload(measured, POLY, 3, ghosts=True, covered=False, expected=None)
    assert data["truth"] is None
    assert [area["name"] for area in data["areas"]] == ["bootstrap variance"]
    assert data["measuredName"] == "leave-one-out error"


def test_the_figures_carry_the_numbers(found: Decomposition) -> None:
    traces = {trace.name: trace for trace in figures.curves(found, POLY).data}
    np.testing.assert_allclose(traces["measured test error"].y, found.measured, rtol=1e-5)
    np.testing.assert_allclose(traces["bias²"].y, found.bias2, rtol=1e-5)
    assert traces["noise"].y.dtype == np.float32
    score = figures.agreement(found, POLY).data[0]
    np.testing.assert_allclose(score.y, found.gap / found.gap_se, rtol=1e-4)
    own = figures.curves(measure(parse(EXAMPLE), POLYNOMIAL, 200, 0), POLY)
    assert "bias²" not in {trace.name for trace in own.data}
