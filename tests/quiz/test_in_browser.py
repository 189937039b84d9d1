"""The quiz in a browser: by keyboard, on a phone in the dark, and the address that reproduces it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from components.quiz.generate import course_quiz
from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser


def tab_to(page: Page, name: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.innerText?.trim()") == name:
            return
    raise AssertionError(f"no way to “{name}” by Tab")


def test_a_whole_quiz_by_keyboard(visit: Visit) -> None:
    asked = course_quiz("Vision", 2, 2).questions
    page = visit("/quiz?about=Vision&seed=2&length=2")
    start = page.get_by_role("button", name="Start")
    start.focus()
    page.keyboard.press("Enter")
    for number, question in enumerate(asked):
        group = page.get_by_role("radiogroup", name=question.stem)
        expect(group).to_be_visible()
        visit.settled(page)
        group.get_by_role("radio").first.focus()
        page.keyboard.press("Space")
        for _ in range(next(place for place, option in enumerate(question.options) if option.correct)):
            page.keyboard.press("ArrowDown")
        expect(page.get_by_role("button", name="Check")).to_be_enabled()
        visit.settled(page)
        tab_to(page, "Check")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Right.")).to_be_visible()
        expect(page.get_by_text(question.source.label)).to_be_visible()
        assert visit.axe(page) == []
        label = "Next" if number == 0 else "Show the score"
        expect(page.get_by_role("button", name=label)).to_be_visible()
        tab_to(page, label)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 of 2 right")).to_be_visible()
    assert visit.axe(page) == []
    assert "seed=2" in page.url
    assert "about=Vision" in page.url


def test_on_a_phone_in_the_dark(visit: Visit) -> None:
    page = visit("/quiz?source=My+own+notes&length=1", width=390, dark=True)
    verbs = {"Alpha": "runs", "Beta": "walks", "Gamma": "swims", "Delta": "flies"}
    notes = "\n".join(f"- **{name}**: the animal that {verb} in <script>x</script>" for name, verb in verbs.items())
    page.get_by_label("Or paste notes").fill(notes)
    page.get_by_label("Or paste notes").blur()
    visit.settled(page)
    page.get_by_role("button", name="Start").click()
    page.get_by_role("radiogroup").locator("label").nth(1).click()
    expect(page.get_by_role("button", name="Check")).to_be_enabled()
    visit.settled(page)
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text(re.compile("pasted notes:"))).to_be_visible()
    expect(page.get_by_test_id("stCode").get_by_text("<script>x</script>")).to_be_visible()
    assert visit.fits(page)
    assert visit.axe(page) == []
