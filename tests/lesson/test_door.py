"""A deep link that is the very first request after the start shows its page in the frame, whichever page it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from components.notes import all_notes
from tests.browser.fixtures import Visit

ADDRESSES = [f"/{note.name}" for note in all_notes() if note.has_lab] + ["/quiz", "/notes?note=attention"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_cold_deep_link_opens_in_the_frame(fresh_server: str, visit: Visit, address: str) -> None:
    page = visit(address, base=fresh_server)
    sidebar = page.get_by_test_id("stSidebarNav")
    expect(sidebar.get_by_text("Practice")).to_be_visible()
    expect(sidebar.get_by_role("link", name="Convolution")).to_have_attribute("href", f"{fresh_server}/convolution")
    assert page.url.startswith(f"{fresh_server}{address.split('?')[0]}")
    expect(page.get_by_role("heading", level=1).first).not_to_have_text("Chalklab")
