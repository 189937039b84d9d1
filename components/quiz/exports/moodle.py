"""What Moodle is told of a question, in GIFT and in XML alike: pieces of HTML, since only HTML shows every character as typed."""

from __future__ import annotations

from components.quiz.exports.text import clean, fragment
from components.quiz.question import Option, Question

LONGEST_NAME = 80


def name(number: int, question: Question) -> str:
    """The name in the question bank, which only the teacher sees: the number in the quiz and the stem, shortened, on one line.

    A name is HTML too, as Moodle takes tags out of it.
    """
    stem = " ".join(clean(question.stem).split())
    return fragment(f"{number:03d} {stem if len(stem) <= LONGEST_NAME else stem[: LONGEST_NAME - 1] + '…'}")


def feedback(option: Option) -> str:
    """What is said of an option once it is chosen: why, and where in the notes it stands."""
    return f"{fragment(option.why)} ({fragment(option.source.label)})"


def general(question: Question) -> str:
    """What is said to everyone afterwards: the source line as it stands in the notes, and the warning if there is one."""
    warning = f"<p>{fragment(question.warning)}</p>" if question.warning else ""
    return f"{warning}<p>{fragment(question.source.label)}</p><pre>{fragment(question.source.text)}</pre>"
