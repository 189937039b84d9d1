"""The three small tasks against scikit-learn."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch
from sklearn.cluster import KMeans
from sklearn.linear_model import LinearRegression, LogisticRegression

from components.rules_vs_learning import tasks


def petals() -> torch.Tensor:
    return tasks.iris()[0][:, tasks.FEATURES["petals"]]


@pytest.mark.parametrize("flowers", tasks.FEATURES)
@pytest.mark.parametrize("seed", [0, 7])
def test_the_boundary_is_scikit_learns(flowers: str, seed: int) -> None:
    found = tasks.classify(flowers, seed)
    assert int(found.held_out.sum()) == 30
    training = ~found.held_out
    x = np.c_[found.x[training].numpy(), np.ones(70)]
    reference = LogisticRegression(C=1 / (tasks.DECAY * 70), fit_intercept=False, tol=1e-12, max_iter=100_000, solver="newton-cholesky")
    reference.fit(x, found.positive[training].numpy())
    assert [*found.w.tolist(), found.b] == pytest.approx(reference.coef_[0].tolist(), rel=1e-4)
    held_out = np.c_[found.x[found.held_out].numpy(), np.ones(30)]
    assert found.accuracy == pytest.approx(reference.score(held_out, found.positive[found.held_out].numpy()))


def test_the_line_is_scikit_learns_and_no_other_is_better() -> None:
    found = tasks.regress()
    reference = LinearRegression().fit(found.x.numpy()[:, None], found.y.numpy())
    assert found.slope == pytest.approx(reference.coef_[0])
    assert found.intercept == pytest.approx(reference.intercept_)
    assert found.through_the_mean(found.slope) == pytest.approx(found.intercept)
    assert all(found.error(slope) > found.error(found.slope) for slope in (0, 5, 10, 10.5, 20))
    assert found.error(0) == pytest.approx(found.y.numpy().var())


@pytest.mark.parametrize("k", [2, 3, 4, 5])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_k_means_is_scikit_learns_from_the_same_start(k: int, seed: int) -> None:
    moments = tasks.cluster(petals(), k, seed)
    reference = KMeans(k, init=moments[0].centres.numpy(), n_init=1, algorithm="lloyd", tol=0, max_iter=500).fit(petals().numpy())
    assert moments[-1].inertia == pytest.approx(reference.inertia_)
    assert not moments[-1].moved
    assert moments[-1].assigned.tolist() == reference.labels_.tolist()
    torch.testing.assert_close(moments[-1].centres, torch.tensor(reference.cluster_centers_))


@pytest.mark.parametrize("seed", range(20))
def test_no_half_step_raises_the_inertia_and_all_end_in_time(seed: int) -> None:
    for k in (2, 5):
        moments = tasks.cluster(petals(), k, seed)
        falls = [moment.inertia for moment in moments[1:]]
        assert all(after <= before + 1e-9 for before, after in pairwise(falls))
        assert len(moments) - 1 <= tasks.MOST_HALF_STEPS
        assert not moments[-1].moved


def test_a_centre_without_points_stays() -> None:
    x = torch.tensor([[0.0, 0], [0, 0], [1, 0], [10, 0]], dtype=torch.float64)
    for seed in range(5):
        moments = tasks.cluster(x, 3, seed)
        assert bool(torch.isfinite(moments[-1].centres).all())
