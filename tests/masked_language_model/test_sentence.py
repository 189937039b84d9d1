"""The button that masks the last word, and the sentence about what is missing."""

from __future__ import annotations

import pytest

from components.masked_language_model.sentence import mask_last_word, trouble


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("This is a great movie.", "This is a great [MASK]."),
        ("Is it good?!", "Is it [MASK]?!"),
        ("word", "[MASK]"),
        ("", "[MASK]"),
        ("...", "... [MASK]"),
        ("Ein schöner Tag", "Ein schöner [MASK]"),
        ("שלום עולם", "שלום [MASK]"),
        ("<script>", "<[MASK]>"),
    ],
)
def test_the_last_word_becomes_a_mask(before: str, after: str) -> None:
    assert mask_last_word(before) == after


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("", "is empty"), ("  \n", "is empty"), ("No gap.", "There is no [MASK]"), ("a [mask].", "in capitals"), ("a [MASK].", "")],
)
def test_what_is_missing_is_said(sentence: str, told: str) -> None:
    assert told in trouble(sentence)
    assert bool(told) == bool(trouble(sentence))
