"""German descriptions by their form: what is asked of each, and what stands beside it."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.german_forms import german_form
from components.quiz.sources import SourceText

KIDNEY = """# Niere und Leber

## Organe

- Niere: filtert das Blut und bildet den Harn
- Leber: baut die Gifte im Blut ab
- Milz: speichert alte Blutzellen
- Galle: verdaut die Fette im Darm
- Harnleiter: der Schlauch zwischen Niere und Blase
- Ruhepuls: 60–80 / min

## Sätze

1. Erhaltungssatz: Energie wird nur umgewandelt
2. Mischungssatz: Wärme wird vom warmen an das kalte Wasser abgegeben
3. Hebelsatz: Last und Kraft sind mit ihren Armen im Gleichgewicht
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("pumpt Wasser in den Turm", "does"), ("nimmt kaltes Wasser auf", "does"), ("Setzt die Segel", "does"),
        ("hat zwei Kammern", "does"),
        ("der natürliche Rand des Waldes", "noun"), ("drei Blätter, die im Herbst fallen", "noun"), ("Haut der Tiere", "noun"),
        ("gesetzt durch Vertrag", "noun"), ("Macht des Königs", "noun"), ("Merkmale werden vererbt", "clause"),
        ("mischt man zwei Farben, entsteht eine dritte", "clause"), ("wenige Bäume tragen Nüsse", "clause"),
        ("Mittel gegen den Schmerz", "noun"), ("60–80 / min", "number"), ("ca. 5 Liter", "number"),
        ("die Glut schmilzt das Erz", "clause"), ("Kunst, die Wärme zu halten", "noun"), ("der Guss mit Sand", "noun"),
        ("das Eisen langsam kühlen", "infinitive"),
        ("Öfen, die Stahl schmelzen", "noun"),
        ("härten den Stahl", "clause"), ("Schlacke gelangt in den Abstich", "clause"), ("liefern Wärme an den Ofen", "clause"),
        ("alle Barren, die zu kalt sind, reißen beim Walzen", "clause"),
        ("Abschnitt der Rinne, der die Schlacke führt", "noun"), ("Abstich der Glut, bei dem Eisen abfließt", "noun"),
        ("Kommt der Koks, der brennen soll, in den Ofen, steigt die Glut", "clause"), ("Kommt der Koks hinein, steigt die Glut", "clause"),
    ],
)  # fmt: skip
def test_the_form_of_a_german_description(text: str, kind: str) -> None:
    assert german_form(text) == kind


def test_deeds_sentences_and_things_are_asked_for_differently_and_stand_among_their_like() -> None:
    stems: dict[str, str] = {}
    for seed in range(8):
        for question in generate([SourceText("n.md", KIDNEY)], seed, None, doubtful=True).questions:
            stems[question.stem] = question.form
            if question.form in ("meaning", "term", "gap"):
                forms = {german_form(option.fact.parts[1]) for option in question.options}
                assert len(forms) == 1, question.stem
    of_liver, of_spleen = (
        "Was sagen die Notizen zu „Organe“ über „Leber“?",
        "Wovon sagen die Notizen zu „Organe“: „speichert alte Blutzellen“?",
    )
    assert {of_liver, of_spleen} & set(stems)
    assert any(stem.startswith(("Was besagt „", "Wovon sagen die Notizen: „")) for stem in stems)
    assert not any("gemeint" in stem or "bedeutet" in stem for stem in stems if "Leber" in stem or "satz" in stem)
