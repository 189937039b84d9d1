"""Names and lines that look otherwise than the rest: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question
from components.quiz import filters_looks as look
from components.quiz.corpus import Corpus
from components.quiz.facts import Collection
from components.quiz.strict import STRICT
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


def of_terms(*pairs: tuple[str, str], form: str = "term") -> Question:
    """A question among these terms and what is said of them, the right one first."""
    facts = tuple(definition(term, said, 10 + number) for number, (term, said) in enumerate(pairs))
    shown = [fact.meaning if form == "meaning" else fact.term for fact in facts]
    return question("Of which of these do the notes say so?", *shown, fact=facts[0], facts=facts[1:], form=form)


@pytest.mark.parametrize(
    ("terms", "refused"),
    [
        (("Cutty Sark", "anchor", "capstan"), True),
        (("anchor", "Cutty Sark", "capstan"), True),
        (("Cutty Sark", "Mary Rose", "Golden Hind"), False),
        (("Cutty Sark", "Marconi-Adcock", "Lucas rig"), False),
    ],
)
def test_the_name_of_one_thing_beside_plain_words(terms: tuple[str, ...], refused: bool) -> None:
    corpus = corpus_of("The anchor and the capstan are made of iron, and the notes are in English.\n")
    assert look.unlike_proper(of_terms(*((term, "lies in a dock") for term in terms)), corpus) == refused
    assert STRICT["proper"] is look.unlike_proper


@pytest.mark.parametrize(
    ("terms", "refused"),
    [
        (("Sloop", "Yawl, ketch", "Cutter"), True),
        (("Sloop", "Yawl", "Reef for storms"), True),
        (("Sloop (one, two)", "Yawl (Z)"), False),
        (("Yawl, ketch", "Sloop", "Cutter"), True),
        (("Sloop", "Yawl", "Cutter"), False),
    ],
)
def test_two_names_beside_one(terms: tuple[str, ...], refused: bool) -> None:
    assert look.with_a_comma(of_terms(*((term, "has sails") for term in terms)), EMPTY) == refused
    assert STRICT["comma"] is look.with_a_comma


@pytest.mark.parametrize(
    ("terms", "refused"),
    [(("1845 Archimedes", "1843 Great Britain"), True), (("1853–1870 Haussmann builds", "Great Britain"), True),
     (("Great Britain", "Archimedes 2"), False)],
)  # fmt: skip
def test_an_event_with_its_year_among_the_options(terms: tuple[str, ...], refused: bool) -> None:
    assert look.with_its_year(of_terms(*((term, "has a screw") for term in terms)), EMPTY) == refused
    assert STRICT["year"] is look.with_its_year


@pytest.mark.parametrize(
    ("said", "refused"),
    [(("a square sail", "the right order"), True), (("the rest", "a square sail"), True), (("a square sail", "the right bank"), False)],
)
def test_a_remark_that_says_nothing(said: tuple[str, ...], refused: bool) -> None:
    assert look.says_nothing(of_terms(*(("tack", text) for text in said), form="meaning"), EMPTY) == refused
    assert STRICT["nothing"] is look.says_nothing


@pytest.mark.parametrize(("said", "refused"), [("raced in 1866, Wheeler's rival", True), ("raced in 1866, Taylor's rival", False)])
def test_what_the_notes_call_the_right_ones_own(said: str, refused: bool) -> None:
    assert look.of_one_circle(of_terms(("Mortimer Wheeler", "box sails"), ("Kenyon", said), ("Garrod", "first")), EMPTY) == refused
    assert STRICT["circle"] is look.of_one_circle


@pytest.mark.parametrize(("described", "refused"), [(3, True), (0, False)])
def test_a_description_with_commas_is_no_list(described: int, refused: bool) -> None:
    corpus = corpus_of("Die Notizen sind auf Deutsch, und das ist an den Wörtern der Zeile zu sehen.\n")
    fact = Collection(place(), "Weiße Rose", ("Flugblätter", "München", "Studenten"))
    beside = [definition(f"Begriff {number}", "ein Vertrag") for number in range(described)]
    corpus = replace(
        corpus, shelves={("definition", "group", fact.place.group): [*beside], ("collection", "group", fact.place.group): [fact]}
    )
    asked = question("Was nennen die Notizen unter „Weiße Rose“?", "München", "Länder", "Parteien", fact=fact, form="member")
    assert look.only_lists_beside(asked, corpus) == refused
    assert STRICT["lines"] is look.only_lists_beside


@pytest.mark.parametrize(
    ("lines", "refused"),
    [
        (("Keel: beam", "Mast = pole"), True),
        (("Keel → beam", "Mast: pole"), True),
        (("Keel: beam", "Mast: pole"), False),
        (("Keel – beam", "Mast: pole"), False),
        (("- Keel: beam", "- Mast = pole"), False),
    ],
)
def test_lines_with_unlike_marks(lines: tuple[str, ...], refused: bool) -> None:
    asked = of_terms(("Keel", "beam"), ("Mast", "pole"))
    facts = [replace(option.fact, place=place(1, line)) for option, line in zip(asked.options, lines, strict=True)]
    options = tuple(replace(option, fact=fact) for option, fact in zip(asked.options, facts, strict=True))
    assert look.unlike_marks(replace(asked, fact=facts[0], options=options), EMPTY) == refused
    assert STRICT["marks"] is look.unlike_marks
