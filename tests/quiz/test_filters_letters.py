"""What letters give away: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz import filters_letters as letters
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_clues import akin
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import asked as every
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])
AREAS = (("WR", "reines Wohngebiet"), ("WA", "allgemeines Wohngebiet"), ("MK", "Kerngebiet"), ("GE", "Gewerbegebiet"))


def of_rows(*rows: tuple[str, str], form: str) -> Question:
    """A question about rows of a table with two columns, the right one first."""
    facts = tuple(Attribute(place(number, subject), subject, "sign", value) for number, (subject, value) in enumerate(rows))
    shown = [fact.value if form == "property" else fact.subject for fact in facts]
    return question("Which of these is it?", *shown, fact=facts[0], facts=facts[1:], form=form)


def of_lines(*rows: tuple[str, str], form: str, stem: str = "Which of these is it?") -> Question:
    """A question about lines `IM - intramuscular`, the right one first."""
    facts = tuple(definition(term, said, number) for number, (term, said) in enumerate(rows))
    shown = [fact.meaning if form == "meaning" else fact.term for fact in facts]
    return question(stem, *shown, fact=facts[0], facts=facts[1:], form=form)


@pytest.mark.parametrize(
    ("rows", "form", "told"),
    [
        ((("Fore topsail", "FT"), ("Main staysail", "MS"), ("Jib", "J")), "property", True),
        ((("Fore topsail", "FT"), ("Main staysail", "MS"), ("Jib", "J")), "owner", True),
        ((("FT", "Fore topsail"), ("MS", "Main staysail"), ("J", "Jib")), "owner", True),
        ((("Intramuscular", "IM"), ("Intradermal", "ID"), ("Subcutaneous", "SC")), "owner", True),
        ((("MK", "Kerngebiet"), *AREAS[:2], AREAS[3]), "owner", True),
        (AREAS, "property", True),
        ((("Fore topsail", "XT"), ("Top yard", "WT"), ("Jib topsail", "ZJ")), "owner", False),
        ((("Trade payables", "SFP"), ("Discount received", "PL"), ("Carriage inwards", "PL")), "owner", False),
        ((("Fore topsail", "Q7"), ("Main staysail", "MS"), ("Jib", "J")), "property", False),
        ((("Fore topsail", "square"), ("Main staysail", "triangle"), ("Jib", "thin")), "property", False),
    ],
)
def test_an_abbreviation_with_the_letters_of_its_row(rows: tuple[tuple[str, str], ...], form: str, told: bool) -> None:
    assert letters.letters_of(of_rows(*rows, form=form), EMPTY) == told
    assert STRICT_WHOLE["letters"] is letters.letters_of


@pytest.mark.parametrize("form", ["term", "meaning"])
@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("IM", "intramuscular"), ("ID", "intradermal"), ("SC", "subcutaneous")), True),
        ((("BAC", "total budget"), ("EV", "work done in money"), ("PV", "planned work")), True),
        ((("BAC", "the whole budget of the project"), ("EV", "work done in money"), ("PV", "planned work")), False),
        ((("GNI", "income from home and from abroad in a year"), ("GDP", "all goods"), ("CPI", "price of a basket")), False),
    ],
)
def test_an_abbreviation_with_the_letters_of_its_line(rows: tuple[tuple[str, str], ...], form: str, told: bool) -> None:
    assert letters.letters_of(of_lines(*rows, form=form), EMPTY) == told


def test_a_column_of_abbreviations_in_german_is_not_asked_by_its_letters() -> None:
    table = "\n".join(f"| {short} | {long} |" for short, long in AREAS)
    corpus = corpus_of(f"# Bauen\n\nDie Gebiete und ihre Kürzel sind die der Verordnung.\n\n| Kürzel | Gebiet |\n|---|---|\n{table}\n")
    made = every(corpus, "property", "owner")
    assert made
    assert all(letters.letters_of(one, corpus) for one in made)


@pytest.mark.parametrize(
    ("key", "told"), [(("digoxin", "DigiFab"), True), (("warfarin", "vitamin K"), False), (("contralto", "consort"), False)]
)
def test_a_name_that_begins_like_the_one_asked_about(key: tuple[str, str], told: bool) -> None:
    others = ("heparin", "protamine"), ("opioids", "naloxone")
    assert letters.begun_alike(of_lines(key, *others, form="meaning"), EMPTY) == told
    assert STRICT_WHOLE["begun"] is letters.begun_alike


@pytest.mark.parametrize(
    ("term", "said", "told"),
    [
        ("TCP 3-way", "SYN, SYN-ACK, ACK", True),
        ("three steps", "blend, bind, bake", True),
        ("TCP 4", "SYN, SYN-ACK, ACK", False),
        ("TCP", "SYN, SYN-ACK, ACK", False),
    ],
)
def test_what_can_be_counted_off(term: str, said: str, told: bool) -> None:
    rows = (term, said), ("UDP", "no handshake"), ("Slow start", "window grows")
    assert letters.counted_off(of_lines(*rows, form="term", stem=f"Of which of these do the notes say “{said}”?"), EMPTY) == told
    assert STRICT_WHOLE["counted off"] is letters.counted_off


@pytest.mark.parametrize(
    ("one", "other", "kin"), [("pharynx", "pharyngeal", True), ("cortex", "cortical", True), ("cortex", "corner", False)]
)
def test_a_word_made_of_one_in_x(one: str, other: str, kin: bool) -> None:
    assert akin(one, other) == akin(other, one) == kin
