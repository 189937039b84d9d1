"""A learner's own hasty notes, wrong and vague lines included: what is made of them, and what never is."""

from __future__ import annotations

import pytest

from components.quiz import Quiz, filters
from components.quiz.corpus import read_corpus
from components.quiz.encoder import shipped_encoder
from components.quiz.generate import generate
from components.quiz.known_errors import known_error
from components.quiz.parser.decode import uploaded
from tests.quiz.make import ROOT

NOTES = uploaded((ROOT / "tests" / "quiz" / "course-notes.md").read_bytes(), "course-notes.md")
SEEDS = (3, 5, 7, 11, 23)
NO_FACTS = (
    "img_55", "coldplay", "viva la vida", "describe what they are", "name an example", "the man stops", "<sos>", "between 0 and 1",
    "what happens here", "what you expect this", "in your own words",
)  # fmt: skip
"""The picture, the song, tasks, the samples, what points to something else."""
WRONG = (
    "collapsing inputs", "contributes equally", "unsupervised pretraining", "most frozen", "position matters", "data point",
    "answer is unique", "25_000", "61_000", "each vocab", "importance of the", "loss function", "multiple instances", "100 m ",
)  # fmt: skip
"""What the notes say wrongly or vaguely; it stands in no stem, no option and no explanation."""
WRONG_LINES = (19, 28, 42, 60, 79, 97, 113)
SLIPS = ("noramlization", "mutliple", "tokes", "differnewce", "faste ", "the familiarize")


@pytest.fixture(scope="module", params=SEEDS)
def quiz(request: pytest.FixtureRequest) -> Quiz:
    return generate([NOTES], request.param, None, doubtful=True, encoder=shipped_encoder())


def test_twelve_facts_are_asked_and_ten_of_them_unasked(quiz: Quiz) -> None:
    assert len({question.fact.id for question in quiz.questions}) == len(quiz.questions) >= 12
    assert len(generate([NOTES], quiz.seed, None, encoder=shipped_encoder()).questions) >= 8


def nothing_wrong_in(quiz: Quiz) -> None:
    for question in quiz.questions:
        texts = [question.stem, *(text for option in question.options for text in (option.text, option.why))]
        said = "\n".join(texts).lower()
        assert [never for never in (*NO_FACTS, *WRONG, *SLIPS) if never in said] == [], question.stem
        assert not any(known_error(text) for text in texts), question.stem
        assert question.source.first not in WRONG_LINES, question.stem


def test_what_is_no_fact_what_is_wrong_and_what_is_misspelt_is_never_repeated(quiz: Quiz) -> None:
    nothing_wrong_in(quiz)


@pytest.mark.parametrize("seed", range(8))
def test_nor_is_it_without_an_encoder(seed: int) -> None:
    quiz = generate([NOTES], seed, None, doubtful=True)
    assert len(quiz.questions) >= 12
    nothing_wrong_in(quiz)


def test_every_question_keeps_every_invariant(quiz: Quiz) -> None:
    corpus = read_corpus([NOTES])
    for question in quiz.questions:
        assert [name for name, broken in filters.ALL.items() if broken(question, corpus)] == [], question.stem


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("According to the notes, which term means “raw output, before applying softmax”?", "Logits"),
        ("What do the notes call “classification, regression and clustering” together?", "Examples of ML"),
        ("What is the idea of auto encoders?", "We encode the input data X into a smaller space and we try to decode it back"),
        ("Which of these describes “RLHF”?", "We have humans rank answers of the models output to get labeled data"),
        ("Which of these describes “Autoregressive Transformer”?", "Predict the next token conditioned on the previous tokens"),
        ("Batch normalization means more calculations. Does it make the whole training slower?",
         "Each epoch takes longer and the convergence is faster"),
    ],
)  # fmt: skip
def test_what_the_notes_say_rightly_is_asked_and_answered_so(quiz: Quiz, stem: str, key: str) -> None:
    assert [question.key.text for question in quiz.questions if question.stem == stem] == [key]
