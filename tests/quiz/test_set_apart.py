"""Letters of a word to remember by that stand apart from their words."""

from __future__ import annotations

import pytest

from components.quiz.parser.set_apart import put_together, with_letters_joined
from tests.quiz.make import asked, corpus_of, facts_of

GOALS = """S pecific – names one thing to reach
M easurable – has a number to check
A ttainable – lies within reach of the team
R elevant – serves what the firm wants
T ime-bound – ends on a day that is set
""".splitlines()


@pytest.mark.parametrize("lead", ["", "- ", "1. "])
@pytest.mark.parametrize("mark", ["", "**"])
def test_letters_are_put_to_their_words(lead: str, mark: str) -> None:
    lines = [f"{lead}{mark}{line[0]}{mark}{line[1:]}" for line in GOALS]
    joined = with_letters_joined(lines)
    assert [line.removeprefix(lead).split()[0] for line in joined] == ["Specific", "Measurable", "Attainable", "Relevant", "Time-bound"]
    found = {fact.parts[0] for fact in facts_of("# Goals\n\n" + "\n".join(lines)) if fact.kind == "definition"}
    assert {"Specific", "Measurable", "Attainable", "Relevant", "Time-bound"} == found


def test_the_words_are_asked_as_the_notes_mean_them() -> None:
    keys = {one.key.text for one in asked(corpus_of("# Goals\n\n" + "\n".join(GOALS)), "term")}
    assert keys
    assert not [key for key in keys if key[1] == " "]


@pytest.mark.parametrize(
    "lines",
    [
        ["T cells: kill", "B lymphocytes: make antibodies", "K cells: kill as well"],
        ["C major: none", "G major: one sharp", "D major: two sharps"],
        ["E coli: gut", "S aureus: skin", "C difficile: gut", "B subtilis: soil"],
        ["A retinol: eyes", "D calciferol: bones", "E tocopherol: fats"],
        [*GOALS[:2], "Attainable – lies within reach"],
    ],
)
def test_letters_that_are_names_stay_alone(lines: list[str]) -> None:
    assert with_letters_joined(lines) == lines


def test_one_line_put_together() -> None:
    assert put_together("- **S** pecific – one thing") == "- Specific – one thing"
    assert put_together("Specific – one thing") == "Specific – one thing"
