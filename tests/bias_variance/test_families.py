"""The capacities that are measured, and how one that is asked for is found among them."""

from __future__ import annotations

import pytest
import torch

from components import threads
from components.bias_variance import families, neighbours
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


def test_a_fit_runs_on_one_thread_and_the_team_is_back_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, before = [], torch.get_num_threads()

    def fit(*_: object) -> tuple[torch.Tensor, torch.Tensor]:
        seen.append(torch.get_num_threads())
        raise RuntimeError

    monkeypatch.setattr(neighbours, "fit", fit)
    monkeypatch.setattr(threads, "TEAM", 2)
    nothing = torch.zeros(1, 1)
    with pytest.raises(RuntimeError):
        families.fit(NEIGHBOURS, nothing, nothing, nothing, (1,), 0)
    assert seen == [1]
    assert torch.get_num_threads() == 2
    torch.set_num_threads(before)
