"""The reviews: as many as the README says, balanced, none of them a copy of another, and the parts kept apart."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from components.rules_vs_learning.features import tokenise
from components.rules_vs_learning.reviews import DRIFT, FILMS, FOLDER, HELD_OUT, NEGATION, TRAINING, load, part

EVERY = load(FILMS) + load(DRIFT)


@pytest.mark.parametrize(("name", "training", "held_out"), [(FILMS, 300, 120), (DRIFT, 60, 60)])
def test_each_part_has_its_size_and_is_balanced(name: str, training: int, held_out: int) -> None:
    for which, size in ((TRAINING, training), (HELD_OUT, held_out)):
        found = part(name, which)
        assert len(found) == size
        assert sum(review.positive for review in found) == size // 2
    assert {review.part for review in load(name)} == {TRAINING, HELD_OUT}


def test_no_review_is_nearly_another() -> None:
    """Jaccard similarity of the sets of words: copies have 1, templates with one word changed well above 0.6."""
    words = [set(tokenise(review.text)) for review in EVERY]
    worst = max(((len(a & b) / len(a | b), i, j) for (i, a), (j, b) in combinations(enumerate(words), 2)))
    assert worst[0] < 0.45, (EVERY[worst[1]].text, EVERY[worst[2]].text)


def test_no_opening_is_used_again_and_again() -> None:
    openings = Counter(tuple(tokenise(review.text)[:3]) for review in EVERY)
    assert openings.most_common(1)[0][1] <= 12


def test_they_vary_in_length_and_words() -> None:
    lengths = [len(tokenise(review.text)) for review in load(FILMS)]
    assert min(lengths) <= 6
    assert max(lengths) >= 38
    assert len({word for review in load(FILMS) for word in tokenise(review.text)}) > 1_200


def test_a_negation_is_the_difference_within_a_pair() -> None:
    found = load(NEGATION)
    assert len(found) == 24
    for first, second in zip(found[::2], found[1::2], strict=True):
        assert first.positive != second.positive
        shared = set(tokenise(first.text)) & set(tokenise(second.text))
        assert len(shared) >= 2
        assert first.text not in {review.text for review in EVERY}


def test_the_readme_says_whose_they_are_and_how_many() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "Written by hand for this app" in text
    for row in ("`films.csv` | 420", "`drift.csv` | 120", "`negation.csv` | 12 pairs"):
        assert row in text
