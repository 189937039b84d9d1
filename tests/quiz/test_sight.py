"""In a short quiz from a learner's own notes the options look alike and stand together; each rule on notes of its own."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz.generate import generate
from components.quiz.sight import described, named
from components.quiz.sources import SourceText
from components.quiz.strict import sound
from tests.quiz.make import asked, corpus_of


def short(text: str, length: int = 12, seeds: int = 6) -> list[Question]:
    """The questions of short quizzes from a learner's notes."""
    return [one for seed in range(seeds) for one in generate([SourceText("n.md", text)], seed, length, doubtful=True).questions]


def asked_of(text: str, *terms: str) -> set[str]:
    """Which of these terms are asked, as key or in the stem."""
    found = short(text)
    return {term for term in terms for one in found if one.fact.parts[0] == term}


@pytest.mark.parametrize(
    ("term", "said", "look"),
    [
        ("Amundsen", "led the first party to the South Pole", "person"),
        ("Roald Amundsen", "explorer of the poles, Norwegian", "person"),
        ("Treaty of Kiel 1814", "Norway passes to Sweden", "dated"),
        ("§ 7", "no duty of care", "paragraph"),
        ("`tar -x`", "unpacks an archive", "code"),
        ("tidal", "driven by the moon", "adjective"),
        ("woollen", "carded and warm", "adjective"),
        ("keel", "beam along the bottom of a hull", "word"),
    ],
)
def test_what_a_term_looks_like(term: str, said: str, look: str) -> None:
    assert named(term, said) == look


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ("1814", "date"),
        ("about 30 knots", "number knots"),
        ("12 % salt", "number %"),
        ("wind ↑, waves ↑", "arrows"),
        ("length x beam", "formula"),
        ("load divided by area", "formula"),
        ("Norway, Sweden, Denmark", "names"),
        ("hull, mast, two sails", "list"),
        ("Beaufort: force of the wind from its traces", "author"),
        ("fastest boat of the fleet", "rank"),
        ("mostly of oak", "quality"),
        ("settled the quarrel of the two ports", "deed"),
        ("tacks it through the wind", "does"),
        ("hulls rub against each other", "clause"),
        ("can't be sailed by one", "clause"),
        ("steering a boat into the wind", "ing"),
        ("beam along the bottom of a hull", "noun"),
    ],
)
def test_what_a_description_looks_like(said: str, look: str) -> None:
    assert described(said) == look


@pytest.mark.parametrize(
    ("said", "look"),
    [
        ("bedeckt von Schnee", "quality"), ("Abtragung durch Eis", "process"), ("Boden der Steppe", "noun"),
        ("eine von mehreren Formen des Eises", "noun"), ("mit Wasser gefüllter Kessel, der im Sommer austrocknet", "noun"),
        ("mit Wasser aus dem Kessel", "quality"), ("Beziehung, bei der ein Tier das andere trägt", "noun"),
        ("Bewegung, bei der das Eis bricht", "process"),
    ],
)  # fmt: skip
def test_what_a_german_description_looks_like(said: str, look: str) -> None:
    assert described(said, german=True) in (look, "does" if look == "quality" else look)


SHIPS = """# Polar history

## Poles
- Amundsen: led the first party to the South Pole
- Svalbard Treaty 1920: gives the islands to Norway
- Fram: ship built to drift in the ice
- pack ice: ice that drifts on the sea
- polynya: open water inside the ice
- floe: flat piece of ice that drifts
"""


def test_a_person_and_a_treaty_are_not_asked_beside_things_and_these_are() -> None:
    things = SHIPS.replace("- pack ice: ice", "\n## Ice\n- brash: small pieces of ice that float\n- growler: lump of ice")
    assert asked_of(things, "Amundsen", "Svalbard Treaty 1920", "polynya", "floe") >= {"floe"}
    for one in short(things):
        assert not {"Amundsen", "Svalbard Treaty 1920"} & {option.text for option in one.options}


def test_the_next_line_comes_before_another_heading() -> None:
    text = SHIPS + "\n## Coast\n- skerry: small rock that the sea covers\n- ria: river valley that the sea drowned\n- fjord: deep inlet\n"
    for one in short(text):
        assert {option.fact.place.path for option in one.options} == {one.fact.place.path}


WIND = """# Weather

## Winds
- katabatic: falls down a slope at night
- anabatic: climbs a slope by day
- geostrophic: follows the lines of equal pressure
- anemometer: device that measures the wind
- windsock: tube that shows the wind
- vane: arrow that turns into the wind
"""


def test_adjectives_stand_among_adjectives_and_with_their_topic() -> None:
    adjectives = {"Katabatic", "Anabatic", "Geostrophic"}
    for one in short(WIND):
        texts = {option.text for option in one.options}
        if one.form == "term":
            assert texts <= adjectives or not texts & adjectives


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (
            ("outer port: harbour basin outside the lock", "dry port: yard for boxes by the rail", "free port: quay for goods in bond"),
            False,
        ),
        (("outer port: harbour basin for big ships", "dry port: yard for boxes by the rail", "free port: quay for goods in bond"), True),
    ],
)
def test_a_term_that_says_what_its_description_says_is_not_asked(lines: tuple[str, ...], asked: bool) -> None:
    text = "# Ports\n\n## Kinds\n" + "".join(f"- {line}\n" for line in lines)
    assert ("outer port" in asked_of(text, "outer port")) == asked


def test_a_king_with_his_number_is_not_told_by_it() -> None:
    text = "# Norway\n\n## Names\n- Haakon VII: first king of free Norway\n- Fridtjof Nansen: scientist, explorer\n"
    text += "- Henrik Ibsen: author of many plays\n- Edvard Grieg: composer of Peer Gynt\n"
    assert asked_of(text, "Haakon VII", "Henrik Ibsen") == {"Henrik Ibsen"}


def test_an_option_that_says_nearly_the_same_is_left_out() -> None:
    corpus = corpus_of("# Locks\n\n## Gates\n- mitre: gate that shuts only by water pressure\n- stop: gate that shuts by water pressure\n")
    one, other = (fact.parts[1] for fact in corpus.facts[:2])
    found = [q for q in short("# Locks\n\n## Gates\n- mitre: gate that shuts only by water pressure\n- stop: gate that shuts by water "
                              "pressure\n- sluice: slide that lets water in\n- cill: step that holds the gate\n")]  # fmt: skip
    for question in found:
        assert not {one.capitalize(), other.capitalize()} <= {option.text for option in question.options}


def test_every_question_of_a_quiz_is_sound_and_one_of_all_may_break_a_lesser_filter() -> None:
    text = SHIPS + "\n## Coast\n- skerry: small rock that the sea covers\n- ria: river valley that the sea drowned\n"
    notes = SourceText("n.md", text)
    corpus = corpus_of(text)
    assert all(sound(one, corpus, doubtful=one.warning is not None) for one in short(text))
    every = generate([notes], 0, None, doubtful=True).questions
    assert all(sound(one, corpus, lesser=False, doubtful=True) for one in every)
    assert not all(sound(one, corpus, lesser=False) for one in asked(corpus)), "these notes give others"


def test_a_description_that_stands_in_brackets_whole_is_described() -> None:
    assert described("(dest IP, dest port)") == described("(a)")
