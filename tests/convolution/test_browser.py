"""The page in a real browser: what it answers by itself must be what compute.py computes."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
import torch
from PIL import Image
from playwright.sync_api import Page, expect

from components.convolution.compute import PADDINGS, Settings, correlate, window
from components.convolution.full import planes, rendered, survey
from components.convolution.kernel import named, parse, text_of
from components.convolution.view import hovered
from components.images import decode, luminance, sample

pytestmark = pytest.mark.browser

RNG = np.random.default_rng(7)


def png(height: int, width: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(RNG.integers(0, 256, (height, width, 3), dtype=np.uint8)).save(file, "PNG")
    return file.getvalue()


def upload(page: Page, data: bytes, name: str = "mine.png") -> None:
    page.locator('[data-testid="stFileUploader"] input[type=file]').set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": data}
    )


def hover(page: Page, row: int, column: int, height: int, width: int) -> None:
    """Put the pointer on an output pixel."""
    canvas = page.locator("canvas.out")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    page.mouse.move(box["x"] + (column + 0.5) / width * box["width"], box["y"] + (row + 0.5) / height * box["height"])
    expect(page.locator("small", has_text=f"row {row}, column {column}")).to_be_visible()


def total(page: Page) -> float:
    return float(page.locator("output.sum").get_attribute("data-exact") or "nan")


def numbers(page: Page, grid: str) -> list[float]:
    return [float(text.replace("−", "-")) for text in page.locator(f".{grid} span").all_text_contents()]


def test_upload_hover_keys_and_address(visit: Any) -> None:
    page = visit("/convolution?guess=skip")
    data = png(37, 53)
    upload(page, data)
    expect(page.get_by_text("53 × 37 pixels in, 53 × 37 out")).to_be_visible()
    visit.settled(page)
    assert parse_qs(urlsplit(page.url).query)["picture"] == ["your own"]

    image = torch.from_numpy(luminance(decode(data).pixels))
    kernel = named("Sobel x", 3)
    output = correlate(image, kernel)
    for row, column in ((0, 0), (36, 52), (20, 31)):
        hover(page, row, column, 37, 53)
        seen = window(image, kernel, row, column, Settings())
        assert total(page) == seen.total == float(output[row, column])
        assert numbers(page, "values") == seen.values.flatten().tolist()
        assert numbers(page, "weights") == kernel.flatten().tolist()
        assert numbers(page, "products") == seen.products.flatten().tolist()

    page.locator("canvas.out").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    expect(page.locator(".spoken")).to_have_text(f"Output row 10, column 32: sum {output[10, 32]:.0f}".replace("-", "−"))
    assert total(page) == float(output[10, 32])

    page.get_by_role("link", name="The notes").click()
    page.wait_for_url("**/notes*")
    visit.settled(page)
    page.go_back()
    expect(page.get_by_text("53 × 37 pixels in, 53 × 37 out")).to_be_visible()


def test_every_padding_in_the_browser_is_computes(visit: Any) -> None:
    kernel = named("emboss", 5)
    page = visit(f"/convolution?picture=cat&stride=3&dilation=2&kernel={text_of(kernel)}")
    pixels, _ = hovered(sample("cat"), False)
    image = torch.from_numpy(luminance(pixels))
    for padding in PADDINGS:
        if padding != "zeros":
            box = page.get_by_role("combobox", name="Padding", exact=True)
            box.fill("")
            box.press_sequentially(padding)
            page.get_by_role("option", name=padding, exact=True).click()
        output = correlate(image, kernel, Settings(3, 2, padding))
        height, width = output.shape
        expect(page.get_by_text(f"Output, {width} × {height}", exact=True)).to_be_visible()
        visit.settled(page)
        for row, column in ((0, 0), (0, width - 1), (height - 1, width // 2), (height // 2, width // 3)):
            hover(page, row, column, height, width)
            assert total(page) == float(output[row, column])


def test_a_cell_is_edited_and_a_fresh_browser_sees_the_same(visit: Any) -> None:
    page = visit("/convolution?picture=flower&channels=per+channel&view=detail")
    cell = page.get_by_label("Row 2, column 3", exact=True)
    cell.fill("7.5")
    cell.press("Enter")
    expect(page.get_by_role("textbox", name="The kernel's numbers, row by row")).to_have_value("-1 0 1, -2 0 7.5, -1 0 1")
    page.get_by_label("Channel", exact=True).select_option(label="blue")
    visit.settled(page)
    pixels, _ = hovered(sample("flower"), True)
    blue = torch.from_numpy(pixels[..., 2].copy())
    expected = correlate(blue, parse("-1 0 1 -2 0 7.5 -1 0 1"))[100, 90]
    hover(page, 100, 90, 256, 256)
    assert total(page) == float(expected)

    again = visit(page.url.removeprefix(visit.base))
    expect(again.get_by_label("Row 2, column 3", exact=True)).to_have_value("7.5")
    again.get_by_label("Channel", exact=True).select_option(label="blue")
    hover(again, 100, 90, 256, 256)
    assert total(again) == float(expected)


def test_letters_in_a_cell_are_refused_and_stay(visit: Any) -> None:
    page = visit("/convolution")
    cell = page.get_by_label("Row 1, column 1", exact=True)
    cell.fill("abc")
    cell.press("Tab")
    expect(page.get_by_text('"abc" is not a number')).to_be_visible()
    expect(cell).to_have_value("abc")
    expect(cell).to_have_attribute("aria-invalid", "true")
    cell.fill("4")
    cell.press("Tab")
    expect(page.locator("canvas.out")).to_be_visible()


def test_the_walk_plays_steps_and_ends(visit: Any) -> None:
    page = visit("/convolution?guess=skip")
    upload(page, png(12, 14))
    expect(page.get_by_text("14 × 12 pixels in,")).to_be_visible()
    visit.settled(page)
    page.get_by_role("button", name="Step", exact=True).click()
    expect(page.locator("small", has_text="row 0, column 0")).to_be_visible()
    page.get_by_role("button", name="Step", exact=True).click()
    expect(page.locator("small", has_text="row 0, column 1")).to_be_visible()
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator("small", has_text="row 11, column 13")).to_be_visible()
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_the_saved_file_is_the_full_size_output(visit: Any) -> None:
    page = visit("/convolution?picture=tower")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the full-size output (PNG)").click()
    saved = np.asarray(Image.open(waiting.value.path()))
    image, kernel = planes(sample("tower"), False), named("Sobel x", 3)
    limit = survey(image, kernel, Settings()).limit
    np.testing.assert_array_equal(saved, rendered(image, kernel, Settings(), limit))


def test_twelve_megapixels_and_a_bad_file_after_it(visit: Any) -> None:
    page = visit("/convolution?guess=skip")
    file = io.BytesIO()
    Image.fromarray(RNG.integers(0, 256, (300, 400, 3), dtype=np.uint8)).resize((4000, 3000)).save(file, "JPEG")
    upload(page, file.getvalue(), "large.jpg")
    expect(page.get_by_text("4000 × 3000 pixels in, 4000 × 3000 out")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Input, reduced from 4000 × 3000 to 256 × 192")).to_be_visible()
    visit.settled(page)
    upload(page, b"no picture at all", "text.png")
    expect(page.get_by_text("This file is no picture that can be read here")).to_be_visible()
    expect(page.get_by_text("4000 × 3000 pixels in, 4000 × 3000 out")).to_be_visible()


def test_it_fits_and_can_be_reached_by_all(visit: Any) -> None:
    page = visit("/convolution?guess=skip&channels=per+channel")
    experiments = [page.get_by_role("radio", name=name, exact=True) for name in ("shift test", "count the weights", "learn the kernel")]
    visit.fits_and_reads(page, *(experiment.click for experiment in experiments))


def test_a_tap_shows_the_window_on_a_phone(visit: Any) -> None:
    page = visit("/convolution?picture=cat", width=390)
    canvas = page.locator("canvas.out")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box
    where = {"clientX": box["x"] + box["width"] / 2, "clientY": box["y"] + box["height"] / 2, "pointerType": "touch"}
    canvas.dispatch_event("pointerdown", where)
    expect(page.locator("small", has_text="row 85, column 128")).to_be_visible()


def test_a_photograph_is_taken_and_convolved(visit: Any) -> None:
    page = visit("/convolution?guess=skip")
    page.get_by_test_id("stCheckbox").filter(has_text="Webcam").locator("label").click()
    page.wait_for_function("() => document.querySelector('video')?.videoWidth > 0")  # before its first picture there is none to take
    page.get_by_role("button", name="Take Photo").click()
    expect(page.get_by_text("webcam: ")).to_be_visible()
    expect(page.get_by_text("your picture of")).to_be_visible()
