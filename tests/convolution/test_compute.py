"""The convolution against scipy's correlate, for every padding offered."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage, signal

from components.convolution import compute
from components.convolution.compute import PADDINGS, ConvolutionError, Settings, correlate, output_size, strips, window

SCIPY = {"zeros": "constant", "reflect": "mirror", "replicate": "nearest", "circular": "wrap"}
"""scipy calls "mirror" what torch calls "reflect": the edge pixel itself is not repeated."""


def reference(image: np.ndarray, kernel: np.ndarray, moves: Settings) -> np.ndarray:
    """The same by scipy: the kernel spread out with zeros for dilation, every stride-th output kept."""
    k = len(kernel)
    spread = np.zeros(((k - 1) * moves.dilation + 1,) * 2)
    spread[:: moves.dilation, :: moves.dilation] = kernel
    if moves.padding == "none":
        whole = signal.correlate2d(image, spread, mode="valid")
    else:
        whole = ndimage.correlate(image.astype(np.float64), spread, mode=SCIPY[moves.padding], cval=0.0)
    return whole[:: moves.stride, :: moves.stride]


@st.composite
def cases(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, Settings]:
    k = draw(st.sampled_from([3, 5, 7]))
    moves = Settings(draw(st.integers(1, 5)), draw(st.integers(1, 4)), draw(st.sampled_from(PADDINGS)))
    smallest = moves.dilation * (k - 1) + 1 if moves.padding == "none" else 1
    height, width = draw(st.integers(smallest, smallest + 30)), draw(st.integers(smallest, smallest + 30))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return random.integers(0, 256, (height, width), dtype=np.uint8), random.normal(size=(k, k)).astype(np.float32), moves


@given(cases())
@settings(max_examples=300, deadline=None)
def test_equals_scipy_for_every_size_stride_dilation_and_padding(case: tuple[np.ndarray, np.ndarray, Settings]) -> None:
    image, kernel, moves = case
    ours = correlate(torch.from_numpy(image), torch.from_numpy(kernel), moves)
    theirs = reference(image, kernel, moves)
    assert ours.shape == theirs.shape
    np.testing.assert_allclose(ours.numpy(), theirs, rtol=1e-5, atol=1e-3 * 255 / 100)
    exact = correlate(torch.from_numpy(image), torch.from_numpy(kernel).double(), moves)
    np.testing.assert_allclose(exact.numpy(), theirs, rtol=1e-12, atol=1e-9)


@given(cases(), st.data())
@settings(max_examples=150, deadline=None)
def test_the_window_at_an_output_pixel_adds_up_to_it(case: tuple[np.ndarray, np.ndarray, Settings], data: st.DataObject) -> None:
    image, kernel, moves = case
    output = reference(image, kernel, moves)
    row, column = data.draw(st.integers(0, output.shape[0] - 1)), data.draw(st.integers(0, output.shape[1] - 1))
    seen = window(torch.from_numpy(image), torch.from_numpy(kernel).double(), row, column, moves)
    assert seen.total == pytest.approx(output[row, column], rel=1e-9, abs=1e-9)
    torch.testing.assert_close(seen.products, seen.values * torch.from_numpy(kernel))
    for u, i in enumerate(seen.rows.tolist()):
        for v, j in enumerate(seen.columns.tolist()):
            if 0 <= i < image.shape[0] and 0 <= j < image.shape[1]:
                assert seen.values[u, v] == image[i, j]
            elif moves.padding == "zeros":
                assert seen.values[u, v] == 0


@given(st.integers(1, 60), st.sampled_from([3, 5, 7]), st.integers(1, 9), st.integers(1, 6), st.sampled_from(PADDINGS))
@settings(deadline=None)
def test_output_size_is_pytorchs(n: int, k: int, stride: int, dilation: int, padding: str) -> None:
    moves = Settings(stride, dilation, padding)
    if n + 2 * moves.margin(k) < dilation * (k - 1) + 1:
        with pytest.raises(ConvolutionError, match="spans"):
            output_size(n, k, moves)
        return
    layer = torch.nn.Conv2d(1, 1, k, stride, moves.margin(k), dilation)
    with torch.no_grad():
        assert layer(torch.zeros(1, 1, n, n)).shape[-1] == output_size(n, k, moves)


def test_channels_are_convolved_each_by_itself() -> None:
    image = torch.randint(0, 256, (3, 20, 17), generator=torch.Generator().manual_seed(0))
    kernel = torch.randn(3, 3, generator=torch.Generator().manual_seed(1))
    together = correlate(image, kernel, Settings(padding="circular"))
    for channel in range(3):
        torch.testing.assert_close(together[channel], correlate(image[channel], kernel, Settings(padding="circular")))


def test_it_is_cross_correlation_not_the_flipped_kind() -> None:
    dot = torch.zeros(5, 5)
    dot[2, 2] = 1
    kernel = torch.arange(9.0).reshape(3, 3)
    torch.testing.assert_close(correlate(dot, kernel)[1:4, 1:4], kernel.flip(0, 1))
    np.testing.assert_allclose(correlate(dot, kernel), signal.correlate2d(dot, kernel, mode="same"))


def test_strips_of_any_size_make_the_same_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    image = torch.randint(0, 256, (2, 61, 47), generator=torch.Generator().manual_seed(0))
    kernel = torch.randn(5, 5, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    for padding in PADDINGS:
        moves = Settings(2, 2, padding)
        whole = correlate(image, kernel, moves)
        for size in (1, 60, 333):
            monkeypatch.setattr(compute, "STRIP", size)
            shares: list[float] = []
            torch.testing.assert_close(correlate(image, kernel, moves, shares.append), whole, rtol=0, atol=1e-9)
            assert len(shares) == len(list(strips(image, kernel, moves)))
            assert shares == sorted(shares)
            assert shares[-1] == 1.0
        monkeypatch.undo()


def test_one_pixel_and_a_stride_larger_than_the_picture() -> None:
    pixel = torch.tensor([[7]])
    kernel = torch.ones(3, 3)
    expected = {"zeros": 7.0, "reflect": 63.0, "replicate": 63.0, "circular": 63.0}
    for padding, total in expected.items():
        assert correlate(pixel, kernel, Settings(padding=padding)).tolist() == [[total]]
    with pytest.raises(ConvolutionError):
        correlate(pixel, kernel, Settings(padding="none"))
    picture = torch.arange(20.0).reshape(4, 5)
    assert correlate(picture, kernel, Settings(stride=16)).tolist() == [[0 + 1 + 5 + 6]]
