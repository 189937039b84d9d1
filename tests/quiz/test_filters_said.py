"""What lines say: each strict filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import filters_said as said
from components.quiz.corpus import Corpus
from components.quiz.facts import Statement
from components.quiz.language import language
from components.quiz.stems import says_only
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, place, question
from tests.quiz.test_filters_looks import of_terms

EMPTY = Corpus([])


def test_a_point_of_a_heading_and_a_definition() -> None:
    point = Statement(place(), "Harbour dues", "had risen twice")
    assert STRICT["points of a heading"] is said.points
    assert said.points(question("Which of these is described so?", "Harbour dues", "Pilots", "Tolls", fact=point, form="owner"), EMPTY)
    assert not said.points(of_terms(("harbour dues", "fees for a berth"), ("toll", "fee for a road"), ("fine", "fee for a wrong")), EMPTY)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("is also paid in salt", True), ("could also be a sign of rain", True), ("then sinks to the ground", True),
        ("is paid in salt", False), ("thenardite in a dry lake", False), ("also-ran of a race", False),
    ],
)  # fmt: skip
def test_a_line_that_goes_on(text: str, refused: bool) -> None:
    assert STRICT["leaning"] is said.leaning
    asked = of_terms(("toll", text), ("fee", "is paid in coins of silver"), ("tax", "is paid in corn of the year"), form="meaning")
    assert said.leaning(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("form", "pairs", "refused"),
    [
        ("meaning", (("Tolls", "are paid in salt"), ("Fee", "is paid in silver"), ("Tax", "is paid in corn")), True),
        ("meaning", (("Toll", "is paid in salt"), ("Fee", "is paid in silver"), ("Tax", "is paid in corn")), False),
        ("term", (("Toll", "is paid in salt"), ("Fees", "are paid in silver"), ("Tax", "is paid in corn")), True),
        ("term", (("Tolls", "are paid in salt"), ("Fees", "are paid in silver"), ("Taxes", "are paid in corn")), False),
        ("term", (("Epimers", "differ at one centre"), ("Racemate", "equal parts of both"), ("Anomers", "closed in two ways")), True),
        ("term", (("Epimers", "images that differ"), ("Racemate", "equal parts of both"), ("Anomers", "rings closed in two ways")), True),
        ("term", (("Mesophyll", "tall cells that hold air"), ("Cuticle", "wax"), ("Hairs", "long cells")), False),
        ("term", (("Cycle", "stroma; needs light; gives sugar"), ("Reactions", "in the thylakoid"), ("Chain", "in the membrane")), True),
        ("term", (("Toll", "payment in salt"), ("Fees", "payments in silver"), ("Tax", "payment in corn")), False),
    ],
)
def test_the_number_of_the_verb(form: str, pairs: tuple[tuple[str, str], ...], refused: bool) -> None:
    assert STRICT_WHOLE["number of the verb"] is said.agreeing
    assert said.agreeing(of_terms(*pairs, form=form), EMPTY) == refused


@pytest.mark.parametrize(
    ("name", "refused"), [("Unit 4", True), ("Week 12", True), ("Part II", True), ("Unit of mass", False), ("Apollo 11", False)]
)
def test_a_unit_of_a_course(name: str, refused: bool) -> None:
    assert STRICT["unit of a course"] is said.of_a_course
    assert said.of_a_course(of_terms((name, "tides"), ("Moon", "gravity"), ("Sun", "light")), EMPTY) == refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("pays the captian of the ship", True),  # two letters the wrong way round
        ("pays the sailers of the ship", True),  # a letter from `sailors`, which stands beside it
        ("pays the sailors of the ship", False),
        ("pays the bosun of the ship", False),
    ],
)
def test_a_slip_of_the_pen(text: str, refused: bool) -> None:
    corpus = corpus_of(
        f"The sailors sleep below, and some sailors on the deck.\n\n- toll: {text}\n- the bosun has a pipe, the bosuns have two\n"
    )
    asked = of_terms(("toll", text), ("fee", "pays the smith of the village"), ("tax", "pays the guard of the gate"), form="meaning")
    assert STRICT["slip"] is said.slipped
    assert said.slipped(asked, corpus) == refused


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Created strong heroes who could overcome many dangers", True), ("Died without an heir of his own", True),
        ("Organized system of tolls", False), ("Seed of a plant that flies", False),
    ],
)  # fmt: skip
def test_what_was_done_is_no_meaning(text: str, deed: bool) -> None:
    assert says_only(text) == deed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("El puerto es grande y es de noche. El barco es de un amigo.", "en"),
        ("Der Hafen ist groß und nicht tief.", "de"),
        ("- Hafen: schützt die Schiffe\n- Kai: liegt am Wasser und ist lang", "de"),
    ],
)
def test_spanish_is_not_taken_for_german(text: str, found: str) -> None:
    assert language(text) == found
