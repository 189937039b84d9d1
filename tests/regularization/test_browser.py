"""In a browser: four runs are drawn, the outlier is dragged and moved by keys, and the fit follows on release; it fits and can be read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser
SMALL = "epochs=3&neurons=4"


def test_the_outlier_is_dragged_and_the_fit_follows_on_release(visit: Visit) -> None:
    page = visit("/regularization?guess=skip&part=one+outlier")
    handle = page.get_by_role("slider", name="Outlier: drag it")
    expect(handle).to_have_attribute("aria-valuetext", "outlier at x 0.50, y 2.5")
    expect(page.get_by_text("The outlier at (0.50, 2.5)")).to_be_visible()
    visit.settled(page)
    handle.scroll_into_view_if_needed()
    curve = page.locator(".curve[data-name=plain]")
    before = curve.get_attribute("d")
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 20, y + 60, steps=4)
    assert curve.get_attribute("d") == before
    page.mouse.up()
    expect(page).to_have_url(re.compile("oy="))
    expect(page.get_by_text("The outlier at (0.50, 2.5)")).to_have_count(0)
    expect(curve).not_to_have_attribute("d", before)
    visit.settled(page)
    handle.focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_text(re.compile(r"moves the fit at its place"))).to_be_visible()
    visit.settled(page)
    for kind, begins in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Picture as {kind}", exact=True).click()
        assert waiting.value.suggested_filename == f"one-outlier.{kind.lower()}"
        saved = waiting.value.path().read_bytes()
        assert saved.startswith(begins)
    assert b"without the outlier" in saved
    assert saved.count(b"<path") == 6  # three curves, and the samples beside their names


def test_it_fits_and_can_be_read(visit: Visit) -> None:
    page = visit(f"/regularization?guess=skip&{SMALL}")
    expect(page.get_by_text("Mean activation of hidden layer 1")).to_be_visible()
    expect(page.locator(".lane canvas")).to_have_count(4)
    parts = [page.get_by_role("radio", name=name, exact=True) for name in ("four networks", "one outlier")]
    visit.fits_and_reads(page, *(part.click for part in parts))
    expect(page.get_by_text("moves the fit at its place")).to_be_visible()
