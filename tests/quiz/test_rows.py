"""Questions from tables: rows named by a number, columns over persons, a column that has its own wrong numbers."""

from __future__ import annotations

import re

from components.quiz.forms import drafts
from components.quiz.generate import generate
from components.quiz.question import Question
from components.quiz.sources import SourceText
from tests.quiz.make import corpus_of, facts_of


def asked(text: str) -> list[Question]:
    return [one for seed in range(8) for one in generate([SourceText("n.md", text)], seed, 12, doubtful=True).questions]


GERMAN = "Die Namen sind aus dem Heft und nicht aus der Vorlesung, und was hier steht, ist nur eine Auswahl.\n\n"
"""What tells the language of the notes."""
LANES = """# Pool

| Lane | Swimmer | Heats | Club |
|---|---|---|---|
| 1 | beginner | 1 | harbour club |
| 2 | student | 4 | river club |
| 5 | veteran | 6 | lake club |
| 7 | sprinter | 8 | canal club |
"""


def test_a_row_named_by_a_number_says_what_is_counted() -> None:
    found = asked(LANES)
    assert found
    for question in found:
        assert not re.search("“\\d+”", question.stem)
        assert not [option.text for option in question.options if question.form == "owner" and not option.text.startswith("Lane ")]
    assert [question for question in found if "lane 5" in question.stem.lower()]
    assert not [question for question in found if "heats" in question.stem.lower() and question.stem.endswith("lane 1”?")]
    german = asked(
        LANES.replace("Lane | Swimmer | Heats | Club", "Bahn | Schwimmer | Läufe | Verein").replace(
            "# Pool\n\n", f"# Das Becken\n\n{GERMAN}"
        )
    )
    assert all("Notizen" in question.stem or question.stem.startswith("Wozu") for question in german)
    assert german
    assert not [question.stem for question in german if re.search("[„“]\\d+“", question.stem)]


def test_a_row_with_a_number_and_no_noun_is_not_asked() -> None:
    assert asked(LANES.replace("Lane", "Nr")) == []
    assert asked(LANES.replace("Lane", "#")) == []


WORKS = """# Opera

| Opera | Composer | City |
|---|---|---|
| Fidelio | Beethoven | Vienna |
| Rigoletto | Verdi | Venice |
| Lohengrin | Wagner | Weimar |
| Louise | Charpentier | Paris |
"""


def test_a_column_over_persons_asks_who() -> None:
    corpus = corpus_of(WORKS)
    stems = {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "property" and "composer" in draft.stem}
    assert stems
    assert all(re.search(r"\b[Ww]ho is the composer of “", stem) for stem in stems)
    german = f"# Die Oper und ihre Städte\n\n{GERMAN}" + WORKS.split("\n\n")[1].replace(
        "Opera | Composer | City", "Oper | Entdecker | Stadt"
    )
    corpus = corpus_of(german)
    stems = {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "property"}
    stems = {stem for stem in stems if "Entdecker" in stem}
    assert stems
    assert all("er ist der Entdecker von „" in stem for stem in stems)


KILNS = """# Kilns

| Kiln | Burning time |
|---|---|
| bottle | 88 days |
| tunnel | 225 days |
| ring | 365 days |
| shaft | 687 days |
| climbing | 11.9 years |
| drum | 29.5 years |
| wood | 84 years |
"""


def test_a_column_with_enough_numbers_gives_the_wrong_ones() -> None:
    found = [one for seed in range(8) for one in generate([SourceText("n.md", KILNS)], seed, 12, doubtful=True).questions]
    found = [question for question in found if question.form == "property" and question.key.text.endswith(" days")]
    assert found
    assert {option.text for question in found for option in question.options if option.text not in KILNS} == set()


def test_two_numbers_and_a_number_as_a_formula_name_a_row_as_one_number_does() -> None:
    rows = facts_of(LANES.replace("| 1 |", "| 1/3 |", 1).replace("| 2 |", "| $2$ |", 1).replace("river club", "$v$"))
    subjects = {fact.parts[0] for fact in rows}
    assert {"Lane 1/3", "Lane 2", "Lane 5"} <= subjects
    assert ("Lane 2", "Club", "v") in {fact.parts for fact in rows}


def test_a_question_mark_behind_a_head_is_no_part_of_what_holds() -> None:
    text = (
        "# Craft\n\n| | Raft | Canoe |\n|---|---|---|\n| keel? | none at all | a flat one |\n| crew | ten | two |\n| paint | tar | oil |\n"
    )
    profiles = [one for one in asked(text) if one.form == "profile"]
    assert profiles
    assert not any("?:" in option.text for one in profiles for option in one.options)


DATED_ROWS = """# Polar travel

## Journeys

| Year | What happened | Who |
|---|---|---|
| 1888 | First crossing of Greenland | Nansen, Sverdrup |
| 1903 | Northwest passage by boat | Amundsen |
| 1911 | South Pole reached | Amundsen, Wisting |
| 1926 | Flight over the North Pole | Nobile, Ellsworth |
| 1937 | Drifting station | Papanin |
"""


def test_what_happened_names_a_row_and_not_its_date() -> None:
    found = [one for seed in range(6) for one in generate([SourceText("n.md", DATED_ROWS)], seed, 12, doubtful=True).questions]
    stems = {one.stem for one in found}
    assert "Which date do the notes give for “Drifting station”?" in stems
    assert any(re.search("who is named for “|do the notes name for “", stem) for stem in stems)
    assert not any(re.search(r"“(?:18|19)\d\d”", stem) for stem in stems)
    assert not any("under “who”" in stem.lower() for stem in stems)


def test_persons_beside_what_is_no_event_are_asked_for_by_their_header() -> None:
    houses = "# Wars\n\n## Houses\n\n| House | Key figures | Badge |\n|---|---|---|\n| Lancaster | Henry VI, Margaret | red rose |\n"
    houses += (
        "| York | Edward IV, Warwick | white rose |\n| Tudor | Henry VII, Jasper | dragon |\n| Stafford | Buckingham, Humphrey | knot |\n"
    )
    stems = [one.stem for seed in range(4) for one in generate([SourceText("n.md", houses)], seed, 12, doubtful=True).questions]
    assert stems
    assert not any("named for" in stem or "name for" in stem for stem in stems)
