"""The quiz page in AppTest: its main path, the missed ones, notes of one's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from components.quiz.generate import course_quiz, generate
from components.quiz.parser_decode import pasted
from components.quiz.question import Question
from tests.quiz.make import CELLS

Open = Callable[..., AppTest]


def press(page: AppTest, label: str) -> AppTest:
    (button,) = [button for button in page.button if button.label == label]
    return button.click().run()


def answer(page: AppTest, question: Question, *, rightly: bool) -> AppTest:
    radio = page.radio[0]
    assert radio.label == f"**{literal(question.stem)}**"
    radio.set_value(next(place for place, option in enumerate(question.options) if option.correct == rightly)).run()
    return press(page, "Check")


def shown(page: AppTest) -> str:
    kinds = (page.markdown, page.success, page.error, page.info, page.caption, page.code, page.warning)
    return "\n".join(element.value for kind in kinds for element in kind)


def test_a_whole_quiz_with_the_missed_ones_again(open_page: Open) -> None:
    quiz = course_quiz("Vision", 4, 3)
    page = open_page("quiz", about="Vision", seed=4, length=3)
    press(page, "Start")
    assert not page.exception
    for number, question in enumerate(quiz.questions):
        assert page.button(key="start")
        answer(page, question, rightly=number != 1)
        assert not page.exception
        text = shown(page)
        assert question.source.text in [code.value for code in page.code]
        assert literal(question.source.label) in text
        assert literal(question.key.why) in text
        if number == 1:
            wrong = next(option for option in question.options if not option.correct)
            assert literal(wrong.why) in text
            assert literal(question.key.text) in text
        press(page, "Next" if number < 2 else "Show the score")
    assert "## 2 of 3 right" in shown(page)
    missed = quiz.questions[1]
    assert literal(missed.stem) in shown(page)
    assert missed.source.text in [code.value for code in page.code]

    press(page, "Again, only the missed ones")
    answer(page, missed, rightly=True)
    press(page, "Show the score")
    assert "## 1 of 1 right" in shown(page)
    assert "Again, only the missed ones" not in [button.label for button in page.button]

    press(page, "New questions")
    assert not page.exception
    assert page.number_input(key="seed").value == 5
    assert page.radio[0].label == f"**{literal(course_quiz('Vision', 5, 3).questions[0].stem)}**"


def test_check_waits_for_a_choice(open_page: Open) -> None:
    page = press(open_page("quiz", length=2), "Start")
    assert next(button for button in page.button if button.label == "Check").disabled
    assert page.radio[0].value is None


def test_pasted_notes_are_asked_and_stay(open_page: Open) -> None:
    page = open_page("quiz", source="My own notes", length=3)
    page.text_area[0].set_value(CELLS).run()
    press(page, "Start")
    assert not page.exception
    answer(page, generate([pasted(CELLS)], 0, 3).questions[0], rightly=True)
    assert "Right" in shown(page)
    assert page.text_area[0].value == CELLS
    page.switch_page("pages/notes.py").run()
    page.switch_page("pages/quiz.py").run()
    page.segmented_control(key="source").set_value("My own notes").run()
    assert page.text_area[0].value == CELLS


@pytest.mark.parametrize(
    ("text", "part"),
    [("", "There are no notes yet"), ("What is a kernel?\n\nWhy is it small?", "questions without answers"), ("![a](b.png)", "pictures")],
)
def test_notes_without_questions_say_why_and_the_page_stays_usable(open_page: Open, text: str, part: str) -> None:
    page = open_page("quiz", source="My own notes")
    page.text_area[0].set_value(text).run()
    press(page, "Start")
    assert not page.exception
    assert part in shown(page)
    page.text_area[0].set_value(CELLS).run()
    press(page, "Start")
    assert page.radio[0].options


def test_an_uploaded_file_is_asked_and_a_broken_one_named(open_page: Open) -> None:
    page = open_page("quiz", source="My own notes", length=2)
    page.file_uploader[0].set_value([("cells.md", CELLS.encode("utf-16"), "text/markdown")]).run()
    press(page, "Start")
    assert not page.exception
    assert page.radio[0].options
    page.file_uploader[0].set_value([("picture.md", bytes(range(256)) * 4, "text/markdown")]).run()
    press(page, "Start")
    assert not page.exception
    assert literal("picture.md is not a text file") in shown(page)


def test_markup_from_notes_is_shown_as_typed(open_page: Open) -> None:
    notes = CELLS.replace("water and pigments", "`[MASK]`, <script>x</script>, $a$, snake_case and *stars*")
    page = open_page("quiz", source="My own notes", length=30)
    page.text_area[0].set_value(notes).run()
    press(page, "Start")
    asked = generate([pasted(notes)], 0, 30)
    seen = False
    for number, question in enumerate(asked.questions):
        answer(page, question, rightly=True)
        assert not page.exception
        if "<script>" in question.source.text:
            seen = True
            assert "`[MASK]`, <script>x</script>, $a$, snake_case and *stars*" in question.source.text
            assert question.source.text in [code.value for code in page.code]
            assert "<script>" not in "\n".join(element.value for element in page.markdown)
            assert "<script>" not in "\n".join(element.value for element in (*page.success, *page.info))
        press(page, "Next" if number + 1 < len(asked.questions) else "Show the score")
    assert seen


@pytest.mark.parametrize(
    "query",
    [{"length": "-4"}, {"length": "999"}, {"seed": "nan"}, {"about": "<script>"}, {"source": "x"}, {"note": "nowhere"}, {"length": "a"}],
)
def test_an_address_that_cannot_be_is_put_right(open_page: Open, query: dict[str, str]) -> None:
    page = open_page("quiz", **query)
    assert not page.exception
    press(page, "Start")
    assert not page.exception
    assert page.radio[0].options


def test_a_link_from_a_note_asks_about_that_note(open_page: Open) -> None:
    page = open_page("quiz", note="convolution", length=2)
    press(page, "Start")
    assert page.radio[0].label == f"**{literal(course_quiz('convolution', 0, 2).questions[0].stem)}**"


@pytest.mark.parametrize(
    "text", ["[MASK]", "<script>", "$x$ and $5", "a_b_c", "2 * 3 * 4", "`code`", "# no heading", ":smile:", "1. no list", "~~no~~"]
)
def test_literal_leaves_no_sign_that_markdown_reads(text: str) -> None:
    from markdown_it import MarkdownIt

    parsed = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(literal(text))
    inline = next(token for token in parsed if token.type == "inline")
    assert [token.type for token in inline.children or [] if token.type not in ("text", "text_special")] == []
    assert "".join(token.content for token in inline.children or []) == text
