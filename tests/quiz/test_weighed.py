"""Lists of what is good or bad about something."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.filters import WHOLE
from tests.quiz.make import question


@pytest.mark.parametrize(
    ("key", "others", "broken"),
    [
        ("Advantages of a keel", ("Steps of a tack", "Kinds of knot"), True),
        ("Advantages of a keel", ("Benefits of a sail", "Kinds of knot"), False),
        ("Drawbacks of a keel", ("Advantages of a sail", "Kinds of knot"), True),
        ("Kinds of knot", ("Advantages of a sail", "Steps of a tack"), False),
    ],
)
def test_a_list_of_advantages_stands_beside_another(key: str, others: tuple[str, ...], broken: bool) -> None:
    asked = question("What do the notes call “faster turns, less drift and easier landing” together?", key, *others, form="together")
    assert WHOLE["weighed"](asked, Corpus([])) == broken
