"""What a name gives away: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question
from components.quiz import filters_names as names
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Place
from components.quiz.filters import PAIRWISE
from components.quiz.filters_sight import pointing, scraps
from components.quiz.labels import label
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])
WHOSE = "Of which of these do the notes say “it is so”?"


def of_terms(*pairs: tuple[str, str], form: str = "term", stem: str = WHOSE) -> Question:
    """A question among these terms and what is said of them, the right one first."""
    facts = tuple(definition(term, said, 10 + number) for number, (term, said) in enumerate(pairs))
    shown = [fact.term if form == "term" else fact.meaning for fact in facts]
    return question(stem, *shown, fact=facts[0], facts=facts[1:], form=form)


@pytest.mark.parametrize(
    ("term", "said", "told"),
    [
        ("NATO", "North Atlantic Treaty Organisation", True),
        ("GDP", "gross domestic product", True),
        ("AMOC", "Atlantic meridional overturning circulation", True),
        ("GPS", "system of satellites, the Global Positioning System", True),
        ("KNS", "Klub der Nordischen Segler", True),
        ("NH3", "ammonia, smells, fertiliser", True),
        ("NH3", "smells, is made into fertiliser", False),
        ("NATO", "alliance founded in Washington", False),
        ("keel", "kept even and level low", False),
        ("HDL", "transport back to the liver", False),
    ],
)
def test_a_term_that_is_short_for_what_is_said_of_it(term: str, said: str, told: bool) -> None:
    for form in ("term", "meaning"):
        assert names.spelt_out(of_terms((term, said), ("keel", "beam below"), ("mast", "pole above"), form=form), EMPTY) == told
    assert STRICT["spelt out"] is names.spelt_out


@pytest.mark.parametrize(
    ("terms", "beside"),
    [
        (("Rudder", "GPS", "Keel"), True),
        (("GPS", "Rudder", "Keel"), True),
        (("GPS", "AIS", "VHF"), False),
        (("GPS", "AIS", "Keel"), True),
        (("GPS", "AIS", "Keel", "Mast"), True),
        (("Mast", "Keel", "GPS", "AIS"), True),
        (("GPS", "Rudder", "Keel", "Mast"), True),
        (("Rudder", "Mast", "Keel"), False),
    ],
)
def test_an_abbreviation_beside_names(terms: tuple[str, ...], beside: bool) -> None:
    asked = of_terms(*((term, "is carried on board") for term in terms))
    assert names.short_beside_long(asked, EMPTY) == beside
    assert STRICT_WHOLE["abbreviation"] is names.short_beside_long


@pytest.mark.parametrize(
    ("terms", "alone"),
    [
        (("mitosis", "spindle", "aster"), True),
        (("spindle", "mitosis", "fission"), True),
        (("mitosis", "fission", "spindle"), False),
        (("spindle", "aster", "fission"), False),
    ],
)
def test_one_name_of_a_process_alone(terms: tuple[str, ...], alone: bool) -> None:
    asked = of_terms(*((term, "seen in cells") for term in terms))
    assert names.alone_a_process(asked, EMPTY) == alone
    assert STRICT_WHOLE["process"] is names.alone_a_process


@pytest.mark.parametrize(
    ("dates", "apart"),
    [
        (("1302", "1849", "1857", "1982"), True),
        (("1982", "1302", "1849", "1857"), True),
        (("1866", "1808", "1856", "1967"), False),
        (("1302", "1204", "1453", "1982"), False),
        (("480 BC", "1066", "1204"), True),
        (("480 BC", "753 BC", "44 BC"), False),
    ],
)
def test_dates_of_another_age(dates: tuple[str, ...], apart: bool) -> None:
    asked = of_terms(*((f"event {date}", date) for date in dates), form="meaning", stem="Which date do the notes give for “event”?")
    assert names.ages_apart(asked, EMPTY) == apart
    assert STRICT_WHOLE["ages"] is names.ages_apart


def test_a_statement_turned_round_is_for_the_course() -> None:
    ours = definition("tide", "higher before noon")
    course = replace(ours, place=replace(ours.place, concept="tides"))
    wrong = ("lower before noon", "higher after noon", "lower after noon")
    for fact, refused in ((ours, True), (course, False)):
        asked = question("What is meant by “tide”?", ours.meaning, *wrong, fact=fact, facts=(fact, fact, fact), form="opposite")
        assert names.turned_round(asked, EMPTY) == refused
    assert STRICT["turned"] is names.turned_round


def row(subject: str, value: str, line: int) -> Attribute:
    """A row of a table of cargoes."""
    where: Place = place(line, f"| {subject} | {value} |")
    return Attribute(where, subject, "cargo", value, "ship")


def test_a_cell_made_of_two_others() -> None:
    ours, theirs, last = row("cog", "salt, wool", 1), row("hulk", "grain, wine", 2), row("galley", "silk, spice", 3)
    stem = "What is the cargo for “cog”?"
    made = question(stem, ours.value, theirs.value, "salt, wine", fact=ours, facts=(theirs, ours), form="property")
    plain = question(stem, ours.value, theirs.value, last.value, fact=ours, facts=(theirs, last), form="property")
    assert names.put_together(made, EMPTY)
    assert not names.put_together(plain, EMPTY)
    assert STRICT["put together"] is names.put_together


def test_an_option_that_names_what_it_is_said_of() -> None:
    stem = "What do the notes say of “fog”?"
    ours, hail = ("fog", "hides the coast"), ("hail", "falls from towers")
    own = of_terms(ours, ("clouds", "low clouds cool the sea"), hail, form="meaning", stem=stem)
    others = of_terms(ours, ("clouds", "cool the sea when low"), hail, form="meaning", stem=stem)
    assert names.names_its_own(own, EMPTY)
    assert not names.names_its_own(others, EMPTY)
    kind = of_terms(("polynya", "water inside the ice"), ("pack ice", "ice that drifts"), ("floe", "flat piece of ice"), form="meaning")
    assert not names.names_its_own(kind, EMPTY)
    assert STRICT["its own"] is names.names_its_own


def test_what_is_said_of_another_term_names_the_one_asked_about() -> None:
    drift, shear, calm = ("drift", "change of place in a day"), ("shear", "change of drift in a day"), ("calm", "rest of a day")
    assert names.in_its_own_words(of_terms(drift, shear, calm, form="meaning"), EMPTY)
    assert not names.in_its_own_words(of_terms(calm, shear, drift, form="meaning"), EMPTY)
    assert not names.in_its_own_words(of_terms(drift, shear, calm), EMPTY)
    assert STRICT["circular"] is names.in_its_own_words


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("both can stand in one place", True),
        ("lies on the other", True),
        ("same as before, with a jib", True),
        ("rigged same as above", True),
        ("given up, same reason basically", True),
        ("given up for the same reason as the galley", False),
        ("beide können zugleich gesetzt sein", True),
        ("both masts carry square sails", False),
        ("one sail hides the other", False),
    ],
)
def test_a_word_whose_referent_is_missing(said: str, points: bool) -> None:
    assert pointing(of_terms(("lugger", said), ("cog", "one mast"), ("hulk", "no keel")), EMPTY) == points
    assert "points" in PAIRWISE


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        ("sold below cost. loss leaders", True),
        ("wide sail spanker - sail at the stern", True),
        ("hull incl. the keel", False),
        ("conc. of salt in the bilge", False),
        ("(cost of the hull - scrap value) / years", False),
    ],
)
def test_a_stop_behind_an_abbreviation_and_a_difference_begin_no_second_entry(said: str, goes_on: bool) -> None:
    assert scraps(of_terms(("lugger", said), ("cog", "one mast"), ("hulk", "no keel")), EMPTY) == goes_on


@pytest.mark.parametrize(
    ("line", "several"),
    [
        ("- stress timed: english german. syllable timed: french spanish", True),
        ("- stress timed: english german. Learn for Monday", False),
    ],
)
def test_a_second_term_in_the_same_line(line: str, several: bool) -> None:
    asked = of_terms(("stress timed", "english german"), ("tone", "mandarin thai"), ("pitch", "japanese swedish"))
    asked = replace(asked, source=replace(asked.source, text=line))
    assert scraps(asked, EMPTY) == several


@pytest.mark.parametrize(("term", "none"), [("lab", True), ("HW", True), ("Abgabe", True), ("label", False), ("laboratory", False)])
def test_work_to_be_done_is_no_term(term: str, none: bool) -> None:
    assert label(term) == none
