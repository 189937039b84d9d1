"""A quiz from notes, by rules: parse, recognise facts, ask them in several forms, filter, choose.

The generator needs neither Streamlit nor a model; `ask`, which draws a question, is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.quiz.form_names import FORM_NAMES
from components.quiz.generate import course_quiz, facts_of, for_note, generate, questions_for
from components.quiz.parts import sections_of
from components.quiz.question import Option, Question, Quiz
from components.quiz.sources import SourceText

if TYPE_CHECKING:
    from components.quiz.views.question import ask

__all__ = [
    "FORM_NAMES",
    "Option",
    "Question",
    "Quiz",
    "SourceText",
    "ask",
    "course_quiz",
    "facts_of",
    "for_note",
    "generate",
    "questions_for",
    "sections_of",
]


def __getattr__(name: str) -> Any:
    if name == "ask":
        from components.quiz.views.question import ask

        return ask
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
