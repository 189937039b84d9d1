"""What two questions of one quiz tell of each other: forms of one word, one fact in two questions, one contrast from both its sides."""

from __future__ import annotations

from collections import Counter

import pytest

from components.quiz.assemble import assemble
from components.quiz.exposure import loose
from components.quiz.facts import Attribute, Correction, Statement
from components.quiz.question import Question
from tests.quiz.make import definition, place, question


def together(*asked: Question) -> int:
    return len(assemble(list(asked), 0, None, Counter()))


def judged(line: int, form: str, *others: Correction) -> Question:
    """A question which of three statements is right, or is wrong: the fact's own is the key."""
    fact = correction(line)
    texts = [one.mistake if (form == "mistake") == (one is fact) else one.right for one in (fact, *others)]
    return question(f"Which statement is {form}, {line}?", *texts, fact=fact, facts=others, form=form)


def correction(line: int) -> Correction:
    """A mistake about a ship and what is right."""
    return Correction(place(line, f"ship {line}"), f"Ship {line} is of wood", f"Ship {line} is of iron")


@pytest.mark.parametrize(("third", "asked"), [(1, 1), (4, 2)])
def test_a_statement_is_judged_in_one_question_of_a_short_quiz_only(third: int, asked: int) -> None:
    both = [judged(1, "correction", correction(2), correction(3)), judged(9, "mistake", correction(third), correction(5))]
    assert len(assemble(both, 0, 4, Counter())) == asked
    assert together(*both) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("larva", "larvae"),
        ("stratum", "strata"),
        ("bacillus", "bacilli"),
        ("Libretto", "libretti"),
        ("Gletscher", "Gletschern"),
        ("pitch", "pitches"),
    ],
)
def test_forms_of_one_word_are_alike(one: str, other: str) -> None:
    assert loose(one) == loose(other)


def test_a_stem_that_has_the_key_in_the_plural_gives_it_away() -> None:
    key = question(
        "Which term means “a play that is sung”?", "Libretto", "Overture", "Chorus", fact=definition("Libretto", "a play", 1), form="term"
    )
    stem = "Which date do the notes give for “{} printed in Venice”?"
    dated = [
        question(stem.format(what), "1637", "1607", "1642", fact=definition(f"{what} printed", "1637", 9))
        for what in ("first libretti", "first scores")
    ]
    assert together(key, dated[0]) == 1
    assert together(key, dated[1]) == 2


def test_a_property_of_two_subjects_is_not_asked_beside_the_same_property_of_one_of_them() -> None:
    flute, oboe, horn = (
        Attribute(place(line, f"| {name} | {of} |"), name, "Made of", of)
        for line, name, of in ((5, "flute", "silver"), (6, "oboe", "ebony"), (7, "horn", "brass"))
    )
    pairs = ("Silver; Ebony", "Ebony; Silver", "Brass; Ebony")
    both = question("What are “flute” and “oboe” made of, in this order?", *pairs, fact=flute, facts=(oboe, oboe), form="both")
    single = [
        question(f"What is “{one.subject}” made of?", one.value.capitalize(), "Tin", "Reed", fact=one, form="property")
        for one in (oboe, horn)
    ]
    assert together(both, single[0]) == 1
    assert together(both, single[1]) == 2


def said(line: int, subject: str, text: str) -> Statement:
    return Statement(place(line, f"- {text}", ("Voices", subject)), subject, text)


def test_one_contrast_is_not_asked_from_both_its_sides() -> None:
    low = [said(2, "bass", "sings the ground"), said(3, "bass", "stands at the back"), said(4, "bass", "reads the lower clef")]
    high = [said(6, "treble", "sings the tune"), said(7, "treble", "stands in front"), said(8, "treble", "reads the upper clef")]
    one = question(
        "Which of these describes “bass”?",
        low[0].text,
        *(other.text for other in high[:2]),
        fact=low[0],
        facts=tuple(high),
        form="contrast",
    )
    mirrored = question(
        "Which of these describes “treble”?", high[1].text, low[0].text, low[1].text, fact=high[1], facts=tuple(low), form="contrast"
    )
    other = question(
        "Which of these describes “treble”?", high[2].text, low[1].text, low[2].text, fact=high[2], facts=tuple(low[1:]), form="contrast"
    )
    assert together(one, mirrored) == 1
    assert together(one, other) == 2


def test_dates_are_no_more_than_one_form_may_be() -> None:
    dated = [
        question(
            f"Which date do the notes give for “opera number {n}”?",
            str(1700 + n),
            str(1800 + n),
            str(1900 + n),
            fact=definition(f"opera {n}", str(1700 + n), n, group=f"notes.md#{n}"),
            form=("meaning", "property")[n % 2],
        )
        for n in range(12)
    ]
    forms = ("term", "asked", "code", "question")
    rest = [
        question(
            f"Which of these is “a voice as high as step {n}”?",
            f"Altus{n}x, one",
            f"Tenor{n}y and the like",
            f"Basso{n}z or so",
            fact=definition(f"voice {n}", f"pitch {n}", 50 + n, group=f"notes.md#{50 + n}"),
            form=forms[n % 4],
        )
        for n in range(20)
    ]
    found = assemble([*dated, *rest], 0, 12, Counter())
    assert len(found) == 12
    assert sum(one.stem.startswith("Which date") for one in found) <= 5
