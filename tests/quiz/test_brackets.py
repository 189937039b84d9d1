"""Remarks in brackets, cries and examples are no part of what a description says."""

from __future__ import annotations

import pytest

from components.quiz.brackets import without_asides
from components.quiz.forms import drafts
from tests.quiz.make import asked, corpus_of, facts_of

BAKERY = """# Baking

## Doughs
- **Brioche**: a dough with much butter (hard to knead by hand)
- **Filo**: a dough that is rolled out thin (< 1 mm at home)
- **Choux**: a dough that is cooked before it is baked
- **Puff pastry**: a dough that is folded with butter many times

## History
- 1683: siege of Vienna (croissant legend, probably wrong)
- 1840: first steam oven in Paris
- 1928: first sliced loaf on sale
- 1961: quick kneading of cheap flour (Chorleywood)

```bash
oven on          # heats the chamber to the last setting, careful!
oven steam 5     # blows steam over the loaves
oven door        # opens the door of the chamber
oven off         # cools the chamber down
```
"""


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a dry crust (thin in old ovens)", "a dry crust"), ("rises fast (days), falls slowly", "rises fast, falls slowly"),
        ("a store of flour (< 1 kg)", "a store of flour"), ("throws out all crumbs, careful!", "throws out all crumbs"),
        ("no yeast at all!!", "no yeast at all"), ("root mean square (RMS)", "root mean square (RMS)"),
        ("share of (true) loaves that rise", "share of (true) loaves that rise"), ("water (H2O)", "water (H2O)"),
        ("salt (sea)", "salt (sea)"), ("gain of weight (OIL RIG)", "gain of weight"), ("sides of a loaf (SOH CAH TOA)", "sides of a loaf"),
        ("what the yeast copies (DNA RNA)", "what the yeast copies (DNA RNA)"),
        ("a loaf of rye (r, m)", "a loaf of rye"), ("blade behind the ridge (ʃ, ʒ)", "blade behind the ridge"),
        ("force on a coil (F, B)", "force on a coil (F, B)"),
    ],
)  # fmt: skip
def test_a_remark_is_cut_and_an_abbreviation_is_not(text: str, bare: str) -> None:
    assert without_asides(text) == bare


def test_no_remark_is_read_in_a_quiz() -> None:
    found = asked(corpus_of(BAKERY), seeds=4)
    text = "\n".join(part for one in found for part in (one.stem, *(option.text for option in one.options)))
    for said in ("brioche", "siege of Vienna", "heats the chamber to the last setting"):
        assert said.lower() in text.lower()
    for aside in ("knead by hand", "< 1 mm", "legend", "Chorleywood", "careful"):
        assert aside not in text


@pytest.mark.parametrize("label", ["Bsp.", "z.B.", "e.g.", "Beispiel", "Typical example"])
def test_examples_are_no_property(label: str) -> None:
    text = (
        f"# Ovens\n\n## Deck oven\n- heat: from below\n- {label}: the baker's\n\n## Fan oven\n- heat: from a fan\n- {label}: the cook's\n"
    )
    assert {fact.parts[1] for fact in facts_of(text)} == {"heat"}
    table = f"# Ovens\n\n| Oven | Heat | {label} |\n|---|---|---|\n| deck | from below | the baker's |\n| fan | from a fan | the cook's |\n"
    assert {fact.parts[1] for fact in facts_of(table)} == {"Heat"}


@pytest.mark.parametrize(("beside", "kept"), [("a yeast, moved by damp air", True), ("a mould, fed by sugar", False)])
def test_what_tells_two_terms_apart_stays_in_its_brackets(beside: str, kept: bool) -> None:
    text = f"# Pests\n\nLorn – a germ, moved by water (shared bowls, wet cloths)\nTapi – {beside}\nWesk – a mite in old flour\n"
    corpus = corpus_of(text)
    asked = [
        draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "term" and "moved by water" in draft.stem
    ]
    assert asked
    assert all(("(shared bowls, wet cloths)" in stem) == kept for stem in asked)


@pytest.mark.parametrize("aside", ["shared bowls, me", "shared bowls, bucket-ish", "gemeinsame Schüsseln, ich"])
def test_what_a_learner_says_of_himself_tells_no_two_terms_apart(aside: str) -> None:
    text = f"# Pests\n\nLorn – a germ, moved by water ({aside})\nTapi – a yeast, moved by damp air\nWesk – a mite in old flour\n"
    corpus = corpus_of(text)
    stems = [draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if "moved by water" in draft.stem]
    assert stems
    assert not any("(" in stem for stem in stems)


def test_examples_behind_a_comma_are_not_asked() -> None:
    text = "# Doughs\n\n- Filo: thin rolled dough, e.g. strudel, baklava\n- Choux: dough cooked twice\n- Brioche: dough with butter\n"
    text += "- Rye: loaves, z. B. Pumpernickel\n"
    corpus = corpus_of(text)
    read = " ".join(f"{draft.stem} {draft.key.text}" for fact in corpus.facts for draft in drafts(fact, corpus))
    assert "thin rolled dough”" in read
    assert "strudel" not in read
    assert "Pumpernickel" in read  # too little is left without it
