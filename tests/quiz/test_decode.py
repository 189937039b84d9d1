"""Bytes to text: every encoding notes come in, and one sentence for what is not text."""

from __future__ import annotations

import pytest

from components.quiz.parser.decode import LARGEST, NotesError, decode, pasted, uploaded

TEXT = "Müller – “größer” – naïve\nzweite Zeile\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    text = TEXT.replace("–", "-") * 3 if encoding.endswith(("le", "be")) else TEXT
    assert decode(text.encode(encoding), "notes.md") == text


def test_line_ends_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\n", "notes.md") == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "not a text file"),
        (b"\x81\x8d\x8f" * 100, "not a text file"),
        (b"a" * (LARGEST + 1), "up to 5 MB"),
    ],
)
def test_what_is_not_notes_gets_one_clear_sentence(data: bytes, part: str) -> None:
    with pytest.raises(NotesError) as caught:
        uploaded(data, "mine.md")
    message = str(caught.value)
    assert part in message
    assert message.startswith("mine.md")
    assert message.count(".") <= 3
    assert ":" in message


def test_pasted_text_keeps_what_looks_like_markup() -> None:
    assert pasted("<script>alert(1)</script> [MASK] $5").text == "<script>alert(1)</script> [MASK] $5"


def test_pasting_nothing_is_an_error() -> None:
    with pytest.raises(NotesError, match="is empty"):
        pasted("  \n ")
