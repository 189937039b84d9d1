"""What is no thing among things, and the right option that alone is what is asked for: each filter with what it refuses and lets pass."""

from __future__ import annotations

import pytest

from components.quiz import filters_slots as slot
from components.quiz.corpus import Corpus
from components.quiz.question import Question
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, question

EMPTY = Corpus([])
GERMAN = corpus_of("# Boote\n\nDie Boote liegen im Hafen und werden von dort aus nach und nach mit der Flut auf das Meer gebracht.\n")


def of_terms(form: str, *pairs: tuple[str, str]) -> Question:
    """A question about the first of these terms, beside the others."""
    facts = [definition(term, said, line) for line, (term, said) in enumerate(pairs, 1)]
    texts = [fact.meaning if form == "meaning" else fact.term for fact in facts]
    asked = pairs[0][0] if form == "meaning" else pairs[0][1]
    return question(f"Which goes with “{asked}”?", *texts, fact=facts[0], facts=tuple(facts[1:]), form=form)


@pytest.mark.parametrize(
    ("name", "said", "refused"),
    [
        ("Contents", "two oars + a bailer", True),
        ("Kosten", "hoch, vor allem im Winter", True),
        ("Look at the chart", "before every trip", True),
        ("Key ideas", "low in the water, light", True),
        ("Fix", "Tar = paint that keeps water out", True),
        ("Note", "cogs before 1400", True),
        ("Lösung", "neu streichen", True),
        ("Solution", "a liquid in which a salt is dissolved", False),
        ("key ring", "floats if it falls in", False),
        ("Costs", "the money that a trip takes", False),
        ("check valve", "lets water out only", False),
        ("bailer", "takes out the water", False),
    ],
)
def test_a_head_of_what_follows_is_no_name(name: str, said: str, refused: bool) -> None:
    assert slot.headed(of_terms("term", ("oar", "moves the boat"), (name, said)), EMPTY) == refused
    assert STRICT["slot"] is slot.headed


@pytest.mark.parametrize(
    ("form", "beside", "refused"),
    [
        ("meaning", ("Kiel", "Balken unter dem Boot"), True),
        ("term", ("Kiel", "Balken unter dem Boot"), True),
        ("meaning", ("Stabilität", "Fähigkeit, sich aufzurichten"), False),
        ("term", ("Resistenz", "Grad, in dem Holz der Fäulnis widersteht"), False),
    ],
)
def test_a_quality_stands_beside_qualities(form: str, beside: tuple[str, str], refused: bool) -> None:
    asked = of_terms(form, ("Wendigkeit", "Fähigkeit, schnell zu drehen"), beside)
    assert GERMAN.language("notes.md") == "de"
    assert slot.quality_beside_things(asked, GERMAN) == refused
    thing = of_terms(form, ("Mast", "Stange für das Segel"), beside)
    assert slot.quality_beside_things(thing, GERMAN) != refused
    assert STRICT["quality"] is slot.quality_beside_things


@pytest.mark.parametrize(
    ("beside", "told"), [(("Mast", "Stange für das Segel"), True), (("Kentern", "plötzliche Drehung um die Achse"), False)]
)
def test_what_is_done_is_asked_beside_what_is_done(beside: tuple[str, str], told: bool) -> None:
    asked = of_terms("term", ("Halse", "schnelle Wendung vor dem Wind"), ("Kiel", "Balken unter dem Boot"), beside)
    assert slot.alone_a_process(asked, GERMAN) == told
    assert STRICT_WHOLE["deed"] is slot.alone_a_process


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("Reduktion", "Einholen der großen Segel", True),
        ("Beladung", "das langsame Füllen des Laderaums", True),
        ("Schoten", "Leinen der großen Segel", False),
        ("Reduktion", "Riemen, mit dem man rudert", False),
    ],
)
def test_a_verb_as_a_noun_is_what_is_done(name: str, said: str, told: bool) -> None:
    asked = of_terms("term", (name, said), ("Kiel", "Balken unter dem Boot"), ("Mast", "Stange für das Segel"))
    assert slot.alone_a_process(asked, GERMAN) == told


@pytest.mark.parametrize(("beside", "told"), [(("salting", "rubbing it with salt"), True), (("herring", "a fish of the open sea"), False)])
def test_the_only_thing_of_its_kind_is_told_by_the_noun(beside: tuple[str, str], told: bool) -> None:
    asked = of_terms("term", ("cod", "a fish with white meat"), ("preservation", "keeping food for the winter"), beside)
    assert slot.alone_of_its_genus(asked, EMPTY) == told
    assert STRICT_WHOLE["genus"] is slot.alone_of_its_genus


@pytest.mark.parametrize(("beside", "told"), [("second watch", True), ("order of flags", False)])
def test_a_row_of_signs_tells_the_name_of_a_row(beside: str, told: bool) -> None:
    asked = of_terms("term", ("bell pattern", "L S L L S"), ("first watch", "S S L S L"), (beside, "L L S S L"))
    assert slot.told_by_its_shape(asked, EMPTY) == told
    assert STRICT_WHOLE["pattern"] is slot.told_by_its_shape


@pytest.mark.parametrize(
    ("key", "beside", "told"),
    [("Thwazzle", "net cover", True), ("Thwazzle", "pelorus", False), ("Bucket", "net cover", False)],
)
def test_a_word_that_says_nothing_among_everyday_nouns(key: str, beside: str, told: bool) -> None:
    asked = of_terms("gap", (key, "the round end of the boom"), ("lower hook", "holds the sail"), (beside, "keeps it dry"))
    assert slot.alone_opaque(asked, EMPTY) == told
    assert STRICT_WHOLE["opaque"] is slot.alone_opaque


@pytest.mark.parametrize(("beside", "refused"), [("long and short strokes in turn", True), ("S S L S L", False), ("P Q R P Q", True)])
def test_a_row_of_signs_stands_beside_rows_of_signs(beside: str, refused: bool) -> None:
    asked = of_terms("meaning", ("first bell", "L S L L S"), ("second bell", "S L L L S"), ("third bell", beside))
    assert slot.signs_beside_words(asked, EMPTY) == refused
    assert STRICT["signs"] is slot.signs_beside_words


@pytest.mark.parametrize(("beside", "told"), [("Lund v. Holm", True), ("Wreck rule", False)])
def test_what_is_no_case_does_not_stand_beside_cases_alone(beside: str, told: bool) -> None:
    asked = of_terms("term", ("Salvage rule", "a wreck is nobody's"), ("Ward v. Tarn", "a finder is paid"), (beside, "a third is kept"))
    assert slot.alone_a_case(asked, EMPTY) == told
    assert STRICT_WHOLE["cases"] is slot.alone_a_case


def test_what_begins_with_a_case_is_not_said_of_a_case() -> None:
    asked = of_terms("term", ("Salvage rule", "Ward v. Tarn (1901) – a third"), ("Holm v. Tarn", "a finder"), ("Wreck rule", "none"))
    assert slot.alone_a_case(asked, EMPTY)
