"""The strict filter for words that stand neither in the notes nor in the dictionary: something went wrong with them. True means broken."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.vocabulary import dictionary

WORD = re.compile(r"[A-Za-z]{2,}")


def invented_word(question: Question, corpus: Corpus) -> bool:
    """invented word: a word of a question about English notes is none, and the notes have it not: `EC classe 5` of `EC classes`."""
    if not own(question.fact) or corpus.language(question.source.file) != "en":
        return False
    texts = [document.source.text for document in corpus.documents if document.source.name == question.source.file]
    if not texts:
        return False
    shown = _words(" ".join((question.stem, *(option.text for option in question.options))))
    return not shown - dictionary() <= _written(texts[0])


@lru_cache(maxsize=16)
def _written(text: str) -> frozenset[str]:
    return _words(text)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text))
