"""Options of unlike form, words that only fill, what has its noun elsewhere, and the points of short words."""

from __future__ import annotations

import pytest

from components.quiz import filters_loose as loose
from components.quiz import filters_unlike as unlike
from components.quiz.choices import shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters import PAIRWISE
from components.quiz.filters_form import i6
from components.quiz.parser.second import first_said, goes_on
from components.quiz.parser.sentences import sentences
from components.quiz.question import Question
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, facts_of, place, question

EMPTY = Corpus([])


def of_column(*values: str, key: int = 0, corpus: Corpus = EMPTY) -> Question:
    """A question about a cell of a column, with the values given as options; the facts are those of the corpus, if it has them."""
    known = {fact.value.lower(): fact for fact in corpus.facts if isinstance(fact, Attribute)}
    facts = [known.get(value.lower()) or Attribute(place(), f"row {value}", "use", value, "kiln") for value in values]
    ordered = [facts[key], *(fact for number, fact in enumerate(facts) if number != key)]
    return question("What?", *(shown(fact.value) for fact in ordered), fact=ordered[0], facts=tuple(ordered[1:]), form="property")


def table(*values: str) -> Corpus:
    rows = "\n".join(f"| kiln {number} | {value} |" for number, value in enumerate(values))
    return corpus_of(f"# Kilns\n\n| kiln | use |\n|---|---|\n{rows}\n")


@pytest.mark.parametrize(
    ("values", "broken"),
    [
        (("tiles", "bricks", "after glazing"), True),
        (("after glazing", "before glazing", "after drying"), False),
        (("tiles", "bricks", "pots"), False),
        (("tiles", "bricks", "from 5 to 7 pots"), False),
    ],
)
def test_one_value_with_a_preposition(values: tuple[str, ...], broken: bool) -> None:
    assert STRICT["led"] is unlike.led_otherwise
    corpus = table(*values)
    assert unlike.led_otherwise(of_column(*values, corpus=corpus), corpus) == broken


def test_a_column_of_both_is_asked_unless_the_key_is_alone() -> None:
    values = ("tiles", "bricks", "after glazing", "before drying")
    corpus = table(*values)
    assert not unlike.led_otherwise(of_column(*values, corpus=corpus), corpus)
    assert unlike.led_otherwise(of_column(*values[:3], key=2, corpus=corpus), corpus)


@pytest.mark.parametrize(
    ("values", "broken"),
    [
        (("slow drift", "sudden slip", "mostly chance"), True),
        (("slow drift", "mostly slip", "mostly chance"), True),
        (("mostly drift", "mostly slip", "chance"), False),
        (("slow drift", "sudden slip", "chance"), False),
    ],
)
def test_one_hedged_value(values: tuple[str, ...], broken: bool) -> None:
    assert STRICT["hedged"] is unlike.hedged
    corpus = table(*values)
    assert unlike.hedged(of_column(*values, corpus=corpus), corpus) == broken


@pytest.mark.parametrize(
    ("said", "broken"), [("only one sail left", True), ("only sail that can be reefed", False), ("the sail at the stern", False)]
)
def test_a_meaning_that_says_no_thing(said: str, broken: bool) -> None:
    assert STRICT["states"] is unlike.states
    asked = question("What is meant?", shown(said), "The beam of the hull", "The pole of a mast", fact=definition("rig", said))
    assert unlike.states(asked, EMPTY) == broken


@pytest.mark.parametrize(
    ("values", "broken"),
    [
        (("Smith fells oaks", "Dover", "the owner lets his men cut wood without leave"), True),
        (("Smith fells oaks", "Dover", "wood, oak, elm, ash, larch, yew, pine"), False),
        (("Dover", "Hull", "Deal"), False),
        (("the owner lets his men cut wood", "Hull", "Deal"), True),
        (("Hull docks", "the owner lets his men cut wood", "the king lends his ships to traders"), True),
    ],
)
def test_a_word_beside_clauses(values: tuple[str, ...], broken: bool) -> None:
    assert STRICT_WHOLE["short"] is unlike.short_beside_clauses
    assert unlike.short_beside_clauses(of_column(*values), EMPTY) == broken


@pytest.mark.parametrize(
    ("second", "broken"),
    [
        ("near the top / near the foot", False),
        ("closer to / farther from the place where the mast meets the deck", True),
        ("a mark on the hull", True),
    ],
)
def test_two_opposites_at_once(second: str, broken: bool) -> None:
    assert STRICT["sides"] is unlike.unlike_sides
    facts = definition("fore / aft", "toward the bow / toward the stern"), definition("alow / aloft", second)
    asked = question("What?", facts[0].meaning, second, fact=facts[0], facts=facts[1:])
    assert unlike.unlike_sides(asked, EMPTY) == broken
    single = definition("keel", "toward the bow"), facts[1]
    assert not unlike.unlike_sides(question("What?", "toward the bow", second, fact=single[0], facts=single[1:]), EMPTY)


@pytest.mark.parametrize(("stem", "broken"), [("Uniform(a, b)", True), ("Uniform", False)])
def test_symbols_that_stand_in_the_stem(stem: str, broken: bool) -> None:
    assert STRICT["echoed symbols"] is unlike.symbols_in_stem
    fact = Attribute(place(), stem, "parameters", "a, b", "law")
    assert unlike.symbols_in_stem(question(f"What is given for “{stem}”?", "a, b", "λ", "μ, σ²", fact=fact), EMPTY) == broken


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("SPF and stuff", True),
        ("Sails: none (basically)", True),
        ("Varies", True),
        ("kind of slow", True),
        ("Kind of rock", False),
        ("Stuffed sails", False),
        ("Varies with depth", False),
        ("Two or some more", False),
    ],
)
def test_words_that_fill(text: str, broken: bool) -> None:
    assert STRICT["filler"] is loose.filled
    assert loose.filled(of_column(text, "hemp", "linen"), EMPTY) == broken
    quoted = question(f"Of which of these do the notes say “{text}”?", "Keel", "Mast", fact=definition("keel", text), form="term")
    assert loose.filled(quoted, EMPTY) == broken
    assert not loose.filled(question("In the notes on “Sails and stuff”, what?", "Keel", "Mast", form="term"), EMPTY)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("first practical one in regular use", True),
        ("the only one of the three that floats", True),
        ("the lightest of the four", True),
        ("one of the ways to sail", False),
        ("the lightest of the four masts", False),
        ("group one of the fleet", False),
    ],
)
def test_what_has_its_noun_elsewhere(text: str, broken: bool) -> None:
    assert STRICT["loose"] is loose.noun_elsewhere
    asked = question(f"Of which of these do the notes say “{text}”?", "Keel", "Mast", fact=definition("keel", text), form="term")
    assert loose.noun_elsewhere(asked, EMPTY) == broken
    assert loose.noun_elsewhere(question("What is said?", text, "a beam", fact=definition("keel", text)), EMPTY) == broken
    assert not loose.noun_elsewhere(of_column(text, "the last boat"), EMPTY)


def test_a_difference_is_a_formula() -> None:
    formulas = PAIRWISE["formula"]
    assert formulas(question("What is said?", "Arrival − departure", "The oldest ship first"), EMPTY)
    assert not formulas(question("What is said?", "Arrival − departure", "Load − ballast"), EMPTY)
    assert not formulas(question("What is said?", "Arrival - late", "The oldest ship first"), EMPTY)
    equal = Definition(place(1, "- delay = arrival - plan"), "delay", "arrival - plan")
    assert formulas(question("What is said?", "Arrival - plan", "The oldest ship first", fact=equal), EMPTY)


@pytest.mark.parametrize("text", ["a, b", "a", "x", "μ, σ²", "a and b"])
def test_symbols_stay_small(text: str) -> None:
    assert shown(text) == text
    assert shown("a keel") == "A keel"


def test_small_symbols_stand_beside_greek_ones() -> None:
    fact = Attribute(place(), "flat", "parameters", "a, b", "law")
    assert not i6(question("What?", "a, b", "λ", "μ, σ²", fact=fact), EMPTY)


@pytest.mark.parametrize("cell", ["face, taste ant. 2/3 of tongue", "taste post. 1/3, swallowing", "lies med. 4 cm down"])
def test_a_short_word_in_front_of_a_number_ends_no_sentence(cell: str) -> None:
    assert sentences(cell) == [cell]
    assert len(sentences("They left the post. 3 came back")) == 2


def test_a_cell_cut_in_front_of_a_part_is_no_value() -> None:
    head = "# Wires\n\n| wire | job | maker |\n|---|---|---|\n"
    rows = f"{head}| A | it bends down low. 2/3 of the load | Hull |\n| B | holds the mast | Deal |\n"
    values = [fact.value for fact in facts_of(rows) if isinstance(fact, Attribute)]
    assert "holds the mast" in values
    assert not [value for value in values if value.startswith("it bends")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dries in 48–72 h. tar, pitch and oakum", "dries in 48–72 h"),
        ("a mast about 30 m. high", "a mast about 30 m. high"),
        ("salt, 5 kg. of it", "salt, 5 kg. of it"),
    ],
)
def test_what_is_measured_ends_a_sentence(text: str, first: str) -> None:
    assert first_said(text) == first
    assert goes_on(text) == (text != first)
