"""Opening the database: which one, and with which promises."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import platformdirs
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from components.storage.errors import StorageError

WRITES: Final = "chalklab_writes"
PATIENCE: Final = 8.0  # seconds that a transaction waits for another's before it gives up


def where() -> URL:
    """DATABASE_URL (postgresql://… or sqlite:///…), or the file in the user's data folder; CHALKLAB_DATA names another folder.

    Raises StorageError if DATABASE_URL is neither; its text is not repeated, as it may hold a password.
    """
    given = os.environ.get("DATABASE_URL", "").strip()
    if not given:
        folder = os.environ.get("CHALKLAB_DATA") or platformdirs.user_data_dir("chalklab", appauthor=False)
        return URL.create("sqlite+pysqlite", database=str(Path(folder) / "chalklab.sqlite3"))
    try:
        url = make_url(given)
    except ArgumentError:
        raise StorageError("DATABASE_URL is not an address: write postgresql://user:password@host/name or sqlite:///file.") from None
    backend = url.drivername.split("+")[0]
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite+pysqlite")
    raise StorageError("DATABASE_URL must begin with postgresql:// or sqlite:/// and, for the latter, name a file.")


def open_engine(url: URL, patience: float = PATIENCE) -> Engine:
    """A pool of connections to `url`; none is opened yet. Values never appear in messages (`hide_parameters`)."""
    shared: dict[str, Any] = {"hide_parameters": True, "pool_size": 10, "max_overflow": 20, "pool_timeout": patience}
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": patience, "check_same_thread": False}, **shared)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    wait = int(patience * 1000)
    return create_engine(
        url,
        pool_pre_ping=True,  # a server that went away and came back is found again without a restart
        connect_args={
            "connect_timeout": max(2, round(patience)),
            # a server that went away without a word: Linux would send again for a quarter of an hour
            "tcp_user_timeout": wait,
            "keepalives_idle": max(2, round(patience)),
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "options": f"-c lock_timeout={wait} -c statement_timeout={4 * wait} -c idle_in_transaction_session_timeout={8 * wait}",
            "application_name": "chalklab",
        },
        **shared,
    )


def make_file(path: Path) -> tuple[int, int]:
    """See that the database's file exists, for its owner's eyes only, and return which file it is (device, inode). Raises OSError."""
    if not path.parent.is_dir():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite gives the files beside it the same mode
    found = path.stat()
    mode = stat.S_IMODE(found.st_mode) | 0o600
    for beside in (Path(f"{path}-wal"), Path(f"{path}-shm")):  # made while the file was read-only, they would stay so when it is not
        with suppress(OSError):
            if stat.S_IMODE(beside.stat().st_mode) != mode:
                beside.chmod(mode)
    return found.st_dev, found.st_ino


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Settings of one connection.

    WAL: readers and the writer do not wait for each other. synchronous FULL: an answer is on the disk before it is acknowledged, so that
    neither SIGKILL nor a power cut takes it back; in WAL mode that is one fsync per answer. NORMAL would survive SIGKILL only.
    """
    connection.isolation_level = None  # transactions begin where `_begin` says so
    deadline = time.monotonic() + 5
    while True:  # turning WAL on for the first time, with another process doing the same, does not heed the timeout
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what a learner erases is overwritten


def _begin(connection: Connection) -> None:
    """A transaction that will write takes the lock at once: one that read first could not wait for it any more."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")
