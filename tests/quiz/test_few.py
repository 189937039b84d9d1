"""A quiz that has fewer questions than were wanted says how many, why, and what helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.quiz.__main__ import main
from components.quiz.generate import course_quiz, generate
from components.quiz.report import report
from components.quiz.sources import SourceText

NOTES = """# Weaving

- warp: threads that run along the loom
- weft: thread that runs across the loom
- shuttle: tool that carries the weft
- heddle: loop that lifts a thread
"""


def test_it_says_so_in_one_sentence_and_what_gives_more() -> None:
    made = generate([SourceText("n.md", NOTES)], 1, 20)
    asked = len(made.questions)
    assert 0 < asked < 20
    said = made.reason_for_few or ""
    assert said.startswith(f"{asked} of the 20 questions wanted: of the 4 statements found,")
    assert "“X is …”" in said
    assert "table" in said
    assert said in report(made)


def test_as_many_as_wanted_or_all_or_none_need_no_reason() -> None:
    assert generate([SourceText("n.md", NOTES)], 1, 1).reason_for_few is None
    assert generate([SourceText("n.md", NOTES)], 1, None).reason_for_few is None
    assert generate([SourceText("n.md", "# Empty\n")], 1, 5).reason_for_few is None


def test_of_the_courses_own_notes_it_asks_for_no_other_notes() -> None:
    said = course_quiz("bias-variance", 1, 500).reason_for_few or ""
    assert "choose more sections" in said
    assert "X is" not in said


def test_the_command_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "weaving.md"
    path.write_text(NOTES)
    assert main([str(path), "--length", "20", "--no-encoder"]) == 0
    assert "of the 20 questions wanted" in capsys.readouterr().err


def test_of_german_notes_it_is_said_in_german() -> None:
    notes = """# Weben

- Kette: die Fäden, die längs durch den Webstuhl laufen
- Schuss: der Faden, der quer durch den Webstuhl läuft
- Schiffchen: das Werkzeug, das den Schuss trägt
- Litze: die Schlaufe, die einen Faden hebt und senkt
"""
    made = generate([SourceText("n.md", notes)], 1, 20)
    said = made.reason_for_few or ""
    assert said.startswith(f"{len(made.questions)} der 20 gewünschten Fragen: Die 4 gefundenen Aussagen")
    both = generate([SourceText("n.md", notes), SourceText("m.md", NOTES)], 1, 20)
    assert "questions wanted" in (both.reason_for_few or "")
