"""No option gives itself away by what kind of thing it is, and no instance of the key stands beside it."""

from __future__ import annotations

import pytest

from components.quiz import Question, generate
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_kind import of_kind, own_example, siblings
from components.quiz.kinds import head, kind
from components.quiz.sources import SourceText
from tests.quiz import make
from tests.quiz.made import corpus_of_the_course, every_question

SETTINGS = """# Settings

- **Setting**: a value outside the weights that is chosen before training
- **Weight**: a value inside the network that training adjusts
- **Score**: a value that tells how good an answer is

## Which settings does a network have?
- **Batch size**: the number of examples that share one update
- **Rate**: the size of the step along the slope
- **Depth**: the number of layers between input and output
"""


@pytest.fixture(scope="module")
def asked() -> tuple[Question, ...]:
    return every_question()


@pytest.mark.parametrize(
    ("text", "noun", "found"),
    [
        ("The small grid of weights that slides over the picture", "grid", "data"),
        ("the switching off of randomly chosen units", "switching", "procedure"),
        ("the removal of boxes that overlap", "removal", "procedure"),
        ("the first, self-supervised training of a model", "training", "procedure"),
        ("the amount of data that a link carries", "amount", "quantity"),
        ("a journalist who was murdered in his bath", "journalist", "person"),
        ("a network trained to predict hidden tokens", "network", "device"),
        ("Soviet director and theorist of montage", "director", "person"),
        ("president of France from 1959 to 1969", "president", "person"),
        ("the river that flows through four capitals", "river", "place"),
        ("a piece shorter than a word", "piece", "data"),
    ],
)
def test_the_head_noun_tells_the_kind(text: str, noun: str, found: str) -> None:
    assert (head(text), kind(text)) == (noun, found)


def test_a_setting_under_the_heading_of_settings_is_no_wrong_answer_for_their_description() -> None:
    below = {"Batch size", "Rate", "Depth"}
    for seed in range(6):
        for question in generate([SourceText("s.md", SETTINGS)], seed, None).questions:
            if question.key.text == "Setting":
                assert not below & {option.text for option in question.options}, question.stem


def test_no_hyperparameter_stands_beside_the_hyperparameter(asked: tuple[Question, ...]) -> None:
    found = [question for question in asked if question.key.text == "Hyperparameter" and question.form in ("term", "gap")]
    listed = {"Batch size", "Number of hidden layers", "Learning rate", "Dropout rate", "Number of epochs", "Loss function", "Optimiser"}
    assert found
    for question in found:
        assert not listed & {option.text for option in question.options}


def test_the_key_is_never_alone_of_its_kind_but_in_a_short_list(asked: tuple[Question, ...]) -> None:
    corpus = corpus_of_the_course()
    seen = 0
    for question in asked:
        if siblings(question, corpus):
            continue  # of one short list each is plausible beside each
        if question.form in ("meaning", "term", "gap") and isinstance(question.fact, Definition):
            seen += 1
            alike = sum(of_kind(option) == of_kind(question.key) for option in question.distractors)
            assert alike >= len(question.distractors) - 1, question.stem
    assert seen > 40


@pytest.mark.parametrize(
    ("said", "example"),
    [
        ("too few to fill 128 places", True),
        ("keine Strafe ohne Gesetz, Art. 103 II GG", False),
        ("digest of 160 bit, broken by two teams", False),
        ("nominal output / real output x 100", False),
        ("kept for 28 days in the dark", False),
    ],
)
def test_a_number_of_a_learners_notes_may_be_what_is_to_be_known(said: str, example: bool) -> None:
    asked = make.question("What is meant by “sieve”?", said, "a net", "a pan", fact=make.definition("sieve", said))
    assert own_example(asked, Corpus([])) == example
