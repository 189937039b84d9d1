"""Signs in the stem that tell the key, headers that are no more than a preposition, and what is said below the heading of an example."""

from __future__ import annotations

import pytest

from components.quiz import filters_told as told
from components.quiz import filters_unclear as unclear
from components.quiz.brackets import without_asides
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_dates import unlike_years
from components.quiz.filters_events import breaks_off
from components.quiz.forms_numbers import invented
from components.quiz.headers import nominal
from components.quiz.kinds import kind
from components.quiz.parser.dated import dated, happened
from components.quiz.parser.mend import tidy
from components.quiz.parser.worked import within_an_example
from components.quiz.spelling import misspelt
from components.quiz.strict import STRICT, STRICT_WHOLE
from components.quiz.titles import name_of
from tests.quiz.make import asked, corpus_of, definition, facts_of, place, question

EMPTY = Corpus([])
STEM = "Which date do the notes give for “{}”?"


@pytest.mark.parametrize(
    ("stem", "options", "refused"),
    [
        ("What is given for “Brig-7” under “masts”?", ("7", "2", "3"), True),
        ("What is given for “Brig-7” under “masts”?", ("7", "2", "17"), True),
        ("What is given for “Brig-17” under “masts”?", ("7", "2", "3"), False),
        ("What is given for “Brig-7” under “masts”?", ("2", "3", "7"), False),
        ("In the notes on “7 ships”, what is given for “Brig” under “masts”?", ("7", "2", "3"), False),
    ],
)
def test_the_right_number_does_not_stand_in_the_stem(stem: str, options: tuple[str, ...], refused: bool) -> None:
    fact = Attribute(place(1, "a row"), "Brig-7", "masts", options[0])
    assert told.number_in_stem(question(stem, *options, fact=fact, form="property"), EMPTY) is refused


@pytest.mark.parametrize(
    ("event", "dates", "refused"),
    [
        ("the last ferry to Lorno sails", ("1931", "1902", "1925"), True),
        ("the last ferry to Lorno sails", ("1925", "1902", "1931"), False),
        ("the first ferry to Lorno sails", ("1902", "1925", "1931"), True),
        ("the ferry to Lorno sails", ("1931", "1902", "1925"), False),
    ],
)
def test_the_last_of_something_does_not_have_the_last_date(event: str, dates: tuple[str, ...], refused: bool) -> None:
    fact = definition(event, dates[0])
    assert told.end_of_series(question(STEM.format(event), *dates, fact=fact), EMPTY) is refused


def test_what_is_dated_tells_of_no_other_year() -> None:
    for event, refused in (("pier begun, opened in 1906", True), ("pier begun for 1,906 crowns", False), ("pier begun", False)):
        fact = definition(event, "1902")
        assert told.with_another_year(question(STEM.format(event), "1902", "1911", "1925", fact=fact), EMPTY) is refused


@pytest.mark.parametrize(
    ("said", "names", "refused"),
    [
        ("changes the learning rate", ("`lr_scheduler`", "`DataLoader`", "`Dataset`"), True),
        ("list idx out of range", ("IndexError", "TypeError", "KeyError"), True),
        ("holds temporary files", ("/tmp", "/var", "/etc"), True),
        ("never-exceed speed", ("V_NE", "V_A", "V_Y"), True),
        ("free text for checks", ("TXT", "MX", "AAAA"), True),
        ("holds files of the system", ("/tmp", "/var", "/etc"), False),
        ("changes the learning rate", ("`scheduler`", "`DataLoader`", "`Dataset`"), False),
        ("temporary or temperate", ("/tmp", "/tmpr", "/etc"), False),
    ],
)
def test_letters_that_are_short_for_a_word_tell_it(said: str, names: tuple[str, ...], refused: bool) -> None:
    stem = f"Of which of these do the notes say “{said}”?"
    assert told.short_for_its_word(question(stem, *names, fact=definition(names[0], said), form="term"), EMPTY) is refused


def test_a_column_that_is_called_for_asks_nothing() -> None:
    for header, refused in (("for", True), ("By", True), ("known for", False), ("formula", False)):
        fact = Attribute(place(1, "a row"), "Waksman", header, "streptomycin", "person")
        asks = question("Which?", "Waksman", "Domagk", "Ross", fact=fact, form="owner")
        assert unclear.of_a_bare_header(asks, EMPTY) is refused


def test_the_new_filters_are_kept_by_every_quiz() -> None:
    assert {"its number", "first or last", "another year", "short for"} <= set(STRICT_WHOLE)
    assert "bare header" in STRICT


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("Worked example: Ida's shop, December", True),
        ("Karvonen, example", True),
        ("example from the board", True),
        ("Rechenbeispiel", True),
        ("Worked example 2 – loading", True),
        ("chi sq example (done on board)", True),
        ("Examples of rocks", False),
        ("How to lead by example", False),
        ("Exemplars", False),
        ("Problem of induction", False),
        ("Leading by example", False),
    ],
)
def test_the_heading_of_an_example(heading: str, is_one: bool) -> None:
    assert within_an_example([heading]) is is_one


def test_below_the_heading_of_an_example_nothing_is_stated() -> None:
    table = "| Date | What | Debit |\n|---|---|---|\n| 1 Dec | Ida pays in | Cash |\n| 3 Dec | Rent | Rent |\n| 5 Dec | Paint | Stock |\n"
    assert facts_of(f"# Books\n\n## Entries\n\n{table}")
    assert not facts_of(f"# Books\n\n## Worked example: Ida's shop\n\n{table}")
    assert not facts_of(f"# Books\n\n## Worked example: Ida's shop\n\n### Entries\n\n{table}")


@pytest.mark.parametrize(
    ("dates", "refused"),
    [
        (("87", "1952", "1958"), True),
        (("'87", "1952", "1958"), True),
        (("87", "92", "99"), False),
        (("1952", "1958", "1987"), False),
        (("87 kg", "1952", "1958"), False),
        (("21 jan 1793", "20 Apr 1792", "10 Aug 1792"), True),
        (("21 Jan 1793", "20 Apr 1792", "10 Aug 1792"), False),
    ],
)
def test_years_and_months_are_written_alike(dates: tuple[str, ...], refused: bool) -> None:
    fact = Attribute(place(1, "a row"), "Nice", "in force", dates[0])
    assert unlike_years(question("What?", *dates, fact=fact, form="property"), EMPTY) is refused


def test_no_year_is_made_up_beside_what_is_told_of_one() -> None:
    fact = Attribute(place(1, "a row"), "Riksbank", "since", "1668, oldest")
    assert not invented(fact, "1668, oldest")
    assert invented(fact, "1668 crowns")


def test_a_doubt_of_the_writer_is_no_value() -> None:
    text = "# Files\n\n| fs | journal |\n|---|---|\n| NTFS | yes, always |\n| APFS | ? copy on write |\n| ext4 | ordered mode |\n"
    assert {fact.parts[-1] for fact in facts_of(text)} == {"yes, always", "ordered mode"}


def test_a_german_order_names_its_topic() -> None:
    text = (
        "# Gesteine und ihre Entstehung\n\n## Metamorphose von Tonstein\n\nTonschiefer → Phyllit → Glimmerschiefer → Gneis → Migmatit\n\n"
        "Der Druck und die Temperatur nehmen dabei zu, und die Minerale werden größer, bis das Gestein schmilzt.\n"
    )
    stems = [one.stem for one in asked(corpus_of(text), "order")]
    assert stems
    assert all(stem.startswith("Was folgt in den Notizen zu „Metamorphose von Tonstein“ unmittelbar auf") for stem in stems)


def test_small_things() -> None:
    assert without_asides("repelled, bismuth, water, (copper, mostly)") == "repelled, bismuth, water"
    assert name_of("cloud, revision") == "cloud"
    assert happened("Bastille falls. only 7 inside") == "Bastille falls"
    assert [word for word in ("normaly", "cristae", "colonises", "underfitting", "commited") if misspelt(word)] == ["normaly", "commited"]
    assert kind("β3 agonist for the bladder") != "person"
    assert kind("botanist of the bladder campion") == "person"
    assert misspelt("uncommited")
    assert not misspelt("uncommitted")
    assert dated("The Bay of Pigs is April 1961") is None
    assert dated("The Bay of Pigs landing fails in April 1961") == ("The Bay of Pigs landing fails", "April 1961")
    assert breaks_off(question(STEM.format("the crisis is"), "1962", "1961", "1960", fact=definition("the crisis is", "1962")), EMPTY)
    assert tidy("the dome in Florence*, closed later") == "the dome in Florence, closed later"
    assert tidy("A* search, 3*4 and *both* words") == "A* search, 3*4 and *both* words"
    assert tidy("A* search of Florence*") == "A* search of Florence"
    assert not nominal("held constant")
    assert nominal("heat given off")


VALUES = (
    "# Spectra\n\n## Proton shifts\n\nAll in ppm (TMS = 0):\n\n"
    "- vinyl: 4.5–6.5\n- ether: 3.3–4.4\n- aldehyde: 9–10\n- phenyl: 6.6–8.4\n- alkyl: 0.9–1.8\n"
)


def test_a_value_names_the_topic_that_says_what_is_measured() -> None:
    stems = [one.stem for one in asked(corpus_of(VALUES))]
    assert stems
    assert all(stem.startswith("In the notes on “Proton shifts”, which value is given for") for stem in stems)
