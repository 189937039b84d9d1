"""Whatever reads what a learner brings: each takes any bytes and raises only if something other than its own refusal came of them."""

from __future__ import annotations

import atexit
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from tempfile import TemporaryDirectory

import numpy as np
import torch
from sqlalchemy import URL

from components.activation_functions import formula
from components.autoencoder import digits
from components.bias_variance import own_points
from components.convolution import kernel
from components.images import PictureError, decode
from components.neural_network import own_data
from components.quiz import generate
from components.quiz.exports.checked import QuizFileError
from components.quiz.exports.json_file import read, saved
from components.quiz.parser.decode import NotesError, uploaded
from components.storage import RefusedError, Store
from tests.storage.make import person

Target = Callable[[bytes], None]
SECONDS = 3.0
SECONDS_PER_BYTE = 3e-4
"""Notes of some thousand bytes are read and asked about in about a tenth of this time on the machine where this was written."""


def picture(data: bytes) -> None:
    """A file as a picture."""
    with suppress(PictureError):
        found = decode(data)
        assert found.pixels.dtype == np.uint8
        assert found.pixels.shape == (found.height, found.width, 3)
        assert found.pixels.size


def notes(data: bytes) -> None:
    """A file of notes: decoded, read and asked about, in time in proportion to its length."""
    begun = time.process_time()
    try:
        source = uploaded(data, "notes.md")
    except NotesError:
        return
    for question in generate([source], seed=1, length=5).questions:
        assert len({option.text for option in question.options}) == len(question.options)
        assert question.source.first <= question.source.last <= source.text.count("\n") + 1
    taken = time.process_time() - begun
    assert taken < SECONDS + SECONDS_PER_BYTE * len(data), f"{taken:.1f} s for {len(data)} bytes: {data[:80]!r}"


def quiz_file(data: bytes) -> None:
    """A quiz that was saved: what is taken can be saved and taken again."""
    with suppress(QuizFileError):
        quiz = read(data, "quiz.json")
        assert read(saved(quiz), "quiz.json") == quiz


def learner_file(data: bytes) -> None:
    """A learner's exported data: what is kept of it can be exported and taken again."""
    kept, ada, ben = _store(), person("Ada"), person("Ben")
    for learner in (ada, ben):
        kept.erase(learner)
    with suppress(RefusedError):
        came = kept.import_learner(ada, data)
        assert kept.counts(ada) == came
        assert kept.import_learner(ben, kept.export_learner(ada)).total == came.total


@cache
def _store() -> Store:
    """A store in a folder that goes with the process."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return Store(URL.create("sqlite+pysqlite", database=f"{folder.name}/data.sqlite3"))


def table(data: bytes) -> None:
    """A CSV file of the learner's own data."""
    with suppress(own_data.DataError):
        found = own_data.from_csv(data, "own")
        assert torch.isfinite(found.x).all()


def typed(data: bytes) -> None:
    """What is typed into a lab or sent by its widgets: a formula, a kernel, points, a digit."""
    text = data.decode("utf-8", "replace")
    with suppress(formula.FormulaError):
        formula.read(text)
    with suppress(ValueError):
        assert torch.isfinite(kernel.parse(text)).all()
    with suppress(own_points.PointsError):
        found = own_points.parse(text)
        assert own_points.parse(own_points.write(found)) is not None
    with suppress(own_data.DataError):
        own_data.parse(text)
    with suppress(digits.DigitError):
        digits.parse(text)


TARGETS: dict[str, Target] = {
    target.__name__: target for target in (picture, notes, quiz_file, learner_file, table, typed)
}
