"""A PostgreSQL server of the tests' own: a free port, a temporary folder, nobody else's data."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import URL, create_engine, text

from tests.ports import free_port

MISSING = (
    "PostgreSQL is not installed, so what is kept there cannot be tested: install it (Debian: apt-get install postgresql), "
    "or set CHALKLAB_WITHOUT_POSTGRESQL=1 to leave these tests out."
)
QUICK = ("fsync=off", "full_page_writes=off", "shared_buffers=16MB", "max_connections=120")
"""Kept safe by being thrown away: no test cuts the power. (A server of one's own keeps PostgreSQL's defaults.)"""


def programs() -> Path | None:
    """The folder of `initdb` and `postgres`: in PATH, or where Debian puts them; None if there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return Path(named).resolve().parent if named else None


def left_out() -> str | None:
    """Why the tests on PostgreSQL are skipped; None if they are to run, or to fail for want of a server."""
    if os.environ.get("CHALKLAB_WITHOUT_POSTGRESQL"):
        return "CHALKLAB_WITHOUT_POSTGRESQL is set"
    if not sys.platform.startswith("linux") and programs() is None:
        return "no PostgreSQL here"
    return None


def unprivileged() -> tuple[int, int]:
    """The user and group of `postgres`, or of `nobody`."""
    import pwd  # Windows has none

    known = {one.pw_name: one for one in pwd.getpwall()}
    found = known.get("postgres") or known["nobody"]
    return found.pw_uid, found.pw_gid


class Server:
    """Started by `start`, which may be called again after `stop`: the same port, the same data."""

    def __init__(self) -> None:
        found = programs()
        if found is None:
            raise RuntimeError(MISSING)
        self.bin = found
        self.folder = Path(tempfile.mkdtemp(prefix="chalklab-postgresql-"))
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        # PostgreSQL does not run as root
        self.user = unprivileged() if os.name == "posix" and os.geteuid() == 0 else None
        if self.user is not None:
            os.chown(self.folder, *self.user)
        command = ["initdb", "--auth=trust", "--username=chalklab", "--encoding=UTF8", "--locale=C", "--no-sync", "-D", str(self.data)]
        done = subprocess.run([self.bin / command[0], *command[1:]], **self._as_user(), capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"initdb failed: {done.stderr}")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        """Returns once the server answers."""
        options = [part for option in QUICK for part in ("-c", option)]
        command = [self.bin / "postgres", "-D", self.data, "-p", str(self.port), "-h", "127.0.0.1", "-k", self.folder, *options]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, **self._as_user(), stdout=log, stderr=log)
        engine = create_engine(self.url("postgres"))
        deadline = time.monotonic() + 60
        while True:
            try:
                with engine.connect():
                    break
            except Exception:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise RuntimeError(f"PostgreSQL did not start: {(self.folder / 'log').read_text()}") from None
                time.sleep(0.05)
        engine.dispose()

    def stop(self) -> None:
        """At once, as a crash would: no client is waited for."""
        if self.process is not None:
            self.process.send_signal(3)  # SIGQUIT: "immediate shutdown"
            self.process.wait(30)
            self.process = None

    def throw_away(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str) -> URL:
        return URL.create("postgresql+psycopg", "chalklab", host="127.0.0.1", port=self.port, database=database)

    def new_database(self) -> URL:
        """An empty database. It is the same one every time: to empty it is much quicker than to make another."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            if connection.execute(text("SELECT 1 FROM pg_database WHERE datname = 'test'")).scalar() is None:
                connection.execute(text("CREATE DATABASE test"))
            connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'test'"))
        engine.dispose()
        engine = create_engine(self.url("test"))
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
        return self.url("test")

    def _as_user(self) -> dict[str, object]:
        if self.user is None:
            return {}
        return {"user": self.user[0], "group": self.user[1], "extra_groups": [], "cwd": self.folder}
