"""What blind readers of notes never seen before found, each in a few lines: what is asked of them now, and what no longer is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question, filters_whole
from components.quiz import filters_sight as sight
from components.quiz.ascending import roman, values
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Collection, Definition, Printed
from components.quiz.filters_dates import date_as_name
from components.quiz.filters_listed import of_what
from components.quiz.filters_numbers import rounded
from components.quiz.filters_signs import prompts_mixed
from components.quiz.filters_tells import cut_off
from components.quiz.filters_whole import cut_short
from components.quiz.generate import generate
from components.quiz.grammar import numeric
from components.quiz.headers import deed_of
from components.quiz.printed import defined
from components.quiz.same_cells import within
from components.quiz.sources import SourceText
from components.quiz.spans import day_of
from components.quiz.stems_cells import value_of
from components.quiz.strict import STRICT
from components.quiz.topics import topic_of
from tests.quiz.make import definition, facts_of, place, question

EMPTY = Corpus([])


def test_german_dates_in_digits_stand_in_order() -> None:
    assert values(["1.7.1990", "7.5.1989", "9.11. 1989"]) == [(1990, 7, 1), (1989, 5, 7), (1989, 11, 9)]
    assert values(["3.5.2", "4.5"]) != [(3, 5, 2), (4, 5)]


def test_roman_numbers_stand_in_order() -> None:
    assert values(["Complex IV", "Complex I", "Complex III"]) == [(4,), (1,), (3,)]
    assert values(["Complex IV", "Type I"]) is None
    assert [roman(number) for number in ("IX", "XIX", "VIII", "XXXIV")] == [9, 19, 8, 34]


@pytest.mark.parametrize(("example", "stated"), [("I managed to open it", False), ("open book", True)])
def test_what_a_sentence_implies_is_told_of_the_sentence(example: str, stated: bool) -> None:
    facts = facts_of(f"# Meaning\n\n| trigger | example | presupposes |\n|---|---|---|\n| implicative | {example} | tried |\n")
    assert any("tried" in fact.parts for fact in facts) == stated


@pytest.mark.parametrize(
    ("term", "said", "refused"), [("C", "diamond and graphite", True), ("sphalerite", "6", True), ("carbon", "diamond and graphite", False)]
)
def test_a_letter_or_a_number_says_nothing_alone(term: str, said: str, refused: bool) -> None:
    fact = definition(term, said)
    asked = question(f"What is said of “{term}”?", said, "pyrite and marcasite", "calcite and aragonite", fact=fact, form="meaning")
    assert sight.nameless(asked, EMPTY) == refused


@pytest.mark.parametrize(("between", "shown"), [("b[0, 0] = 99", False), ("c = a[0]", True), ("b[0, 0] == 99", True)])
def test_what_was_changed_since_it_was_made_is_not_asked(between: str, shown: bool) -> None:
    notes = f"# Views\n\n```python\n>>> a = np.zeros((3, 4))\n>>> {between}\n>>> a.T.shape\n(4, 3)\n```\n"
    corpus = read_corpus([SourceText("n.md", notes)])
    asked = [fact for fact in corpus.facts if isinstance(fact, Printed)]
    assert asked
    assert [defined(fact, corpus) is not None for fact in asked] == [shown] * len(asked)


@pytest.mark.parametrize(("first", "stated"), [("(3, 1)", False), ("row", True)])
def test_a_row_named_by_a_shape_states_nothing(first: str, stated: bool) -> None:
    assert bool(facts_of(f"# Shapes\n\n| A | B | result |\n|---|---|---|\n| {first} | wide | (3, 5) |\n")) == stated


@pytest.mark.parametrize(
    ("head", "stem", "refused"),
    [
        ("inside", "Which of these do the notes list under “inside”?", True),
        ("inside", "In the notes on “the fall of the town”, which of these is inside?", False),
        ("causes", "Which of these is one of the causes?", False),
    ],
)
def test_a_list_says_of_what(head: str, stem: str, refused: bool) -> None:
    assert STRICT["list of what"] is of_what
    asked: Question = question(stem, "plague", "tide", "wind", fact=Collection(place(), head, ("plague", "fire")), form="member")
    assert of_what(asked, EMPTY) == refused


def test_a_german_day_is_cut_without_its_point() -> None:
    asked = definition("Verlauf", "16.6. Bauarbeiter streiken")
    assert cut_off(question("Was?", "16.6", "14.1", "19.1", fact=asked, form="property"), EMPTY)
    assert not cut_off(question("Was?", "16.5", "14.1", "19.1", fact=asked, form="property"), EMPTY)


def test_days_without_a_year_stand_in_order() -> None:
    assert values(["27 Feb", "23 Feb", "3–5 July", "Mar"]) == [(2, 27), (2, 23), (7, 3), (3, 0)]
    assert values(["Mar", "may be"]) is None


@pytest.mark.parametrize(("above", "stated"), [("class example:", False), ("Worked example 2", False), ("Examples of rocks", True)])
def test_a_table_that_works_out_an_example_states_nothing(above: str, stated: bool) -> None:
    assert bool(facts_of(f"# Plans\n\n{above}\n\n| act | days | float |\n|---|---|---|\n| A | 3 | 0 |\n| B | 4 | 1 |\n")) == stated


@pytest.mark.parametrize(
    ("cell", "stated"), [("Spessart, Thürin. Wald", False), ("low wooded hills. Old rocks", True), ("wooded hills", True)]
)
def test_a_cell_is_not_cut_at_a_word_that_nobody_knows(cell: str, stated: bool) -> None:
    assert bool(facts_of(f"# Zones\n\n| zone | where |\n|---|---|\n| north | {cell} |\n")) == stated


def test_a_question_on_a_card_is_no_topic() -> None:
    row = definition("PT", "normal")
    card = replace(row, place=replace(row.place, path=("Q: G6pd",)))
    tag = replace(row, place=replace(row.place, path=("#film-music",)))
    named = replace(row, place=replace(row.place, path=("Clotting tests",)))
    assert (topic_of(card), topic_of(tag), topic_of(named)) == ("", "", "Clotting tests")


def test_a_remark_that_leads_in_is_no_description() -> None:
    fact = definition("Iron studies", "know the table cold:")
    assert cut_short(question("Of which of these is it said: “know the table cold:”?", "Iron", "B12", "Hb", fact=fact, form="term"), EMPTY)


@pytest.mark.parametrize(
    ("right", "wrong", "refused"), [("1.38", "1.4", True), ("1.4", "1.38", True), ("1.38", "1.5", False), ("9.25", "9.3", True)]
)
def test_a_number_and_the_same_rounded(right: str, wrong: str, refused: bool) -> None:
    assert STRICT["rounded"] is rounded
    fact = definition("PET", right)
    asked = question("Which value do the notes give for “PET”?", right, wrong, "0.9", fact=fact, form="meaning")
    assert rounded(asked, EMPTY) == refused


@pytest.mark.parametrize(("first", "stem"), [("composer", "What do the notes give for"), ("film", "Who is the director of")])
def test_nobody_is_the_director_of_a_composer(first: str, stem: str) -> None:
    assert value_of("director", "Goldsmith", first).startswith(stem)


@pytest.mark.parametrize(("text", "number"), [("0,016", 0.016), ("~0,1", 0.1), ("3,5 kg", 3.5), ("12,000", 12_000), ("40,000", 40_000)])
def test_a_german_decimal(text: str, number: float) -> None:
    assert numeric(text) == (number,)


def test_three_digits_behind_a_comma_are_a_decimal_beside_others() -> None:
    assert values(["1,36", "1,333", "1", "2,42"]) == [(1.36,), (1.333,), (1,), (2.42,)]
    assert values(["12,000", "9,500"]) == [(12_000,), (9_500,)]


def test_spans_stand_by_the_years_they_begin_with() -> None:
    assert values(["1932–1933", "1925–1932 (Dessau)", "1860s–1890s"]) == [(1932,), (1925,), (1860,)]


@pytest.mark.parametrize(("header", "verb"), [("cations in", False), ("picks next", True), ("comes from", True)])
def test_a_noun_in_a_header_is_no_deed(header: str, verb: bool) -> None:
    assert (deed_of(header) is not None) == verb


@pytest.mark.parametrize(("first", "dated"), [("cm⁻¹", False), ("year", True)])
def test_a_range_under_a_unit_is_no_date(first: str, dated: bool) -> None:
    facts = facts_of(f"# Bands\n\n| {first} | what |\n|---|---|\n| 1630-1690 | strong band of the amide |\n")
    assert any(isinstance(fact, Definition) for fact in facts) == dated


def test_columns_that_differ_in_an_adjective_are_what_a_table_tells_of() -> None:
    rows = "| | functional product | innovative product |\n|---|---|---|\n| demand | steady | wild |\n| margin | small | large |\n"
    assert {fact.parts[0] for fact in facts_of(f"# Fisher\n\n{rows}")} == {"functional product", "innovative product"}


@pytest.mark.parametrize(("other", "mixed"), [("`close(jobs)`", True), ("`$ go vet`", False)])
def test_a_prompt_beside_plain_code(other: str, mixed: bool) -> None:
    assert STRICT["prompt"] is prompts_mixed
    asked = question("Which line of code tidies up?", "`$ go mod tidy`", other, "`$ go fmt`", fact=definition("a", "b"), form="call")
    assert prompts_mixed(asked, EMPTY) == mixed


def test_a_span_of_days_is_no_name() -> None:
    fact = definition("Nov 15 – Dec 21", "1864")
    assert date_as_name(question("Which date?", "1864", "1861", "1863", fact=fact, form="meaning"), EMPTY)


@pytest.mark.parametrize(("title", "heading"), [("People (who what)", "People (who what)"), ("All of them met in Accra.", "Empires")])
def test_words_below_a_rule_head_what_follows(title: str, heading: str) -> None:
    facts = facts_of(
        f"# Empires\n\nNotes of the term.\n\n---\n\n{title}\n\nKarl Nold – leader of the north\n\nMaria Zorn – leader of the south\n"
    )
    assert {fact.place.path[-1] for fact in facts} == {heading}


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("≤4 mm", "≤5 mm", True),
        (">1,000", "500", False),
        ("under 5", "5", False),
        ("from 5 to 10", "from 20 to 30", False),
        ("0", "≤4", True),
    ],
)  # fmt: skip
def test_bounds_that_have_values_in_common(one: str, other: str, common: bool) -> None:
    assert within(one, other) == common


@pytest.mark.parametrize("notes", ["- **:**)rope", "- a: May ſept", "```\n" + ("a: " + "a" * 9_990 + "\n") * 10 + "```"])
def test_odd_notes_are_read(notes: str) -> None:
    assert generate([SourceText("n.md", notes)], 0, None).questions == ()


@pytest.mark.parametrize(("text", "day"), [("5 Sept", (9, 5)), ("5 ſept", None), ("maı", None)])
def test_a_letter_that_is_only_folded_into_a_month_is_none(text: str, day: tuple[int, int] | None) -> None:
    assert day_of(text) == day


def test_without_the_model_nothing_is_clipped_or_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters_whole, "known_words", frozenset)
    filters_whole.beginnings.cache_clear()
    fact = definition("kidney", "filters")
    asked = question(
        "Of which of these is it said: “filters”?", "kidney", "heart", "lung", fact=replace(fact, place=place(1, "- it: kidney."))
    )
    assert not cut_short(asked, EMPTY)
    filters_whole.beginnings.cache_clear()


def test_what_is_said_of_two_is_found_in_long_lists() -> None:
    lines = [f"- x{number}: also a{number} b" for number in range(3)] + ["- y: a1 b c", "- z: d e f"]
    left = {fact.parts[0] for fact in facts_of("# L\n\n" + "\n".join(lines) + "\n")}
    assert "z" in left
    assert "y" not in left
