"""Wrong options of a term stand beside it in the notes, and nothing but the meaning tells the right one from them."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz.build import build
from components.quiz.choices import alike_begun, described
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.forms import drafts
from components.quiz.sources import SourceText

LOAF = """# Bread

## What goes into a loaf?
- **Starter**: the culture of wild yeast that makes a dough rise.
- **Crumb**: an inside full of holes that the gas has left.
- **Crust**: the brown shell that keeps a loaf from drying, such as that of a baguette.
"""
CELLAR = """# Wine

## Which terms describe a cellar?
- **Must**: the juice of pressed grapes with their skins in it.
- **Lees**: the culture of dead yeast that sinks to the ground.
- **Cork**: the bark that keeps a bottle from drying.
- **Cask**: the vessel of oak in which wine ripens.
- **Cuvee**: the mixture of several years that tastes the same.
"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus([SourceText("bread.md", LOAF), SourceText("wine.md", CELLAR)])


@pytest.fixture(scope="module")
def asked(corpus: Corpus) -> list[Question]:
    built = [build(draft, corpus, seed) for seed in range(4) for fact in corpus.facts for draft in drafts(fact, corpus)]
    return [one for one in built if isinstance(one, Question)]


def test_terms_of_one_list_stand_beside_each_other_whatever_their_kind(asked: list[Question]) -> None:
    about = [one for one in asked if one.source.file == "bread.md" and one.form in ("meaning", "term", "gap")]
    assert {one.form for one in about} == {"meaning", "term", "gap"}
    for one in about:
        assert {option.source.file for option in one.options} == {"bread.md"}, one.stem


def test_three_of_the_own_list_are_not_filled_up_from_elsewhere(asked: list[Question]) -> None:
    assert {len(one.options) for one in asked if one.source.file == "bread.md" and one.form == "meaning"} == {3}


def test_an_example_that_the_right_answer_alone_would_have_is_left_out(asked: list[Question]) -> None:
    crust = next(one for one in asked if one.form == "meaning" and "crust" in one.stem.lower())
    assert "baguette" not in crust.key.text
    assert "baguette" in crust.key.why
    assert described("a word, such as `loaf`") == "A word, such as `loaf`"


def test_options_of_which_some_begin_with_a_and_some_with_the_lose_their_articles(asked: list[Question]) -> None:
    crumb = next(one for one in asked if one.form == "meaning" and "crumb" in one.stem.lower())
    assert crumb.key.text == "Inside full of holes that the gas has left"
    assert all(option.text[:4] not in ("The ", "An i") for option in crumb.options)
    assert alike_begun(["The one", "The other"]) == ["The one", "The other"]
    assert alike_begun(["The first, short rest", "A pause"]) == ["The first, short rest", "A pause"]


def test_a_person_alone_among_things_gives_itself_away() -> None:
    mill = "# Mill\n\n- **Miller**: a person who grinds the grain.\n- **Hopper**: a box that holds it.\n- **Runner**: a stone that turns.\n"
    notes = read_corpus([SourceText("mill.md", mill)])
    built = [build(draft, notes, 0) for fact in notes.facts for draft in drafts(fact, notes)]
    assert not [one.stem for one in built if isinstance(one, Question) and one.key.text == "Miller"]


def test_a_name_of_which_a_sentence_is_said_stands_beside_no_name_of_a_thing() -> None:
    dairy = """# Dairy

## Which foods are there?
- **Butter**: the fat that is left when cream is beaten.
- **Whey**: the water that is left when milk has set.

## What is gained?
- **Longer life**: a cheese holds its taste for a year.
- **Less weight**: a cheese loses the water of the milk.
"""
    notes = read_corpus([SourceText("dairy.md", dairy)])
    pools = [draft.pool for fact in notes.facts for draft in drafts(fact, notes) if draft.form == "term" and draft.key.text == "Butter"]
    assert [[choice.text for choice in pool] for pool in pools] == [["Whey"]]
