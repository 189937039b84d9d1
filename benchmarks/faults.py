"""Faults of the database, made from outside while a server runs; each lasts as long as its `with` block, and is mended at its end."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.storage import postgresql

BOUND = ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
"""To root no file is read-only: a server started by root needs this before its command to be one that a file's mode binds."""


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another process holds what every transaction that writes needs, for longer than any of them waits."""
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(database: Path) -> Iterator[None]:
    """Somebody puts a copy in the file's place that the server may only read. (Of the old file it could hold on to what it had opened.)"""
    copy = database.with_name("copy.sqlite3")
    with contextlib.closing(sqlite3.connect(database)) as old, contextlib.closing(sqlite3.connect(copy)) as new:
        old.backup(new)
    copy.chmod(0o444)
    os.replace(copy, database)
    for beside in ("-wal", "-shm"):
        database.with_name(database.name + beside).unlink(missing_ok=True)
    try:
        yield
    finally:
        database.chmod(0o600)


@contextmanager
def small_disk(folder: Path, megabytes: int = 16) -> Iterator[bool]:
    """A file system of so many megabytes in memory at `folder`; gives False, and an ordinary folder, where one may not mount any."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def full(database: Path) -> Iterator[None]:
    """Not one more byte fits on the disk. What SQLite has in hand already, the log beside the file, is emptied first."""
    with contextlib.closing(sqlite3.connect(database)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    filler = database.with_name("filler")
    try:
        with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        yield
    finally:
        filler.unlink()


@contextmanager
def gone(server: postgresql.Server) -> Iterator[None]:
    """PostgreSQL stops as if it had crashed, and is started again at the end."""
    server.stop()
    try:
        yield
    finally:
        server.start()
