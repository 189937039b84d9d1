"""Which lines of notes belong together, and which stand alone: lists without bullets, headings in capitals."""

from __future__ import annotations

import pytest

from components.quiz.parser import parse
from components.quiz.parser.capitals import with_capital_headings
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

FOLDERS = """# Folders

/srv - what the machine serves to others
/opt/tools - programs
/mnt - disks that are attached by hand
/run - what is true only until the next start
"""
SCALES = """KNITTING - BEGINNERS' SHEET   (3 March)

STITCHES
garter - every row knitted
rib - knitted and purled by turns

SIZES AND YARN
lace - the thinnest of all
DK - a medium weight

Shapes: DK, A
tube - a form without a seam
"""


def units_of(text: str) -> list[tuple[str, str, int]]:
    return [(unit.kind, unit.text, unit.source.first) for unit in parse(SourceText("n.md", text)).units]


def test_a_line_that_says_what_it_is_about_is_not_joined_to_the_one_above() -> None:
    assert [fact.parts[0] for fact in facts_of(FOLDERS)] == ["/srv", "/opt/tools", "/mnt", "/run"]
    assert {fact.place.source.first == fact.place.source.last for fact in facts_of(FOLDERS)} == {True}


def test_a_meaning_that_ends_in_a_small_verb_does_not_swallow_the_next_line() -> None:
    text = "# Tides\n\nSpring law: ebbs run harder the higher they are\nNeap tide: the low tide at half moon\nSlack: the rest between two\n"
    assert [fact.parts[0] for fact in facts_of(text)] == ["Spring law", "Neap tide", "Slack"]


@pytest.mark.parametrize("end", ["A B A", "V to I"])
def test_a_capital_at_the_end_of_a_line_is_no_article(end: str) -> None:
    assert [fact.parts[0] for fact in facts_of(f"# Forms of a tune\n\nsong form - {end}\nround form - a tune that chases itself\n")] == [
        "song form",
        "round form",
    ]


def test_a_sentence_that_was_wrapped_is_still_one() -> None:
    text = "The net learns from pictures that people have labelled by hand and from the\nmany others that nobody has looked at so far.\n"
    assert units_of(text) == [("line", " ".join(text.split()), 1)]


def test_lines_in_capitals_are_headings_in_plain_text_and_the_first_is_the_title() -> None:
    headings = [(text, line) for kind, text, line in units_of(SCALES) if kind == "heading"]
    assert headings == [("Knitting - beginners' sheet", 1), ("Stitches", 3), ("Sizes and yarn", 7)]
    facts = {fact.parts[0]: fact.place.path[1:] for fact in facts_of(SCALES)}
    assert facts["garter"] == ("Stitches",)
    assert facts["lace"] == ("Sizes and yarn",)
    assert "Knitting" not in facts


@pytest.mark.parametrize(
    "text",
    [
        "# Protocols\n\nHTTP\nSMTP\n\nHTTP: a protocol\n",
        "HTTP\nSMTP\nFTP\n",
        "Protocols\n=========\n\nHTTP\n: a protocol for pages\n",
        "WRITE THIS DOWN!\nnext line\n",
        "a line\nNOT A TITLE\nanother\n",
    ],
)
def test_other_lines_in_capitals_stay_as_they_are(text: str) -> None:
    lines = text.split("\n")
    assert with_capital_headings(lines) == lines


def test_an_abbreviation_that_the_text_uses_keeps_its_capitals_in_a_heading() -> None:
    (title, *_) = with_capital_headings(["DNS SERVERS", "", "root - the top of all DNS names"])
    assert title == "# DNS servers"


def test_a_short_line_above_lines_that_say_term_and_meaning_is_their_heading() -> None:
    text = "# Waves\n\nKinds of light\nred: the longest waves that we see\nviolet: the shortest waves that we see\n"
    assert [fact.place.path for fact in facts_of(text)] == [("Waves", "Kinds of light")] * 2
    assert {fact.place.path for fact in facts_of(text.replace("Kinds of light", "We see these."))} == {("Waves",)}
