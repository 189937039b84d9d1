"""Own points: reading them, refusing what cannot be read in one sentence, and what is measured without a truth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.model_selection import LeaveOneOut, cross_val_predict
from sklearn.neighbors import KNeighborsRegressor

from components.bias_variance.families import FAMILIES, NEIGHBOURS, POLYNOMIAL
from components.bias_variance.own_points import EXAMPLE, FEWEST, MOST, PointsError, measure, parse, write
from components.bias_variance.state import STATE

POINTS = parse(EXAMPLE)


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-2, 2)), max_size=MOST))
def test_what_is_written_is_read_back(points: list[tuple[float, float]]) -> None:
    read = parse(write(tuple(points)))
    np.testing.assert_allclose(np.array(read).reshape(-1, 2), np.array(points).reshape(-1, 2), rtol=1e-3, atol=1e-12)


def test_the_longest_text_holds_every_point() -> None:
    text = write(tuple((-0.1234, -1.2345) for _ in range(MOST)))
    assert STATE["points"].clean(text) == text


def test_empty_pieces_and_new_lines_do_not_matter() -> None:
    assert parse(" ; 0.5,1;\n-0.25 , -1 ;;") == ((0.5, 1.0), (-0.25, -1.0))
    assert parse("") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("abc", "“abc” is no point"),
        ("0.1", "“0.1” is no point"),
        ("0.1, 0.2, 0.3", "is no point"),
        ("nan, 0", "lies outside the field"),
        ("0, inf", "lies outside the field"),
        ("1.5, 0", "1.5, 0 lies outside the field"),
        ("0, 1e30", "lies outside the field"),
        ("<script>alert(1)</script>", "is no point"),
        ("9" * 1000, "99999…"),
        ("0, 0; " * 61, "There are 61 points; at most 60 can be used: remove 1."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(PointsError) as error:
        parse(text)
    assert says in str(error.value)
    assert len(str(error.value)) < 150


def test_too_few_points_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 5"):
        measure(POINTS[: FEWEST - 1], POLYNOMIAL, 200, 0)


def test_leave_one_out_is_numpys() -> None:
    found = measure(POINTS, POLYNOMIAL, 50, 0)
    x, y = np.array(POINTS).T
    for degree in (0, 1, 3, 5):
        errors = [(np.polyval(np.polyfit(np.delete(x, i), np.delete(y, i), degree), x[i]) - y[i]) ** 2 for i in range(len(x))]
        assert found.measured[degree] == pytest.approx(np.mean(errors), rel=1e-6)
        assert found.train[degree] == pytest.approx(np.mean((np.polyval(np.polyfit(x, y, degree), x) - y) ** 2), rel=1e-6)


def test_leave_one_out_of_the_neighbours_is_scikit_learns() -> None:
    found = measure(POINTS, NEIGHBOURS, 50, 0)
    x, y = np.array(POINTS).T
    for place, k in enumerate(found.capacities):
        predictions = cross_val_predict(KNeighborsRegressor(k), x[:, None], y, cv=LeaveOneOut())
        # points that are equally far may be taken either way
        assert found.measured[place] == pytest.approx(np.mean((predictions - y) ** 2), rel=0.15)


def test_the_bootstrap_variance_of_the_mean_is_the_textbooks() -> None:
    """Degree 0 is the mean of the targets: its bootstrap variance is that of the targets, divided by n."""
    _, y = np.array(POINTS).T
    assert measure(POINTS, POLYNOMIAL, 1000, 0).variance[0] == pytest.approx(y.var() / len(y), rel=0.12)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_takes_five_points_and_points_above_each_other(family: str) -> None:
    for points in (POINTS[:5], ((0.1, 0.0), (0.1, 1.0), (0.1, -1.0), (0.1, 0.5), (0.1, 0.2))):
        found = measure(points, family, 200, 0)
        for values in (found.variance, found.measured, found.measured_se, found.train, found.fitted, found.ghosts):
            assert np.isfinite(values).all()
        assert found.ghosts.shape[1] == 30
