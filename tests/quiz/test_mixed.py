"""Qualities beside things as names, a list of nouns beside descriptions, years beside spans, dates less exact, and what points back."""

from __future__ import annotations

import pytest

from components.quiz import filters_dates as dates
from components.quiz import filters_loose as loose
from components.quiz import filters_mixed as mixed
from components.quiz.ascending import values
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Statement
from components.quiz.filters_echoes import echoed
from components.quiz.proper import marked
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import asked, corpus_of, definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("names", "broken"),
    [
        (("secondary active", "primary active", "simple drift"), True),
        (("simple drift", "primary active", "tidal flow"), True),
        (("secondary active", "primary active", "tertiary active"), False),
        (("simple drift", "tidal flow", "steady flow", "primary active"), False),
        (("simple drift", "tidal flow", "steady flow"), False),
        (("normal", "Poisson", "binomial"), False),
        (("partial derivative", "chain rule", "gradient"), False),
    ],
)
def test_qualities_beside_things(names: tuple[str, ...], broken: bool) -> None:
    assert STRICT_WHOLE["qualities"] is mixed.qualities_among_things
    facts = tuple(Attribute(place(), name, "needs", f"value {number}", "way") for number, name in enumerate(names))
    one = question("For which of these is “a pump” given?", *names, fact=facts[0], facts=facts[1:], form="owner")
    assert mixed.qualities_among_things(one, EMPTY) == broken


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        (("built by the yard", "built by the crew", "low cost, short delay for the owner"), True),
        (("low cost, short delay for the owner", "built by the yard", "built by the crew"), True),
        (("low cost, short delay", "little waste, few hands", "built by the crew"), True),
        (("built by the yard", "built by the crew", "built by the town"), False),
        (("low cost, short delay", "little waste, few hands", "broad beam, high mast"), False),
        (("built by the yard", "built by the crew", "a hull, which is tarred"), False),
        (("built by the yard", "built by the crew", "built by the town", "low cost, short delay"), False),
    ],
)
def test_a_list_beside_phrases(said: tuple[str, ...], broken: bool) -> None:
    assert STRICT_WHOLE["list beside phrases"] is mixed.list_beside_phrases
    fact = Statement(place(), "Pull", said[0])
    assert mixed.list_beside_phrases(question("Which of these describes “Pull”?", *said, fact=fact, form="contrast"), EMPTY) == broken


@pytest.mark.parametrize(
    ("years", "broken"),
    [
        (("618–907", "280", "581–618"), True),
        (("280", "311", "581–618"), True),
        (("618–907", "581–618", "755–763"), False),
        (("280", "311", "184"), False),
        (("c. 2070–1600 BCE", "221 BCE", "770–256 BCE"), True),
    ],
)
def test_a_year_beside_spans(years: tuple[str, ...], broken: bool) -> None:
    assert STRICT["lone year"] is dates.year_beside_spans
    fact = definition(years[0], "a great fair")
    assert dates.year_beside_spans(question("With which of these is “fair” paired?", *years, fact=fact, form="term"), EMPTY) == broken
    assert not dates.year_beside_spans(question("What is said of “fair”?", *years, fact=fact, form="meaning"), EMPTY)


@pytest.mark.parametrize(
    ("days", "broken"),
    [
        (("14 July 1789", "17 June 1789", "September 1791"), True),
        (("September 1791", "14 July 1789", "17 June 1789"), True),
        (("14 July 1789", "June 1789", "September 1791"), False),
        (("14 July 1789", "17 June 1789", "1791"), True),
        (("July 1789", "June 1789", "1791"), True),
        (("14 July 1789", "17 June 1789", "3 May 1791"), False),
        (("1789", "1790", "1791"), False),
    ],
)
def test_a_date_less_exact_than_the_others(days: tuple[str, ...], broken: bool) -> None:
    assert STRICT_WHOLE["less exact"] is dates.one_less_exact
    fact = definition("the mill burns", days[0])
    assert dates.one_less_exact(question("Which date do the notes give?", *days, fact=fact), EMPTY) == broken


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("256 − mask value in that octet", True),
        ("the share of those ships", True),
        ("sold with these sails", True),
        ("octet in which that octet ends", False),
        ("a rope that holds the mast", False),
        ("good in that it dries fast", False),
        ("the rights of those who sail", False),
        ("the largest yard at that time", False),
        ("hauled by that block", False),
    ],
)
def test_what_points_back(text: str, broken: bool) -> None:
    assert STRICT["points back"] is loose.points_back
    fact = Attribute(place(), "tackle", "formula", text)
    stem = f"Which of these has the formula “{text}” for the block?"
    assert loose.points_back(question(stem, "tackle", "keel", "mast", fact=fact, form="owner"), EMPTY) == broken
    stated = question("What is given for the block?", text, "keel", "mast", fact=fact, form="property")
    assert loose.points_back(stated, EMPTY) == broken


@pytest.mark.parametrize(
    ("name", "key", "broken"),
    [
        ("Horn in F", "F, perfect 5th lower", True),
        ("alto horn (E♭)", "E♭, major 6th lower", True),
        ("alto horn (E♭)", "E, major 6th lower", False),
        ("Horn in A", "A, minor 3rd lower", True),
        ("Horn in A", "A beam with a hole", False),
        ("Horn by F. Kruspe", "as in F. Gumpert's book", False),
        ("the F-hole", "F, perfect 5th lower", False),
    ],
)
def test_a_capital_that_stands_in_both(name: str, key: str, broken: bool) -> None:
    fact = Attribute(place(), name, "sounds", key, "pipe")
    one = question(f"What is given for “{name}”?", key, "D, major 2nd lower", "octave higher", fact=fact, form="property")
    assert echoed(one, EMPTY) == broken
    beside = question(f"What is given for “{name}”?", key, key.replace("5th", "4th").replace("6th", "5th"), fact=fact, form="property")
    assert not echoed(beside, EMPTY)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("1° ROH", "3° ROH", "2° ROH"), [1, 3, 2]),
        (("2nd order", "1st order", "3rd order"), [2, 1, 3]),
        (("§§ 705 ff.", "§§ 105 ff.", "§§ 161 ff."), [705, 105, 161]),
        (("3 cells", "1 cell", "2 cells"), [3, 1, 2]),
        (("Type II error", "Type I error"), [2, 1]),
        (("2: cap", "3: gown", "1: mask"), [2, 3, 1]),
        (("Stage 3 of wear (late)", "Stage 1 of wear (late)"), [3, 1]),
        (("1° ROH", "2° acid"), None),
        (("Type II error", "Type I fault"), None),
    ],
)
def test_numbers_with_the_same_words_around_them_ascend(texts: tuple[str, ...], found: list[float] | None) -> None:
    assert values(texts) == (None if found is None else [(number,) for number in found])


NAMES = """# Ships

| ship | yard |
|---|---|
| {name} | Deal |
| Yuan | Hull |
| Ming | Dover |
| Qing | Leith |

They sang a song of the Ming, then of the Qing and at last of the Yuan.
"""


@pytest.mark.parametrize(("name", "kept"), [("Song", True), ("Song (N)", True), ("Song (S)", True)])
def test_a_name_among_names_stays_large(name: str, kept: bool) -> None:
    corpus = corpus_of(NAMES.format(name=name))
    assert (corpus.in_text(name) == name) == kept
    assert any(f"“{name}”" in one.stem for one in asked(corpus, "property"))
    assert corpus_of(NAMES.format(name=name), concept="ships").in_text("Song")[0] == "s"


def test_a_word_among_words_is_written_small() -> None:
    text = NAMES.replace("Yuan |", "Keel |").replace("Ming |", "Mast |").replace("Qing |", "Sail |").format(name="Song")
    assert corpus_of(text).in_text("Song") == "song"


@pytest.mark.parametrize(
    ("phrase", "kept"), [("Song (N)", True), ("Mitosis (M)", False), ("Network (NN)", False), ("Alto horn (F)", False), ("Song", False)]
)
def test_a_mark_in_brackets_makes_a_name(phrase: str, kept: bool) -> None:
    assert marked(phrase) == kept
    corpus = corpus_of("# Songs\n\na song, a mitosis, a network and an alto horn\n")
    assert (corpus.in_text(phrase) == phrase) == kept
