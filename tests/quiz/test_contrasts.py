"""Two subjects under a heading each, of which the notes say the same kinds of things: each lends the other its wrong options."""

from __future__ import annotations

from components.quiz.filters import ALL
from tests.quiz.make import asked, corpus_of

MILLS = """# Mills

## Post mill against tower mill

### Post mill
- the whole body is turned by a long pole
- Commonly used for: grinding of wheat

### Tower mill
- the cap alone is turned by a small fan
- Commonly used for: pumping of water, sawing of wood and pressing of oil

## Levels of wear
- light wear: the stones just need a brush
- heavy wear: the stones need a chisel and new grooves
- broken stone: the miller orders another pair from the quarry

## What is the idea of a fantail?
- a small wheel drives the cap round until the sails face the wind
"""


def test_one_value_is_asked_for_among_those_that_a_sibling_lists() -> None:
    found = next(one for one in asked(corpus_of(MILLS)) if one.form == "listed")
    assert found.stem == "Which of these do the notes give for “Post mill” under “Commonly used for”?"
    assert found.key.text == "Grinding of wheat"
    assert {option.text for option in found.distractors} <= {"Pumping of water", "Sawing of wood", "Pressing of oil"}


def test_where_a_sibling_has_one_value_only_it_is_what_does_not_belong() -> None:
    corpus = corpus_of(MILLS)
    found = next(one for one in asked(corpus) if one.form == "outsider")
    assert found.stem == "Which of these do the notes NOT give for “Tower mill” under “Commonly used for”?"
    assert found.key.text == "Grinding of wheat"
    shared = MILLS.replace("grinding of wheat", "sawing of wood")
    assert "outsider" not in {one.form for one in asked(corpus_of(shared))}


def test_a_sentence_is_asked_for_among_the_sentences_that_describe_other_things() -> None:
    corpus = corpus_of(MILLS)
    found = [one for one in asked(corpus) if one.form == "contrast"]
    assert {one.stem for one in found} == {"Which of these describes “Post mill”?", "Which of these describes “Tower mill”?"}
    offered = {option.text for one in found for option in one.distractors}
    assert any("stone" in text for text in offered)
    for one in found:
        assert [name for name, broken in ALL.items() if broken(one, corpus)] == [], one.stem


def test_a_value_of_three_is_asked_for_among_those_of_the_other_two() -> None:
    text = "# Boats\n\n## Kinds\n\n" + "".join(
        f"### {name}\n- Steered with: {helm}\n\n" for name, helm in (("Punt", "a pole"), ("Dinghy", "a tiller"), ("Barge", "a wheel"))
    )
    assert {one.key.text for one in asked(corpus_of(text)) if one.form == "property"} == {"A pole", "A tiller", "A wheel"}


def test_what_is_said_first_and_what_follows_are_asked_in_other_words() -> None:
    first = "- the cap alone is turned by a small fan\n"
    corpus = corpus_of(MILLS.replace(first, f"{first}- the wall is built from red bricks and lime\n"))
    found = {one.stem: one.key.text for one in asked(corpus) if one.form == "contrast" and "Tower" in one.stem}
    assert found == {
        "Which of these describes “Tower mill”?": "The cap alone is turned by a small fan",
        "What do the notes say of “Tower mill”?": "The wall is built from red bricks and lime",
    }
