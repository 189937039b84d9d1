"""What notes state, typed. A fact knows where it stands; a question is asked about a fact, never about bare text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from components.quiz.sources import Source
from components.quiz.words import normal


@dataclass(frozen=True)
class Place:
    """Where a fact stands: the source, the headings above it, its list or table, and the concept and section of the course, if any,
    and the line in front of the list that says what it is of. `later`: below its heading stands another list before its own, so that it
    may be about something else.
    """

    source: Source
    path: tuple[str, ...]
    group: str
    concept: str = ""
    section: str = ""
    intro: str = ""
    later: bool = False

    @property
    def home(self) -> tuple[str, ...]:
        """The part of the notes that this belongs to: the file and its first two headings."""
        return (self.source.file, *self.path[:2])

    @property
    def part(self) -> str:
        """What a reader calls the part of the notes: the course's section, else the first heading, else the file."""
        return self.section or (self.path[0] if self.path else self.source.file)


@dataclass(frozen=True)
class Fact:
    """The base of all facts."""

    place: Place
    kind: ClassVar[str] = "fact"

    @property
    def parts(self) -> tuple[str, ...]:
        """The texts that make up the fact, for its id."""
        raise NotImplementedError

    @cached_property
    def id(self) -> str:
        """Stable: a statement keeps its id when lines move, one in notes of one's own also under another name and in another file."""
        text = "\x1f".join((self.kind, self.place.concept, *map(normal, self.parts)))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Definition(Fact):
    """`term` means `meaning`. `label` is true for a bare pair such as `High bias: underfitting`."""

    term: str
    meaning: str
    kind: ClassVar[str] = "definition"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.term, self.meaning


@dataclass(frozen=True)
class Attribute(Fact):
    """`attribute` of `subject` is `value`; `about` is what a table's first column, or the parent heading, calls the subjects."""

    subject: str
    attribute: str
    value: str
    about: str = ""
    kind: ClassVar[str] = "attribute"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.subject, self.attribute, self.value


@dataclass(frozen=True)
class Collection(Fact):
    """The `head` (a plural noun phrase: `ingredients of machine learning`) are exactly `members`."""

    head: str
    members: tuple[str, ...]
    kind: ClassVar[str] = "collection"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.head, *self.members


@dataclass(frozen=True)
class Answer(Fact):
    """`answer` is one true answer to `question`; other answers of the same question are true too."""

    question: str
    answer: str
    kind: ClassVar[str] = "answer"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.question, self.answer


@dataclass(frozen=True)
class Statement(Fact):
    """`text` is said of `subject`, which stands beside other subjects of the same kind (a contrast)."""

    subject: str
    text: str
    kind: ClassVar[str] = "statement"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.subject, self.text


@dataclass(frozen=True)
class Correction(Fact):
    """The notes quote a mistake and say what is right."""

    mistake: str
    right: str
    kind: ClassVar[str] = "correction"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.mistake, self.right


@dataclass(frozen=True)
class Mistake(Fact):
    """A mistake that the notes quote, where what they say against it does not stand alone: it lends wrong options and is not asked."""

    mistake: str
    against: str
    kind: ClassVar[str] = "mistake"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.mistake, self.against


@dataclass(frozen=True)
class CodeLine(Fact):
    """A line of code and what it does, in words."""

    code: str
    explanation: str
    kind: ClassVar[str] = "code"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.code, self.explanation


@dataclass(frozen=True)
class Printed(Fact):
    """A line of code and the shape or number that it prints."""

    code: str
    output: str
    kind: ClassVar[str] = "printed"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.code, self.output


@dataclass(frozen=True)
class Cause(Fact):
    """`effect`, because `cause`: a sentence that gives a reason."""

    effect: str
    cause: str
    kind: ClassVar[str] = "cause"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.effect, self.cause


@dataclass(frozen=True)
class Chain(Fact):
    """The `members` follow one another in this order; `head` is what the line calls it, "" if nothing."""

    head: str
    members: tuple[str, ...]
    kind: ClassVar[str] = "chain"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.head, *self.members


@dataclass(frozen=True)
class Axes(Fact):
    """The axes of the shape of `name` are called `names`, in this order."""

    name: str
    shape: str
    names: tuple[str, ...]
    kind: ClassVar[str] = "axes"

    @property
    def parts(self) -> tuple[str, ...]:
        return self.name, self.shape, *self.names
