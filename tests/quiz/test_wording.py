"""What a stem says: its topic, persons as persons, numbers that agree, code whose names are defined, options in any order."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from components.quiz import Question, generate
from components.quiz.facts import Correction
from components.quiz.forms_numbers import beside
from components.quiz.options import ordered
from components.quiz.sources import SourceText
from components.quiz.stems import meaning_of, term_of
from components.quiz.stems_cells import both_of, value_of
from tests.quiz.made import every_question

SESSION = """# Arrays

```
>>> a = np.zeros((3, 4, 5))
>>> a.T.shape
(5, 4, 3)
>>> b.T.shape
(7, 6, 2)
>>> a.sum(axis=0).shape
(4, 5)
```
"""
TUNED = """# Tuning from feedback

- **policy**: the language model that is being tuned
- **critic**: the network that guesses the reward of an answer
- **judge**: the model that ranks two answers
- **Frozen copy**: the network from before the tuning

In a run, the policy, the critic and the judge are trained together.
"""


@pytest.fixture(scope="module")
def asked() -> tuple[Question, ...]:
    return every_question()


def test_a_common_word_or_a_symbol_is_asked_about_with_its_topic(asked: tuple[Question, ...]) -> None:
    stems = [question.stem for question in asked]
    assert any("symbol “ε”" in stem for stem in stems)
    for stem in stems:
        if "symbol “ε”" in stem or "“policy”?" in stem or "“post-processing”?" in stem:
            assert stem.startswith("In the notes on “"), stem
    made = [question.stem for seed in range(4) for question in generate([SourceText("t.md", TUNED)], seed, None).questions]
    assert "In the notes on “tuning from feedback”, what is meant by “policy”?" in made


def test_frames_read_as_english() -> None:
    assert meaning_of("Marat", "the journalist who was murdered in his bath") == "Who was Marat, by the notes?"
    assert meaning_of("Amazon", "the river with the largest discharge") == "Which description fits “Amazon”?"
    assert term_of("president of France", True) == "Who is described as “president of France”?"
    assert meaning_of("right ventricle", "pumps blood into the aorta") == "What does the right ventricle do?"
    assert value_of("Known name", "Shaping", "") == "Which known name do the notes give for “Shaping”?"
    stem = both_of("", "side effects of tetracycline", "side effects of penicillin")
    assert stem == "What are the side effects of tetracycline and of penicillin, in this order?"


def test_a_value_is_asked_for_only_if_every_name_is_defined() -> None:
    stems = {question.stem for seed in range(4) for question in generate([SourceText("a.md", SESSION)], seed, None).questions}
    assert "After `a = np.zeros((3, 4, 5))`, what is the value of the expression `a.T.shape`?" in stems
    assert not any("b.T" in stem for stem in stems)


def test_invented_numbers_are_no_halves_and_doubles_and_tell_nothing_by_their_order() -> None:
    ranks: Counter[int] = Counter()
    for name in range(1_000):
        others = beside(343, False, str(name))
        assert len(others) == 3
        assert not {171, 686, 3430} & set(others)
        assert all(100 < other < 1_000 for other in others)
        ranks[sum(other < 343 for other in others)] += 1
    assert sum((count - 250) ** 2 / 250 for count in ranks.values()) < 16.27  # chi-square, 3 degrees of freedom, p = 0.001
    assert all(0 < other <= 100 for value in range(4, 101) for name in range(20) for other in beside(value, True, str(name)))


@pytest.mark.parametrize(("size", "bound"), [(3, 13.82), (4, 16.27)])
def test_the_key_stands_in_every_place_equally_often(asked: tuple[Question, ...], size: int, bound: float) -> None:
    """Chi-square over 1 000 questions, p = 0.001 for size − 1 degrees of freedom."""
    words = [question for question in asked if len(question.options) == size and question.form == "meaning"]
    chance = random.Random(5)
    places: Counter[int] = Counter()
    for seed in range(1_000):
        shown = ordered(chance.choice(words), seed)
        places[shown.options.index(shown.key)] += 1
    assert sum((places[place] - 1_000 / size) ** 2 / (1_000 / size) for place in range(size)) < bound


def test_no_mistake_stands_beside_its_own_correction(asked: tuple[Question, ...]) -> None:
    found = [question for question in asked if isinstance(question.fact, Correction)]
    assert len(found) >= 8
    for question in found:
        assert len({option.fact.id for option in question.options}) == len(question.options), question.stem


def test_a_shape_of_letters_and_an_effect_that_others_share_are_not_asked(asked: tuple[Question, ...]) -> None:
    assert asked
    for question in asked:
        assert "[N" not in question.stem + "".join(option.text for option in question.options), question.stem
        assert not (question.form == "property" and " is too small?" in question.stem), question.stem


def test_the_topic_in_front_does_not_force_its_word_into_every_option(asked: tuple[Question, ...]) -> None:
    found = [question for question in asked if question.stem == "In the notes on “tokenizer”, what is meant by “post-processing”?"]
    assert found
    for question in found:
        assert sum(option.fact.place.concept == "tokenizer" for option in question.options) >= 3


def test_steps_of_the_pipeline_are_asked_with_the_pipeline_that_is_meant(asked: tuple[Question, ...]) -> None:
    found = [question.stem for question in asked if question.form == "order" and "steps of the data pipeline" in question.stem]
    assert found
    assert all(stem.startswith("In the notes on “data pipeline of a masked language model”, in which order") for stem in found)
