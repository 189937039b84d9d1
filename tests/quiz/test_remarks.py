"""Cells that are remarks, bounds that hold for others too, values that say what another says, and ratios."""

from __future__ import annotations

import pytest

from components.quiz.forms import drafts
from components.quiz.forms_numbers import invented, permuted
from components.quiz.parser.remarks import remark
from components.quiz.same_cells import within
from tests.quiz.make import asked, corpus_of, definition, facts_of

HULLS = """# Hulls

| | punt | ketch | brig |
|---|---|---|---|
| draught | ≤4 dm | ≤5 dm | ≥6 dm |
| sails | none | two, of linen | two, of linen and hemp |
| drift | down stream | down | against |
"""


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("(pumps help)", True),
        ("a vote, so…", True),
        ("no!!", True),
        ("really??", True),
        ("merit yes", True),
        ("law yes, women no", True),
        ("to the middle +", True),
        ("+ needs a pilot", True),
        ("(salt) / sugar", False),
        ("(3, 4)", False),
        ("()", False),
        ("no", False),
        ("n!", False),
        ("K+", False),
        ("+", False),
        ("yes (lock)", False),
        ("winter (warm it!!)", False),
    ],
)
def test_a_remark_in_a_cell(cell: str, told: bool) -> None:
    assert remark(cell) == told


@pytest.mark.parametrize(
    "table",
    [
        "| hull | sails |\n|---|---|\n| punt | a pole |\n| ketch | (oars help) |\n| brig | two masts |\n",
        "| | punt | ketch | brig |\n|---|---|---|---|\n| sails | a pole | (oars help) | two masts |\n"
        "| size | small !! | + the mast… | (medium) |\n",
    ],
)
def test_a_remark_is_neither_asked_nor_an_option(table: str) -> None:
    assert {fact.parts[-1] for fact in facts_of(f"# Hulls\n\n{table}")} == {"a pole", "two masts"}


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("≤4 mm", "≤5 mm", True),
        ("0", "≤4", True),
        ("3–4 mm", "≥4 mm", True),
        ("≤4 mm", "≥6 mm", False),
        ("1–2 mm", "≥5 mm", False),
        ("<15 %", "15–33 %", False),
        ("10", "20", False),
        ("oak", "≤5 mm", False),
    ],
)
def test_bounds_with_values_in_common(one: str, other: str, shared: bool) -> None:
    assert within(one, other) == within(other, one) == shared


def test_what_holds_for_the_subject_too_is_no_wrong_option() -> None:
    corpus = corpus_of(HULLS)
    for one in asked(corpus, "profile"):
        texts = {option.text for option in one.options}
        assert not ("“punt”" in one.stem and {"Draught: ≤5 dm", "Drift: down"} & texts), one.stem
        assert not ("“ketch”" in one.stem and {"Draught: ≤4 dm", "Drift: down stream"} & texts), one.stem
    halves = [set(one.key.text.lower().split("; ")) for fact in corpus.facts for one in drafts(fact, corpus) if one.form == "both"]
    assert {"down", "down stream"} not in halves
    assert {"two, of linen", "two, of linen and hemp"} not in halves
    assert {"down", "against"} in halves


@pytest.mark.parametrize("text", ["2:1", "9:3:4", "30:2 (15:2)"])
def test_a_ratio_is_not_turned_round(text: str) -> None:
    fact = definition("mortar", text)
    assert permuted(fact, text) == invented(fact, text) == ()
