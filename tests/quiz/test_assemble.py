"""Invariants of a whole quiz: I8, I13, I17, I21, and the blind guessers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from components.quiz.assemble import assemble
from components.quiz.build import build
from components.quiz.chosen import NOT_SHARE
from components.quiz.exposure import normal_stem
from components.quiz.facts import Attribute
from components.quiz.forms import drafts
from components.quiz.guessers import LIMITS, central, longest, scores, similar
from components.quiz.options import ordered
from components.quiz.question import Question, Quiz
from components.quiz.words import normal
from tests.quiz.made import of_the_course
from tests.quiz.make import CELLS, collection, corpus_of, definition, place, question


def one(number: int, stem: str = "", key: str = "", form: str = "meaning", path: str = "Topic") -> Question:
    key = key or f"grid {number}"
    fact = definition(f"term{number}", key, number, (path,))
    return question(
        stem or f"What is meant by “word{number}x”?", key, f"some line of {number}", f"some dots of {number}", fact=fact, form=form
    )


@pytest.fixture(scope="module")
def whole() -> Quiz:
    return of_the_course()


def test_i8_the_place_of_the_key_is_uniform() -> None:
    places = Counter(ordered(one(number), 5).options.index(one(number).key) for number in range(900))
    assert sum((places[place] - 300) ** 2 / 300 for place in range(3)) < 13.8  # chi square, 2 degrees of freedom, 0.1 %


def test_i8_on_the_course(whole: Quiz) -> None:
    shuffled = [asked for asked in whole.questions if asked.key.text[0].isalpha() and len(asked.options) == 4]
    places = Counter(asked.options.index(asked.key) for asked in shuffled)
    expected = len(shuffled) / 4
    assert sum((places[place] - expected) ** 2 / expected for place in range(4)) < 16.3


def test_i13_one_question_per_fact_and_per_stem() -> None:
    fact = definition("kernel", "a grid")
    same_fact = [question(f"What is meant by “{name}”?", "a grid", "x", "y", fact=fact) for name in ("kernel", "the kernel")]
    same_stem = [one(1, "Which of these is one of the parts?"), one(2, "Which of these is one of the parts?")]
    assert len(assemble(same_fact, 0, None, Counter())) == 1
    assert len(assemble(same_stem, 0, None, Counter())) == 1


def test_i13_no_stem_gives_another_key_away() -> None:
    dropped: Counter[str] = Counter()
    tells = one(1, "What is the stride of a feature map?")
    told = one(2, "What does one kernel produce?", key="Feature map")
    assert len(assemble([tells, told], 0, None, dropped)) == 1
    assert dropped["I13"] == 1


def test_i13_on_the_course(whole: Quiz) -> None:
    facts = [asked.fact.id for asked in whole.questions]
    assert len(set(facts)) == len(facts)
    stems = [f" {normal_stem(asked)} " for asked in whole.questions]
    for asked in whole.questions:
        key = normal(asked.key.text)
        if len(key) >= 3 and not key[0].isdigit() and not key.startswith("`"):
            assert sum(f" {key} " in stem for stem in stems) == 0, asked.stem


def test_i17_few_questions_ask_for_what_is_not() -> None:
    asked = [one(number, f"Which of these is NOT one of the group{number}?", form="outsider") for number in range(20)]
    asked += [one(number, form=form) for number, form in enumerate(["meaning", "term", "property"] * 4, start=20)]
    dropped: Counter[str] = Counter()
    chosen = assemble(asked, 0, None, dropped)
    outsiders = sum(question.form == "outsider" for question in chosen)
    assert 1 <= outsiders <= max(1, NOT_SHARE * len(chosen))
    assert dropped["I17"] == 20 - outsiders


def test_i17_not_is_in_capitals(whole: Quiz) -> None:
    outsiders = [asked for asked in whole.questions if asked.form == "outsider"]
    assert outsiders
    assert all(" NOT " in asked.stem for asked in outsiders)
    assert len(outsiders) <= NOT_SHARE * len(whole.questions)


def test_i21_forms_and_parts_are_mixed() -> None:
    forms = ["meaning", "term", "property"]
    asked = [one(number, form=forms[number % 3], path=f"Part {number % 4}") for number in range(36)]
    chosen = assemble(asked, 0, 12, Counter())
    assert len({question.fact.place.path for question in chosen}) == 4
    assert len({question.form for question in chosen}) == 3
    alike = sum(a.form == b.form and a.fact.place.path == b.fact.place.path for a, b in pairwise(chosen))
    assert alike == 0


def test_no_form_is_more_than_two_fifths(whole: Quiz) -> None:
    forms = Counter(asked.form for asked in whole.questions)
    assert max(forms.values()) <= 0.4 * len(whole.questions) + 1


def test_the_blind_guessers_know_their_trade() -> None:
    asked = question("Which grid slides over a picture?", "A grid that slides over it", "A dot", "A line", fact=collection("x", "y", "z"))
    assert longest(asked)
    assert similar(asked)
    assert not central(asked)
    assert scores((asked,)) == {"longest": 1.0, "similar": 1.0, "central": 0.0}


@pytest.fixture(scope="module")
def quizzes() -> list[Quiz]:
    return [of_the_course(seed, 60) for seed in range(4)]


def test_guessing_does_not_pay_on_the_course(quizzes: list[Quiz]) -> None:
    for found in quizzes:
        assert len(found.questions) == 60
        for name, share in scores(found.questions).items():
            assert share <= LIMITS[name], name


def test_always_the_second_is_right_as_often_as_chance(quizzes: list[Quiz]) -> None:
    asked = [one for found in quizzes for one in found.questions]
    right = sum(one.options[1].correct for one in asked)
    expected = sum(1 / len(one.options) for one in asked)
    assert abs(right - expected) < 3 * (len(asked) * 2 / 9) ** 0.5  # three standard deviations of as many throws at one in three


def test_i13_what_one_stem_describes_is_no_option_of_another() -> None:
    melting = definition("melting", "the turning of ice into water", 1)
    boiling = definition("boiling", "the turning of water into steam", 2)
    freezing = definition("freezing", "the turning of water into ice", 3)
    asked = question("Which of these is “the turning of water into steam”?", "Boiling", "Freezing", "Thaw", fact=boiling, form="term")
    beside = question(
        "What is meant by “melting”?", melting.meaning, boiling.meaning, freezing.meaning, fact=melting, facts=(boiling, freezing)
    )
    for length in (1, 2):
        dropped: Counter[str] = Counter()
        assert len(assemble([asked, beside], 0, length, dropped)) == 1
    assert dropped == {"I13": 1}


def test_i13_two_rows_of_a_table_with_one_value_are_asked_once() -> None:
    rows = [Attribute(place(line, f"| {name} | 10 % |"), name, "Share", "10 %") for line, name in enumerate(("salt", "malt"), 5)]
    stem = "Which share do the notes give for “{}”?"
    asked = [question(stem.format(row.subject), "10 %", "20 %", "30 %", fact=row, form="property") for row in rows]
    assert len(assemble(asked, 0, 2, Counter())) == 1


def test_i21_the_same_options_do_not_come_twice_while_there_are_others() -> None:
    terms = {"flood": "the rise of the tide", "ebb": "the fall of the tide", "slack": "the rest of the tide"}
    meanings = list(terms.values())
    facts = [definition(term, meaning, line) for line, (term, meaning) in enumerate(terms.items(), 3)]
    twins = [
        question(f"What is meant by “{fact.term}”?", fact.meaning, *(other for other in meanings if other != fact.meaning), fact=fact)
        for fact in facts
    ]
    other = question("Which of these is “a wall of stone”?", "Mole", "Buoy", "Reef", fact=definition("mole", "a wall", 9), form="term")
    found = assemble([*twins, other], 0, 2, Counter())
    assert {one.form for one in found} == {"meaning", "term"}
    assert len(assemble([*twins, other], 0, 4, Counter())) == 4


def test_from_few_candidates_the_fullest_quiz_is_taken() -> None:
    tells = one(1, "What is left of a tall grid 2, a low grid 3 and a flat grid 4?")
    for seed in range(12):
        assert len(assemble([tells, one(2), one(3), one(4)], seed, None, Counter())) == 3


def test_a_spare_is_taken_where_the_first_stands_in_the_way_of_another_and_only_there() -> None:
    said = "a long rope of hemp and tar"
    rope = question(f"Which of these is “{said}”?", "Hawser", "Halyard", "Sheet", fact=definition("hawser", said, 1))
    fact = definition("stay", "the rope that holds a mast", 2)
    first = question("What is meant by “stay”?", "The rope that holds a mast", said, "a pole that spreads a sail", fact=fact)
    spare = question("What is meant by “stay”?", "The rope that holds a mast", "a pin of wood", "a pole that spreads a sail", fact=fact)
    spare = replace(spare, id="spare")
    for seed in range(12):
        assert len(assemble([rope, first, spare], seed, None, Counter(), spare={"spare"})) == 2
        assert [one.id for one in assemble([first, spare], seed, None, Counter(), spare={"spare"})] == [first.id]


def test_a_spare_of_the_difficulty_wanted_comes_last_all_the_same() -> None:
    key, far = "The rope that holds a mast", ("a pin of wood", "a pole that spreads a sail")
    fact = definition("stay", key, 2)
    near = (definition("shroud", "the rope that holds a boom", 3), definition("halyard", "the rope that lifts a mast", 4))
    plain = question("What is meant by “stay”?", key, *far, fact=fact)
    spare = question("What is meant by “stay”?", key, *(other.meaning for other in near), fact=fact, facts=near, form="both")
    spare = replace(spare, id="spare")
    assert plain.difficulty != spare.difficulty
    for seed in range(12):
        found = assemble([spare, plain], seed, None, Counter(), spare.difficulty, spare={spare.id}, any_form=True)
        assert [one.id for one in found] == [plain.id]


def test_i13_of_two_pairs_with_the_same_three_options_one_is_asked() -> None:
    def pair(name: str, key: str, *wrong: str) -> Question:
        return question(f"With which of these do the notes pair “{name}”?", key, *wrong, fact=definition(name, key), form="pair")

    both = [pair("new moon", "Springs", "Neaps", "Dredging"), pair("half moon", "Neaps", "Springs", "Dredging")]
    assert len(assemble(both, 0, None, Counter())) == 1
    assert len(assemble([both[0], pair("half moon", "Neaps", "Springs", "Ebb")], 0, None, Counter())) == 2


def test_a_question_can_be_had_with_two_wrong_options_at_most() -> None:
    corpus = corpus_of(CELLS)
    made = [draft for fact in corpus.facts for draft in drafts(fact, corpus)]
    sizes = {
        most: {len(one.options) for draft in made if isinstance(one := build(draft, corpus, 0, most=most), Question)} for most in (3, 2)
    }
    assert sizes == {3: {3, 4}, 2: {3}}
