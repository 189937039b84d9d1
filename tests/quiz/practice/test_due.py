"""What comes back today, in another form, with the sections mixed."""

from __future__ import annotations

import dataclasses
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from components.quiz.generate import facts_of
from components.quiz.practice.due import Asked, due, in_another_form, interleaved
from components.quiz.practice.scheduling import grade, retrievability
from components.quiz.question import Question
from tests.quiz.made import every_question, of_the_course
from tests.quiz.make import definition, question

DAY = date(2026, 3, 2)


def test_due_today_the_least_known_first() -> None:
    cards = {
        "wrong": grade(None, "wrong", False, None, DAY),
        "right": grade(None, "right", True, None, DAY),
        "guessed": grade(None, "guessed", True, 1, DAY),
    }
    assert due(cards, cards, DAY) == []
    assert due(cards, cards, DAY + timedelta(days=1)) == ["guessed", "wrong"]
    later = DAY + timedelta(days=2)
    found = due(cards, cards, later)
    assert set(found) == set(cards)
    assert [retrievability(cards[fact], later) for fact in found] == sorted(retrievability(cards[fact], later) for fact in found)


def test_a_fact_that_the_notes_lost_is_not_asked_and_a_broken_card_harms_nothing() -> None:
    cards = {"gone": grade(None, "gone", False, None, DAY), "here": grade(None, "here", False, None, DAY), "broken": "{}"}
    assert due(cards, {"here", "broken"}, DAY + timedelta(days=1)) == ["here"]


def test_an_exam_brings_the_known_back() -> None:
    card = None
    for day in (0, 2, 12):
        card = grade(card, "known", True, 3, DAY + timedelta(days=day))
    assert card is not None
    day = DAY + timedelta(days=20)
    assert due({"known": card}, {"known"}, day) == []
    assert due({"known": card}, {"known"}, day, exam=day + timedelta(days=1)) == ["known"]


def test_another_form_than_last_time_where_there_is_one() -> None:
    fact = definition("kernel", "the grid of weights")
    meaning, term = question("a", "x", "y", "z", fact=fact), question("b", "p", "q", "r", fact=fact, form="term")
    other = question("c", "k", "l", "m", fact=fact)
    assert in_another_form([meaning, term, other], {fact.id: Asked("meaning", meaning.id)}) == [term]
    assert in_another_form([meaning, other], {fact.id: Asked("meaning", meaning.id)}) == [other]
    assert in_another_form([meaning], {fact.id: Asked("meaning", meaning.id)}) == [meaning]
    assert in_another_form([meaning, term], {}) == [meaning, term]


def test_most_facts_of_the_course_come_back_in_another_form() -> None:
    facts = [fact.id for fact in facts_of()]
    first = {one.fact.id: one for one in every_question()}
    again = in_another_form(every_question(), {fact: Asked(one.form, one.id) for fact, one in first.items()})
    changed = {one.fact.id for one in again if one.id != first[one.fact.id].id}
    assert len(changed) >= 0.7 * len(facts)  # of all facts, asked or not: three quarters of 88 % were 66 %


def sectioned(section: str, heading: str, number: int) -> Question:
    fact = definition(f"{heading}{number}", f"meaning {heading} {number}", number, path=(section, heading))
    return dataclasses.replace(question(f"{heading}{number}", f"k{number}", "y", "z", fact=fact), section=section)


def test_sections_alternate_and_confusable_facts_are_two_apart() -> None:
    asked = [sectioned(section, f"{section}{heading}", n) for section in "AB" for heading in "xy" for n in range(3)]
    order = interleaved(asked, 5)
    assert Counter(one.id for one in order) == Counter(one.id for one in asked)
    assert all(one.section != other.section for one, other in pairwise(order))
    for heading in {one.fact.place.path[1] for one in asked}:
        places = [place for place, one in enumerate(order) if one.fact.place.path[1] == heading]
        assert max(after - before for before, after in pairwise(places)) == 2
    assert order == interleaved(reversed(asked), 5)
    assert any(order != interleaved(asked, seed) for seed in range(5))


def test_one_section_alone_keeps_its_clusters_together() -> None:
    order = interleaved([sectioned("A", heading, n) for heading in "xyz" for n in range(4)], 0)
    headings = [one.fact.place.path[1] for one in order]
    assert sum(one != other for one, other in pairwise(headings)) == 2


def test_a_course_quiz_interleaved_has_few_neighbours_of_one_section() -> None:
    asked = of_the_course(3, 60).questions[:20]
    order = interleaved(asked, 3)
    assert {one.id for one in order} == {one.id for one in asked}
    most = max(Counter(one.section for one in asked).values())
    alike = sum(one.section == other.section for one, other in pairwise(order))
    assert alike <= max(2, 2 * most - len(asked))
