"""What can be read off a question without knowing anything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import filters_read_off as read
from components.quiz.ascending import values
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.forms import drafts
from components.quiz.generate import generate
from components.quiz.headers import said
from components.quiz.parser.labels import is_term
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


def row(subject: str, attribute: str, value: str) -> Attribute:
    return Attribute(place(1, "row"), subject, attribute, value, "group")


@pytest.mark.parametrize(
    ("name", "count"), [("VII", 7), ("3rd", 3), ("2. Akt", 2), ("group IV", 4), ("war 1st", 1), ("Vim", 0), ("mix", 0), ("salt", 0)]
)
def test_what_a_name_counts(name: str, count: int) -> None:
    assert read.count_of(name) == count


@pytest.mark.parametrize(
    ("stem", "key", "broken"),
    [
        ("How many sails for “VII”?", "7", True),
        ("How many sails for “VII”?", "6", False),
        ("How many sails for “barge” and for “sloop”, in this order?", "1; 7", False),
        ("How many sails for group “I” and for group “VII”, in this order?", "1; 7", True),
        ("What are the dates for the war “3rd”?", "149–146 BC", True),
    ],
)
def test_numbers_are_read_off_the_names_of_rows(stem: str, key: str, broken: bool) -> None:
    form = "both" if ";" in key else "property"
    asked = question(stem, key, "2; 6" if ";" in key else "2", "4", fact=row("VII", "sails", "7"), form=form)
    assert STRICT_WHOLE["read off"](asked, EMPTY) == broken


@pytest.mark.parametrize(
    ("term", "others", "broken"),
    [
        ("69", ("wall in the north", "largest extent"), True),
        ("Trajan 98–117", ("wall in the north, begun 122", "year of four rulers"), True),
        ("Trajan 98–117", ("wall in the north", "banker of the city"), False),
        ("Trajan", ("wall in the north, begun 122", "banker"), False),
    ],
)
def test_years_tell(term: str, others: tuple[str, ...], broken: bool) -> None:
    asked = question(f"What is said of “{term}”?", "largest extent", *others, fact=definition(term, "largest extent"))
    assert STRICT_WHOLE["years"](asked, EMPTY) == broken


@pytest.mark.parametrize(("key", "broken"), [("Censor", True), ("Consul", False), ("Sense of duty", False)])
def test_a_word_that_begins_alike_tells(key: str, broken: bool) -> None:
    asked = question("Of which is it said: “two, every five years; census and morals”?", key, "Tribune", "Dictator", form="term")
    assert STRICT_WHOLE["look-alike"](asked, EMPTY) == broken


def test_a_role_is_no_name_beside_names() -> None:
    assert STRICT_WHOLE["role"](question("Which lowers it?", "Insulin", "Job of myelin", "ADH", form="term"), EMPTY)
    assert not STRICT_WHOLE["role"](question("Which is it?", "Job of myelin", "Role of a keel", "Use of tar", form="term"), EMPTY)


@pytest.mark.parametrize(
    ("said_of", "broken"), [("both of those + a sail", True), ("the ratio of the two", True), ("both ends of a rope", False)]
)
def test_what_is_not_shown_is_not_spoken_of(said_of: str, broken: bool) -> None:
    asked = question(f"Of which is it said: “{said_of}”?", "Keel", "Mast", "Boom", fact=definition("Keel", said_of), form="term")
    assert STRICT_WHOLE["others shown"](asked, EMPTY) == broken


def test_an_adjective_needs_its_topic() -> None:
    fact = row("Primary", "cost", "higher")
    options = ("Cost: higher", "Cost: lower", "Speed: fast")
    assert STRICT_WHOLE["adjective alone"](question("Which of these holds for “primary”?", *options, fact=fact, form="profile"), EMPTY)
    placed = "In the notes on “research”, which of these holds for “primary”?"
    assert not STRICT_WHOLE["adjective alone"](question(placed, *options, fact=fact, form="profile"), EMPTY)


def test_what_is_to_be_remembered_is_a_remark() -> None:
    assert said("Remember")
    assert said("to know")
    assert not said("knowledge")


@pytest.mark.parametrize(
    ("above", "below", "title"), [("", "\n\n", True), ("", "\nKeel: a beam\n\n", False), ("# Boats\n\n", "\n\n", False)]
)
def test_the_first_line_says_what_the_notes_are(above: str, below: str, title: bool) -> None:
    corpus = corpus_of(f"{above}BOATS: prep with Meera and Tom{below}- mast: a pole for sails\n- boom: a pole along a sail\n")
    fact = next(one for one in corpus.facts if isinstance(one, Definition) and one.term == "BOATS")
    asked = question("Of which is it said?", "BOATS", "Mast", "Boom", fact=fact, form="term")
    assert STRICT_WHOLE["title"](asked, corpus) == title


def test_two_words_are_no_meaning() -> None:
    corpus = corpus_of("# N\n\n- **storm sail**: heavy cloth (always)\n- **spinnaker**: light cloth (mostly), for a wind from behind\n")
    stems = [draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "term"]
    assert any("pair" in stem and "heavy cloth" in stem for stem in stems)
    assert not any("means" in stem and "heavy cloth”" in stem for stem in stems)


@pytest.mark.parametrize(
    ("term", "broken"),
    [(day, True) for day in ("4 Aug", "5–6 Oct", "20. Juni", "July 14", "July 1794", "Jul 1–3")] + [("Marat", False)],
)
@pytest.mark.parametrize("form", ["term", "meaning"])
def test_a_day_is_no_term(term: str, broken: bool, form: str) -> None:
    asked = question("Of which is it said?", term, "Danton", "Necker", fact=definition(term, "a session at night"), form=form)
    assert STRICT["dated"](asked, EMPTY) == broken


@pytest.mark.parametrize(("term", "broken"), [("social", True), ("short term", True), ("neolocal", False), ("bread", False)])
def test_a_common_adjective_is_no_term(term: str, broken: bool) -> None:
    asked = question("What is said of it?", "bread", "debt", "tax", fact=definition(term, "bread"), form="meaning")
    assert STRICT_WHOLE["adjective alone"](asked, EMPTY) == broken


@pytest.mark.parametrize(("terms", "broken"), [(("Integral", "Limit", "Series"), False), (("social", "financial", "Series"), True)])
def test_a_noun_that_ends_like_an_adjective_is_a_term_among_nouns(terms: tuple[str, ...], broken: bool) -> None:
    corpus = corpus_of("# N\n\n" + "".join(f"- **{term}**: a thing of the {number}th kind\n" for number, term in enumerate(terms, 5)))
    fact = next(one for one in corpus.facts if isinstance(one, Definition) and one.term == terms[0])
    asked = question("What is said of it?", fact.meaning, "debt", "tax", fact=fact, form="meaning")
    assert STRICT_WHOLE["adjective alone"](asked, corpus) == broken


@pytest.mark.parametrize("text", ["60-100 bpm", "20–30 %", "1024 bytes", "12 ADHD cases", "found in 10 minutes", "has 20 cells"])
def test_a_quantity_is_no_year(text: str) -> None:
    assert not read.IN_A_TEXT.search(text)


def test_a_divider_is_no_term() -> None:
    assert not is_term("--- week 1")
    assert is_term("week-end")


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("25", "53"), [(25.0,), (53.0,)]),
        (("Port 53", "Port 25"), [(53.0,), (25.0,)]),
        (("Port 53", "Code 25"), None),
        (("15th Amendment", "13th Amendment"), [(15.0,), (13.0,)]),
        (("15th Amendment", "13th Street"), None),
        (("7; 12", "4; 5"), [(7.0, 12.0), (4.0, 5.0)]),
        (("sloop; 2", "ketch; 3"), None),
    ],
)
def test_what_options_are_sorted_by(texts: tuple[str, ...], found: list[tuple[float, ...]] | None) -> None:
    assert values(texts) == found


def test_ports_stand_in_ascending_order() -> None:
    table = "# N\n\n| Port | Service |\n|---|---|\n| 53 | names |\n| 22 | shells |\n| 80 | pages |\n| 25 | mail |\n"
    asked = [one for one in generate([SourceText("n.md", table)], 3, 8).questions if one.form == "owner"]
    assert asked
    for one in asked:
        ports = [int(option.text.split()[-1]) for option in one.options]
        assert ports == sorted(ports)


@pytest.mark.parametrize(("term", "broken"), [("friktionell", True), ("saisonal", True), ("Inflation", False)])
def test_a_german_adjective_is_no_term(term: str, broken: bool) -> None:
    asked = question("Was ist gemeint?", "kurz", "lang", "nie", fact=definition(term, "kurz"), form="meaning")
    german = Corpus([], languages={asked.source.file: "de"})
    assert STRICT_WHOLE["adjective alone"](asked, german) == broken
    assert not STRICT_WHOLE["adjective alone"](replace(asked, fact=definition("camshaft", "kurz")), EMPTY)
