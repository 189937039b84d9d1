"""Letters inside words: a word of the question and one of the right option with five letters in a row alike."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.filters_runs import run, told_by_a_run
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import definition, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("barkentine", "subarkent", True),
        ("Hafenmeister".lower(), "binnenhafenamt", True),
        ("formation", "relation", False),
        ("transport", "transfer", False),
        ("Belastung".lower(), "verwaltung", False),
        ("keel", "keelson", False),
    ],
)
def test_a_run_is_more_than_an_ending_or_a_common_beginning(one: str, other: str, met: bool) -> None:
    assert bool(run(one, other)) == bool(run(other, one)) == met


@pytest.mark.parametrize(
    ("key", "wrong", "said", "told"),
    [
        ("Subarkents", ("Luggers", "Ketches"), "rows of the barkentine", True),
        ("Subarkents", ("Barkentals", "Ketches"), "rows of the barkentine", False),
        ("DMAST", ("PTR", "TXT"), "second mast of a ship", True),
        ("DMAST", ("FMAST", "TXT"), "second mast of a ship", False),
        ("Ketches", ("Luggers", "Yawls"), "rows of the barkentine", False),
    ],
)
def test_letters_that_the_right_option_alone_has_in_common_with_the_question_tell_it(
    key: str, wrong: tuple[str, ...], said: str, told: bool
) -> None:
    facts = [definition(key, said, 1), *(definition(name, "another thing", 2 + place) for place, name in enumerate(wrong))]
    asked = question(f"Of which of these do the notes say “{said}”?", key, *wrong, fact=facts[0], facts=tuple(facts[1:]), form="term")
    assert told_by_a_run(asked, EMPTY) == told
    assert STRICT_WHOLE["run"] is told_by_a_run
