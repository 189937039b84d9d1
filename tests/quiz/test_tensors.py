"""Shapes: their axes, and what code prints, beside the shapes that go in."""

from __future__ import annotations

import pytest

from components.quiz.facts import Axes, CodeLine, Printed
from components.quiz.forms import drafts
from components.quiz.parser.shapes import axes
from components.quiz.printed import free
from tests.quiz.make import asked, corpus_of, facts_of

SESSION = """# Arrays

```
>>> a = np.zeros((6, 1, 9))
>>> b = np.zeros((7, 9))
>>> (a + b).shape
(6, 7, 9)
>>> net = nn.Linear(9, 5)
>>> sum(p.numel() for p in net.parameters())
50
```

```python
film = load(path)            # no shape here at all
x = np.zeros((12, 3, 64, 48))   # (frame, channel, row, column)
```
"""


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("x = np.zeros((12, 3, 64))  # frame, row, column", ("x", "(12, 3, 64)", ("frame", "row", "column"))),
        ("k torch.Size([2, 8, 64])   # (B, heads, T)", ("k", "(2, 8, 64)", ("B", "heads", "T"))),
        (">>> x = torch.randn(12, 3, 64)  # frame, row, column", ("x", "(12, 3, 64)", ("frame", "row", "column"))),
        ("x = np.zeros((12, 3, 64))  # frame, row", None),
        ("x = np.zeros((12, 3, 64))  # all of them zeros, nothing else at all, really", None),
        ("x = np.zeros((12, 3))  # frame, row", None),
        ("x = f(y)  # frame, row, column", None),
    ],
)
def test_axes_have_a_name_for_each_number(code: str, found: tuple[str, str, tuple[str, ...]] | None) -> None:
    assert axes(code) == found


def test_the_order_of_the_axes_is_asked() -> None:
    questions = [question for question in asked(corpus_of(SESSION), "order") if isinstance(question.fact, Axes)]
    assert [question.key.text for question in questions] == ["frame, channel, row, column"]
    assert "`x`" in questions[0].stem
    assert "(12, 3, 64, 48)" in questions[0].stem
    assert {frozenset(option.text.split(", ")) for option in questions[0].options} == {frozenset(("frame", "channel", "row", "column"))}
    assert not [fact for fact in facts_of(SESSION) if isinstance(fact, CodeLine) and "frame" in fact.explanation]


def test_a_printed_shape_stands_beside_the_shapes_that_go_in() -> None:
    questions = [question for question in asked(corpus_of(SESSION), "printed") if "(a + b)" in question.stem]
    assert questions
    assert questions[0].key.text == "(6, 7, 9)"
    assert "(6, 1, 9)" in {option.text for option in questions[0].options}


def test_names_of_a_comprehension_are_its_own() -> None:
    assert free("sum(p.numel() for p in net.parameters())") == {"net"}
    found = [
        question for question in asked(corpus_of(SESSION), "printed") if isinstance(question.fact, Printed) and "numel" in question.stem
    ]
    assert found
    assert found[0].key.text == "50"


@pytest.mark.parametrize(
    ("call", "orders"),
    [
        ("x.permute(2, 0, 1).shape", True),
        ("x.transpose(0, 1).shape", True),
        ("x.flip(0).shape", False),
        ("x.permute(2, 0, 1).sum(0).shape", False),
    ],
)
def test_a_call_that_orders_the_axes_anew_stands_beside_other_orders(call: str, orders: bool) -> None:
    others = "".join(f">>> np.ones({shape}).shape\n{shape}\n" for shape in ("(5, 2, 3)", "(4, 4, 2)", "(6, 2)"))
    corpus = corpus_of(f"# Arrays\n\n```\n>>> x = np.zeros((2, 3, 4))\n>>> {call}\n(4, 2, 3)\n{others}```\n")
    pools = [draft.pool for fact in corpus.facts if isinstance(fact, Printed) and fact.code == call for draft in drafts(fact, corpus)]
    assert pools
    assert all(all(sorted(choice.text) == sorted("(4, 2, 3)") for choice in pool) == orders for pool in pools)
