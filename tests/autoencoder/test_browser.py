"""In a browser: the picture follows the dragged point without the server and is torch's; a digit is drawn."""

from __future__ import annotations

import re

import pytest
import torch
from playwright.sync_api import Page, expect

from components.autoencoder import experiment
from components.autoencoder.compute import decode
from components.autoencoder.digits import parse
from components.autoencoder.state import STATE
from components.neural_network.jobs import Job
from components.neural_network.look import nothing
from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser

TINY = {"epochs": 3, "neurons": 8}
COUNT_WHAT_IS_SENT = """() => {
  window.sent = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...rest) { window.sent += 1; return send.apply(this, rest); };
}"""


def decoded(page: Page) -> list[float]:
    return [float(value) for value in (page.locator("canvas.decoded").get_attribute("data-values") or "").split()]


def test_a_dragged_point_is_decoded_in_the_browser_as_torch_decodes_it(visit: Visit) -> None:
    page = visit("/autoencoder?guess=skip&part=latent+plane&epochs=3&neurons=8")
    expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=60_000)
    visit.settled(page)
    field = page.get_by_role("slider", name=re.compile("Point in the latent plane"))
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    assert box
    page.evaluate(COUNT_WHAT_IS_SENT)
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    seen = []
    for far in (90, 140, 190):
        page.mouse.move(box["x"] + far, box["y"] + far)
        seen.append(decoded(page))
    assert seen[0] != seen[1] != seen[2]
    assert page.evaluate("window.sent") == 0
    page.mouse.up()
    expect(page).to_have_url(re.compile("across="))
    visit.settled(page)
    field.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    moved = decoded(page)
    page.wait_for_timeout(900)
    assert decoded(page) == pytest.approx(moved, abs=1e-3)  # it does not go back to where the server last knew it
    visit.settled(page)
    across, up = (float(page.get_by_label(name, exact=True).input_value()) for name in ("To the right", "Upwards"))
    lane = Job([experiment.entry({name: each.default for name, each in STATE.items()} | TINY)], nothing).finish().lanes[0]
    wanted = decode(lane.training.network, torch.tensor([[across, up]]))[0].tolist()
    assert decoded(page) == pytest.approx(wanted, abs=1e-3)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Picture as PNG").click()
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
    assert visit.axe(page) == []


def test_a_digit_is_drawn_with_the_pen_and_by_keys(visit: Visit) -> None:
    page = visit("/autoencoder?guess=skip&part=own+digit&epochs=3&neurons=8", width=390, dark=True)
    expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=60_000)
    visit.settled(page)
    pad = page.get_by_role("application", name=re.compile("Field to draw a digit"))
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 10, steps=6)
    page.mouse.up()
    expect(page.get_by_text("Your digit becomes the code")).to_be_visible()
    expect(page).to_have_url(re.compile("drawn=[a-q]{64}"))
    drawn = parse(re.findall("drawn=([a-q]{64})", page.url)[0])
    assert drawn is not None
    columns = drawn.reshape(8, 8).sum(dim=0)
    assert columns[3:5].sum() > 0.9 * columns.sum() > 3
    visit.settled(page)
    box = pad.bounding_box()
    assert box
    for column in (0, 2, 6):  # one after the other: the answers to the first arrive when the last are drawn
        page.mouse.move(box["x"] + (column + 0.5) * box["width"] / 8, box["y"] + 0.93 * box["height"])
        page.mouse.down()
        page.mouse.move(box["x"] + (column + 0.5) * box["width"] / 8, box["y"] + 0.96 * box["height"])
        page.mouse.up()
        page.wait_for_timeout(250)
    expect(page).to_have_url(re.compile("drawn=[a-q]{56}[b-q][a-q][b-q][a-q]{3}[b-q]"))
    visit.settled(page)
    pad.focus()
    for key in ("ArrowLeft", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("drawn=[a-q]{25}q"))
    visit.settled(page)
    assert visit.fits(page)
    assert visit.axe(page) == []
