"""HTML inside a line of notes."""

from __future__ import annotations

import pytest

from components.quiz.filters_form import residue
from components.quiz.parser.tags import without_tags
from tests.quiz.make import facts_of


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("<li>2nd: F<sub>net</sub> = ma</li>", "<li>2nd: F_net = ma</li>"),
        ("CO<sub>2</sub> and 3 m<sup>2</sup>, x<sup>n</sup>", "CO2 and 3 m², x^n"),
        ("<b>loop</b> and <STRONG class='x'> coil </STRONG> and <em>so</em>", "**loop** and **coil** and *so*"),
        ("press <kbd>Esc</kbd>, <u>then</u> <span style='color:red'>wait</span><br/>a while", "press `Esc`, then wait a while"),
        ("`<b>` makes <b>bold</b>; 3 < 4 > 2; <b></b>", "`<b>` makes **bold**; 3 < 4 > 2; "),
    ],
)
def test_marks_and_plain_text_stand_for_tags(line: str, plain: str) -> None:
    assert without_tags(line) == plain


def test_what_is_left_of_a_tag_is_residue() -> None:
    assert residue("F<sub>net = ma")
    assert residue("a <mark>line")
    assert not residue("a < b and b > c")


def test_terms_in_bold_by_html_are_terms() -> None:
    items = "<li><b>bowline</b>: a loop that does not slip</li>\n<li><b>reef knot</b>: a knot that joins two ends</li>"
    text = f"# Knots\n\n<ul>\n{items}\n</ul>\n"
    assert [fact.parts for fact in facts_of(text)] == [
        ("bowline", "a loop that does not slip"),
        ("reef knot", "a knot that joins two ends"),
    ]
