"""What follows from something, behind one arrow, is no part of what it is."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.parser.second import before_arrow
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

STALLS = """# Stalls

- star: high growth and high share of the square
- cow: low growth and high share → milk it
- dog: low growth and low share of the square
- mark: high growth and low share of the square
"""


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("low growth, high share → milk it", "low growth, high share"),
        ("discomfort after buying. -> calls", "discomfort after buying"),
        ("turns glucose -> lactate", "turns glucose -> lactate"),
        ("salt in → water in → swells", "salt in → water in → swells"),
        ("sugar → acid", "sugar → acid"),
        ("a cart for harbour → station", "a cart for harbour → station"),
        ("the current of ions from root -> leaf (mostly)", "the current of ions from root -> leaf (mostly)"),
        ("the fall of prices in winter -> people buy", "the fall of prices in winter"),
        ("pipes that bring oil + gas northwards, well → port", "pipes that bring oil + gas northwards"),
        ("layer of pipes between wells and ports → more trade", "layer of pipes between wells and ports"),
        ("pumps oil, well → port", "pumps oil, well → port"),
        ("waits 0, 24, 27 → 17 on average", "waits 0, 24, 27"),
        ("2 H2 + 1 O2 → 2 H2O", "2 H2 + 1 O2 → 2 H2O"),
    ],
)
def test_a_consequence_is_cut_and_what_is_done_is_not(said: str, left: str) -> None:
    assert before_arrow(said) == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Täter kennt einen Umstand nicht → kein Vorsatz", "Täter kennt einen Umstand nicht"),
        ("wandelt die Glucose um → Laktat", "wandelt die Glucose um → Laktat"),
    ],
)
def test_a_consequence_is_cut_in_german_too(said: str, left: str) -> None:
    assert before_arrow(said, german=True) == left
    rest = "Die Notizen sind auf Deutsch und für die Prüfung.\n\n- Wille: das Wollen der Tat durch einen Menschen"
    text = f"# Lehre\n\n{rest}\n- Irrtum: {said}\n"
    assert ("Irrtum", left) in [fact.parts for fact in facts_of(text)]


def test_a_term_with_a_consequence_is_asked_without_it() -> None:
    found = [one for seed in range(4) for one in generate([SourceText("n.md", STALLS)], seed, 12).questions]
    texts = [text for one in found for text in (one.stem, *(option.text for option in one.options))]
    assert [text for text in texts if "ow growth and high share" in text]
    assert not [text for text in texts if "milk it" in text or "→" in text]
