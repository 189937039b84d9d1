"""Notes of programming: names written together, methods with what they do, small numbers that code prints."""

from __future__ import annotations

import pytest

from components.quiz.cues import echoes
from components.quiz.facts import CodeLine
from components.quiz.forms_numbers import few
from components.quiz.parser.labels import split_label
from tests.quiz.make import asked, corpus_of, definition, facts_of

SESSION = """# Tables

## Methods
- `.head(n)` returns the first n rows of a table
- `.fillna(x)` replaces each empty cell by x
- `.merge(other)` joins two tables along a shared column
- `.count()` counts rows, `.size` counts cells

## Session
```python
>>> rows = [8, 4, 6]
>>> rows[-2]
4
>>> len(rows)
3
>>> 2 ** 11
2048
```

```python
ids = range(12)      # numbers from 0 to 11
ids.sort()           # puts the smallest first
```
"""


def test_the_halves_of_a_name_written_together_are_heard() -> None:
    assert echoes("key that is not there", "KeyError")
    assert echoes("norm of a layer", "LayerNorm")
    assert not echoes("value of the wrong type", "KeyError")
    assert not echoes("the port of a house", "PyTorch")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("`.head(n)` returns the first rows", ("`.head(n)`", "returns the first rows")),
        ("`.count()` counts rows, `.size` counts cells", None),
        ("`.count()` of a table", None),
    ],
)
def test_a_method_and_what_it_does(text: str, label: tuple[str, str] | None) -> None:
    assert split_label(text, "") == label


def test_methods_are_lines_of_code() -> None:
    found = {fact.code: fact.explanation for fact in facts_of(SESSION) if isinstance(fact, CodeLine)}
    assert found["`.fillna(x)`"] == "replaces each empty cell by x"
    assert "ids = range(12)" not in found
    questions = asked(corpus_of(SESSION), "code", "call")
    assert ".merge(other)" in {question.fact.parts[0].strip("`") for question in questions}


def test_small_numbers_stand_beside_small_numbers() -> None:
    questions = {question.stem: question for question in asked(corpus_of(SESSION), "printed")}
    found = questions["After `rows = [8, 4, 6]`, what is the value of the expression `len(rows)`?"]
    assert found.key.text == "3"
    assert all(int(option.text) < 10 for option in found.options)
    assert "After `rows = [8, 4, 6]`, what is the value of the expression `rows[-2]`?" in questions


@pytest.mark.parametrize("text", ["0", "1", "2", "3"])
def test_three_neighbours_of_a_small_number(text: str) -> None:
    numbers = sorted(int(choice.text) for choice in few(definition("n", text), text))
    assert len(numbers) == 3
    assert int(text) not in numbers
    assert numbers[-1] - numbers[0] <= 3
    assert not few(definition("n", "17"), "17")
