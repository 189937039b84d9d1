"""The flags of `python -m components.quiz`: what they write, where to, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from components.quiz.__main__ import main
from components.quiz.encoder import shipped_encoder
from components.quiz.exports import FORMATS, Format, file_name
from components.quiz.generate import generate
from components.quiz.parser.decode import uploaded
from components.quiz.question import Quiz
from tests.quiz.make import CELLS, ROOT

EVERY = pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.flag)


@pytest.fixture
def cells(tmp_path: Path) -> str:
    path = tmp_path / "cells.md"
    path.write_text(CELLS, encoding="utf-8")
    return str(path)


@pytest.fixture
def none(tmp_path: Path) -> str:
    path = tmp_path / "none.md"
    path.write_text("What is a kernel?\n\nWhy is it small?\n", encoding="utf-8")
    return str(path)


def of_cells() -> Quiz:
    return generate([uploaded(CELLS.encode(), "cells.md")], 3, 4, encoder=shipped_encoder())


@EVERY
def test_a_flag_writes_the_format(one: Format, cells: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main([cells, "--seed", "3", "--length", "4", f"--{one.flag}"]) == 0
    out, err = capfdbinary.readouterr()
    assert out == one.write(of_cells())
    assert err == b""


@EVERY
def test_output_names_a_file(one: Format, cells: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / f"quiz{one.ending}"
    assert main([cells, "--seed", "3", "--length", "4", f"--{one.flag}", "--output", str(there), "--report"]) == 0
    assert there.read_bytes() == one.write(of_cells())
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Questions: 4" in printed.err


def test_output_takes_the_plain_text_too(cells: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([cells, "--length", "2", "--output", str(tmp_path / "quiz.txt")]) == 0
    assert "Key\n" in (tmp_path / "quiz.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


@EVERY
def test_no_question_exits_with_3_and_writes_no_empty_file(
    one: Format, none: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "out"
    assert main([none, f"--{one.flag}", "--output", str(there)]) == 3
    assert "questions without answers" in capsys.readouterr().err
    assert there.exists() == (one.flag == "json")
    if there.exists():
        assert json.loads(there.read_text(encoding="utf-8"))["questions"] == []


def test_a_file_that_cannot_be_written_exits_with_2(cells: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([cells, "--csv", "--output", str(tmp_path / "no" / "such" / "folder.csv")]) == 2
    assert "folder.csv cannot be written: No such file or directory." in capsys.readouterr().err


def test_two_formats_at_once_exit_with_2(cells: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main([cells, "--csv", "--html"])
    assert caught.value.code == 2


def test_a_package_is_not_written_to_a_terminal(cells: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main([cells, "--apkg"]) == 2
    assert "--output FILE" in capsys.readouterr().err


def test_another_process_gives_the_same_package(cells: str) -> None:
    done = [
        subprocess.run([sys.executable, "-m", "components.quiz", cells, "--apkg"], cwd=ROOT, capture_output=True, check=True).stdout
        for _ in range(2)
    ]
    assert done[0] == done[1]
    assert zipfile.is_zipfile(io.BytesIO(done[0]))


@pytest.mark.parametrize(
    ("notes", "name"),
    [
        (("biology.md",), "quiz-biology-7.csv"),
        (("../../etc/pass wd.md", "b.md"), "quiz-pass-wd-and-1-7.csv"),
        (("<script>.md",), "quiz-script-7.csv"),
        (("Zellen & Gewebe (Übung).md",), "quiz-zellen-gewebe-übung-7.csv"),
        (("…",), "quiz-notes-7.csv"),
        ((), "quiz-notes-7.csv"),
    ],
)
def test_file_names_come_from_the_notes_and_the_seed(notes: tuple[str, ...], name: str) -> None:
    assert file_name(Quiz(7, notes, (), {}, {}), ".csv") == name
