"""Quizzes for the tests of the exports: one from notes, and one whose every text is trouble for some format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from components.quiz.facts import Answer, Collection, Definition, Fact, Place
from components.quiz.generate import generate
from components.quiz.parser.decode import pasted
from components.quiz.question import Option, Question, Quiz
from components.quiz.sources import Source
from tests.quiz.make import CELLS

TROUBLE = (
    "[MASK] stands between <SOS> and <EOS>",
    "<script>alert('x')</script>",
    "costs $5, $x_1$, $$y$$ or \\(z\\) and \\[w\\]",
    "a_b * c ** d `code` ```fence```",
    "{x} = ~y # z : w",
    "back\\slash, \\n, \\{ and \\\\",
    "[html]bold[plain] [latex]a[/latex] [sound:a.mp3] [$]b[/$]",
    "&amp; &lt; &#36; &&058; %50% \"quoted\" 'single', comma; semicolon",
    "// no comment",
    "::name:: -> {{Question}} {{c1::cloze}} ]]> <!-- --> @@a@@",
    "=key ~wrong =%100%all ####general",
    "ü 漢字 → − … \u00a0 “x”",
)

SPECIAL = """# Tokens & markup
- **[MASK]**: the token that hides a word
- **<PAD>**: the token that fills up a row & costs $5
- **<script>alert(1)</script>**: the sign that runs code on a page
- **snake_case**: the style that joins words with `_` signs
- **dict**: the type that is written {a: 1} or `{}` in code
- **home ~**: the sign that stands for one's own folder = $HOME
- **hash #**: the sign that begins a comment * not in C
- **star ***: the sign that multiplies two numbers a * b
- **[SEP]**: the token that ends a sentence
- **[CLS]**: the token that begins a row
"""


def quizzes(**made: Callable[[], Quiz]) -> pytest.MarkDecorator:
    """The test once per name, with the `quiz` that its function makes: when the test begins, not when all tests are collected."""
    return pytest.mark.parametrize("quiz", made.values(), ids=made.keys(), indirect=True)


def trouble() -> Quiz:
    """Twelve questions; each option, reason, section and source line is one of TROUBLE, with a number so that no two are equal."""
    questions = tuple(_question(number) for number in range(len(TROUBLE)))
    return Quiz(7, ("bi/o <1> & 2.md", "second.md"), questions, {"I2": 3, "I7": 1}, {"definition": 5}, 40)


def from_notes(length: int | None = 5, seed: int = 3) -> Quiz:
    """A quiz from CELLS."""
    return generate([pasted(CELLS, "Cells.md")], seed, length)


def from_special() -> Quiz:
    """A quiz from notes full of signs that mean something in one format or another."""
    quiz = generate([pasted(SPECIAL)], 0, None)
    shown = "".join(text for question in quiz.questions for text in texts(question))
    assert all(sign in shown for sign in ("[MASK]", "<PAD>", "<script>", "$5", "snake_case", "* not", "`_`", "{a: 1}", "=", "~", "#"))
    return quiz


def texts(question: Question) -> list[str]:
    """Everything that a learner may see of a question."""
    said = [text for option in question.options for text in (option.text, option.why, option.source.label)]
    return [question.stem, *said, question.source.label, question.source.text, *([question.warning] if question.warning else [])]


def _text(number: int) -> str:
    return TROUBLE[number % len(TROUBLE)]


def _question(number: int) -> Question:
    source = Source("bi/o <1> & 2.md", number + 1, number + 2, f"- {_text(number)}\n\n    {_text(number + 1)}")
    place = Place(source, (_text(number), "Second"), "g#1", section=_text(number + 3))
    kinds: tuple[Fact, ...] = (
        Definition(place, f"{number}", _text(number)),
        Collection(place, f"{number}", (_text(number), _text(number + 1))),
        Answer(place, f"{number}?", _text(number)),
    )
    fact = kinds[number % 3]
    options = tuple(
        Option(f"{_text(number + 1 + turn)} {turn}", turn == number % 3, f"{_text(number + turn)} why", source, kinds[turn % 3])
        for turn in range(3 + number % 2)
    )
    warning = f"{_text(number + 2)} is doubtful" if number % 4 == 0 else None
    return Question(f"id{number}", fact, "meaning", _text(number + 3), _text(number), options, source, warning)
