"""What a reader who knows nothing of the notes stumbled over: no topic, values of unlike shape, headings, conditions, word forms."""

from __future__ import annotations

from functools import lru_cache

from components.quiz import Question
from components.quiz.build import build
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.forms import drafts
from components.quiz.sources import SourceText

SHIP = """# Sailing ships

## What sails carry a ship?
- **Jib**: a variant that stands before the mast.
- **Spinnaker**: a variant that swells out before the bow.
- **Lug**: a variant that hangs from a yard.

## What was measured?

| Property | Value beside the Thermopylae |
|---|---|
| Ropes | 33 instead of 34 |
| Speed | about 5 % slower |
| Crew | 28 instead of 35 |
| Cost | about 9 % lower |
| Boats | 16 instead of 17 |
| Draught | about 2 % less |

## Why do sails have a belly?
- A curved cloth turns the wind to one side.
- The lift of the cloth then grows.

## Why does a keel matter for a ship?
- The hull cannot slip to leeward.

## How does a rudder steer?
- The water is pushed to one side.

## What goes wrong in a storm?
- The seams of the hull open.

## How is the air of a hold treated?
- **Cooler**: a coil that is filled with brine.
- **Drier**: the cooling of damp air, so that its water falls out.
- **Fan**: a wheel that moves the air of a hold.
- **Vent**: an opening that lets stale air out.

## Typical misunderstandings
- "A ship goes faster with more cloth." With a strong wind, a ship heels over and goes slower.
- "A ship needs a storm for its journey." A ship needs a breeze from the side for its journey.
- "A ship goes with the wind behind it." A ship goes against the wind in a zigzag course.
- "A ship loses its way through its weight." A ship loses its way through the growth on the hull.
"""


@lru_cache(maxsize=1)
def corpus() -> Corpus:
    return read_corpus([SourceText("ship.md", SHIP)])


@lru_cache(maxsize=1)
def asked() -> tuple[Question, ...]:
    notes = corpus()
    built = [build(draft, notes, seed) for seed in range(4) for fact in notes.facts for draft in drafts(fact, notes)]
    return tuple(one for one in built if isinstance(one, Question))


def of(*forms: str) -> list[Question]:
    found = [one for one in asked() if one.form in forms]
    assert found
    return found


def test_a_variant_is_asked_with_what_it_is_a_variant_of() -> None:
    jib = [one for one in of("term", "gap") if "before the mast" in one.stem.lower()]
    assert jib
    assert all(one.stem.startswith("In the notes on “") for one in jib)
    assert not any("”, A" in one.stem for one in jib)


def test_a_value_of_a_table_is_asked_with_the_topic_of_the_notes() -> None:
    table = [one for one in asked() if one.form in ("property", "owner") and "Thermopylae" in one.stem]
    assert table
    assert all(one.stem.startswith("In the notes on “") for one in table)


def test_values_with_numbers_are_written_alike() -> None:
    for one in of("property"):
        texts = [option.text for option in one.options]
        assert not (any("instead" in text for text in texts) and any("%" in text for text in texts)), texts


def test_only_questions_why_and_how_are_asked_for_by_their_answer() -> None:
    found = of("asked")
    assert all(option.text.startswith(("Why", "How")) for one in found for option in one.options)
    assert not any("then" in one.stem or "seams" in one.stem for one in found)


def test_a_mistake_that_is_true_under_a_condition_is_not_called_wrong() -> None:
    wrong = {option.text for one in of("correction") for option in one.distractors}
    assert "A ship needs a storm for its journey" in wrong
    assert "A ship goes faster with more cloth" not in wrong


def test_what_a_description_names_in_another_form_of_the_word_is_no_wrong_answer_to_it() -> None:
    found = [one for one in of("meaning", "term") if one.key.text in ("Drier",) or "drier" in one.stem.lower()]
    assert found
    assert not any(option.text == "Cooler" or "filled with brine" in option.text for one in found for option in one.options)


OVEN = """# Ovens

## Which stoves are there?
- **Hearth**: a place of stone on which an open fire burns.
- **Kiln**: a chamber of brick that hardens clay.

## Which parts does an oven have?
- **Flue**: the channel that leads the smoke to the roof.
- **Grate**: the iron bars on which the coal lies.
- **Damper**: the flap that closes the channel.

## What happens at another heat?

| Oven | Too hot |
|---|---|
| Baker's oven | the crust burns |
| Potter's oven | the glaze runs |
| Smelter | the lining melts |
"""
FORGE = """# Forges

## Which tools are there?
- **Anvil**: the block of iron on which a smith hammers.
- **Tongs**: the pincers that hold a glowing bar.
- **Bellows**: the bag of leather that drives air into a fire.
"""


def test_notes_that_have_enough_of_their_own_take_nothing_from_elsewhere() -> None:
    notes = (("oven.md", OVEN, "oven"), ("forge.md", FORGE, "forge"))
    both = read_corpus([SourceText(name, text, title=concept, concept=concept) for name, text, concept in notes])
    built = [build(draft, both, seed) for seed in range(3) for fact in both.facts for draft in drafts(fact, both)]
    found = [one for one in built if isinstance(one, Question) and one.form in ("meaning", "term", "gap")]
    assert {one.source.file for one in found} == {"oven.md", "forge.md"}
    for one in found:
        assert {option.source.file for option in one.options} == {one.source.file}, one.stem


def test_an_effect_that_others_may_have_too_is_not_asked_for_its_owner() -> None:
    oven = read_corpus([SourceText("oven.md", OVEN)])
    built = [build(draft, oven, 0) for fact in oven.facts for draft in drafts(fact, oven)]
    assert not [one.stem for one in built if isinstance(one, Question) and one.form in ("property", "owner") and "oo hot" in one.stem]


def test_what_is_asked_of_one_number_lends_no_answer() -> None:
    lent = "\n## Why are there 3 masts and not 2?\n- The hull of the ship is long.\n"
    lent += "\n## Why does a ship need ballast?\n- The hull stays upright.\n"
    notes = read_corpus([SourceText("ship.md", SHIP + lent)])
    pools = [draft.pool for fact in notes.facts for draft in drafts(fact, notes) if draft.form == "question" and "keel" in draft.stem]
    assert pools
    assert any("upright" in choice.text for pool in pools for choice in pool)
    assert not any("long" in choice.text for pool in pools for choice in pool)
