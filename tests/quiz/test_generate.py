"""The generator as a whole: what it makes of the course, of the learner's notes, and of notes that give nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from components.notes import all_notes
from components.quiz import filters
from components.quiz.encoder import shipped_encoder
from components.quiz.generate import course_quiz, for_note, generate
from components.quiz.labs import lab_of
from components.quiz.parser.decode import uploaded
from components.quiz.sources import SourceText
from tests.quiz.made import corpus_of_the_course, of_the_course
from tests.quiz.make import CELLS, ROOT


def test_every_note_of_the_course_gives_at_least_five_questions() -> None:
    for note in all_notes():
        found = course_quiz(note.name, 0, None).questions
        assert len(found) >= 5, note.name
        assert {question.fact.place.concept for question in found} == {note.name}


def test_the_course_gives_at_least_sixty() -> None:
    assert len(of_the_course().questions) >= 60


@pytest.mark.parametrize("seed", [0, 1])
def test_every_question_of_the_course_keeps_every_invariant(seed: int) -> None:
    corpus = corpus_of_the_course()
    for question in of_the_course(seed, 60).questions:
        assert [name for name, broken in filters.ALL.items() if broken(question, corpus)] == [], question.stem


def test_source_lines_are_those_of_the_file() -> None:
    for question in of_the_course(0, 60).questions:
        lines = (ROOT / question.source.file).read_text(encoding="utf-8").split("\n")
        assert "\n".join(lines[question.source.first - 1 : question.source.last]).rstrip() == question.source.text
        for option in question.options:
            there = "\n".join(lines_of(option.source.file)[option.source.first - 1 : option.source.last]).rstrip()
            assert there == option.source.text


def lines_of(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").split("\n")


def test_two_questions_about_one_concept() -> None:
    found = for_note("convolution", 2, 0)
    assert len(found) == 2
    assert found == for_note("convolution", 2, 0)
    assert all(question.fact.place.concept == "convolution" for question in found)
    with pytest.raises(KeyError):
        for_note("no-such-concept", 2, 0)


def test_a_question_knows_its_lab_and_scene() -> None:
    linked = [(question, lab_of(question)) for question in of_the_course().questions]
    assert all(link is not None for _, link in linked)
    for note in all_notes():
        headings = {scene.heading for scene in note.scenes if scene.heading}
        for question, link in linked:
            if question.fact.place.concept == note.name and link and link.scene:
                assert note.scenes[link.scene - 1].heading in headings
                assert note.scenes[link.scene - 1].heading in question.fact.place.path


def test_the_same_seed_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    notes = tmp_path / "cells.md"
    notes.write_text(CELLS, encoding="utf-8")
    command = [sys.executable, "-m", "components.quiz", str(notes), "--seed", "7", "--json"]
    runs = [
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    quiz = generate([uploaded(CELLS.encode(), "cells.md")], 7, None, encoder=shipped_encoder())
    here = json.dumps(quiz.as_dict(), ensure_ascii=False, indent=1)
    assert runs[0].decode() == here + "\n"


def test_another_seed_gives_another_quiz() -> None:
    assert of_the_course(1, 60).questions != of_the_course(2, 60).questions


def test_length_is_obeyed() -> None:
    assert len(course_quiz("Vision", 0, 7).questions) == 7


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("What is a kernel?\n\nWhy is the sky blue?\n", "questions without answers"),
        ("- [one](https://a.example)\n- [two](https://b.example)\n", "links"),
        ("![a](a.png)\n\n![b](b.png)\n", "pictures"),
        ("## Exam hints\n- know both kernels\n- bring a ruler\n\n## Homework\n- draw a kernel\n", "hints about the course"),
        ("- the weights of a kernel are\n- pooling is followed by the\n", "unfinished lines"),
        ("lorem ipsum dolor sit amet\n", "No statement was recognised"),
        ("Kernel: the small grid of weights that slides over the picture\n", "too few of one kind"),
        ("\n", "are empty"),
    ],
)
def test_notes_without_a_question_say_why(text: str, part: str) -> None:
    quiz = generate([SourceText("n.md", text)], 0, 10)
    assert quiz.questions == ()
    assert quiz.reason_for_none is not None
    assert part in quiz.reason_for_none


def test_markup_in_notes_is_kept_as_typed() -> None:
    notes = CELLS.replace("water and pigments", "`[MASK]` and <script>alert(1)</script>").replace("proteins for export", "snake_case at $5")
    texts = {
        option.text
        for seed in range(4)
        for question in generate([SourceText("n.md", notes)], seed, None).questions
        for option in question.options
    }
    assert "The bubble that stores `[MASK]` and <script>alert(1)</script>" in texts
    assert "The stack of membranes that packs snake_case at $5" in texts


def test_one_megabyte_takes_seconds() -> None:
    parts = [
        CELLS.replace("# ", f"# Part {number} ").replace("**:", f" {number}**:").replace("the ", f"the zorb{number} ")
        for number in range(1_200)
    ]
    text = "\n".join(parts)[:1_000_000]
    began = time.process_time()
    quiz = generate([SourceText("big.md", text)], 0, 10)
    assert len(quiz.questions) == 10
    assert time.process_time() - began < 30  # about 5 s on a free machine


@pytest.mark.parametrize(
    "text",
    [
        "(" * 300_000,
        "*a **b " * 40_000,
        "$" + "_" * 200_000,
        "> " * 300 + "x",
        "- Uses: food\n" * 20_000,
        "x because y " * 20_000,
        "a: " * 60_000,
    ],
    ids=["brackets", "stars", "formula", "quotes", "labels", "because", "colons"],
)
def test_no_shape_of_notes_takes_more_than_linear_time(text: str) -> None:
    began = time.process_time()
    generate([SourceText("n.md", text)], 0, 5)
    assert time.process_time() - began < 15
