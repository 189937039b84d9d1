"""Wrong options that the question names, right ones that mirror it, and values that may hold together, from a learner's notes."""

from __future__ import annotations

import pytest

from components.quiz import filters_excluded as out
from components.quiz import filters_mirrors as mirror
from components.quiz import filters_overlaps as overlap
from components.quiz.choices import said_of
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_cells import of_its_land
from components.quiz.filters_echoes import echoed
from components.quiz.question import Question
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])


def of_rows(stem: str, attribute: str, *rows: tuple[str, str], form: str = "property") -> Question:
    """A question about one column of some rows, the right one first."""
    facts = tuple(Attribute(place(number), subject, attribute, value) for number, (subject, value) in enumerate(rows, 1))
    shown = [f"{attribute}: {fact.value}" if form == "profile" else fact.subject if form == "owner" else fact.value for fact in facts]
    return question(stem, *shown, fact=facts[0], facts=facts[1:], form=form)


@pytest.mark.parametrize(
    ("said", "names", "refused"),
    [
        ("sits beside IgM on young cells", ("IgD", "IgA", "IgM"), True),
        ("sits on young cells", ("IgD", "IgA", "IgM"), False),
        ("sits beside the IgM-like ones", ("IgD", "IgA", "IgM"), False),
        ("inferior, and it slopes up", ("Giffen good", "inferior good", "normal good"), True),
        ("inferior food of the poor", ("Giffen good", "inferior good", "normal good"), False),
        ("cash by current liabilities", ("quick ratio", "current ratio", "gross margin"), False),
        ("a good that slopes up", ("Giffen good", "inferior good", "normal good"), False),
    ],
)
def test_a_name_in_the_question_is_out(said: str, names: tuple[str, ...], refused: bool) -> None:
    assert STRICT["excluded"] is out.excluded
    asked = question(f"Of which of these do the notes say “{said}”?", *names, fact=definition(names[0], said), form="term")
    assert out.excluded(asked, EMPTY) == refused


@pytest.mark.parametrize(("value", "refused"), [("ignores conflict", True), ("ignores the theory of many", False)])
def test_a_value_that_names_what_is_asked_about_is_out(value: str, refused: bool) -> None:
    rows = ("conflict theory", "too much of strife"), ("consensus theory", value), ("role theory", "too small")
    asked = of_rows("Which of these holds for “conflict theory”?", "Criticism", *rows, form="profile")
    assert out.excluded(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("key", "other", "refused"),
    [("low/mid", "middle", True), ("middle", "low/mid", True), ("low/mid", "high", False), ("salt and iron", "irony of fate", False)],
)
def test_a_part_of_the_one_is_the_other(key: str, other: str, refused: bool) -> None:
    assert STRICT["partly right"] is overlap.partly_right
    asked = of_rows("What is given for “Ns” under “Level”?", "Level", ("Ns", key), ("As", other), ("Ci", "on top"))
    assert overlap.partly_right(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("key", "other", "refused"),
    [
        ("practically unlimited", "very large", True),
        ("practically unlimited", "one thing", False),
        ("small", "large", False),
        ("7 ± 2", "large", False),
        ("none", "large", False),
    ],
)
def test_a_mere_degree_may_hold_too(key: str, other: str, refused: bool) -> None:
    assert STRICT["mere degree"] is overlap.mere_degree
    asked = of_rows("Which of these holds for “store”?", "Room", ("store", key), ("shelf", other), form="profile")
    assert overlap.mere_degree(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("said", "names", "refused"),
    [
        ("dhcp (server/client)", ("Port 67/68", "Port 53", "Port 123"), True),
        ("dhcp (server/client)", ("Port 67/68", "Port 53/54", "Port 123"), False),
        ("dhcp (server)", ("Port 67/68", "Port 53", "Port 123"), False),
        ("in use in the 2020s", ("no longer after 2023", "broken in 1998", "fast"), True),
        ("in use in the 2020s", ("no longer after 2023", "broken in 2021", "fast"), False),
        ("in use in the 1920s", ("no longer after 2023", "broken in 1998", "fast"), False),
    ],
)
def test_the_key_mirrors_what_is_asked(said: str, names: tuple[str, ...], refused: bool) -> None:
    assert STRICT_WHOLE["mirrored"] is mirror.mirrored
    asked = question(f"Of which of these is it said: “{said}”?", *names, fact=definition(names[0], said), form="term")
    assert mirror.mirrored(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("topic", "refused"),
    [
        ("Vienna and Metternich's system", True),
        ("Metternich's system", True),
        ("Vienna and its system", False),
        ("Castlereagh vs. Metternich", False),
    ],
)
def test_the_topic_names_a_row(topic: str, refused: bool) -> None:
    assert STRICT["name in the topic"] is mirror.name_in_topic
    rows = ("Metternich", "Austria"), ("Castlereagh", "Britain"), ("Talleyrand", "France")
    stem = f"In the notes on “{topic}”, what is the state for “Metternich”?"
    assert mirror.name_in_topic(of_rows(stem, "state", *rows), EMPTY) == refused


@pytest.mark.parametrize(
    ("attribute", "rows", "refused"),
    [
        ("Formed by", (("Enamel", "ameloblasts"), ("Dentine", "odontoblasts"), ("Cementum", "a sac")), True),
        ("Formed by", (("Dentine", "odontoblasts"), ("Enamel", "ameloblasts"), ("Cementum", "a sac")), False),
        ("cause", (("Huntington's", "repeats in HTT"), ("Klinefelter", "one X more"), ("Turner", "one X less")), True),
        ("cause", (("Huntington's", "repeats in FTT"), ("Klinefelter", "one X more"), ("Turner", "one X less")), False),
    ],
)
def test_letters_of_one_word_in_another(attribute: str, rows: tuple[tuple[str, str], ...], refused: bool) -> None:
    stem = f"For which of these is “{rows[0][1]}” given under “{attribute}”?"
    assert echoed(of_rows(stem, attribute, *rows, form="owner"), EMPTY) == refused


@pytest.mark.parametrize(("value", "refused"), [("race in hotels", True), ("race in inns", False)])
def test_the_end_of_a_word_in_another(value: str, refused: bool) -> None:
    rows = ("Atlanta Motel", value), ("Raich", "home-grown herbs"), ("Filburn", "wheat")
    assert echoed(of_rows("What is given for “Atlanta Motel”?", "rule", *rows), EMPTY) == refused


@pytest.mark.parametrize(("enemy", "refused"), [("Dänemark", True), ("Schleswig", False)])
def test_an_inflected_people_tells_its_land(enemy: str, refused: bool) -> None:
    rows = ("Deutsch-Dänischer", enemy), ("Deutsch-Französischer", "Paris"), ("Deutscher Krieg", "Wien")
    asked = of_rows(f"Wofür nennen die Notizen unter „Gegner“: „{enemy}“?", "Gegner", *rows, form="owner")
    assert of_its_land(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ('carries fat to the cells – "L for lousy"', "carries fat to the cells"),
        ("carries fat to the cells, mnemonic: L for lousy", "carries fat to the cells"),
        ("trägt Fett in die Zellen – Eselsbrücke: L wie lose", "trägt Fett in die Zellen"),
        ('silent – "zone of twilight"', 'silent – "zone of twilight"'),
        ('what "L for lousy" means to many', 'what "L for lousy" means to many'),
    ],
)
def test_a_mnemonic_is_left_out(said: str, left: str) -> None:
    assert said_of(definition("LDL", said)) == left
