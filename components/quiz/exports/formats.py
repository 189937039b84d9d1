"""The formats in which a quiz leaves the program: one list for the command and the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from components.quiz.exports.anki import apkg
from components.quiz.exports.csv_table import csv_table
from components.quiz.exports.gift import gift
from components.quiz.exports.json_file import as_json
from components.quiz.exports.moodle_xml import moodle_xml
from components.quiz.exports.sheet import sheet
from components.quiz.question import Quiz


@dataclass(frozen=True)
class Format:
    """A format: the command's flag, what a button says, the end of a file's name, the media type, and the function that writes it."""

    flag: str
    label: str
    ending: str
    mime: str
    write: Callable[[Quiz], bytes]
    help: str


FORMATS: Final = (
    Format("json", "JSON", ".json", "application/json", as_json, "the quiz as JSON"),
    Format("html", "Sheet to print", ".html", "text/html", sheet, "one HTML page to print: the questions, then the key on a new page"),
    Format("gift", "Moodle GIFT", ".gift.txt", "text/plain", gift, "a question bank for Moodle, as text"),
    Format("moodle-xml", "Moodle XML", ".moodle.xml", "application/xml", moodle_xml, "a question bank for Moodle, as XML"),
    Format("apkg", "Anki", ".apkg", "application/octet-stream", apkg, "a package of cards for Anki"),
    Format("csv", "CSV", ".csv", "text/csv", csv_table, "a table with one row per question"),
)


def file_name(quiz: Quiz, ending: str) -> str:
    """A name for the file: `quiz-biology-3.csv` for biology.md and seed 3. For several notes, the first and how many more."""
    first = PurePath(quiz.notes[0]).stem if quiz.notes else ""
    stem = re.sub(r"[^\w]+", "-", first).strip("-_").lower()[:60] or "notes"
    more = f"-and-{len(quiz.notes) - 1}" if len(quiz.notes) > 1 else ""
    return f"quiz-{stem}{more}-{quiz.seed}{ending}"
