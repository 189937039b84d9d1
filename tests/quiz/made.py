"""Quizzes that many tests read, each made once in a test process. What has to come out the same twice is not taken from here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from components.quiz.corpus import Corpus, read_corpus
from components.quiz.generate import course, course_quiz, facts_of, generate, questions_for
from components.quiz.parser.decode import uploaded
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText

STRANGERS = sorted((Path(__file__).parent / "strangers").glob("*.md"))


@cache
def of_the_course(seed: int = 0, length: int | None = None) -> Quiz:
    """A quiz about the whole course. With a length, 60 is the one that tests share."""
    return course_quiz(None, seed, length)


@cache
def every_question() -> tuple[Question, ...]:
    """Every valid question about every fact of the course, in every form."""
    return tuple(questions_for([fact.id for fact in facts_of()]))


@cache
def corpus_of_the_course() -> Corpus:
    """The course's notes, read."""
    return read_corpus(course())


@cache
def stranger(name: str) -> SourceText:
    """The notes of a stranger, as uploaded."""
    return uploaded((Path(__file__).parent / "strangers" / name).read_bytes(), name)


@cache
def of_stranger(name: str, seed: int = 0, length: int | None = None, doubtful: bool = False) -> Quiz:
    """A quiz about the notes of a stranger; what is tested of what is read and how it is worded, with doubtful questions too."""
    return generate([stranger(name)], seed, length, doubtful=doubtful)
