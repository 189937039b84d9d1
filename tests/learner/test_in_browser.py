"""The cookie in a real browser: made once, found again, one for two tabs, none where cookies are forbidden; and the two views."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.fixtures import ROOT, Visit, start_server

pytestmark = pytest.mark.browser

SECRET = re.compile("[A-Za-z0-9_-]{43}")
NO_COOKIES = "Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} })"
NO_LOCKS = "Object.defineProperty(navigator, 'locks', { value: undefined })"
"""As on a page without https that is not on this machine."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the page of `page.py` alone, served as the app is."""
    folder = tmp_path_factory.mktemp("learner")
    shutil.copy(Path(__file__).with_name("page.py"), folder / "app.py")
    shutil.copytree(ROOT / "static", folder / "static")  # the theme's fonts are served from beside the script
    process, address = start_server(folder / "log", script=str(shutil.copy(ROOT / "serve.py", folder)))
    yield address
    process.terminate()
    process.wait(10)


def learner_of(page: Page) -> str:
    return page.get_by_text(re.compile("^[0-9a-f]{64}$")).inner_text()


def cookie_of(context: BrowserContext) -> dict[str, object]:
    """The cookie that the page sets, which may take it a moment."""
    deadline = time.monotonic() + 20
    while not (found := [dict(cookie) for cookie in context.cookies() if SECRET.fullmatch(str(cookie.get("value")))]):
        assert time.monotonic() < deadline, "no cookie was set"
        context.pages[0].wait_for_timeout(50)
    (one,) = found
    return one


def hashed(cookie: dict[str, object]) -> str:
    return hashlib.sha256(str(cookie["value"]).encode()).hexdigest()


def test_a_browser_is_known_again_and_another_is_another(visit: Visit, base: str) -> None:
    page = visit("/", base=base)
    cookie, learner = cookie_of(page.context), learner_of(page)
    assert cookie["name"] == "chalklab_learner"
    assert (cookie["path"], cookie["sameSite"], cookie["secure"]) == ("/", "Strict", False)
    assert 399 < (float(str(cookie["expires"])) - time.time()) / 86_400 < 400.01
    assert learner == hashed(cookie)
    assert str(cookie["value"]) not in page.content()

    page.reload()
    page.wait_for_selector("h1")
    visit.settled(page)
    assert learner_of(page) == learner
    assert cookie_of(page.context)["value"] == cookie["value"]
    assert learner not in page.url
    expect(page.get_by_text("kept: True")).to_be_visible()
    assert learner_of(visit("/", base=base)) != learner


@pytest.mark.parametrize("script", [None, NO_LOCKS])
def test_two_tabs_of_a_new_browser_agree(visit: Visit, base: str, script: str | None) -> None:
    context = visit.browser.new_context()
    if script:
        context.add_init_script(script)
    tabs = [context.new_page() for _ in range(2)]
    for tab in tabs:
        tab.goto(base, wait_until="commit")
    for tab in tabs:
        tab.wait_for_selector("h1")
    for tab in tabs:
        visit.settled(tab)
    for tab in tabs:
        expect(tab.get_by_text(hashed(cookie_of(context)))).to_be_visible()


def test_a_cookie_that_is_none_of_ours_is_replaced(visit: Visit, base: str) -> None:
    context = visit.browser.new_context()
    context.add_cookies([{"name": "chalklab_learner", "value": "<b>mine</b>", "url": base}])
    page = context.new_page()
    page.goto(base)
    page.wait_for_selector("h1")
    visit.settled(page)
    assert learner_of(page) == hashed(cookie_of(context))


def test_without_cookies_it_lasts_as_long_as_the_tab(visit: Visit, base: str) -> None:
    context = visit.browser.new_context()
    context.add_init_script(NO_COOKIES)
    page = context.new_page()
    page.goto(base)
    expect(page.get_by_text("kept: False")).to_be_visible()
    expect(page.get_by_text("This browser keeps no cookies")).to_be_visible()
    learner = learner_of(page)
    page.get_by_role("button", name="Run again").click()
    visit.settled(page)
    assert learner_of(page) == learner


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_notes_and_data_in_the_browser(visit: Visit, base: str, width: int, dark: bool, tmp_path: Path) -> None:
    """A file is added, deleted and put back, another refused; all is exported, erased, and imported again."""
    page = visit("/", base=base, width=width, dark=dark)
    top = page.get_by_role("heading", name="Learner").bounding_box()
    first = page.get_by_text(re.compile("^[0-9a-f]{64}$")).bounding_box()
    assert top is not None
    assert first is not None
    assert first["y"] - (top["y"] + top["height"]) < 40  # the cookie's element takes no room

    files = page.locator('[data-testid="stFileUploader"]').filter(has_text="up to 5 MB each").locator("input")
    files.set_input_files([{"name": "week *1*.md", "mimeType": "text/markdown", "buffer": b"Kernel: <b>grid</b>"}])
    expect(page.get_by_text("given: week *1*.md: Kernel: <b>grid</b>: kept")).to_be_visible()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("week *1*.md is deleted.")).to_be_visible()
    page.get_by_role("button", name="Put back").click()
    expect(page.get_by_text("given: week *1*.md: Kernel")).to_be_visible()
    files.set_input_files([{"name": "a.md", "mimeType": "text/markdown", "buffer": b"\0"}])
    expect(page.get_by_text("a.md is no *text*: choose another.")).to_be_visible()
    visit.settled(page)
    assert visit.axe(page) == []
    assert visit.fits(page)

    with page.expect_download() as download:
        page.get_by_role("button", name="Export my data").click()
    file = tmp_path / "data.json"
    download.value.save_as(file)
    assert [notes["name"] for notes in json.loads(file.read_text())["notes"]] == ["week *1*.md"]
    page.get_by_role("button", name="Erase my data").click()
    expect(page.get_by_text("It cannot be taken back")).to_be_visible()
    visit.settled(page)
    assert visit.axe(page) == []
    page.get_by_role("button", name="Erase all of it").click()
    expect(page.get_by_text("Erased: nothing is kept of you any more.")).to_be_visible()
    uploader = page.locator('[data-testid="stFileUploader"]').filter(has_text="exported here").locator("input")
    uploader.set_input_files(file)
    expect(page.get_by_text("Imported: 1 file of notes.")).to_be_visible()
