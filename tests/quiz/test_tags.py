"""HTML inside a line of notes."""

from __future__ import annotations

import pytest

from components.quiz.filters_form import residue
from components.quiz.parser.reader import parse
from components.quiz.parser.tags import untagged, without_tags
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("<li>2nd: F<sub>net</sub> = ma</li>", "<li>2nd: F_net = ma</li>"),
        ("CO<sub>2</sub> and 3 m<sup>2</sup>, x<sup>n</sup>", "CO2 and 3 m², x^n"),
        ("<b>loop</b> and <STRONG class='x'> coil </STRONG> and <em>so</em>", "**loop** and **coil** and *so*"),
        ("press <kbd>Esc</kbd>, <u>then</u> <span style='color:red'>wait</span><br/>a while", "press `Esc`, then wait; a while"),
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


def test_a_line_of_closing_tags_heads_nothing() -> None:
    inner = "  <ul>\n    <li><b>sheet bend</b>: a knot that joins two ropes</li>\n  </ul>\n</li>\n<li></li>\n"
    text = f"# Knots\n\n<ul>\n<li><b>bowline</b>: a loop that does not slip\n{inner}</ul>\n\nhitch = a knot around a post\n"
    units = parse(SourceText("knots.md", text)).units
    assert {unit.path for unit in units} == {("Knots",)}
    assert not any("<" in unit.text + unit.intro for unit in units)


def test_an_empty_bullet_makes_no_heading_of_the_line_above() -> None:
    text = "# Knots\n\nhitch = a knot around a post\n-\n\n- bend: a knot that joins two ropes\n-\n- loop: a closed curve\n"
    units = parse(SourceText("knots.md", text)).units
    assert {unit.path for unit in units} == {("Knots",)}
    assert [unit.kind for unit in units] == ["heading", "line", "item", "item"]


def test_no_tag_stands_in_a_heading_or_in_what_leads_in_a_list() -> None:
    text = "## <a id='k' href='#k'>Knots</a>\n\n<td>Loops for climbing:\n\n- bowline: does not slip\n- figure eight: is easy to check\n"
    units = parse(SourceText("knots.md", text)).units
    assert {unit.path[-1] for unit in units} == {"Knots"}
    assert {unit.intro for unit in units if unit.kind == "item"} == {"Loops for climbing"}
    assert untagged("`<b>` and vector<int>, a < b > c <b>so</b>") == "`<b>` and vector<int>, a < b > c so"
