"""Headings that each ask what one thing is: together they are one list of terms, whatever kind of thing each explains."""

from __future__ import annotations

from components.quiz.choices import said_of
from components.quiz.filters import ALL
from components.quiz.floor import Floor
from components.quiz.forms import drafts
from tests.quiz.make import asked, corpus_of, definition, facts_of

OFFICE = """# Post

## What is a sorter?
- A sorter is a machine that throws a letter into a box, often by reading its sorting line

## What is franking?
- printing of a price on an envelope

## What is a round?
- streets that one postman walks every day

## What is the difference between the two?
- nothing
"""


def test_what_such_headings_explain_is_one_list() -> None:
    facts = facts_of(OFFICE)
    assert [fact.parts[0] for fact in facts[:3]] == ["sorter", "franking", "round"]
    assert len({fact.place.group for fact in facts[:3]}) == 1
    assert facts[3].place.group != facts[0].place.group


def test_its_terms_are_asked_beside_each_other() -> None:
    corpus = corpus_of(OFFICE)
    found = [one for one in asked(corpus) if one.form == "term"]
    assert {one.key.text for one in found} == {"Sorter", "Round"}
    for one in found:
        assert {option.text for option in one.options} == {"Sorter", "Franking", "Round"}
        assert [name for name, broken in ALL.items() if broken(one, corpus)] == [], one.stem


class Unlike:
    """An encoder to which no two texts have anything in common."""

    floor = 0.15

    def likeness(self, one: str, other: str) -> float:
        return 0.0


def test_an_entry_is_plausible_by_its_place_however_far_its_meaning_is_off() -> None:
    corpus = corpus_of(OFFICE)
    draft = next(draft for fact in corpus.facts for draft in drafts(fact, corpus) if draft.key.text == "Sorter" and draft.form == "term")
    assert {choice.text for choice in draft.pool} == {"Franking", "Round"}
    assert not any(Floor(Unlike(), draft).below(choice) for choice in draft.pool)


def test_a_tail_that_names_the_term_again_is_left_out_of_what_is_asked() -> None:
    sorter = definition("sorter", "a machine that throws a letter into a box, often by reading its sorting line")
    assert said_of(sorter) == "a machine that throws a letter into a box"
    other = definition("orphan", "a child that lives without any parent, adopted by an aunt")
    assert said_of(other) == other.meaning
    short = definition("sorter", "a machine, driven by sorters")
    assert said_of(short) == short.meaning
