"""What a learner's `Q:` asks of one term, in whatever words, and what its `A:` says of it."""

from __future__ import annotations

import pytest

from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.generate import generate
from components.quiz.parser.apart import set_apart
from components.quiz.parser.asked import Asked, asked_of, formula_asked, no_one_thing, only_named, tells_to
from components.quiz.parser.replied import answer_of
from components.quiz.parser.replies import listed
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

NOTES = """# Weaving

## Loom

Q: Define the warp.
A: The threads that are stretched on the loom. Costly if silk!

Q: weft?
A: the thread that is carried across from side to side, is wound on a bobbin

Q: What does a reed measure?
A: How close the threads of a cloth lie

Q: heddle, what for?
A: lifts one set of threads; made of wire

Q: Name the four parts of a treadle.
A: Lam, cord, pedal and pin, frame

Q: Sett of a cloth
A: 24/2, the number of threads in an inch

Q: State the shrinkage rule.
A: s = 1 - w/l

## Fibres

Q: What is the origin of linen?
A: flax
Q: What is the origin of jute?
A: corchorus
Q: origin silk?
A: the cocoons of a moth
Q: What is the origin of sisal?
A: agave leaves
Q: Name three mordants
A: alum, iron, copper

## Deutsch gefragt

Q: How do fullers work?
A: They beat the wet cloth until it shrinks.
"""


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Define the warp.", Asked("warp")),
        ("What is meant by selvedge?", Asked("selvedge")),
        ("What do you understand by a twill?", Asked("twill")),
        ("What does weft mean?", Asked("weft")),
        ("And a shuttle?", Asked("shuttle")),
        ("And plain weave?", Asked("plain weave")),
        ("And why?", None),
        ("What is a shed & how do you open it?", Asked("shed")),
        ("What is a shed & who opens it?", Asked("shed")),
        ("What does a reed tell you?", Asked("reed", "tells you")),
        ("What do reeds measure?", Asked("reeds", "measure")),
        ("What does the rule of sett state?", Asked("rule of sett", "says")),
        ("How is the sett calculated?", Asked("sett")),
        ("How do fullers work?", Asked("fullers")),
        ("Tension box - how does it work?", Asked("Tension box")),
        ("heddle, what for?", Asked("heddle", use=True)),
        ("What is a temple used for?", Asked("temple", use=True)),
        ("Was versteht man unter einem Schuss?", Asked("Schuss")),
        ("Definiere Kette.", Asked("Kette")),
        ("Wozu dient das Blatt?", Asked("Blatt", use=True)),
        ("Wie funktioniert ein Webstuhl?", Asked("Webstuhl")),
        ("What's special about damask?", None),
        ("What is the difference between warp and weft?", None),
        ("How do you warp a loom?", None),
        ("Why do we wash wool?", None),
        ("Damask definition", Asked("Damask")),
        ("Damask: three things", None),
        ("What is Jacquard's second?", None),
        ("What are the 5 parts of a loom?", None),
    ],
)
def test_the_term_of_a_question(question: str, found: Asked | None) -> None:
    assert asked_of(question) == found


@pytest.mark.parametrize(
    ("answer", "verb", "said"),
    [
        ("The threads that are stretched on the loom. Costly if silk!", "", "the threads that are stretched on the loom"),
        ("thread carried across the cloth, is wound on a bobbin", "", "thread carried across the cloth"),
        ("24/2, the number of threads in an inch", "", "the number of threads in an inch"),
        ("the tension of the yarn (T, N)", "", "the tension of the yarn"),
        ("How close the threads lie, d = n/l", "measures", "measures how close the threads lie"),
        ("Measures how close the threads lie", "measures", "measures how close the threads lie"),
        ("The cloth shrinks by a tenth", "says", "says that the cloth shrinks by a tenth"),
        ("They beat the wet cloth until it shrinks.", "", "beat the wet cloth until it shrinks"),
        ("wool, silk and hair of goats", "", "wool, silk and hair of goats"),
        ("lifts one set of threads off the loom, lowers all the others with it", "", "lifts one set of threads off the loom"),
        ("tying the ends of the warp to the beam, needs a good pair of hands", "", "tying the ends of the warp to the beam"),
        ("Ein Faden, der auf dem Baum liegt", "", "ein Faden, der auf dem Baum liegt"),
        ("ein Muster aus Rauten, etwa auf Tischtuch", "", "ein Muster aus Rauten"),
        ("Den Faden zwischen den Leisten.", "", "Faden zwischen den Leisten"),
    ],
)  # fmt: skip
def test_what_an_answer_says(answer: str, verb: str, said: str) -> None:
    assert answer_of(answer, verb) == said


def test_a_name_alone() -> None:
    assert only_named("Sett of a cloth?") == "Sett of a cloth"
    assert only_named("Colour of the cloth and thread?") == ""
    assert only_named("Purpose of a temple?") == ""
    assert only_named("Law of broken threads?") == "Law of broken threads"
    assert only_named("Commonest cause of a break?") == ""
    assert only_named("Sett of a cloth how different") == ""
    assert tells_to("State the rule")
    assert not tells_to("Statement")


@pytest.mark.parametrize(
    ("name", "none"),
    [
        ("twill? satin", True),
        ("Twill how different", True),
        ("Jacquard's second", True),
        ("Jacquard's", True),
        ("Damask: three things", True),
        ("Weaves I–IV", True),
        ("Jacquard's loom", False),
        ("plain weave", False),
        ("2/2 twill", False),
    ],
)
def test_what_names_no_one_thing(name: str, none: bool) -> None:
    assert no_one_thing(name) is none


def test_cards_whose_heading_is_no_question_and_no_name() -> None:
    notes = """Q: Twill how different
A: has a slanting line, needs three shafts

Q: usual width of silk in the UK
A: 60 inches. 45 in the US

Q: Silk – what does it come from?
A: the cocoons of a moth

Q: shed (US: opening)
A: the gap through which the shuttle goes

Q: Weaver's two rules
A: 1 beat every pick. 2 never cut the warp
"""
    assert [fact.parts for fact in facts_of(notes)] == [
        ("Silk – what does it come from?", "the cocoons of a moth"),
        ("shed", "the gap through which the shuttle goes"),
    ]


def test_a_formula_is_no_meaning() -> None:
    assert formula_asked("State the shrinkage rule.", "s = 1 - w/l") == ("shrinkage rule", "s = 1 - w/l")
    assert formula_asked("Sett", "threads that lie in one inch") is None


def test_lists() -> None:
    assert listed("Name the four parts of a treadle.", "Lam, cord, pedal and pin, frame") == (
        "parts of a treadle",
        ("lam", "cord", "pedal and pin", "frame"),
    )
    assert listed("Name three mordants", "alum, iron, copper") == ("examples of mordants", ("alum", "iron", "copper"))
    assert listed("Nenne die drei Bindungsarten.", "Leinwand, Köper, Atlas") == ("Bindungsarten", ("Leinwand", "Köper", "Atlas"))


def test_two_kinds_of_one_thing() -> None:
    assert set_apart("S twist yarn / Z twist yarn?", "S twist (s) = spun to the left. Z twist (z) = spun to the right.") == [
        ("S twist yarn", "spun to the left"),
        ("Z twist yarn", "spun to the right"),
    ]


def test_facts_and_questions() -> None:
    facts = facts_of(NOTES)
    told = {fact.term: fact.meaning for fact in facts if isinstance(fact, Definition)}
    assert told["warp"] == "the threads that are stretched on the loom"
    assert told["weft"] == "the thread that is carried across from side to side"
    assert told["reed"] == "measures how close the threads of a cloth lie"
    assert told["heddle"] == "lifts one set of threads"
    assert told["Sett of a cloth"] == "the number of threads in an inch"
    assert told["fullers"] == "beat the wet cloth until it shrinks"
    values = {(fact.subject, fact.attribute): fact.value for fact in facts if isinstance(fact, Attribute)}
    assert values["shrinkage rule", "formula"] == "s = 1 - w/l"
    assert values["jute", "origin"] == "corchorus"
    assert values["silk", "origin"] == "the cocoons of a moth"
    assert ("parts of a treadle", 4) in {(fact.head, len(fact.members)) for fact in facts if isinstance(fact, Collection)}
    asked = {question.fact for seed in range(2) for question in generate([SourceText("n.md", NOTES)], seed, None, doubtful=True).questions}
    assert {fact.parts[0] for fact in asked} >= {"weft", "jute"}


def test_how_long_is_no_answer_to_how_many() -> None:
    notes = """# Weaving

Q: How long is a bolt of linen?
A: 30 yards

Q: How long is a bolt of silk?
A: 40 yards

Q: How long is a bolt of wool?
A: 50 yards

Q: How many shafts has a table loom?
A: 8
"""
    asked = [question for seed in range(3) for question in generate([SourceText("n.md", notes)], seed, None).questions]
    assert asked
    assert not [question for question in asked if "yards" in question.key.text and any(option.text == "8" for option in question.options)]


def test_what_a_thing_is_for() -> None:
    notes = """Q: Purpose of the temple?
A: to keep the cloth at its width

Q: What is a raddle used for?
A: spreading of the warp

Q: Raddle, what for?
A: checks if the warp is wide enough

Q: How does a loom work?
A: (1) lift (2) throw (3) beat
"""
    facts = facts_of(notes)
    assert {fact.parts for fact in facts} == {
        ("temple", "used to", "keep the cloth at its width"),
        ("raddle", "used for", "spreading of the warp"),
        ("Raddle", "checks if the warp is wide enough"),
        ("How does a loom work?", "(1) lift (2) throw (3) beat"),
    }


def test_a_question_with_its_answer_in_one_line() -> None:
    notes = """# Weaving

- Q: Define the warp. A: The threads that are stretched on the loom.
- Q: weft? A: the thread that is carried across
- Q: Name the three weaves. A: plain, twill, satin
- What are the 3 motions of a loom? Shedding, picking, beating
- What is a selvedge? The edge of a cloth that does not fray.
- Why does wool felt? Because its scales hook together.
"""
    facts = {fact.parts for fact in facts_of(notes)}
    assert facts == {
        ("warp", "the threads that are stretched on the loom"),
        ("weft", "the thread that is carried across"),
        ("weaves", "plain", "twill", "satin"),
        ("motions of a loom", "shedding", "picking", "beating"),
        ("selvedge", "the edge of a cloth that does not fray"),
        ("Why does wool felt?", "Its scales hook together."),
    }
