"""Spans of time and how exact a date is: what is read, and what is asked beside it."""

from __future__ import annotations

import pytest

from components.quiz import filters_dates as dates
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.durations import lasting
from components.quiz.forms import drafts
from components.quiz.generate import generate
from components.quiz.grammar import date, form
from components.quiz.parser.dated import happened
from components.quiz.sources import SourceText
from components.quiz.spans import precision, span
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, facts_of, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("1618–48", (1618, 0, 0)),
        ("1618 - 1648", (1618, 0, 0)),
        ("from 1618 to 1648", (1618, 0, 0)),
        ("between 1618 and 1648", (1618, 0, 0)),
        ("von 1618 bis 1648", (1618, 0, 0)),
        ("9–10 Nov 1938", (1938, 11, 9)),
        ("9.–10. November 1938", (1938, 11, 9)),
        ("Feb–Dec 1807", (1807, 2, 0)),
        ("June 1807 – May 1808", (1807, 6, 0)),
        ("30 May – 2 June 1807", (1807, 5, 30)),
        ("264–146 BC", (-264, 0, 0)),
        ("1806/07", (1806, 0, 0)),
    ],
)
def test_a_span_is_a_date_that_begins(text: str, begins: tuple[int, ...]) -> None:
    assert span(text) == date(text) == begins
    assert precision(text) in ("span", "")
    assert form(text) == "date"


@pytest.mark.parametrize(
    "text", ["1806/09", "1500–1600", "1648–1618", "12–14", "2–3 kg", "1807-3-4", "9–10 Nov", "Louis XIV – 1715", "Augsburg 1530"]
)
def test_what_is_no_span(text: str) -> None:
    assert span(text) is None
    assert date(text) is None


@pytest.mark.parametrize(
    ("text", "exact"),
    [("1807", "year"), ("Sept 1807", "month"), ("Sept. 1807", "month"), ("2 Sept 1807", "day"), ("September 2, 1807", "day"),
     ("1807–09", "span"), ("brig", "")],
)  # fmt: skip
def test_how_exact_a_date_is(text: str, exact: str) -> None:
    assert precision(text) == exact


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("siege of Kolberg; nobody came", "siege of Kolberg"),
        ("first day of the long siege of Kolberg, 300 houses burnt in one night", "first day of the long siege of Kolberg"),
        ("the fleet takes the harbour of Copenhagen and (after many warnings by its admiral) burns it", ""),
        ("peace of Tilsit", "peace of Tilsit"),
    ],
)
def test_what_happened_is_told_in_few_words(said: str, event: str) -> None:
    assert happened(said) == event


WARS = """# Wars

- **1806–07** – siege of Kolberg, much hunger; the mayor holds out
- **7 July 1807** – peace of Tilsit
- **14 Oct 1806** – battle of Jena, the army breaks up and the fortresses give in one after another
- **Sept 1807** – the fleet is taken
- **Feb–April 1808** – Rome

Blockade of Danzig March 1807 – May 1807. Peace followed soon.
"""


def test_an_event_goes_with_its_date_and_not_the_other_way_round() -> None:
    parts = {fact.parts for fact in facts_of(WARS)}
    assert ("siege of Kolberg, much hunger", "1806–07") in parts
    assert ("battle of Jena", "14 Oct 1806") in parts
    assert ("Blockade of Danzig", "March 1807 – May 1807") in parts
    assert not any(date(term) for term, _ in parts)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("1806–07", "7 July 1807", "14 Oct 1806"), True),
        (("Sept 1807", "7 July 1807", "14 Oct 1806"), True),
        (("7 July 1807", "Sept 1807", "14 Oct 1806"), False),
        (("brig", "7 July 1807", "14 Oct 1806"), False),
    ],
)
def test_the_right_date_alone_is_not_so_exact(texts: tuple[str, ...], told: bool) -> None:
    asked = question("Which date do the notes give for “the siege”?", *texts, fact=definition("the siege", texts[0]))
    assert dates.alone_so_exact(asked, EMPTY) == told
    assert STRICT_WHOLE["exact"] is dates.alone_so_exact


def test_dates_are_no_names_of_what_is_said() -> None:
    for term, refused in (("1806–07", True), ("Kolberg", False)):
        asked = question(
            "Of which of these do the notes say “a siege”?", term, "Jena", "Tilsit", fact=definition(term, "a siege"), form="term"
        )
        assert dates.date_as_name(asked, EMPTY) == refused
    assert STRICT["dated"] is dates.date_as_name


@pytest.mark.parametrize(
    ("term", "refused"),
    [
        ("John von Neumann", True), ("Ada Lovelace", True), ("Otto von Bismarck (Prussia)", True), ("Vertrag von Tilsit", False),
        ("Ausrufung der Republik", False),
        ("Luther", True), ("Huaynax Capacx", True), ("yes", True), ("Circular 10/06", True), ("Kelmar Blockade", False),
        ("John von Neumann: First Draft", False), ("Apple Macintosh", False), ("Battle of Jena", False),
        ("Linus Torvalds announces Linux", False),
    ],
)  # fmt: skip
def test_a_date_is_of_what_happened(term: str, refused: bool) -> None:
    asked = question(f"Which date do the notes give for “{term}”?", "1806", "1807", "1809", fact=definition(term, "1806"))
    assert dates.person_alone(asked, EMPTY) == refused
    assert STRICT["happened"] is dates.person_alone


@pytest.mark.parametrize(("key", "wrong", "refused"), [("1806–07", "1809", True), ("1809", "1806–07", True), ("1809", "May 1807", False)])
def test_a_span_stands_beside_spans(key: str, wrong: str, refused: bool) -> None:
    asked = question("Which date do the notes give for “the siege”?", key, wrong, fact=definition("the siege", key))
    assert dates.span_beside_days(asked, EMPTY) == refused
    assert STRICT["span"] is dates.span_beside_days


def test_a_span_is_asked_for_as_such() -> None:
    german = (
        "# Kriege\n\nDie Daten sind aus dem Heft und nicht aus dem Buch.\n\n- 1806–07: Belagerung von Kolberg\n- 1618–48: Krieg um Böhmen\n"
    )
    for text, stem in ((WARS, "Which dates do the notes give for “"), (german, "Welchen Zeitraum nennen die Notizen für „")):
        corpus = read_corpus([SourceText("n.md", text)])
        spans = [draft.stem for fact in corpus.facts if span(fact.parts[-1]) for draft in drafts(fact, corpus) if draft.form == "meaning"]
        assert spans
        assert all(one.startswith(stem) for one in spans)


def test_a_short_quiz_asks_for_dates_of_one_kind() -> None:
    made = generate([SourceText("n.md", WARS)], 1, 12)
    for one in made.questions:
        exact = [precision(option.text) for option in one.options]
        assert exact.count(precision(one.key.text)) > 1


def test_how_long_something_lasts() -> None:
    assert lasting("3 Wochen") == 21
    assert lasting("12–18 months") == lasting("12 months")
    assert lasting("5 km") is None
    assert lasting("soon") is None
