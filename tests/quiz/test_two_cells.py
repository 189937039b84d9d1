"""A row that two cells tell together, where neither does alone."""

from __future__ import annotations

from components.quiz.question import Question
from tests.quiz.make import asked, corpus_of

LOCKS = """# Canal locks

| lock | side ponds | keeper on duty | depth |
|---|---|---|---|
| Upper Hill | yes | no | deep |
| Lower Hill | yes | yes | deep |
| Mill Lane | no | yes | shallow |
| Long Reach | no | no | deep |
"""


def of_two(text: str) -> list[Question]:
    return [question for question in asked(corpus_of(text), "both") if " under “" in question.stem and question.stem.count("“") >= 4]


def test_two_cells_tell_a_row() -> None:
    asked_so = "lock has “yes” under “side ponds” and “no” under “keeper on duty”?"
    found = [question for question in of_two(LOCKS) if question.stem.endswith(asked_so)]
    assert [question.key.text for question in found] == ["Upper Hill"]
    assert {option.text for option in found[0].options} <= {"Upper Hill", "Lower Hill", "Mill Lane", "Long Reach"}


def test_each_is_true_of_one_row_only() -> None:
    rows = {cells[0]: cells[1:] for line in LOCKS.split("\n")[4:8] for cells in [[cell.strip() for cell in line.strip("|").split("|")]]}
    columns = ["side ponds", "keeper on duty", "depth"]
    questions = of_two(LOCKS)
    assert len(questions) >= 3
    for question in questions:
        quoted = question.stem.split("has “")[1].split("”")[0::2]
        first, second = quoted[0], question.stem.split(" and “")[1].split("”")[0]
        named = [part.split("”")[0] for part in question.stem.split("under “")[1:]]
        fits = [
            name for name, cells in rows.items() if cells[columns.index(named[0])] == first and cells[columns.index(named[1])] == second
        ]
        assert fits == [question.key.text]


def test_a_cell_that_tells_its_row_alone_needs_no_second() -> None:
    assert not [question for question in of_two(LOCKS) if "shallow" in question.stem]


def test_a_cell_with_a_remark_says_what_it_says_without() -> None:
    assert of_two(LOCKS.replace("| Lower Hill | yes | yes |", "| Lower Hill | yes | no (in winter) |"))
    stems = [question.stem for question in of_two(LOCKS.replace("| Lower Hill | yes | yes |", "| Lower Hill | yes | no (in winter) |"))]
    assert not [stem for stem in stems if "“yes” under “side ponds” and “no” under “keeper on duty”" in stem]
    assert not [stem for stem in stems if "in winter" in stem]
