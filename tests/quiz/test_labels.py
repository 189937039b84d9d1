"""What stands where a term would stand and is none, and stems that fit whatever is said of a term."""

from __future__ import annotations

import pytest

from components.quiz.defining import defines
from components.quiz.generate import generate
from components.quiz.labels import label, leading
from components.quiz.sources import SourceText
from components.quiz.stems_cells import value_of
from components.quiz.strict import sound
from tests.quiz.make import asked as every
from tests.quiz.make import corpus_of, facts_of


@pytest.mark.parametrize(
    "text",
    ["next wk", "exam tip from Mr Ode", "points to remember", "what a compass does not show", "her own design", "slow", "hulls have",
     "depends on", "cloth made by hand", "sail vs steam", "still missing", "noch offen", "other knots",
     "Example of a hitch", "Example from exam", "Exam 2023", "Ex. 3", "Ex 3", "Compass teaching", "knot tips", "tide mnemonic", "NB",
     "Rule of thumb", "essay tip", "Faustregel"],
)  # fmt: skip
def test_a_remark_a_question_and_half_a_sentence_are_no_terms(text: str) -> None:
    assert label(text)


@pytest.mark.parametrize(
    "text",
    [
        "keel",
        "Harbour Board v. Ode",
        "1812 Kiel v. Lund",
        "bowline knot",
        "`tar -x`",
        "Treaty of Kiel",
        "dead reckoning",
        "slow match",
        "Hilfe auf See",
        "herd immunity",
        "noble gas",
        "note value",
        "root tip",
        "peer teaching",
        "reciprocal teaching",
        "exemplar",
        "Exmoor pony",
        "team teaching",
        "test cross",
        "add-on",
        "missing value",
        "crowding in",
    ],
)
def test_these_are_terms(text: str) -> None:
    assert not label(text)


def test_a_line_that_leads_in_names_no_property() -> None:
    text = "# Knots\n\nOther hitches:\n- Clove: rope\n- Rolling: chain\n- Timber: wood\n"
    assert leading("Other hitches")
    assert {fact.kind for fact in facts_of(text)} == {"definition"}
    assert facts_of(text.replace("Other hitches", "Copies"))[0].parts[1] == "copy"


def test_remarks_are_neither_asked_nor_offered() -> None:
    text = "# Rope\n\n## Fibres\n- hemp: fibre that rots when wet\n- sisal: fibre that comes from a cactus\n"
    text += "- nylon: fibre that stretches under load\n- next wk: fibre that comes from oil\n"
    for seed in range(6):
        made = generate([SourceText("n.md", text)], seed, None)
        assert made.questions
        assert "next wk" not in "\n".join(option.why + option.text for one in made.questions for option in one.options).lower()


@pytest.mark.parametrize(
    "said",
    ["a rope that holds a mast", "rope that holds a mast", "loss of speed in light air", "trap raised when a guard opens",
     "distance the boat needs to stop", "raw output, before any polish", "grouping of ropes by use"],
)  # fmt: skip
def test_a_noun_with_what_tells_more_of_it_defines(said: str) -> None:
    assert defines(said)


@pytest.mark.parametrize(
    "said",
    [
        "hardness 7, white streak",
        "rapid filling, normal in kids",
        "mostly of oak",
        "fastest boat of the fleet",
        "led the fleet",
        "red, thin",
        "due to the moon",
    ],
)
def test_a_property_or_a_deed_does_not(said: str) -> None:
    assert not defines(said)


STONES = """# Stones

## Gems
- agate: banded, waxy lustre, takes dyes
- opal: milky, glassy lustre, holds water
- jasper: red, dull lustre, no cleavage
- onyx: black, waxy lustre, no cleavage
"""
GERMAN = """# Strafrecht

## Beteiligte
- Anstifter: bestimmt einen anderen zu der Tat
- Gehilfe: leistet dem Haupttäter bei der Tat Hilfe
- Alleintäter: begeht die Tat mit eigenen Händen selbst
- Hehler: kauft die Beute aus der Tat eines anderen
"""


def test_a_property_is_asked_in_words_that_always_fit() -> None:
    stems = {one.stem for seed in range(6) for one in generate([SourceText("n.md", STONES)], seed, 12, doubtful=True).questions}
    assert stems
    assert not [stem for stem in stems if "mean" in stem]
    assert any("what is said of" in stem or "is it said" in stem for stem in stems)
    assert all(stem.count("the notes") <= 1 for stem in stems)


def test_a_german_deed_is_asked_in_words_that_need_no_article() -> None:
    stems = {one.stem for seed in range(6) for one in generate([SourceText("n.md", GERMAN)], seed, 12, doubtful=True).questions}
    assert stems
    about = " zu „Beteiligte“"
    assert all(stem.startswith((f"Was sagen die Notizen{about} über „", f"Wovon sagen die Notizen{about}: „")) for stem in stems)


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("What it is", "What is “jib”?"),
        ("What it does", "What does “jib” do?"),
        ("Header", "What do the notes give for “jib” under “Header”?"),
        ("No", "What do the notes give for “jib” under “No”?"),
    ],
)
def test_a_table_says_what_a_thing_is(header: str, stem: str) -> None:
    assert value_of(header, "jib", "") == stem


def test_a_german_date_and_an_abbreviation_do_not_end_a_sentence() -> None:
    text = (
        "# Berlin\n\n- Mauerfall: Öffnung der Grenze in Berlin, 9. November 1989\n- Momper: Bürgermeister, ehem. Lehrer an einer Schule\n"
    )
    assert [fact.parts[1] for fact in facts_of(text)] == [
        "Öffnung der Grenze in Berlin, 9. November 1989", "Bürgermeister, ehem. Lehrer an einer Schule",
    ]  # fmt: skip


def test_two_entries_in_one_line_stand_in_no_short_quiz() -> None:
    text = "# Sails\n\n## Kinds\n- jib: cloth before the mast\n- spritsail: cloth on a pole spinnaker - round cloth for following winds\n"
    text += "- gaff: pole that holds a cloth\n- boom: pole that spreads the foot of a cloth\n- luff: edge of a cloth at the mast\n"
    found = [one for seed in range(6) for one in generate([SourceText("n.md", text)], seed, 12, doubtful=True).questions]
    assert found
    assert not [one.stem for one in found if any("spinnaker" in text for text in (one.stem, *(option.text for option in one.options)))]


def test_two_values_at_once_are_not_asked_as_one() -> None:
    text = "# Rope\n\n| Fibre | Grows in | Made by |\n|---|---|---|\n| hemp | Kent and Sussex | Hart, Moss, Wren |\n"
    text += "| sisal | Tanga | Abdi, Juma, Said |\n| coir | Kerala | Nair, Menon, Pillai |\n"
    text += "| jute | Bengal | Das, Roy, Bose |\n"
    corpus = corpus_of(text)
    found = [one for one in every(corpus, "listed", seeds=6) if sound(one, corpus, doubtful=True)]
    assert found
    assert "kent and sussex" not in {one.key.text.lower() for one in found}


def test_the_two_sides_of_a_case_are_a_term() -> None:
    lines = "# Courts\n\n1812 Kiel v. Lund - tolls fall\nOde v. Harbour Board (1820) - ropes are cargo\nend of it. More - is no name\n"
    assert {fact.parts[0] for fact in facts_of(lines)} == {"1812 Kiel v. Lund", "Ode v. Harbour Board"}


def test_a_cry_inside_a_meaning_becomes_a_comma() -> None:
    text = "# Plants\n\n- ethylene: a gas! ripens fruit and makes leaves fall\n- auxin: a hormone that bends shoots\n"
    assert "a gas, ripens fruit and makes leaves fall" in {fact.parts[-1] for fact in facts_of(text)}
