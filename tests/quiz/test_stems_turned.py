"""A cell of a table whose columns are the things compared is asked for in words that hold for any cell."""

from __future__ import annotations

from components.quiz.forms import drafts
from tests.quiz.make import corpus_of

TABLE = """# Markets

| | perfect | monopolistic | oligopoly | monopoly |
|---|---|---|---|---|
| product | identical | differentiated | alike | unique |
| price | taker | some power | interdependent | maker |
| entry | free | easy | barriers | blocked |
| mass | 3 kg | 4 kg | 5 kg | 6 kg |
"""
TURNED = """# Markets

| market | product | price |
|---|---|---|
| perfect | identical | taker |
| oligopoly | alike | interdependent |
| monopoly | unique | maker |
"""


def stems(text: str) -> set[str]:
    """The stems of all drafts about the cells of a table."""
    corpus = corpus_of(text)
    return {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus)}


def test_what_stands_in_a_row_is_no_price() -> None:
    found = stems(TABLE)
    assert not any("the price of" in stem or "the product for" in stem or "has the price" in stem for stem in found)
    assert any("for “monopoly” under “price”?" in stem for stem in found)
    assert any("give “taker” under “price”" in stem or "is “taker” given under “price”" in stem for stem in found)
    assert any("under “price” for " in stem and "in this order?" in stem for stem in found)


def test_a_number_is_one_and_a_column_is_named_by_its_property() -> None:
    assert any("the mass of “monopoly”" in stem for stem in stems(TABLE))
    assert any("the price of" in stem for stem in stems(TURNED))
