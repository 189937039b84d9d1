"""The photographs that come with the app: see content/images/README.md for whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from components.images.decode import decode
from components.images.picture import Picture

FOLDER = Path(__file__).resolve().parents[2] / "content" / "images"


@dataclass(frozen=True)
class Sample:
    """A photograph that ships with the app: its file in content/images/ and whom to name under it."""

    file: str
    credit: str


SAMPLES = {
    "tower": Sample("china.jpg", "Photograph: danielbuechele, CC BY 2.0"),
    "flower": Sample("flower.jpg", "Photograph: vultilion, CC BY 2.0"),
    "cat": Sample("cat.jpg", "Photograph: Stéfan van der Walt, CC0"),
}


@lru_cache(maxsize=len(SAMPLES))
def sample(name: str) -> Picture:
    """A photograph of SAMPLES by name. Raises KeyError if there is none of that name."""
    return decode((FOLDER / SAMPLES[name].file).read_bytes())
