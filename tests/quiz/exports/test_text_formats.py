"""CSV, HTML, GIFT and Moodle XML, each read back by a reader of its own: every text comes out as it went in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree as ET

import pytest

from components.quiz.exports.csv_table import csv_table
from components.quiz.exports.gift import gift
from components.quiz.exports.moodle_xml import moodle_xml
from components.quiz.exports.sheet import sheet
from components.quiz.question import Quiz
from tests.quiz.exports.make import from_notes, from_special, quizzes, texts, trouble
from tests.quiz.exports.readers import gift_questions, page, seen
from tests.quiz.made import of_the_course

QUIZZES = quizzes(trouble=trouble, special=from_special, cells=partial(from_notes, None), course=partial(of_the_course, 0, 60))


@QUIZZES
def test_csv_holds_every_text_as_it_is(quiz: Quiz) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_table(quiz).decode(), newline="")))
    assert len(rows) == len(quiz.questions)
    for number, (row, question) in enumerate(zip(rows, quiz.questions, strict=True), start=1):
        letters = "ABCD"[: len(question.options)]
        assert [row[f"option_{letter}"] for letter in letters] == [option.text for option in question.options]
        assert [row[f"why_{letter}"] for letter in letters] == [option.why for option in question.options]
        assert [row[f"source_{letter}"] for letter in letters] == [option.source.label for option in question.options]
        assert row[f"option_{row['answer']}"] == question.key.text
        assert (row["number"], row["id"], row["fact_id"]) == (str(number), question.id, question.fact.id)
        assert (row["stem"], row["section"], row["form"]) == (question.stem, question.section, question.form)
        assert (row["source"], row["source_text"]) == (question.source.label, question.source.text)
        assert row["warning"] == (question.warning or "")
        assert None not in row.values()
        assert None not in row


@QUIZZES
def test_the_sheet_shows_the_questions_and_then_the_key(quiz: Quiz) -> None:
    read = page(sheet(quiz).decode())
    found = [element for element in read.found if element.tag in ("p", "li", "code")]
    asked = [element.text for element in found if "sheet" in element.classes and "stem" in element.classes]
    options = [element.text for element in found if element.tag == "li" and "options" in element.classes]
    lines = [element.text for element in found if element.tag == "code"]
    assert asked == [question.stem for question in quiz.questions]
    assert options == [option.text for question in quiz.questions for option in question.options]
    assert lines == [question.source.text for question in quiz.questions]
    before, _, key = "".join(read.all).partition("\nKey\n")
    keys = [element.text for element in found if "key" in element.classes and "stem" in element.classes]
    for right, question in zip(keys, quiz.questions, strict=True):
        letter = "ABCD"[question.options.index(question.key)]
        assert right == f"{letter}. {question.key.text}"
        for text in texts(question)[1:]:
            assert text in key or text in before
        for option in question.options:
            assert f"{option.why} ({option.source.label})" in key
    assert not any(f"{option.why} ({option.source.label})" in before for question in quiz.questions for option in question.options)


def test_the_sheet_is_alone_and_runs_nothing() -> None:
    text = sheet(trouble()).decode()
    read = page(text)
    assert not {"script", "link", "img", "iframe", "object", "form", "a"} & set(read.tags)
    assert not {"src", "href", "style"} & {name for name, _ in read.attributes}
    assert not any(name.startswith("on") for name, _ in read.attributes)
    assert "url(" not in text
    assert "@import" not in text
    assert "break-before: page" in text.split("</style>")[0]


@QUIZZES
def test_gift_reads_back(quiz: Quiz) -> None:
    found = gift_questions(gift(quiz).decode())
    assert len(found) == len(quiz.questions)
    assert len({one.name for one in found}) == len(found)
    for one, question in zip(found, quiz.questions, strict=True):
        assert seen(one.stem) == question.stem
        given = [(right, seen(text), seen(feedback)) for right, text, feedback in one.answers]
        assert given == [(option.correct, option.text, f"{option.why} ({option.source.label})") for option in question.options]
        assert seen(one.general).endswith(question.source.label + question.source.text)
        assert seen(one.general).startswith(question.warning or question.source.label)


@QUIZZES
def test_moodle_xml_reads_back(quiz: Quiz) -> None:
    root = ET.fromstring(moodle_xml(quiz))
    assert root.tag == "quiz"
    for one, question in zip(root.findall("question"), quiz.questions, strict=True):
        assert one.get("type") == "multichoice"
        assert seen(one.findtext("questiontext/text") or "") == question.stem
        assert one.findtext("single") == "true"
        assert one.findtext("idnumber") == question.id
        assert one.findtext("tags/tag/text") == question.section
        assert seen(one.findtext("generalfeedback/text") or "").endswith(question.source.label + question.source.text)
        given = [
            (answer.get("fraction"), seen(answer.findtext("text") or ""), seen(answer.findtext("feedback/text") or ""))
            for answer in one.findall("answer")
        ]
        assert given == [
            ("100" if option.correct else "0", option.text, f"{option.why} ({option.source.label})") for option in question.options
        ]
        for part in (one.find("questiontext"), one.find("generalfeedback"), *one.findall("answer"), *one.findall("answer/feedback")):
            assert part is not None
            assert part.get("format") == "html"


def test_moodle_shuffles_words_but_not_numbers() -> None:
    quiz = from_notes(1)
    (words,) = quiz.questions
    numbers = replace(words, options=tuple(replace(option, text=str(place)) for place, option in enumerate(words.options)))
    root = ET.fromstring(moodle_xml(replace(quiz, questions=(words, numbers))))
    assert [one.text for one in root.iter("shuffleanswers")] == ["true", "false"]


def test_what_a_format_cannot_hold_is_replaced() -> None:
    quiz = from_notes(1)
    (question,) = quiz.questions
    bad = replace(quiz, questions=(replace(question, stem="a\x00b\x0bc\x1f\ud800d\uffff\re"),))
    assert ET.fromstring(moodle_xml(bad)).findtext("question/questiontext/text") == "a\ufffdb\ufffdc\ufffd\ufffdd\ufffd<br>e"
    assert seen(gift_questions(gift(bad).decode())[0].stem) == "a\ufffdb\ufffdc\ufffd\ufffdd\ufffd\ne"
    assert "a\ufffdb\ufffdc" in sheet(bad).decode()


@pytest.mark.parametrize("write", [csv_table, sheet, gift, moodle_xml])
def test_the_same_quiz_gives_the_same_bytes(write: Callable[[Quiz], bytes]) -> None:
    assert write(from_notes()) == write(from_notes())
    assert write(from_notes()) != write(from_notes(5, 4))


@pytest.mark.parametrize("write", [gift, moodle_xml])
def test_moodles_filters_find_no_formula(write: Callable[[Quiz], bytes]) -> None:
    text = re.sub(r"<tag>.*?</tag>", "", write(trouble()).decode(), flags=re.DOTALL)
    for sign in ("$$", "\\(", "\\[", "\\]", "[latex]", "@@"):
        assert sign not in text.replace("[html]", "")
