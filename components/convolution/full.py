"""The whole picture at full size: what the output holds, and the output as pixels to save. In strips, so 40 megapixels fit."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from components.convolution.compute import Settings, output_size, strips
from components.images import Picture, luminance
from components.threads import one_thread

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Survey:
    """What the output of a whole picture holds. `finite` is False if a sum left the range of float32."""

    height: int
    width: int
    channels: int
    lowest: float
    highest: float
    mean: float
    finite: bool
    seconds: float

    @property
    def limit(self) -> float:
        """The largest absolute value, at least 1e-12 so that one can divide by it."""
        return max(abs(self.lowest), abs(self.highest), 1e-12)


def planes(picture: Picture, per_channel: bool) -> Tensor:
    """(3, H, W) red, green, blue, or (1, H, W) luminance, of whole numbers; the colour planes share the picture's memory."""
    if per_channel:
        return torch.from_numpy(picture.pixels).permute(2, 0, 1)
    return torch.from_numpy(luminance(picture.pixels))[None]


def survey(image: Tensor, kernel: Tensor, settings: Settings, progress: Progress | None = None) -> Survey:
    """Convolve (C, H, W) `image` as a whole and keep only what its output holds.

    Raises:
        ConvolutionError: the kernel does not fit in once.
    """
    start = time.perf_counter()
    height, width = (output_size(n, kernel.shape[0], settings) for n in image.shape[1:])
    lowest, highest, total, finite = float("inf"), float("-inf"), 0.0, True
    with one_thread():
        for top, strip in strips(image, kernel, settings):
            low, high = (float(value) for value in torch.aminmax(strip))
            lowest, highest = min(lowest, low), max(highest, high)
            total += float(strip.sum(dtype=torch.float64))
            finite = finite and abs(low) < float("inf") and abs(high) < float("inf")  # False for NaN too
            if progress:
                progress((top + strip.shape[1]) / height)
    mean = total / (height * width * image.shape[0])
    return Survey(height, width, image.shape[0], lowest, highest, mean, finite, time.perf_counter() - start)


def rendered(
    image: Tensor, kernel: Tensor, settings: Settings, limit: float | None, progress: Progress | None = None
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The output as pixels: (H', W') or (H', W', 3), 0 to 255.

    limit None: clipped to 0 .. 255. A number: signed, -limit is black, 0 mid-grey (128), +limit white.
    """
    k = kernel.shape[0]
    height, width = (output_size(n, k, settings) for n in image.shape[1:])
    pixels = np.empty((height, width, image.shape[0]), dtype=np.uint8)
    with one_thread():
        for top, strip in strips(image, kernel, settings):
            grey = strip if limit is None else 128 + strip * (127 / limit)
            rows = grey.clamp(0, 255).round().to(torch.uint8).permute(1, 2, 0)
            pixels[top : top + strip.shape[1]] = rows.numpy()
            if progress:
                progress((top + strip.shape[1]) / height)
    return pixels[..., 0] if image.shape[0] == 1 else pixels
