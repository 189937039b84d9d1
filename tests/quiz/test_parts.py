"""The parts of notes: found once, and elsewhere where it takes long."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from streamlit.testing.v1 import AppTest

from components.apart import BrokenOffError
from components.literal import literal
from components.quiz import parts
from components.quiz.parser.decode import pasted
from components.quiz.parts import Reading, parts_of, sections_of
from components.quiz.sources import SourceText
from tests.quiz.make import CELLS


def new(text: str = CELLS) -> list[SourceText]:
    """Notes that nobody has read yet."""
    return [pasted(f"{text}\n\nLine {uuid4()}.\n", "cells.md")]


def refuse(*_: object) -> None:
    raise BrokenOffError("The work broke off.")


def test_long_notes_are_read_elsewhere_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = new()
    here = Reading(tuple(notes)).make()
    assert len(here) > 5
    monkeypatch.setattr(parts, "LONG", 10)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(Reading, "make", refuse)  # in this process
        assert parts_of(notes) == here
    assert list(parts_of(notes)) == list(here)
    assert sections_of(notes) == ["Cells"]


def test_what_was_read_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = new()
    found = parts_of(notes)
    monkeypatch.setattr(Reading, "make", refuse)
    assert parts_of(list(notes)) == found
    with pytest.raises(BrokenOffError):
        parts_of(new())


def test_the_page_reads_long_notes_and_says_where_it_could_not(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONG", 10)
    two = f"{CELLS}\n\n# Membranes\n\n- pore: the hole that lets water through\n- pump: the protein that carries ions against the slope\n"
    page = open_page("quiz", source="My own notes")
    page.text_area[0].set_value(new(two)[0].text).run()
    assert not page.exception
    assert page.multiselect(key="quiz/set/sections").options == ["Cells", "Membranes"]
    monkeypatch.setattr("components.quiz.views.reading.made", refuse)
    page.text_area[0].set_value(new(two)[0].text).run()
    assert not page.exception
    assert literal("The work broke off.") in [error.value for error in page.error]
