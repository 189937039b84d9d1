"""CSV (RFC 4180): one row per question, for a spreadsheet or a script."""

from __future__ import annotations

import csv
import io

from components.quiz.exports.text import LETTERS
from components.quiz.question import Quiz

MOST_OPTIONS = 4


def csv_table(quiz: Quiz) -> bytes:
    """The quiz as CSV (UTF-8): a head, then a row per question. Fields without a value are empty.

    Texts stand as they are in the notes. A spreadsheet that calculates cells beginning with `=` has to be told that they are text.
    """
    letters = LETTERS[: max([MOST_OPTIONS, *(len(question.options) for question in quiz.questions)])]
    head = ["number", "id", "fact_id", "form", "section", "stem", *(f"option_{letter}" for letter in letters), "answer"]
    head += [*(f"why_{letter}" for letter in letters), *(f"source_{letter}" for letter in letters)]
    head += ["source", "source_text", "warning"]
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(head)
    for number, question in enumerate(quiz.questions, start=1):
        empty = [""] * (len(letters) - len(question.options))
        row = [str(number), question.id, question.fact.id, question.form, question.section, question.stem]
        row += [*(option.text for option in question.options), *empty, letters[question.options.index(question.key)]]
        row += [*(option.why for option in question.options), *empty]
        row += [*(option.source.label for option in question.options), *empty]
        row += [question.source.label, question.source.text, question.warning or ""]
        table.writerow(row)
    return out.getvalue().encode()
