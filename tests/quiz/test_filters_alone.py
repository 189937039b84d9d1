"""The right option alone of its form: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import filters_alone as alone
from components.quiz.corpus import Corpus
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import corpus_of
from tests.quiz.test_filters_looks import of_terms

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        (("a square sail on a yard", "anticlockwise", "a rope of hemp"), True),
        (("back", "front", "a rope of hemp"), False),
        (("a square sail", "a long yard", "a rope of hemp"), False),
    ],
)
def test_one_word_among_phrases(said: tuple[str, ...], refused: bool) -> None:
    corpus = corpus_of("The words of the notes are in English and there are enough of them for that.\n")
    assert alone.single_word(of_terms(*(("tack", text) for text in said), form="meaning"), corpus) == refused
    assert STRICT_WHOLE["single"] is alone.single_word


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (("Discouraged workers", "Efficiency wages", "Natural rate"), True),
        (("Natural rate", "Discouraged workers", "Ship owner"), True),
        (("Discouraged workers", "Ship owner", "Natural rate"), False),
        (("Natural rate", "Efficiency wages", "Ship owner"), False),
    ],
)
def test_people_by_their_noun(terms: tuple[str, ...], told: bool) -> None:
    assert alone.alone_a_person(of_terms(*((term, "stopped looking") for term in terms)), EMPTY) == told
    assert STRICT_WHOLE["persons"] is alone.alone_a_person


@pytest.mark.parametrize(
    ("term", "said", "told"),
    [
        ("ship owner", ("decides what, pays", "limit of load", "show of flags"), True),
        ("ship owner", ("decides what, pays", "steers the ship", "show of flags"), False),
        ("rudder", ("steers what is moved", "limit of load", "show of flags"), False),
    ],
)
def test_what_a_person_does(term: str, said: tuple[str, ...], told: bool) -> None:
    asked = of_terms(*((term if number == 0 else f"word {number}", text) for number, text in enumerate(said)), form="meaning")
    assert alone.alone_a_person(asked, EMPTY) == told


@pytest.mark.parametrize(
    ("terms", "said", "told"),
    [
        (("Free rider", "Club good", "Moral hazard"), "gets the benefit without paying", True),
        (("Free rider", "Regulator", "Moral hazard"), "gets the benefit without paying", False),
        (("Free rider", "Club good", "Moral hazard"), "benefit without any price", False),
        (("Club good", "Free rider", "Moral hazard"), "gets scarce when many come", False),
        (("Parameter", "Sample", "Statistic"), "describes the population", False),
        (("Water", "Sand", "Clay"), "takes the shape of its vessel", False),
    ],
)
def test_a_name_for_who_does_it(terms: tuple[str, ...], said: str, told: bool) -> None:
    corpus = corpus_of("The words of the notes are in English and there are enough of them for that.\n")
    assert alone.alone_an_agent(of_terms(*((term, said) for term in terms)), corpus) == told
    assert STRICT_WHOLE["agent"] is alone.alone_an_agent


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (("Compensating", "Suspense account", "Bank rec"), True),
        (("Compensating", "Netting", "Bank rec"), False),
        (("Compensating", "Correction", "Bank rec"), False),
        (("Heaving to", "Bank rec", "Spring"), True),
        (("Keel", "Heaving to", "Luffing"), True),
        (("Rotation", "Heaving to", "Luffing"), False),
        (("Rotation", "Keel", "Mast"), False),
        (("Reducing balance", "Straight line", "Bank rec"), False),
        (("Spring", "Suspense account", "Bank rec"), False),
    ],
)
def test_a_word_for_what_is_done(terms: tuple[str, ...], told: bool) -> None:
    corpus = corpus_of("The words of the notes are in English and there are enough of them for that.\n")
    assert alone.alone_in_ing(of_terms(*((term, "two errors") for term in terms)), corpus) == told
    assert STRICT_WHOLE["ing"] is alone.alone_in_ing


@pytest.mark.parametrize(
    ("terms", "told"),
    [(("Bog bodies", "Taphonomy", "Frost"), True), (("Bog bodies", "Sand bodies", "Frost"), False), (("Physics", "Frost", "Ice"), False)],
)
def test_the_only_name_in_the_plural(terms: tuple[str, ...], told: bool) -> None:
    corpus = corpus_of("The words of the notes are in English and there are enough of them for that.\n")
    assert alone.alone_in_number(of_terms(*((term, "keep skin") for term in terms)), corpus) == told
    assert STRICT_WHOLE["number of the name"] is alone.alone_in_number
