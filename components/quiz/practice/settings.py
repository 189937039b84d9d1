"""What a learner wants to be asked, and how: as it stands in the address, which is anybody's to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from components.notes import all_notes
from components.quiz.form_names import FORM_NAMES
from components.quiz.sitting import AT_ONCE, AT_THE_END

COURSE: Final = "The course"
OWN: Final = "My own notes"
NEW: Final = "new"
DUE: Final = "due"
ALL: Final = "all"
LONGEST: Final = 200
LENGTHS: Final = (5, 10, 20, 50)
SEEDS: Final = 10_000
Difficulty = Literal["any", "easy", "hard"]
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "source": (COURSE, OWN),
    "mode": (NEW, DUE),
    "difficulty": get_args(Difficulty),
    "feedback": (AT_ONCE, AT_THE_END),
}
SWITCHES: Final = ("certainty", "doubtful")
Address = dict[str, str | list[str]]


@dataclass(frozen=True)
class Settings:
    """`about` is a concept's title, "" for all; `sections` and `forms` are empty for all; `length` is None for as many as there are;
    `doubtful` matters for one's own notes (see `making.Wanted`).
    """

    source: str = COURSE
    mode: str = NEW
    about: str = ""
    sections: tuple[str, ...] = ()
    length: int | None = 10
    forms: tuple[str, ...] = ()
    difficulty: Difficulty = "any"
    feedback: str = AT_ONCE
    certainty: bool = False
    doubtful: bool = False
    seed: int = 0


DEFAULT: Final = Settings()


def from_address(address: Mapping[str, Sequence[str]], sections_of: Callable[[str], Sequence[str]]) -> tuple[Settings, list[str]]:
    """The settings in an address (parameter -> its values), and one sentence for each wish that cannot be met.

    `sections_of(source)` gives the sections that can be asked. A section's name in `about`, and a concept's name in `note`, are understood
    too: other pages link so.
    """
    given = {name: texts[-1] for name, texts in address.items() if texts}
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, known in CHOICES.items():
        if name in given and given[name] in known:
            values[name] = given[name]
        elif name in given:
            problems.append(_refused(name, given[name], known[0]))
    for name in ("length", "seed"):
        if name in given:
            values[name], used = _whole(name, given[name])
            if used is not None:
                problems.append(_refused(name, given[name], used))
    for name in SWITCHES:
        if name in given:
            switch = {"true": True, "1": True, "false": False, "0": False}.get(given[name].lower())
            values[name] = bool(switch)
            if switch is None:
                problems.append(_refused(name, given[name], "false"))
    forms = list(address.get("forms", ()))
    values["forms"] = _known(forms, FORM_NAMES)
    problems += [f"There is no form of question called {form[:40]!r}: it is left out." for form in forms if form not in FORM_NAMES]
    found = Settings(**values)
    found, more = _about(found, given, list(address.get("sections", ())), list(sections_of(found.source)))
    return found, problems + more


def as_address(settings: Settings) -> Address:
    """The parameters that give these settings again; what is at its default is left out."""
    address: Address = {}
    for name in ("source", "mode", "about", "difficulty", "feedback"):
        if getattr(settings, name) != getattr(DEFAULT, name):
            address[name] = getattr(settings, name)
    if settings.length != DEFAULT.length:
        address["length"] = ALL if settings.length is None else str(settings.length)
    if settings.seed != DEFAULT.seed:
        address["seed"] = str(settings.seed)
    address |= {name: "true" for name in SWITCHES if getattr(settings, name)}
    for name in ("sections", "forms"):
        if getattr(settings, name):
            address[name] = list(getattr(settings, name))
    return address


def title(settings: Settings, notes: Sequence[str] = ()) -> str:
    """What a quiz with these settings is called; `notes` are the names of one's own."""
    if settings.source == COURSE:
        return settings.about or " and ".join(settings.sections) or "The whole course"
    return " and ".join(settings.sections) or _several(notes) or OWN


def _several(names: Sequence[str]) -> str:
    return ", ".join(names[:2]) + (f" and {len(names) - 2} more" if len(names) > 2 else "")


def _about(found: Settings, given: Mapping[str, str], asked: list[str], known: list[str]) -> tuple[Settings, list[str]]:
    """The concept and the sections."""
    problems = []
    titles = {note.name: note.title for note in all_notes()}
    about = titles.get(given.get("note", ""), given.get("about", ""))
    if "note" in given:
        found = replace(found, source=COURSE)
        if given["note"] not in titles:
            problems.append(f"There is no note called {given['note'][:40]!r}: the whole course is asked.")
    if about in known:
        asked.append(about)
    elif about in titles.values() and found.source == COURSE:
        found = replace(found, about=about)
    elif about and about != "The whole course":
        problems.append(f"There is no part of the notes called {about[:40]!r}: all of them are asked.")
    unknown = [name for name in asked if name not in known]
    problems += [f"There is no section called {name[:40]!r} in these notes: it is left out." for name in unknown]
    return replace(found, sections=_known(asked, known)), problems


def _known(asked: Sequence[str], known: Sequence[str] | Mapping[str, str]) -> tuple[str, ...]:
    """What is known of what was asked for, in the order in which it is known; all of it is the same as none."""
    found = tuple(name for name in known if name in asked)
    return () if len(found) == len(known) else found


def _whole(name: str, text: str) -> tuple[int | None, str | None]:
    """(the value, what is used instead if that is not what was written)."""
    low, high, default = (1, LONGEST, DEFAULT.length) if name == "length" else (0, SEEDS - 1, DEFAULT.seed)
    if name == "length" and text.lower() == ALL:
        return None, None
    try:
        number = int(text) if len(text) < 20 else None
    except ValueError:
        number = None
    if number is None:
        return default, str(default)
    held = max(low, min(high, number))
    return held, None if held == number else str(held)


def _refused(name: str, asked: str, used: str) -> str:
    return f"The address asks for {name} = {asked[:40]!r}, which is not possible here: {used} is used instead."
