"""What sentences of a learner's notes tell of names, and several facts in one line."""

from __future__ import annotations

import pytest

from components.quiz.filters_sight import scraps
from components.quiz.grammar import form
from components.quiz.parser.code import is_code
from components.quiz.parser.prose import called, deed
from components.quiz.parser.series import coded, equations
from components.quiz.strict import sound
from tests.quiz.make import asked, corpus_of, facts_of

TWO = ("spondee", "two long")
NOTES = """# Bells

## Founders

Weyland cast nothing himself. Ruddock founded the foundry at Loughborough in 1839, which still works. Hemony tuned bells on a lathe.
Rudhall invented the wheel that turns a bell over. Taylor introduced a way of tuning five partials (1896). It became the custom.
In Mechelen, Jef Denyn revived the art of the carillon and called it the mother of schools.
"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Volta built the first battery in March 1800.", ("Volta", "built the first battery")),
        ("In Como, Volta built the first battery", ("Volta", "built the first battery")),
        ("Otto and Langen patented an engine without a crank; it was loud", ("Otto and Langen", "patented an engine without a crank")),
        ("Semmelweis (1847) introduced the washing of hands, to no applause", ("Semmelweis", "introduced the washing of hands")),
        ("Kant argues that space is a form of intuition", ("Kant", "argues that space is a form of intuition")),
        ("Volta showed in the 1790s that frogs are no batteries", None),
        ("They built the first battery", None),
        ("Water formed the valley of the river", None),
        ("Volta built this with his brother", None),
        ("Volta was ruled by the Austrians", None),
        ("Volta's brother built the first battery", None),
    ],
)
def test_a_name_and_what_it_did(sentence: str, told: tuple[str, str] | None) -> None:
    assert deed(sentence, frozenset({"water"})) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The rope that holds a sail is called the sheet.", ("sheet", "the rope that holds a sail")),
        ("The gap between the upper teeth is a diastema", ("diastema", "the gap between the upper teeth")),
        ("Those who rang for the dead were known as passing ringers", ("passing ringers", "those who rang for the dead")),
        ("The gap between the upper teeth is a problem", None),
        ("The square in the old town is called after a king", None),
        ("The part of it that moves is called the clapper", None),
    ],
)
def test_what_is_called_so(sentence: str, told: tuple[str, str] | None) -> None:
    assert called(sentence) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Terms: spurs = short roads. loops = roads that return", [("spurs", "short roads"), ("loops", "roads that return")]),
        ("debit = what comes in; credit = what goes out", [("debit", "what comes in"), ("credit", "what goes out")]),
        ("magma: thin – flows. thick – stands. foamy – floats", [("thin", "flows"), ("thick", "stands"), ("foamy", "floats")]),
        (
            "iamb: short long; spondee: two long; dactyl: one long",
            [("iamb", "short long"), ("spondee", "two long"), ("dactyl", "one long")],
        ),
        ("keel: beam below; mast: pole above", []),
        ("speed = way / time. work = force * way", []),
        ("Ash v. Oak (1992) = roots of a neighbour. more to come", []),
        ("Miller v. US (1939) = no right; Lopez v. US (1995) = no power over schools", []),
    ],
)
def test_terms_with_their_signs_in_one_line(line: str, told: list[tuple[str, str]]) -> None:
    assert equations(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hub = L1, repeats everything", ("hub", "L1, repeats everything")),
        ("Mundell-Fleming = IS-LM for a small open economy", ("Mundell-Fleming", "IS-LM for a small open economy")),
        ("root bridge = lowest number (or address), 32768", ("root bridge", "lowest number (or address), 32768")),
        ("rate = U / LF", None),
        ("a = b if wet", None),
    ],
)
def test_a_sign_may_part_a_term_from_its_meaning(line: str, told: tuple[str, str] | None) -> None:
    found = [fact.parts for fact in facts_of(f"# Nets\n\n- {line}\n- {line[::-1]}\n") if fact.kind == "definition"]
    assert (told in found) if told else found == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("root bridge = lowest number (or address)", False),
        ("x = f(y)", True),
        ("It sinks under the plate in front. Deep valley = trench.", False),
        ("x = first if wet else d['second']", True),
    ],
)
def test_words_behind_a_sign_are_no_code(line: str, code: bool) -> None:
    assert is_code(line) == code


def test_numbers_that_count_parts_name_none() -> None:
    text = "# Piano\n\nkeys in 3 sets: 52 white, 36 black, 3 loose (80, 81, 82)\npedal: lever for the foot\nhammer: strikes a string\n"
    assert [fact.parts[0] for fact in facts_of(text)] == ["pedal", "hammer"]


def test_codes_with_their_meanings_are_asked_among_themselves() -> None:
    line = "gate codes: 0 shut; 1 open; 2 locked by hand; 3 locked from the bridge"
    found = [("gate code 0", "shut"), ("gate code 1", "open"), ("gate code 2", "locked by hand"), ("gate code 3", "locked from the bridge")]
    assert coded(line) == found
    assert coded("opening times: 10 to 12, 3 to 4") == []
    assert coded("gate codes: 0 shut; 0 open; 2 locked") == []
    assert coded("Answers: 1 arch, 2 amino acids, 3 Daubert") == []
    assert coded("keys 88 in all sets: 2 loose, 36 black, 50 white") == []
    assert coded("keys: 52 white, 36 black, 3 loose") == []
    assert len(coded("ports: 22 ssh, 23 telnet, 25 smtp, 80, 110 pop3")) == 4
    text = f"# Locks\n\n{line}\n\nweir: a wall across the river\nsluice: a gate in the wall\ntide mill: a mill that the sea turns\n"
    assert [fact.parts for fact in facts_of(text)][:4] == found
    corpus = corpus_of(text)
    of_codes = [one for one in asked(corpus, "term", "pair") if one.fact.parts in found and sound(one, corpus)]
    assert len({one.fact.id for one in of_codes}) >= 3
    assert {option.fact.parts for one in of_codes for option in one.options} <= set(found)


def test_deeds_are_asked_among_deeds() -> None:
    corpus = corpus_of(NOTES)
    found = [fact.parts for fact in corpus.facts if fact.kind == "definition"]
    assert ("Ruddock", "founded the foundry at Loughborough") in found
    assert ("Rudhall", "invented the wheel that turns a bell over") in found
    assert ("Jef Denyn", "revived the art of the carillon") in found
    assert "It" not in {name for name, _ in found}
    terms = [one for one in asked(corpus, "term") if one.fact.parts[0] == "Ruddock"]
    assert terms
    for one in terms:
        assert {option.text for option in one.options} <= {"Ruddock", "Rudhall", "Taylor", "Jef Denyn"}
    assert [fact for fact in corpus_of(NOTES, concept="bells").facts if fact.kind == "definition"] == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [("built The Theatre", "deed"), ("reduced everything to the actor", "deed"), ("divided by two", "participle"), ("added value", "noun")],
)
def test_the_form_of_a_deed(text: str, sort: str) -> None:
    assert form(text) == sort


def test_terms_of_one_line_are_asked_where_each_is_read() -> None:
    corpus = corpus_of("# Timing\n\nstress timed: english german. syllable timed: french spanish. mora timed: japanese ainu\n")
    facts = [fact for fact in corpus.facts if fact.kind == "definition"]
    assert len(facts) == 3
    for one in asked(corpus, "pair", "term"):
        assert not scraps(one, corpus)
        assert scraps(one, corpus_of(""))
