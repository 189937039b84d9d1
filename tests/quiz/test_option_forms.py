"""Forms of short texts by a lexicon, options of unlike form; columns in which others have the same; affixes, shouting, bounds."""

from __future__ import annotations

import pytest

from components.quiz import filters_either as either
from components.quiz import filters_told as told
from components.quiz import filters_whole as whole
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_option_forms import no_deed, part_of_another, unlike_begun, unlike_forms
from components.quiz.headers import blank
from components.quiz.option_forms import FORMS, forms_of
from components.quiz.parser.mend import tidy
from components.quiz.parser.sentences import sentences
from components.quiz.question import Question
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


def cell(subject: str, attribute: str, value: str) -> Attribute:
    return Attribute(place(1, f"| {subject} | {value} |"), subject, attribute, value)


def of_cells(attribute: str, *values: str, form: str = "property", stem: str = "Which?") -> Question:
    facts = [cell(f"row {number}", attribute, value) for number, value in enumerate(values)]
    return question(stem, *values, fact=facts[0], facts=tuple(facts[1:]), form=form)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Dead units", "noun"),
        ("A small group of soloists against the full ensemble", "noun"),
        ("Slightly more expensive", "quality"),
        ("Oldest out first", "quality"),
        ("A subject enters voice by voice", "clause"),
        ("If one country falls, others follow", "clause"),
        ("Puts changes aside", "deed"),
        ("Modifies, sorts and ships proteins", "deed"),
        ("Removing the outer layer", "gerund"),
        ("Cook the leeks gently in fat", "order"),
        ("Saturates", "deed noun"),
        ("Broad, strong", "quality"),
        ("process that moves sand", "noun"),
        ("Going to sea", "gerund noun"),
        ("Water flows over the land", "noun order clause"),
        ("Plants give off water", "noun clause deed"),
        ("Pumps blood into the aorta", "noun deed clause"),
        ("presynaptic", "quality"),
    ],
)
def test_what_a_short_text_may_be(text: str, forms: str) -> None:
    assert forms_of(text) == frozenset(forms.split())


@pytest.mark.parametrize("text", ["12 mm wide", "`git add`", "in the cold", "", "…"])
def test_where_nothing_can_be_said_all_forms_are_possible(text: str) -> None:
    assert forms_of(text) == FORMS


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        (("Dead units", "Slightly more expensive", "Large sums"), True),
        (("Dead units", "Free gas", "Large sums"), False),
        (("Dead", "Expensive", "Units"), True),
        (("Optic", "Vagus", "Ophthalmic"), False),
        (("A voice enters after the other", "Solo song of one feeling", "Group of soloists"), True),
        (("May 1960", "June 1962", "July 1968"), False),
    ],
)
def test_options_are_of_one_form(texts: tuple[str, ...], refused: bool) -> None:
    assert STRICT["unlike forms"] is unlike_forms
    assert unlike_forms(of_cells("problem", *texts), EMPTY) is refused
    assert not unlike_forms(of_cells("problem", *texts, form="owner"), EMPTY), "names are no sayings"


def test_german_values_begin_alike() -> None:
    corpus = Corpus([], languages={"notes.md": "de"})
    assert unlike_begun(of_cells("Haut", "Federn", "nackt, drüsig", "Haare"), corpus)
    assert not unlike_begun(of_cells("Haut", "Federn", "Schuppen", "Haare"), corpus)
    assert not unlike_begun(of_cells("Haut", "Federn", "nackt, drüsig", "Haare"), EMPTY)
    assert STRICT["unlike begun"] is unlike_begun


def test_a_compound_and_its_end() -> None:
    assert part_of_another(of_cells("Haut", "Federn", "Schuppen", "Placoidschuppen"), EMPTY)
    assert not part_of_another(of_cells("Haut", "Federn", "Schuppen", "Haare"), EMPTY)
    assert STRICT["part of another"] is part_of_another


def test_what_something_does_is_a_deed() -> None:
    assert STRICT["no deed"] is no_deed
    stem = "In the notes on “brain”, what does the “pons” do?"
    assert no_deed(of_cells("does", "relays signals", "balance", "breathing", stem=stem), EMPTY)
    assert not no_deed(of_cells("does", "relays signals", "keeps the balance", "breathes", stem=stem), EMPTY)
    assert not no_deed(of_cells("role", "relay", "balance", "breathing"), EMPTY)


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ("both", True),
        ("same", True),
        ("ditto", True),
        ("everywhere", True),
        ("any kind", True),
        ("both hands", False),
        ("sandy soil", False),
    ],
)
def test_no_column_is_asked_that_holds_for_others_too(value: str, refused: bool) -> None:
    rows = "\n".join(f"| {name} | {text} |" for name, text in (("oak", "clay"), ("elm", "loam"), ("ash", "chalk"), ("yew", value)))
    corpus = corpus_of(f"# Trees\n\n| tree | soil |\n|---|---|\n{rows}\n")
    fact = next(fact for fact in corpus.facts if isinstance(fact, Attribute) and fact.subject == "oak")
    for form in ("owner", "property", "profile"):
        assert either.column_for_all(question("Which?", "oak", "elm", "ash", fact=fact, facts=(fact, fact), form=form), corpus) is refused
    assert STRICT_WHOLE["for all"] is either.column_for_all


def test_how_far_something_is_so_tells_no_row() -> None:
    facts = [cell("tree", "needs light?", "not rly"), cell("moss", "needs light?", "no")]
    assert either.between(question("Which?", "tree", "moss", fact=facts[0], facts=(facts[1],), form="owner"), EMPTY)
    assert not either.between(question("Which?", "moss", "tree", fact=facts[1], facts=(facts[0],), form="owner"), EMPTY)


def test_an_affix_in_the_name() -> None:
    for subject, value, refused in (
        ("terminal alkyne", "-yne", True),
        ("alcohol", "-ol", True),
        ("ketone", "-al", False),
        ("hill", "hyper-", False),
    ):
        fact = cell(subject, "suffix", value)
        assert told.affix_of_its_name(question("Which?", value, "-x", "-y", fact=fact, form="property"), EMPTY) is refused


def test_a_word_in_capitals_beside_others() -> None:
    assert told.shouted(of_cells("type", "Clustering", "CLASSIFICATION", "Regression"), EMPTY)
    assert not told.shouted(of_cells("type", "NATO", "EU", "League"), EMPTY)
    assert not told.shouted(of_cells("type", "CLUSTERING", "CLASSIFICATION", "REGRESSION"), EMPTY)


def test_bounds_in_unlike_units() -> None:
    assert told.of_another_unit(of_cells("target", "above 37 °C", "above 60 mmHg", "above 95 %"), EMPTY)
    assert not told.of_another_unit(of_cells("target", "above 37 °C", "below 40 °C", "36 °C"), EMPTY)
    assert not told.of_another_unit(of_cells("target", "above 37 °C", "warm", "cold"), EMPTY)


@pytest.mark.parametrize(
    ("said", "names", "refused"),
    [
        ("FC / Q, always falls", ("AFC", "MC", "VC"), True),
        ("FC / Q, always falls", ("AFC", "TFC", "VC"), False),
        ("cost / Q, always falls", ("AFC", "MC", "VC"), False),
    ],
)
def test_an_abbreviation_within_the_key(said: str, names: tuple[str, ...], refused: bool) -> None:
    stem = f"In the notes on “OPEC”, of which of these is it said: “{said}”?"
    assert told.letters_in_the_stem(question(stem, *names, fact=definition(names[0], said), form="term"), EMPTY) is refused


def test_all_of_them_are_kept_by_every_quiz() -> None:
    assert {"affix", "shouted", "letters within", "other unit"} <= set(STRICT_WHOLE)


@pytest.mark.parametrize(
    ("said", "line", "cut"),
    [
        ("rewrites addresses at the border, many private", "NAT: rewrites addresses at the border, many private -> one public", True),
        ("rewrites addresses at the border", "NAT: rewrites addresses at the border -> one public", False),
        ("macht Ang I zu Ang II, v.a", "ACE: macht Ang I zu Ang II, v.a. Lunge", True),
        ("passes by the jugular f", "NAT: passes by the jugular f. and the neck", True),
        ("bill of rights for members, fin", "NAT: bill of rights for members, fin. reports", True),
        ("first part of Capital, vol", "NAT: first part of Capital, vol. 1 and 2", True),
        ("bill of rights for all members", "NAT: bill of rights for all members. Passed late", False),
    ],
)
def test_what_is_cut_at_an_arrow_or_an_abbreviation(said: str, line: str, cut: bool) -> None:
    fact = definition("NAT", said)
    asks = question(f"Of which of these do the notes say “{said}”?", "NAT", "ARP", "ICMP", fact=fact, form="term")
    source = type(asks.source)("notes.md", 1, 1, line)
    asks = Question(asks.id, asks.fact, asks.form, asks.section, asks.stem, asks.options, source)
    assert whole.cut_short(asks, EMPTY) is cut


def test_small_things() -> None:
    assert blank("What it was")
    assert blank("what they are")
    assert not blank("what it costs")
    assert tidy("they dont fit, thats why") == "they don't fit, that's why"
    assert tidy("wont, cant and its stay") == "wont, cant and its stay"
    assert sentences("macht Ang I zu Ang II, v.a. Lunge") == ["macht Ang I zu Ang II, v.a. Lunge"]
    corpus = corpus_of("# Nets\n\nA resnet is deep. See ResNet.\n")
    assert corpus.in_text("ResNet") == "ResNet"
