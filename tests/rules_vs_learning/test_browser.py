"""In a browser: rules typed, examples added, a review judged while it is typed, the drift and the one press that mends the model."""

from __future__ import annotations

import re
from functools import partial

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser


def test_the_main_path(visit: Visit) -> None:
    page = visit("/rules-vs-learning")
    page.get_by_role("button", name=re.compile("The model, by 5 to 20 points")).click()
    expect(page.get_by_text("right on 64.2% and the model on 72.5%")).to_be_visible()
    page.get_by_role("textbox", name="Words that speak for a film").fill("good, great, funny, moving, loved, beautiful")
    page.get_by_role("textbox", name="Words that speak against it").fill("bad, boring, bored, dull, stupid, terrible")
    page.get_by_role("textbox", name="Words that speak for a film").click()
    expect(page).to_have_url(re.compile("contra=bad"))
    expect(page).to_have_url(re.compile("pro=good"))
    expect(page.get_by_text("right on 64.2%")).to_have_count(0)
    page.get_by_role("radio", name="one review").click()
    review = page.get_by_role("textbox", name="A review of your own")
    review.click()
    review.fill("")
    review.press_sequentially("I loved it, so funny")
    expect(page.get_by_text("The rules say positive (score 2)")).to_be_visible()  # without Enter
    page.get_by_role("radio", name="drift").click()
    page.get_by_role("button", name="Retrain on 60 reviews in new slang").click()
    expect(page.get_by_text("model, retrained:")).to_be_visible()
    expect(page).to_have_url(re.compile("retrained=true"))
    visit.settled(page)
    said = page.get_by_text("In words.").locator("xpath=..").inner_text()
    again = visit("/rules-vs-learning?" + page.url.split("?")[1])
    assert again.get_by_text("In words.").locator("xpath=..").inner_text() == said


def test_it_fits_and_can_be_read(visit: Visit) -> None:
    page = visit("/rules-vs-learning?guess=skip&task=regression&retrained=true")

    def look_at(view: str) -> None:
        page.get_by_role("radio", name=view, exact=True).click()
        expect(page.locator(".js-plotly-plot").first).to_be_visible()

    visit.fits_and_reads(page, *(partial(look_at, view) for view in ("one review", "ingredients", "three tasks", "drift")))
