"""From a question to the lab in which its fact can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from components.notes import note
from components.quiz.question import Question
from components.quiz.words import normal


@dataclass(frozen=True)
class LabLink:
    """Where a fact of the course can be seen. `page` is "" while the concept has no lab; `scene` (from 1) is None if none shows it."""

    title: str
    page: str
    scene: int | None


def lab_of(question: Question) -> LabLink | None:
    """The lab of the question's concept, in the scene whose heading the fact stands under; None for notes that are none of the course's."""
    concept = question.fact.place.concept
    if not concept:
        return None
    try:
        found = note(concept)
    except KeyError:  # a quiz from a file, or from before the concept had another name
        return None
    headings = [normal(heading) for heading in question.fact.place.path]
    scene = next(
        (number for number, scene in enumerate(found.scenes, start=1) if scene.heading and normal(scene.heading) in headings), None
    )
    return LabLink(found.title, f"pages/{found.name}.py" if found.has_lab else "", scene)
