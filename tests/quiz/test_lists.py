"""What stands beside the members of a list is of their kind, and a list can be asked as a whole and in its order."""

from __future__ import annotations

import subprocess
import sys

import pytest

from components.quiz import FORM_NAMES, Question, facts_of, questions_for
from components.quiz.build import build
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Collection
from components.quiz.forms import drafts
from components.quiz.lists import ambiguous, complete, noun
from components.quiz.sources import SourceText
from tests.quiz.make import ROOT, corpus_of
from tests.quiz.make import asked as asked_of

CHEESE = """# Cheese

## How is cheese made?
The four steps of cheese making are warming, cutting, pressing and ripening.

- **Warming**: the thickening of warm milk by rennet.
- **Cutting**: the dividing of the curd into small grains.
- **Pressing**: the squeezing of the grains in a mould.
- **Ripening**: the resting of the wheel in a cellar.

## What is done before?
- **Skimming**: the taking of the cream from the top.

## What is done on the farm?
- **Heating**: the bringing of the milk to the temperature of a cow.
- **Rennet**: the liquid from a stomach of a calf.

## Which cheeses are there?
Three families of cheese are Gouda, Brie and Feta.

- **Gouda**: a wheel that is pressed and waxed.
- **Brie**: a wheel that is covered with white mould.
- **Feta**: a block that is kept in brine.

## What can go wrong?
Three failures of a cellar are blowing, cracking and mites.

- **Blowing**: the swelling of a wheel by gas.
- **Cracking**: the tearing of a dry rind.
- **Mites**: the eating of the rind by small animals.

## What is a cellar for?
Three uses of a cellar are storage, drying and show.
"""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus([SourceText("cheese.md", CHEESE)])


@pytest.fixture(scope="module")
def asked(corpus: Corpus) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = {}
    for seed in range(4):
        for fact in corpus.facts:
            if isinstance(fact, Collection):
                made = [build(draft, corpus, seed) for draft in drafts(fact, corpus)]
                found.setdefault(fact.head, []).extend(one for one in made if isinstance(one, Question))
    return found


def texts(questions: list[Question]) -> set[str]:
    return {option.text for one in questions for option in one.options}


def test_what_is_listed_as_something_else_and_what_is_of_another_kind_is_no_wrong_member(asked: dict[str, list[Question]]) -> None:
    steps = [one for one in asked["steps of cheese making"] if one.form in ("member", "gap", "outsider")]
    assert {one.form for one in steps} == {"member", "gap", "outsider"}
    assert texts(steps) == {"Warming", "Cutting", "Pressing", "Ripening", "Skimming", "Heating"}


def test_a_list_that_nothing_is_like_is_asked_in_no_form_that_needs_others(asked: dict[str, list[Question]]) -> None:
    assert not {"member", "gap", "outsider"} & {one.form for one in asked["families of cheese"]}


def test_steps_are_asked_in_their_order(asked: dict[str, list[Question]]) -> None:
    order = next(one for one in asked["steps of cheese making"] if one.form == "order")
    assert order.key.text == "Warming, cutting, pressing, ripening"
    assert all(sorted(option.text.lower().split(", ")) == sorted(order.key.text.lower().split(", ")) for option in order.options)
    assert not [one for one in asked["families of cheese"] if one.form == "order"]


def test_what_several_things_are_together_is_asked_beside_other_lists(asked: dict[str, list[Question]]) -> None:
    together = next(one for one in asked["failures of a cellar"] if one.form == "together")
    assert together.stem == "In the notes on “Cheese”, what are “blowing, cracking and mites” called together?"
    assert together.key.text == "Failures of a cellar"
    assert {option.text for option in together.distractors} <= {"Steps of cheese making", "Families of cheese", "Uses of a cellar"}
    assert {"order", "together"} <= set(FORM_NAMES)


def test_a_name_that_two_lists_could_have_is_not_asked() -> None:
    corpus = read_corpus([SourceText("n.md", "# N\n\n## A\nThree tools of a baker are oven, peel and bowl.\n\n## B\n"
                                             "Three tools that each baker of bread owns are apron, cap and scale.\n")])  # fmt: skip
    short, long = [fact for fact in corpus.facts if isinstance(fact, Collection)]
    assert ambiguous(short, corpus)
    assert not ambiguous(long, corpus)
    assert not [one for draft in drafts(short, corpus) if isinstance(one := build(draft, corpus, 0), Question) and one.form == "member"]


def test_a_noun_that_names_no_kind_joins_no_lists() -> None:
    assert noun("steps of a recipe") == "step"
    assert noun("parts of a loaf") == ""
    assert noun("two uses that it has") == noun("uses of flour") != ""


def test_the_notes_say_whether_a_list_is_complete(corpus: Corpus) -> None:
    lists = {fact.head: fact for fact in corpus.facts if isinstance(fact, Collection)}
    assert complete(lists["steps of cheese making"])
    assert not complete(lists["families of cheese"])


def test_what_also_regularises_is_never_a_wrong_method_of_regularisation() -> None:
    lists = [fact for fact in facts_of() if isinstance(fact, Collection) and fact.head == "methods of regularisation"]
    found = [one for seed in range(3) for one in questions_for([fact.id for fact in lists], seed=seed)]
    assert found
    assert "Batch normalisation" not in texts(found)


BOATS = """# Boats

## How do punts and gondolas differ? What is a motor barge?
- Fishing punt: a narrow boat pushed with a pole
- Motorised barge: a wide boat driven by a screw
- Rowing gondola: a curved boat rowed by one man

3 advantages: low draught, cheap repair, large hold

Boat examples: canoe, dory, kayak
"""


def test_advantages_of_one_thing_stand_beside_those_of_what_is_told_apart_from_it() -> None:
    found = [one for one in asked_of(corpus_of(BOATS)) if one.form == "together" and "draught" in one.stem]
    assert {one.key.text for one in found} == {"Advantages of motor barge"}
    offered = {option.text for one in found for option in one.distractors}
    assert offered == {"Advantages of Rowing gondola", "Advantages of Fishing punt"} | (offered & {"Examples of Boat"})


def test_the_order_of_steps_does_not_hang_on_how_a_set_is_walked_through() -> None:
    code = "from tests.quiz.test_lists import CHEESE, corpus_of, asked_of\n" + (
        "print([[option.text for option in one.options] for one in asked_of(corpus_of(CHEESE)) if one.form == 'order'])"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1
    assert len(runs.pop()) > 100
