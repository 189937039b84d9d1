"""What a plain sentence may tell of its subject, and what it may not: words that name nothing, and what leans on another sentence."""

from __future__ import annotations

import pytest

from components.quiz.parser.predicate import spoken_of
from components.quiz.parser.sentences import definition


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("Barratry is defined as fraud of a master against the owner of the ship", "fraud of a master against the owner of the ship"),
        ("Barratry refers to the fraud of a master against the owner", "the fraud of a master against the owner"),
        ("Barratry means a fraud of the master against the owner", "a fraud of the master against the owner"),
    ],
)
def test_a_definition_is_what_follows_the_whole_verb(sentence: str, meaning: str) -> None:
    assert definition(sentence, frozenset()) == ("Barratry", meaning)


@pytest.mark.parametrize(
    "sentence",
    [
        "Barratry is defined as fraud, against an owner",
        "Whether there is a keel below the hull",
        "That's how energy moves through the hull",
        "Ballast required is four tons of lead",
        "The statute requires a light at the mast",
        "Drag is also measured in newtons per metre",
        "Yaw could also indicate a bent rudder blade",
        "Ballast is the same in all of the boats",
    ],
)
def test_what_names_nothing_or_leans_on_another_sentence_is_not_parted(sentence: str) -> None:
    assert spoken_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "parted"),
    [
        ("Harbour law is enforced by the admiral of the port", ("Harbour law", "is enforced by the admiral of the port")),
        (
            "Capsize occurs when a following sea fills the open boat",
            ("Capsize", "occurs when a following sea fills the open boat"),
        ),
        (
            "A keel is so heavy a weight that the hull rights again",
            ("keel", "is so heavy a weight that the hull rights again"),
        ),
        (
            "Reckless sailing is steering so careless as to endanger other crews",
            ("Reckless sailing", "is steering so careless as to endanger other crews"),
        ),
        ("Ballast is made of iron so the hull stays upright", ("Ballast", "is made of iron")),
    ],
)
def test_a_condition_or_a_degree_is_told_whole(sentence: str, parted: tuple[str, str]) -> None:
    assert spoken_of(sentence) == parted
