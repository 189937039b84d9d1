"""Pictures from anywhere: decoded safely, as one kind of array."""

from components.images.decode import MAX_BYTES, MAX_PIXELS, decode
from components.images.picture import Picture, PictureError, luminance, reduced, to_png
from components.images.samples import SAMPLES, Sample, sample

__all__ = [
    "MAX_BYTES",
    "MAX_PIXELS",
    "SAMPLES",
    "Picture",
    "PictureError",
    "Sample",
    "decode",
    "luminance",
    "reduced",
    "sample",
    "to_png",
]
