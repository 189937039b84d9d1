"""The work that a quiz takes, counted in function calls: in proportion to its notes, and little for each letter of them.

Time says the same less surely: the machines that run the tests do other things too.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType

import pytest

from components.quiz.generate import generate
from components.quiz.sources import SourceText

SMALL, LARGE = 4_000, 8_000
MOST = 2_000
"""So many calls for each letter, where nothing is sure and a few doubtful questions are looked for; headings with short points took thrice
as many.
"""
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo ka lem ron tis mar vel".split()
Word = Callable[[], str]


def notes(size: int, part: Callable[[Word], str]) -> str:
    """Made-up notes of about so many letters, in parts that are like one another."""
    chance = random.Random(size)
    text = "# Notes\n\n"
    while len(text) < size:
        text += part(lambda: "".join(chance.choices(SYLLABLES, k=3)))
    return text


def calls(text: str) -> int:
    """How many functions are called for a quiz of five questions."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1  # without a tracer for the lines inside it, a function is seen at its call only

    before = sys.gettrace()
    sys.settrace(seen)
    try:
        generate([SourceText("notes.md", text)], 0, 5)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "part",
    [
        lambda word: f"## {word().capitalize()}\n- {word()}\n- {word()}\n- {word()}\n\n",
        lambda word: f"## {word().capitalize()}\n{word().capitalize()}: the layer that holds the {word()} of a {word()}\n\n",
        lambda word: f"The three parts of {word()} are {word()}, {word()} and {word()}.\n\n",
    ],
    ids=["points", "definitions", "lists"],
)
def test_work_grows_no_faster_than_the_notes(part: Callable[[Word], str]) -> None:
    small, large = calls(notes(SMALL, part)), calls(notes(LARGE, part))
    assert small < MOST * SMALL
    assert large < MOST * LARGE
    assert large < 1.2 * small * LARGE / SMALL
