"""The closed form, its path and the pull of one point, against scikit-learn and against gradient descent."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LinearRegression, Ridge

from components.regularization import outlier
from components.regularization.ridge import DEGREE, PATH, curve_points, path, powers, pull, ridge


@given(st.integers(0, 999), st.floats(1e-3, 100))
def test_it_is_scikit_learns_ridge(seed: int, penalty: float) -> None:
    x, y = curve_points(seed)
    columns = powers(x)
    found = ridge(columns, y, penalty)
    other = Ridge(alpha=penalty, solver="svd").fit(columns.numpy(), y.numpy())
    np.testing.assert_allclose(found.weights.numpy(), other.coef_, rtol=1e-6, atol=1e-9)
    assert found.bias.item() == pytest.approx(other.intercept_, rel=1e-6, abs=1e-9)


def test_the_path_is_scikit_learns() -> None:
    x, y = curve_points(3)
    columns = powers(x)
    for penalty, weights in zip(PATH.tolist(), path(columns, y), strict=True):
        other = Ridge(alpha=penalty, solver="svd").fit(columns.numpy(), y.numpy())
        np.testing.assert_allclose(weights.numpy(), other.coef_, rtol=1e-5, atol=1e-8)


def test_it_is_the_notes_formula() -> None:
    x, y = curve_points(1)
    columns = powers(x) - powers(x).mean(dim=0)
    centred = y - y.mean()
    by_hand = torch.linalg.solve(columns.T @ columns + 0.5 * torch.eye(DEGREE, dtype=torch.float64), columns.T @ centred)
    torch.testing.assert_close(ridge(powers(x), y, 0.5).weights, by_hand, rtol=1e-8, atol=1e-10)


def test_without_penalty_it_is_least_squares() -> None:
    x, y = curve_points(0)
    other = LinearRegression().fit(powers(x).numpy(), y.numpy())
    np.testing.assert_allclose(ridge(powers(x), y, 0.0).at(powers(x)).numpy(), other.predict(powers(x).numpy()), atol=1e-8)


def test_gradient_descent_with_weight_decay_gets_there() -> None:
    x, y = curve_points(2)
    columns = powers(x)[:, :3]
    centred, targets = columns - columns.mean(dim=0), y - y.mean()
    weights = torch.zeros(3, dtype=torch.float64)
    rate, penalty = 0.02, 0.3
    for _ in range(20_000):
        weights = weights - rate * 2 * centred.T @ (centred @ weights - targets) - 2 * rate * penalty * weights
    torch.testing.assert_close(weights, ridge(columns, y, penalty).weights, rtol=1e-8, atol=1e-10)


@given(st.integers(0, 99), st.floats(-1, 1), st.floats(-3, 3), st.sampled_from([0.001, 0.1, 1.0, 10.0]))
def test_the_pull_is_how_far_the_fit_follows(seed: int, ox: float, oy: float, penalty: float) -> None:
    here, above = outlier.fit(seed, ox, oy, penalty), outlier.fit(seed, ox, oy + 1, penalty)
    assert 1 / 21 - 1e-9 <= here.pulls[1] <= here.pulls[0] <= 1 + 1e-6
    assert here.pulls == pytest.approx(above.pulls)
    place = powers(torch.tensor([ox], dtype=torch.float64))
    step = ridge(powers(above.x), above.y, penalty).at(place) - ridge(powers(here.x), here.y, penalty).at(place)
    assert step.item() == pytest.approx(here.pulls[1], rel=1e-5, abs=1e-8)
    assert above.moved[1] - here.moved[1] == pytest.approx(here.pulls[1], rel=1e-5, abs=1e-7)


def test_an_average_is_the_least_pull() -> None:
    x, _ = curve_points(0)
    assert pull(powers(x), 1e12, 0) == pytest.approx(1 / len(x))


def test_what_the_widget_gets() -> None:
    data = outlier.payload(outlier.fit(0, 0.5, 2.5, 0.1))
    assert len(data["points"]) == 20
    assert data["outlier"] == [0.5, 2.5]
    assert all(len(data[name]) == 81 for name in ("plain", "penalised", "before"))
