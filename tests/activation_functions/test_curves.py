"""The slopes that autograd finds are the closed forms."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from components.activation_functions.curves import FLAT, FORMULAS, REACH, curve, slope
from components.activation_functions.formula import read
from components.neural_network.network import ACTIVATIONS


def bell(x: Tensor) -> Tensor:
    return torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)


def below(x: Tensor) -> Tensor:
    return 0.5 * (1 + torch.erf(x / math.sqrt(2)))


CLOSED: dict[str, Callable[[Tensor], Tensor]] = {
    "none": torch.ones_like,
    "sigmoid": lambda x: (1 + torch.exp(-x)) ** -1 * (1 - (1 + torch.exp(-x)) ** -1),
    "tanh": lambda x: 1 - ((torch.exp(x) - torch.exp(-x)) / (torch.exp(x) + torch.exp(-x))) ** 2,
    "ReLU": lambda x: (x > 0).double(),
    "leaky ReLU": lambda x: torch.where(x > 0, 1.0, 0.01).double(),
    "GELU": lambda x: below(x) + x * bell(x),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_slope_is_the_closed_form(name: str) -> None:
    found = curve(ACTIVATIONS[name])
    torch.testing.assert_close(found.slope, CLOSED[name](found.x), rtol=1e-7, atol=1e-12)  # 0.01 is a single-precision number in torch
    assert name in FORMULAS


def test_what_the_note_says_of_them() -> None:
    sigmoid = curve(ACTIVATIONS["sigmoid"])
    assert sigmoid.slope.max().item() == pytest.approx(0.25)
    assert sigmoid.x[sigmoid.slope.argmax()] == 0
    at_zero = {name: slope(function, torch.zeros(1, dtype=torch.float64))[1].item() for name, function in ACTIVATIONS.items()}
    assert at_zero == pytest.approx({"none": 1, "sigmoid": 0.25, "tanh": 1, "ReLU": 0, "leaky ReLU": 0.01, "GELU": 0.5})
    assert curve(ACTIVATIONS["GELU"]).f.min().item() == pytest.approx(-0.17, abs=0.001)


def test_flat_stretches() -> None:
    x = 2 * math.acosh(0.5 / math.sqrt(FLAT))  # σ′(x) = 1 / (4 cosh²(x/2)) = FLAT
    (low, left), (right, high) = curve(ACTIVATIONS["sigmoid"]).flat_stretches
    assert (low, high) == (-REACH, REACH)
    assert left == pytest.approx(-x, abs=0.03)
    assert right == pytest.approx(x, abs=0.03)
    assert curve(ACTIVATIONS["ReLU"]).flat_stretches == [(-REACH, 0.0)]
    assert curve(ACTIVATIONS["none"]).flat_stretches == []


@pytest.mark.parametrize(("text", "bad"), [("x**2", None), ("log(x)", 0.0), ("1/(x-3)", 3.0), ("sqrt(abs(x))", 0.0), ("exp(x**4)", -5.4)])
def test_trouble(text: str, bad: float | None) -> None:
    found = curve(read(text)).trouble
    assert found == (None if bad is None else pytest.approx(bad, abs=0.3))


@pytest.mark.parametrize("text", ["x*sin(x)", "max(x, 0.1*x)", "x - x", "abs(x)"])
def test_the_slope_of_an_own_function_is_the_difference_quotient(text: str) -> None:
    function, x, h = read(text), torch.tensor([-2.03, -0.51, 0.77, 3.1], dtype=torch.float64), 1e-6
    torch.testing.assert_close(slope(function, x)[1], (function(x + h) - function(x - h)) / (2 * h), rtol=1e-5, atol=1e-7)
