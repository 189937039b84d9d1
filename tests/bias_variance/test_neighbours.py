"""k-nearest neighbours: equal to scikit-learn's, found without a distance."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sklearn.neighbors import KNeighborsRegressor

from components.bias_variance import neighbours
from components.bias_variance.families import NEIGHBOURS, capacities
from components.bias_variance.sampling import Setting, draw, grid_points


@pytest.mark.parametrize("n", [8, 20, 137])
@pytest.mark.parametrize("seed", [0, 1])
def test_every_k_predicts_as_scikit_learn(n: int, seed: int) -> None:
    samples = draw(Setting("wave", NEIGHBOURS, n, noise=0.3, refits=3, seed=seed))
    t = grid_points()
    ks = capacities(NEIGHBOURS, n)
    assert ks[0] == n
    assert ks[-1] == 1
    predictions, train = neighbours.fit(samples.x, samples.y, t, ks)
    for place, k in enumerate(ks):
        for row in range(6):
            x, y = samples.x[row].numpy()[:, None], samples.y[row].numpy()
            reference = KNeighborsRegressor(k).fit(x, y)
            np.testing.assert_allclose(predictions[place, row].numpy(), reference.predict(t.numpy()[:, None]), atol=1e-12)
            np.testing.assert_allclose(train[place, row].item(), np.mean((reference.predict(x) - y) ** 2), atol=1e-12)


@given(
    points=st.lists(st.tuples(st.floats(-1, 1), st.floats(-2, 2)), min_size=2, max_size=20, unique_by=lambda point: round(point[0], 6)),
    at=st.floats(-1.5, 1.5),
    data=st.data(),
)
def test_no_point_outside_is_nearer_than_one_inside(points: list[tuple[float, float]], at: float, data: st.DataObject) -> None:
    k = data.draw(st.integers(1, len(points)))
    x, y = torch.tensor(points, dtype=torch.float64).T
    prediction = neighbours.fit(x[None], y[None], torch.tensor([at], dtype=torch.float64), [k])[0].item()
    distances = sorted((abs(u - at), v) for u, v in points)
    if k < len(points) and abs(distances[k][0] - distances[k - 1][0]) < 1e-12:
        return  # two points equally far: either may be taken
    assert prediction == pytest.approx(np.mean([v for _, v in distances[:k]]), abs=1e-9)


def test_one_neighbour_repeats_its_training_points() -> None:
    samples = draw(Setting("sine", NEIGHBOURS, 30, noise=0.5, refits=2, seed=0))
    predictions, train = neighbours.fit(samples.x, samples.y, samples.x, [1])
    torch.testing.assert_close(predictions[0], samples.y)
    assert train.max() < 1e-20
