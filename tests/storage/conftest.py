"""Every test of the store runs on SQLite and on PostgreSQL, each time on an empty database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import URL

from components.storage import Store
from tests.storage import postgresql
from tests.storage.make import HASTE


@pytest.fixture(autouse=True)
def _no_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that a test starts runs the main module first, and an AppTest in the same worker leaves a page's script in its place."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    if why := postgresql.left_out():
        pytest.skip(why)
    if postgresql.programs() is None:
        pytest.fail(postgresql.MISSING)
    server = postgresql.Server()
    try:
        server.start()
        yield server
    finally:
        server.throw_away()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return URL.create("sqlite+pysqlite", database=str(tmp_path / "data" / "chalklab.sqlite3"))
    server: postgresql.Server = request.getfixturevalue("postgresql_server")
    return server.new_database()


@pytest.fixture
def store(url: URL) -> Iterator[Store]:
    """A store on it, with little patience."""
    made = Store(url, patience=HASTE)
    yield made
    made.close()
