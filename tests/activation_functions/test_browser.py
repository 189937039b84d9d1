"""In a browser: the first picture comes at once, Stop stops, the slider steps back, a formula is typed; it fits and can be read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser


def test_six_networks_train_stop_and_are_scrubbed(visit: Visit) -> None:
    page = visit("/activation-functions?guess=skip&epochs=100")
    expect(page.locator(".lane canvas")).to_have_count(6)
    page.locator(".st-key-activation-functions_stop button").click()
    expect(page.get_by_text("Stopped at")).to_be_visible()
    slider = page.get_by_role("slider", name="Snapshot of the training")
    slider.focus()
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"1 · none: epoch 0, step 0"))
    expect(page.get_by_text("rounding, nothing else")).to_be_visible()
    page.get_by_role("textbox", name="Your own f(x)").fill("2x")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Write the multiplication out: 2*x")).to_be_visible()
    page.get_by_role("textbox", name="Your own f(x)").fill("2*x**2")
    page.keyboard.press("Enter")
    expect(page.locator(".lane h3").last).to_have_text("7 · f(x) = 2*x**2")
    expect(page).to_have_url(re.compile("own="))


def test_it_fits_and_can_be_read(visit: Visit) -> None:
    page = visit("/activation-functions?guess=skip&epochs=1&layers=1&own=x*sin(x)")
    expect(page.get_by_text("rounding, nothing else")).to_be_visible()
    visit.fits_and_reads(page)
