"""From a draft and the wrong options chosen to a question, and its options in the order in which they are shown."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace

from components.quiz.ascending import values
from components.quiz.choices import Choice, Draft, alike_begun
from components.quiz.question import Option, Question


def option_of(choice: Choice, correct: bool) -> Option:
    """A choice as an option."""
    return Option(choice.text, correct, choice.why, choice.fact.place.source, choice.fact)


def question_of(draft: Draft, chosen: tuple[Choice, ...]) -> Question:
    """The question that a draft makes with these wrong options: the key first, numbers in ascending order."""
    options = _options(draft, chosen)
    name = "\x1f".join((draft.fact.id, draft.form, draft.stem, *sorted(option.text for option in options)))
    return _question(draft, options, hashlib.sha256(name.encode()).hexdigest()[:12])


def pair_of(draft: Draft, choice: Choice) -> Question:
    """A draft with one wrong option, for the filters: it is never asked, and has no id."""
    return _question(draft, _options(draft, (choice,)), "")


def _question(draft: Draft, options: list[Option], name: str) -> Question:
    place = draft.fact.place
    return Question(name, draft.fact, draft.form, place.part, draft.stem, tuple(options), draft.source or place.source)


def _options(draft: Draft, chosen: tuple[Choice, ...]) -> list[Option]:
    options = [Option(draft.key.text, True, draft.key.why, draft.source or draft.key.fact.place.source, draft.key.fact)]
    options += [option_of(choice, False) for choice in chosen]
    if draft.form == "meaning":
        texts = alike_begun([option.text for option in options])
        options = [option if option.text == text else replace(option, text=text) for option, text in zip(options, texts, strict=True)]
    if numbers := values([option.text for option in options]):
        options = [option for _, option in sorted(zip(numbers, options, strict=True), key=lambda pair: (pair[0], pair[1].text))]
    return options


def ordered(question: Question, seed: int) -> Question:
    """The question with its options in the order in which they are shown: ascending numbers (I9), else shuffled from the seed (I8)."""
    if values([option.text for option in question.options]):
        return question
    options = list(question.options)
    random.Random(f"{seed}/{question.id}/order").shuffle(options)
    return replace(question, options=tuple(options))
