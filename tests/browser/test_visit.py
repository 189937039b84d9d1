"""What every test in a browser notices by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit
from tests.browser.tabs import NOTHING, Tabs

pytestmark = pytest.mark.browser


def test_an_error_on_the_page_is_noticed(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content('<div data-testid="stApp" data-test-script-state="notRunning"></div>')
    Visit.settled(page)
    page.set_content('<div data-testid="stApp" data-test-script-state="notRunning"><p data-testid="stException">It failed.</p></div>')
    with pytest.raises(AssertionError, match="It failed"):
        Visit.settled(page)
    page.close()


STORE = """() => {
  localStorage.left = sessionStorage.left = document.cookie = "left=1";
  return new Promise(done => { indexedDB.open("left").onsuccess = event => { event.target.result.close(); done(); }; });
}"""
STORED = """async () => [
  localStorage.left, sessionStorage.left, document.cookie.includes("left"), (await indexedDB.databases()).length, history.length,
]"""


def test_a_tab_forgets_what_a_test_did_in_it(chromium: Browser, server: str) -> None:
    tabs = Tabs(chromium, server)
    page = tabs.lend()
    page.goto(server + NOTHING)
    page.evaluate(STORE)
    assert page.evaluate(STORED)[:4] == ["left=1", "left=1", True, 1]
    page.goto(server + "/?left=1")
    page.evaluate("window.open('about:blank')")
    other = tabs.lend()
    other.goto(server + NOTHING)
    assert other.evaluate(STORED)[:4] == [None, None, False, 0], "two tabs lent at once are two browsers"
    other.close()
    tabs.take_back()
    assert tabs.free == [page]
    assert page.context.pages == [page]
    assert tabs.lend() == page
    assert page.evaluate(STORED) == [None, None, False, 0, 1]
    tabs.take_back()
    page.context.close()
    assert tabs.lend() != page
    tabs.take_back()
    tabs.free[0].context.close()


def test_axe_waits_until_all_has_faded_in_and_notices_what_is_wrong(chromium: Browser) -> None:
    page = chromium.new_page()
    fading = "@keyframes fade { from { opacity: 0.1; } } p { animation: fade 1s step-end; } b { animation: fade 1s infinite; }"
    page.set_content(f'<html lang="en"><title>Page</title><style>{fading}</style><p>It fades in.</p><b></b></html>')
    assert Visit.axe(page) == []
    page.set_content('<html lang="en"><title>Page</title><img src="data:,"></html>')
    assert len(found := Visit.axe(page)) == 1
    assert found[0].startswith("image-alt: ")
    page.close()
