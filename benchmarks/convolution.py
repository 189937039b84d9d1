"""The convolution lab's sums against OpenCV, scipy.ndimage and Pillow, on float32 pictures of 1 to 24 megapixels."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import torch
from PIL import Image, ImageFilter
from scipy import ndimage

from benchmarks.figure import Figure
from benchmarks.timing import race
from components.convolution.compute import STRIP, correlate
from components.threads import one_thread

FLOOR = (
    "OpenCV keeps a sum in a register while it runs over the kernel, on all cores; operations on arrays, which a student can read, load "
    "and store the sum for each of the kernel's numbers. The rows against `bare additions` say how near that floor the lab is: as many "
    "additions of arrays that lie in the cache, and nothing else."
)
SIZES = {1: (866, 1155), 12: (3000, 4000), 24: (4000, 6000)}
"""Height and width for so many megapixels."""


def figures() -> Iterator[Figure]:
    """Each size with a 3 x 3 and a 7 x 7 kernel. Pillow knows kernels of 3 and 5 only, on 8-bit pictures: it races where it can."""
    generator = torch.Generator().manual_seed(0)
    for k in (3, 7):
        kernel = torch.randn(k, k, generator=generator)
        numbers = kernel.numpy()
        for size, (height, width) in SIZES.items():
            picture = torch.rand(height, width, generator=generator)
            pixels = picture.numpy()
            assert np.allclose(correlate(picture, kernel).numpy(), _opencv(pixels, numbers), atol=1e-4)
            rivals = {
                "ours": lambda picture=picture, kernel=kernel: correlate(picture, kernel),
                "OpenCV": lambda pixels=pixels, numbers=numbers: _opencv(pixels, numbers),
                "scipy.ndimage": lambda pixels=pixels, numbers=numbers: ndimage.correlate(pixels, numbers, mode="constant"),
            }
            rivals["bare additions in the cache"] = lambda picture=picture, kernel=kernel: _additions(picture.numel(), kernel)
            if k == 3:
                grey = Image.fromarray((pixels * 255).astype(np.uint8))
                blur = ImageFilter.Kernel((3, 3), [float(value) for value in numbers.flat], scale=1)
                rivals["Pillow, 8 bits"] = lambda grey=grey, blur=blur: grey.filter(blur)
            taken = race(rivals)
            for rival in list(rivals)[1:]:
                what = f"convolution, {k} × {k}, {size} MP, one thread of ours"
                bound = {"OpenCV": 1.5, "bare additions in the cache": None}.get(rival, 1.0)
                yield Figure(what, taken["ours"] * 1000, "ms", rival, taken[rival] * 1000, "at most", bound)


@torch.inference_mode()
def _additions(count: int, kernel: torch.Tensor) -> None:
    """As many weighted additions of `count` numbers as the kernel has numbers, always of the same strip."""
    strip, sums = torch.ones(STRIP), torch.zeros(STRIP)
    with one_thread():
        for _ in range(-(-count // STRIP)):
            for weight in kernel.flatten().tolist():
                sums.add_(strip, alpha=weight)


def _opencv(pixels: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    return cv2.filter2D(pixels, cv2.CV_32F, numbers, borderType=cv2.BORDER_CONSTANT)
