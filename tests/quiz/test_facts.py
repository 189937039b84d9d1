"""From units to facts, one kind after another."""

from __future__ import annotations

import pytest

from components.quiz.facts import Fact
from components.quiz.parser import parse
from components.quiz.parser.questions import thing_asked
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of


def parts(text: str, title: str = "") -> list[tuple[str, ...]]:
    return [(fact.kind, *fact.parts) for fact in facts_of(text, title)]


@pytest.mark.parametrize(
    "line",
    [
        "**Kernel**: the small grid of weights.",
        "**Kernel:** the small grid of weights",
        "Kernel: the small grid of weights",
        "- Kernel – the small grid of weights",
        "**Kernel** – the small grid of weights",
        "A kernel is the small grid of weights.",
        "## What is a kernel?\n- the small grid of weights",
        "## What is a kernel?\nA kernel is the small grid of weights.",
        "Q: What is a kernel?\nA: The small grid of weights.",
        "| Term | Meaning |\n|---|---|\n| Kernel | the small grid of weights |",
    ],
)
def test_a_definition_in_every_dress(line: str) -> None:
    found = [tuple(part.lower() for part in fact) for fact in parts(line)]
    assert found == [("definition", "kernel", "the small grid of weights")]


@pytest.mark.parametrize(
    ("text", "head", "members"),
    [
        (
            "The three ingredients of learning are data, a model and a cost function.",
            "ingredients of learning",
            ("data", "model", "cost function"),
        ),
        ("3 advantages of adapters: speed, size, price", "advantages of adapters", ("speed", "size", "price")),
        ("The three advantages of adapters are: speed, size and price", "advantages of adapters", ("speed", "size", "price")),
        ("ML examples: classification, regression, clustering", "examples of ML", ("classification", "regression", "clustering")),
        ("Name 3 settings of a net:\n- depth, width, rate", "settings of a net", ("depth", "width", "rate")),
    ],
)
def test_a_list_in_a_line(text: str, head: str, members: tuple[str, ...]) -> None:
    assert parts(text) == [("collection", head, *members)]


def test_a_wrong_count_is_no_collection() -> None:
    assert parts("The four ingredients of learning are data, a model and a cost function.") == []


def test_parallel_bullets_under_sibling_headings_are_a_contrast() -> None:
    masked = "### Masked model\n- Context: both sides\n- Known model: BERT\n"
    text = f"## Nets\n{masked}### Causal model\n- Context: the left\n- Known model: GPT-2\n"
    assert ("attribute", "Masked model", "Context", "both sides") in parts(text)
    assert ("attribute", "Causal model", "Known model", "GPT-2") in parts(text)


def test_unlabelled_bullets_under_sibling_headings_are_said_of_them() -> None:
    text = "**Masked model:**\n- Context from both sides\n\n**Causal model:**\n- Context from the left\n"
    assert parts(text) == [("statement", "Masked model", "Context from both sides"), ("statement", "Causal model", "Context from the left")]


def test_table_rows_are_properties() -> None:
    text = "| Vitamin | Source |\n|---|---|\n| A | carrots |\n| C | citrus fruit |\n"
    assert parts(text) == [("attribute", "A", "Source", "carrots"), ("attribute", "C", "Source", "citrus fruit")]


def test_bullets_under_a_question_answer_it() -> None:
    assert parts("## Why do nets need depth?\n- Without depth only lines are learned.\n- Depth composes features.\n") == [
        ("answer", "Why do nets need depth?", "Without depth only lines are learned."),
        ("answer", "Why do nets need depth?", "Depth composes features."),
    ]


def test_an_attribute_in_a_list_belongs_to_the_term_above_it() -> None:
    text = "### Methods\n- Osmosis: the passage of water through a wall\n- Applications: cleaning sea water\n"
    assert ("attribute", "Osmosis", "Applications", "cleaning sea water") in parts(text)


def test_a_quoted_mistake_and_its_correction() -> None:
    text = '## Typical misunderstandings\n- "An epoch is one update." An epoch is one pass over the data.\n- "Nets think." They do not.\n'
    assert parts(text) == [("correction", "An epoch is one update.", "An epoch is one pass over the data.")]


def test_code_with_its_explanation_and_its_output() -> None:
    text = "- `tokenizer.decode(ids)`: turns ids back into text\n"
    assert parts(text) == [("code", "`tokenizer.decode(ids)`", "turns ids back into text")]
    printed = "- print(logits.shape)\n- torch.Size([1, 30522])\n"
    assert ("printed", "logits.shape", "torch.Size([1, 30522])") in parts(printed)
    session = "```\n>>> x.shape\ntorch.Size([2, 3])\n```\n"
    assert ("printed", "x.shape", "torch.Size([2, 3])") in parts(session)


def test_a_reason_in_a_sentence() -> None:
    assert parts("Clustering is unsupervised, because the groups come from the inputs alone.") == [
        ("cause", "Clustering is unsupervised", "the groups come from the inputs alone")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Describe what a kernel is and name an example.",
        "For example, a kernel is the small grid of weights.",
        "Example: kernel",
        "Prompt: What is the most famous song of Coldplay? Viva La Vida",
        "What is a kernel?",
        "See https://example.org/kernel: the small grid",
        "It is the small grid of weights.",
        "- [ ] Kernel: look this up",
        "A weight stands for the importance of the importance of a neuron.",
    ],
)
def test_asides_are_no_facts(line: str) -> None:
    assert parts(line) == []


def test_what_is_set_aside_is_counted() -> None:
    document = parse(SourceText("n.md", "Describe the kernel.\n\nWhat is a kernel?\n"))
    from components.quiz.parser.facts import read_facts

    read_facts(document)
    assert document.set_aside == {"task": 1, "open question": 1}


def test_an_id_outlives_moved_lines_and_not_a_changed_statement() -> None:
    def only(text: str) -> Fact:
        (fact,) = facts_of(text)
        return fact

    first = only("Kernel: the small grid of weights")
    assert first.id == only("\n\nkernel:  the small grid of weights.").id
    assert first.id != only("Kernel: the large grid of weights").id


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("What is a scion?", "scion"),
        ("Was ist ein Reis?", "Reis"),
        ("What is the von Neumann architecture?", "von Neumann architecture"),
        ("What is the difference between scion and stock?", ""),
        ("Was ist der Unterschied zwischen Reis und Unterlage?", ""),
        ("Was ist die Aufgabe von Kalk?", ""),
        ("Was ist das Mittel für Rosen?", ""),
        ("Why is a scion cut?", ""),
    ],
)
def test_a_question_may_ask_what_one_thing_is(text: str, term: str) -> None:
    assert thing_asked(text) == term
