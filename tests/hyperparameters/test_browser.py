"""In a browser: the training is played, stopped, scrubbed without the server; a neuron is looked into; points are drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser

COUNT_WHAT_IS_SENT = """() => {
  window.sent = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...rest) { window.sent += 1; return send.apply(this, rest); };
}"""
PIXELS = """canvas => Array.from(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data).join()"""


def trained(visit: Visit, query: str, **options: object) -> Page:
    page = visit(f"/hyperparameters?guess=skip&{query}", **options)  # type: ignore[arg-type]
    expect(page.get_by_text("Trained here in")).to_be_visible()
    expect(page.get_by_text("In words.")).to_be_visible()
    visit.settled(page)
    return page


def test_scrubbing_neurons_and_pictures_need_no_server(visit: Visit, tmp_path: Path) -> None:
    page = trained(visit, "epochs=12&optimiser=Adam&rate=0.1")
    page.get_by_role("button", name="Start of training").click()
    expect(page.locator(".numbers")).to_contain_text("epoch 0, step 0")
    page.evaluate(COUNT_WHAT_IS_SENT)
    picture, slider = page.locator(".map canvas"), page.get_by_role("slider", name="Snapshot of the training")
    first = picture.evaluate(PIXELS)
    page.get_by_role("button", name="One snapshot on").click()
    expect(page.locator(".numbers")).to_contain_text("step 1 ")
    slider.focus()
    page.keyboard.press("End")
    expect(page.locator(".numbers")).to_contain_text("epoch 12, step 156")
    assert "epoch 12, step 156" in (slider.get_attribute("aria-valuetext") or "")
    last = picture.evaluate(PIXELS)
    assert last != first
    page.get_by_role("button", name="What neuron 3 of hidden layer 1 responds to").click()
    expect(page.locator(".numbers")).to_contain_text("neuron 3 of layer 1: darkest is ±")
    assert picture.evaluate(PIXELS) != last
    page.get_by_role("button", name="What neuron 3 of hidden layer 1 responds to").click()
    assert picture.evaluate(PIXELS) == last
    page.get_by_role("button", name="Show accuracy").click()
    expect(page.locator(".chart")).to_contain_text("100 %")
    for kind, starts in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=f"Picture as {kind}").click()
        saved = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(saved)
        assert saved.name == f"hyperparameters.{kind.lower()}"
        assert saved.read_bytes().startswith(starts)
        assert saved.stat().st_size > 10_000
    page.get_by_role("button", name="Start of training").click()
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(".numbers")).to_contain_text("epoch 12, step 156")
    assert page.evaluate("window.sent") == 0
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the run as CSV").click()
    waiting.value.save_as(tmp_path / "curve.csv")
    rows = (tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("run,step,epoch,train_loss")
    assert rows[-1].startswith("moons,156,12.0,")


def test_a_long_training_shows_itself_and_stops(visit: Visit) -> None:
    page = visit("/hyperparameters?guess=skip&epochs=300&batch=1&seed=5")
    stop = page.get_by_role("button", name="Stop", exact=True)  # the only one: Streamlit's own would stop no training
    slider = page.get_by_role("slider", name="Snapshot of the training")
    expect(stop).to_be_visible()
    sliders = "[...document.querySelectorAll('*')].map(element => element.shadowRoot?.querySelector('input[type=range]'))"
    page.wait_for_function(f"() => {sliders}.some(slider => slider?.max >= 4)")
    stop.click()
    expect(page.get_by_text("Stopped at")).to_be_visible(timeout=5_000)
    expect(page.get_by_text(re.compile("In words.*training loss is"))).to_be_visible()
    seen = int(slider.get_attribute("max") or 0)
    page.wait_for_timeout(700)
    assert int(slider.get_attribute("max") or 0) == seen
    for _ in range(8):  # each press arrives, at whatever moment of a rerun
        page.get_by_role("button", name="Train on").click()
        expect(stop).to_be_visible()
        stop.click()
        expect(page.get_by_text("Stopped at")).to_be_visible(timeout=5_000)


def test_points_of_three_classes_are_drawn(visit: Visit) -> None:
    page = visit("/hyperparameters?guess=skip&data=own+points&epochs=20")
    expect(page.get_by_text("There is no row so far")).to_be_visible()
    field = page.get_by_role("application")
    box = field.bounding_box()
    assert box is not None
    for name, (left, top) in {"A": (0.2, 0.2), "C": (0.8, 0.2), "E": (0.5, 0.8)}.items():
        page.get_by_label(name, exact=True).check()
        for place in range(4):
            field.click(position={"x": box["width"] * (left + 0.06 * place), "y": box["height"] * top})
    expect(page.get_by_text("12 of at most 200 points")).to_be_visible()
    expect(page.get_by_text("Trained here in")).to_be_visible()
    expect(page).to_have_url(re.compile(r"points="))
    visit.settled(page)
    for name in "ACE":  # a point has the colour of its class's region, as the key has
        ink = page.locator(".key span", has_text=re.compile(f"^{name}$")).locator("path").get_attribute("fill")
        assert {page.locator(f"path[data-class={name}]").nth(place).get_attribute("fill") for place in range(4)} == {ink}
    assert page.locator(".key span").last.text_content() == "across: x₁, up: x₂"
    field = page.get_by_role("application")
    field.focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_text("13 of at most 200 points")).to_be_visible()
    expect(page.get_by_label("Points", exact=True)).to_have_value(re.compile(r"0, 0\.1, E$"))


def test_a_race_is_accessible_and_fits(visit: Visit) -> None:
    page = trained(visit, "race=learning+rate&rate2=10&loss=mean+squared+error&activation=ReLU&epochs=4")
    expect(page.locator(".lane")).to_have_count(2)
    expect(page.locator(".failed").nth(1)).to_contain_text("failed at step")
    visit.fits_and_reads(page)
