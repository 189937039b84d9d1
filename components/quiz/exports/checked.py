"""Reading JSON data that anybody may have written: every value is checked before it is used."""

from __future__ import annotations

from typing import Any, TypeVar

from components.quiz.sources import Source

T = TypeVar("T")


class QuizFileError(ValueError):
    """A file that is no quiz; the message says in words what is wrong, and where."""


def checked(data: Any, name: str, kind: type[T], where: str) -> T:
    """`data[name]`, which must be of that kind (a Boolean is no number). Raises QuizFileError."""
    if not isinstance(data, dict) or name not in data:
        raise QuizFileError(f"{where} has no “{name}”")
    value = data[name]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        kinds: dict[type, str] = {str: "text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object"}
        raise QuizFileError(f"“{name}” of {where} is not {kinds[kind]}")
    if isinstance(value, str):
        _writable(value, name, where)
    return value


def strings(values: list[Any], where: str) -> tuple[str, ...]:
    """A list of texts. Raises QuizFileError."""
    for value in values:
        if not isinstance(value, str):
            raise QuizFileError(f"{where} holds a list with something other than text in it")
        _writable(value, "list", where)
    return tuple(values)


def numbers(data: dict[str, Any], where: str) -> dict[str, int]:
    """An object of counts. Raises QuizFileError."""
    for name in data:
        if checked(data, name, int, where) < 0:
            raise QuizFileError(f"“{name}” of {where} is below 0")
        _writable(name, "name", where)
    return dict(data)


def source_of(source: Source, *, text: bool = True) -> dict[str, Any]:
    """A source as JSON data."""
    data: dict[str, Any] = {"file": source.file, "lines": [source.first, source.last]}
    return data | {"text": source.text} if text else data


def source_from(data: dict[str, Any], where: str, text: str | None = None) -> Source:
    """The source that `source_of` gave; `text` is its text if the data has none. Raises QuizFileError."""
    lines = checked(data, "lines", list, where)
    if len(lines) != 2 or any(type(line) is not int for line in lines) or not 1 <= lines[0] <= lines[1]:
        raise QuizFileError(f"“lines” of {where} are not two line numbers, first and last")
    return Source(checked(data, "file", str, where), lines[0], lines[1], checked(data, "text", str, where) if text is None else text)


def _writable(text: str, name: str, where: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise QuizFileError(f"“{name}” of {where} holds half a character") from None
