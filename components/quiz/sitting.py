"""One sitting: the questions of a quiz, one after another, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from components.quiz.question import Question, Quiz


@dataclass
class Sitting:
    """A quiz being taken. `results` maps a question's id to whether it was answered rightly; `round` counts the times it was begun."""

    quiz: Quiz
    questions: tuple[Question, ...]
    position: int = 0
    round: int = 1
    results: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, quiz: Quiz) -> Sitting:
        """A sitting at the quiz's first question."""
        return cls(quiz, quiz.questions)

    @property
    def key(self) -> str:
        """Where the answers of this round are kept: other rounds and other quizzes do not meet them."""
        return f"quiz/{self.quiz.seed}/{self.round}"

    @property
    def done(self) -> bool:
        """Whether every question has been passed."""
        return self.position >= len(self.questions)

    @property
    def question(self) -> Question:
        """The question at which the sitting stands."""
        return self.questions[self.position]

    @property
    def right(self) -> int:
        """How many were answered rightly."""
        return sum(self.results.values())

    @property
    def missed(self) -> tuple[Question, ...]:
        """The questions answered wrongly, in the order asked."""
        return tuple(question for question in self.questions if not self.results.get(question.id, True))

    def record(self, right: bool) -> None:
        """Note how the present question was answered; the first answer counts."""
        self.results.setdefault(self.question.id, right)

    def go_on(self) -> None:
        """To the next question, or past the last."""
        self.position += 1

    def again(self) -> Sitting:
        """A sitting with only the missed questions."""
        return Sitting(self.quiz, self.missed, round=self.round + 1)

    def by_section(self) -> dict[str, tuple[int, int]]:
        """Section -> (right, asked), in the order in which the sections first came up."""
        found: dict[str, tuple[int, int]] = {}
        for question in self.questions:
            right, asked = found.get(question.section, (0, 0))
            found[question.section] = right + self.results.get(question.id, False), asked + 1
        return found
