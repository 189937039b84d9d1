"""Tables whose corner is empty: their rows or their columns are what they tell of, by the words and the cells."""

from __future__ import annotations

import pytest

from components.quiz.corpus import read_corpus
from components.quiz.facts import Attribute
from components.quiz.generate import generate
from components.quiz.sources import SourceText

ROWS = """# Schools

| | level | key idea | names | weakness |
|---|---|---|---|---|
| monetarism | macro | money supply rules | Friedman, Schwartz | ignores banks |
| game theory | micro | choice of strategies | Nash, Selten, Harsanyi | assumes reason |
| institutionalism | both | rules of a society | Veblen, Commons | hard to test |
"""
COLUMNS = """# Normal values

| | cow | goat | sheep |
|---|---|---|---|
| temp °C | 38.0-39.0 | 38.5-40 | 38.3-39.9 |
| HR /min | 40-80 | 70-90 | 60-120 |
| gestation d | 283 | 150 | 147 |
"""
ALIKE = """# Glazes

| | Lorno | Tapi | Wesk |
|---|---|---|---|
| Verda | 4 | 9 | 7 |
| Mokka | 2 | 8 | 3 |
| Sorel | 5 | 1 | 6 |
"""
DEGREES = """# Roofs

| | thatch | slate | sod |
|---|---|---|---|
| weighs | little | much | much |
| burns | yes | no | no |
| keeps warmth | high | low | medium |
"""
TURNED = """# Roofs

| | weighs | burns | keeps warmth |
|---|---|---|---|
| thatch | little | yes | high |
| slate | much | no | low |
| sod | much | no | medium |
"""
GERMAN = """# Pflanzen

Die Pflanzen sind nach dem Weg des Kohlenstoffs geordnet und nicht nach der Familie.

| | Typ eins | Typ zwei | Typ drei |
|---|---|---|---|
| Bsp. | Weizen, Reis | Mais, Hirse | Ananas, Kakteen |
| erstes Produkt | Phosphat | Oxalat | Malat |
| Bedarf | hoch | mittel | gering |
"""


def told(text: str) -> set[tuple[str, str]]:
    """The subjects and properties that some notes state."""
    return {(fact.subject, fact.attribute) for fact in read_corpus([SourceText("n.md", text)]).facts if isinstance(fact, Attribute)}


def test_headings_that_name_properties_stand_above_what_the_rows_are() -> None:
    assert {subject for subject, _ in told(ROWS)} == {"monetarism", "game theory", "institutionalism"}
    questions = [one for seed in range(3) for one in generate([SourceText("n.md", ROWS)], seed, 12, doubtful=True).questions]
    assert questions
    assert not [one.stem for one in questions if one.stem.startswith(("What is the monetarism", "What is the game theory"))]
    values = [{option.text.lower() for option in one.options} for one in questions if "is the key idea of “" in one.stem]
    assert values
    assert all(options <= {"money supply rules", "choice of strategies", "rules of a society"} for options in values)


@pytest.mark.parametrize(
    ("text", "things"), [(COLUMNS, {"cow", "goat", "sheep"}), (GERMAN, {"Typ eins", "Typ zwei", "Typ drei"}), (ALIKE, set())]
)
def test_rows_that_name_properties_stand_beside_what_the_columns_are(text: str, things: set[str]) -> None:
    assert {subject for subject, _ in told(text)} == things
    assert (not things) == (not generate([SourceText("n.md", text)], 0, 12, doubtful=True).questions)


def test_no_wrong_list_is_made_up_of_two_lists_of_a_learner() -> None:
    cells = {name.lower() for name in ("Friedman, Schwartz", "Nash, Selten, Harsanyi", "Veblen, Commons")}
    made = [one for seed in range(6) for one in generate([SourceText("n.md", ROWS)], seed, 12, doubtful=True).questions]
    asked = [one for one in made if one.form == "property" and "under “names”" in one.stem]
    assert asked
    assert all(option.text.lower() in cells for one in asked for option in one.options)


@pytest.mark.parametrize("text", [DEGREES, TURNED])
def test_cells_that_answer_one_question_stand_in_one_line(text: str) -> None:
    assert {subject for subject, _ in told(text)} == {"thatch", "slate", "sod"}


@pytest.mark.parametrize(("corner", "cell", "stated"), [("", "which ones?", False), ("School", "which ones?", False), ("", "sound", True)])
def test_a_cell_that_asks_states_nothing(corner: str, cell: str, stated: bool) -> None:
    found = told(ROWS.replace("| | level", f"| {corner} | level").replace("ignores banks", cell))
    assert (("monetarism", "weakness") in found) == stated
    assert ("monetarism", "level") in found
