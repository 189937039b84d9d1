"""The Anki package, read with zipfile and sqlite3 as Anki would."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import tempfile
import zipfile
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from components.quiz.exports.anki import DECK_ID, MODEL_ID, apkg
from components.quiz.question import Quiz
from tests.quiz.exports.make import from_notes, quizzes, trouble
from tests.quiz.exports.readers import page, seen

Row = dict[str, Any]


def opened(data: bytes) -> tuple[Row, list[Row], list[Row]]:
    """The collection, its notes and its cards."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert json.loads(package.read("media")) == {}
        inside = package.read("collection.anki2")
    with sqlite3.connect(":memory:") as found:
        found.deserialize(inside)
        found.row_factory = sqlite3.Row
        assert found.execute("pragma integrity_check").fetchone()[0] == "ok"
        tables = [[dict(row) for row in found.execute(f"select * from {name} order by id")] for name in ("col", "notes", "cards")]
    found.close()
    return tables[0][0], tables[1], tables[2]


@quizzes(trouble=trouble, cells=partial(from_notes, None))
def test_every_text_is_on_its_card(quiz: Quiz) -> None:
    _, notes, cards = opened(apkg(quiz))
    assert [card["nid"] for card in cards] == [note["id"] for note in notes]
    assert {card["did"] for card in cards} == {DECK_ID}
    for note, question in zip(notes, quiz.questions, strict=True):
        assert note["mid"] == MODEL_ID
        stem, options, answer, why, source, lines, warning = note["flds"].split("\x1f")
        letter = "ABCD"[question.options.index(question.key)]
        assert seen(stem) == question.stem
        assert [element.text for element in page(options).found if element.tag == "li"] == [option.text for option in question.options]
        assert seen(answer) == f"{letter}. {question.key.text}"
        reasons = [element.text for element in page(why).found]
        assert reasons[0] == f"{letter}: {question.key.why}"
        assert sorted(reasons) == [f"{'ABCD'[place]}: {option.why}" for place, option in enumerate(question.options)]
        assert (seen(source), seen(lines), seen(warning)) == (question.source.label, question.source.text, question.warning or "")
        assert note["tags"].split() == ["_".join(question.section.split()), question.form]
        for sign in ("$$", "\\(", "\\[", "[latex]", "[sound:", "[$]"):
            assert sign not in note["flds"]


def test_the_model_and_the_deck_never_change() -> None:
    assert (MODEL_ID, DECK_ID) == (1_892_604_317, 2_046_118_953)
    collection, _, _ = opened(apkg(from_notes()))
    models, decks = json.loads(collection["models"]), json.loads(collection["decks"])
    assert list(models) == [str(MODEL_ID)]
    assert str(DECK_ID) in decks
    fields = {field["name"] for field in models[str(MODEL_ID)]["flds"]}
    (template,) = models[str(MODEL_ID)]["tmpls"]
    for side in (template["qfmt"], template["afmt"]):
        asked = {part.split("}}")[0].lstrip("#/") for part in side.split("{{")[1:]}
        assert asked <= fields | {"FrontSide"}
        assert "<script" not in side


def test_importing_again_meets_the_same_notes() -> None:
    one, other = from_notes(None, 3), from_notes(None, 11)
    assert {question.id for question in one.questions} != {question.id for question in other.questions}
    guids = [
        {question.fact.id: note["guid"] for question, note in zip(quiz.questions, opened(apkg(quiz))[1], strict=True)}
        for quiz in (one, other)
    ]
    shared = guids[0].keys() & guids[1].keys()
    assert len(shared) >= 3
    assert all(guids[0][fact] == guids[1][fact] for fact in shared)
    assert len(set(guids[0].values())) == len(one.questions)


def test_two_questions_about_one_fact_are_two_notes() -> None:
    (question,) = from_notes(1).questions
    notes = opened(apkg(replace(from_notes(1), questions=(question, replace(question, id="other")))))[1]
    assert len({note["guid"] for note in notes}) == 2


def test_the_same_bytes_and_a_later_moment_makes_newer_notes() -> None:
    assert apkg(from_notes()) == apkg(from_notes())
    early, late = (opened(apkg(from_notes(), moment))[1] for moment in (1_767_225_600, 1_800_000_000))
    assert all(one["mod"] < other["mod"] and one["guid"] == other["guid"] for one, other in zip(early, late, strict=True))


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    apkg(from_notes())
    assert os.listdir(tmp_path) == []
