"""What a note says above its prose: the prediction, the presets and the scenes of its lab."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

State = dict[str, Any]
PRESET_KINDS = ("works", "fails", "surprises")


@dataclass(frozen=True)
class Prediction:
    """One question that the learner commits to before the answer is drawn.

    `answer` is an index into `options`; `state` is the lab's state in which the answer can be seen.
    """

    question: str
    options: tuple[str, ...]
    answer: int
    why: str
    state: State = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.answer < len(self.options):
            raise ValueError(f"prediction: answer {self.answer} is not one of {len(self.options)} options")


@dataclass(frozen=True)
class Preset:
    """A state of the lab with a name. `kind` is one of PRESET_KINDS; `why` says what to see, or the diagnosis."""

    name: str
    kind: str
    why: str
    state: State = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.kind not in PRESET_KINDS:
            raise ValueError(f"preset {self.name!r}: kind {self.kind!r} is not one of {PRESET_KINDS}")


@dataclass(frozen=True)
class Scene:
    """One step of the presentation: what to say, and the state of the lab that shows it.

    `heading` names the heading of the note that the scene demonstrates, so that a quiz question can link to it.
    """

    title: str
    say: str
    state: State = field(default_factory=dict)
    heading: str = ""
