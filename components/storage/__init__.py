"""Where answers are kept: SQLite on this machine, or PostgreSQL. Knows learners by their id, and nothing of quizzes or pages."""

from components.storage.errors import GoneError, RefusedError, StorageError
from components.storage.limits import LARGEST_IMPORT, LARGEST_NOTES, MOST_NOTES
from components.storage.rows import Answer, Card, Counts, Notes, Sitting, Summary
from components.storage.store import Store, store
from components.storage.times import now

__all__ = [
    "LARGEST_IMPORT", "LARGEST_NOTES", "MOST_NOTES",
    "Answer", "Card", "Counts", "GoneError", "Notes", "RefusedError", "Sitting", "StorageError", "Store", "Summary",
    "now", "store",
]  # fmt: skip
