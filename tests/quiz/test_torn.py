"""What is cut out of a line is no torso: no half bracket, no half question, no label that leads in a remark."""

from __future__ import annotations

import pytest

from components.quiz.choices import shown
from components.quiz.facts import Definition
from components.quiz.parser.sentences import sentences
from tests.quiz.make import facts_of

BESIDE = "- hull: body of a boat\n- keel: spine of a boat\n"


def parts(line: str) -> list[tuple[str, ...]]:
    return [fact.parts for fact in facts_of(f"# Boats\n\n{line}\n{BESIDE}") if fact.parts[0] not in ("hull", "keel")]


@pytest.mark.parametrize(
    "line",
    [
        "- beam b (n = ribs per metre)",
        '- "The Fall of the Port was a loss for every town." Discuss.',
        "- 70 days in brine – (really 40 days, the skipper forgot)",
        "- ex. hull 4 m, mast 2 m: a small boat",
        "- ex: hull 4 m and a mast of pine",
        "- Worked example: hull 4 m and a mast of pine",
        "- essay tip: do not choose only one side",
        "- still unclear: rigging of the barque",
        "- forgot that beam = width of the hull",
        "- fore sail 12, main sail 40 = the sails of a sloop",
        "- crew: + pilots and cooks in port",
    ],
)
def test_what_is_torn_or_a_remark_is_no_fact(line: str) -> None:
    assert parts(line) == []


def test_a_line_broken_by_a_tag_is_two() -> None:
    assert parts("- <b>Crew</b> – sailors and cooks<br>pilots only in port") == [("Crew", "sailors and cooks; pilots only in port")]


def test_a_dot_within_a_line_is_no_bullet() -> None:
    assert parts("- ropes for less · sails for more · all in one") == []


def test_no_with_a_number_ends_no_sentence() -> None:
    assert sentences("cut with no. 40 blade") == ["cut with no. 40 blade"]


def test_a_question_of_yes_or_no_is_none() -> None:
    for question in ("Does a keel float?", "Is a keel wood, iron or lead?"):
        assert parts(f"Q: {question}\nA: iron, for its weight\n\n") == []
    assert parts("Q: Why is a keel heavy?\nA: iron, for its weight\n\n")


def test_an_answer_that_leads_in_a_list_is_none() -> None:
    found = parts("Why did it sink? The skipper's 3 reasons:\n1. ice\n2. fog\n3. haste\n\n")
    assert {said for _, said in found} == {"ice", "fog", "haste"}


@pytest.mark.parametrize(
    "options",
    [
        "   a) rowing\n   b) sailing ✔\n   c) towing\n",
        "   - a) rowing\n   - **b) sailing** ✔\n   - c) towing\n",
        "   a) rowing  b) **sailing** ✔  c) towing\n",
    ],
)
def test_options_with_a_tick_are_a_question_already(options: str) -> None:
    assert parts(f"## Quiz\n\n1. A shipyard sells its boats abroad. Ansoff calls this\n{options}\n## Parts\n") == []


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("boiler room reductase inh.", "Boiler room reductase inh."),
        ("end of the rope by the mooring lig.", "End of the rope by the mooring lig."),
        ("King of Zama.", "King of Zama"),
        ("sail in front of the mast.", "Sail in front of the mast"),
        ("Teil von der Haut und von der Milz.", "Teil von der Haut und von der Milz"),
    ],
)
def test_the_point_of_a_short_form_stays(text: str, option: str) -> None:
    assert shown(text) == option


@pytest.mark.parametrize(
    "line",
    [
        "Test on 24th: hull, keel, mast",
        "linked: [[Harbours]] [[Rigging]] [[Ropes]]",
        "up:: [[Boats of the term]]",
    ],
)
def test_what_is_about_the_notes_is_no_fact(line: str) -> None:
    assert parts(f"{line}\n\n") == []


def test_a_short_point_among_parts_does_not_say_what_their_heading_is() -> None:
    below = "# Boats\n\n" + "".join(
        f"## {name}\n- the heavy {part} of a boat in port\n- {part}s, ropes\n- nails, tar\n- tar, pitch\n\n"
        for name, part in (("Hull", "rib"), ("Rig", "mast"), ("Keel", "beam"))
    )
    assert not [fact for fact in facts_of(below) if isinstance(fact, Definition) and fact.parts[0] in ("Hull", "Rig", "Keel")]


def test_a_known_word_in_the_plural_ends_a_sentence() -> None:
    assert parts("- worm: lives in ropes and spreads to pups. zoonotic") == [("worm", "lives in ropes and spreads to pups")]


def test_a_long_ending_in_a_cell_keeps_its_hyphen() -> None:
    table = "| ending | class |\n|---|---|\n| -sailoron | rope |\n| -ton | sail |\n"
    assert ("-sailoron", "class", "rope") in [fact.parts for fact in facts_of(f"# Boats\n\n{table}")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("worm: lives in semimembranosus. all from one nest", "lives in semimembranosus"),
        ("salt water: has 20 mg/mL. always forget this", "has 20 mg/mL"),
        ("low tide: row for 15 min. Stranded: wait for the pilot", "row for 15 min"),
    ],
)
def test_a_sentence_ends_behind_a_long_word_or_a_measure(line: str, said: str) -> None:
    assert parts(f"- {line}")[0][1] == said


@pytest.mark.parametrize(
    "line", ["- fore check: is the hold dry? leaks? → call the mate", "- → all make for port", "- check the ropes + knots?"]
)
def test_what_is_left_open_or_follows_from_another_line_is_no_fact(line: str) -> None:
    assert parts(line) == []
