"""The quiz in a browser: by keyboard alone, through a reload, two tabs and a killed server, on a phone in the dark, on the projector."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz
from components.quiz.question import Question
from tests.browser import fixtures
from tests.browser.fixtures import Visit
from tests.ports import free_port

pytestmark = pytest.mark.browser

ASKED = course_quiz("Vision", 2, 3, encoder=encoder_if_there()).questions
QUIZ = "/quiz?about=Vision&seed=2&length=3"


class Server:
    """The app on one port and one data folder, to be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.starts = 0
        self.start()

    def start(self) -> None:
        self.starts += 1
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CHALKLAB_DATA", str(self.folder / "data"))
            patch.setattr(fixtures, "free_port", lambda: self.port)
            self.process, self.base = fixtures.start_server(self.folder / f"log{self.starts}")

    def kill(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


def ready(page: Page, question: Question) -> None:
    """The question is there, has the focus, and the keys are heard."""
    expect(page.locator(".st-key-quiz_stem")).to_contain_text(re.compile(re.escape(question.stem[:20])))
    expect(page.locator(".st-key-quiz_stem")).to_be_focused()
    expect(page.get_by_role("radio").first).to_be_attached()
    Visit.settled(page)


def key_of(question: Question) -> str:
    return "ABCD"[question.options.index(question.key)]


def wrong_of(question: Question) -> str:
    return str(next(place for place, option in enumerate(question.options, start=1) if not option.correct))


def test_a_whole_quiz_by_keyboard(visit: Visit) -> None:
    page = visit(QUIZ)
    start = page.get_by_role("button", name="Start", exact=True)
    start.focus()
    page.keyboard.press("Enter")
    for number, question in enumerate(ASKED):
        ready(page, question)
        if number == 0:
            assert visit.axe(page) == []
            page.keyboard.press("Enter")  # nothing is chosen yet
            expect(page.get_by_text("Choose an answer first.")).to_be_visible()
        page.keyboard.press(wrong_of(question) if number == 1 else key_of(question).lower())
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-quiz_feedback")).to_contain_text("Not this one." if number == 1 else "Right.")
        expect(page.locator(".st-key-quiz_feedback")).to_be_focused()
        expect(page.locator(".st-key-quiz_feedback").get_by_role("alert" if number == 1 else "status").first).to_be_visible()  # announced
        expect(page.get_by_text(question.source.label)).to_be_visible()
        visit.settled(page)
        if number == 1:
            assert visit.axe(page) == []
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 of 3 right")).to_be_visible()
    expect(page.locator(".st-key-quiz_score")).to_be_focused()
    visit.settled(page)
    assert visit.axe(page) == []
    assert "seed=2" in page.url
    assert "sections=Vision" in page.url


def test_nothing_is_lost_by_a_reload_a_second_tab_or_a_killed_server(visit: Visit, tmp_path: Path) -> None:
    server = Server(tmp_path)
    try:
        page = visit(QUIZ, base=server.base)
        page.get_by_role("button", name="Start", exact=True).click()
        ready(page, ASKED[0])
        page.keyboard.press(key_of(ASKED[0]))
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-quiz_feedback")).to_contain_text("Right.")

        page.reload()
        ready(page, ASKED[1])
        page.get_by_role("button", name="Leave").click()
        go_on = page.get_by_role("button", name="Go on")
        expect(go_on).to_be_visible()
        visit.settled(page)
        page.reload()  # whoever has left it is not brought back
        expect(go_on).to_be_visible()
        visit.settled(page)
        go_on.click()
        ready(page, ASKED[1])

        tab = page.context.new_page()
        tab.goto(server.base + "/quiz")
        tab.get_by_role("button", name="Go on").click()
        ready(tab, ASKED[1])
        tab.keyboard.press(wrong_of(ASKED[1]))
        tab.keyboard.press("Enter")
        expect(tab.locator(".st-key-quiz_feedback")).to_contain_text("Not this one.")
        page.bring_to_front()
        page.keyboard.press(key_of(ASKED[1]))  # too late: the first answer counts, in whichever tab
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-quiz_feedback")).to_contain_text("Not this one.")
        tab.close()

        server.kill()
        server.start()
        visit.problems.clear()  # a killed server is heard of on the console
        page.goto(server.base + "/quiz")
        expect(page.get_by_text("question 3 of 3")).to_be_visible()
        page.get_by_role("button", name="Go on").click()
        ready(page, ASKED[2])
        page.keyboard.press(key_of(ASKED[2]))
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-quiz_feedback")).to_contain_text("Right.")
        page.get_by_role("button", name="Show the score").click()
        expect(page.get_by_role("heading", name="2 of 3 right")).to_be_visible()
        Visit.settled(page)
    finally:
        for context in visit.browser.contexts:  # before the server goes, so that nothing is asked for in vain
            context.close()
        server.kill()
        visit.problems.clear()


def test_on_a_phone_in_the_dark(visit: Visit) -> None:
    page = visit("/quiz?source=My+own+notes&length=1", width=390, dark=True)
    verbs = {"Alpha": "runs", "Beta": "walks", "Gamma": "swims", "Delta": "flies"}
    notes = "\n".join(f"- **{name}**: the animal that {verb} in <script>x</script>" for name, verb in verbs.items())
    field = page.get_by_label("Or paste notes")
    field.press_sequentially("abcd1234")  # keys typed into a field answer nothing
    expect(field).to_have_value("abcd1234")
    field.fill(notes)
    field.blur()
    visit.settled(page)
    assert visit.axe(page) == []
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("radiogroup").locator("label").nth(1).click()
    visit.settled(page)
    assert visit.axe(page) == []
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text(re.compile(r"pasted notes:\d"))).to_be_visible()
    expect(page.get_by_test_id("stCode").get_by_text("<script>x</script>")).to_be_visible()
    visit.settled(page)
    assert visit.fits(page)
    assert visit.axe(page) == []
    page.get_by_role("button", name="Show the score").click()
    expect(page.get_by_role("heading", name=re.compile("of 1 right"))).to_be_visible()
    visit.settled(page)
    assert visit.fits(page)
    assert visit.axe(page) == []


def test_on_the_projector_by_keyboard(visit: Visit) -> None:
    page = visit(QUIZ + "&present=1", ready=".st-key-quiz_presented")
    stem = page.locator(".st-key-quiz_stem")
    expect(stem).to_contain_text(ASKED[0].stem[:20])
    expect(page.locator("html[data-quiz-keys='1/False']")).to_be_attached()
    expect(page.get_by_text("answer", exact=True)).to_have_count(0)
    page.keyboard.press("Space")
    expect(page.get_by_text("answer", exact=True)).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    visit.settled(page)
    assert visit.axe(page) == []
    page.keyboard.press("ArrowRight")
    expect(stem).to_contain_text(ASKED[1].stem[:20])
    expect(page.get_by_text("answer", exact=True)).to_have_count(0)
    expect(page.locator("html[data-quiz-keys='2/False']")).to_be_attached()
    page.keyboard.press("ArrowLeft")
    expect(stem).to_contain_text(ASKED[0].stem[:20])
    expect(page.locator("html[data-quiz-keys='1/False']")).to_be_attached()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    assert page.get_by_role("button", name="Go on").count() == 0
