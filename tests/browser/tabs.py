"""Tabs that stay from test to test, with Streamlit's scripts read and compiled, which takes longer than most tests; nothing else stays."""

from __future__ import annotations

from playwright.sync_api import Browser, Error, Page

NOTHING = "/_stcore/health"
"""A page without scripts at the same origin: the tab keeps its process, and the app hears that it was left."""


class Tabs:
    """Tabs on one server, each a browser of its own (own cookies, own storage), which forget what a test did in them."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser = browser
        self.base = base
        self.free: list[Page] = []
        self.lent: list[Page] = []

    def lend(self) -> Page:
        """A tab that is as a new browser's."""
        self.free = [page for page in self.free if not page.is_closed()]  # a test may close whatever there is
        page = self.free.pop() if self.free else self.browser.new_context().new_page()
        self.lent.append(page)
        return page

    def all(self) -> list[Page]:
        return [*self.free, *self.lent]

    def take_back(self) -> None:
        """Leave every page that was lent. A tab that cannot be left (a test closed it, or it crashed) is not lent again."""
        while self.lent:
            page = self.lent.pop()
            try:
                self.forget(page)
            except Error:
                page.context.close()
            else:
                self.free.append(page)

    def forget(self, page: Page) -> None:
        """Close what the page opened, leave it, delete all it has stored, and put the pointer where a new one is."""
        for other in page.context.pages:
            if other != page:
                other.close()
        page.goto(self.base + NOTHING)
        page.evaluate("sessionStorage.clear()")
        page.context.clear_cookies()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Storage.clearDataForOrigin", {"origin": self.base, "storageTypes": "all"})
        devtools.send("Page.resetNavigationHistory")
        devtools.detach()
        page.mouse.move(0, 0)
