"""Stems that say that they ask what the notes say; topics of lists behind another list; what is left out, the same, or only counts."""

from __future__ import annotations

import pytest

from components.quiz import filters_either as either
from components.quiz import filters_loose as loose
from components.quiz import filters_told as told
from components.quiz import filters_unclear as unclear
from components.quiz.choices import said_of
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_dates import person_alone
from components.quiz.filters_events import lands_alone
from components.quiz.filters_invented import invented_word
from components.quiz.forms import drafts
from components.quiz.forms_numbers import invented
from components.quiz.headers import past
from components.quiz.parser.mend import tidy
from components.quiz.parser.series import coded
from components.quiz.parser.slots import remark
from components.quiz.spelling import misspelt
from components.quiz.stems import by_the_notes
from components.quiz.stems_cells import owner_of, value_of
from components.quiz.strict import DOUBTS, STRICT, STRICT_WHOLE, sound, without
from components.quiz.topics import topic_of
from tests.quiz.make import asked, corpus_of, definition, facts_of, place, question

EMPTY = Corpus([])
HULLS = "- Carvel: a hull whose planks meet edge to edge\n- Clinker: a hull whose planks overlap\n- Ferro: a hull of cement on steel\n"
SAILS = "- Genoa: a sail that overlaps the mast\n- Jib: a sail before the mast\n- Driver: a sail on the last mast\n"


def test_a_stem_says_that_it_asks_what_the_notes_say() -> None:
    assert by_the_notes("Which vessel has the rig “sloop”?") == "According to the notes, which vessel has the rig “sloop”?"
    assert by_the_notes("NATO is what?") == "According to the notes, NATO is what?"
    corpus = corpus_of(f"# Boats\n\n{HULLS}")
    made = [draft for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form in ("meaning", "term")]
    assert made
    assert all("the notes" in draft.stem for draft in made)
    course = corpus_of(f"# Boats\n\n{HULLS}", concept="boats")
    assert not any("According to the notes" in draft.stem for fact in course.facts for draft in drafts(fact, course))


def test_a_list_behind_another_is_not_of_its_heading() -> None:
    text = f"# Old boats\n\n## Ways to build a hull\n\n{HULLS}\nA paragraph of its own.\n\n{SAILS}"
    topics = {fact.parts[0]: topic_of(fact) for fact in facts_of(text)}
    assert topics["Carvel"] == "Ways to build a hull"
    assert topics["Jib"] == "Old boats"
    two = f"# Old boats\n\n## Ways to build a hull\n\n{HULLS.splitlines()[0]}\n\nA paragraph.\n\n{SAILS}"
    assert {topic_of(fact) for fact in facts_of(two) if fact.parts[0] == "Jib"} == {"Ways to build a hull"}, "a single line is no list"


def test_a_line_that_counts_says_of_what_a_list_is() -> None:
    text = f"# Old boats\n\n## Rigging\n\nThe three types of sail come from the coast:\n\n{SAILS}"
    assert {topic_of(fact) for fact in facts_of(text)} == {"types of sail"}


@pytest.mark.parametrize(("name", "refused"), [("First degree", True), ("Third", True), ("2nd order", True), ("First mate", False)])
def test_names_that_only_count(name: str, refused: bool) -> None:
    stem = "Of which of these do the notes say “a price for each buyer”?"
    fact = definition(name, "a price for each buyer")
    assert unclear.counts_only(question(stem, name, "Quota", "Tariff", fact=fact, form="term"), EMPTY) is refused
    framed = f"In the notes on “price discrimination”, {stem.lower()}"
    assert not unclear.counts_only(question(framed, name, "Quota", "Tariff", fact=fact, form="term"), EMPTY)


def test_what_was_against_something_is_no_event() -> None:
    for event, refused in (("against Austria: Königgrätz", True), ("war on Austria", False)):
        stem = f"In the notes on “wars”, which date is given for “{event}”?"
        assert unclear.of_nobody(question(stem, "1866", "1859", "1864", fact=definition(event, "1866")), EMPTY) is refused


def test_what_is_left_out_is_left_out_by_many() -> None:
    for header, refused in (("leaves out", True), ("what it ignores", True), ("covers", False)):
        fact = Attribute(place(1, "a row"), "investment", header, "shares")
        assert either.left_out(question("Which?", "shares", "rents", "wages", fact=fact, form="property"), EMPTY) is refused


def test_what_is_the_same_as_another() -> None:
    facts = (definition("MSE", "punishes large errors"), definition("RMSE", "same, in the unit of y"), definition("MAE", "robust"))
    asks = question("Which?", "MSE", "RMSE", "MAE", fact=facts[0], facts=facts[1:], form="term")
    assert either.same_as_another(asks, EMPTY)
    asks = question("Which?", "MSE", "MAE", "MAPE", fact=facts[0], facts=(facts[2], facts[2]), form="term")
    assert not either.same_as_another(asks, EMPTY)


@pytest.mark.parametrize(
    ("stem", "names", "german", "refused"),
    [
        ("Wovon heißt es: „Doppelketten aus Tetraedern“?", ("Kettensilikate", "Inselsilikate", "Gruppensilikate"), True, True),
        ("Wovon heißt es: „Veränderung eines einzelnen Gens“?", ("Genmutation", "Chromosomenmutation", "Mutagen"), True, True),
        ("Wovon heißt es: „Herrschaft der Soldatenräte“?", ("Rätesystem", "Kabinett", "Legende"), True, True),
        ("Wovon heißt es: „Veränderung eines Abschnitts“?", ("Genmutation", "Chromosomenmutation", "Mutagen"), True, False),
        ("Of which is it said: “holds the rudders in place”?", ("Rudderpost", "Mast", "Keel"), False, True),
        ("Of which is it said: “holds the rudders in place”?", ("Rudderpost", "Rudderhead", "Keel"), False, False),
    ],
)
def test_no_part_of_the_key_stands_in_the_stem(stem: str, names: tuple[str, ...], german: bool, refused: bool) -> None:
    corpus = Corpus([], languages={"notes.md": "de" if german else "en"})
    assert told.shares_a_part(question(stem, *names, fact=definition(names[0], "x"), form="term"), corpus) is refused


def test_a_reason_names_its_place() -> None:
    for reason, refused in (("The beach there grew", True), ("There is a beach", False), ("The beach grew", False)):
        asks = question("Why does the drift go south?", reason, "Waves come from the north", "The fetch is long", form="reason")
        assert loose.there_of_what(asks, EMPTY) is refused


def test_abbreviations_of_which_the_key_is_odd() -> None:
    for names, refused in (
        (("SGD", "MAE", "MSE"), True),
        (("MAE", "MSE", "SGD"), False),
        (("CAM", "PSI", "PSII"), True),
        (("NAT", "ARP", "DNS"), False),
    ):
        asks = question("Of which is it said?", *names, fact=definition(names[0], "x"), form="term")
        assert told.odd_letters(asks, EMPTY) is refused


def test_what_is_said_of_a_thing_that_is_not_named() -> None:
    for said, refused in (
        ("start it at every boot", True),
        ("Reaktion drauf, angeboren", True),
        ("its size is known", True),
        ("starts the unit when it fails", False),
    ):
        stem = f"Of which of these do the notes say “{said}”?"
        assert loose.noun_elsewhere(question(stem, "a", "b", "c", fact=definition("a", said), form="term"), EMPTY) is refused


def test_no_word_is_asked_that_is_none() -> None:
    corpus = corpus_of("# Enzymes\n\nEC classes: 1 oxidases, 2 ligases; wharnfel: a kind of rudder on a boat. ResNet is a net of nets.\n")
    for stem, refused in (
        ("What is “EC classe 1” for?", True),
        ("What is “EC class 1” for?", False),
        ("What is the “wharnfel”?", False),
        ("What does “parodos” wa?", True),
    ):
        assert invented_word(question(stem, "a", "b", "c"), corpus) is refused
        assert not invented_word(question(stem, "a", "b", "c"), EMPTY), "there are no notes to look into"
    assert STRICT_WHOLE["invented word"] is invented_word


def test_the_filters_may_be_kept_but_for_some() -> None:
    names = frozenset(("one kind",))
    left = without(names)
    assert set(left.pairwise) | set(left.whole) == (set(STRICT) | set(STRICT_WHOLE)) - names
    corpus = corpus_of(
        "# Sea\n\n- luffing: shaking of a sail\n- bilge: lowest part of a hull\n- tack: side towards the wind\n- sheet: rope of a sail\n"
    )
    found = [one for one in asked(corpus, "term") if not sound(one, corpus) and sound(one, corpus, doubtful=True)]
    assert any(sound(one, corpus, doubtful=True, but=names) for one in found)
    assert not any(sound(one, corpus, doubtful=True, but=frozenset(("profile",))) for one in found)
    assert names < DOUBTS


def test_small_things() -> None:
    assert past("ended")
    assert past("was")
    assert not past("works")
    assert value_of("How it ended", "Piedmont", "") == "What do the notes give for “Piedmont” under “How it ended”?"
    assert said_of(definition("Amnesia", "means that memories are lost")) == "memories are lost"
    assert said_of(definition("Mean", "means of transport")) == "means of transport"
    assert remark("guess")
    assert misspelt("happend")
    assert not misspelt("learned")
    for person, refused in (("W. E. B. Du Bois", True), ("E. B. Tylor: Primitive Culture", False)):
        stem = f"Which date do the notes give for “{person}”?"
        assert person_alone(question(stem, "1899", "1871", "1912", fact=definition(person, "1899")), EMPTY) is refused
    assert owner_of("does", "less noise", "valve") == "With which valve do the notes pair “less noise”?"
    assert owner_of("does", "pumps water", "valve") == "Which valve pumps water?"
    assert not invented(Attribute(place(1, "a row"), "tanh", "spread", "(-1,1)"), "(-1,1)")
    assert tidy("–COO–") == "–COO–"
    assert tidy("–Item") == "Item"
    assert corpus_of("# Votes\n\nIn may it was so. May 1928 was worse.\n").in_text("May 1928") == "May 1928"
    assert lands_alone(
        question(
            "In the notes on “Empire”, which date is given for “Denmark and Norway”?",
            "1948",
            "1956",
            "1960",
            fact=definition("Denmark and Norway", "1948"),
        ),
        EMPTY,
    )
    assert [term for term, _ in coded("EC classes: 1 oxidases; 2 ligases; 3 lyases")] == ["EC class 1", "EC class 2", "EC class 3"]
    assert [term for term, _ in coded("Gate codes: 0 shut; 1 open; 2 locked")] == ["Gate code 0", "Gate code 1", "Gate code 2"]
    topics = {topic_of(fact) for fact in facts_of(f"# Old boats\n\n## Common ones\n\n{SAILS}")}
    assert topics == {"Old boats"}
