"""Questions of one's own that name what is numbered or counted, what `It` stands for in an answer, and wrong options that look alike."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_truth import i2
from components.quiz.forms import drafts
from components.quiz.forms_alike import kind_asked
from components.quiz.forms_counted import Counted, counted
from components.quiz.grammar import form
from components.quiz.parser.replies import deed_asked, without_pronoun
from components.quiz.question import Question
from components.quiz.strict import STRICT, STRICT_WHOLE
from components.quiz.words import root
from tests.quiz.make import asked, corpus_of, definition, question

EMPTY = Corpus([])
NOTES = """# Railways

Q: What does ETCS do?
A: It watches the speed of a train.

Q: Which track does the express use at Arlen?
A: Track 12.

Q: How many wheels are on a bogie of type A1?
A: 24 wheels.

Q: How many wheels are on a bogie of type B1?
A: 36 wheels.

Q: On which OSJD level does a signaller usually work?
A: Level 3, the level of the yard.

Q: Which system warns the driver with a whistle?
A: AWS.

Q: What does PZB brake?
A: It brakes a train that passes a red light.

Q: What is the purpose of SIFA?
A: It stops the train of a driver who has fallen asleep.

Q: Which radio system joins the driver and the signaller?
A: GSMR.

Q: In which year did the line open?
A: 1846.
"""


def _of(text: str) -> list[Question]:
    return asked(corpus_of(text), "question")


@pytest.mark.parametrize(
    ("asked_for", "answer", "found"),
    [
        ("Which track does the express use?", "Track 12.", Counted(root("track"), "12", False)),
        ("At which OSI layer does a router work?", "Layer 3, the network layer.", Counted(root("layer"), "3", False)),
        ("How many wheels are on a bogie?", "24 wheels (steel)", Counted(root("wheels"), "24", True)),
        ("How many wheels are on a bogie?", "1,200.", Counted(root("wheels"), "1,200", True)),
        ("Wie viele Räder hat ein Drehgestell?", "4 Räder.", Counted(root("räder"), "4", True)),
        ("How many wheels are usually on a bogie?", "24 wheels.", None),
        ("How many wheels are on a bogie?", "about 24 wheels.", None),
        ("How many wheels are on a bogie?", "24 axles.", None),
        ("How many wheels are on a bogie?", "24 wheels, 30 on the new ones.", None),
        ("How many wheels are on a bogie?", "24 or 30 wheels.", None),
        ("Which engine has the wheel?", "12.", None),
        ("Which engine pulls most wagons?", "wagon 12", None),
        ("Why is it track 12?", "Track 12.", None),
    ],
)
def test_the_number_that_a_question_asks_for(asked_for: str, answer: str, found: Counted | None) -> None:
    assert counted(asked_for, answer) == found


def test_a_number_is_asked_without_its_noun() -> None:
    found = {one.stem: one for one in _of(NOTES)}
    for stem, key in (("Which track does the express use at Arlen?", "12"), ("How many wheels are on a bogie of type A1?", "24")):
        assert found[stem].key.text == key
        assert len(found[stem].distractors) >= 2
        assert all(option.text.isdecimal() for option in found[stem].options)
    level = next(one for stem, one in found.items() if "OSJD" in stem)
    assert level.key.text == "3"
    assert not any("year" in stem for stem in found)


def test_nothing_is_made_up_that_is_none() -> None:
    towns = "".join(f"Q: On which level is the yard of {town}?\nA: Level 2.\n\n" for town in ("Arlen", "Brink", "Corve", "Dorn", "Elm"))
    corpus = corpus_of(f"# Railways\n\n{towns}")
    pools = [[choice.text for choice in one.pool] for fact in corpus.facts for one in drafts(fact, corpus) if one.key.text == "2"]
    assert len(pools) == 5
    assert all("3" in pool and "0" not in pool for pool in pools)


def test_a_like_question_lends_its_number() -> None:
    corpus = corpus_of(NOTES)
    fact = next(fact for fact in corpus.facts if "A1" in fact.parts[0])
    draft = next(one for one in drafts(fact, corpus) if one.key.text == "24")
    lent = {choice.text for choice in draft.pool if choice.fact is not fact}
    assert lent == {"36"}
    assert len({choice.text for choice in draft.pool}) == len(draft.pool) > 2


def test_a_made_up_number_is_no_true_answer() -> None:
    fact = next(one for one in corpus_of(NOTES).facts if "track" in one.parts[0])
    assert not i2(question("Which track?", "12", "10", "14", fact=fact, facts=(fact, fact), form="question"), EMPTY)
    assert i2(question("Which track?", "Twelve", "The last", "The first", fact=fact, facts=(fact, fact), form="question"), EMPTY)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("It watches the speed of a train", "watches the speed of a train"),
        ("They carry the load", "carry the load"),
        ("This stops the train", "stops the train"),
        ("This process takes an hour", "This process takes an hour"),
        ("These wheels carry the load", "These wheels carry the load"),
        ("It is a system", "It is a system"),
    ],
)
def test_what_stands_for_the_thing_asked_about(answer: str, said: str) -> None:
    assert without_pronoun(answer) == said


def test_a_deed_asked_by_its_verb() -> None:
    assert deed_asked("What does PZB brake?", "It brakes a train.") == ("PZB", "brakes a train.")
    assert deed_asked("What do points carry?", "They carry a train.") == ("points", "carry a train.")
    assert deed_asked("What does PZB brake?", "It stops a train.") is None
    assert deed_asked("What does PZB brake?", "A train at a red light.") is None


def test_deeds_of_questions_are_definitions() -> None:
    found = {fact.term: fact.meaning for fact in corpus_of(NOTES).facts if isinstance(fact, Definition)}
    assert found == {
        "ETCS": "watches the speed of a train",
        "PZB": "brakes a train that passes a red light",
        "SIFA": "stops the train of a driver who has fallen asleep",
    }


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Which radio system joins the driver and the signaller?", "system"),
        ("Which system warns the driver?", "system"),
        ("Which transport protocol is connectionless?", "protocol"),
        ("What is a system?", ""),
        ("Why is it a system?", ""),
    ],
)
def test_the_kind_that_a_question_asks_for(text: str, noun: str) -> None:
    assert kind_asked(text) == (root(noun) if noun else "")


def test_abbreviations_stand_beside_an_abbreviation() -> None:
    found = next(one for one in _of(NOTES) if one.stem.startswith("Which system warns"))
    assert found.key.text == "AWS"
    assert {option.text for option in found.distractors} <= {"ETCS", "PZB", "SIFA", "GSMR"}
    assert len(found.distractors) == 3


def test_what_answers_and_what_is_asked_of_lend_their_abbreviations() -> None:
    more = "Q: Which line does CBTC use?\nA: The third.\n\nQ: Which city does LZB warn with a whistle?\nA: Arlen.\n"
    corpus = corpus_of(f"{NOTES}\n{more}")
    fact = next(fact for fact in corpus.facts if fact.parts[0].startswith("Which system warns"))
    pools = [{choice.text for choice in one.pool} for one in drafts(fact, corpus) if one.form == "question"]
    assert {"ETCS", "PZB", "SIFA", "GSMR", "CBTC"} in pools


def test_what_an_abbreviation_resolves_is_its_deed() -> None:
    assert form("resolves IPv4 addresses to MAC addresses") == "does"


def test_what_is_called_otherwise_is_no_wrong_answer() -> None:
    others = "".join(
        f"Q: What is {name}?\nA: A {kind} of the line.\n\n" for name, kind in (("RAIB", "board"), ("TSI", "rule"), ("ORR", "board"))
    )
    assert not _of(f"# Railways\n\nQ: Which system warns the driver with a whistle?\nA: AWS.\n\n{others}")


def test_what_does_the_same_is_no_wrong_answer() -> None:
    does = "".join(f"Q: What does {name} do?\nA: It warns the driver with a whistle.\n\n" for name in ("PZB", "TPWS", "SIFA"))
    assert not _of(f"# Railways\n\nQ: Which system warns the driver with a whistle?\nA: AWS.\n\n{does}")


def test_an_abbreviation_that_ends_in_s_is_one_thing() -> None:
    fact = definition("DNS", "translates the names of hosts")
    one = question("Which of these translates the names of hosts?", "DNS", "ARP", "NAT", fact=fact, form="term")
    assert not STRICT_WHOLE["number of the verb"](one, EMPTY)
    many = question("Which of these translates the names of hosts?", "Tables", "Server", "Router", fact=fact, form="term")
    assert STRICT_WHOLE["number of the verb"](many, EMPTY)


@pytest.mark.parametrize(("answer", "broken"), [("UDP", False), ("ampl", True)])
def test_an_abbreviation_in_capitals_ends_its_sentence(answer: str, broken: bool) -> None:
    corpus = corpus_of(f"# Networks\n\nQ: Which of the protocols sends without a connection?\nA: {answer}.\n")
    fact = corpus.facts[0]
    assert (STRICT | STRICT_WHOLE)["whole"](question("Which of them?", answer, "TCP", "ARP", fact=fact, form="question"), corpus) is broken


def test_a_year_stands_beside_the_years_of_the_other_pairs() -> None:
    text = "# Canals\n\nQ: In which year was the lock at Arlen built?\nA: 1789\n\nQ: Who dug the cut of 1793?\nA: Smeaton\n\n"
    text += "Q: What froze in 1795?\nA: The upper basin\n\nQ: Which town was reached in 1815?\nA: Birk\n"
    corpus = corpus_of(text)
    (made,) = [one for one in asked(corpus, "question") if one.key.text == "1789"]
    assert {option.text for option in made.options} <= {"1789", "1793", "1795", "1815"}
    assert len(made.options) >= 3
    assert [option.text for option in made.options] == sorted(option.text for option in made.options)
