"""Sentences with their blank at the end, and words proposed for them by a masked model."""

from __future__ import annotations

import pytest

from components.quiz import Question, build, generate, questions_for
from components.quiz.corpus import read_corpus
from components.quiz.encoder import Filler, ShippedFiller
from components.quiz.forms import drafts
from components.quiz.forms_gap import says_of_what
from components.quiz.sources import SourceText
from tests.quiz.make import CELLS, corpus_of

LONELY = "# Colours\n\nThe three primary colours are red, blue and yellow.\n\nPainters also know brown and white.\n"


class Words:
    """Proposes the same words for every gap."""

    def __init__(self, *words: str) -> None:
        self.words = list(words)
        self.asked: list[str] = []

    def fill(self, text: str, k: int) -> list[str]:
        self.asked.append(text)
        return self.words[:k]


def gaps(text: str, filler: Filler | None = None) -> list[Question]:
    notes = [SourceText("n.md", text)]
    corpus = read_corpus(notes)
    made = [build.build(draft, corpus, 0, None, filler) for fact in corpus.facts for draft in drafts(fact, corpus)]
    return [question for question in made if isinstance(question, Question) and question.form == "gap"]


def test_a_gap_ends_its_sentence() -> None:
    found = {question.stem: question.key.text for question in gaps(CELLS)}
    assert found["The organelle that produces most of the energy carriers is called ____"] == "Mitochondrion"


TRENCH = """# Trench

- parados: the back wall
- berm: the ledge of a trench on which bags lie
- fire step: the place where a soldier stands
- revetment: the wickerwork on its sides
- sap: a short ditch dug out into the field
"""


def test_a_description_that_does_not_say_of_what_is_no_gap() -> None:
    found = {
        draft.key.text: draft.stem for fact in corpus_of(TRENCH).facts for draft in drafts(fact, corpus_of(TRENCH)) if draft.form == "gap"
    }
    assert found["Fire step"] == "In the notes on “Trench”, the place where a soldier stands is called ____"
    assert found["Berm"].endswith("is called ____")
    assert not {"Parados", "Revetment"} & set(found)
    said = {
        draft.key.text: draft.stem for fact in corpus_of(TRENCH).facts for draft in drafts(fact, corpus_of(TRENCH)) if draft.form == "term"
    }
    assert said["Parados"] == "In the notes on “Trench”, of which of these is it said: “the back wall”?"


@pytest.mark.parametrize(
    ("meaning", "whole"),
    [
        ("the back wall", False),
        ("the foam of gas and oils on top", False),
        ("the one that balances it", False),
        ("one image on another", False),
        ("the text of an opera", True),
        ("the organ that pumps the blood", True),
        ("a coin of gold", True),
    ],
)
def test_what_says_of_what_it_is(meaning: str, whole: bool) -> None:
    assert says_of_what(meaning) is whole


def test_gaps_are_at_most_three_in_ten() -> None:
    for seed in range(4):
        asked = generate([SourceText("n.md", CELLS)], seed, None).questions
        assert sum(question.stem.endswith("____") for question in asked) <= max(1, 0.3 * len(asked))


def test_a_filler_is_the_last_resort() -> None:
    assert gaps(LONELY) == []
    filler = Words("green", "pink", "grey", "violet")
    found = gaps(LONELY, filler)
    assert {question.key.text for question in found} == {"Red", "Blue", "Yellow"}
    assert "The primary colours are red, blue and ____" in {question.stem for question in found}
    for question in found:
        assert {option.text for option in question.distractors} <= {"Green", "Pink", "Grey", "Violet"}
        assert all("do not name it here" in option.why for option in question.distractors)
    assert filler.asked
    untouched = Words("green", "pink", "grey")
    gaps(CELLS, untouched)
    assert not any("energy carriers" in text for text in untouched.asked)


def test_what_the_notes_name_here_and_what_is_no_word_is_never_proposed() -> None:
    assert gaps(LONELY, Words("brown", "white", "red", "##ish", ".", "a", "yellowish")) == []


def test_a_file_is_read_the_same_with_and_without_a_filler_that_knows_nothing() -> None:
    notes = [SourceText("n.md", CELLS)]
    assert generate(notes, 3, None).as_dict() == generate(notes, 3, None, filler=Words()).as_dict()


def test_facts_can_be_asked_again_as_gaps() -> None:
    notes = [SourceText("n.md", CELLS)]
    forms = {question.form for question in questions_for([fact.id for fact in read_corpus(notes).facts], notes)}
    assert forms >= {"gap", "meaning", "term"}


def test_the_shipped_model_proposes_words() -> None:
    text = "The colours of the flag are red, white and"
    words = ShippedFiller().fill(text, 20)
    assert len(words) == 20
    assert words == ShippedFiller().fill(text, 20)
    assert {"blue", "black", "yellow", "green"} & set(words)


def test_one_thing_is_called_whatever_plural_stands_in_its_description() -> None:
    notes = "- **Frame**: a setting outside the combs.\n- **Queen**: a mother among the drones.\n- **Swarm**: a crowd between two hives.\n"
    corpus = corpus_of(f"# Hive\n\n{notes}")
    stems = [draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "gap"]
    assert stems
    assert all(stem.endswith("is called ____") for stem in stems)
