"""Wrong numbers that may be right, units, ranges, and where wrong options may stand."""

from __future__ import annotations

import pytest

from components.quiz import filters_numbers as numbers
from components.quiz import filters_place as place_filters
from components.quiz.build import build
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.forms import drafts
from components.quiz.forms_numbers import apart, invented
from components.quiz.grammar import numeric
from components.quiz.question import Question
from components.quiz.units import is_range, measured, unit
from tests.quiz.make import corpus_of, definition, question

KILN = """# Pottery

## Firing

1. Heat the kiln to 600° (800° for earthenware).
2. Wait.

Kiln temperatures:
- earthenware: 1000 degrees
- stoneware: 1250 degrees
- porcelain: 800 degrees
- raku: 900 degrees
"""


def asked(corpus: Corpus, subject: str, form: str = "property") -> Question | str:
    fact = next(fact for fact in corpus.facts if isinstance(fact, Attribute) and fact.subject == subject)
    return next(build(draft, corpus, 0) for draft in drafts(fact, corpus) if draft.form == form)


@pytest.mark.parametrize(
    ("text", "name", "ranged", "quantity"),
    [
        ("45 deg.", "°", False, True), ("45 degrees", "°", False, True), ("12-20 /min", "/min", True, True),
        ("36.1–37.2 C", "°c", True, True), ("2 sharps", "sharp", False, False), ("80 %", "%", False, False), ("25,000", "", False, False),
        ("12 years", "year", False, False), ("(3, 3)", "", False, False),
    ],
)  # fmt: skip
def test_units_are_read_in_every_spelling(text: str, name: str, ranged: bool, quantity: bool) -> None:
    assert (unit(text), is_range(text), measured(text)) == (name, ranged, quantity)


def test_a_number_that_another_line_gives_for_the_subject_is_no_wrong_option() -> None:
    corpus = corpus_of(KILN)
    found = asked(corpus, "earthenware")
    assert isinstance(found, Question)
    assert "800 degrees" not in {option.text for option in found.options}
    other = corpus_of(KILN.replace(" (800° for earthenware)", ""))
    facts = [fact for fact in other.facts if isinstance(fact, Attribute)]
    made = question("What is it for “earthenware”?", "1000 degrees", "800 degrees", fact=facts[0], facts=(facts[2],), form="property")
    assert not numbers.stated(made, other)
    assert numbers.stated(made, corpus)


def test_no_number_is_made_up_beside_a_range() -> None:
    text = "# Ovens\n\nBaking times:\n- bread: 40 minutes\n- rolls: 15 minutes\n- cake: 50–60 minutes\n"
    assert asked(corpus_of(text), "bread") == "I1"
    found = asked(corpus_of(text.replace("50–60", "55")), "bread")
    assert isinstance(found, Question)
    assert {"15 minutes", "55 minutes"} <= {option.text for option in found.options}


def test_the_ends_of_a_range_are_not_swapped_and_units_agree() -> None:
    text = (
        "# Signs\n\n| Sign | Range |\n|---|---|\n| pulse | 60-100 /min |\n| breaths | 12-20 /min |\n| heat | 36-37 C |\n| gas | 95-99 % |\n"
    )
    assert asked(corpus_of(text), "pulse") == "I1"
    assert invented(definition("pulse", "60-100 /min"), "60-100 /min") == ()


def test_made_up_values_of_a_measured_quantity_are_far_from_it() -> None:
    for value in (5, 12, 25, 45, 90, 100, 170, 1000):
        for name in range(20):
            others = apart(value, value in (45, 90, 170), str(name))
            assert others
            assert all(other <= 0.6 * value or other >= 1.4 * value for other in others)
            assert value not in (45, 90, 170) or max(others) <= 180
    far = [numeric(choice.text) for choice in invented(definition("angle", "45 degrees"), "45 degrees")]
    assert far
    assert all(found and not 27 < found[0] < 63 for found in far)


def test_the_rank_of_a_measured_value_tells_nothing() -> None:
    ranks = [sum(other < 37 for other in apart(37, False, str(name))) for name in range(400)]
    assert all(60 <= ranks.count(rank) <= 140 for rank in range(4))


GRADES = "# Burns\n\nGrade 1 - red and dry skin\nGrade 2 - blisters and wet skin\nGrade 3 - pale skin\n\nShock - a fall of blood flow\n"


def test_a_name_that_only_counts_stands_among_its_own_and_under_its_heading() -> None:
    corpus = corpus_of(GRADES)
    one, two, three, shock = corpus.facts
    topic = "In the notes on “Burns”, which term means “red and dry skin”?"
    good = question(topic, "Grade 1", "Grade 2", "Grade 3", fact=one, facts=(two, three), form="term")
    assert not place_filters.uncounted(good, corpus)
    bare = question("Which term means “red and dry skin”?", "Grade 1", "Grade 2", "Grade 3", fact=one, facts=(two, three), form="term")
    assert place_filters.uncounted(bare, corpus)
    mixed = question(topic, "Grade 1", "Grade 2", "Shock", fact=one, facts=(two, shock), form="term")
    assert place_filters.uncounted(mixed, corpus)


def test_what_stands_behind_an_arrow_is_asked_beside_arrows_of_its_list_only() -> None:
    corpus = corpus_of("# Herbs\n\nsage -> calms the throat\nmint -> cools the skin\nthyme -> soothes the lungs\n\nBitter: wakes hunger\n")
    sage, mint, thyme, bitter = corpus.facts
    stem = "What does “sage” do?"
    assert not place_filters.out_of_block(question(stem, "Calms it", "Cools it", "Loosens it", fact=sage, facts=(mint, thyme)), corpus)
    assert place_filters.out_of_block(question(stem, "Calms it", "Cools it", "Wakes it", fact=sage, facts=(mint, bitter)), corpus)


HERBS = """# Garden

## Herbs

sage: a grey herb for the throat
mint: a cool herb for the skin
thyme: a small herb for the lungs

## Trees

oak: a slow tree with hard wood
birch: a quick tree with white bark
"""


def test_one_wrong_option_at_most_comes_from_under_another_heading() -> None:
    corpus = corpus_of(HERBS)
    sage, mint, thyme, oak, birch = corpus.facts
    stem = "What is meant by “sage”?"
    assert place_filters.from_elsewhere(question(stem, "a", "b", "c", "d", fact=sage, facts=(mint, oak, birch)), corpus)
    assert not place_filters.from_elsewhere(question(stem, "a", "b", "c", "d", fact=sage, facts=(mint, thyme, oak)), corpus)
    few = "What is meant by “oak”?"  # its own heading has too few
    assert not place_filters.from_elsewhere(question(few, "a", "b", "c", "d", fact=oak, facts=(birch, sage, mint)), corpus)


def test_a_law_lends_no_option_to_other_questions() -> None:
    corpus = corpus_of(
        "# Gas laws\n\n- Boyle: pressure falls as the volume grows\n- Charles: volume grows with heat\n- leak: gas goes through a hole\n"
    )
    boyle, charles, leak = corpus.facts
    assert place_filters.uncounted(question("What is meant by “leak”?", "a", "b", fact=leak, facts=(boyle,)), corpus)
    assert not place_filters.uncounted(question("What does Boyle's law say?", "a", "b", fact=boyle, facts=(charles,)), corpus)


def test_a_member_in_capitals_stands_beside_capitals() -> None:
    corpus = corpus_of("# Codons\n\nStops: UAA, UAG, UGA\n\ncodon: three bases in a row\n")
    stops, codon = corpus.facts
    assert place_filters.unlike_case(
        question("Which is one of the stops?", "UAA", "Codon", fact=stops, facts=(codon,), form="member"), corpus
    )
