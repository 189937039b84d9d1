"""A quiz from notes, by rules: parse, recognise facts, ask them in several forms, filter, choose.

The generator needs neither Streamlit nor a model; `ask`, which draws a question, is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.quiz.generate import course_quiz, for_note, generate
from components.quiz.question import Option, Question, Quiz
from components.quiz.sources import SourceText

if TYPE_CHECKING:
    from components.quiz.view import ask

__all__ = ["Option", "Question", "Quiz", "SourceText", "ask", "course_quiz", "for_note", "generate"]


def __getattr__(name: str) -> Any:
    if name == "ask":
        from components.quiz.view import ask

        return ask
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
