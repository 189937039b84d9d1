"""What of the right answer is heard in the question already."""

from __future__ import annotations

import pytest

from components.quiz.cues import echoes, says
from components.quiz.filters_form import i12
from tests.quiz.make import corpus_of, question


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Which of these is “the walk along the maximal slope”?", "Max-pool climbing"),
        ("What does the code `take(heap, n=7)` do?", "Gives the seven smallest keys"),
        ("Which of these is “the orbit of one planet”?", "Planetary drift"),
        ("Which of these is “what a barometer shows”?", "Baro-reading"),
        ("Which of these is “the pull of a magnetised bar”?", "Electromagnetism"),
    ],
)
def test_a_root_half_a_word_and_a_number_give_the_key_away(stem: str, key: str) -> None:
    assert echoes(stem, key)
    assert i12(question(stem, key, "Glacier", "Moraine"), corpus_of("# Ice\n"))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Which of these is “a list of one item”?", "Singleton"),
        ("Which of these is “the sum of all terms”?", "Series"),
        ("What is the width for an input of 12 rows?", "512"),
    ],
)
def test_what_only_looks_alike_is_no_cue(stem: str, key: str) -> None:
    assert not echoes(stem, key)


def test_a_cue_that_every_option_gives_is_none() -> None:
    assert says("A min-heap", echoes("the minimum of a row", "Min-pooling"))
    assert not i12(question("Which of these takes the minimum of a row?", "Min-pooling", "Min-heap", "Min-plus"), corpus_of("# Rows\n"))
