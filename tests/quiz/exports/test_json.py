"""JSON: what is saved comes back as the same quiz, and what is no quiz is refused in one sentence."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from components.notes import all_notes
from components.quiz.exports import QuizFileError, read, saved
from components.quiz.exports.json_file import as_json
from components.quiz.generate import course_quiz, generate
from components.quiz.labs import lab_of
from components.quiz.parser.decode import pasted
from components.quiz.question import Quiz
from tests.quiz.exports.make import from_notes, quizzes, trouble
from tests.quiz.made import of_the_course

CONTRACT = {"version", "seed", "notes", "questions", "dropped"}


def none() -> Quiz:
    return generate([pasted("What is it?")], 0, None)


@quizzes(trouble=trouble, cells=from_notes, course=partial(of_the_course, 0, 60), none=none)
def test_a_saved_quiz_comes_back_the_same(quiz: Quiz) -> None:
    back = read(saved(quiz), "quiz.json")
    assert back == quiz
    assert [question.fact.id for question in back.questions] == [question.fact.id for question in quiz.questions]
    assert saved(back) == saved(quiz)
    data = json.loads(saved(quiz))
    assert set(data) == CONTRACT | {"complete"}
    assert {name: data[name] for name in CONTRACT} == quiz.as_dict()


@quizzes(trouble=trouble, cells=partial(from_notes, None), course=partial(of_the_course, 0, 60))
def test_the_contract_alone_comes_back_to_the_same_bytes(quiz: Quiz) -> None:
    assert set(json.loads(as_json(quiz))) == CONTRACT
    back = read(as_json(quiz), "quiz.json")
    assert as_json(back) == as_json(quiz)
    assert back.as_dict() == quiz.as_dict()
    assert [question.fact.id for question in back.questions] == [question.fact.id for question in quiz.questions]
    assert read(saved(back), "quiz.json") == back


def test_a_question_of_the_course_still_finds_its_lab() -> None:
    quiz = course_quiz("convolution", 0, 3)
    for question, back, bare in zip(quiz.questions, read(saved(quiz), "a").questions, read(as_json(quiz), "a").questions, strict=True):
        whole, part = lab_of(question), lab_of(bare)
        assert lab_of(back) == whole
        assert whole is not None
        assert part is not None
        assert (part.title, part.page) == (whole.title, whole.page)
    assert {note.source for note in all_notes()} >= {question.source.file for question in quiz.questions}


def first(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["questions"][0]
    return found


def change(name: str, value: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda data: first(data).__setitem__(name, value)


BROKEN: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "version": (lambda data: data.update(version=2), "another version"),
    "no questions": (lambda data: data.pop("questions"), "no “questions”"),
    "seed": (lambda data: data.update(seed=True), "“seed” of the file is not a whole number"),
    "notes": (lambda data: data.update(notes=[1]), "other than text"),
    "dropped": (lambda data: data.update(dropped={"I1": -1}), "below 0"),
    "question": (lambda data: data["questions"].__setitem__(0, 3), "question 1 has no"),
    "stem": (change("stem", None), "“stem” of question 1 is not text"),
    "half a character": (change("stem", "\ud800"), "half a character"),
    "two options": (lambda data: first(data).update(options=first(data)["options"][:2]), "3 or 4 options"),
    "no key": (lambda data: [option.update(correct=False) for option in first(data)["options"]], "exactly one right option"),
    "correct": (lambda data: first(data)["options"][0].update(correct=1), "“correct” of option 1 of question 1 is not true or false"),
    "twice": (lambda data: [option.update(text="a") for option in first(data)["options"]], "one option twice"),
    "lines": (lambda data: first(data)["source"].update(lines=[3, 2]), "two line numbers"),
    "id": (lambda data: first(data).update(id=data["questions"][1]["id"]), "two questions have one id"),
    "kind": (lambda data: data["complete"]["facts"][0].update(kind="os"), "kind that this version does not know"),
    "field": (lambda data: data["complete"]["facts"][0].update(fields={}), "fact 1 has no"),
    "place": (lambda data: data["complete"]["questions"][0].update(fact=-1), "a fact that is not there"),
    "other fact": (change("fact_id", "x"), "another fact"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_quiz_is_refused_in_a_sentence(name: str) -> None:
    data = copy.deepcopy(json.loads(saved(trouble())))
    breaks, part = BROKEN[name]
    breaks(data)
    with pytest.raises(QuizFileError) as caught:
        read(json.dumps(data).encode(), "mine.json")
    message = str(caught.value)
    assert part in message
    assert message.startswith("mine.json")
    assert message.endswith(".")


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"9" * 5000, b"x" * (5 * 1024 * 1024 + 1)])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(QuizFileError, match=r"^mine\.json is .*saved as JSON\.$"):
        read(data, "mine.json")


@pytest.mark.parametrize("data", [b"3", b"[]", b"null", b'"a"', b"{}"])
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(QuizFileError, match="the file has no “version”"):
        read(data, "mine.json")
