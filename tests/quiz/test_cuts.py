"""What is cut out of a line is whole: an abbreviation ends no sentence, a sentence about several things is no list."""

from __future__ import annotations

import pytest

from components.quiz.corpus import read_corpus
from components.quiz.forms import drafts
from components.quiz.generate import facts_of
from components.quiz.parser.sentences import sentences
from components.quiz.sources import SourceText


@pytest.mark.parametrize(
    "text",
    [
        "Grenze zw. Alpen und Vorland",
        "Rinde des Baums, vgl. Borke und Bast",
        "bildet mit org. Verb. Salze",
        "Dichte der Lsg. Wasser und Zucker",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Early Walls, Dyn. 3–6, gate in the north",
        "Third Int. Quarter, houses of clay",
        "Hill of the General Sec. 11 March",
        "wall torn down by engineers (Maj. Brand)",
    ],
)
def test_a_short_word_in_front_of_a_number_or_inside_a_name_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "They sailed to Crete with Zorn. The wind was good.",
        "Sides are p, q, R, S. Lines are long.",
        "Das Wasser ist in der Milz. Darm und Leber sind voll.",
        "The rim (as told above) is red. It cracks (see there).",
    ],
)
def test_a_short_word_in_front_of_a_new_sentence_ends_one(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize("first", ["The road is 30 km.", "Depth is given in km.", "Nach dem Subjekt steht das Verb."])
def test_a_unit_or_a_word_ends_one(first: str) -> None:
    assert sentences(f"{first} Then it goes on.") == [first, "Then it goes on."]


TABLE = """# Bread

| dough | baker | core claim |
|---|---|---|
| sourdough | Poilane | time, salt and warmth steer fermentation |
| brioche | Lepin | butter makes the crumb soft and golden |
| baguette | Vidal | steam gives the crust its shine |
| ciabatta | Cavallari | water opens large holes in the crumb |
"""


def test_a_sentence_about_several_things_is_no_list() -> None:
    corpus = read_corpus([SourceText("n.md", TABLE)])
    fact = next(fact for fact in corpus.facts if "warmth" in fact.parts[-1])
    assert {draft.form for draft in drafts(fact, corpus)} >= {"property", "owner"}
    assert [draft.key.text for draft in drafts(fact, corpus) if draft.form == "listed"] == []
    spices = TABLE.replace("time, salt and warmth steer fermentation", "flour, salt and pinches of sugar")
    corpus = read_corpus([SourceText("n.md", spices)])
    fact = next(fact for fact in corpus.facts if "pinches" in fact.parts[-1])
    assert [draft.key.text for draft in drafts(fact, corpus) if draft.form == "listed"] == ["Flour", "Salt", "Pinches of sugar"]


DRILLS = """# Sewing machine

## Stitches
- straight stitch: joins two layers along one line
- zigzag stitch: keeps an edge of cloth from fraying
- blind stitch: hems a skirt so that no thread shows
- overlock stitch: trims and binds an edge in one go
!! zigzag ≠ overlock, always in the test

## Feet
- walking foot: feeds the upper layer along with the lower
"""


def test_a_remark_below_a_bullet_belongs_to_none() -> None:
    said = [part for fact in facts_of([SourceText("n.md", DRILLS)]) for part in fact.parts]
    assert "trims and binds an edge in one go" in said
    assert not [part for part in said if "≠" in part]
    for sign in ("??", "NB", "TODO"):
        other = [part for fact in facts_of([SourceText("n.md", DRILLS.replace("!!", sign))]) for part in fact.parts]
        assert [part for part in other if "always in the test" in part] == [], sign
