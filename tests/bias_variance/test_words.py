"""The sentences say what the numbers say."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from components.bias_variance import table, words
from components.bias_variance.decompose import Decomposition, decompose
from components.bias_variance.families import FAMILIES, NEIGHBOURS, POLYNOMIAL
from components.bias_variance.own_points import EXAMPLE, measure, parse
from components.bias_variance.sampling import Setting

SETTING = Setting("sine", POLYNOMIAL, n=20, noise=0.4, refits=200, seed=0)
POLY = FAMILIES[POLYNOMIAL]


@pytest.fixture(scope="module")
def found() -> Decomposition:
    return decompose(SETTING)


def test_here(found: Decomposition) -> None:
    text = words.here(found, 3, POLY)
    assert f"bias² {found.bias2[3]:.3g} + variance {found.variance[3]:.3g} + noise 0.16 = {found.total[3]:.3g}" in text
    assert "is within its Monte-Carlo error bar" in text
    off = replace(found, measured=found.measured + 1)
    assert "is outside its Monte-Carlo error bar" in words.here(off, 3, POLY)


def test_the_formula_has_the_numbers(found: Decomposition) -> None:
    text = words.formula(found, 3)
    for value in (found.bias2[3], found.variance[3], 0.16, found.total[3], found.measured[3]):
        assert f"{value:.3g}" in text
    tiny = replace(found, bias2=np.full_like(found.bias2, 1.234e-9))
    assert r"1.23 \cdot 10^{-9}" in words.formula(tiny, 3)


def test_best_names_the_lowest_the_rivals_and_what_is_cut_off(found: Decomposition) -> None:
    text = words.best(found, POLY)
    assert f"The lowest measured test error, {found.measured.min():.3g}, is at degree 3." in text
    assert "degrees 11, 12, 13, 14, 15 lie above the picture" in text.replace("Degrees", "degrees")
    assert f"up to {found.measured[15]:.3g} at degree 15" in text
    flat = replace(found, errors=np.tile(found.errors[3], (16, 1)))
    assert "from degree 0 to degree 15 the differences are within their error bars" in words.best(flat, POLY)


def test_the_guess_against_the_measurement(found: Decomposition) -> None:
    assert words.guess(found, POLY, (3, 3)) == "You expected degree 3; the lowest error is at degree 3."
    assert words.guess(found, POLY, (2, 5)) == "You expected degree 2 to 5; the lowest error is at degree 3."
    difference = found.measured[6] - found.measured[3]
    assert words.guess(found, POLY, (6, 10)).endswith(f"{difference:.3g} below that of degree 6.")


def test_how_the_best_capacity_moved() -> None:
    now = replace(SETTING, n=100, noise=0.2)
    assert words.moved((SETTING, 3), now, 5, POLY) == (
        "The best degree is now 5; with the setting before (n 20 → 100, σ 0.4 → 0.2) it was 3."
    )
    unchanged = words.moved((SETTING, 3), replace(SETTING, seed=1), 3, POLY)
    assert unchanged == "Against the setting before (seed 0 → 1) the best degree is unchanged: 3."
    assert words.moved((SETTING, 3), SETTING, 3, POLY) is None
    assert words.moved((replace(SETTING, family=NEIGHBOURS), 4), SETTING, 3, POLY) is None


def test_own_points_are_never_said_to_have_a_bias() -> None:
    measured = measure(parse(EXAMPLE), POLYNOMIAL, 200, 0)
    text = words.here(measured, 3, POLY) + words.best(measured, POLY)
    assert "bias cannot be measured" in text
    assert "bias²" not in text
    assert "leave-one-out error" in words.own_formula(measured, 3)
    assert "bias²" not in table.rows(measured, POLY)[0]


def test_the_file_holds_every_number_in_full(found: Decomposition) -> None:
    rows = list(csv.DictReader(io.StringIO(table.csv(table.rows(found, POLY)))))
    assert [int(row["Degree"]) for row in rows] == list(range(16))
    assert [float(row["bias²"]) for row in rows] == found.bias2.tolist()
    assert [float(row["measured test error"]) for row in rows] == found.measured.tolist()
    assert [float(row["gap"]) for row in rows] == found.gap.tolist()
