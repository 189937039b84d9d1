"""What is no question at all: a value in the stem, the same things twice, the order of nobody knows what."""

from __future__ import annotations

import pytest

from components.quiz import filters_literal as literal
from components.quiz.corpus import Corpus
from components.quiz.facts import Printed
from components.quiz.strict import STRICT, STRICT_WHOLE, sound
from tests.quiz.make import asked, collection, corpus_of, definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("given", "printed", "told"),
    [
        ("x = torch.randn(32, 3, 64, 64)", "torch.Size([32, 3, 64, 64])", True),
        ("b = torch.ones(4)", "torch.Size([4])", True),
        ("x = [1, 2, 3, 4]", "[1, 2]", False),
        ("x = torch.randn(32, 3, 64, 64)", "torch.Size([32, 12288])", False),
        ("n = 1200", "1200", True),
        ("n = 1200", "12", False),
    ],
)
def test_a_value_that_stands_in_the_stem(given: str, printed: str, told: bool) -> None:
    fact = Printed(place(2, "code"), "x.shape", printed)
    one = question(f"After `{given}`, what is the value of the expression `x.shape`?", printed, "(1,)", fact=fact, form="printed")
    assert literal.value_in_stem(one, EMPTY) == told
    assert STRICT["literal"] is literal.value_in_stem


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("67/68", "68/67", True), ("salt and flour", "flour and salt", True), ("Warp, weft", "Weft, warp", True),
        ("UDP + TCP", "TCP + UDP", True),
        ("Mehl und Salz", "Salz, Mehl", True), ("67/68", "161/162", False), ("salt and flour", "salt and yeast", False),
        ("(32, 3)", "(3, 32)", False), ("warp → weft, heddle", "weft → warp, heddle", False), ("salt", "salt", False),
    ],
)  # fmt: skip
def test_the_same_things_in_another_order(one: str, other: str, same: bool) -> None:
    for key, wrong in (((one, (other, "x y"))), ("x y", (one, other))):
        asked = question("What is it?", key, *wrong, fact=definition("DHCP", key), form="meaning")
        assert literal.same_things(asked, EMPTY) == same
    ordered = question("What, in this order?", one, other, "x y", form="both")
    assert not literal.same_things(ordered, EMPTY)
    assert STRICT["same things"] is literal.same_things


@pytest.mark.parametrize(
    ("stem", "head", "told"),
    [
        ("In which order do the stages follow one another?", "stages", False),
        ("In the notes on “memory”, in which order do the stages follow one another?", "stages", True),
        ("In which order do the stages of mitosis follow one another?", "stages of mitosis", True),
    ],
)
def test_the_order_of_what(stem: str, head: str, told: bool) -> None:
    one = question(stem, "a, b, c", "b, a, c", "c, b, a", fact=collection(head, "a", "b", "c"), form="order")
    assert literal.order_of_what(one, EMPTY) != told
    assert STRICT["of what"] is literal.order_of_what


@pytest.mark.parametrize(
    ("heading", "named"), [("How does memory work?", "memory"), ("Memory", "memory"), ("What next?", ""), ("Week 3", "")]
)
def test_a_heading_says_of_what_the_steps_are(heading: str, named: str) -> None:
    corpus = corpus_of(f"## {heading}\n\nThree stages: encoding, storage, retrieval\n")
    made = [one for one in asked(corpus, "order") if sound(one, corpus, doubtful=True)]
    assert [one.stem.lower() for one in made[:1]] == (
        [f"in the notes on “{named}”, in which order do the stages follow one another?"] if named else []
    )


@pytest.mark.parametrize(
    ("code", "wrong", "told"),
    [
        ("x.view(6, -1).shape", ("torch.Size([2, 4])", "torch.Size([4, 3, 4])"), True),
        ("x.view(6, -1).shape", ("torch.Size([2, 4])", "torch.Size([4, 6])"), False),
        ("x.view(-1).shape", ("torch.Size([2, 4])", "torch.Size([4, 3, 4])"), False),
    ],
)
def test_a_number_of_the_call_in_the_right_shape_alone(code: str, wrong: tuple[str, str], told: bool) -> None:
    fact = Printed(place(2, "code"), code, "torch.Size([6, 4])")
    one = question(f"What is the value of the expression `{code}`?", fact.output, *wrong, fact=fact, form="printed")
    assert literal.of_the_call(one, EMPTY) == told
    assert STRICT_WHOLE["of the call"] is literal.of_the_call
