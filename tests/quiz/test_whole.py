"""Texts with which the notes go on where they stop, and names inside names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import filters_sight as sight
from components.quiz.corpus import Corpus
from components.quiz.facts import Collection
from components.quiz.filters_listed import of_what
from components.quiz.filters_whole import clipped, cut_short
from components.quiz.strict import STRICT
from tests.quiz.make import definition, place, question
from tests.quiz.test_filters_looks import of_terms

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("line", "term", "said", "cut"),
    [
        ("adiabatic rev.: pV is constant", "adiabatic rev", "pV is constant", True),
        ("adiabatic: pV is constant", "adiabatic", "pV is constant", False),
        ("ArrayList - get O(1), insert O(n)", "ArrayList", "get O(1), insert O", True),
        ("ArrayList - get O(1), insert O(n)", "ArrayList", "get O(1), insert O(n)", False),
        ("keel: beam of the hull (oak)", "keel", "beam of the hull", False),
        ("keel: long beam. Oak mostly", "keel", "long beam", False),
        ("keel: long struct. and heavy", "keel", "long struct", True),
        ("1947 mar Truman doctrine", "mar Truman doctrine", "1947", True),
        ("1415 Jan Hus is burnt", "Jan Hus is burnt", "1415", False),
        ("1861 marsh drained", "marsh drained", "1861", False),
    ],
)
def test_what_the_notes_go_on_with(line: str, term: str, said: str, cut: bool) -> None:
    assert STRICT["whole"] is cut_short
    one = replace(definition(term, said), place=place(1, line))
    others = definition("rush", "round stem"), definition("sedge", "edged stem")
    asked = question(f"Of which of these do the notes say “{said}”?", term, "rush", "sedge", fact=one, facts=others, form="term")
    assert cut_short(asked, EMPTY) == cut


@pytest.mark.parametrize(
    ("names", "inside"), [(("HashMap", "LinkedHashMap", "Queue"), True), (("HashMap", "LinkedList", "Queue"), False)]
)
def test_a_name_inside_a_name(names: tuple[str, ...], inside: bool) -> None:
    assert STRICT["contained"] is sight.contained
    assert sight.contained(of_terms(*((name, "holds things") for name in names)), EMPTY) == inside


@pytest.mark.parametrize(
    ("head", "refused"), [("NOT", True), ("Rostow 1960, five stages", True), ("stages of growth", False), ("causes", False)]
)
def test_a_note_is_no_name_of_a_list(head: str, refused: bool) -> None:
    asked = question("Which?", "take-off", "tide", "wind", fact=Collection(place(), head, ("take-off", "drive")), form="order")
    assert of_what(asked, EMPTY) == refused


def test_what_is_behind_it_points_elsewhere() -> None:
    asked = of_terms(("skene", "the hut behind it"), ("parodos", "the side way"), ("theatron", "the seats"), form="meaning")
    assert sight.pointing(asked, EMPTY)


@pytest.mark.parametrize(("said", "refused"), [("predicts behav", True), ("predicts behavior", False), ("predicts zzqr", False)])
def test_a_clipped_word(said: str, refused: bool) -> None:
    assert STRICT["clipped word"] is clipped
    english = Corpus([])
    english.languages["notes.md"] = "en"
    asked = of_terms(("central", said), ("peripheral", "lasts a day"), ("mixed", "holds a week"), form="meaning")
    assert clipped(asked, english) == refused
