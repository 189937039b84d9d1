"""The filters for a learner's own notes, each with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz import filters_sight as sight
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Attribute, Statement
from components.quiz.filters import ALL
from components.quiz.filters_senses import same_sense
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])


def defined(*said: str, form: str = "meaning", stem: str = "What is meant by “keel”?") -> Question:
    """A question among terms with these descriptions, the key first."""
    facts = tuple(definition(f"term{number}", text, 10 + number) for number, text in enumerate(said))
    return question(stem, *said, fact=facts[0], facts=facts[1:], form=form)


def of_headings(*said: str) -> Question:
    """A question among what is said of headings side by side, the key first."""
    facts = tuple(Statement(place(number, text, ("Ships", f"Ship {number}")), f"Ship {number}", text) for number, text in enumerate(said))
    return question("Which of these describes “Ship 0”?", *said, fact=facts[0], facts=facts[1:], form="contrast")


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (("beam of the hull below", "pole that holds a sail", "edge of a sail"), True),
        (("beam that holds this", "pole that holds a sail", "edge of a sail"), True),
        (("darunter, weich und biegsam", "Balken unter dem Boot", "Rand eines Segels"), True),
        (("how the beam grows out of it", "pole that holds a sail", "edge of a sail"), True),
        (("beam below the hull", "pole above the deck", "edge of a sail"), False),
    ],
)
def test_what_points_elsewhere(said: tuple[str, ...], points: bool) -> None:
    assert sight.pointing(defined(*said), EMPTY) == points
    assert ALL["points"] is sight.pointing


@pytest.mark.parametrize(
    ("said", "alike"),
    [
        (("shuts under pressure", "shuts only under pressure", "opens by hand"), True),
        (("at least two masts", "one mast", "no mast"), True),
        (("shuts under pressure", "shuts against pressure", "opens by hand"), False),
    ],
)
def test_what_says_nearly_the_same(said: tuple[str, ...], alike: bool) -> None:
    assert sight.nearly_alike(defined(*said), EMPTY) == alike
    assert STRICT["nearly"] is sight.nearly_alike


@pytest.mark.parametrize(
    ("said", "unlike"),
    [
        (("12 % copper", "20 % copper", "40 tons"), True),
        (("12 % copper", "built of oak", "painted black"), True),
        (("12 % copper", "20 % copper", "30 % copper"), False),
        (("built of oak", "painted black", "sunk in port"), False),
    ],
)
def test_a_number_of_another_unit_or_beside_words(said: tuple[str, ...], unlike: bool) -> None:
    assert sight.of_another_measure(of_headings(*said), EMPTY) == unlike
    assert STRICT["measure"] is sight.of_another_measure


@pytest.mark.parametrize(
    ("term", "stem", "nothing"),
    [
        ("tidal", "What do the notes say of “tidal”?", True),
        ("tidal", "In the notes on “power”, what is said of “tidal”?", False),
        ("§ 7", "What do the notes say of “§ 7”?", True),
        ("§ 7 BGB", "What do the notes say of “§ 7 BGB”?", False),
    ],
)
def test_a_term_that_says_nothing_alone(term: str, stem: str, nothing: bool) -> None:
    asked = question(stem, "from the moon", "from the wind", "from the sun", fact=definition(term, "from the moon"))
    assert sight.nameless(asked, EMPTY) == nothing
    assert STRICT["nameless"] is sight.nameless


@pytest.mark.parametrize(("value", "vague"), [("simple", True), ("yes", True), ("made of hemp", False)])
def test_a_value_that_may_hold_for_others(value: str, vague: bool) -> None:
    fact = Attribute(place(), "Clove hitch", "pro", value)
    assert sight.vague_value(question("To which does it belong?", "Clove hitch", "Bowline", fact=fact, form="owner"), EMPTY) == vague
    assert ALL["vague"] is sight.vague_value


@pytest.mark.parametrize(("asks", "several", "broken"), [("How are knots sorted?", True, True), ("How are knots sorted?", False, False),
                                                         ("Why do knots slip?", True, False)])  # fmt: skip
def test_one_of_several_points_does_not_tell_its_question(asks: str, several: bool, broken: bool) -> None:
    one, other = (Answer(place(), asks, text) for text in ("by the rope they need", "by what they hold"))
    corpus = Corpus([], shelves={("answer", "group", one.place.group): [one, other] if several else [one]})
    assert sight.of_a_heading(question("Which question is it?", asks, "What is a bend?", fact=one, form="asked"), corpus) == broken
    assert ALL["heading"] is sight.of_a_heading


@pytest.mark.parametrize("name", ["unclear", "unknown, ask"])
def test_a_missing_value_is_no_option(name: str) -> None:
    assert sight.labelled(question("What is the use?", "mooring", "towing", name), EMPTY)
    assert not sight.labelled(question("What is the use?", "mooring", "towing", "lashing"), EMPTY)


@pytest.mark.parametrize(
    ("term", "said", "other", "told"),
    [
        ("random tack", "a course chosen by chance", "a course kept by the wind", True),
        ("random tack", "a course chosen by chance", "a course left to luck", False),
        ("early reef", "the end of a trip before a storm", "the end of a trip at noon", True),
        ("max draught", "the largest depth of a keel", "the mean depth of a keel", True),
        ("max draught", "the depth of a laden keel", "the mean depth of a keel", False),
    ],
)
def test_a_term_that_says_in_other_words_what_its_description_says(term: str, said: str, other: str, told: bool) -> None:
    facts = (definition(term, said), definition("wake", other, 2), definition("list", "a lean to one side", 3))
    asked = question(f"What is meant by “{term}”?", *(fact.meaning for fact in facts), fact=facts[0], facts=facts[1:])
    assert same_sense(asked, EMPTY) == told
    assert STRICT_WHOLE["sense"] is same_sense


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        ("Of which of these do the notes say “lowest course of stones”?", True),
        ("In the notes on “walls”, of which of these is it said: “lowest course of stones”?", True),
        ("In the notes on “walls”, with which of these is “lowest course of stones” paired?", True),
        ("Wovon sagen die Notizen zu „Mauern“: „unterste Lage“?", True),
        ("Which of these is “the lowest course of stones”?", False),
    ],
)
def test_where_what_is_said_of_the_others_is_not_shown_it_may_look_otherwise(stem: str, told: bool) -> None:
    said = (("plinth", "lowest course of stones"), ("coping", "keeps the rain out"), ("quoin", "stone at the corner, Vauban, 1690"))
    facts = tuple(definition(term, text, 10 + number) for number, (term, text) in enumerate(said))
    asked = question(stem, *(fact.term for fact in facts), fact=facts[0], facts=facts[1:], form="term")
    assert sight.unlike_terms(asked, EMPTY) != told
