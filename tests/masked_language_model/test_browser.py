"""The lab in a browser: ids follow the typing, a token can be pressed, the address reproduces the state."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import Visit
from tests.language_model.tiny import save_tiny

pytestmark = pytest.mark.browser
PAGE = "/masked-language-model?guess=skip"
IDS = "101 2023 2003 1037 2307 103 1012 102"


def tokens(page: Page) -> list[tuple[str, str]]:
    """What the row of tokens shows: each token with its id."""
    chips = page.locator("ol li")
    return [(chip.locator(".token").inner_text(), chip.locator(".id").inner_text()) for chip in chips.all()]


def test_ids_follow_the_typing(visit: Visit) -> None:
    page = visit(PAGE)
    expect(page.locator("ol li")).to_have_count(8)
    assert " ".join(identity for _, identity in tokens(page)) == IDS
    box = page.get_by_role("textbox", name="Sentence")
    box.press("End")
    box.press("Backspace")  # the full stop; no Enter, no leaving of the box
    expect(page.locator("ol li")).to_have_count(7)
    box.press_sequentially(" indeed", delay=20)
    expect(page.locator("ol li .token").nth(6)).to_have_text("indeed")
    assert tokens(page)[5] == ("[MASK]", "103")
    assert box.evaluate("box => box === document.activeElement")


def test_what_is_typed_is_shown_as_it_is(visit: Visit) -> None:
    page = visit(PAGE)
    box = page.get_by_role("textbox", name="Sentence")
    box.fill("<img src=x onerror=alert(1)> **b** [MASK] \U0001f642 שלום")
    expect(page.locator("ol li .token").nth(1)).to_have_text("<")
    visit.settled(page)
    assert page.locator("img[src='x']").count() == 0
    shown = [token for token, _ in tokens(page)]
    assert shown[1:4] == ["<", "im", "##g"]
    assert "[UNK]" in shown


def test_a_press_on_a_word_masks_it_and_the_address_says_so(visit: Visit) -> None:
    page = visit(f"{PAGE}&sentence=It+was+%5BMASK%5D+and+%5BMASK%5D.")
    page.locator("ol li button", has_text="was").click()
    expect(page.locator("table").get_by_text("hidden token")).to_be_visible()
    expect(page.locator("table")).to_contain_text("was")
    page.locator("ol li.mask button").nth(1).click()
    expect(page.get_by_text("position 5 from 0")).to_be_visible()
    visit.settled(page)
    again = visit("/" + page.url.split("/", 3)[3])
    expect(again.get_by_text("position 5 from 0")).to_be_visible()
    expect(again.locator("table")).to_contain_text("was")
    expect(again.locator("ol li")).to_have_count(8)
    assert tokens(again) == tokens(page)


def test_the_mask_button(visit: Visit) -> None:
    page = visit(f"{PAGE}&sentence=This+is+a+great+movie.")
    page.get_by_role("button", name="Mask the last word").click()
    expect(page.get_by_role("textbox", name="Sentence")).to_have_value("This is a great [MASK].")
    expect(page.locator("ol li.mask")).to_have_count(1)
    expect(page.locator(".katex").first).to_be_visible()  # the formula under the title, which was not there before


def test_a_preset_that_is_typed_away_is_left(visit: Visit) -> None:
    page = visit(PAGE)
    page.get_by_role("radio", name="The word not").click()
    expect(page.get_by_text("fails on purpose")).to_be_visible()
    box = page.get_by_role("textbox", name="Sentence")
    expect(box).to_have_value("A cat is not an [MASK].")
    box.fill("A cat is an [MASK].")
    expect(page.get_by_text("fails on purpose")).to_have_count(0)


def test_another_model_from_a_folder(visit: Visit, tmp_path: Path) -> None:
    folder = str(save_tiny(tmp_path / "tiny"))
    page = visit(f"{PAGE}&model={quote(folder)}")
    expect(page.get_by_text("Nothing is read or downloaded until the button is pressed.")).to_be_visible()
    page.get_by_role("button", name="Load this model").click()
    expect(page.get_by_text("The vocabularies differ (30,522 and 17 entries)")).to_be_visible()


def test_both_widths_light_and_dark(visit: Visit) -> None:
    page = visit(f"{PAGE}&search=mov&sentence=It+was+%5BMASK%5D+and+%5BMASK%5D.")
    expect(page.locator("ol li")).to_have_count(8)

    def look_at(panel: str) -> None:
        page.get_by_role("radio", name=panel, exact=True).click()
        expect(page.locator("table")).to_be_visible()

    panels = ("Softmax step by step", "Search the vocabulary", "Mask a word", "Add a constant", "Several masks")
    visit.fits_and_reads(page, *(partial(look_at, panel) for panel in panels))
