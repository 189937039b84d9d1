"""Moodle GIFT, after https://docs.moodle.org/en/GIFT_format and what Moodle's own importer does with it."""

from __future__ import annotations

import re

from components.quiz.exports import moodle
from components.quiz.exports.text import clean, fragment
from components.quiz.question import Question, Quiz

SPECIAL = re.compile(r"[\\~=#{}:]")


def gift(quiz: Quiz) -> bytes:
    """The quiz as a GIFT file (UTF-8): one multiple-choice question after another, with feedback per option and in general.

    Every text says `[html]` itself: Moodle would take a leading `[plain]` of the notes for such a mark.
    """
    head = f"// Quiz from {' '.join(clean(', '.join(quiz.notes)).split())}, seed {quiz.seed}\n"
    return "\n".join([head, *(_question(number, question) for number, question in enumerate(quiz.questions, start=1))]).encode()


def _question(number: int, question: Question) -> str:
    lines = [f"::{_escaped(moodle.name(number, question))}::{_html(fragment(question.stem))} {{"]
    for option in question.options:
        sign = "=" if option.correct else "~"
        lines.append(f"\t{sign}{_html(fragment(option.text))}#{_html(moodle.feedback(option))}")
    return "\n".join([*lines, f"\t####{_html(moodle.general(question))}", "}", ""])


def _html(piece: str) -> str:
    return f"[html]{_escaped(piece)}"


def _escaped(piece: str) -> str:
    """`piece`, which is on one line, with a backslash before each sign of GIFT."""
    return SPECIAL.sub(r"\\\g<0>", piece)
