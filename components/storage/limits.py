"""How much one learner may keep: far more than anyone learns, and little enough that a stranger cannot fill the disk with one browser."""

from __future__ import annotations

from typing import Final

MB: Final = 1024 * 1024

LARGEST_NOTES: Final = 5 * MB  # one file of notes; bytes in UTF-8
ALL_NOTES: Final = 10 * MB
MOST_NOTES: Final = 100
LARGEST_QUIZ: Final = 5 * MB  # one sitting's quiz; fifty questions take 0.2 MB
ALL_QUIZZES: Final = 8 * MB  # beyond it the oldest sittings go, and their answers stay
MOST_SITTINGS: Final = 300
MOST_ANSWERS: Final = 30_000
MOST_CARDS: Final = 10_000
MOST_PREFERENCES: Final = 100
LARGEST_IMPORT: Final = 64 * MB  # a full export is smaller: every character that JSON escapes takes two
MOST_VALUES: Final = 1_000_000  # in an import; a small file of many small lists would fill the memory

NAME: Final = 120  # characters
LABEL: Final = 500
ID: Final = 200
SMALL: Final = 20_000  # JSON of settings, of a preference, of a scheduler's card
