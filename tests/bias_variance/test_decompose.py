"""bias² + variance + noise is the measured test error, within its Monte-Carlo error bar: over families, functions and seeds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from components.bias_variance import families, network
from components.bias_variance.decompose import Decomposition, decompose
from components.bias_variance.families import FAMILIES, NEIGHBOURS, NETWORK, POLYNOMIAL
from components.bias_variance.sampling import Setting, draw, grid_points
from components.bias_variance.truths import TRUTHS

SETTING = Setting("sine", POLYNOMIAL, n=30, noise=0.3, refits=200, seed=0)


def scores(setting: Setting, seeds: range) -> np.ndarray:
    """(seeds, C): the gap in its own standard errors."""
    found = [decompose(replace(setting, seed=seed)) for seed in seeds]
    return np.stack([one.gap / one.gap_se for one in found])


@pytest.mark.parametrize("truth", TRUTHS)
@pytest.mark.parametrize("family", [POLYNOMIAL, NEIGHBOURS])
def test_the_gap_behaves_as_its_error_bar_says(truth: str, family: str) -> None:
    z = scores(replace(SETTING, truth=truth, family=family), range(25))
    z = z[:, :12]
    assert abs(z.mean(axis=0)).max() < 4 / np.sqrt(len(z))  # the mean of 25 standard normals has a standard deviation of 0.2
    assert 0.75 < z.std() < 1.25
    assert np.mean(abs(z) < 2) > 0.9
    assert abs(z).max() < 5


def test_the_gap_of_the_networks_behaves_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "STEPS", 60)
    monkeypatch.setattr(families, "HIDDEN", (1, 3, 8))
    z = scores(replace(SETTING, family=NETWORK, n=16), range(12))
    assert abs(z.mean(axis=0)).max() < 4 / np.sqrt(len(z))
    assert abs(z).max() < 4
    assert 0.6 < z.std() < 1.4


@pytest.mark.parametrize("family", FAMILIES)
def test_the_whole_lab_run_agrees(family: str) -> None:
    found = decompose(replace(SETTING, family=family))
    assert (abs(found.gap) < 4 * found.gap_se).all()
    assert (found.variance >= 0).all()
    assert (found.bias2 >= 0).all()
    assert found.noise == pytest.approx(0.09)


def test_a_wrong_noise_would_be_found() -> None:
    """The check can fail: with labels of twice the variance the gap is many error bars wide."""
    found = decompose(SETTING)
    loud = decompose(replace(SETTING, noise=0.3 * np.sqrt(2)))
    gap = found.total - loud.measured
    assert (abs(gap[3:6]) > 8 * found.gap_se[3:6]).all()


def test_the_parts_are_those_of_the_definition() -> None:
    """Computed again with numpy.polyfit, one training set after the other."""
    setting = replace(SETTING, refits=20)
    found, samples, t = decompose(setting), draw(setting), grid_points().numpy()
    f = np.sin(np.pi * t)
    for degree in (0, 3, 9):
        fits = np.stack([np.polyval(np.polyfit(x, y, degree), t) for x, y in zip(samples.x.numpy(), samples.y.numpy(), strict=True)])
        parts, others = fits[:20], fits[20:]
        assert found.bias2[degree] == pytest.approx(np.mean((parts.mean(axis=0) - f) ** 2), rel=1e-8)
        assert found.variance[degree] == pytest.approx(np.mean(parts.var(axis=0)), rel=1e-8)
        errors = ((samples.labels.numpy() - others) ** 2).mean(axis=1)
        assert found.measured[degree] == pytest.approx(errors.mean(), rel=1e-8)
        assert found.measured_se[degree] == pytest.approx(errors.std(ddof=1) / np.sqrt(20), rel=1e-8)


def test_a_line_has_no_bias_on_a_line_and_its_variance_is_the_textbooks() -> None:
    """Var of least squares at t is σ² · h(t), with h from the design alone; averaged over designs here."""
    setting = replace(SETTING, truth="line", refits=1000, n=20)
    found = decompose(setting)
    x = np.stack([np.ones((1000, 20)), draw(setting).x[:1000].numpy()], axis=-1)
    t = np.stack([np.ones(100), grid_points().numpy()], axis=-1)
    expected = 0.09 * np.einsum("ji,rik,jk->rj", t, np.linalg.inv(x.transpose(0, 2, 1) @ x), t).mean()
    assert found.variance[1] == pytest.approx(expected, rel=0.08)
    assert found.bias2[1] < 3 * expected / 1000
    assert found.bias2[0] > 0.2


def test_a_seed_gives_the_same_numbers() -> None:
    first, again = decompose(SETTING), decompose(SETTING)
    other = decompose(replace(SETTING, seed=1))
    assert np.array_equal(first.measured, again.measured)
    assert np.array_equal(first.ghosts, again.ghosts)
    assert not np.array_equal(first.measured, other.measured)


def test_sizes() -> None:
    found = decompose(replace(SETTING, family=NEIGHBOURS))
    capacities = len(found.capacities)
    assert found.ghosts.shape == (capacities, 30, 100)
    assert found.mean.shape == found.fitted.shape == (capacities, 100)
    assert found.errors.shape == (capacities, 200)
    assert found.x.shape == found.y.shape == (30,)
    torch.testing.assert_close(torch.from_numpy(found.truth), TRUTHS["sine"](grid_points()))


def test_the_best_and_its_rivals() -> None:
    found = decompose(SETTING)
    assert found.capacities[found.best] in (3, 5)
    assert found.best in found.contenders
    noiseless = decompose(replace(SETTING, noise=0.0))
    assert noiseless.best == 15
    assert list(noiseless.contenders) == [15]


def best(found: Decomposition) -> int:
    return found.capacities[found.best]


def test_more_data_and_less_noise_move_the_best_degree_up() -> None:
    bump = Setting("bump", POLYNOMIAL, n=20, noise=0.4, refits=500, seed=0)
    assert best(decompose(bump)) < best(decompose(replace(bump, n=100))) < best(decompose(replace(bump, n=400, noise=0.05)))


def test_more_data_lets_k_grow() -> None:
    few, many = Setting("sine", NEIGHBOURS, 20, 0.4, 200, 0), Setting("sine", NEIGHBOURS, 400, 0.4, 200, 0)
    assert best(decompose(few)) < best(decompose(many))
