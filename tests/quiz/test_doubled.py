"""Two values in one, and what a question tells by half a word."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.cues import echoes
from components.quiz.facts import Attribute, Collection, Printed
from components.quiz.filters import PAIRWISE
from components.quiz.filters_hints import arguments
from components.quiz.filters_initials import spelt_by_initials
from components.quiz.forms_lists import collections
from components.quiz.forms_numbers import invented
from components.quiz.printed import defined
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import collection, corpus_of, definition, place, question

EMPTY = Corpus([])
ROWS = "# Boats\n\n| boat | rig |\n|---|---|\n| sloop | one mast |\n| ketch | two masts |\n| schooner | two masts or more |\n"


@pytest.mark.parametrize(("last", "broken"), [("two masts or more", True), ("one mast", False)])
def test_one_value_for_two_rows_is_out_where_each_has_its_own(last: str, broken: bool) -> None:
    corpus = corpus_of(ROWS.replace("| two masts or more |", f"| {last} |"))
    fact = next(one for one in corpus.facts if isinstance(one, Attribute) and one.subject == "sloop")
    asked = question("Which rigs?", "One mast; two", "Two; one mast", "One mast; one mast", fact=fact, form="both")
    assert STRICT_WHOLE["doubled"](asked, corpus) == broken
    other = question("Which rigs?", "One mast; two", "Two; one mast", "Two; three", fact=fact, form="both")
    assert not STRICT_WHOLE["doubled"](other, corpus)


@pytest.mark.parametrize(("others", "broken"), [(("Port 80", "Port 443"), True), (("Port 20/21", "Port 443"), False)])
def test_two_numbers_stand_beside_two(others: tuple[str, ...], broken: bool) -> None:
    fact = Attribute(place(1, "row"), "Port 67/68", "service", "DHCP server / client", "port")
    assert STRICT_WHOLE["two numbers"](question("Which port?", "Port 67/68", *others, fact=fact, form="owner"), EMPTY) == broken


def test_a_whole_word_is_heard_behind_a_greek_beginning() -> None:
    assert echoes("point mutations in a gene", "Somatic hypermutation")
    assert not echoes("point mutations in a gene", "Hyperbole")


def test_initials_tell_a_pair() -> None:
    fact = Attribute(place(1, "row"), "DDL", "stands for", "data definition language", "group")
    stem = "What is given for “DDL” and for “DML”, in this order?"
    key, turned = "Data definition language; Data manipulation language", "Data manipulation language; Data definition language"
    assert spelt_by_initials(question(stem, key, turned, "Data control; Transaction control", fact=fact, form="both"), EMPTY)
    plain = question(stem, "Makes tables; Fills tables", "Fills tables; Makes tables", "Locks; Drops", fact=fact, form="both")
    assert not spelt_by_initials(plain, EMPTY)


@pytest.mark.parametrize(("other", "told"), [("Makes a batch", True), ("Prints the shape", False)])
def test_what_prints_stands_beside_what_prints(other: str, told: bool) -> None:
    asked = question("What does the code `print(sails)` do?", "Shows three sails", other, "Cuts a sail", form="code")
    assert arguments(asked, EMPTY) == told


def test_the_bounds_of_a_range_are_not_turned_round() -> None:
    assert invented(Attribute(place(1, "row"), "tanh", "range", "(-1, 1)", "function"), "(-1, 1)") == ()
    assert invented(definition("shape", "(3, 5)"), "(3, 5)")


def test_a_list_of_examples_is_no_wrong_name_for_a_list() -> None:
    corpus = corpus_of("# N\n\nThree uses of a hull are storage, shelter and ballast.\n\nThree examples of cargo are tea, wool and tin.\n")
    uses = next(one for one in corpus.facts if one.kind == "collection" and "use" in one.parts[0])
    assert isinstance(uses, Collection)
    together = [draft for draft in collections(uses, corpus) if draft.form == "together"]
    assert not any("xamples" in choice.text for draft in together for choice in draft.pool)
    assert collection("uses of a hull", "storage", "shelter", "ballast").head == "uses of a hull"


def test_a_second_statement_in_a_line_is_no_part_of_the_first() -> None:
    shapes = ">>> a = torch.ones(2, 3); a.shape\ntorch.Size([2, 3])\n>>> a.T.shape\ntorch.Size([3, 2])"
    corpus = corpus_of(f"# T\n\n```\n{shapes}\n```\n")
    turned = next(one for one in corpus.facts if isinstance(one, Printed) and one.code == "a.T.shape")
    assert defined(turned, corpus) == "`a = torch.ones(2, 3)`"


def test_a_number_stands_beside_no_shape() -> None:
    asked = question("What is printed?", "torch.Size([8, 4608])", "torch.Size([8, 32, 12, 12])", "448", form="printed")
    assert PAIRWISE["shape"](asked, EMPTY)
