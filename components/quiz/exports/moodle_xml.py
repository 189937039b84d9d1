"""Moodle XML, after https://docs.moodle.org/en/Moodle_XML_format."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from components.quiz.ascending import values
from components.quiz.exports import moodle
from components.quiz.exports.text import clean, fragment
from components.quiz.question import Question, Quiz


def moodle_xml(quiz: Quiz) -> bytes:
    """The quiz as a Moodle XML file (UTF-8), with feedback per option, the section as a tag and the question's id as its id number.

    Moodle may shuffle the options, except numbers, which stand in ascending order.
    """
    root = ET.Element("quiz")
    for number, question in enumerate(quiz.questions, start=1):
        root.append(_question(number, question))
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _question(number: int, question: Question) -> ET.Element:
    made = ET.Element("question", type="multichoice")
    _text(made, "name", moodle.name(number, question))
    _html(made, "questiontext", fragment(question.stem))
    _html(made, "generalfeedback", moodle.general(question))
    in_order = values([option.text for option in question.options]) is not None
    for tag, value in (
        ("defaultgrade", "1"),
        ("penalty", "0.3333333"),
        ("hidden", "0"),
        ("idnumber", clean(question.id)),
        ("single", "true"),
        ("shuffleanswers", "false" if in_order else "true"),
        ("answernumbering", "ABCD"),
    ):
        ET.SubElement(made, tag).text = value
    for option in question.options:
        answer = _html(made, "answer", fragment(option.text))
        answer.set("fraction", "100" if option.correct else "0")
        _html(answer, "feedback", moodle.feedback(option))
    _text(ET.SubElement(made, "tags"), "tag", clean(question.section))
    return made


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    ET.SubElement(element, "text").text = text
    return element


def _html(parent: ET.Element, tag: str, piece: str) -> ET.Element:
    element = _text(parent, tag, piece)
    element.set("format", "html")
    return element
