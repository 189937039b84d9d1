"""`python -m components.quiz`: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from components.quiz.__main__ import main
from tests.quiz.make import CELLS


@pytest.fixture
def cells(tmp_path: Path) -> str:
    path = tmp_path / "cells.md"
    path.write_text(CELLS, encoding="utf-8")
    return str(path)


def test_json_has_the_contract(cells: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([cells, "--seed", "3", "--length", "4", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert set(data) == {"version", "seed", "notes", "questions", "dropped"}
    assert (data["version"], data["seed"], data["notes"], len(data["questions"])) == (1, 3, ["cells.md"], 4)
    for question in data["questions"]:
        assert set(question) == {"id", "fact_id", "form", "section", "stem", "options", "source", "warning"}
        assert set(question["source"]) == {"file", "lines", "text"}
        assert sum(option["correct"] for option in question["options"]) == 1
        for option in question["options"]:
            assert set(option) == {"text", "correct", "why", "source"}
            assert set(option["source"]) == {"file", "lines"}
            assert option["why"]


def test_report_names_facts_drops_and_guessers(cells: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([cells, "--report"]) == 0
    printed = capsys.readouterr().out
    for word in (
        "I24",
        "I8 place of the key",
        "By section",
        "By difficulty",
        "definition",
        "collection",
        "Dropped",
        "longest",
        "similar",
        "central",
        "Questions:",
    ):
        assert word in printed


def test_plain_text_has_questions_and_a_key(cells: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([cells, "--length", "3"]) == 0
    printed = capsys.readouterr().out
    assert "1. " in printed
    assert "   A. " in printed
    assert "cells.md:" in printed.split("Key")[1]


def test_no_question_exits_with_3_and_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "open.md"
    path.write_text("What is a kernel?\n\nWhy is it small?\n", encoding="utf-8")
    assert main([str(path)]) == 3
    assert "questions without answers" in capsys.readouterr().err


@pytest.mark.parametrize("data", [None, b"", b"\x00\x01\x02" * 50])
def test_a_file_that_cannot_be_read_exits_with_2(data: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.md"
    if data is not None:
        path.write_bytes(data)
    assert main([str(path)]) == 2
    assert "broken.md" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--length", "0"], ["--length", "many"], []])
def test_wrong_arguments_exit_with_2(arguments: list[str], cells: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*([cells] if arguments else []), *arguments])
    assert caught.value.code == 2
