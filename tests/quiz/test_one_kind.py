"""Lists of a learner's notes of which nothing tells that they are of one kind."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Definition
from components.quiz.filters_one_kind import unproven
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import question


def asked(lines: list[str], keys: tuple[int, ...], form: str = "term") -> tuple[Question, Corpus]:
    """A question about the terms of these lines, the first being right, in notes of the lines."""
    corpus = read_corpus([SourceText("n.md", "## Words\n\n" + "\n".join(f"- {line}" for line in lines) + "\n")])
    found = [fact for fact in corpus.facts if isinstance(fact, Definition)]
    chosen = [found[key] for key in keys]
    texts = [fact.meaning if form == "meaning" else fact.term for fact in chosen]
    return question("Which?", *texts, fact=chosen[0], facts=tuple(chosen[1:]), form=form), corpus


MIXED = [
    "lag phase: no growth yet", "obligate aerobe: cannot do without air", "Thayer-Martin: chocolate agar with drugs",
    "autoclave: steam under pressure", "D-value: time that kills nine in ten", "antisepsis: fewer germs on skin", "selective: stops others",
    "stationary phase: births equal deaths", "death phase: more die than are born",
]  # fmt: skip
EVEN = ["Osmosis: water through a membrane", "Mitosis: one cell to two", "Meiosis: one cell to four", "Lysis: a cell bursts",
        "Budding: a small cell leaves a large one", "Fission: a cell halves", "Fusion: two cells to one"]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "keys", "form", "refused"),
    [
        (MIXED, (4, 3, 1, 0), "term", True),
        (MIXED, (0, 7, 8), "term", False),
        (EVEN, (0, 1, 2), "term", False),
        (["Budding: cells leave", "Osmosis: water moves", "Fever: heat rises"], (0, 1, 2), "meaning", True),
        (["Osmosis: the passage of water", "Diffusion: the spreading of particles", "Active transport: the pumping of ions"], (0, 1, 2),
         "term", False),
        (["FVC: air that leaves the lungs", "TLC: air of full lungs", "FRC: air left at rest", "lung test: blowing into a tube"], (0, 1, 2),
         "meaning", False),
        (["`grep`: prints lines that match", "`cut`: picks columns", "`tr`: replaces letters"], (0, 1, 2), "term", False),
        (MIXED[:6], (2, 3, 4, 5), "term", True),
        (MIXED[:6], (1, 2, 3, 4), "term", True),
        (MIXED[:6], (1, 2, 3), "term", True),
        (["fall of the Bastille: crowd takes a prison", "oath of the tennis court: deputies swear", "march of the women: the king moves",
          "flight of the king: he is caught", "rise of the town: a new council", "end of the terror: its men die",
          "trial of the king: he loses"], (0, 1, 2), "term", True),
    ],
)  # fmt: skip
def test_signs_of_one_kind(lines: list[str], keys: tuple[int, ...], form: str, refused: bool) -> None:
    assert STRICT_WHOLE["one kind"] is unproven
    one, corpus = asked(lines, keys, form)
    assert unproven(one, corpus) == refused
