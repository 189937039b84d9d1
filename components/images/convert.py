"""From any of Pillow's pixel modes to red, green and blue of 8 bits, saying what was done."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from components.images.picture import PictureError, Pixels


def to_rgb(image: Image.Image) -> tuple[Pixels, tuple[str, ...]]:
    """(H, W, 3) pixels of a loaded image, and what was converted.

    Raises:
        PictureError: its values are numbers that cannot be shown as grey.
    """
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        grey, scaling = _scaled(np.asarray(image), mode)
        return np.repeat(grey[:, :, None], 3, axis=2), (scaling,)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        if layer.getchannel("A").getextrema() == (255, 255):
            return np.array(layer.convert("RGB")), ()
        white = Image.new("RGBA", layer.size, "white")
        return np.array(Image.alpha_composite(white, layer).convert("RGB")), ("transparent parts laid over white",)
    note = {
        "CMYK": "CMYK converted to RGB without its colour profile",
        "P": "palette colours looked up",
        "1": "black and white as 0 and 255",
    }.get(mode)
    return np.array(image.convert("RGB")), (note,) if note else ()


def _scaled(values: npt.NDArray[Any], mode: str) -> tuple[Pixels, str]:
    """Grey of more than 8 bits as 8 bits.

    16 bits have a fixed range, 0 to 65 535, and keep it: 257 of their steps are one of ours. Numbers without a fixed range
    (32-bit integers, floats) are stretched from the smallest to the largest.
    """
    finite = np.isfinite(values)
    if not finite.all():
        raise PictureError("This TIFF holds values that are not numbers (NaN, infinity): save it with 8 or 16 bits per channel.")
    low, high = float(values.min()), float(values.max())
    if mode != "F" and low >= 0 and high <= 65_535:
        return np.rint(values.astype(np.float32) / 257).astype(np.uint8), "16-bit grey, 0 to 65 535, scaled to 0 to 255"
    span = (high - low) or 1.0
    grey = np.rint((values.astype(np.float64) - low) / span * 255).astype(np.uint8)
    return grey, f"values from {low:g} to {high:g} stretched to 0 to 255"
