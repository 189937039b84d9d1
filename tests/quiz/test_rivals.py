"""Natural rivals: what counts as one, that it is taken as a wrong option, and that no question is asked without it."""

from __future__ import annotations

import pytest

from components.quiz import filters_rivals as rival
from components.quiz.choices import Choice, Draft
from components.quiz.corpus import Corpus
from components.quiz.costs import rivalry
from components.quiz.facts import Attribute, Definition
from components.quiz.filters import ALL
from components.quiz.filters_truth import i2
from components.quiz.generate import generate
from components.quiz.rivals import denies, named_alike, opposed, told_alike, worth
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        ("upper jib", "lower jib", True),
        ("standing rigging", "running rigging", True),
        ("northern minor of the bay", "southern minor of the bay", True),
        ("rule of sharp bends", "rule of flat bends", True),
        ("endothermic", "exothermic", True),
        ("Holm major", "Holm minor", True),
        ("Holm major", "Holm tarn", False),
        ("Diplokokken", "Streptokokken", True),
        ("R1", "R2", True),
        ("COPI", "COPII", True),
        ("ventilation", "pollination", False),
        ("Wartung", "Leitung", False),
        ("Ward v. Tarn", "Holm v. Tarn", False),
        ("keel", "rudder", False),
        ("keel", "keel", False),
    ],
)
def test_rivals_differ_in_one_part_of_their_names(one: str, other: str, rivals: bool) -> None:
    assert named_alike(one, other) == named_alike(other, one) == rivals


def test_a_rival_is_worth_more_than_what_shares_a_noun_and_that_more_than_nothing() -> None:
    ours = definition("upper jib", "a sail in front of the mast")
    by_name, by_noun, other = (
        definition("lower jib", "the one below"),
        definition("lug", "a sail on a yard"),
        definition("cleat", "holds a rope"),
    )
    assert worth(ours, by_name) > worth(ours, by_noun) > worth(ours, other) == 0
    draft = Draft(ours, "term", "Which?", Choice("Upper jib", "", ours), ())
    assert rivalry(draft, Choice("Lower jib", "", by_name)) > 1
    said = definition("jib", "a small sail on the stay in front of the mast")
    assert told_alike(ours, said)
    assert worth(ours, said) > worth(ours, by_noun)
    german = definition("Halbinsel", "schmales Land im Meer"), definition("Bucht", "Land am Wasser")
    assert worth(*german, german=True) > 0


def test_statements_with_a_negation_or_other_letters_are_opposed() -> None:
    assert denies("boat without a keel", "boat with a keel")
    assert not denies("no keel", "without a mast")
    assert opposed("A minor", "C minor")
    assert not opposed("minor", "C minor")
    assert opposed("6 sheets of oak", "16 sheets")
    assert not opposed("sheets of oak", "16 sheets of oak")
    assert opposed("old sails replace new ones", "new sails replace old ones") is False
    assert opposed("old rope wears new", "new rope wears old")
    assert not opposed("rope wears", "wears rope")
    facts = [definition("Plattboot", "Boot ohne Kiel", 1), definition("Kielboot", "Boot mit festem Kiel", 2)]
    one = question("Welcher Begriff bedeutet „Boot ohne Kiel“?", "Plattboot", "Kielboot", fact=facts[0], facts=(facts[1],), form="term")
    assert not i2(one, EMPTY)
    same = definition("Nachen", "Boot ohne Kiel und Mast", 3)
    assert i2(question("Welcher?", "Plattboot", "Nachen", fact=facts[0], facts=(same,), form="term"), EMPTY)


def test_what_is_so_without_a_thing_is_not_so_of_what_has_it() -> None:
    corpus = corpus_of("# Boote\n\n- Plattboot: Boot ohne Kiel\n- Kielboot: Boot mit Kiel\n- Nachen: Boot ohne Mast und Kiel\n")
    facts = {fact.term: fact for fact in corpus.facts if isinstance(fact, Definition)}
    for beside, true in (("Kielboot", False), ("Nachen", True)):
        asked = question(
            "Welcher Begriff bedeutet „Boot ohne Kiel“?", "Plattboot", beside, fact=facts["Plattboot"], facts=(facts[beside],), form="term"
        )
        assert i2(asked, corpus) == true


def test_cells_of_two_numbers_are_of_two_rows() -> None:
    corpus = corpus_of("# Hulls\n\n| Hull | Planks |\n|---|---|\n| K1 | oak, 6 sheets |\n| K3 | oak, 16 sheets |\n| K5 | oak sheets |\n")
    facts = [fact for fact in corpus.facts if isinstance(fact, Attribute)]
    for other, true in ((facts[1], False), (facts[2], True)):
        one = question("Which hull is “oak, 6 sheets”?", "K1", other.subject, fact=facts[0], facts=(other,), form="owner")
        assert i2(one, corpus) == true


@pytest.mark.parametrize(
    ("one", "other", "true"),
    [
        (("ebb", "the slow way of the water out of the bay"), ("flood", "the slow way of the water into the harbour"), False),
        (("left bank", "lies under the town"), ("right bank", "lies under the woods"), False),
        (("ebb", "the way of the water"), ("flood", "the slow way of the water"), True),
        (("bank", "lies under the town"), ("sand bank", "lies under the woods"), True),
    ],
)
def test_what_two_lines_of_a_list_both_say_tells_nothing(one: tuple[str, str], other: tuple[str, str], true: bool) -> None:
    corpus = corpus_of(f"# Shore\n\n- {one[0]}: {one[1]}\n- {other[0]}: {other[1]}\n- reef: rocks below the water\n")
    facts = [fact for fact in corpus.facts if isinstance(fact, Definition)]
    asked = question(f"Which of these is “{one[1]}”?", one[0], other[0], fact=facts[0], facts=(facts[1],), form="term")
    assert i2(asked, corpus) == true


RIGGING = """# Rigging

## Parts
- standing rigging: holds up the mast
- running rigging: moves the sails
- cleat: holds a rope fast
- tiller: turns the rudder
- keel: keeps the boat upright
"""


def test_no_question_leaves_the_rival_out() -> None:
    corpus = corpus_of(RIGGING)
    facts = {fact.term: fact for fact in corpus.facts if isinstance(fact, Definition)}
    ours, theirs = facts["standing rigging"], facts["running rigging"]

    def broken(*beside: str) -> bool:
        others = tuple(facts[name] for name in beside)
        return rival.left_out(question("Which “holds up the mast”?", ours.term, *beside, fact=ours, facts=others, form="term"), corpus)

    assert broken("cleat", "tiller")
    assert not broken("cleat", theirs.term)
    keel = facts["keel"]
    assert not rival.left_out(question("Which?", "keel", "cleat", fact=keel, facts=(facts["cleat"],), form="term"), corpus)
    assert STRICT_WHOLE["rival"] is rival.left_out


@pytest.mark.parametrize(("said", "refused"), [("rope towards the stern", True), ("wooden peg in the rail", False)])
def test_of_descriptions_the_rival_is_missed_that_is_told_alike(said: str, refused: bool) -> None:
    corpus = corpus_of(f"# Ropes\n\n- inhauling: rope away from the stern\n- outhauling: {said}\n- cleat: a hook\n- oar: a blade\n")
    facts = {fact.term: fact for fact in corpus.facts if isinstance(fact, Definition)}
    ours = facts["inhauling"]
    others = facts["cleat"], facts["oar"]
    asked = question("What is said of “inhauling”?", ours.meaning, "a hook", "a blade", fact=ours, facts=others, form="meaning")
    assert rival.left_out(asked, corpus) == refused


def test_the_rival_stands_among_the_options_of_a_quiz() -> None:
    seen = 0
    text = RIGGING.replace("cleat", "rope cleat").replace("tiller", "long tiller").replace("keel", "lead keel")  # one list, evenly named
    for seed in range(4):
        for one in generate([SourceText("n.md", text)], seed, 12).questions:
            texts = {option.text.lower() for option in one.options}
            if "standing rigging" in texts and one.form == "term" and "rigging" in one.key.text:
                seen += 1
                assert "running rigging" in texts
    assert seen


@pytest.mark.parametrize(
    ("one", "other", "line", "same"),
    [
        ("thoracolumb", "thoracolumbaris", "sehne: thoracolumb. hinten", True),
        ("ring table", "ring table (Holm)", "a line", True),
        ("ring (inner)", "ring (outer)", "a line", False),
        ("Bahn", "Bahnhof", "a line", False),
        ("bracket", "brackets", "a line", False),
        ("upper ring", "lower ring", "a line", False),
    ],
)
def test_one_name_in_two_lengths_is_one_option_twice(one: str, other: str, line: str, same: bool) -> None:
    assert rival.variant(one, other, line, english=False) == rival.variant(other, one, line, english=False) == same


def test_what_is_said_cut_short_of_another_is_true_of_it_too() -> None:
    facts = [definition("bollard", "holds the hawser", 1), definition("cleat", "holds the haws. (a bit)", 2), definition("oar", "rows", 3)]
    asked = question("Which “holds the hawser”?", "bollard", "cleat", "oar", fact=facts[0], facts=tuple(facts[1:]), form="term")
    assert rival.variants(asked, EMPTY)
    assert ALL["variant"] is rival.variants
    fine = question("Which “holds the hawser”?", "bollard", "oar", fact=facts[0], facts=(facts[2],), form="term")
    assert not rival.variants(fine, EMPTY)


@pytest.mark.parametrize(
    ("key", "wrong", "refused"),
    [
        ("V", "Keelson", True),
        ("Vd", "LIDAR", True),
        ("Keelson", "K5", True),
        ("C5", "S4", False),
        ("NS", "CNAME", False),
        ("p53", "Cyclin", False),
        ("A", "AB", False),
    ],
)
def test_a_symbol_stands_beside_symbols(key: str, wrong: str, refused: bool) -> None:
    facts = definition(key, "said of it", 1), definition(wrong, "said of that", 2)
    asked = question("Which “said of it”?", key, wrong, fact=facts[0], facts=facts[1:], form="term")
    assert rival.symbols_beside_words(asked, EMPTY) == refused
    assert STRICT["symbol"] is rival.symbols_beside_words


@pytest.mark.parametrize(
    ("key", "wrong", "said", "told"),
    [
        ("K5", ("S4", "T2"), "knot of two ropes", True),
        ("K5", ("S4", "K2"), "knot of two ropes", False),
        ("LQRT", ("FCDS", "SJD"), "quay dues, paid by the ton", False),
        ("LQRT", ("FCLS", "SJG"), "quay tax, paid by the ton", True),
        ("SLFR", ("FCDS", "TJG"), "quay tax, paid by the ton", False),
    ],
)
def test_the_letter_with_which_a_description_begins_tells_the_symbol(key: str, wrong: tuple[str, ...], said: str, told: bool) -> None:
    facts = [definition(key, said, 1), *(definition(name, "another thing", 2 + place) for place, name in enumerate(wrong))]
    asked = question(f"Which “{said}”?", key, *wrong, fact=facts[0], facts=tuple(facts[1:]), form="term")
    assert rival.begun_with_its_letter(asked, EMPTY) == told
    assert STRICT_WHOLE["initial"] is rival.begun_with_its_letter


@pytest.mark.parametrize(
    ("key", "wrong", "refused"), [("Helling", "Klinker", True), ("Helling", "Kutter", False), ("Klinker", "Kutters", False)]
)
def test_a_wrong_name_with_another_ending_in_the_question_is_out(key: str, wrong: str, refused: bool) -> None:
    said = "Platz, auf dem man einen aus Klinkern fertigt"
    facts = definition(key, said, 1), definition(wrong, "etwas anderes", 2)
    asked = question(f"Welcher Begriff bedeutet „{said}“?", key, wrong, fact=facts[0], facts=facts[1:], form="term")
    assert rival.inflected_in_stem(asked, EMPTY) == refused
    assert STRICT["inflected"] is rival.inflected_in_stem
