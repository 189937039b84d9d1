"""The floor of likeness: wrong options that have nothing to do with the question are refused, if there is an encoder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.language_model import word_vectors as vectors
from components.language_model.errors import ModelError
from components.quiz import course_quiz, facts_of, generate, questions_for
from components.quiz.__main__ import main
from components.quiz.encoder import NoEncoderError, implausible, shipped_encoder
from components.quiz.exports.json_file import as_json
from components.quiz.sources import SourceText
from tests.quiz.make import CELLS, ROOT

COOKING = """
# Cooking

- **Whisk**: the wire tool that beats air into cream
- **Sieve**: the mesh that holds back lumps of flour
"""


class Subjects:
    """Knows the words of one subject from those of the other, and nothing else."""

    floor = 0.5

    def likeness(self, one: str, other: str) -> float:
        return float(self.cooking(one) == self.cooking(other))

    def cooking(self, text: str) -> bool:
        return any(word in text.lower() for word in ("whisk", "sieve", "cream", "flour"))


def test_options_of_another_subject_are_refused() -> None:
    notes = [SourceText("n.md", CELLS + COOKING)]
    knows = Subjects()
    facts = [fact.id for fact in facts_of(notes)]
    mixed = questions_for(facts, notes)
    floored = questions_for(facts, notes, encoder=knows)
    assert any(strange(question, knows) for question in mixed)
    assert not any(strange(question, knows) for question in floored)
    assert {question.form for question in floored} >= {"meaning", "term"}


def strange(question: object, knows: Subjects) -> bool:
    return len({knows.cooking(option.text) for option in question.options}) > 1  # type: ignore[attr-defined]


def test_without_an_encoder_the_quiz_says_what_it_left_out() -> None:
    notes = [SourceText("n.md", CELLS)]
    assert "No model was used" in generate(notes, 0, 3).left_out[0]
    assert generate(notes, 0, 3, encoder=Subjects()).left_out == ()
    german = "- **Wirbel**: der kleine Knochen, der die Säule trägt\n- **Rippe**: der gebogene Knochen, der die Lunge schützt\n" * 3
    assert "not in English" in generate([SourceText("d.md", german)], 0, 3, encoder=Subjects()).left_out[0]


def test_the_shipped_vectors_know_what_belongs_together() -> None:
    known = shipped_encoder()
    assert known.likeness("kernel", "kernel") == 1.0
    assert known.likeness("", "kernel") == 0.0
    for one, near, far in (
        ("the small grid of weights", "the rows and columns of a matrix", "the treaty that ended the war"),
        ("blood vessels of the heart", "the left ventricle", "interest rates of central banks"),
        ("French revolution", "the king of Prussia", "chlorophyll in a leaf"),
    ):
        assert known.likeness(one, near) > known.likeness(one, far)
    assert implausible("the treaty that ended the war", "What does a kernel hold?", "the small grid of weights", known)
    assert not implausible("the rows and columns of a matrix", "What does a kernel hold?", "the small grid of weights", known)


def test_the_course_is_asked_with_the_floor_as_well() -> None:
    found = course_quiz(None, 0, 30, encoder=shipped_encoder())
    assert len(found.questions) == 30
    assert found.left_out == ()


@pytest.mark.parametrize("threads", ["1", "2"])
def test_threads_do_not_change_a_byte(threads: str, tmp_path: Path) -> None:
    path = tmp_path / "mixed.md"
    path.write_text(CELLS + COOKING, encoding="utf-8")
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    done = subprocess.run(
        [sys.executable, "-m", "components.quiz", str(path), "--json"],
        cwd=ROOT, capture_output=True, check=True, env=os.environ | dict.fromkeys(names, threads),
    )  # fmt: skip
    assert done.stdout == as_json(generate([SourceText("mixed.md", CELLS + COOKING)], 0, None, encoder=shipped_encoder()))


def test_a_missing_model_is_said_and_the_command_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> vectors.WordVectors:
        raise ModelError("There is no model folder.")

    monkeypatch.setattr(vectors, "word_vectors", missing)
    with pytest.raises(NoEncoderError, match="no model folder"):
        shipped_encoder()
    path = tmp_path / "cells.md"
    path.write_text(CELLS, encoding="utf-8")
    assert main([str(path), "--report"]) == 0
    assert "There is no model folder." in capsys.readouterr().out


def test_the_command_can_leave_it_out(tmp_path: Path) -> None:
    path = tmp_path / "cells.md"
    path.write_text(CELLS, encoding="utf-8")
    code = (
        "import sys; from components.quiz.__main__ import main; main([sys.argv[1], '--json', *sys.argv[2:]]); "
        "print([name for name in ('streamlit', 'torch', 'components.language_model') if name in sys.modules], file=sys.stderr)"
    )
    for flags, loaded in (([], "['components.language_model']"), (["--no-encoder"], "[]")):
        done = subprocess.run([sys.executable, "-c", code, str(path), *flags], cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stderr.strip() == loaded
