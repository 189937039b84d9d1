"""deploy/nginx.conf before two replicas with one PostgreSQL: who began on one stays there, and goes on, on the other, when it is gone."""

from __future__ import annotations

import hashlib
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.storage import Store
from tests.browser.fixtures import Visit
from tests.deploy.ask import Client
from tests.deploy.cluster import NO_NGINX, Cluster, Nginx, program
from tests.deploy.crowd import FIRST_VISIT
from tests.storage import postgresql

MB = 2**20
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(program() is None, reason=NO_NGINX),
    pytest.mark.skipif(postgresql.left_out() is not None, reason=str(postgresql.left_out())),
]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    if postgresql.programs() is None:
        pytest.fail(postgresql.MISSING)
    made = Cluster(tmp_path_factory.mktemp("replicas"))
    yield made
    made.stop()


@pytest.fixture
def nginx(cluster: Cluster, tmp_path: Path) -> Iterator[Nginx]:
    made = Nginx(tmp_path, list(cluster.replicas))
    yield made
    made.stop()


def test_a_browser_stays_with_its_replica_and_each_replica_has_some(cluster: Cluster, nginx: Nginx) -> None:
    seen: list[set[str]] = []
    for number in range(24):  # that all go to one has a chance of 1 in 8 million
        browser = Client(nginx.base)
        assert [browser.ask("/quiz"), browser.ask("/_stcore/health"), browser.ask("/media/none")] == [200, 200, 404]
        assert browser.open_websocket() == 101
        seen.append({address for _, address in nginx.asked(4 * number + 4)[-4:]})
    assert {len(addresses) for addresses in seen} == {1}
    assert set().union(*seen) == set(cluster.replicas)


def test_the_cookie_is_set_once_and_names_no_address(nginx: Nginx) -> None:
    browser = Client(nginx.base)
    browser.ask("/quiz")
    assert re.fullmatch("chalklab_replica=replica_[ab]; Path=/; HttpOnly; SameSite=Lax", browser.told)
    browser.ask("/quiz")
    assert browser.told == ""
    stranger = Client(nginx.base)
    stranger.ask("/static/none")  # what a cache may keep
    assert stranger.told == ""


def test_where_cookies_are_forbidden_one_replica_has_the_session_and_its_files(nginx: Nginx) -> None:
    browser = Client(nginx.base, forbidden=True)
    for path in ("/_stcore/health", "/media/none", "/_stcore/health", "/app/static/none"):
        browser.ask(path)
    assert browser.open_websocket() == 101
    assert len({address for _, address in nginx.asked(5)}) == 1


def test_a_body_is_no_larger_than_an_upload_may_be(nginx: Nginx) -> None:
    browser, upload = Client(nginx.base), "/_stcore/upload_file/nobody/nothing"
    assert browser.ask("/", "POST", bytes(100_000)) == 413
    assert browser.ask(upload, "PUT", bytes(MB)) in (400, 403)  # the app's answer: it knows no such session
    assert browser.ask(upload, "PUT", **{"Content-Length": str(67 * MB)}) == 413
    assert sum(address == "-" for _, address in nginx.asked(3)) == 2  # before a replica heard of it


def test_with_https(cluster: Cluster, tmp_path: Path) -> None:
    names = ["-keyout", tmp_path / "privkey.pem", "-out", tmp_path / "fullchain.pem"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", *names]
    try:
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl, which makes a certificate for this test, is not installed")
    nginx = Nginx(tmp_path, list(cluster.replicas), https=True)
    try:
        browser = Client(nginx.base)
        assert browser.ask("/quiz") == 200
        assert browser.told.endswith("; Secure")
        assert browser.open_websocket() == 101
        plain = Client(f"http://127.0.0.1:{nginx.redirecting}")
        assert plain.ask("/quiz?seed=3") == 301
        assert plain.ask("/.well-known/acme-challenge/x") != 301
    finally:
        nginx.stop()


def answer(page: Page, number: int, option: int) -> None:
    """Answer question `number`, which is shown, with the option, both from 0, and be told."""
    expect(page.get_by_text(f"Vision: question {number + 1} of 3")).to_be_visible()
    Visit.settled(page)
    page.get_by_role("radiogroup").locator("label").nth(option).click()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".st-key-quiz_feedback")).to_contain_text(re.compile("Right|Not this one"))


def test_a_learner_goes_on_when_the_replica_is_killed(chromium: Browser, cluster: Cluster, nginx: Nginx) -> None:
    expect.set_options(timeout=60_000)
    visit = Visit(chromium, nginx.base)
    page = visit("/quiz?about=Vision&seed=2&length=3")
    files = [path.startswith(("/static/", "/app/", "/media/", "/component/")) for path, _ in nginx.asked()]
    assert 50 < files.count(True) <= FIRST_VISIT["/static/js/file.js"]
    assert 3 <= files.count(False) <= FIRST_VISIT["/"]
    page.get_by_role("button", name="Start", exact=True).click()
    for number, option in ((0, 1), (1, 2)):
        answer(page, number, option)
        page.get_by_role("button", name="Next").click()
    stem = page.locator(".st-key-quiz_stem")
    expect(page.get_by_text("Vision: question 3 of 3")).to_be_visible()
    visit.settled(page)
    asked = stem.inner_text()

    (mine,) = {address for path, address in nginx.asked() if path == "/_stcore/health"}
    (other,) = set(cluster.replicas) - {mine}
    cluster.kill(mine)
    deadline = time.monotonic() + 30
    while ("/_stcore/host-config", other) not in nginx.asked():
        assert time.monotonic() < deadline, "the page did not find the other replica"
        page.wait_for_timeout(100)
    page.wait_for_function("() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED'")

    page.get_by_role("radiogroup").locator("label").first.click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_role("button", name="Check").click()  # the other replica has no session at this question, and the page goes back to it
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(stem).to_have_text(asked)
    answer(page, 2, 0)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    page.context.close()

    store = Store(cluster.database.url("test"))
    assert [one.chosen for one in store.answers(hashlib.sha256(cookies["chalklab_learner"].encode()).hexdigest())] == [1, 2, 0]
    store.close()

    with socket.create_server(("127.0.0.1", int(mine.rpartition(":")[2]))):  # as if it were back: it takes connections again
        learner = Client(nginx.base)
        learner.cookies = cookies
        assert learner.ask("/_stcore/health") == 200  # from the other, which has the session
