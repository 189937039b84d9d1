"""What happened on a date, in a learner's own notes: it names who acts, is whole, and is not told by its month or by its age."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import filters_events as event
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Attribute
from components.quiz.generate import generate
from components.quiz.grammar import date
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, facts_of, place, question

EMPTY = Corpus([])
GERMAN = read_corpus([SourceText("notes.md", "# Kriege\n\nDie Daten sind aus dem Heft und nicht aus dem Buch, das wir nicht haben.\n")])


def dated(happened: str, key: str, *wrong: str) -> Question:
    return question(f"Which date do the notes give for “{happened}”?", key, *wrong, fact=definition(happened, key))


@pytest.mark.parametrize(
    ("happened", "refused"),
    [
        ("gives up the mayor's chair", True), ("abdicates, Jersey", True), ("crowns himself duke", True), ("Crowns himself duke", True),
        ("flees to Sweden", True), ("annexes Jersey", True), ("resigns", True), ("signed the treaty", True), ("dies in exile", True),
        ("riots in Ghent", False), ("strikes, Ghent", False), ("talks in Ghent", False), ("attacks of the Danes", False),
        ("troops enter Ghent", False), ("Ghent falls in hours", False), ("peasants against the duke", False), ("trains to Ghent", False),
        ("works at Ghent opened", False), ("mutinies in Ghent", False), ("the duke gives up his chair", False), ("elections", False),
        ("sales tax introduced", False), ("Athens falls", False),
    ],
)  # fmt: skip
def test_an_event_names_who_acts(happened: str, refused: bool) -> None:
    assert event.without_actor(dated(happened, "1806", "1807", "1809"), EMPTY) == refused
    assert STRICT["actor"] is event.without_actor


@pytest.mark.parametrize(
    ("happened", "refused"),
    [
        ("tritt zurück", True), ("dankt ab, flieht nach Kopenhagen", True), ("gibt die Krone auf", True), ("wird Bürgermeister", True),
        ("stirbt", True), ("Herzog tritt zurück", False), ("erste Fahrt", False), ("gekrönt", False), ("deutsche Schiffe im Hafen", False),
        ("nicht angenommen", False), ("rot-grüner Senat", False),
    ],
)  # fmt: skip
def test_a_german_event_names_who_acts(happened: str, refused: bool) -> None:
    assert GERMAN.language("notes.md") == "de"
    assert event.without_actor(dated(happened, "1806", "1807", "1809"), GERMAN) == refused


def test_a_topic_does_not_say_who_acts() -> None:
    asked = dated("gives up the mayor's chair", "1806", "1807", "1809")
    assert event.without_actor(replace(asked, stem=f"In the notes on “Wars”, {asked.stem}"), EMPTY)


@pytest.mark.parametrize(
    ("happened", "refused"),
    [
        ("Kolberg holds out until", True), ("peace between Sweden and", True), ("Frieden mit", True), ("Kolberg holds on", False),
        ("Schweden tritt bei", False), ("Vitamin A", False), ("until", False),
    ],
)  # fmt: skip
def test_an_event_does_not_break_off(happened: str, refused: bool) -> None:
    assert event.breaks_off(dated(happened, "1806", "1807", "1809"), EMPTY) == refused
    assert STRICT["breaks off"] is event.breaks_off


@pytest.mark.parametrize(
    ("happened", "refused"),
    [
        ("Sweden and Norway", True), ("Ungarn", True), ("USA, Great Britain", True), ("the Netherlands (north)", True),
        ("war of Sweden and Norway", False), ("Sweden leaves", False), ("Kolberg", False), ("rome", False), ("Treaty of Rome", False),
    ],
)  # fmt: skip
def test_lands_alone_are_no_event(happened: str, refused: bool) -> None:
    assert event.lands_alone(dated(happened, "1806", "1807", "1809"), EMPTY) == refused
    assert STRICT["lands alone"] is event.lands_alone


@pytest.mark.parametrize(
    ("happened", "key", "wrong", "told"),
    [
        ("Decembrists in Kolberg", "Dec 1825", ("Aug 1823", "April 1826"), True),
        ("Decembrists in Kolberg", "Dec 1825", ("Dec 1823", "April 1826"), False),
        ("Decembrists in Kolberg", "Jan 1826", ("Dec 1825", "April 1826"), False),
        ("Märzaufstand", "18. März 1848", ("13. Mai 1848", "Juli 1849"), True),
        ("Winter War", "30 Nov 1839", ("10 May 1840", "1 Sept 1839"), True),
        ("Winter War", "30 Nov 1839", ("10 Jan 1840", "1 Sept 1839"), False),
        ("October rising", "7 Nov 1817", ("10 May 1817", "1 Sept 1817"), False),
        ("October rising", "1817", ("1815", "1818"), False),
        ("Julian calendar", "3 July 1817", ("10 May 1817", "1 Sept 1817"), False),
        ("July rising", "3 July", ("10 May", "1 Sept"), True),
        ("the men may march", "3 May 1817", ("10 July 1817", "1 Sept 1817"), False),
    ],
)
def test_an_event_does_not_name_the_month_of_its_date(happened: str, key: str, wrong: tuple[str, ...], told: bool) -> None:
    assert event.told_by_its_month(dated(happened, key, *wrong), EMPTY) == told
    assert STRICT_WHOLE["its month"] is event.told_by_its_month


def test_a_row_of_a_table_does_not_either() -> None:
    fact = Attribute(place(), "Winter War", "date", "30 Nov 1839")
    asked = question("What is the date?", "30 Nov 1839", "10 May 1840", "1 Sept 1839", fact=fact, form="property")
    assert event.told_by_its_month(asked, EMPTY)


@pytest.mark.parametrize(
    ("texts", "off"),
    [
        (("1849", "1792", "1793", "1799"), True), (("1962", "1911", "1924", "1937"), True), (("1916", "1834", "1884", "1889"), True),
        (("1937", "1911", "1924", "1962"), False), (("1815", "1804", "1807", "1814"), False), (("1918", "1942", "1964", "2000"), False),
        (("287 BC", "509 BC", "494 BC", "367 BC"), False), (("23 BC", "767 BC", "753 BC", "744 BC"), True),
        (("c. 1305", "c. 1427", "c. 1485"), False), (("1305", "1485", "1490"), True), (("23 Oct 1942", "3 Feb 1943", "6 June 1944"), False),
    ],
)  # fmt: skip
def test_a_date_does_not_lie_far_from_all_others(texts: tuple[str, ...], off: bool) -> None:
    assert event.out_of_its_time(dated("the siege", *texts), EMPTY) == off
    assert STRICT_WHOLE["far off"] is event.out_of_its_time


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2. Kolberg (2nd), 23 Oct – 11 Nov 1807. The mayor holds out", ("Kolberg (2nd)", "23 Oct – 11 Nov 1807")),
        ("- Kolberg, 23 – 31 Oct 1807: much hunger", ("Kolberg", "23 – 31 Oct 1807")),
        ("- Siege of Kolberg Feb – July 1807", ("Siege of Kolberg", "Feb – July 1807")),
        ("- The second siege of Kolberg lasted 23 Oct – 11 Nov 1807", ("The second siege of Kolberg lasted", "23 Oct – 11 Nov 1807")),
        ("- Belagerung von Kolberg, 23. März – 2. Juli 1807", ("Belagerung von Kolberg", "23. März – 2. Juli 1807")),
        ("- Long March – April 1830", ("Long March", "April 1830")),
        ("- Apollo 11 – 20 July 1969", ("Apollo 11", "20 July 1969")),
    ],
)
def test_a_day_without_its_year_belongs_to_its_span(line: str, parts: tuple[str, str]) -> None:
    assert [fact.parts for fact in facts_of(f"# Wars\n\n{line}\n")] == [parts]


@pytest.mark.parametrize("line", ["- Uprising, Dec – Feb 1849", "- Gandhi begins the Salt March – April 1930"])
def test_what_is_neither_states_nothing(line: str) -> None:
    assert not facts_of(f"# Wars\n\n{line}\n")


@pytest.mark.parametrize("word", ["until", "since", "before"])
def test_an_event_that_breaks_off_is_not_read(word: str) -> None:
    text = f"# Wars\n\nAll was quiet then. Old Kolberg was held {word} Aug 1849, with help from the sea.\n"
    assert not any(date(fact.parts[-1]) for fact in facts_of(text))


WARS = """# Wars

- 1801: Concordat with the bishops
- 1804: new code of law
- 1807: gives up the mayor's chair
- 1809: Sweden and Norway
- 1812: long march to the east
- 1813: battle at the bridge
- 1962: last ship leaves the harbour
"""


def test_a_quiz_asks_for_none_of_them() -> None:
    for seed in range(3):
        asked = {one.fact.parts[0] for one in generate([SourceText("n.md", WARS)], seed, 12).questions}
        assert asked
        assert not asked & {"gives up the mayor's chair", "Sweden and Norway", "last ship leaves the harbour"}
