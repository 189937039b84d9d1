"""Reading a picture file that anybody may have made.

The order matters: the number of bytes first, then the header alone (format, width, height), and only then the pixels. A file of
100 KB can declare 20 000 × 20 000 pixels; it is turned away before memory is asked for.
"""

from __future__ import annotations

import hashlib
import io
import re

from PIL import Image, ImageOps, UnidentifiedImageError

from components.images.convert import to_rgb
from components.images.picture import Picture, PictureError

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""Only these are ever tried: Pillow knows dozens more, some of which run other programs."""

COUNT_FRAMES_UP_TO = 2 * 1024 * 1024
"""Counting the frames of a GIF or TIFF walks through the file; larger ones are only said to have several."""

ORIENTATION = 0x0112
NAMES = {"WEBP": "WebP", "MPO": "JPEG"}
"""MPO is what phones save as .jpg: a JPEG with further pictures behind the first."""


def decode(data: bytes) -> Picture:
    """The picture in a JPEG, PNG, WebP, GIF, BMP or TIFF file: its first frame, upright, as red, green and blue.

    Raises:
        PictureError: with one sentence that says what is wrong with the file and what to do.
    """
    if not data:
        raise PictureError("This file is empty (0 bytes): choose another picture.")
    if len(data) > MAX_BYTES:
        raise PictureError(f"This file has {len(data) / 2**20:.0f} MB and the most is 25: save the picture smaller and retry.")
    image = _open(data)
    _check_size(image.width * image.height, f"{image.width} × {image.height} pixels")
    frames = _frames(data, image)
    format_name = NAMES.get(image.format or "", image.format or "")
    mode = image.mode
    turned = _orientation(image) not in (None, 1)
    deep = _is_deep(data, image)
    try:
        image.load()
        # The frame may be larger than the header said; Pillow has refused absurd sizes itself by now.
        _check_size(image.width * image.height, f"{image.width} × {image.height} pixels")
        if turned and format_name != "TIFF":  # Pillow turns a TIFF itself
            image = ImageOps.exif_transpose(image)
        pixels, notes = to_rgb(image)
    except PictureError:
        raise
    except Exception as error:  # a damaged file makes Pillow's decoders raise almost anything; all of it means the same
        raise PictureError(
            f"This {format_name} is cut short or damaged, so that its pixels cannot all be read: save or copy it again and retry."
        ) from error
    converted = (
        *((f"frame 1 of {frames}",) if frames else ()),
        *(("turned upright as its EXIF data says",) if turned else ()),
        *(("16 bits per channel, reduced to 8",) if deep else ()),
        *notes,
    )
    return Picture(pixels, hashlib.sha256(data).hexdigest(), format_name, mode, converted)


def _open(data: bytes) -> Image.Image:
    """The image with its header read and its pixels not."""
    try:
        return Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        pixels = re.search(r"\d+", str(error))
        _check_size(int(pixels[0]) if pixels else 2**31, "far too many pixels")
        raise
    except UnidentifiedImageError as error:
        raise PictureError(
            "This file is no picture that can be read here, whatever its name says: choose a JPEG, PNG, WebP, GIF, BMP or TIFF."
        ) from error
    except Exception as error:  # a header made to break a parser; see decode
        raise PictureError("This picture's header is damaged: save or copy it again and retry.") from error


def _check_size(pixels: int, size: str) -> None:
    if pixels > MAX_PIXELS:
        raise PictureError(
            f"This picture has {size}, {pixels / 1e6:.0f} megapixels, and the most is {MAX_PIXELS // 10**6}: make it smaller."
        )


def _frames(data: bytes, image: Image.Image) -> str:
    """How many frames the file has, "" if one. Counted on a second reader: counting moves the first one's position."""
    try:
        if not getattr(image, "is_animated", False) or image.format == "MPO":
            return ""
        if len(data) > COUNT_FRAMES_UP_TO and image.format != "WEBP":
            return "several"
        with Image.open(io.BytesIO(data), formats=FORMATS) as counter:
            return str(getattr(counter, "n_frames", 1))
    except Exception:  # later frames may be damaged while the first is fine
        return "several"


def _orientation(image: Image.Image) -> int | None:
    """EXIF's orientation, 1 to 8, if the file has one that can be read: a broken EXIF block does not spoil a picture."""
    try:
        value = image.getexif().get(ORIENTATION)
    except Exception:
        return None
    return value if isinstance(value, int) and 1 <= value <= 8 else None


def _is_deep(data: bytes, image: Image.Image) -> bool:
    """Whether Pillow, which has no 16-bit colour, is about to drop the lower 8 bits of each channel without saying so."""
    if image.mode not in ("RGB", "RGBA", "LA"):
        return False
    if image.format == "PNG":
        return data[24] == 16  # IHDR's bit depth
    bits = getattr(image, "tag_v2", {}).get(258, (8,))  # TIFF's BitsPerSample
    return 16 in bits if isinstance(bits, tuple) else bool(bits == 16)
