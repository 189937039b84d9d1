from __future__ import annotations

import pytest
import torch

from components.convolution.compute import PADDINGS, Settings
from components.convolution.full import planes
from components.convolution.kernel import named
from components.convolution.shift import shift_test
from components.images import sample

IMAGE = planes(sample("cat"), False)[0]


@pytest.mark.parametrize("padding", PADDINGS)
@pytest.mark.parametrize("pixels", [1, 2, 3, 4, 5])
def test_the_feature_map_moves_with_the_picture_and_a_dense_layers_output_does_not(pixels: int, padding: str) -> None:
    found = shift_test(IMAGE, named("Sobel x", 3), Settings(padding=padding), pixels, seed=0)
    assert found.largest == 0.0
    assert found.convolution == 0.0
    assert 1.0 < found.dense < 2.0


def test_a_stride_keeps_only_shifts_by_its_multiples() -> None:
    for stride, pixels in ((2, 2), (2, 4), (3, 3), (4, 4), (5, 5)):
        assert shift_test(IMAGE, named("Sobel x", 3), Settings(stride), pixels, 0).largest == 0.0
    for stride, pixels in ((2, 1), (2, 3), (4, 2)):
        assert shift_test(IMAGE, named("Sobel x", 3), Settings(stride), pixels, 0).convolution > 0.1


def test_the_dense_layers_weights_come_from_the_seed() -> None:
    moves = Settings()
    first, again, other = (shift_test(IMAGE, named("identity", 3), moves, 1, seed).dense for seed in (0, 0, 1))
    assert first == again
    assert first != other


def test_a_picture_too_small_to_compare() -> None:
    found = shift_test(torch.tensor([[7]]), named("Sobel x", 3), Settings(), 5, 0)
    assert found.convolution == 0.0
