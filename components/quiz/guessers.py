"""Blind guessers: what a learner scores who knows nothing of the subject and follows one rule."""

from __future__ import annotations

from components.quiz.likeness import cosine
from components.quiz.question import Question

LIMITS = {"longest": 0.30, "similar": 0.40, "central": 0.35}


def longest(question: Question) -> bool:
    """Whether the key is the single longest option."""
    key = len(question.key.text)
    return all(len(option.text) < key for option in question.distractors)


def similar(question: Question) -> bool:
    """Whether the key alone is the option most like the stem, by letter trigrams."""
    key = cosine(question.key.text, question.stem)
    return key > 0 and all(cosine(option.text, question.stem) < key for option in question.distractors)


def central(question: Question) -> bool:
    """Whether the key alone is the option most like the other options, by letter trigrams."""

    def mean(place: int) -> float:
        ours = question.options[place].text
        return sum(cosine(ours, option.text) for other, option in enumerate(question.options) if other != place)

    scores = [mean(place) for place in range(len(question.options))]
    key = next(place for place, option in enumerate(question.options) if option.correct)
    return scores[key] > 0 and all(score < scores[key] for place, score in enumerate(scores) if place != key)


GUESSERS = {"longest": longest, "similar": similar, "central": central}


def scores(questions: tuple[Question, ...]) -> dict[str, float]:
    """The share of questions that each guesser gets right; a rule that singles out no option, or a wrong one, is a miss."""
    if not questions:
        return dict.fromkeys(GUESSERS, 0.0)
    return {name: sum(map(guess, questions)) / len(questions) for name, guess in GUESSERS.items()}
