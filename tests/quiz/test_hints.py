"""What finds the right answer without any knowledge: hints in the stem and in the look of the options."""

from __future__ import annotations

import pytest

from components.quiz import filters
from components.quiz import filters_hints as hint
from components.quiz import filters_kind as kinds
from components.quiz import filters_signs as sign
from components.quiz.filters_form import i12
from components.quiz.question import Question
from tests.quiz.make import asked, corpus_of, definition, question

NOTHING = corpus_of("# Garden\n")


def of(stem: str, key: str, *wrong: str, form: str = "meaning") -> Question:
    facts = tuple(definition(f"thing {number}", text, 10 + number) for number, text in enumerate(wrong))
    return question(stem, key, *wrong, fact=definition("thing", key), facts=facts, form=form)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("What is meant by “replanting”?", "Planting of a bed for another year"),
        ("What is meant by “subsoil”?", "Layer of soil under the dug one"),
        ("Was ist mit „Schäumen“ gemeint?", "Begießen mit Seifenschaum"),
        ("Was ist mit „Veredelungsmesser“ gemeint?", "Scharfe Klinge eines Veredelnden"),
        ("Was ist mit „Mischung“ gemeint?", "Mischkultur in einem Beet"),
        ("What is meant by “toothwort”?", "Wort without any green of its own"),
        ("What is meant by “unpruned”?", "Left as it grew and not pruned"),
    ],
)  # fmt: skip
def test_a_word_with_another_beginning_is_heard(stem: str, key: str) -> None:
    assert i12(question(stem, key, "Cutting of a hedge in June", "Heap of leaves and twigs"), NOTHING)


def test_the_frame_of_a_question_about_code_is_no_hint() -> None:
    assert not i12(of("Which line of code turns the beds?", "`rows.decode(ids)`", "`rows.plant(ids)`", form="call"), NOTHING)


@pytest.mark.parametrize(
    ("form", "stem", "key", "wrong", "found"),
    [
        ("code", "What does the code `dig(x, n)` do?", "Digs n holes in x", ("Fills the holes", "Rakes the bed"), True),
        ("code", "What does the code `dig(x, n)` do?", "Makes holes in a row", ("Fills a hole", "Rakes a bed"), False),
        ("code", "What does the code `seedspacing(k)` do?", "Sets plants with space", ("Fills the holes", "Rakes the bed"), True),
        ("call", "Which line of code digs n holes?", "`dig(bed, n)`", ("`fill(bed)`", "`rake(bed)`"), True),
        ("call", "Which line of code digs n holes?", "`dig(bed, n)`", ("`fill(bed, n)`", "`rake(bed)`"), False),
        ("property", "What is the use of `n`?", "Counts n", ("Counts", "Fills"), False),
    ],
)
def test_what_stands_in_the_code_and_in_the_key_alone(form: str, stem: str, key: str, wrong: tuple[str, ...], found: bool) -> None:
    assert hint.arguments(of(stem, key, *wrong, form=form), NOTHING) is found


def test_a_reason_is_not_asked_for_among_questions_of_which_one_says_why() -> None:
    stem = "Which question do the notes answer with “slugs come because it is wet”?"
    assert hint.told_why(of(stem, "Why do lettuces vanish?", "How are beds dug?", "How is compost made?", form="asked"), NOTHING)
    assert not hint.told_why(of(stem, "Why do lettuces vanish?", "Why are beds dug?", "How is compost made?", form="asked"), NOTHING)


@pytest.mark.parametrize(
    ("key", "wrong", "found"),
    [
        ("The loosening of a bed", ("A sandy soil of the coast", "A heavy soil of the plain"), True),
        ("A chalky soil of the hills", ("A sandy soil of the coast", "A heavy soil of the plain"), False),
        ("The loosening of a bed", ("A sandy soil of the coast", "A hoe with a long handle"), False),
    ],
)
def test_one_thing_of_another_kind_among_things_of_one_name(key: str, wrong: tuple[str, ...], found: bool) -> None:
    assert hint.odd_one(of("What is meant by “tilth”?", key, *wrong), NOTHING) is found


def test_one_thing_of_another_kind_in_german() -> None:
    text = """# Im Garten

- Hacken: das Lockern einer Kruste
- Gley: nasser Boden in Senken
- Marsch: schwerer Lehmboden an der Küste
- Geest: sandiger Boden auf der Höhe
- Mulchen: das Abdecken der Beete
"""
    about = [one for one in asked(corpus_of(text), "meaning", seeds=6) if one.key.text.startswith("Das ")]
    assert about
    assert all(sum("oden" in option.text for option in one.options) < len(one.distractors) for one in about)


def test_a_relation_is_no_deed_in_german() -> None:
    wrong = ("Boden einer Wiese", "Haus einer Schnecke")
    for key, told in (("Beziehung, bei der ein Pilz eine Wurzel nährt", False), ("Düngung, bei der ein Beet ruht", True)):
        corpus = corpus_of("Der Garten ist die Freude der Leute und das Beet ist ein Teil von ihm, der nicht groß sein muss.\n")
        assert hint.odd_one(of("Was ist mit „Mykorrhiza“ gemeint?", key, *wrong), corpus) is told


def test_a_person_among_things_in_german() -> None:
    text = """# Gärten

- Peter Lenné: Erfinder vieler Sichtachsen in Potsdam
- Parterre: ebenes Beet vor dem Schloss
- Bosquet: beschnittenes Wäldchen mit Wegen
- Orangerie: heizbares Haus für Kübelpflanzen
- Aha: versenkter Graben statt eines Zauns
"""
    keys = {one.key.text for one in asked(corpus_of(text), seeds=4)}
    assert "Bosquet" in keys
    assert not keys & {"Peter Lenné", "Erfinder vieler Sichtachsen in Potsdam"}


def test_names_that_the_stem_speaks_of_do_not_leave_the_key_over() -> None:
    stem = "Which of these runs between greenhouse and shed?"
    assert hint.left_over(of(stem, "Hose", "Small greenhouse", "Old shed", form="term"), NOTHING)
    assert not hint.left_over(of(stem, "Hose", "Small greenhouse", "Old barrow", form="term"), NOTHING)


@pytest.mark.parametrize(
    ("key", "wrong", "found"),
    [
        ("Water the roots, NOT the leaves", ("Water the leaves by day", "Water the stem by night"), True),
        ("Rich in DNA and water", ("Rich in salt and water", "Rich in iron and water"), False),
        ("Dig the bed; then rake it", ("Rake the bed at noon", "Sow the bed at noon"), True),
        ("A bed of leaves that rots (two years at least)", ("A bed of stones by the wall", "A bed of straw and dung"), True),
        ("Dig the bed; then rake it", ("Rake the bed; then dig it", "Sow the bed at noon"), False),
    ],
)
def test_what_catches_the_eye_in_the_key_alone(key: str, wrong: tuple[str, ...], found: bool) -> None:
    assert sign.emphasis(of("What is meant by “care”?", key, *wrong), NOTHING) is found


@pytest.mark.parametrize(
    ("key", "wrong", "formula", "headless"),
    [
        ("Leaves and twigs that rot", "weight / volume", True, False),
        ("Leaves and twigs that rot", "twigs = leaves + water", True, False),
        ("weight / volume", "twigs = leaves + water", False, False),
        ("Leaves and twigs that rot", "First in, first out", False, True),
        ("Leaves and twigs that rot", "Rich in salt and iron", False, True),
        ("Poor in lime", "Rich in salt and iron", False, False),
        ("Mysticism", "Botanical", False, True),
        ("Mysticism", "Rose", False, False),
    ],
)
def test_a_formula_and_a_phrase_without_a_noun(key: str, wrong: str, formula: bool, headless: bool) -> None:
    one = of("What is meant by “care”?", key, wrong)
    assert sign.formulas(one, NOTHING) is formula
    assert sign.headless(one, NOTHING) is headless


def test_two_lists_of_two_of_the_course_lend_each_other_their_members() -> None:
    text = "# Beds\n\ncrops of the north bed: cabbage, leek\ncrops of the south bed: melon, pepper\n"
    found = next(one for one in asked(corpus_of(text, "beds")) if "north" in one.stem)
    assert not [one for one in asked(corpus_of(text)) if "Cabbage, pepper" in {option.text for option in one.options}]
    assert found.key.text == "Cabbage, leek"
    assert {option.text for option in found.distractors} == {"Melon, pepper", "Cabbage, pepper", "Melon, leek"}


def test_a_statement_that_another_subject_has_too_is_not_asked_for_its_owner() -> None:
    text = """# Hedges

## Privets
- keep their leaves
- bear black berries

## Hollies
- keep their leaves and their spines
- don't need a prop

## Roses
- need a prop
- climb a wall
"""
    found = asked(corpus_of(text), "owner", seeds=3)
    assert any("black berries" in one.stem for one in found)
    assert any("with “need a prop”" in one.stem for one in found)
    assert not [one for one in found if "with “keep their leaves”" in one.stem]


@pytest.mark.parametrize(
    ("stem", "key", "wrong", "found"),
    [
        ("Which term means “cuts made to thin a crown”?", "Prunings", ("Mulch", "Graft"), True),
        ("Which term means “cuts made to thin a crown”?", "Prunings", ("Mulches", "Graft"), False),
        ("Which term means “cut made to thin a crown”?", "Pruning", ("Mulches", "Grafts"), True),
        ("Which term means “cut made to thin a crown”?", "Pruning", ("Mulch", "Grafts"), False),
    ],
)
def test_the_number_of_a_name_alone_does_not_tell_it(stem: str, key: str, wrong: tuple[str, ...], found: bool) -> None:
    said = stem.split("“")[1].split("”")[0]
    one = question(stem, key, *wrong, fact=definition(key, said), form="term")
    assert hint.told_by_number(one, NOTHING) is found


def test_a_name_in_the_plural_does_not_tell_its_description() -> None:
    runners = definition("runners", "shoots that lie on the ground")
    one, many = "layer of dead leaves", "shoots that bear no leaves"
    assert hint.told_by_number(question("What is meant by “runners”?", runners.meaning, one, "heap of dung", fact=runners), NOTHING)
    assert not hint.told_by_number(question("What is meant by “runners”?", runners.meaning, one, many, fact=runners), NOTHING)


def test_a_person_is_no_wrong_answer_for_a_thing() -> None:
    facts = (definition("Jekyll", "designer of many borders", 2), definition("trowel", "small spade for one hand", 3))
    one = question(
        "What is meant by “dibber”?",
        "Stick for holes",
        *(fact.meaning for fact in facts),
        fact=definition("dibber", "stick for holes"),
        facts=facts,
    )
    assert kinds.unlike_at_sight(one, NOTHING)
    only = question(
        "What is meant by “dibber”?", "Stick for holes", facts[1].meaning, fact=definition("dibber", "stick for holes"), facts=facts[1:]
    )
    assert not kinds.unlike_at_sight(only, NOTHING)


def test_every_question_is_tried_against_these_filters() -> None:
    assert {"formula", "headless", "akin", "rank", "at sight"} <= set(filters.PAIRWISE)
    assert {"sign", "argument", "why", "odd", "left over", "pairs", "number of names"} <= set(filters.WHOLE)
