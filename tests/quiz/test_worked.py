"""What works an example out states nothing: tables of its numbers, its letters, what a calculator gives, shapes of what is not shown."""

from __future__ import annotations

import pytest

from components.quiz import filters_literal as literal
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Printed
from components.quiz.parser.worked import by_hand
from components.quiz.printed import hidden
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import asked, corpus_of, facts_of, place, question

EMPTY = Corpus([])
SHOP = "# Shop\n\n## Costs\n\n{above}\n\n| {header} |\n|{rules}|\n{rows}\n"
YEARS = ("Year | Plan A | Plan B", "1 | 700 | 950", "2 | 600 | 450")
TOWNS = ("town | hens | geese", "Lorno | 700 | 950", "Tapi | 600 | 450")
QUEUE = ("order | wait P1 | P2", "first come | 0 | 7", "P2, P1 | 4 | 0")


def stated(above: str, table: tuple[str, ...]) -> set[str]:
    """The subjects of the facts of a table below a line."""
    header, *rows = table
    rules = "|".join("---" for _ in header.split("|"))
    text = SHOP.format(above=above, header=header, rules=rules, rows="\n".join(f"| {row} |" for row in rows))
    return {fact.subject for fact in facts_of(text) if isinstance(fact, Attribute)}


@pytest.mark.parametrize(
    ("above", "table", "kept"),
    [
        ("Kiln: cost 4,000, rest 500, life 6 yrs.", YEARS, False),
        ("Bought twice a year.", YEARS, True),
        ("Kiln: cost 4,000, rest 500, life 6 yrs.", TOWNS, True),
        ("Kiln: cost 4,000, rest 500, life 6 yrs.", (*YEARS[:2], "2 | 600 | low"), True),
        ("Ex. with three sheds", TOWNS, False),
        ("Counted in May", TOWNS, True),
        ("Both came at once: P1=7, P2=4", ("order | P1 | P2", "first come | 0 | 7", "short first | 4 | 0"), False),
        ("Plain text.", QUEUE, False),
        ("Plain text.", ("level | P1 | P2", "floor | 3 | 7", "roof | 4 | 5"), True),
        ("Plain text.", ("Iteration | x | y", "1 | 1.5 | 0.25", "2 | 1.42 | 0.01"), False),
        ("Plain text.", ("Year | balance | interest", "1 | 900 | 45", "2 | 845 | 42"), False),
        ("Plain text.", ("Year | balance | interest", "1 | 900 mm | 45", "2 | 845 | 42"), True),
    ],
)
def test_numbers_of_one_example(above: str, table: tuple[str, ...], kept: bool) -> None:
    assert bool(stated(above, table)) == kept


@pytest.mark.parametrize(("heading", "kept"), [("RSA by hand", False), ("Worked example 2", False), ("Permissions", True)])
def test_letters_under_a_heading_of_an_example(heading: str, kept: bool) -> None:
    assert by_hand(heading) != kept
    found = {fact.subject for fact in facts_of(f"# Keys\n\n## {heading}\n\n1. p = 13, q = 29, n = 377\n") if isinstance(fact, Attribute)}
    assert bool(found) == kept
    named = {
        fact.subject for fact in facts_of(f"# Keys\n\n## {heading}\n\n1. read = 4, write = 2, run = 1\n") if isinstance(fact, Attribute)
    }
    assert bool(named) == kept  # nothing that stands below the heading of an example is stated


@pytest.mark.parametrize(
    ("code", "output", "refused"),
    [
        ("36**9", "101559956668416", True),
        ("math.factorial(12)", "479001600", True),
        ("2 ** 11", "2048", False),
        ("0.1 + 0.2", "0.30000000000000004", False),
        ("sum(p.numel() for p in nn.Linear(784, 128).parameters())", "100480", False),
    ],
)
def test_what_only_a_calculator_gives(code: str, output: str, refused: bool) -> None:
    assert STRICT_WHOLE["calculator"] is literal.calculated
    one = question(f"What is the value of the expression `{code}`?", output, "7", "9", fact=Printed(place(), code, output), form="printed")
    assert literal.calculated(one, EMPTY) == refused


@pytest.mark.parametrize(
    ("stem", "refused"),
    [
        ("Which shape do the notes show for `y.shape`, where `y = net(x)`?", True),
        ("What is `y.shape`, where `y = Linear(9, 5)(x)` and `x = torch.zeros(2, 9)`?", False),
        ("What is `s.shape`, where `s = q @ q.mT` and `q.shape` is `torch.Size([2, 9])`?", False),
        ("Which shape do the notes show for `q.shape`, where `q = q.view(2, 9, 8).transpose(1, 2)`?", False),
        ("Which shape do the notes show for `q.shape`, where `q = q.view(2, -1, 8)`?", True),
        ("Welchen Wert hat der Ausdruck `q.shape`?", True),
        ('After `df = pd.read_csv("hens.csv")`, what is the value of the expression `df.shape`?', True),
        ("After `x = torch.zeros(4, 3)`, what is the value of the expression `x.T.shape`?", False),
    ],
)
def test_the_stem_gives_what_a_shape_rests_on(stem: str, refused: bool) -> None:
    assert STRICT_WHOLE["unshown"] is literal.unshown
    one = question(stem, "(5, 2)", "(2, 5)", "(5, 5)", fact=Printed(place(), "y.shape", "(5, 2)"), form="printed")
    assert literal.unshown(one, EMPTY) == refused


SESSION = """# Layers

```
>>> x = torch.randn(6, 11, 30)      # hens, days, eggs
>>> y = nn.Linear(30, 7)(x)
>>> y.shape
torch.Size([6, 11, 7])
>>> z = y @ y.transpose(-2, -1)
>>> z.shape
torch.Size([6, 11, 11])
>>> z = z.flatten(1)
>>> z.shape
torch.Size([6, 121])
```
"""


def test_a_shape_is_asked_for_with_what_goes_in() -> None:
    stems = {one.stem for one in asked(corpus_of(SESSION), "printed")}
    assert "What is `y.shape`, where `y = nn.Linear(30, 7)(x)` and `x = torch.randn(6, 11, 30)`?" in stems
    assert "What is `z.shape`, where `z = y @ y.transpose(-2, -1)` and `y.shape` is `torch.Size([6, 11, 7])`?" in stems
    assert "Which shape do the notes show for `z.shape`, where `z = z.flatten(1)`?" in stems  # which is refused as unshown
    assert hidden("z.flatten(1)") == {"z"}
    german = SESSION.replace("# Layers", "# Schichten\n\nDie Formen sind hier nach der Vorlesung und nicht nach dem Buch bestimmt worden.")
    stems = {one.stem for one in asked(corpus_of(german), "printed")}
    assert "Welchen Wert hat der Ausdruck `y.shape` nach `y = nn.Linear(30, 7)(x)` und `x = torch.randn(6, 11, 30)`?" in stems
