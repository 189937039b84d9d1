"""What can go wrong, in one sentence for the learner each."""

from __future__ import annotations

import logging
import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

log = logging.getLogger(__name__)

BUSY = "The database is busy: try again in a few seconds."
READ_ONLY = "The database may be read but not written to: nothing new can be kept until whoever runs this server mends that."
FULL = "The disk that holds the database is full: nothing new can be kept until whoever runs this server makes room."
GONE = "The database does not answer: try again in a moment."
DAMAGED = "The database's file is damaged: whoever runs this server has to put back a copy of it."
DISK = "The disk that holds the database fails to read or write: whoever runs this server has to look after it."
NO_FILE = "The database's file cannot be opened: whoever runs this server has to see that its folder exists and may be written to."
OTHER = "The database refused this: nothing was changed."

# https://www.sqlite.org/rescode.html: the names of the extended codes begin with those of the primary ones
SQLITE = {
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_PERM": READ_ONLY,
    "SQLITE_FULL": FULL,
    "SQLITE_CANTOPEN": NO_FILE,
    "SQLITE_IOERR_SHMSIZE": FULL,  # no room for the index beside the file, which is made when it is opened
    "SQLITE_IOERR": DISK,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRESQL = {
    "53100": FULL,
    "53": BUSY,  # too many connections, out of memory
    "55P03": BUSY,  # lock_timeout
    "57014": BUSY,  # statement_timeout
    "40": BUSY,  # serialisation failure, deadlock
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "08": GONE,
    "57P": GONE,
    "28": GONE,
    "3D": GONE,
    "58": DISK,
    "XX": DAMAGED,
}


class StorageError(RuntimeError):
    """The database cannot do its work now; the message is one sentence for the learner. Nothing was changed."""


class RefusedError(ValueError):
    """What was given is not kept (too large, malformed); the message is one sentence for the learner. Nothing was changed."""


class GoneError(RefusedError):
    """What was asked for is not kept, or not for this learner."""


def explained(error: SQLAlchemyError | OSError) -> StorageError:
    """The sentence for a failure of the database. The log gets the kind and the code, never a value."""
    code = _code(error)
    log.warning("database: %s %s", type(error).__name__, code)
    return StorageError(_sentence(error, code))


def _sentence(error: SQLAlchemyError | OSError, code: str) -> str:
    if isinstance(error, OSError):
        return NO_FILE
    if isinstance(error, PoolTimeout):
        return BUSY
    if isinstance(error, DBAPIError) and not isinstance(error.orig, sqlite3.Error) and not code:
        return GONE  # the connection broke before the server could say a code
    table = SQLITE if code.startswith("SQLITE") else POSTGRESQL
    return next((sentence for start, sentence in table.items() if code.startswith(start)), OTHER)


def _code(error: SQLAlchemyError | OSError) -> str:
    """SQLite's name of the error, or PostgreSQL's five characters; "" if there is none."""
    cause = getattr(error, "orig", None)
    return str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")
