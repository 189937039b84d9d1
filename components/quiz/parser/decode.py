"""Bytes to text: any encoding that notes come in, and one clear sentence for what is not text."""

from __future__ import annotations

import codecs
import re

from components.quiz.sources import SourceText

LARGEST = 5 * 1024 * 1024
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotesError(ValueError):
    """Notes that cannot be read; the message is one sentence for the learner."""


def decode(data: bytes, name: str) -> str:
    """The text of a file of notes, with `\\n` as its only line end.

    Tried in order: a byte order mark (UTF-8, UTF-16), UTF-16 without one (every other byte zero), UTF-8, Windows-1252.

    Raises:
        NotesError: the file is empty, larger than 5 MB, or not text.
    """
    if len(data) > LARGEST:
        raise NotesError(f"{name} is {len(data) / 1024 / 1024:.1f} MB; notes may be up to 5 MB: split the file into smaller ones.")
    text = _text(data, name).replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    if not text.strip():
        raise NotesError(f"{name} is empty: choose a file with notes in it.")
    if len(CONTROL.findall(text[:20_000])) > len(text[:20_000]) // 500:
        raise _not_text(name)
    return CONTROL.sub("", text)


def pasted(text: str, name: str = "pasted notes") -> SourceText:
    """Notes typed or pasted into a field. Raises NotesError if there are none."""
    return SourceText(name, decode(text.encode("utf-8", errors="replace"), name))


def uploaded(data: bytes, name: str) -> SourceText:
    """Notes from a file. Raises NotesError like `decode`."""
    return SourceText(name, decode(data, name))


def _text(data: bytes, name: str) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _try(data, encoding, name)
    half = len(data) // 2
    if half and len(data) % 2 == 0:
        if data[1::2].count(0) > 0.4 * half and data[0::2].count(0) < 0.05 * half:
            return _try(data, "utf-16-le", name)
        if data[0::2].count(0) > 0.4 * half and data[1::2].count(0) < 0.05 * half:
            return _try(data, "utf-16-be", name)
    if b"\x00" in data:
        raise _not_text(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _try(data, "cp1252", name)


def _try(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error


def _not_text(name: str) -> NotesError:
    return NotesError(f"{name} is not a text file: save the notes as Markdown or plain text (UTF-8) and choose that file.")
