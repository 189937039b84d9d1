"""Shapes whose axes a comment names: `x = torch.randn(32, 3, 28, 28)  # batch, channels, height, width`."""

from __future__ import annotations

import re

from components.quiz.words import normal

SHAPE = re.compile(r"(?<![\w.])(?:torch\.Size\()?[\[(]\s*\d+(?:\s*,\s*\d+){2,5}\s*,?\s*[\])]|(?<=\w)\(\s*\d+(?:\s*,\s*\d+){2,5}\s*(?=[,)])")
NAMED = re.compile(r"(?:>>>\s*)?(?P<name>[A-Za-z_]\w*(?:\.shape)?)\s*(?:=|:|\s)\s*\S")
COMMENT = re.compile(r"\s(?:#|//|--)\s*(?P<axes>\S.*)$")
AXES = re.compile(r"[\[(]?\s*(?P<names>[A-Za-z][\w ]*?(?:\s*,\s*[A-Za-z][\w ]*?){2,5})\s*[\])]?")
LONGEST = 2
"""So many words the name of an axis has at most."""


def axes(code: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The name of what a line of code makes or shows, its shape, and what its axes are called, one name to each number; else None."""
    comment = COMMENT.search(code)
    named = AXES.fullmatch(comment["axes"].strip()) if comment else None
    if comment is None or named is None:
        return None
    line = code[: comment.start()]
    shapes, subject = SHAPE.findall(line), NAMED.match(line.strip())
    if len(shapes) != 1 or subject is None:
        return None
    numbers = re.findall(r"\d+", shapes[0])
    names = tuple(name.strip() for name in named["names"].split(","))
    if (
        len(names) != len(numbers)
        or len({normal(name) for name in names}) < len(names)
        or any(len(name.split()) > LONGEST for name in names)
    ):
        return None
    return subject["name"].removesuffix(".shape"), f"({', '.join(numbers)})", names
