"""In a browser: from the prediction to the verdict of the race, and the numbers by hand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser


def test_predict_race_and_read_the_verdict(visit: Visit) -> None:
    page = visit("/batch-normalization?data=spirals&layers=2&neurons=8&epochs=6")
    expect(page.get_by_text("Slower per epoch")).to_be_visible(timeout=60_000)  # a link that carries a state shows it
    expect(page.locator(".lane canvas")).to_have_count(2)
    page.get_by_role("button", name="B. The one with batch normalisation").click()
    expect(page.get_by_text("You predicted: The one with batch normalisation.")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the run as CSV").click()
    first = waiting.value.path().read_text(encoding="utf-8").splitlines()[0]
    assert first.endswith(",test_accuracy,seconds")
    visit.settled(page)
    assert visit.axe(page) == []


def test_numbers_by_hand_on_a_phone(visit: Visit) -> None:
    page = visit("/batch-normalization?guess=skip&part=one+feature", width=390, dark=True)
    values = page.get_by_role("textbox", name="One feature of the batch")
    values.fill("1, 2, 3, 30")
    values.press("Enter")
    expect(page.get_by_text("4 of 4 lie outside 0 to 1")).to_be_visible()
    expect(page).to_have_url(re.compile("values="))
    visit.settled(page)
    assert visit.fits(page)
    assert visit.axe(page) == []
