"""Polynomials: equal to numpy.polyfit, whatever the basis; and what happens when there are fewer points than coefficients."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
import torch

from components.bias_variance import polynomial
from components.bias_variance.sampling import Setting, draw, grid_points


@pytest.mark.parametrize("n", [16, 20, 60, 400])
@pytest.mark.parametrize("truth", ["sine", "step"])
@pytest.mark.parametrize("seed", [0, 1])
def test_every_degree_predicts_as_numpy_polyfit(n: int, truth: str, seed: int) -> None:
    samples = draw(Setting(truth, "polynomial", n, noise=0.3, refits=4, seed=seed))
    t = grid_points()
    top = min(15, n - 1)
    predictions, train = polynomial.fit(samples.x, samples.y, t, top)
    assert predictions.shape == (top + 1, 8, len(t))
    for degree in range(top + 1):
        for row in range(8):
            x, y = samples.x[row].numpy(), samples.y[row].numpy()
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # polyfit must not have dropped a direction
                coefficients = np.polyfit(x, y, degree)
            expected = np.polyval(coefficients, t.numpy())
            np.testing.assert_allclose(predictions[degree, row].numpy(), expected, rtol=1e-6, atol=1e-6 * max(1, np.abs(expected).max()))
            expected_train = np.mean((np.polyval(coefficients, x) - y) ** 2)
            np.testing.assert_allclose(train[degree, row].item(), expected_train, rtol=1e-6, atol=1e-12)


def test_a_well_conditioned_fit_is_equal_to_ten_digits() -> None:
    samples = draw(Setting("sine", "polynomial", 60, noise=0.3, refits=4, seed=0))
    predictions, _ = polynomial.fit(samples.x, samples.y, grid_points(), 10)
    for degree in range(11):
        expected = np.polyval(np.polyfit(samples.x[0].numpy(), samples.y[0].numpy(), degree), grid_points().numpy())
        np.testing.assert_allclose(predictions[degree, 0].numpy(), expected, rtol=1e-10, atol=1e-10)


def test_the_legendre_polynomials_are_numpys() -> None:
    x = torch.linspace(-1, 1, 41, dtype=torch.float64)
    np.testing.assert_allclose(polynomial.legendre(x, 16).numpy(), np.polynomial.legendre.legvander(x.numpy(), 15), atol=1e-13)
    assert polynomial.legendre(x, 1).shape == (41, 1)


def test_each_set_may_have_test_points_of_its_own() -> None:
    samples = draw(Setting("sine", "polynomial", 20, noise=0.3, refits=3, seed=0))
    t = grid_points()
    shared, _ = polynomial.fit(samples.x, samples.y, t, 6)
    single, _ = polynomial.fit(samples.x, samples.y, t[:6, None], 6)
    for row in range(6):
        torch.testing.assert_close(single[:, row, 0], shared[:, row, row])


def test_splitting_into_chunks_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = draw(Setting("sine", "polynomial", 20, noise=0.3, refits=10, seed=0))
    whole = polynomial.fit(samples.x, samples.y, grid_points(), 8)
    monkeypatch.setattr(polynomial, "CHUNK", 7)
    parts = polynomial.fit(samples.x, samples.y, grid_points(), 8)
    torch.testing.assert_close(whole, parts)


def test_beyond_the_number_of_points_the_smallest_coefficients_are_taken() -> None:
    samples = draw(Setting("sine", "polynomial", 8, noise=0.3, refits=5, seed=2))
    predictions, train = polynomial.fit(samples.x, samples.y, grid_points(), 15)
    assert train[7:].max() < 1e-15
    for degree in (8, 11, 15):
        for row in range(10):
            basis = np.polynomial.legendre.legvander(samples.x[row].numpy(), degree)
            coefficients = np.linalg.lstsq(basis, samples.y[row].numpy(), rcond=1e-12)[0]
            expected = np.polynomial.legendre.legval(grid_points().numpy(), coefficients)
            np.testing.assert_allclose(predictions[degree, row].numpy(), expected, rtol=1e-6, atol=1e-6 * np.abs(expected).max())


def test_repeated_points_are_one_point() -> None:
    x = torch.tensor([[-0.5, -0.5, 0.2, 0.2, 0.2]], dtype=torch.float64)
    y = torch.tensor([[1.0, 3.0, 4.0, 5.0, 6.0]], dtype=torch.float64)
    predictions, train = polynomial.fit(x, y, torch.tensor([-0.5, 0.2], dtype=torch.float64), 6)
    expected = torch.tensor([2.0, 5.0], dtype=torch.float64).expand(6, 2)  # the two means, by every degree from 1 on
    torch.testing.assert_close(predictions[1:, 0], expected)
    torch.testing.assert_close(train[1:, 0], torch.full((6,), 0.8, dtype=torch.float64))
