"""Where a fact stands: texts as they come in, and places in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceText:
    """One file of notes, decoded.

    `name` is what a person calls the file; `text` begins at line `first_line` (counted from 1) of it.
    `title` and `section` are given for the course's own notes, whose front matter says them; `concept` is then the note's name.
    """

    name: str
    text: str
    first_line: int = 1
    title: str = ""
    section: str = ""
    concept: str = ""


@dataclass(frozen=True)
class Source:
    """Lines `first` to `last` of `file` (counted from 1, both included), and those lines as they stand there."""

    file: str
    first: int
    last: int
    text: str

    @property
    def label(self) -> str:
        """`notes.md:12` or `notes.md:12-14`."""
        lines = str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.file}:{lines}"
