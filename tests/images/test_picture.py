from __future__ import annotations

import io

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from components.images import luminance, reduced, to_png


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
@settings(max_examples=300, deadline=None)
def test_luminance_is_rec_709(red: int, green: int, blue: int) -> None:
    grey = int(luminance(np.array([[[red, green, blue]]], dtype=np.uint8))[0, 0])
    assert abs(grey - (0.2126 * red + 0.7152 * green + 0.0722 * blue)) <= 0.5 + 1e-9


def test_luminance_keeps_grey_and_works_in_blocks_of_rows() -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    np.testing.assert_array_equal(luminance(ramp)[0], np.arange(256))
    noise = np.random.default_rng(1).integers(0, 256, (2_500, 300, 3), dtype=np.uint8)
    exact = (noise.astype(np.int64) @ [2126, 7152, 722] + 5_000) // 10_000
    np.testing.assert_array_equal(luminance(noise), exact)


def test_reduced_averages_and_leaves_small_pictures_alone() -> None:
    checks = np.kron([[0, 200], [200, 0]], np.ones((1, 1))).astype(np.uint8)
    board = np.repeat(np.tile(checks, (8, 16))[:, :, None], 3, axis=2)  # (16, 32, 3)
    small = reduced(board, 16)
    assert small.shape == (8, 16, 3)
    assert (small == 100).all()
    assert reduced(board, 32) is board
    assert reduced(np.zeros((4_000, 1, 3), dtype=np.uint8), 256).shape == (256, 1, 3)


def test_to_png_is_lossless() -> None:
    for shape in ((5, 7), (5, 7, 3)):
        pixels = np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8)
        np.testing.assert_array_equal(np.asarray(Image.open(io.BytesIO(to_png(pixels)))), pixels)
