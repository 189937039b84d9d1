"""The store: everything that is kept of learners, each method one transaction that happens whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from components.storage import answers, migrations, own_notes, preferences, reading, sittings, tables, transfer
from components.storage.checks import learner_id, random_id
from components.storage.database import PATIENCE, WRITES, make_file, open_engine, where
from components.storage.errors import GONE, StorageError, explained
from components.storage.rows import Answer, Card, Counts, Notes, Sitting, Summary
from components.storage.scope import Scope
from components.storage.turns import Turns


class Store:
    """Thread-safe; opened when it is first used, and again after the database came back or its file was replaced.

    `learner` is always a learner's id (`components.learner.current()`). Every method raises StorageError when the database cannot do its
    work, and RefusedError for what is malformed or too much; then nothing was changed.
    """

    def __init__(self, url: URL, patience: float = PATIENCE) -> None:
        self._engine = open_engine(url, patience)
        self._file = Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
        self._opened: object = None  # which file has its tables; for PostgreSQL, whether it has
        self._opening = threading.Lock()
        self._patience = patience
        self._turns = Turns(patience)
        self._wrote = True  # whether the last transaction that was to write did

    def close(self) -> None:
        """Let go of all connections; the next call opens new ones."""
        self._engine.dispose()
        self._opened = None

    # Sittings

    def begin_sitting(self, learner: str, title: str, quiz: str, settings: Mapping[str, Any] | None = None) -> Sitting:
        """Keep a new sitting of `quiz` (JSON text). Where the learner keeps too much, the oldest go; their answers stay."""
        with self._writing(learner) as mine:
            return sittings.begin(mine, title, quiz, settings or {})

    def sitting(self, learner: str, sitting_id: str) -> Sitting | None:
        """The sitting, or None if it is not kept for this learner. Raises GoneError for what cannot be an id."""
        with self._reading(learner, sitting_id) as mine:
            return sittings.get(mine, sitting_id)

    def latest_unfinished(self, learner: str) -> Summary | None:
        """The unfinished sitting that was last gone on with, without its quiz."""
        with self._reading(learner) as mine:
            return sittings.latest_unfinished(mine)

    def sittings(self, learner: str, limit: int = 20) -> list[Summary]:
        """The newest sittings, without their quizzes, with their scores."""
        with self._reading(learner) as mine:
            return sittings.summaries(mine, limit)

    def move(self, learner: str, sitting_id: str, position: int, finished: bool = False) -> None:
        """Set how far the sitting has come. Raises GoneError."""
        with self._writing(learner, sitting_id) as mine:
            sittings.move(mine, sitting_id, position, finished)

    def change_sitting(self, learner: str, sitting_id: str, change: Callable[[Sitting], Sitting]) -> Sitting:
        """Set the settings and the position that `change` makes of the kept sitting, and the time; nothing else of it, and no new sitting.

        `change` is called within the transaction, so that two tabs do not lose each other's change; what it raises leaves the sitting as it
        was. Returns what is kept. Raises GoneError.
        """
        with self._writing(learner, sitting_id) as mine:
            return sittings.change(mine, sitting_id, change)

    # Answers and cards

    def record(self, learner: str, answer: Answer, card: Card | answers.Review | None = None) -> Answer:
        """Keep an answer; when this returns, it is on the disk. Returns the answer that counts: the first to this question in this sitting.

        `card` is the fact's card after the answer, or a function that makes it from the one before (None for a new fact); the function is
        called within the transaction, so that two tabs do not lose each other's review, and only if this answer counts.
        Raises GoneError if the sitting is not kept.
        """
        with self._writing(learner, answer.sitting) as mine:
            return answers.record(mine, answer, card)

    def answers(self, learner: str, sitting_id: str | None = None) -> list[Answer]:
        """All answers, or those of a sitting, in the order given."""
        with self._reading(learner, *([] if sitting_id is None else [sitting_id])) as mine:
            return answers.every(mine, sitting_id)

    def cards(self, learner: str) -> list[Card]:
        """All cards, the one due first first."""
        with self._reading(learner) as mine:
            return answers.cards(mine)

    # Notes of the learner's own

    def notes(self, learner: str) -> list[Notes]:
        """All notes, in the order in which they came."""
        with self._reading(learner) as mine:
            return own_notes.every(mine)

    def keep_notes(self, learner: str, name: str, text: str) -> Notes:
        """Keep notes; those of the same name are replaced and keep their id."""
        with self._writing(learner) as mine:
            return own_notes.keep(mine, name, text)

    def replace_notes(self, learner: str, notes_id: str, text: str) -> Notes:
        """Another text for the same notes. Raises GoneError."""
        with self._writing(learner, notes_id) as mine:
            return own_notes.replace(mine, notes_id, text)

    def rename_notes(self, learner: str, notes_id: str, name: str) -> Notes:
        """Another name for the same notes. Raises GoneError."""
        with self._writing(learner, notes_id) as mine:
            return own_notes.rename(mine, notes_id, name)

    def drop_notes(self, learner: str, notes_id: str) -> Notes:
        """Delete notes; returns them for `put_notes`. Raises GoneError."""
        with self._writing(learner, notes_id) as mine:
            return own_notes.drop(mine, notes_id)

    def put_notes(self, learner: str, notes: Notes) -> Notes:
        """Put deleted notes back."""
        with self._writing(learner) as mine:
            return own_notes.put(mine, notes)

    # Preferences, and all of it

    def preference(self, learner: str, key: str) -> Any:
        """What was chosen (JSON data), or None."""
        with self._reading(learner) as mine:
            return preferences.get(mine, key)

    def prefer(self, learner: str, key: str, value: Any) -> None:
        """Choose; None takes it back."""
        with self._writing(learner) as mine:
            preferences.put(mine, key, value)

    def export_learner(self, learner: str) -> bytes:
        """Everything that is kept of the learner, as JSON, which `import_learner` reads back without loss."""
        with self._reading(learner) as mine:
            return transfer.as_file(transfer.everything(mine))

    def counts(self, learner: str) -> Counts:
        """How much is kept."""
        with self._reading(learner) as mine:
            return Counts(*(mine.count(table) for table in tables.OWNED))

    def erase(self, learner: str) -> None:
        """Delete everything that is kept of the learner."""
        with self._writing(learner) as mine:
            mine.erase()

    def import_learner(self, learner: str, data: bytes) -> Counts:
        """Add what is in an exported file to what is kept; returns what came that was not there, or not so late.

        Raises RefusedError for a file that is none of ours, or together with what is there too much.
        """
        given = reading.everything_from(data)
        with self._writing(learner) as mine:
            return transfer.merge(mine, given)

    def hand_over(self, learner: str, to: str) -> None:
        """Give everything of one learner's to another, in one transaction: as an import, and then nothing is left of the first."""
        both = sorted({learner_id(learner), learner_id(to)})
        with self._transaction(writes=True) as connection:
            for one in both:  # always in the same order: two transactions never wait for each other
                Scope(connection, one).greet()
            if learner != to:
                transfer.merge(Scope(connection, to), transfer.everything(Scope(connection, learner)))
                Scope(connection, learner).erase()

    # Transactions

    @contextmanager
    def _reading(self, learner: str, *ids: str) -> Iterator[Scope]:
        self._check(learner, ids)
        with self._transaction(writes=False) as connection:
            yield Scope(connection, learner)

    @contextmanager
    def _writing(self, learner: str, *ids: str) -> Iterator[Scope]:
        self._check(learner, ids)
        with self._transaction(writes=True) as connection:
            mine = Scope(connection, learner)
            mine.greet()
            yield mine

    @staticmethod
    def _check(learner: str, ids: Iterable[str]) -> None:
        """What cannot be an id is refused before the database hears of it."""
        learner_id(learner)
        for one in ids:
            random_id(one)

    @contextmanager
    def _transaction(self, writes: bool) -> Iterator[Connection]:
        try:
            with self._turns.turn() if writes and self._file else nullcontext():
                self._open(anew=writes and not self._wrote)  # within the turn: of many who wait, only the first has to
                with self._engine.connect().execution_options(**{WRITES: writes}) as connection, connection.begin():
                    yield connection
                self._wrote = self._wrote or writes
        except (SQLAlchemyError, OSError) as error:
            self._opened = None  # it may come back empty, or older: the next call looks at it anew
            self._wrote = self._wrote and not writes
            raise explained(error) from error

    def _open(self, anew: bool) -> None:
        """See that the database is there and has its tables. A file that was taken away or replaced is noticed: what is written to the old
        one would be lost. `anew` opens it in any case: what was opened while a file was read-only stays so when the file is not any more.
        """
        if not anew and self._opened is not None and (self._file is None or self._opened == _which(self._file)):
            return
        if not self._opening.acquire(timeout=self._patience):
            raise StorageError(GONE)  # another has been waiting for it all this time
        try:
            which: object = True if self._file is None else make_file(self._file)
            if self._opened == which and not anew:
                return
            self._engine.dispose()
            with self._engine.connect() as connection, connection.begin():
                done = migrations.up_to_date(connection)
            if not done:
                with self._engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
                    migrations.migrate(connection)
            self._opened = which
        finally:
            self._opening.release()


def _which(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


_stores: dict[URL, Store] = {}
_lock = threading.Lock()


def store() -> Store:
    """This process's store. Raises StorageError if DATABASE_URL is no address of a database."""
    url = where()
    with _lock:
        if url not in _stores:
            _stores[url] = Store(url)
        return _stores[url]
