"""Options that look otherwise than the rest: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question
from components.quiz import filters_looks as look
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection
from components.quiz.filters import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


def of_terms(*pairs: tuple[str, str], form: str = "term") -> Question:
    """A question among these terms and what is said of them, the right one first."""
    facts = tuple(definition(term, said, 10 + number) for number, (term, said) in enumerate(pairs))
    shown = [fact.meaning if form == "meaning" else fact.term for fact in facts]
    return question("Of which of these do the notes say so?", *shown, fact=facts[0], facts=facts[1:], form=form)


def of_rows(*rows: tuple[str, str], form: str = "property", about: str = "draught") -> tuple[Question, Corpus]:
    """A question about the rows of a table, the right one first, and the corpus that has the table."""
    facts = [Attribute(place(number, value), subject, about, value) for number, (subject, value) in enumerate(rows)]
    shown = [fact.value if form == "property" else fact.subject for fact in facts]
    asked = question("Which of these is it?", *shown, fact=facts[0], facts=tuple(facts[1:]), form=form)
    return asked, Corpus([], shelves={(f"attribute {about}", "group", facts[0].place.group): list(facts)})


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
    assert look.single_word(of_terms(*(("tack", text) for text in said), form="meaning"), corpus) == refused
    assert STRICT_WHOLE["single"] is look.single_word


@pytest.mark.parametrize(("said", "refused"), [("raced in 1866, Wheeler's rival", True), ("raced in 1866, Taylor's rival", False)])
def test_what_the_notes_call_the_right_ones_own(said: str, refused: bool) -> None:
    assert look.of_one_circle(of_terms(("Mortimer Wheeler", "box sails"), ("Kenyon", said), ("Garrod", "first")), EMPTY) == refused
    assert STRICT["circle"] is look.of_one_circle


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
    assert look.alone_a_person(of_terms(*((term, "stopped looking") for term in terms)), EMPTY) == told
    assert STRICT_WHOLE["persons"] is look.alone_a_person


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
    assert look.alone_a_person(asked, EMPTY) == told


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
    assert look.alone_in_ing(of_terms(*((term, "two errors") for term in terms)), corpus) == told
    assert STRICT_WHOLE["ing"] is look.alone_in_ing


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (("111–219 mmHg (score 0)", "51–90 bpm", "36–38 °C"), True),
        (("111–219 mmHg", "51–90 mmHg", "36–38 °C"), False),
        (("111–219", "51–90 bpm", "36–38 °C"), False),
    ],
)
def test_the_unit_of_a_value_tells_whose_it_is(values: tuple[str, ...], told: bool) -> None:
    asked, corpus = of_rows(*zip(("Steam", "Stroke", "Sea"), values, strict=True), form="owner")
    assert look.told_by_its_unit(asked, corpus) == told
    assert STRICT_WHOLE["its unit"] is look.told_by_its_unit


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        (("Hull: oak", "Hull: iron", "Draught: 3 m"), True),
        (("Draught: 3 m", "Hull: iron", "Hull: oak"), True),
        (("Hull: oak", "Hull: iron", "Draught: 3 m", "Draught: 4 m"), False),
        (("Hull: oak", "Hull: iron", "Hull: steel"), False),
    ],
)
def test_one_option_of_another_column(options: tuple[str, ...], refused: bool) -> None:
    asked = question("What holds for “brig”?", *options, fact=Attribute(place(), "brig", "Hull", "oak"), form="profile")
    assert look.of_another_column(asked, EMPTY) == refused
    assert STRICT_WHOLE["columns"] is look.of_another_column


@pytest.mark.parametrize(
    ("value", "form", "refused"),
    [("12,000 (oak + pine)", "owner", True), ("12,000 (NRT)", "owner", False), ("oak (not pine)", "property", True),
     ("oak", "property", False)],
)  # fmt: skip
def test_a_remark_in_a_cell(value: str, form: str, refused: bool) -> None:
    asked, corpus = of_rows(("Brig", value), ("Cog", "elm"), ("Hulk", "ash"), form=form)
    assert look.with_a_remark(asked, corpus) == refused
    assert STRICT_WHOLE["remark"] is look.with_a_remark


@pytest.mark.parametrize(("value", "refused"), [(">100,000", True), ("up to 50,000", True), ("about 50,000", False), ("50,000", False)])
def test_a_bound_allows_other_numbers(value: str, refused: bool) -> None:
    asked, corpus = of_rows(("Brig", value), ("Cog", "60,000"), ("Hulk", "70,000"))
    assert look.bounded(asked, corpus) == refused
    bare = replace(asked.fact, value=value.lstrip(">"))
    options = replace(asked.options[0], fact=bare), *asked.options[1:]
    assert look.bounded(replace(asked, fact=bare, options=options), corpus) == refused


def test_a_tag_is_no_bound() -> None:
    asked, corpus = of_rows(("Brig", "4"), ("Cog", "6"), ("Hulk", "7"))
    row = replace(asked.fact, place=place(1, "<tr><td>Brig</td><td>4</td></tr>"))
    assert not look.bounded(replace(asked, fact=row, options=(replace(asked.options[0], fact=row), *asked.options[1:])), corpus)


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
    assert STRICT["bound"] is look.bounded


@pytest.mark.parametrize(
    ("terms", "told"),
    [(("Bog bodies", "Taphonomy", "Frost"), True), (("Bog bodies", "Sand bodies", "Frost"), False), (("Physics", "Frost", "Ice"), False)],
)
def test_the_only_name_in_the_plural(terms: tuple[str, ...], told: bool) -> None:
    corpus = corpus_of("The words of the notes are in English and there are enough of them for that.\n")
    assert look.alone_in_number(of_terms(*((term, "keep skin") for term in terms)), corpus) == told
    assert STRICT_WHOLE["number of the name"] is look.alone_in_number


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
