"""The part of a picture that one moves the window over."""

from __future__ import annotations

from components.images import Picture, reduced
from components.images.picture import Pixels
from components.kept import Kept

LONGEST = 256
"""More pixels than this along a side could not be pointed at one by one on a screen."""
KEPT: Kept[tuple[Pixels, str]] = Kept(32)
"""Each is at most 200 KB; every run asks for one."""


def hovered(picture: Picture, detail: bool, reach: int = 1) -> tuple[Pixels, str]:
    """At most LONGEST x LONGEST pixels, (H, W, 3), and a caption that says what they are of the picture. Read them, do not change them.

    With `detail` the centre at full size, else all of it, reduced; the centre too if reducing leaves less than `reach` along a side.
    """
    key = picture.digest, detail, reach
    found = KEPT.find(key)
    if found is None:
        found = _hovered(picture, detail, reach)
        KEPT.keep(key, found)
    return found


def _hovered(picture: Picture, detail: bool, reach: int) -> tuple[Pixels, str]:
    size = f"{picture.width} × {picture.height}"
    if max(picture.width, picture.height) <= LONGEST:
        return picture.pixels, f"Input, {size}"
    small = reduced(picture.pixels, LONGEST)
    if detail or min(small.shape[:2]) < reach:
        height, width = min(LONGEST, picture.height), min(LONGEST, picture.width)
        top, left = (picture.height - height) // 2, (picture.width - width) // 2
        return picture.pixels[top : top + height, left : left + width].copy(), f"Input, the centre {width} × {height} of {size}"
    return small, f"Input, reduced from {size} to {small.shape[1]} × {small.shape[0]}"
