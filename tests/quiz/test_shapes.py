"""Shapes of notes that state facts without saying so: arrows, commented commands, values in a row, brackets at the end."""

from __future__ import annotations

import pytest

from tests.quiz.make import asked, corpus_of, facts_of


def parts(text: str) -> list[tuple[str, ...]]:
    return [(fact.kind, *fact.parts) for fact in facts_of(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Viscosity := the resistance of a liquid to flow", ("definition", "Viscosity", "the resistance of a liquid to flow")),
        ("- **Erosion** → loss of soil by wind", ("definition", "Erosion", "loss of soil by wind")),
        ("- `ls` lists the files of a folder", ("definition", "`ls`", "lists the files of a folder")),
        ("Die **Osmose** ist das Wandern von Wasser durch eine Wand, sie läuft von selbst ab.",
         ("definition", "Osmose", "das Wandern von Wasser durch eine Wand")),
        ("- **Nuisance**: a harm to the use of land (Sturges v Bridgman 1879)", ("definition", "Nuisance", "a harm to the use of land")),
        ("- deceptive turn - V to vi (surprise!)", ("definition", "deceptive turn", "V to vi")),
        ("Clefs: treble (G), bass (F), alto (C, in the middle)", ("collection", "clefs", "treble", "bass", "alto")),
        ("- Who may appeal? -> only a party to the case", ("answer", "Who may appeal?", "Only a party to the case")),
        ("- Who may appeal? only a party to the case", ("answer", "Who may appeal?", "Only a party to the case")),
    ],
)  # fmt: skip
def test_a_line_states(line: str, expected: tuple[str, ...]) -> None:
    assert expected in parts(f"# Heading\n\n{line}\n")


def test_an_answer_still_to_be_found_is_none() -> None:
    assert parts("# Heading\n\n- What is a cross? -> (look it up!)\n- Who may appeal? -> ???\n") == []


def test_values_in_a_row_are_values_of_each_name() -> None:
    assert parts("# Rights\n\nr = 4, w = 2, x = 1   (so 754 = rwxr-xr--)\n") == [
        ("attribute", "r", "value", "4"),
        ("attribute", "w", "value", "2"),
        ("attribute", "x", "value", "1"),
    ]
    assert parts("# Code\n\nx = 4, y = f(x)\n") == []


def test_a_heading_over_pairs_says_what_their_sides_are() -> None:
    text = "# B. Countries & capitals (exam!)\n\nPeru → Lima\nChile → Santiago\nKenya → Nairobi\nMali → ??? look up\n"
    assert parts(text) == [
        ("attribute", "Peru", "capital", "Lima"),
        ("attribute", "Chile", "capital", "Santiago"),
        ("attribute", "Kenya", "capital", "Nairobi"),
    ]


def test_names_of_commands_keep_their_case_where_the_notes_show_a_shell() -> None:
    text = "# Tools\n\n{}* **awk** – works on columns of a text\n* **wc** – counts the words of a text\n* **daemon** – a process alone\n"
    assert [said[1] for said in parts(text.format("```console\n$ wc a\n2 a\n```\n\n"))] == ["`awk`", "`wc`", "daemon"]
    assert [said[1] for said in parts(text.format(""))] == ["awk", "wc", "daemon"]


def test_commented_commands() -> None:
    text = "```bash\ntop          # show processes, the busiest first\nfg %1        # bring job 1 to the front\n```\n"
    assert parts(text) == [("code", "top", "show processes, the busiest first"), ("code", "fg %1", "bring job 1 to the front")]


def test_a_heading_is_a_property_only_where_two_lines_give_such_a_value() -> None:
    assert parts("# Copying\n\nFirst codon: AUG (first)\n") == [("definition", "First codon", "AUG (first)")]
    assert ("attribute", "Heap sort", "time", "O(n log n)") in parts("# Time\n\n- Heap sort: O(n log n)\n- Count sort: O(n)\n")


PRINTED = """# Rain

- wet_days = rain[0, month_index, :]
- print(wet_days.shape)
- torch.Size([1, 365])
"""


def test_a_shape_is_asked_for_with_the_line_that_makes_it_although_not_all_is_shown() -> None:
    found = [one for one in asked(corpus_of(PRINTED + "- print(rain.shape)\n- torch.Size([9, 12, 365])\n")) if one.form == "printed"]
    stem = "Which shape do the notes show for `wet_days.shape`, where `wet_days = rain[0, month_index, :]`?"
    assert [(one.stem, one.key.text) for one in found] == [(stem, "torch.Size([1, 365])")]


def test_a_shape_of_what_nothing_makes_is_not_asked_for() -> None:
    assert [one for one in asked(corpus_of(PRINTED.replace("wet_days = ", "dry_days = "))) if one.form == "printed"] == []
