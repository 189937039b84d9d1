"""What every test may ask for: a page of the app in AppTest, and (from tests/browser) a page of the running app in a browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from components.desk import Desk

pytest_plugins = ["tests.browser.fixtures"]

if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    """Beside other workers a team of threads waits for its turn, spinning: a training of a second takes twenty."""

settings.register_profile("chalklab", deadline=None)  # a loaded machine is no failure
settings.register_profile("fuzz", deadline=None, max_examples=4_000)  # make fuzz
settings.load_profile("chalklab")

ROOT = Path(__file__).resolve().parents[1]

manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
"""Every AppTest reads what each installed package says of itself, which takes longer than most pages; no package comes during a run."""


@pytest.fixture(scope="session", autouse=True)
def _data_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Answers go to a folder of this test run, never to the user's; servers that the tests start inherit it."""
    os.environ["CHALKLAB_DATA"] = str(tmp_path_factory.mktemp("data"))
    os.environ.pop("DATABASE_URL", None)


@pytest.fixture(autouse=True)
def _through_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run `app.py` around every page, as the server does from its first request on.

    AppTest forgets before each run that `st.navigation` was called, so that each would be a cold deep link, whose rerun through the door
    loses the button that was pressed. The cold deep link itself is tested in a browser.
    """
    begin = PagesManager.__init__

    def init(self: PagesManager, *args: Any, **kwargs: Any) -> None:
        begin(self, *args, **kwargs)
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", init)


@pytest.fixture(autouse=True)
def _nobody_else_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    """The training that a test before this one left half done is no other learner, who keeps a seat for some seconds."""
    if live := sys.modules.get("components.neural_network.live"):
        monkeypatch.setattr(live, "DESK", Desk())


@pytest.fixture
def open_page() -> Callable[..., AppTest]:
    """`open_page("convolution", stride=2)` is the page as a cold link with these query parameters shows it."""

    def open_(name: str, **query: object) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.switch_page(f"pages/{name}.py")
        for parameter, value in query.items():
            app.query_params[parameter] = str(value)
        return app.run()

    return open_
