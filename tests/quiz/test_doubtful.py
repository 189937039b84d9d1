"""Doubtful questions: of lists of which nothing shows that they are of one kind. Wanted, or where there are no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.quiz import filters, strict
from components.quiz.__main__ import main
from components.quiz.corpus import read_corpus
from components.quiz.generate import course_quiz, generate, questions_for
from components.quiz.making import DOUBT, DOUBT_DE, FEW
from components.quiz.practice.settings import OWN
from components.quiz.sources import SourceText
from tests.quiz.page import Open, press, shown

MIXED = """# Sailing

- luffing: shaking of a sail too close to the wind
- coxswain: helmsman of a rowing boat, calls the rate
- bilge: lowest part inside a hull, full of water
- shroud: wire from the mast to the side of the boat
- tack: side of the boat under way towards the wind
- fairlead: ring on deck for a rope round a corner
- regatta: meeting of several days for racing boats
"""
SURE = """
| vessel | masts | crew |
|---|---|---|
| schooner | 3 | 40 |
| sloop | 1 | 12 |
| ketch | 2 | 25 |
| barque | 4 | 60 |
| frigate | 5 | 90 |
"""


def quiz(text: str, length: int | None = 40, *, doubtful: bool = False) -> list[tuple[str, str | None]]:
    made = generate([SourceText("sailing.md", text)], 0, length, doubtful=doubtful)
    return [(question.form, question.warning) for question in made.questions]


def test_they_are_asked_if_wanted_after_all_others_and_with_a_warning() -> None:
    sure = quiz(MIXED + SURE)
    assert sure
    assert {warning for _, warning in sure} == {None}
    more = quiz(MIXED + SURE, doubtful=True)
    assert len(more) > len(sure)
    assert sum(warning == DOUBT for _, warning in more) == len(more) - len(sure)
    few = quiz(MIXED + SURE, len(sure), doubtful=True)
    assert {warning for _, warning in few} == {None}, "there are as many sure ones as are wanted"


def test_they_are_asked_where_there_are_no_others() -> None:
    made = generate([SourceText("sailing.md", MIXED)], 0, 5)
    assert made.questions
    assert {question.warning for question in made.questions} == {DOUBT}
    every = generate([SourceText("sailing.md", MIXED)], 0, None)
    assert len(every.questions) == FEW
    assert (every.reason_for_few or "").startswith("Of 7 statements found none gives a question that is certain to be sound: 3 ")
    assert every.reason_for_none is None


@pytest.mark.parametrize("doubtful", [False, True])
def test_they_keep_every_other_check(doubtful: bool) -> None:
    source = SourceText("sailing.md", MIXED + SURE)
    corpus = read_corpus([source])
    for question in generate([source], 0, 12, doubtful=doubtful).questions:
        assert strict.sound(question, corpus, doubtful=question.warning == DOUBT)
        assert strict.sound(question, corpus) == (question.warning is None)
        assert [name for name, broken in filters.ALL.items() if broken(question, corpus)] == []


def test_of_german_notes_the_warning_is_german() -> None:
    notes = """# Segeln

- Killen: Segel zu hoch am Wind, es schlägt
- Steuermann: lenkt das Boot und gibt den Takt an
- Bilge: tiefster Raum im Rumpf, für das Wasser
- Want: Draht vom Mast zur Seite, hält ihn
- Regatta: Treffen für Wettfahrten, mehrere Tage
- Leitöse: Ring auf dem Deck für ein Seil
- Schlag: Strecke am Wind ohne eine Wende
"""
    made = generate([SourceText("segeln.md", notes)], 0, 5)
    assert {question.warning for question in made.questions} == {DOUBT_DE}
    assert (made.reason_for_few or "").startswith("Von 6 gefundenen Aussagen gibt keine eine Frage, die sicher gut ist: ")


def test_of_the_course_there_are_none() -> None:
    assert not [one for one in course_quiz(None, 0, 60).questions if (one.warning or "").startswith("Doubtful")]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sailing.md"
    path.write_text(MIXED + SURE)
    lines = []
    for more in ([], ["--doubtful"]):
        assert main([str(path), "--length", "30", "--no-encoder", "--report", *more]) == 0
        out = capsys.readouterr().out
        lines.append(next(line for line in out.splitlines() if "with a warning" in line))
        assert ("“Doubtful questions too” (`--doubtful`)" in out) == (not more)
    assert lines[0].split()[-1] == "0.0%" != lines[1].split()[-1]


def test_the_page_has_a_switch_for_own_notes_only(open_page: Open) -> None:
    page = open_page("quiz", source=OWN, doubtful="true", length=30)
    (switch,) = [one for one in page.toggle if one.label == "Doubtful questions too"]
    assert switch.value
    page.text_area[0].set_value(MIXED + SURE).run()
    assert "doubtful ones too" in shown(page)
    switch.set_value(False).run()
    assert "doubtful ones too" not in shown(page)
    press(page, "Start")
    assert not page.exception
    page = open_page("quiz")
    assert not [one for one in page.toggle if one.label == "Doubtful questions too"]


def test_a_list_of_which_hardly_anything_can_be_asked_is_doubtful() -> None:
    rows = "| vessel | masts | hull | flag | known for |\n|---|---|---|---|---|\n" + "".join(
        f"| {name} | 3 | wood | Dutch | {said} |\n"
        for name, said in (("schooner", "speed"), ("sloop", "trade"), ("ketch", "herring"), ("barque", "wool"), ("frigate", "war"))
    )
    source = SourceText("ships.md", f"# Ships\n\n{rows}")
    corpus = read_corpus([source])
    alone = [one for fact in corpus.facts for one in questions_for([fact.id], [source]) if strict.sound(one, corpus)]
    assert 0 < len({one.fact.id for one in alone}) * 3 < len(corpus.facts), "few of these facts can be asked"
    sure = {(one.form, one.warning) for seed in range(8) for one in generate([source], seed, 10).questions}
    assert sure == {("owner", None)}, "which vessel a value is of may be asked"
