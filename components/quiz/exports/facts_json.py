"""Facts to JSON data and back. Nothing is looked up by name but the known kinds, and every value is checked."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, get_type_hints

from components.quiz.exports.checked import QuizFileError, checked, source_from, source_of, strings
from components.quiz.facts import Fact, Place


@dataclass(frozen=True)
class Unseen(Fact):
    """A fact of which only the id is known, as in the files that `python -m components.quiz --json` prints."""

    known_id: str
    kind: ClassVar[str] = "unseen"

    @property
    def parts(self) -> tuple[str, ...]:
        return (self.known_id,)

    @cached_property
    def id(self) -> str:
        """The id that the fact has where it comes from."""
        return self.known_id


def fact_data(fact: Fact) -> dict[str, Any]:
    """A fact as JSON data: its kind, its place, and its fields under their names."""
    place = fact.place
    own = {field.name: getattr(fact, field.name) for field in dataclasses.fields(fact) if field.name != "place"}
    return {
        "kind": fact.kind,
        "place": {
            "source": source_of(place.source),
            "path": list(place.path),
            "group": place.group,
            "concept": place.concept,
            "section": place.section,
            "intro": place.intro,
            "later": place.later,
        },
        "fields": {name: list(value) if isinstance(value, tuple) else value for name, value in own.items()},
    }


def fact_from(data: Any, where: str) -> Fact:
    """The fact that `fact_data` gave. Raises QuizFileError, naming the place `where`, for anything else."""
    kinds = {kind.kind: kind for kind in Fact.__subclasses__()}
    kind = kinds.get(checked(data, "kind", str, where))
    if kind is None:
        raise QuizFileError(f"{where} is of a kind that this version does not know")
    at, given = checked(data, "place", dict, where), checked(data, "fields", dict, where)
    place = Place(
        source_from(checked(at, "source", dict, where), where),
        strings(checked(at, "path", list, where), where),
        checked(at, "group", str, where),
        checked(at, "concept", str, where),
        checked(at, "section", str, where),
        checked(at, "intro", str, where) if "intro" in at else "",  # files from before it was kept
        checked(at, "later", bool, where) if "later" in at else False,
    )
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if field.name == "place":
            continue
        if hints[field.name] in (str, bool, int):
            values[field.name] = checked(given, field.name, hints[field.name], where)
        else:
            values[field.name] = strings(checked(given, field.name, list, where), where)
    return kind(place, **values)
