"""The shift test: move the picture, and see whether the output moves along."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from components.convolution.compute import Settings, correlate

PATCH = 32
"""Side of the reduced patch for the dense layer: 32 x 32 inputs and outputs are 1 048 576 weights already."""


@dataclass(frozen=True)
class ShiftTest:
    """How far f(shifted picture) is from shifted f(picture), on the pixels that both have.

    convolution, dense: root mean square of that difference, divided by the output's own root mean square: 0 means that the output
    moved along exactly, about 1.4 (the square root of 2) that the two have nothing to do with each other.
    largest: the convolution's largest single difference. moved: by how many output pixels the feature map was moved to compare.
    before, after: (H', W') feature maps of the picture and of the moved picture.
    """

    convolution: float
    largest: float
    dense: float
    moved: float
    before: Tensor
    after: Tensor


@torch.inference_mode()
def shift_test(image: Tensor, kernel: Tensor, settings: Settings, pixels: int, seed: int) -> ShiftTest:
    """Move (H, W) `image` to the right by `pixels`: convolve, and pass a patch of it through a dense layer of random weights.

    The comparison leaves the border out: there the padding and the newly seen columns differ, whatever the layer.
    """
    moved = torch.roll(image, pixels, dims=1)
    before, after = correlate(image, kernel, settings), correlate(moved, kernel, settings)
    by = pixels / settings.stride  # output pixels; only whole ones can be compared exactly
    whole = round(by)
    reach = settings.dilation * (kernel.shape[0] - 1) + 1 + pixels
    edge = min(-(-reach // settings.stride), (before.shape[1] - 1) // 2)
    expected = torch.roll(before, whole, dims=1)
    relative, largest = _difference(after[:, edge : before.shape[1] - edge], expected[:, edge : before.shape[1] - edge])
    return ShiftTest(relative, largest, _dense(image, pixels, seed), by, before, after)


def _dense(image: Tensor, pixels: int, seed: int) -> float:
    """The same test for a fully connected layer from PATCH x PATCH pixels to as many, weights from a normal distribution."""
    height, width = image.shape
    picture = image.to(torch.float32)[None, None]
    patch = torch.nn.functional.interpolate(picture, (min(height, PATCH), min(width, PATCH)), mode="area")[0, 0]
    count = patch.numel()
    layer = torch.randn(count, count, generator=torch.Generator().manual_seed(seed)) / count**0.5
    before = (layer @ patch.flatten()).reshape(patch.shape)
    after = (layer @ torch.roll(patch, pixels, dims=1).flatten()).reshape(patch.shape)
    return _difference(after[:, pixels:], torch.roll(before, pixels, dims=1)[:, pixels:])[0]


def _difference(one: Tensor, other: Tensor) -> tuple[float, float]:
    """Root mean square difference relative to `other`'s own, and the largest difference; zeros if there is nothing to compare."""
    if one.numel() == 0:
        return 0.0, 0.0
    apart = (one - other).abs().to(torch.float64)
    size = float(other.to(torch.float64).square().mean().sqrt())
    return float(apart.square().mean().sqrt()) / (size or 1.0), float(apart.max())
