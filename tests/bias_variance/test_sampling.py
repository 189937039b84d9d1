"""Training sets: where the points lie, how noisy they are, and that a seed gives them again."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from components.bias_variance.sampling import Setting, draw, grid_points
from components.bias_variance.truths import TRUTHS

SETTING = Setting("sine", "polynomial", n=50, noise=0.3, refits=400, seed=3)


def test_each_point_lies_in_its_own_cell() -> None:
    x = draw(SETTING).x
    cell = ((x + 1) / 2 * SETTING.n).floor()
    assert torch.equal(cell, torch.arange(SETTING.n, dtype=torch.float64).expand_as(cell))


def test_the_noise_has_the_size_that_was_asked_for() -> None:
    samples = draw(SETTING)
    noise = samples.y - TRUTHS["sine"](samples.x)
    fresh = samples.labels - TRUTHS["sine"](grid_points())
    assert noise.std().item() == pytest.approx(0.3, rel=0.02)
    assert fresh.std().item() == pytest.approx(0.3, rel=0.02)
    assert abs(noise.mean().item()) < 0.01


def test_a_seed_gives_the_same_and_another_seed_does_not() -> None:
    again, other = draw(SETTING), draw(replace(SETTING, seed=4))
    assert torch.equal(draw(SETTING).y, again.y)
    assert torch.equal(draw(SETTING).labels, again.labels)
    assert not torch.equal(again.x, other.x)


def test_the_global_seed_is_left_alone() -> None:
    torch.manual_seed(0)
    expected = torch.rand(3)
    torch.manual_seed(0)
    draw(SETTING)
    assert torch.equal(torch.rand(3), expected)


def test_more_noise_moves_the_points_but_not_the_dice() -> None:
    quiet, loud = draw(replace(SETTING, noise=0.1)), draw(replace(SETTING, noise=0.2))
    assert torch.equal(quiet.x, loud.x)
    f = TRUTHS["sine"](quiet.x)
    torch.testing.assert_close(2 * (quiet.y - f), loud.y - f)
