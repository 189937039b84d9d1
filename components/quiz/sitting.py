"""One sitting: the questions of a quiz, one after another, what was answered, and what came of it. Knows no page and no database."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from components.quiz.practice.certainty import Level, calibration, score, sure_but_wrong
from components.quiz.question import Question, Quiz

AT_ONCE: Final = "at once"
AT_THE_END: Final = "at the end"


@dataclass(frozen=True)
class Reply:
    """The option that was chosen (its index), and how sure (1, 2, 3; None where it was not asked for)."""

    chosen: int
    certainty: int | None = None


@dataclass
class Sitting:
    """A quiz being taken.

    `id` is that under which it is kept, "" while it is not. `position` is the index of the question shown; at `len(questions)` stands the
    page before the results. `replies` maps a question's index to its reply. With `feedback` at the end replies may be changed until the
    quiz is handed in. `looking` is true while one looks back at what was answered. `unkept` holds the indices of replies that count and
    could not be stored.
    """

    quiz: Quiz
    title: str = "Quiz"
    feedback: str = AT_ONCE
    certainty: bool = False
    id: str = ""
    position: int = 0
    replies: dict[int, Reply] = field(default_factory=dict)
    handed_in: bool = False
    finished: bool = False
    looking: bool = False
    unkept: list[int] = field(default_factory=list)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in the order asked."""
        return self.quiz.questions

    @property
    def question(self) -> Question:
        """The question at which the sitting stands. Raises IndexError past the last."""
        return self.questions[self.position]

    @property
    def at_the_end(self) -> bool:
        """Whether the last question has been passed."""
        return self.position >= len(self.questions)

    @property
    def unanswered(self) -> list[int]:
        """The indices of the questions without a reply."""
        return [index for index in range(len(self.questions)) if index not in self.replies]

    def revealed(self, index: int) -> bool:
        """Whether it may be said which option of this question is right."""
        return self.finished or self.handed_in or (self.feedback == AT_ONCE and index in self.replies)

    def right(self, index: int) -> bool:
        """Whether the question was answered rightly; not if it was not answered."""
        reply = self.replies.get(index)
        return reply is not None and self.questions[index].options[reply.chosen].correct

    # Going on

    def reply(self, index: int, reply: Reply) -> Reply:
        """Note a reply and return the one that counts: with feedback at once the first, else the last before handing in."""
        if self.finished or self.handed_in:
            return self.replies.get(index, reply)
        if self.feedback == AT_ONCE:
            return self.replies.setdefault(index, reply)
        self.replies[index] = reply
        return reply

    def go_on(self) -> None:
        """To the next question: looking back, the one after this; else the next that has no reply, or the end."""
        after = self.position + 1
        if self.feedback == AT_ONCE and not self.looking:
            after = next((index for index in self.unanswered if index >= after), len(self.questions))
        self.go_to(after)

    def back(self) -> None:
        """To the question before this."""
        self.go_to(self.position - 1)
        self.looking = self.position in self.replies

    def go_to(self, index: int) -> None:
        """To a question by its index, held within those there are and the end."""
        self.position = max(0, min(len(self.questions), index))
        self.looking = self.looking and self.position in self.replies

    def resume(self) -> None:
        """To where one goes on after a pause: the question shown last if it is open, else the next open one, else the end."""
        self.looking = False
        later = [index for index in self.unanswered if index >= self.position] or self.unanswered
        self.position = later[0] if later else len(self.questions)

    def again(self) -> Sitting:
        """A new sitting with only the missed questions."""
        missed = tuple(self.questions[index] for index in self.missed)
        return Sitting(replace(self.quiz, questions=missed), self.title, self.feedback, self.certainty)

    # What came of it

    @property
    def score(self) -> int:
        """How many were answered rightly."""
        return sum(self.right(index) for index in range(len(self.questions)))

    @property
    def missed(self) -> list[int]:
        """The indices of what was not answered rightly: sure but wrong first, then in the order asked."""
        wrong = [index for index in range(len(self.questions)) if not self.right(index)]
        return sorted(wrong, key=lambda index: not self.sure_but_wrong(index))

    def sure_but_wrong(self, index: int) -> bool:
        """Whether this question was answered wrongly, and given as sure."""
        reply = self.replies.get(index)
        return reply is not None and sure_but_wrong(self.right(index), reply.certainty)

    def by_section(self) -> dict[str, tuple[int, int]]:
        """Section -> (right, asked), in the order in which the sections first came up."""
        found: dict[str, tuple[int, int]] = {}
        for index, question in enumerate(self.questions):
            right, asked = found.get(question.section, (0, 0))
            found[question.section] = right + self.right(index), asked + 1
        return found

    def points(self) -> tuple[int, int] | None:
        """(points by certainty, the most there were to have over the questions answered); None if certainty was never given."""
        return score(self._with_certainty()) if self._with_certainty() else None

    def calibration(self) -> list[Level]:
        """What came of each certainty, the surest first."""
        return calibration(self._with_certainty())

    def _with_certainty(self) -> list[tuple[bool, int]]:
        return [(self.right(index), reply.certainty) for index, reply in sorted(self.replies.items()) if reply.certainty is not None]
