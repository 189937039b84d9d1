"""What every test in a browser notices by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser


def test_an_error_on_the_page_is_noticed(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content('<div data-testid="stApp" data-test-script-state="notRunning"></div>')
    Visit.settled(page)
    page.set_content('<div data-testid="stApp" data-test-script-state="notRunning"><p data-testid="stException">It failed.</p></div>')
    with pytest.raises(AssertionError, match="It failed"):
        Visit.settled(page)
    page.close()
