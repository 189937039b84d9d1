"""What sentences say beside the terms that a learner set in bold: in apposition, in a clause with `which`, by what is called so."""

from __future__ import annotations

import pytest

from components.quiz.generate import questions_for
from components.quiz.parser.apposed import apposed
from components.quiz.parser.clauses import clauses, told
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

NOTES = """# Bell founding

## The mould

First comes the **core**, a cone of brick and clay that gives the inside of the bell. Over it lies the **false bell**, the clay model
which is broken away. The outer shell of loam that gives the outside is called the **cope**. It is baked for days.

The **strickle**, which scrapes the clay to its profile, turns on a pole.

## The bell

The part of the bell that the clapper strikes is the **sound bow**. The **crown**, i.e. the loops by which a bell hangs, is cast with it,
while the **headstock** carries the bell in a frame. A bell needs a **wheel**, a rope, and a **stay**.
"""


@pytest.mark.parametrize(
    ("sentence", "terms", "found"),
    [
        ("Against it stands the cope, the shell of loam around the mould.", {"cope"}, [("cope", "the shell of loam around the mould")]),
        (
            "One needs a core, an inner cone of clay, and a cope, the outer shell of it.",
            {"core", "cope"},
            [("core", "an inner cone of clay")],
        ),
        ("A founder needs a core, a cope, and a furnace.", {"core"}, []),
        ("They use the pit, the same place as last year, for casting.", {"pit"}, []),
        ("They call it a maiden bell, an odd name for a thing of bronze.", {"maiden bell"}, []),
        ("The strickle, which scrapes the clay to its profile, turns.", {"strickle"}, [("strickle", "scrapes the clay to its profile")]),
        ("The pole broke under the strickle, which means a new start for all.", {"strickle"}, []),
        ("Only the crown, i.e. the loops by which a bell hangs, breaks.", {"crown"}, [("crown", "the loops by which a bell hangs")]),
        ("Above is the cannon (a loop of bronze on the crown) of the bell.", {"cannon"}, [("cannon", "a loop of bronze on the crown")]),
        ("The lowest note of a bell is called the hum.", {"hum"}, [("hum", "the lowest note of a bell")]),
        ("Bells that are rung full circle are called change bells.", {"change"}, [("change bells", "bells that are rung full circle")]),
        ("The part that the clapper strikes is the sound bow.", {"sound bow"}, [("sound bow", "the part that the clapper strikes")]),
        ("Metal that has cooled too fast is called rotten.", {"rotten"}, [("rotten", "metal that has cooled too fast")]),
        ("The line round a bell is called the unusual.", {"unusual"}, [("unusual", "the line round a bell")]),
        ("The place where the ropes end up in that tower is the loft.", {"loft"}, []),
        ("The reason for the crack is the frost.", {"frost"}, []),
        ("The sound of that bell is unusual.", {"unusual"}, []),
        ("Bells are rung one behind another in an order, a custom called rounds.", {"rounds"}, []),
        (
            "Bells are rung from the highest to the lowest, a custom called rounds.",
            {"rounds"},
            [("rounds", "bells are rung from the highest to the lowest")],
        ),
    ],
)
def test_what_stands_beside_a_term(sentence: str, terms: set[str], found: list[tuple[str, str]]) -> None:
    told_there = [(term, said[0].lower() + said[1:]) for term, said in apposed(sentence, frozenset(terms))]
    assert told_there[: len(found)] == found if found else told_there == []


def test_two_things_in_a_row_are_each_described_or_none_is() -> None:
    terms = frozenset({"core", "cope"})
    assert dict(apposed("It takes both the core, the inner cone, and the cope, the outer shell.", terms)) == {
        "core": "the inner cone",
        "cope": "the outer shell",
    }
    assert apposed("It takes the core, the inner cone, and the cope to cast.", terms) == []


def test_each_clause_tells_of_its_own_term() -> None:
    terms = frozenset({"treble", "tenor"})
    parts = clauses("The treble leads all of the ringers, while the tenor covers the last place of the row.", terms)
    assert [told(part, terms) for part in parts] == [("treble", "leads all of the ringers"), ("tenor", "covers the last place of the row")]
    assert clauses("The treble and the tenor lead the row", terms) == ["The treble and the tenor lead the row"]


def test_what_a_clause_tells() -> None:
    terms = frozenset({"simpson", "tuning rule", "always"})
    assert told("Simpson theory holds that five partials make the note of a bell", terms) == (
        "Simpson theory",
        "holds that five partials make the note of a bell",
    )
    assert told("The tuning rule (Hereford, 1896) asks how far the hum lies from the note", terms) == (
        "tuning rule",
        "asks how far the hum lies from the note",
    )
    assert told("The tuning rule lets the founder depart from that note in small steps", terms) is None
    assert told("A monopoly is a market with one founder of bells", frozenset({"monopoly"})) == (
        "monopoly",
        "a market with one founder of bells",
    )
    assert told("Really is a word for a bell of brass", frozenset({"really"})) is None
    assert told("Always checks the pitch of the bell", terms) is None
    assert told("A tuning rule is a note between two others, and the reason for it is old", terms) == (
        "tuning rule",
        "a note between two others",
    )


def test_they_become_questions() -> None:
    terms = {fact.parts[0]: fact.parts[1] for fact in facts_of(NOTES)}
    assert terms["core"] == "a cone of brick and clay that gives the inside of the bell"
    assert terms["cope"] == "the outer shell of loam that gives the outside"
    assert terms["strickle"] == "scrapes the clay to its profile"
    assert terms["headstock"] == "carries the bell in a frame"
    assert not {"wheel", "stay", "The bell"} & set(terms)
    asked = {question.fact for question in questions_for([fact.id for fact in facts_of(NOTES)], [SourceText("n.md", NOTES)])}
    assert len(asked) >= 3


def test_terms_of_one_part_stand_in_one_list_whatever_is_told_of_them() -> None:
    groups = {fact.parts[0]: fact.place.group for fact in facts_of(NOTES)}
    assert groups["core"] == groups["cope"] == groups["strickle"] != groups["sound bow"] == groups["headstock"]


def test_a_paragraph_with_one_sentence_that_is_not_settled_tells_the_rest() -> None:
    notes = """# Bells

The **clapper** is a rod of iron that strikes the bell. Nobody is quite sure of its first use. I am not sure about the date. The
**yoke**, a beam of oak, carries the bell.
"""
    assert {fact.parts[0] for fact in facts_of(notes)} == {"clapper", "yoke"}
