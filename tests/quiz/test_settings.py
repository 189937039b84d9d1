"""Settings and their numbers, as programs write them; labels that name nothing below a question."""

from __future__ import annotations

import pytest

from components.quiz.facts import Attribute, Definition
from components.quiz.forms_numbers import invented
from components.quiz.grammar import form, numeric
from components.quiz.parser.labels import is_term, value_list
from tests.quiz.make import asked, corpus_of, definition, facts_of

TUNING = """# Training a model

## Optimiser
- γ1=0.8 γ2=0.99 tol=1e-6
"""
BREWING = """# Brewing

## Parameters
- steeping time: 240
- water per cup: 180
- stirs: 20
- share of milk: 0.25
- leaf rest: 3e-4
"""
FAULTS = """# Pumps

## When does a pump help?
- piston pump: lifts water from deep wells
- costs: fuel, seals, somebody to look after it
- avoid: running it dry for hours
- look at the gauge: it shows the pressure at the outlet
"""


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("γ1=0.8 γ2=0.99 tol=1e-6", (("γ1", "0.8"), ("γ2", "0.99"), ("tol", "1e-6"))),
        ("a=3 b=4", ()),
        ("r = 4, w = 2, x = 1", (("r", "4"), ("w", "2"), ("x", "1"))),
        ("y = 3x + 4 for all x", ()),
    ],
)
def test_settings_side_by_side(text: str, values: tuple[tuple[str, str], ...]) -> None:
    assert value_list(text) == values


def test_a_setting_is_asked_with_numbers_of_its_kind() -> None:
    questions = {
        question.fact.parts[0]: question for question in asked(corpus_of(TUNING), "property") if isinstance(question.fact, Attribute)
    }
    assert questions["tol"].key.text == "1e-6"
    assert questions["γ2"].key.text == "0.99"


@pytest.mark.parametrize(("text", "value"), [("3e-4", 3e-4), ("1e-8", 1e-8), ("2.5e-3", 2.5e-3)])
def test_a_small_number_as_programs_write_it(text: str, value: float) -> None:
    assert form(text) == "number"
    assert numeric(text) == (value,)
    others = [choice.text for choice in invented(definition("rate", text), text)]
    assert len(others) >= 2
    assert text not in others
    assert all(other.split("e")[0] == text.split("e")[0] for other in others)


def test_a_share_near_one_stands_beside_shares_near_one() -> None:
    assert {choice.text for choice in invented(definition("decay", "0.999"), "0.999")} == {"0.9", "0.99", "0.9999"}


def test_labels_below_a_question_that_name_nothing() -> None:
    assert {fact.term for fact in facts_of(FAULTS) if isinstance(fact, Definition)} == {"piston pump"}


@pytest.mark.parametrize("label", ["look at the gauge", "watch out for the valve", "don't use it", "keep the lid on"])
def test_what_somebody_is_told_to_do_is_no_name(label: str) -> None:
    assert not is_term(label)
    assert is_term("look-ahead buffer")
    assert is_term("watch glass")


def test_names_below_a_heading_of_settings_have_values() -> None:
    questions = [question for question in asked(corpus_of(BREWING)) if isinstance(question.fact, Attribute)]
    stems = {question.fact.parts[0]: question for question in questions}
    assert stems["steeping time"].stem == "In the notes on “Parameters”, what is the value for “steeping time”?"
    assert {question.form for question in questions} == {"property"}
    assert not {option.text for option in stems["steeping time"].options} & {"20", "0.25", "3e-4"}
    assert all(option.text.startswith("3e-") for option in stems["leaf rest"].options)


def test_settings_in_german_have_a_german_word_for_their_value() -> None:
    text = "# Brauen\n\nDie Notizen sind für die Prüfung.\n\n## Einstellungen\n- Ziehzeit: 240\n- Wassermenge: 180\n- Drehzahl: 125\n"
    questions = asked(corpus_of(text), "property")
    assert "Welchen Wert nennen die Notizen für „Ziehzeit“?" in {question.stem for question in questions}
    text = text.replace("Einstellungen", "Laufzeiten").replace("240", "O(n)").replace("180", "O(n²)").replace("125", "O(1)")
    assert not [question.stem for question in asked(corpus_of(text)) if "laufzeiten" in question.stem]
