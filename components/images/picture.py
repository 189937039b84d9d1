"""A decoded picture, and the few things every page does with one."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]

LUMA = (2126, 7152, 722)
"""Rec. 709's weights of red, green and blue, in ten-thousandths."""


class PictureError(ValueError):
    """A file that cannot be used as a picture; its text is one sentence for the learner."""


@dataclass(frozen=True)
class Picture:
    """A picture as every page uses it.

    pixels: (H, W, 3) red, green, blue, 0 to 255. Shared by everybody who has this picture: read it, never write to it. (numpy's
        read-only flag would say so, but torch cannot share such memory.)
    digest: SHA-256 of the file's bytes, in hexadecimal; two different files never share one, so caches are keyed on it.
    format: JPEG, PNG, WebP, GIF, BMP or TIFF. mode: Pillow's name for how the file stores its pixels, "RGB" or "CMYK" say.
    converted: what was done to the file's pixels on the way, in plain sentences; empty if nothing was.
    """

    pixels: Pixels
    digest: str
    format: str
    mode: str
    converted: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def is_grey(self) -> bool:
        """Whether the file stores one channel only."""
        return self.mode in {"1", "L", "LA", "I", "F"} or self.mode.startswith("I;16")


def luminance(pixels: Pixels) -> Pixels:
    """(H, W, 3) -> (H, W): Rec. 709 luma, Y' = 0.2126 R' + 0.7152 G' + 0.0722 B', rounded to whole grey levels.

    In whole numbers, so that it is exact and the same on every machine; by blocks of rows, so that 40 megapixels stay small.
    Source: Recommendation ITU-R BT.709, item 3.2. The weights are applied to the stored (gamma-encoded) values, as is usual.
    """
    grey = np.empty(pixels.shape[:2], dtype=np.uint8)
    rows = max(1, 2**18 // max(1, pixels.shape[1]))
    weights = np.array(LUMA, dtype=np.int32)
    for top in range(0, pixels.shape[0], rows):
        block = pixels[top : top + rows].astype(np.int32)
        grey[top : top + rows] = (block @ weights + 5_000) // 10_000
    return grey


def reduced(pixels: Pixels, longest: int) -> Pixels:
    """The picture with its longer side at most `longest` pixels, by averaging areas; itself if it is not larger."""
    height, width = pixels.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BOX))


def to_png(pixels: Pixels) -> bytes:
    """(H, W) grey or (H, W, 3) colour as the bytes of a PNG file."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, format="PNG", compress_level=3)
    return file.getvalue()
