"""The parser: units with their lines, headings and lists."""

from __future__ import annotations

import pytest

from components.quiz.parser import parse
from components.quiz.parser.inline import plain_formula
from components.quiz.parser.mend import Mender, tidy
from components.quiz.parser.prepare import prepare
from components.quiz.sources import SourceText


def units(text: str, first_line: int = 1) -> list[tuple[int, int, str, str]]:
    found = parse(SourceText("n.md", text, first_line)).units
    return [(unit.source.first, unit.source.last, unit.kind, unit.text) for unit in found]


def test_lines_are_those_of_the_file() -> None:
    assert units("# A\n\ntext\n\n- item\n", first_line=5) == [(5, 5, "heading", "A"), (7, 7, "line", "text"), (9, 9, "item", "item")]


def test_the_source_text_is_what_stands_there() -> None:
    unit = parse(SourceText("n.md", "- **Term**:  a *thing* that\n  goes on\n")).units[0]
    assert unit.source.text == "- **Term**:  a *thing* that\n  goes on"
    assert unit.text == "Term: a thing that goes on"
    assert unit.bold == "Term"


@pytest.mark.parametrize("line", ["##3. Cells", "## 3. Cells", "###Cells", "## 3.1 Cells", "#3 Cells", "## Cells ##"])
def test_headings_of_every_make(line: str) -> None:
    assert units(f"{line}\n\n- a point\n")[0][2] == "heading"


def test_a_heading_loses_its_number() -> None:
    assert units("##3. Cells")[0][3] == "Cells"


def test_a_hashtag_is_not_a_heading() -> None:
    assert units("#todo later")[0][2] == "line"


def test_wrapped_lines_are_joined_and_separate_ones_kept_apart() -> None:
    wrapped = "- the network labels what is in the picture and\nadds a box\n"
    assert units(wrapped) == [(1, 2, "item", "the network labels what is in the picture and adds a box")]
    apart = "High variance: overfitting\nHigh bias: underfitting\n"
    assert [text for *_, text in units(apart)] == ["High variance: overfitting", "High bias: underfitting"]


def test_lines_that_begin_in_bold_are_kept_apart() -> None:
    found = parse(SourceText("n.md", "**Mitochondrion** – the organelle that makes most of the ATP\n**Ribosome** – the maker\n")).units
    assert [unit.bold for unit in found] == ["Mitochondrion", "Ribosome"]


def test_a_line_with_a_colon_introduces_its_list() -> None:
    found = parse(SourceText("n.md", "Layers make sense:\n- one\n- two\n\nAfter.\n")).units
    assert [unit.intro for unit in found] == ["", "Layers make sense", "Layers make sense", ""]


def test_nested_bullets_know_their_parent() -> None:
    found = parse(SourceText("n.md", "- outer\n  - inner\n- next\n")).units
    assert [unit.parent for unit in found] == [None, 0, None]


def test_a_table_keeps_its_header_with_each_row() -> None:
    row = parse(SourceText("n.md", "| A | B |\n|---|---|\n| x | `y` |\n")).units[0]
    assert (row.kind, row.header, row.cells, row.source.first) == ("row", ("A", "B"), ("x", "`y`"), 3)


def test_pictures_empty_bullets_links_and_quotations_are_set_aside() -> None:
    document = parse(SourceText("n.md", "![a](a.png)\n\n- \n- [link](https://example.org)\n\n> somebody said this\n"))
    assert document.units == []
    assert document.set_aside == {"picture": 1, "empty bullet": 1, "link": 1, "quotation": 1}


def test_a_callout_is_read() -> None:
    found = units("> [!note] Enzymes\n> Enzyme: a protein that speeds up a reaction\n")
    assert (2, 2, "line", "Enzyme: a protein that speeds up a reaction") in found


def test_html_lists_are_lists() -> None:
    assert units("<ul>\n<li>Port 22: SSH</li>\n</ul>\n") == [(2, 2, "item", "Port 22: SSH")]


def test_definitions_in_a_fence_without_a_language_are_read_and_code_is_kept_as_code() -> None:
    assert [kind for _, _, kind, _ in units("```\nTCP: a protocol\nUDP: another one\n```\n")] == ["line", "line"]
    assert [kind for _, _, kind, _ in units("```python\nx = 1\ny: int = 2\n```\n")] == ["code", "code"]


def test_ready_made_questions_are_left_out() -> None:
    text = "1. Which organelle makes ATP?\nA) Nucleus\nB) Mitochondrion\nC) Ribosome\nAnswer: B\n\nAfter that a line.\n"
    assert [text for *_, text in units(text)] == ["After that a line."]


def test_preparing_never_changes_the_number_of_lines() -> None:
    text = "---\ntitle: x\n---\n$$\n\\sum\n$$\n- [ ] task\nQ?\nA) a\nB) b\n> [!tip] t\n> x\n<li>y</li>\n"
    assert len(prepare(text)) == len(text.split("\n"))


def test_front_matter_and_display_formulas_are_no_text() -> None:
    assert units("---\ntitle: x\n---\nBody here.\n\n$$\na = b\n$$\n") == [(4, 4, "line", "Body here.")]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("the weight $\\lambda$ of it", "the weight λ of it"),
        ("$\\sigma^2$", "σ²"),
        ("$[0, \\infty)$", "[0, ∞)"),
        ("costs $5 and $6 each", "costs $5 and $6 each"),
        ("$\\frac{a}{b}$", "$\\frac{a}{b}$"),
    ],
)
def test_formulas_of_one_sign_become_that_sign(typed: str, plain: str) -> None:
    assert plain_formula(typed) == plain


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("the network can‘t learn", "the network can't learn"),
        ("-torch.Size([1])", "torch.Size([1])"),
        ("matters (!) The man", "matters. The man"),
        ("a  b", "a b"),
        ("✅ Cheap to keep", "Cheap to keep"),
        ("🔥 ⚙️ Boilers: made of iron", "Boilers: made of iron"),
        ("♯ raises a note", "♯ raises a note"),
    ],
)
def test_stray_marks_go(typed: str, mended: str) -> None:
    assert tidy(typed) == mended


def test_a_slip_is_mended_from_the_notes_own_words() -> None:
    mender = Mender("Batch normalization here. Normalization there, normalization. A noramlization slip.")
    assert mender.mend("Noramlization and noramlization") == "Normalization and normalization"


def test_a_comparative_that_lost_its_last_letter_is_mended() -> None:
    text = "The ferry is {} than the bridge, a mast is {} and the porte is closed. All of this stands in the notes on the river."
    assert Mender(text.format("faste", "talle")).mend(text.format("faste", "talle")) == text.format("faster", "taller")


@pytest.mark.parametrize("text", ["encode encoded encoded", "weight weights weights", "Bayesian bayes"])
def test_forms_of_one_word_are_not_slips(text: str) -> None:
    assert Mender(text).mend(text) == text


def test_inline_code_and_angle_brackets_survive() -> None:
    assert units("- `[MASK]` and <SOS> and snake_case_name and 2 * 3\n")[0][3] == "`[MASK]` and <SOS> and snake_case_name and 2 * 3"


def test_signs_for_yes_and_for_no_are_one_each_in_a_table() -> None:
    rows = "| Boat | Keel | Mast |\n|---|---|---|\n| Punt | ❌ | ✘ |\n| Yawl | ✅ | ✔️ |\n"
    assert [unit.cells for unit in parse(SourceText("n.md", rows)).units if unit.kind == "row"] == [("Punt", "✗", "✗"), ("Yawl", "✓", "✓")]
