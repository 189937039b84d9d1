"""The functions to be learned, and what is said of them."""

from __future__ import annotations

import pytest
import torch

from components.bias_variance.truths import CODE, FORMULAS, TRUTHS


@pytest.mark.parametrize("name", TRUTHS)
def test_the_listing_says_the_same_function(name: str) -> None:
    x = torch.linspace(-1, 1, 101, dtype=torch.float64)
    assert torch.equal(TRUTHS[name](x), eval(CODE[name], {"torch": torch, "x": x}))


def test_every_function_has_its_formula_and_stays_in_the_picture() -> None:
    x = torch.linspace(-1, 1, 1001, dtype=torch.float64)
    assert TRUTHS.keys() == FORMULAS.keys() == CODE.keys()
    for function in TRUTHS.values():
        values = function(x)
        assert values.shape == x.shape
        assert values.dtype == x.dtype
        assert values.abs().max() <= 1
