"""The strict filters about clues, each with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question
from components.quiz import filters_clues as clue
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Attribute
from components.quiz.filters import PAIRWISE, WHOLE
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


def of_terms(*pairs: tuple[str, str], form: str = "meaning") -> Question:
    """A question about terms with what is said of each, the key first; among what is said, or among the terms."""
    facts = tuple(definition(term, said, 10 + number) for number, (term, said) in enumerate(pairs))
    texts = [fact.meaning if form == "meaning" else fact.term for fact in facts]
    stem = f"What is meant by “{facts[0].term}”?" if form == "meaning" else f"Which term means “{facts[0].meaning}”?"
    return question(stem, *texts, fact=facts[0], facts=facts[1:], form=form)


def of_values(subject: str, attribute: str, *values: str, form: str = "property") -> Question:
    """A question about a property, its key first."""
    facts = tuple(
        Attribute(place(number, value), subject if not number else f"s{number}", attribute, value) for number, value in enumerate(values)
    )
    return question(f"What is the {attribute} of “{subject}”?", *values, fact=facts[0], facts=facts[1:], form=form)


@pytest.mark.parametrize("form", ["meaning", "term"])
@pytest.mark.parametrize(
    ("others", "unlike"),
    [
        ((("Halyard", "the number of turns of a rope"), ("Cleat", "a machine that lifts an anchor")), True),
        ((("Halyard", "a rule that says who gives way"), ("Cleat", "a machine that lifts an anchor")), True),
        ((("Halyard", "a method that keeps the course"), ("Cleat", "a law that holds on every sea")), False),
    ],
)
def test_a_thing_of_another_kind(form: str, others: tuple[tuple[str, str], ...], unlike: bool) -> None:
    asked = of_terms(("Sheet", "a rule that says who has right of way"), *others, form=form)
    assert clue.of_another_kind(asked, EMPTY) == unlike
    assert STRICT["sort"] is clue.of_another_kind


@pytest.mark.parametrize(("other", "unlike"), [("the rope that holds a sail", True), ("the ropes that hold a sail", False)])
def test_many_beside_one(other: str, unlike: bool) -> None:
    assert clue.of_another_number(of_terms(("Rigging", "the masts that carry sails"), ("Sheet", other), form="term"), EMPTY) == unlike
    assert STRICT["one or many"] is clue.of_another_number


@pytest.mark.parametrize(
    ("term", "other", "told"),
    [
        ("hull function", "a machine that lifts an anchor", True),
        ("hull function", "a rule that says who gives way", False),
        ("hull", "a machine that lifts an anchor", False),
    ],
)
def test_a_term_whose_noun_names_its_kind(term: str, other: str, told: bool) -> None:
    said = "a map from speed to drag"
    assert clue.told_by_its_noun(of_terms((term, said), ("keel", other), ("mast", "a pump that drains")), EMPTY) == told
    asked = of_terms((term, said), ("keel rule" if not told else "keel", other), ("mast", "a pump that drains"), form="term")
    assert clue.told_by_its_noun(asked, EMPTY) == told
    assert STRICT_WHOLE["noun"] is clue.told_by_its_noun


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("consonance", "consonant", True),
        ("linear", "lines", True),
        ("tabular", "table", True),
        ("circular", "circle", True),
        ("dev", "device", True),
        ("bin", "bins", False),
        ("sail", "mast", False),
        ("context", "content", False),
        ("line", "lime", False),
        ("angular", "anger", False),
    ],
)  # fmt: skip
def test_words_of_one_word(one: str, other: str, same: bool) -> None:
    assert clue.akin(one, other) == clue.akin(other, one) == same


def test_a_word_of_the_key_made_of_a_word_of_the_stem() -> None:
    key = "repetition of consonant sounds"
    assert clue.kin(of_terms(("Consonance", key), ("Rhyme", "repetition of vowel sounds"), ("Metre", "repetition of beats")), EMPTY)
    assert not clue.kin(of_terms(("Consonance", key), ("Rhyme", "agreement of consonant ends"), ("Metre", "loss of consonants")), EMPTY)
    assert STRICT_WHOLE["kin"] is clue.kin


@pytest.mark.parametrize(("key", "told"), [("Keel", True), ("Main sail", False)])
def test_a_name_without_the_noun_that_the_others_share(key: str, told: bool) -> None:
    said = "a thing on board"
    assert clue.apart(of_terms((key, said), ("Top sail", said), ("Fore sail", said), form="term"), EMPTY) == told
    assert STRICT_WHOLE["apart"] is clue.apart


@pytest.mark.parametrize(
    ("key", "said", "told"),
    [("Bringschuld", "der Schuldner bringt die Ware", True), ("Holschuld", "der Gläubiger hat sie ab", False)],
)
def test_a_german_noun_made_of_a_verb_of_the_stem(key: str, said: str, told: bool) -> None:
    corpus = corpus_of("Die Notizen sind auf Deutsch, und das ist an den Wörtern der Zeile zu sehen.\n")
    terms = of_terms((key, said), ("Stückschuld", "genau diese Sache"), ("Gattungsschuld", "eine Sache der Art"), form="term")
    assert clue.kin(replace(terms, stem=f"Wovon sagen die Notizen: „{said}“?"), corpus) == told


@pytest.mark.parametrize(("key", "told"), [("Humus", True), ("Tonboden", False)])
def test_a_name_that_does_not_end_like_all_others(key: str, told: bool) -> None:
    assert clue.apart(of_terms((key, "wet"), ("Sandboden", "dry"), ("Lehmboden", "good"), form="term"), EMPTY) == told


@pytest.mark.parametrize(("key", "told"), [("Soft wood is cheap", True), ("A tax on ships is paid in port", False)])
def test_what_is_no_answer_stands_apart(key: str, told: bool) -> None:
    fact = Answer(place(), "Why is there a tax?", "The tax keeps rivals out")
    asked = question("Which of these is NOT an answer?", key, fact.answer, "Without a tax no ship pays", fact=fact, form="outsider")
    assert clue.outside(asked, EMPTY) == told
    assert WHOLE["outside"] is clue.outside


@pytest.mark.parametrize(("other", "told"), [("A keel is wood", True), ("Nothing floats without a keel", False)])
def test_the_only_statement_about_everything(other: str, told: bool) -> None:
    asked = question("Which is WRONG?", "More sail mends everything", other, "A mast is tall", form="mistake")
    assert clue.absolute(asked, EMPTY) == told
    assert STRICT_WHOLE["absolute"] is clue.absolute


@pytest.mark.parametrize(
    ("attribute", "speaks"),
    [("Meaning of the numbers", True), ("What the letters mean", True), ("Meaning", False), ("Role in the fleet", False)],
)
def test_a_column_that_speaks_of_another(attribute: str, speaks: bool) -> None:
    assert clue.torn(of_values("Sloop", attribute, "one mast", "two masts"), EMPTY) == speaks
    assert STRICT["column"] is clue.torn


@pytest.mark.parametrize(
    ("values", "unlike"),
    [
        (("34", "24", "25000", "61000"), True),
        (("34", "24", "40", "61000"), False),
        (("oak", "elm", "pine"), False),
    ],
)
def test_numbers_of_quite_another_size(values: tuple[str, ...], unlike: bool) -> None:
    assert clue.of_another_size(of_values("Sloop", "weight", *values), EMPTY) == unlike
    assert STRICT_WHOLE["size"] is clue.of_another_size


@pytest.mark.parametrize(("beside", "unlike"), [(("25000", "61000"), True), (("25000", "61"), False)])
def test_a_number_that_no_other_of_its_column_comes_near(beside: tuple[str, str], unlike: bool) -> None:
    asked = of_values("Sloop", "weight", "34", "24", "29")
    column = [asked.fact, *(Attribute(place(number), f"ship {number}", "weight", value) for number, value in enumerate(beside))]
    corpus = Corpus([], shelves={("attribute weight", "group", asked.fact.place.group): column})
    assert clue.of_another_size(asked, corpus) == unlike


@pytest.mark.parametrize(("pair", "unlike"), [("34; 25000", True), ("34; 250", False), ("oak; elm", False)])
def test_a_pair_of_numbers_of_unlike_size(pair: str, unlike: bool) -> None:
    assert clue.of_another_size(of_values("Sloop", "weight", pair, "1; 1", form="both"), EMPTY) == unlike


@pytest.mark.parametrize(("values", "told"), [(("lain", "bled", "bitten"), True), (("lain", "led", "bitten"), False)])
def test_the_first_letter(values: tuple[str, ...], told: bool) -> None:
    assert clue.begins_alike(of_values("lie", "participle", *values), EMPTY) == told
    assert STRICT_WHOLE["letter"] is clue.begins_alike


@pytest.mark.parametrize(
    ("verbs", "key", "wrong", "told"),
    [
        (("lie", "feel"), "Lay; Felt", "Felt; Lay", True),
        (("bleed", "break"), "Bled; Broke", "Broke; Bled", True),
        (("go", "break"), "Went; Broke", "Broke; Went", False),
    ],
)
def test_the_first_letters_of_a_pair(verbs: tuple[str, str], key: str, wrong: str, told: bool) -> None:
    one, other = (Attribute(place(number, name), name, "past", "said") for number, name in enumerate(verbs))
    asked = question("What is the past of both?", key, wrong, fact=one, facts=(other,), form="both")
    assert clue.begins_alike(asked, EMPTY) == told


@pytest.mark.parametrize(
    ("others", "unlike"), [(("Why do ropes fray?", "Why do masts break?"), True), (("Why do sails tear?", "Why do masts break?"), False)]
)
def test_questions_about_unlike_things(others: tuple[str, str], unlike: bool) -> None:
    fact = Answer(place(), "Why do sails flap?", "The wind passes on both sides")
    assert clue.of_another_subject(question("Which question is it?", fact.question, *others, fact=fact, form="asked"), EMPTY) == unlike
    assert STRICT_WHOLE["subject"] is clue.of_another_subject


@pytest.mark.parametrize(("other", "told"), [("How does a kite fly?", True), ("Why does a sail pull?", False)])
def test_one_question_of_another_form(other: str, told: bool) -> None:
    asked = "Which question do the notes answer with “The wind is faster above than below”?"
    assert clue.asks_otherwise(question(asked, "Why does a wing lift?", "How is a rope tied?", other, form="asked"), EMPTY) == told
    assert WHOLE["asks"] is clue.asks_otherwise


@pytest.mark.parametrize(
    ("path", "group", "told"),
    [
        (("Ropes", "Old and new", "New"), "notes.md#9", True),
        (("Ropes", "Thick and thin", "Thick"), "notes.md#9", False),
        (("Ropes", "Old and new", "New"), "notes.md#1", False),
    ],
)
def test_a_value_from_another_comparison(path: tuple[str, ...], group: str, told: bool) -> None:
    ours = Attribute(place(1, "a", ("Ropes", "Thick and thin", "Thin")), "thin", "use", "the flag")
    theirs = Attribute(place(9, "b", path, group), "new", "use", "the sheets")
    asked = question("What is the use of “thin”?", "The flag", "The sheets", "The anchor", fact=ours, facts=(theirs, ours), form="property")
    assert clue.of_another_contrast(asked, EMPTY) == told
    assert PAIRWISE["contrast"] is clue.of_another_contrast
