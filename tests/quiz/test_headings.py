"""Headings: what organises a course, what is only an adjective, what stands above and below, and lines that break off."""

from __future__ import annotations

import pytest

from components.quiz.adjectives import adjective
from components.quiz.parser.headings import organised, unfinished, with_noun
from components.quiz.titles import name_of
from tests.quiz.make import asked, corpus_of, facts_of

SHIPS = """# Seamanship

## Sails
- are trimmed by sheets
- stand on a mast or a stay

### Jib
- stands in front of the mast
- has no boom

### Spinnaker
- is set on courses before the wind
- bellies like a balloon

## Anchors
- are let go into the wind
- hold best in mud

### Plough
- rights itself when it is dragged
- folds for stowing

## Test hints
- jib: the sail that he asks about
- know both anchors
"""


@pytest.mark.parametrize(
    ("title", "below", "found"),
    [
        ("Exam hints", ["compare both"], True), ("To do", ["tides"], True), ("Prüfungshinweise", ["Gezeiten"], True),
        ("References (short)", ["Cunliffe"], True), ("Organisatorisches", [], True),
        ("Dates", ["exam on 3 May", "hand in the log by 4 June"], True),
        ("Dates", ["1588: the Armada sails", "1805: Trafalgar"], False),
        ("Organisation", ["room 14", "homework every Monday"], True),
        ("Organisation", ["the mate stands watch", "the cook does not"], False),
        ("Knots", ["bowline"], False), ("Ask Ms Brown", ["which knot?"], True), ("Fragen an Herrn Voss", ["Ebbe"], True),
        ("Testing the depth", ["lead line"], False),
    ],
)  # fmt: skip
def test_a_heading_that_organises(title: str, below: list[str], found: bool) -> None:
    assert organised(title, below) is found


def test_what_organises_a_course_states_nothing_unless_it_is_the_title() -> None:
    assert "sail that he asks about" not in " ".join(part for fact in facts_of(SHIPS) for part in fact.parts)
    titled = "# Exam hints\n\n## Knots\n- **Bowline**: the knot that makes a loop\n"
    assert [fact.parts[0] for fact in facts_of(titled)] == ["Bowline"]


def test_what_is_said_of_a_heading_is_no_wrong_answer_for_one_above_or_below_it() -> None:
    found = asked(corpus_of(SHIPS), "contrast", seeds=3)
    assert found
    for question in found:
        ours = question.fact.place.path
        for option in question.distractors:
            theirs = option.fact.place.path
            shorter = min(len(ours), len(theirs))
            assert ours[:shorter] != theirs[:shorter], question.stem


def test_headings_as_options_are_of_one_level() -> None:
    wide = SHIPS.replace("## Anchors", "## Hull\n- carries the ballast\n- is painted in spring\n\n## Anchors")
    found = asked(corpus_of(wide), "owner", seeds=3)
    assert found
    assert {len({len(one.fact.place.path) for one in question.options}) for question in found} == {1}


@pytest.mark.parametrize(
    ("title", "above", "name"),
    [
        ("Arable", "What is the difference between arable and pastoral farming?", "Arable farming"),
        ("Pastoral", "Arable and pastoral farming", "Pastoral farming"),
        ("Continental", "Types of climate", "Continental climate"),
        ("Continental", "Climate", None),
        ("Library", "Buildings", "Library"),
        ("Sediment", "Rocks", "Sediment"),
        ("Coral reefs", "Seas", "Coral reefs"),
    ],
)
def test_an_adjective_takes_the_noun_from_above_or_names_nothing(title: str, above: str, name: str | None) -> None:
    assert with_noun(title, above) == name


def test_what_stands_under_a_mere_adjective_is_asked_with_its_noun_or_not_at_all() -> None:
    text = "# Wheat\n\n## {}\n\n### Arable\n- needs a plough\n- ends with a harvest\n\n### Pastoral\n- needs fences\n- ends with a market\n"
    assert {fact.parts[0] for fact in facts_of(text.format("Arable and pastoral farming"))} == {"Arable farming", "Pastoral farming"}
    assert facts_of(text.format("Fields")) == []
    assert not adjective("Gradient")
    assert not adjective("Pascal")
    assert adjective("Glacial")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("the tide then has to", True), ("a buoy that is painted in red and", True), ("ebb is the", True), ("the lead line ...", True),
        ("Boje, die grün ist und", True), ("the buoy that a chart refers to", False), ("where the wreck is", False), ("vitamin A", False),
        ("was er an Bord hat", False), ("the crew", False),
        ("the anchor is made of ___ and weighs a ton", True), ("call `__init__` first, then `_____`", False),
    ],
)  # fmt: skip
def test_a_line_that_breaks_off(text: str, broken: bool) -> None:
    assert unfinished(text) is broken


def test_a_line_that_breaks_off_states_nothing() -> None:
    text = "# Tides\n\n- **Ebb**: the falling of the water\n- **Flood**: the rising of the\n- **Slack**: the rest between the two\n"
    assert [fact.parts[0] for fact in facts_of(text)] == ["Ebb", "Slack"]


KILN = """# Pottery

## Firing
What is a kiln?
- the oven in which clay is fired
What is a glaze?
- the glassy coat of a pot
- runs when it is too thick
What is bisque?
- clay that was fired once
"""


def test_a_question_above_a_list_owns_it_and_not_the_heading() -> None:
    found = [fact.parts[:2] for fact in facts_of(KILN)]
    assert ("kiln", "the oven in which clay is fired") in found
    assert ("bisque", "clay that was fired once") in found
    assert not [parts for parts in found if parts[0] == "Firing"]


def test_only_the_first_bullet_under_what_is_a_thing_may_say_what_it_is() -> None:
    assert ("answer", "the glassy coat of a pot") in [(fact.kind, fact.parts[1]) for fact in facts_of(KILN)]
    assert [fact.kind for fact in facts_of(KILN) if fact.parts[1].startswith("runs")] == ["statement"]


ORCHARD = """BOT 210 // outline

**Lecture 1+2: pruning** (late, ask Lea)

1. Kinds of cuts
   a. heading: shortens a shoot to make it branch
   b. thinning: takes a shoot off at its base
   c. pinching: removes the soft tip with two fingers
2. Other terms
   - spur – short shoot that bears the fruit
   - leader – shoot that carries on the trunk
   - needs a sharp knife
3. Tools
   - are cleaned after each tree

**Lecture 3: grafting**

1. What is a scion?
   - the upper part of a graft
2. Methods
   - are chosen by the season
"""


def test_a_point_that_heads_others_says_nothing_and_a_heading_of_notes_is_no_subject() -> None:
    found = facts_of(ORCHARD)
    said = [part for fact in found for part in fact.parts]
    assert not {"Kinds of cuts", "Other terms", "Tools", "Methods"} & {fact.parts[1] for fact in found}
    assert "Other terms" not in said
    assert {"heading", "thinning", "pinching", "spur", "scion"} <= set(said)


def test_the_first_line_alone_is_a_title_and_no_term() -> None:
    below = "## Tools\n- smoker: can that calms the bees\n- veil: net before the face\n- hive tool: lever for the frames\n"
    assert "Bee club, spring" not in {fact.parts[0] for fact in facts_of(f"Bee club, spring -- all may edit!!\n\n{below}")}
    pair = "drone - male bee without a sting\n\nworker - female bee that cannot mate\n\n"
    assert {"drone", "worker"} <= {fact.parts[0] for fact in facts_of(pair + below.removeprefix("## Tools\n"))}


def test_a_numbered_name_is_not_said_of_its_heading() -> None:
    text = (
        "# Bees\n\n## Life of a worker\n1. egg\n2. larva\n3. lives six weeks in summer\n\n"
        "## Life of a drone\n- dies after mating\n- feeds on stores\n"
    )
    found = {fact.parts[1] for fact in facts_of(text)}
    assert not {"egg", "larva"} & found
    assert "lives six weeks in summer" in found


def test_a_list_of_longer_points_is_no_meaning() -> None:
    signs = "busy flight, much brood, steady humming through all of the night, dry floor"
    text = f"# Bees\n\nSigns of a healthy hive: {signs}\nQueen: mother of the hive\n"
    assert [fact.parts[0] for fact in facts_of(text) if fact.kind == "definition"] == ["Queen"]
    assert not [fact for fact in facts_of("# Imker\n\nZucht: Kunst, Völker und Königinnen zu mehren\n") if fact.kind == "collection"]


def test_a_cry_behind_a_value_of_a_table_is_cut() -> None:
    text = "# Feed\n\n| Feed | Use |\n|---|---|\n| syrup | winter (warm it!!) |\n| pollen | spring (dry) |\n"
    assert [fact.parts[2] for fact in facts_of(text)] == ["winter", "spring (dry)"]


def test_a_stray_line_among_terms_says_nothing_of_their_heading() -> None:
    text = (
        "# Hives\n\n## Parts\n- brood box: the room of the queen\n- super: the room for the honey\n- frame: the rim of a comb\n"
        "- {}\n\n## Bees\n- swarm in May\n- dance\n"
    )
    assert "rot in wet years" not in " ".join(fact.parts[1] for fact in facts_of(text.format("rot in wet years")))
    few = text.replace("- super: the room for the honey\n- frame: the rim of a comb\n", "")
    assert "rot in wet years" in " ".join(fact.parts[1] for fact in facts_of(few.format("rot in wet years")))


def test_a_title_in_bold_may_have_a_remark_behind_it() -> None:
    assert {name_of(fact.place.path[-1]) for fact in facts_of(ORCHARD)} == {"pruning", "grafting"}


def test_a_list_with_a_line_in_front_lends_no_options_to_what_stands_beside_it() -> None:
    text = """# Cider

## Making

Pressing: juice is won from the pulp
Racking: cider is drawn off its lees
Fining: cider is cleared with clay
Kegging: cider is filled into kegs

Faults of cider:
- mousiness: cider tastes of stale nuts
- ropiness: cider turns thick as oil
- acetification: cider turns into vinegar
- haze: cider stays cloudy in the glass
"""
    found = asked(corpus_of(text), "meaning", "term", seeds=3)
    assert found
    for question in found:
        assert len({option.fact.place.intro for option in question.options}) <= 2
        assert sum(option.fact.place.intro != question.fact.place.intro for option in question.distractors) <= 1, question.stem


def test_a_column_over_one_sentence_in_quotes_is_an_example() -> None:
    text = (
        '# Pear\n\n| Part | Task | In "the pear fell far" |\n|---|---|---|\n| stalk | holds it | pear |\n| pip | holds the germ | far |\n'
    )
    assert {fact.parts[1] for fact in facts_of(text)} == {"Task"}
