"""The capacities that are measured, and how one that is asked for is found among them."""

from __future__ import annotations

import pytest

from components.bias_variance.families import FAMILIES, NEIGHBOURS, NETWORK, POLYNOMIAL, capacities, nearest


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("n", [4, 8, 20, 400])
def test_at_most_fifty_distinct_capacities_from_stiff_to_flexible(family: str, n: int) -> None:
    grid = capacities(family, n)
    assert len(set(grid)) == len(grid) <= 50
    assert list(grid) == sorted(grid, reverse=family == NEIGHBOURS)
    assert family != NEIGHBOURS or (grid[0], grid[-1]) == (n, 1)


def test_what_is_measured_is_found_and_what_is_not_becomes_its_neighbour() -> None:
    for family in FAMILIES:
        grid = capacities(family, 100)
        assert [nearest(grid, capacity) for capacity in grid] == list(range(len(grid)))
    assert capacities(NETWORK, 20)[nearest(capacities(NETWORK, 20), 7)] in (6, 8)
    assert nearest(capacities(NEIGHBOURS, 20), 400) == 0
    assert nearest(capacities(POLYNOMIAL, 20), 0) == 0


def test_labels() -> None:
    assert FAMILIES[POLYNOMIAL].label(4) == "degree 4"
    assert FAMILIES[NEIGHBOURS].label(4) == "k = 4"
    assert FAMILIES[NETWORK].label(1) == "1 hidden unit"
    assert FAMILIES[NETWORK].label(2) == "2 hidden units"
