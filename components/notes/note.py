"""Reading `content/notes/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import frontmatter

from components.notes.front_matter import Prediction, Preset, Scene

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "content" / "notes"
SECTIONS = ("Foundations", "Training a network", "Vision", "Language", "Adapting models", "Practice")
FILE_NAME = re.compile(r"(?P<order>\d+)-(?P<name>[a-z0-9-]+)\.md")


@dataclass(frozen=True)
class Note:
    """A concept as its file tells it.

    `body` is the Markdown below the front matter; its first line is line `first_line` (counted from 1) of the file.
    """

    name: str
    order: int
    title: str
    section: str
    summary: str
    body: str
    path: Path
    first_line: int
    prediction: Prediction | None
    presets: tuple[Preset, ...]
    scenes: tuple[Scene, ...]

    @property
    def page(self) -> Path:
        """Where this concept's lab is, if it has one: the page's file is named like the concept."""
        return ROOT / "pages" / f"{self.name}.py"

    @cached_property
    def has_lab(self) -> bool:
        """Whether there is such a page. Looked up once."""
        return self.page.is_file()

    @property
    def source(self) -> str:
        """The note's path from the project's root, with forward slashes."""
        return self.path.relative_to(ROOT).as_posix()


def read(path: Path) -> Note:
    """Read one note.

    Raises:
        ValueError: the file's name, or a field of its front matter, is not as it must be.
    """
    match = FILE_NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(f"{path.name}: a note is named like 08-convolution.md")
    text = path.read_text(encoding="utf-8")
    post = frontmatter.loads(text)
    front: dict[str, Any] = dict(post.metadata)
    if front.get("section") not in SECTIONS:
        raise ValueError(f"{path.name}: section {front.get('section')!r} is not one of {', '.join(SECTIONS)}")
    prediction = front.get("prediction")
    try:
        return Note(
            name=match["name"],
            order=int(match["order"]),
            title=front["title"],
            section=front["section"],
            summary=front["summary"],
            body=post.content,
            path=path,
            first_line=text[: text.index(post.content)].count("\n") + 1,
            prediction=Prediction(**(prediction | {"options": tuple(prediction["options"])})) if prediction else None,
            presets=tuple(Preset(**preset) for preset in front.get("presets", ())),
            scenes=tuple(Scene(**scene) for scene in front.get("scenes", ())),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name}: front matter: {error}") from error


@lru_cache(maxsize=1)
def all_notes() -> tuple[Note, ...]:
    """Every note of the course, in order. Read once per process."""
    return tuple(sorted((read(path) for path in FOLDER.glob("*.md")), key=lambda note: note.order))


def note(name: str) -> Note:
    """The note of one concept. Raises KeyError if there is none."""
    for candidate in all_notes():
        if candidate.name == name:
            return candidate
    raise KeyError(name)
