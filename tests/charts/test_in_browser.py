"""A chart can be taken away as SVG: one file with what the chart shows, readable by itself."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser
NAME = "{http://www.w3.org/2000/svg}"


def test_a_chart_is_saved_as_svg(visit: Visit, tmp_path: Path) -> None:
    page = visit("/activation-functions")
    button = page.get_by_role("button", name="Save the chart activation-functions as SVG")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "activation-functions.svg"
    file = tmp_path / "chart.svg"
    download.value.save_as(file)
    root = ElementTree.parse(file).getroot()
    assert root.tag == f"{NAME}svg"
    assert float(root.get("width", "0")) > 200
    said = {text.text for text in root.iter(f"{NAME}text")}
    assert {"sigmoid", "tanh", "ReLU"} <= said
    assert sum(len(path.get("d", "")) > 100 for path in root.iter(f"{NAME}path")) >= 6  # the curves themselves
