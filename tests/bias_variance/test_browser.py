"""In a browser: the slider answers without the server, the curve is uncovered by a click, points are drawn."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from components.bias_variance import view
from components.bias_variance.decompose import decompose
from components.bias_variance.families import FAMILIES, POLYNOMIAL
from components.bias_variance.sampling import Setting
from components.browser.widget import script_of
from tests.browser.fixtures import ROOT, Visit

pytestmark = pytest.mark.browser

COUNT_WHAT_IS_SENT = """() => {
  window.sent = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...rest) { window.sent += 1; return send.apply(this, rest); };
}"""


def sent(page: Page) -> int:
    return int(page.evaluate("window.sent"))


def marker(page: Page) -> float:
    return float(page.locator(".errors .marker").get_attribute("x1") or "nan")


def size_of(place: Locator) -> FloatRect:
    """Where it is on the page; asked again if it was being drawn anew just then."""
    for _ in range(50):
        if box := place.bounding_box():
            return box
        place.page.wait_for_timeout(100)
    raise AssertionError(f"{place} is not on the page")


def words(page: Page) -> str:
    return page.get_by_text("In words.").locator("xpath=..").inner_text()


def test_sliding_moves_marker_and_curves_without_the_server(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip&degree=3")
    slider = page.get_by_role("slider", name="Degree")
    expect(slider).to_have_value("3")
    page.evaluate(COUNT_WHAT_IS_SENT)
    slider.scroll_into_view_if_needed()
    box = size_of(slider)
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 8 + (box["width"] - 16) * 3 / 15, middle)
    page.mouse.down()
    places, curves = [], []
    for degree in (4, 6, 8, 10, 12):
        page.mouse.move(box["x"] + 8 + (box["width"] - 16) * degree / 15, middle)
        expect(slider).to_have_value(str(degree))
        places.append(marker(page))
        curves.append(page.locator(".fitted").get_attribute("d"))
    assert places == sorted(places)
    assert len(set(places)) == len(set(curves)) == 5
    page.wait_for_timeout(400)
    assert sent(page) == 0
    page.mouse.up()
    expect(page.get_by_text("Degree 12: bias²")).to_be_visible()
    expect(page).to_have_url(re.compile(r"degree=12"))
    assert 1 <= sent(page) <= 3
    expect(slider).to_have_value("12")


def test_the_arrow_keys_slide_and_the_server_hears_of_it_once(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip&degree=3")
    slider = page.get_by_role("slider", name="Degree")
    page.evaluate(COUNT_WHAT_IS_SENT)
    slider.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(slider).to_have_value("7")
    assert "degree 7: noise σ² 0.16" in (slider.get_attribute("aria-valuetext") or "")
    expect(page.get_by_text("Degree 7: bias²")).to_be_visible()
    assert 1 <= sent(page) <= 3


def test_a_click_on_the_error_chart_slides_too(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip&degree=3")
    chart = page.locator(".errors > svg")
    box = size_of(chart)
    chart.click(position={"x": box["width"] - 12, "y": 80})
    expect(page.get_by_role("slider", name="Degree")).to_have_value("15")
    expect(page).to_have_url(re.compile(r"degree=15"))


def test_a_click_uncovers_the_curve_and_stays_marked(visit: Visit) -> None:
    page = visit("/bias-variance")
    expect(page.locator(".errors .measured")).to_have_count(0)
    expect(page.locator(".ghost")).to_have_count(30)
    page.get_by_role("button", name="I expect degree 4").click()
    expect(page.locator(".errors .measured")).to_have_count(1)
    expect(page.locator(".errors .note")).to_have_text("your guess")
    expect(page.get_by_text("You expected degree 4; the lowest error is at degree 3")).to_be_visible()
    expect(page.get_by_text("You predicted: 2 to 5.")).to_be_visible()
    visit.settled(page)
    again = visit("/bias-variance?" + page.url.split("?")[1])
    expect(again.get_by_text("You expected degree 4; the lowest error is at degree 3")).to_be_visible()
    again.get_by_role("button", name="Predict again").click()
    expect(again.locator(".errors .measured")).to_have_count(0)


def test_the_ghosts_can_be_sent_away(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip")
    expect(page.locator(".ghost")).to_have_count(30)
    page.get_by_text("Show 30 single fits").click()
    expect(page.locator(".ghost")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"ghosts=false"))


def test_points_are_drawn_by_clicks_and_by_keys(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip&truth=own+points")
    field = page.get_by_role("application")
    box = size_of(field)
    for place, height in ((0.1, 0.4), (0.3, 0.7), (0.5, 0.5), (0.7, 0.3), (0.9, 0.6)):
        field.click(position={"x": box["width"] * place, "y": box["height"] * height})
    expect(page.get_by_text("5 of at most 60 points")).to_be_visible()
    expect(page.get_by_text("bias cannot be measured")).to_be_visible()
    expect(page.locator(".fit .point")).to_have_count(5)
    expect(page.get_by_label("Points", exact=True)).to_have_value(re.compile(r"^-0\.(79|8)\d*, 0\.(39|4|38)\d*; "))
    visit.settled(page)

    field.click(position={"x": box["width"] * 0.5, "y": box["height"] * 0.5})  # on a point: it goes
    expect(page.get_by_text("4 of at most 60 points")).to_be_visible()
    field.focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("5 of at most 60 points")).to_be_visible()
    expect(page.get_by_label("Points", exact=True)).to_have_value(re.compile(r"0\.05, 0\.2$"))
    expect(page).to_have_url(re.compile(r"points="))
    visit.settled(page)
    said = words(page)
    again = visit("/bias-variance?" + page.url.split("?")[1])
    assert words(again) == said


def test_a_link_shows_the_same_to_somebody_else(visit: Visit) -> None:
    query = "?guess=c&family=nearest+neighbours&k=2&n=60&noise=0.25&seed=7&truth=bump"
    first, second = visit("/bias-variance" + query), visit("/bias-variance" + query)
    assert words(first) == words(second)
    assert words(first).startswith("In words. k = 2: bias²")


def test_networks_train_with_a_progress_bar(visit: Visit) -> None:
    page = visit("/bias-variance?guess=skip")
    page.get_by_label("Model family").click()
    page.get_by_role("option", name="neural network").click()
    expect(page.get_by_text("Fitting the models")).to_be_visible()
    expect(page.get_by_text("4 hidden units: bias²")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Fitting the models")).to_have_count(0)


@pytest.mark.parametrize("query", ["", "?guess=b", "?guess=skip&truth=own+points&points=0,0;0.1,0.2;0.3,0.1;0.5,1;0.9,-1"])
def test_it_fits_and_can_be_read(visit: Visit, query: str) -> None:
    page = visit("/bias-variance" + query)
    expect(page.locator(".fit > svg")).to_be_visible()
    visit.fits_and_reads(page)


def test_what_is_drawn_while_the_widget_is_off_the_page_has_numbers(chromium: Browser) -> None:
    """Streamlit may run a widget's script after it has taken the widget off the page, where no element has a style or a width."""
    folder = ROOT / "components" / "bias_variance"
    script = "\n".join(script_of(folder, name) for name in ("mounted", "elements", "capacity_view"))
    found = decompose(Setting("sine", POLYNOMIAL, n=20, noise=0.4, refits=50, seed=0))
    data = view.payload(found, FAMILIES[POLYNOMIAL], 3, ghosts=True, covered=False, expected=(2, 5))
    page = chromium.new_page()
    page.add_script_tag(type="module", content=f"{script}\nwindow.start = widget;")
    page.wait_for_function("() => Boolean(window.start)")  # a module runs after the call that adds it has come back
    drawn = page.evaluate(
        """(data) => {
          const parentElement = document.createElement("div");
          window.start({ data, parentElement, setTriggerValue: () => {} });
          return parentElement.innerHTML;
        }""",
        data,
    )
    page.close()
    assert "<circle" in drawn
    assert "NaN" not in drawn


def test_heavy_work_is_queued_and_cancelled(visit: Visit) -> None:
    """Two learners train networks: a third is told the place in the queue, has its turn when one of them cancels, and cancels too."""
    pages = [
        visit(f"/bias-variance?guess=skip&family=neural+network&refits=1000&seed={seed}", settle=False, ready='[data-testid="stProgress"]')
        for seed in (8001, 8002, 8003)
    ]
    bars = [page.get_by_test_id("stProgress") for page in pages]
    expect(bars[2]).to_have_text(re.compile("1 in the queue"))
    for page, bar in zip(pages, bars, strict=True):
        expect(bar).to_have_text(re.compile("Fitting the models: [0-9]+%"))
        page.get_by_role("button", name="Cancel").click()
        expect(page.get_by_text("Cancelled: nothing was computed for these settings.")).to_be_visible()
        expect(bar).to_have_count(0)
    visit.settled(pages[0])
    assert visit.axe(pages[0]) == []
