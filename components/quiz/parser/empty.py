"""A bullet without its text right below a paragraph, which Markdown would take for the line under a heading."""

from __future__ import annotations

import re

BULLET = re.compile(r"\s{0,3}-\s*|\s*<(?:li|dt|dd)>\s*</(?:li|dt|dd)>\s*", re.I)
ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])(?:\s|$)|\s*<li\b|\s{2,}", re.I)
"""What an item begins with, or goes on with; below it an empty bullet is the next item."""


def without_empty_bullets(lines: list[str]) -> list[str]:
    """The lines, with nothing in the place of a lone `-` right below text that is no item of a list."""
    done = list(lines)
    for number, line in enumerate(lines[1:], start=1):
        if BULLET.fullmatch(line) and done[number - 1].strip() and not ITEM.match(done[number - 1]):
            done[number] = ""
    return done
