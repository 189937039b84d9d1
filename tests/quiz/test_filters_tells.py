"""What the wording tells: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import filters_tells as tell
from components.quiz.corpus import Corpus
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("term", "beside", "told"),
    [
        ("Gale effect", ("a walk along the quay", "a long rope"), True),
        ("Gale effect", ("boats are tied when storms are near", "a long rope"), False),
        ("Gale signal", ("a walk along the quay", "a long rope"), False),
    ],
)
def test_an_effect_is_no_question_where_it_alone_is_a_sentence(term: str, beside: tuple[str, ...], told: bool) -> None:
    facts = [definition(term, "sailors stay below because they are afraid"), *(definition(f"t{len(said)}", said) for said in beside)]
    asked = question(f"What is said of “{term}”?", *(fact.meaning for fact in facts), fact=facts[0], facts=tuple(facts[1:]), form="meaning")
    assert tell.told_by_a_sentence(asked, EMPTY) == told
    assert STRICT_WHOLE["tells"] is tell.told_by_a_sentence


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("reed: hollow stem w. knots", True),
        ("slope: the factor called w", False),
        ("reed: cut in Sept. 1990", True),
        ("reed: cut in spring. 1990", False),
        ("reed: cut in the Old Dyn. and later", True),
        ("reed: grown by Count Zorn. Flora names it", True),
        ("reed: grown by Count Zorn. The count loved it", False),
        ("reed: hollow stem with a wide rim. Grows fast", False),
        ("reed: stem of 30 mm. Grows fast", False),
        ("reed: stem of the Dyn. (Piye)", True),
        ("reed: rich in DNA. Grows fast", False),
    ],
)
def test_a_text_cut_at_the_point_of_one_letter_is_refused(line: str, cut: bool) -> None:
    term, said = line.split(": ")
    one = replace(definition(term, said.partition(".")[0]), place=place(1, line))
    others = definition("rush", "round stem"), definition("sedge", "edged stem")
    asked = question(f"What is said of “{term}”?", one.meaning, "round stem", "edged stem", fact=one, facts=others, form="meaning")
    assert tell.cut_off(asked, EMPTY) == cut
    assert STRICT["cut"] is tell.cut_off


@pytest.mark.parametrize(("said", "refused"), [("can go by rail", True), ("can go where no other barge has water enough", False)])
def test_what_is_possible_may_be_so_for_others(said: str, refused: bool) -> None:
    facts = [definition("barge", said, 1), definition("tug", "pulls", 2), definition("raft", "floats", 3)]
    asked = question(
        f"Of which of these do the notes say “{said}”?", "barge", "tug", "raft", fact=facts[0], facts=tuple(facts[1:]), form="term"
    )
    assert tell.possible_for_others(asked, EMPTY) == refused
    assert STRICT["possible"] is tell.possible_for_others


@pytest.mark.parametrize(("key", "refused"), [("mould, spread by air", True), ("mould in old flour", False)])
def test_a_description_stands_without_its_brackets_beside_one_that_is_quite_another(key: str, refused: bool) -> None:
    facts = [definition("lorn", key, 1), definition("tapi", "germ, spread by water (bowls, cloths)", 2), definition("wesk", "mite", 3)]
    texts = key, "germ, spread by water", "mite"
    asked = question("What is said of “lorn”?", *texts, fact=facts[0], facts=tuple(facts[1:]), form="meaning")
    assert tell.without_its_brackets(asked, EMPTY) == refused
    assert STRICT["brackets"] is tell.without_its_brackets


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        ("In the notes on “ropes”, what is said of “sheet”?", True),
        ("In the notes on “sails”, what is said of “sheet”?", False),
        ("Of which of these do the notes say “ropes”?", False),
    ],
)
def test_a_word_of_the_topic_in_the_right_option_alone(stem: str, told: bool) -> None:
    asked = question(stem, "rope that trims", "spar of ash", "fin below", fact=definition("sheet", "rope that trims"))
    assert tell.told_by_the_topic(asked, EMPTY) == told
    assert STRICT_WHOLE["topic word"] is tell.told_by_the_topic


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("blade", "tip (d)", "back (g)"), True),
        (("blade (t)", "tip", "back"), True),
        (("the blade", "tip", "back"), True),
        (("blade", "the tip", "a back"), True),
        (("blade", "tip (d)", "back"), False),
        (("the blade", "a tip", "back"), False),
    ],
)
def test_a_bracket_or_an_article_of_the_right_option_alone(options: tuple[str, ...], told: bool) -> None:
    asked = question("What is said of “sheet”?", *options, fact=definition("sheet", options[0]))
    assert tell.bare_beside_brackets(asked, EMPTY) == told
    assert STRICT_WHOLE["bare"] is tell.bare_beside_brackets
