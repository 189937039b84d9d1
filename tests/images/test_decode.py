"""Every kind of file that a learner may bring is built here with Pillow and read back."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from components.images import PictureError, decode, sample

RNG = np.random.default_rng(0)
COLOUR = RNG.integers(0, 256, (23, 31, 3), dtype=np.uint8)
GREY = COLOUR[..., 0]


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("BMP", {}), ("TIFF", {}), ("TIFF", {"compression": "tiff_lzw"}), ("WEBP", {"lossless": True})],
)
def test_lossless_formats_come_back_bit_for_bit(kind: str, options: dict[str, Any]) -> None:
    data = saved(Image.fromarray(COLOUR), kind, **options)
    picture = decode(data)
    np.testing.assert_array_equal(picture.pixels, COLOUR)
    assert picture.format.upper() == kind
    assert picture.converted == ()
    assert picture.digest == hashlib.sha256(data).hexdigest()
    assert (picture.width, picture.height) == (31, 23)


def test_jpeg_is_close() -> None:
    smooth = np.tile(np.linspace(0, 255, 64, dtype=np.uint8)[None, :, None], (48, 1, 3))
    picture = decode(saved(Image.fromarray(smooth), "JPEG", quality=95))
    assert picture.format == "JPEG"
    assert np.abs(picture.pixels.astype(int) - smooth).max() <= 4


def test_grey_has_three_equal_channels() -> None:
    picture = decode(saved(Image.fromarray(GREY), "PNG"))
    np.testing.assert_array_equal(picture.pixels, np.repeat(GREY[:, :, None], 3, axis=2))
    assert picture.is_grey


def test_palette_is_looked_up() -> None:
    image = Image.fromarray(COLOUR).convert("P", palette=Image.Palette.ADAPTIVE, colors=16)
    picture = decode(saved(image, "PNG"))
    np.testing.assert_array_equal(picture.pixels, np.asarray(image.convert("RGB")))
    assert picture.mode == "P"
    assert "palette" in picture.converted[0]


def test_alpha_is_laid_over_white_and_said() -> None:
    pixels = np.zeros((2, 2, 4), dtype=np.uint8)
    pixels[0, 0] = (255, 0, 0, 255)
    pixels[0, 1] = (255, 0, 0, 0)
    pixels[1, 0] = (0, 0, 0, 51)  # a fifth of black over white
    picture = decode(saved(Image.fromarray(pixels), "PNG"))
    assert picture.pixels[0, 0].tolist() == [255, 0, 0]
    assert picture.pixels[0, 1].tolist() == [255, 255, 255]
    assert picture.pixels[1, 0].tolist() == [204, 204, 204]
    assert picture.converted == ("transparent parts laid over white",)


def test_transparent_palette_entry_and_opaque_alpha() -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([10, 20, 30, 200, 100, 50])
    assert decode(saved(image, "PNG", transparency=0)).pixels[0, 0].tolist() == [255, 255, 255]
    assert decode(saved(Image.fromarray(COLOUR).convert("RGBA"), "PNG")).converted == ()


def test_cmyk_is_not_inverted() -> None:
    image = Image.new("CMYK", (16, 16), (0, 255, 255, 0))  # no cyan, full magenta and yellow: red
    for kind in ("JPEG", "TIFF"):
        picture = decode(saved(image, kind))
        red, green, blue = (int(v) for v in picture.pixels[8, 8])
        assert red > 240
        assert green < 15
        assert blue < 15
        assert "CMYK" in picture.converted[-1]


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bit_grey_is_scaled_not_clipped(kind: str) -> None:
    values = np.array([[0, 257, 32_896, 65_535]], dtype=np.uint16)
    picture = decode(saved(Image.fromarray(values), kind))
    assert picture.pixels[0, :, 0].tolist() == [0, 1, 128, 255]
    assert "16-bit" in picture.converted[-1]


def test_sixteen_bit_colour_says_that_it_is_reduced() -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", 1, 1, 16, 2, 0, 0, 0)
    row = b"\0" + struct.pack(">HHH", 65_535, 32_896, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row)) + chunk(b"IEND", b"")
    picture = decode(data)
    assert picture.pixels[0, 0].tolist() == [255, 128, 0]
    assert picture.converted == ("16 bits per channel, reduced to 8",)


def test_float_and_32_bit_tiffs_are_stretched_or_refused() -> None:
    floats = np.array([[-1.0, 0.0, 1.0]], dtype=np.float32)
    assert decode(saved(Image.fromarray(floats), "TIFF")).pixels[0, :, 0].tolist() == [0, 128, 255]
    whole = np.array([[-100_000, 0, 100_000]], dtype=np.int32)
    assert decode(saved(Image.fromarray(whole), "TIFF")).pixels[0, :, 0].tolist() == [0, 128, 255]
    floats[0, 0] = np.nan
    with pytest.raises(PictureError, match="not numbers"):
        decode(saved(Image.fromarray(floats), "TIFF"))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_exif_orientation_is_obeyed(kind: str, orientation: int) -> None:
    upright = np.zeros((32, 48, 3), dtype=np.uint8)
    upright[:16, :16] = 255  # a white block top left: every orientation puts it elsewhere
    upright[:16, 16:32] = 120
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.transpose(1, 0, 2),
        6: upright.transpose(1, 0, 2)[::-1],
        7: upright.transpose(1, 0, 2)[::-1, ::-1],
        8: upright.transpose(1, 0, 2)[:, ::-1],
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = decode(saved(Image.fromarray(np.ascontiguousarray(stored)), kind, exif=exif))
    assert picture.pixels.shape == upright.shape
    assert np.abs(picture.pixels.astype(int) - upright).mean() < 3
    assert any("EXIF" in note for note in picture.converted) == (orientation != 1)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_the_first_of_several_frames(kind: str) -> None:
    frames = [Image.new("RGB", (12, 8), colour) for colour in ("red", "lime", "blue")]
    options = {"lossless": True} if kind == "WEBP" else {}
    picture = decode(saved(frames[0], kind, save_all=True, append_images=frames[1:], **options))
    assert picture.pixels[4, 6].tolist() == [255, 0, 0]
    assert "frame 1 of 3" in picture.converted


def test_one_pixel() -> None:
    assert decode(saved(Image.new("RGB", (1, 1), "teal"), "PNG")).pixels.shape == (1, 1, 3)


def test_nothing_text_and_unknown_formats() -> None:
    with pytest.raises(PictureError, match="empty"):
        decode(b"")
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    for data in (b"This is a text file named photo.png.\n" * 20, svg, b"%PDF-1.7", b"\0" * 64):
        with pytest.raises(PictureError, match="no picture"):
            decode(data)
    for kind in ("ICO", "PPM", "PCX"):  # Pillow can read these; they are never tried
        with pytest.raises(PictureError, match="no picture"):
            decode(saved(Image.fromarray(COLOUR), kind))


def test_too_many_bytes() -> None:
    with pytest.raises(PictureError, match="25 MB"):
        decode(b"\xff\xd8\xff" + b"\0" * (25 * 1024 * 1024))


def bomb(width: int, height: int) -> bytes:
    """A PNG of this size whose pixels are all black: about a thousandth of a byte each."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    row_bytes = 1 + (width + 7) // 8
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(b"\0" * row_bytes) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height", "megapixels"), [(20_000, 20_000, "400"), (10_000, 9_000, "90"), (8_001, 5_000, "40")]
)
def test_a_bomb_is_refused_before_its_pixels_are_read(
    width: int, height: int, megapixels: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bomb(width, height)
    assert len(data) < 100_000

    def never(self: Image.Image) -> None:
        raise AssertionError("pixels were decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", never)
    with pytest.raises(PictureError, match=f"{megapixels} megapixels"):
        decode(data)


def test_a_gif_frame_larger_than_its_screen_is_refused() -> None:
    data = bytearray(saved(Image.new("P", (8, 8)), "GIF"))
    at = data.index(b",\0\0\0\0\x08\0\x08\0")  # the image descriptor
    data[at + 5 : at + 9] = struct.pack("<HH", 60_000, 60_000)
    with pytest.raises(PictureError, match="megapixels"):
        decode(bytes(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
@pytest.mark.parametrize("kept", [0.3, 0.7, 0.95])
def test_a_truncated_file_is_one_clear_sentence(kind: str, kept: float) -> None:
    noise = RNG.integers(0, 256, (80, 90, 3), dtype=np.uint8)
    options = {"quality": 95} if kind == "JPEG" else {}
    data = saved(Image.fromarray(noise), kind, **options)
    with pytest.raises(PictureError) as caught:
        decode(data[: int(len(data) * kept)])
    text = str(caught.value)
    assert text.endswith(".")
    assert text.count(". ") == 0
    assert len(text) < 200


@given(
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"]),
    at=st.floats(0, 0.999),
    junk=st.binary(min_size=1, max_size=12),
)
@settings(max_examples=300, deadline=None)
def test_damaged_bytes_never_raise_anything_else(kind: str, at: float, junk: bytes) -> None:
    data = bytearray(saved(Image.fromarray(COLOUR), kind))
    start = int(at * len(data))
    data[start : start + len(junk)] = junk
    try:
        picture = decode(bytes(data))
    except PictureError:
        return
    assert picture.pixels.ndim == 3
    assert picture.pixels.dtype == np.uint8


def test_two_photographs_that_differ_in_one_pixel_have_two_digests() -> None:
    one = RNG.integers(0, 256, (900, 900, 3), dtype=np.uint8)
    other = one.copy()
    other[450, 450, 1] ^= 1
    assert decode(saved(Image.fromarray(one), "PNG")).digest != decode(saved(Image.fromarray(other), "PNG")).digest


def test_the_samples_are_there_and_small() -> None:
    for name, size in (("tower", (640, 427)), ("flower", (640, 427)), ("cat", (451, 300))):
        picture = sample(name)
        assert (picture.width, picture.height) == size
        assert picture.converted == ()
