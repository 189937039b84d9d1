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
        self.open = False
        """While true, nothing is too much: where the notes have nothing else."""

    def add(self, question: Question) -> None:
        """Count a question that was chosen."""
        place = question.fact.place
        self.lines[place.source.file, place.source.first] += 1
        self.groups[place.group] += 1

    def full(self, question: Question) -> bool:
        """Whether enough is asked already of the question's line or of its list."""
        if self.most is None or self.open:
            return False
        place = question.fact.place
        return self.lines[place.source.file, place.source.first] >= OF_A_LINE or self.groups[place.group] >= max(OF_A_LINE, self.most)
