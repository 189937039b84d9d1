"""Valid files of every kind, to be damaged."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import cache
from typing import Any

import numpy as np
from PIL import Image, ImageCms

from components.bias_variance.own_points import EXAMPLE
from components.notes import all_notes
from components.quiz import generate
from components.quiz.exports.json_file import as_json, saved
from components.quiz.sources import SourceText
from components.storage import Answer, Card, Notes, Sitting
from components.storage.rows import Preference
from components.storage.transfer import Everything, as_file
from tests.quiz.make import CELLS, ROOT

PIXELS = np.random.default_rng(0).integers(0, 256, (13, 17, 4), dtype=np.uint8)
DAY = datetime(2026, 3, 2, tzinfo=UTC)


def _picture(kind: str, mode: str = "RGB", **options: Any) -> bytes:
    file = io.BytesIO()
    Image.fromarray(PIXELS).convert(mode).save(file, format=kind, **options)
    return file.getvalue()


def pictures() -> list[bytes]:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "a picture"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    frames = [Image.fromarray(np.roll(PIXELS, turn)).convert("P") for turn in range(3)]
    return [
        _picture("JPEG", exif=exif, icc_profile=profile),
        _picture("JPEG", "CMYK", progressive=True),
        _picture("JPEG", "L"),
        _picture("PNG", exif=exif, icc_profile=profile),
        _picture("PNG", "RGBA"),
        _picture("PNG", "P"),
        _picture("PNG", "I;16"),
        _picture("WEBP", "RGBA", lossless=True, exif=exif),
        _picture("WEBP", save_all=True, append_images=frames),
        _picture("GIF", "P", save_all=True, append_images=frames),
        _picture("BMP"),
        _picture("TIFF", exif=exif),
        _picture("TIFF", "F"),
        _picture("TIFF", "1", compression="group4"),
        _picture("TIFF", compression="tiff_lzw"),
        _picture("TIFF", compression="jpeg"),
    ]


def notes() -> list[bytes]:
    strangers = sorted((ROOT / "tests" / "quiz" / "strangers").glob("*.md"))
    return [path.read_bytes() for path in strangers] + [all_notes()[7].body[:3_000].encode(), CELLS.encode("utf-16")]


def quiz_files() -> list[bytes]:
    quiz = generate([SourceText("cells.md", CELLS)], seed=1, length=4)
    return [saved(quiz), as_json(quiz)]


def learner_files() -> list[bytes]:
    key = "abcXYZ0123456789-_abcd"
    quiz = quiz_files()[0].decode()
    return [
        as_file(
            Everything(
                (Sitting(key, "title", DAY, DAY, quiz, {"seed": 1}, 0, False),),
                (Answer(key, "q0", "f0", "meaning", "topic", 1, True, 2, DAY),),
                (Card("f0", "topic", DAY, quiz, key, "{}", 1, 0, DAY),),
                (Notes(key, "notes.md", "text", DAY, DAY),),
                (Preference("exam", {"date": "2026-12-01"}, DAY),),
            )
        )
    ]


def tables() -> list[bytes]:
    rows = [f"{number / 10},{-number},{'ab'[number % 2]}" for number in range(12)]
    text = "\n".join(rows)
    return [f"one,two,class\n{text}".encode(), text.replace(",", ";").encode(), text.replace(",", "\t").encode()]


def typed() -> list[bytes]:
    formulas = [b"x * sigmoid(2*x)", b"max(0, x) - 0.5^2"]
    return [*formulas, b"0 -1 0; -1 5 -1; 0 -1 0", EXAMPLE.encode(), b"0.5, 1.2, A; -0.7, 0.9, B", b"abq" * 21 + b"a"]


@cache
def samples(target: str) -> tuple[bytes, ...]:
    """Valid inputs of a target by its name."""
    made = {"picture": pictures, "notes": notes, "quiz_file": quiz_files, "learner_file": learner_files, "table": tables, "typed": typed}
    return tuple(made[target]())
