"""What stands beside the right answer in a quiz from hasty notes: terms of the same list, answers of the same heading; and how often."""

from __future__ import annotations

import itertools

from components.quiz.exposure import options_of
from components.quiz.generate import generate
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.stems import question as stem_of


def asked(text: str, seeds: int = 4) -> list[Question]:
    return [one for seed in range(seeds) for one in generate([SourceText("n.md", text)], seed, 12, doubtful=True).questions]


def options(found: list[Question]) -> set[str]:
    return {option.text for question in found for option in question.options}


GLAS = """# Glas und Keramik

Was hier steht, ist aus der Vorlesung und nicht aus dem Buch, und die Namen sind nicht alle richtig.

## Begriffe
- Fritte: Schmelze der gemahlenen Rohstoffe
- Engobe: Überzug des rohen Scherbens
- Glasur: Schicht der glatten Oberfläche
- Scherben: Körper der gebrannten Ware
- Seger: Kegel der fallenden Spitzen, 1886
- Farben:
    - Kobalt: blau in Glasur, schwarz in Masse
    - Kupfer: grün in Luft, rot in Rauch
"""


def test_a_surname_with_its_year_and_a_nested_list_stand_beside_no_terms() -> None:
    found = asked(GLAS)
    assert found
    texts = options(found)
    assert {"Engobe", "Überzug des rohen Scherbens"} & texts
    assert not {"Seger", "Kegel der fallenden Spitzen, 1886"} & texts
    assert not {"Kobalt", "Kupfer", "Blau in Glasur, schwarz in Masse"} & texts


def test_what_a_thing_is_like_is_no_meaning() -> None:
    found = asked(GLAS + "    - Mangan: braun in Glasur, violett in Glas\n    - Chrom: grün in Glasur, gelb in Blei\n")
    found = [question for question in found if "in Glasur" in f"{question.stem} {question.key.text}"]
    assert found
    assert not [question.stem for question in found if "gemeint" in question.stem or "bedeutet" in question.stem]


ANSWERS = """# Bees

## Hive

Q: Which cell holds the brood?
A: the worker cell (in the middle of the comb, mostly)

Q: Which cell holds the honey?
A: the store cell

Q: Which cell holds the queen?
A: the royal cell

Q: Which enemy was found in 1904?
A: the wax moth

## Flight

Q: Which cell holds the pollen?
A: the basket cell
"""


def test_answers_stand_beside_answers_to_the_like_under_the_same_heading() -> None:
    found = asked(ANSWERS)
    assert found
    texts = options(found)
    assert "The worker cell" in texts
    assert not {text for text in texts if "mostly" in text or "moth" in text or "basket" in text}


def test_a_name_of_initials_keeps_its_last_stop() -> None:
    assert stem_of("what was removed in patient H.M.?") == "What was removed in patient H.M.?"
    assert stem_of("what was removed.") == "What was removed?"


SPICES = "# Spices\n\n| Spice | Colour | Origin | Part |\n|---|---|---|---|\n" + "".join(
    f"| {name} |\n"
    for name in (
        "saffron | red | Iran | stigma",
        "turmeric | yellow | India | root",
        "cardamom | green | Guatemala | pod",
        "clove | brown | Zanzibar | bud",
    )
)
HERBS = "\n## Herbs\n\n| Herb | Dish | Season |\n|---|---|---|\n" + "".join(
    f"| {name} |\n" for name in ("dill | pickles | summer", "sage | stuffing | autumn", "thyme | stew | winter", "chervil | soup | spring")
)


def test_the_same_options_come_twice_at_most_while_there_are_others() -> None:
    for seed in range(6):
        made = generate([SourceText("n.md", SPICES + HERBS)], seed, 4, doubtful=True).questions
        sets = [options_of(question) for question in made if question.form not in ("both", "order")]
        assert len(made) >= 4
        assert len(sets) >= 4
        for one, two, three in itertools.combinations(sets, 3):
            assert min(len(one & two), len(two & three), len(one & three)) < 3
