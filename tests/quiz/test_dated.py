"""Events with their dates in plain lines of a learner's notes: what is read, what is not, and what is asked."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.parser.dated import dated
from components.quiz.sources import SourceText
from tests.quiz.make import corpus_of, facts_of


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("In 1825 Stephenson opened the Darlington line, which carried coal.", ("Stephenson opened the Darlington line", "1825")),
        ("1863 London opened the first underground", ("London opened the first underground", "1863")),
        ("The Gotthard tunnel was opened in 1882.", ("The Gotthard tunnel was opened", "1882")),
        ("Golden spike driven at Promontory on 10 May 1869", ("Golden spike driven at Promontory", "10 May 1869")),
        ("Die Bahn erreichte Fürth am 7. Dezember 1835.", ("Die Bahn erreichte Fürth", "7. Dezember 1835")),
    ],
)
def test_an_event_is_read_with_its_date(line: str, event: tuple[str, str]) -> None:
    assert dated(line) == event


@pytest.mark.parametrize(
    "line",
    ["He left the works in 1829", "Opened in Berlin in 1838", "Brunel, engineer of the line, died 1859", "Chief of the works from 1833",
     "The line was sold in 1846, the yard in 1847 and its ships", "Locke built it with 2000 men", "His bridge fell in 1847",
     "Paris 1837"],
)  # fmt: skip
def test_what_names_no_event_of_its_own_is_not(line: str) -> None:
    found = dated(line)
    assert found is None or found == ("The line was sold", "1846")


@pytest.mark.parametrize(
    "lasted", ["24 June 1848 – 12 May 1849", "1914 – 1918", "Jan 1833 - Mar 1833", "12 May – 3 June 1840", "21/22 Sept 1792"]
)
def test_two_dates_with_a_dash_between_them_are_one(lasted: str) -> None:
    for sign in (":", " –", " -"):
        text = f"# Quays\n\n- {lasted}{sign} strike at the north quay\n- 3 June 1850{sign} fire at the mill\n"
        assert facts_of(text)[0].parts == ("strike at the north quay", lasted)


def test_what_happened_is_not_cut_in_brackets() -> None:
    said = "Rules for Pilots of the Port (pilots chosen, paid by the town, must swear an oath) → splits the guild"
    text = f"# Quays\n\n- **July 1790** – {said}\n- **3 June 1850** – fire at the mill\n"
    assert facts_of(text)[0].parts == ("Rules for Pilots of the Port", "July 1790")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("1847 Fire at the mill –", ("Fire at the mill", "1847")),
        ("1847: Fire at the mill –", ("Fire at the mill", "1847")),
        ("Mill stream – water led to the wheel –", ("Mill stream", "water led to the wheel")),
    ],
)
def test_a_dash_behind_which_nothing_stands_is_cut(line: str, read: tuple[str, str]) -> None:
    others = "- 1849 Flood at the weir\n- 1852 New wheel of iron\n- 1860 Mill sold to the town\n"
    assert read in [fact.parts for fact in facts_of(f"# Mill\n\n- {line}\n{others}")]


RAILWAYS = """# Railways

## England
In 1825 Stephenson opened the Darlington line, which carried coal.
The Rainhill trials were held in 1829.

## Abroad
- 1835 the first train reached Fürth
- 1882 The Gotthard tunnel was opened
- 1869 Golden spike driven at Promontory
"""


def test_the_dates_of_all_parts_stand_beside_each_other() -> None:
    made = generate([SourceText("n.md", RAILWAYS)], 1, 12)
    asked = {one.fact.parts[0]: one.key.text for one in made.questions}
    assert asked["Stephenson opened the Darlington line"] == "1825"
    assert asked["The Rainhill trials were held"] == "1829"
    assert all(one.stem.startswith("Which date do the notes give for") for one in made.questions)


def test_the_courses_own_notes_state_what_they_stated() -> None:
    assert len(corpus_of(RAILWAYS, concept="railways").facts) < len(facts_of(RAILWAYS))
