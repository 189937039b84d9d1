"""What parsed notes consist of: units, each with its place in the file and under its headings."""

from __future__ import annotations

from dataclasses import dataclass, field

from components.quiz.facts import Mistake
from components.quiz.sources import Source, SourceText


@dataclass(frozen=True)
class Unit:
    """The smallest piece of notes that can state something.

    `kind` is `heading`, `item`, `line`, `row` or `code`. `path` holds the headings above, outermost first; `intro` the line that ends in
    a colon right above the list (or the lines) that this belongs to; `bold` the bold text that it begins with. Units of one list,
    paragraph or table share `group`. `parent` is the index of the item that this one is nested under.
    """

    index: int
    kind: str
    text: str
    source: Source
    path: tuple[str, ...]
    group: str
    intro: str = ""
    bold: str = ""
    parent: int | None = None
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """What the unit stands under: its introducing line, else the nearest heading."""
        return self.intro or (self.path[-1] if self.path else "")


@dataclass
class Document:
    """Parsed notes. `set_aside` counts what was recognised as not stating anything, by reason; `mistakes` are facts not to be asked."""

    source: SourceText
    units: list[Unit] = field(default_factory=list)
    set_aside: dict[str, int] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
