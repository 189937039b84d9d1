"""Numbers that count off, and persons among things: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import filters_counts as count
from components.quiz.corpus import Corpus
from components.quiz.question import Question
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import definition, question

EMPTY = Corpus([])


def asked(form: str, *pairs: tuple[str, str]) -> Question:
    """A question about the first of some terms, the others as wrong options."""
    facts = [definition(term, said, number) for number, (term, said) in enumerate(pairs, start=1)]
    texts = [fact.term if form == "term" else fact.meaning for fact in facts]
    return question("Which of these?", *texts, fact=facts[0], facts=tuple(facts[1:]), form=form)


SHAKE = ("TCP 3-way handshake", "SYN, SYN-ACK, ACK")
START = ("slow start", "a window that doubles")
PLAIN = ("TCP handshake", "SYN, SYN-ACK, ACK")


@pytest.mark.parametrize(
    ("form", "pairs", "refused"),
    [
        ("term", (SHAKE, START, ("UDP", "no handshake")), True),
        ("term", (SHAKE, START, ("TLS 2-way handshake", "hello, finished")), False),
        ("term", (PLAIN, START, ("UDP", "no handshake")), False),
        ("meaning", (SHAKE, START, ("UDP", "no handshake")), True),
        ("meaning", (SHAKE, ("routing", "table, hop, metric"), ("UDP", "no handshake")), False),
        ("term", (("four humours", "blood, phlegm, black bile and yellow bile"), ("miasma", "bad air")), True),
    ],
)
def test_a_name_does_not_count_off_what_is_said_of_it(form: str, pairs: tuple[tuple[str, str], ...], refused: bool) -> None:
    assert count.counted_off(asked(form, *pairs), EMPTY) == refused
    assert STRICT_WHOLE["count"] is count.counted_off


@pytest.mark.parametrize(
    ("pairs", "refused"),
    [
        ((("Schliemann", "dug through the layer he wanted"), ("bog body", "tanned skin"), ("site", "a place with finds")), True),
        ((("Schliemann", "dug through the layer he wanted"), ("Mortimer Wheeler", "box grid"), ("site", "a place with finds")), False),
        ((("trench", "dug through the layer wanted"), ("bog body", "tanned skin"), ("site", "a place with finds")), False),
    ],
)
def test_what_he_did_is_asked_among_persons(pairs: tuple[tuple[str, str], ...], refused: bool) -> None:
    assert count.told_of_a_person(asked("term", *pairs), EMPTY) == refused
    assert STRICT_WHOLE["person"] is count.told_of_a_person
