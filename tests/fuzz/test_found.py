"""What once broke something, or kept the server busy: each stays mended."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
import streamlit
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.uploaded_file_manager import DeletedFile

from components.browser import chosen, said
from components.convolution import kernel_input
from components.lesson.fields import Real, Whole
from components.neural_network.own_data import DataError, from_csv
from components.quiz import SourceText, facts_of, generate
from components.quiz.parser.bounds import LONGEST, LONGEST_LINE, WHITE, bounded, parts
from components.quiz.views.question import chosen as chosen_option
from components.serving.values import are_sound
from components.storage import RefusedError
from components.storage.checks import json_text
from tests.quiz.make import CELLS, asked, corpus_of

HUGE = 10**400


def seconds(text: str) -> float:
    """How long the processor makes questions from notes."""
    begun = time.process_time()
    generate([SourceText("notes.md", text)], seed=1, length=5)
    return time.process_time() - begun


@pytest.mark.parametrize("fragment", [" ", "a", "\n", "a'", "No. ", "<!--", "(a", "“", "**a"])
def test_notes_made_to_keep_the_server_busy(fragment: str) -> None:
    """20,000 characters: 0.1 to 0.5 s where this was written. Before it was 2 to 8 s, and four times that for twice the length."""
    assert seconds("a\n" + fragment * (20_000 // len(fragment)) + "\nb\n") < 1.5


def test_lines_that_are_no_statements_are_passed_over_and_the_others_read() -> None:
    data = "x" * (LONGEST_LINE + 1)
    assert bounded(f"{data}\na{' ' * 90}b\n") == f"\na{' ' * WHITE}b\n"
    long = "# A\n\n" + "word " * LONGEST + "\n\n| " + " | ".join("ab" * LONGEST) + " |\n\n"
    for before in (data, "- " + "x " * LONGEST, "# " + "x " * LONGEST, long):
        assert len(facts_of([SourceText("notes.md", f"{before}\n\n{CELLS}")])) >= len(facts_of([SourceText("notes.md", CELLS)]))


def test_a_paragraph_in_one_line_is_read_sentence_by_sentence() -> None:
    filling = "It rained all day in the hills above the town. "
    text = filling * 40 + "A weir is a low wall that holds back the water of a river. " + filling * 40
    (fact,) = [fact for fact in facts_of([SourceText("notes.md", f"# Rivers\n\nThe **weir** is old.\n\n{text}\n")]) if "weir" in fact.parts]
    assert fact.parts == ("weir", "a low wall that holds back the water of a river")
    read = parts(text)
    assert " ".join(read) == text.strip()
    assert max(map(len, read)) <= LONGEST
    assert parts("x" * 2 * LONGEST) == []


def test_a_number_of_many_digits_is_read_in_time() -> None:
    begun = time.process_time()
    with pytest.raises(DataError, match="is no number"):
        from_csv(b"1,2,a\n" + b"9" * 50_000 + b"!,2,a", "own")
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("value", [HUGE, -HUGE])
def test_a_number_that_no_float_holds_is_no_value(value: int) -> None:
    assert Whole(1, 8, 3).clean(value) == 3
    assert Real(0.1, 3, 1).clean(value) == 1.0


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session's state, for a callback to find."""
    found: dict[str, Any] = {}
    monkeypatch.setattr(streamlit, "session_state", found)
    return found


@pytest.mark.parametrize("value", [HUGE, float("inf"), float("nan"), True, "1", None, [1], {"a": 1}, 0.5])
def test_a_widget_says_no_whole_number(state: dict[str, Any], value: Any) -> None:
    state["widget"] = {"event": value}
    assert said.whole("widget", "event") is None


@pytest.mark.parametrize("value", [[1], [1, 2, 3], [1, HUGE], [1, float("nan")], ["1", "2"], [True, 1], "12", {"0": 1, "1": 2}, 1, None])
def test_a_widget_says_no_two_numbers(state: dict[str, Any], value: Any) -> None:
    state["widget"] = {"event": value}
    assert said.numbers("widget", "event", 2) is None


def test_a_widget_says_what_it_may(state: dict[str, Any]) -> None:
    state["widget"] = {"text": "é😀", "half": "\ud800", "numbers": [0, 0.5], "whole": 3.0}
    assert said.text("widget", "text") == "é😀"
    assert said.text("widget", "half") is None
    assert said.text("widget", "whole") is None
    assert said.numbers("widget", "numbers", 2) == (0.0, 0.5)
    assert said.whole("widget", "whole") == 3
    assert said.text("another that is gone", "text") is None


@pytest.mark.parametrize("value", [None, "", "2", "x", 3, -1, 0.5])
def test_a_radio_button_that_holds_no_option(state: dict[str, Any], value: Any) -> None:
    question = asked(corpus_of(CELLS))[0]
    question = replace(question, options=question.options[:3])
    state["choice"] = value
    assert chosen_option(question, "choice") is None
    state["choice"] = 2
    assert chosen_option(question, "choice") == 2


def test_a_kernel_that_no_name_has(state: dict[str, Any]) -> None:
    state.update({kernel_input.NAME: "<b>", kernel_input.SIZE: 3})
    kernel_input._put_named()
    assert "kernel" not in state
    state.update({kernel_input.NAME: "emboss", kernel_input.SIZE: "large"})
    kernel_input._put_named()
    assert len(state["kernel"].split()) == 9


def test_a_file_that_the_server_does_not_have(state: dict[str, Any]) -> None:
    for value in (None, DeletedFile("1"), [], [DeletedFile("1"), DeletedFile("2")]):
        state["files"] = value
        assert chosen.files("files") == []
        assert chosen.file("files") is None


@pytest.mark.parametrize("value", ["\ud800", ["\ud800"], {"\ud800": 1}, {"a": {"b": "\udfff"}}])
def test_half_a_character_in_settings_is_refused(value: Any) -> None:
    """It was taken in, and then nothing could be exported any more."""
    with pytest.raises(RefusedError, match="cannot be written"):
        json_text(value, "It")
    assert json_text({"a": "é😀\0"}, "It") == '{"a": "\\u00e9\\ud83d\\ude00\\u0000"}'


@pytest.mark.parametrize("text", ["", "{", "NaN", "[1, Infinity]", "9" * 5_000, "[" * 100_000])
def test_no_json_stops_at_the_door(text: str) -> None:
    for state in (WidgetState(id="a", json_value=text), WidgetState(id="a", json_trigger_value=text)):
        assert not are_sound(WidgetStates(widgets=[state]))
    assert are_sound(WidgetStates(widgets=[WidgetState(id="a", string_value=text)]))


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_infinite_numbers_stop_at_the_door(value: float) -> None:
    array = WidgetState(id="b")
    array.double_array_value.data.extend([1.0, value])
    assert not are_sound(WidgetStates(widgets=[WidgetState(id="a", double_value=1.0), WidgetState(id="a", double_value=value)]))
    assert not are_sound(WidgetStates(widgets=[array]))
    assert are_sound(WidgetStates(widgets=[WidgetState(id="a", double_value=1.0), WidgetState(id="c", json_value='{"a": 1}')]))
