"""An abbreviation whose letters begin the words of the question is not asked for."""

from __future__ import annotations

import pytest

from components.quiz import filters_initials as initials
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("short", "long", "told"),
    [
        ("CS", "conditioned stimulus, the formerly neutral one", True),
        ("FTP", "file transfer, 21 control / 20 data", True),
        ("RIP", "simple routing information protocol of the lab", True),
        ("CS", "what once was the conditioned stimulus", True),
        ("CR", "learned response to the CS", False),
        ("SSH", "encrypted remote shell", False),
        ("UCR", "unlearned response", False),
        ("UPS", "unlearned response", False),
        ("Cave", "conditioned answer to a vivid event", False),
    ],
)
def test_words_begin_with_the_letters(short: str, long: str, told: bool) -> None:
    assert initials.begins(short, long) == told


@pytest.mark.parametrize(("other", "told"), [("UPS", True), ("CSA", False), ("CS", False)])
def test_a_term_is_spelt_out_where_no_other_is(other: str, told: bool) -> None:
    facts = tuple(definition(term, "something else", number) for number, term in enumerate((other, "Extinction"), start=2))
    fact = definition("CS", "conditioned stimulus, the formerly neutral one")
    asked = question("Of which is it said?", "CS", other, "Extinction", fact=fact, facts=facts, form="term")
    assert initials.spelt_by_initials(asked, EMPTY) == told
    meant = question("What is CS?", fact.meaning, "learned answer", "food", fact=fact, facts=facts, form="meaning")
    assert initials.spelt_by_initials(meant, EMPTY)
    assert STRICT_WHOLE["initials"] is initials.spelt_by_initials


def test_a_row_is_spelt_out_by_its_cell() -> None:
    fact = Attribute(place(1, "row"), "FTP", "what for", "file transfer, two ports", "protocol")
    asked = question("For which protocol?", "FTP", "SSH", "Telnet", fact=fact, form="owner")
    assert initials.spelt_by_initials(asked, EMPTY)
    port = Attribute(place(1, "row"), "FTP", "port", "21", "protocol")
    assert not initials.spelt_by_initials(question("Which port?", "21", "22", "23", fact=port, form="property"), EMPTY)


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("RACI matrix", "clarifies who is Responsible, Accountable, Consulted, Informed", True),
        ("RACI matrix", "clarifies who is responsible and who is informed", False),
        ("Rudder", "turns the Royal Navy's ships", False),
    ],
)
def test_capitals_spell_an_abbreviation_inside_a_name(name: str, said: str, told: bool) -> None:
    assert initials.capitals(name, said) == told
    fact = definition(name, said)
    asked = question(f"Of which is it said: “{said}”?", name, "Risk register", "Charter", fact=fact, form="term")
    assert initials.spelt_by_initials(asked, EMPTY) == told


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("Rotterdam PICs", "prior informed consent", True),
        ("UNCLOS", "law of the sea, Part XII", True),
        ("CITES", "the trade in endangered species", True),
        ("UNCLOS", "law of the air", False),
        ("Ramsar", "rivers and marshes", False),
        ("UNCLOS", "low land, old sea", False),
    ],
)
def test_last_letters_are_spelt(name: str, said: str, told: bool) -> None:
    assert initials.ends(name, said) == told
    fact = Attribute(place(1, "row"), name, "about", said, "treaty")
    asked = question("For which treaty?", name, "Basel", "Aarhus", fact=fact, form="owner")
    assert initials.spelt_by_initials(asked, EMPTY) == told
