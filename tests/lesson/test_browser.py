"""The frame in a browser: the state in the address, scenes, presentation, the way back; two widths and two themes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from components.lesson import address
from components.notes import Note, all_notes
from tests.browser.fixtures import Visit
from tests.lesson.test_states import table_of

LABS = [note for note in all_notes() if note.has_lab]
DARK = "rgb(21, 32, 28)"
ADDRESSES = ["/", "/quiz", "/notes"] + [f"/{note.name}" for note in LABS]


@pytest.mark.parametrize("where", ADDRESSES)
def test_a_page_is_accessible_and_fits(visit: Visit, where: str) -> None:
    page = visit(where)
    visit.fits_and_reads(page)


@pytest.mark.parametrize("where", ["/", "/convolution"])
def test_a_page_opened_on_a_phone_in_the_dark_fits(visit: Visit, where: str) -> None:
    page = visit(where, width=390, dark=True)
    assert page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor") == DARK
    assert visit.fits(page)
    assert visit.axe(page) == []


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_the_address_carries_a_preset_to_a_fresh_browser(visit: Visit, note: Note) -> None:
    start = address.defaults(table_of(note))
    page = visit(f"/{note.name}?guess=skip")
    preset = next(preset for preset in note.presets if preset.kind == "fails")  # all of them are opened by test_pages.py
    pill = page.get_by_role("radio", name=preset.name, exact=True)
    pill.click()
    expect(pill).to_be_checked()
    for parameter in (name for name, value in preset.state.items() if value != start[name]):
        expect(page).to_have_url(re.compile(rf"[?&]{parameter}="))
    fresh = visit(page.url.removeprefix(visit.base), settle=False)
    expect(fresh.get_by_role("radio", name=preset.name, exact=True)).to_be_checked()


@pytest.mark.parametrize("note", LABS, ids=lambda note: note.name)
def test_arrow_keys_step_through_the_presentation(visit: Visit, note: Note) -> None:
    page = visit(f"/{note.name}?present=1&scene=1", ready=".st-key-scene h3", settle=False)  # nobody waits for the training
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    expect(page.locator(".st-key-scene h3")).to_have_text(note.scenes[0].title)
    expect(page.locator("html")).to_have_attribute("data-scene", "1")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".st-key-scene h3")).to_have_text(note.scenes[1].title)
    expect(page).to_have_url(re.compile(r"scene=2"))
    expect(page.locator("html")).to_have_attribute("data-scene", "2")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".st-key-scene h3")).to_have_text(note.scenes[0].title)
    expect(page.locator("html")).to_have_attribute("data-scene", "1")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    assert "present" not in page.url


def test_escape_in_a_field_gives_the_arrow_keys_back(visit: Visit) -> None:
    page = visit("/masked-language-model?present=1&scene=3")
    field = page.get_by_role("textbox", name="Sentence")
    field.click()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Scene 3 of 6")).to_be_visible()
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Scene 4 of 6")).to_be_visible()


def test_the_home_page_leads_back_to_where_one_left_off(visit: Visit) -> None:
    page = visit("/")
    expect(page.get_by_role("link", name=re.compile("Continue"))).to_have_count(0)
    page.goto(f"{visit.base}/bias-variance?n=40")
    visit.settled(page)
    page.wait_for_function("() => localStorage.getItem('chalklab.last')")
    page.goto(visit.base)
    visit.settled(page)
    page.get_by_role("link", name="Continue where I left off: Bias and variance").click()
    expect(page).to_have_url(f"{visit.base}/bias-variance?n=40")


def test_the_code_is_saved_as_it_is_shown(visit: Visit) -> None:
    page = visit("/convolution?stride=2")
    page.get_by_text("PyTorch code for exactly this state").click()
    visit.settled(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as a file").click()
    assert waiting.value.suggested_filename == "convolution.py"
    saved = waiting.value.path().read_text(encoding="utf-8")
    assert saved.split() == page.get_by_test_id("stCode").inner_text().split()


def test_a_note_without_a_lab_can_be_read_and_asked_about(visit: Visit) -> None:
    page = visit("/")
    note = next(note for note in all_notes() if not note.has_lab)
    page.locator(f".st-key-line_{note.name}").get_by_role("link", name="Read").click()
    expect(page.get_by_role("heading", level=1, name=note.title)).to_be_visible()
    page.get_by_role("link", name="Be asked about it").click()
    expect(page.locator(".st-key-quiz_start")).to_contain_text(note.title)
