"""A short quiz over all of its notes: not more than two questions about one line, nor a third about one list or table."""

from __future__ import annotations

from collections import Counter

from components.quiz.question import Question

SHORT = 20
"""Quizzes of up to so many questions are spread; longer ones ask what there is."""
OF_A_LINE = 2
SHARE = 3
"""One list or table has at most one part in so many of a short quiz."""


class Spread:
    """Counts what was asked of each line and of each list, and says what more of them would be too much.

    `length` is how many questions are wanted; None is all.
    """

    def __init__(self, length: int | None) -> None:
        self.most = -(-length // SHARE) if length is not None and length <= SHORT else None
        self.every = length is None
        """Whether all questions are wanted."""
        self.lines: Counter[tuple[str, int]] = Counter()
        self.groups: Counter[str] = Counter()
        self.raised = 0
        """So many questions more than its share may be asked of each: where the notes have nothing else."""

    def add(self, question: Question) -> None:
        """Count a question that was chosen."""
        place = question.fact.place
        self.lines[place.source.file, place.source.first] += 1
        self.groups[place.group] += 1

    def full(self, question: Question) -> bool:
        """Whether enough is asked already of the question's line or of its list."""
        if self.most is None:
            return False
        place = question.fact.place
        line, group = self.lines[place.source.file, place.source.first], self.groups[place.group]
        return line >= OF_A_LINE + self.raised or group >= max(OF_A_LINE, self.most) + self.raised


def uneven(questions: tuple[Question, ...], length: int | None) -> bool:
    """Whether a short quiz asks more of one list or table than its share: where the notes have more to ask, another is evener."""
    most = Spread(length).most
    groups = Counter(question.fact.place.group for question in questions)
    return most is not None and max(groups.values(), default=0) > max(OF_A_LINE, most)
