"""A deep link that is the very first request after the start shows its page in the frame, whichever page it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.testing.v1 import AppTest

from components.notes import all_notes
from tests.browser.fixtures import Visit


@pytest.mark.parametrize("name", [*(note.name for note in all_notes() if note.has_lab), "quiz", "notes"])
def test_a_cold_page_has_the_frame(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """AppTest forgets before each run that there was a navigation: each run is what a started server sees first."""
    monkeypatch.undo()  # conftest.py's own door
    sent: list[ForwardMsg] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ForwardMsgQueue, "enqueue", lambda self, message: sent.append(message))
        open_page(name)
    navigation = [message.navigation for message in sent if message.WhichOneof("type") == "navigation"][-1]
    assert "Practice" in navigation.sections
    assert "convolution" in {page.url_pathname for page in navigation.app_pages}
    (page,) = (page for page in navigation.app_pages if page.page_script_hash == navigation.page_script_hash)
    assert page.url_pathname == name


@pytest.mark.parametrize("address", ["/convolution", "/quiz", "/notes?note=attention"])
def test_a_cold_deep_link_opens_in_the_frame(fresh_server: str, visit: Visit, address: str) -> None:
    page = visit(address, base=fresh_server)
    sidebar = page.get_by_test_id("stSidebarNav")
    expect(sidebar.get_by_text("Practice")).to_be_visible()
    expect(sidebar.get_by_role("link", name="Convolution")).to_have_attribute("href", f"{fresh_server}/convolution")
    assert page.url.startswith(f"{fresh_server}{address.split('?')[0]}")
    expect(page.get_by_role("heading", level=1).first).not_to_have_text("Chalklab")
